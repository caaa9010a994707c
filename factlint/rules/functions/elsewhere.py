"""Whether a change or a multiple is told of something that no figure of its sentence is."""

from __future__ import annotations

from collections.abc import Sequence

from factlint.model import FIGURE_KINDS
from factlint.rules.functions.function import Function, answer
from factlint.rules.functions.units import right_before
from factlint.rules.scene import Scene, starting_in
from factlint.rules.sums import truth
from factlint.rules.values import Amount, Slot, Truth, Value, slots_of

_THAN = ("than", "as")
_THAN_REACH = 8
"""Words between a "than" and the figure that something is compared with."""
_INSTEAD = ("not", "instead of", "rather than")
_OWNERS = (["its"], ["their"], ["his"], ["her"])


def _from_elsewhere(scene: Scene, values: Sequence[Value]) -> Value:
    """A change or a multiple from what no figure is told of: up 8% on last summer, $30 less than the label said, half as long as by bus."""
    change, *others = slots_of(values)
    end = change.bound.mention.end
    words = scene.words(end, min(scene.words_after(end, 5), scene.sentence[1]))
    if _of_others(scene, words, others):
        return Truth.HOLDS
    at = next((place for place, word in enumerate(words[1:], 1) if word in _THAN), 0) or int(words[:1] == ["what"])
    if at:
        return answer(_than_untold(scene, end, at, others))
    if any(other.bound.mention.start > end for other in others):
        return Truth.CANNOT
    return answer(any(word in scene.lists.get("ties_starts", {}) for word in words[:4]))


def _of_others(scene: Scene, words: Sequence[str], others: Sequence[Slot]) -> bool:
    """Whether the words behind a multiple say of what it is, and that is not told: twice the national rate; tripling its budget."""
    if words[:1] in _OWNERS and not scene.lists.get("money_objects", {}).keys().isdisjoint(words[1:2]):
        return not any(isinstance(other.value, Amount) and other.value.unit for other in others)
    outside = scene.lists.get("outside_bases", {})
    return words[:1] in (["the"], *_OWNERS) and any(word in outside for word in words[1:3])


def _than_untold(scene: Scene, end: int, at: int, others: Sequence[Slot]) -> bool:
    """Whether no figure follows, soon enough, on the "than" or the "as" that stands so many words behind a change."""
    following = [one for one in starting_in(scene.found.mentions, end, scene.sentence[1]) if one.kind in FIGURE_KINDS]
    told = scene.words(end, following[0].start if following else scene.sentence[1])[at + 1 :]
    place = next((place for place, word in enumerate(told) if word in ("where", "when")), 0)
    told = told[:place] or told
    if not following and told and told[0] in scene.lists.get("than_thought", {}):
        instead = [truth(right_before(scene, [other, *_INSTEAD])) for other in others]
        return Truth.HOLDS not in instead  # 54 stations, not 39, 15 more than promised
    return not following or len(told) > _THAN_REACH or any(word in scene.lists["ties_unmet"] for word in told)


ELSEWHERE: dict[str, Function] = {
    "from_elsewhere": Function(
        2, 3, _from_elsewhere, "whether a change behind two figures says that it started at another time"
    ),
}
