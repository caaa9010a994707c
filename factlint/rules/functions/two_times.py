"""Whether two figures of a sentence are of two times, so that something may have changed from one to the other."""

from __future__ import annotations

from collections.abc import Sequence

from factlint.model import FIGURE_KINDS, DateValue
from factlint.rules.functions.changes import date_of, dated_before
from factlint.rules.functions.function import Function, answer
from factlint.rules.scene import Scene, starting_in
from factlint.rules.sums import truth
from factlint.rules.values import Bound, Slot, Truth, Value, value_of

_AGAINST = ("<pair_ends>",)
"""What stands between two figures of one thing of which one was before."""
_EARLIER = ("<pair_bases>", "<ties_bases_behind>")
"""What says that a figure is of before: had been, a year earlier."""
_WAS, _IS = ("<told_past>",), ("<told_present>",)
_TENSE, _AHEAD, _BEHIND = 3, 8, 5
"""Words between a figure and its verb, and between it and what says when, before it and behind it."""


def at_two_times(scene: Scene, one: Bound, other: Bound) -> bool:
    """Whether two figures are those of before and after: 602, compared with 860; 124 in March and 310 now; it was 40, and is 50."""
    first, second = sorted((one, other), key=lambda bound: bound.mention.start)
    if scene.has_any(_AGAINST, first.mention.end, second.mention.start):
        return True
    dates = [date_of(scene, each) for each in (first, second)]
    if dates[0] is not None and dates[1] is not None and dates[0] is not dates[1]:
        return True
    if _is_earlier(scene, first) != _is_earlier(scene, second):
        return True
    tenses = [tense_of(scene, each) for each in (first, second)]
    if tenses[0] and tenses[1] and tenses[0] != tenses[1]:
        return True
    pair = [Slot(first, value_of(first)), Slot(second, value_of(second))]
    return any(truth(dated_before(scene, each)) is Truth.HOLDS for each in (pair, pair[::-1]))


def _is_earlier(scene: Scene, bound: Bound) -> bool:
    """Whether the words around a figure, up to the next ones, say that it is of before."""
    start, end = _around(scene, bound, _AHEAD, _BEHIND)
    if scene.words(start, bound.mention.start)[-1:] == ["'s"]:  # last April's 34%
        lead = scene.words_before(bound.mention.start, _TENSE)
        return any(
            isinstance(one.value, DateValue) for one in starting_in(scene.found.mentions, lead, bound.mention.start)
        )
    return scene.has_any(_EARLIER, start, bound.mention.start) or scene.has_any(_EARLIER, bound.mention.end, end)


def tense_of(scene: Scene, bound: Bound) -> str:
    """What the verb of a figure, or the word behind it, says: "is", "was" or ""."""
    start, end = _around(scene, bound, _TENSE, _BEHIND)
    if scene.has_any(_IS, start, bound.mention.start) or scene.has_any(("now", "today"), bound.mention.end, end):
        return "is"
    return "was" if scene.has_any(_WAS, start, bound.mention.start) else ""


def _around(scene: Scene, bound: Bound, ahead: int, behind: int) -> tuple[int, int]:
    """Where the words that go with a figure begin and end: so many, and none that another figure comes before."""
    mention = bound.mention
    start = max(scene.words_before(mention.start, ahead), bound.sentence[0])
    end = min(scene.words_after(mention.end, behind), bound.sentence[1])
    others = [one for one in starting_in(scene.found.mentions, start, end) if one.kind in FIGURE_KINDS]
    start = max([start, *(one.end for one in others if one.end <= mention.start)])
    end = min([end, *(one.start for one in others if one.start >= mention.end)])
    return start, end


def _two_times(scene: Scene, values: Sequence[Value]) -> Value:
    bounds = [value.bound for value in values if isinstance(value, Slot)]
    if len(bounds) != 2 or bounds[0].sentence != bounds[1].sentence:
        return Truth.CANNOT
    return answer(at_two_times(scene, *bounds))


TWO_TIMES: dict[str, Function] = {
    "two_times": Function(
        2, 2, _two_times, "whether two figures of a sentence are of two times: 124 in March and 310 now; it was 40, and is 50"
    ),
}  # fmt: skip
