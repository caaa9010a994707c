"""What expressions may ask of what a sentence calls its figures: a third, more than 500, a fall."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal
from itertools import pairwise

from factlint.model import FIGURE_KINDS, Figure, Mention
from factlint.rules.functions.function import Function, answer
from factlint.rules.functions.ties import opens_aside
from factlint.rules.scene import Scene, starting_in
from factlint.rules.sums import truth
from factlint.rules.together import figure_kind
from factlint.rules.values import Amount, Slot, Truth, Value, plain
from factlint.rules.word_index import ends_forward

_BEFORE = 14
"""Words before the first of two figures in which the verb of rise or fall stands that goes with them."""
_BEHIND = 5
_ALIKE = 10
"""Times that a figure is smaller which tells of something else."""
_APART = 14
"""Words between a share and the one that says it again."""
_LOWER = ("more than", "at least", "just over")
_UPPER = ("less than", "at most", "up to", "as many as")
_UP = ("climbs", "goes_up", "rising", "swelling")
_LINKS = ("and", "with", "as", "while", "but", ";", "which", "who", "because", "after")
_DOWN = ("drops", "goes_down", "falling", "shrinking")

_COPULAS = (
    "is",
    "are",
    "was",
    "were",
    "be",
    "been",
    "become",
    "became",
    "becoming",
    "got",
    "gets",
    "get",
    "getting",
    "grown",
    "grew",
    "much",
    "even",
    "far",
)
"""Behind these a comparative tells of what the sentence is about: has become dearer."""
_NOUNS_IN = ("rises_in", "falls_in")
"""The word lists of nouns that say which way something went where "in" follows: a decline in."""


def _slots(values: Sequence[Value]) -> list[Slot]:
    return [value for value in values if isinstance(value, Slot)]


def _said_again(scene: Scene, values: Sequence[Value]) -> Value:
    """One of two shares says the other one again, between commas, dashes or brackets: two-thirds of the 3,000 members, or 40%, have."""
    slots = sorted(_slots(values), key=lambda slot: slot.bound.mention.start)
    if len(slots) != 2:
        return Truth.CANNOT
    first, second = (slot.bound for slot in slots)
    between = scene.words(first.mention.end, second.mention.start)
    if (
        len(between) > _APART
        or between[:1] == ["in"]
        or scene.has_any(("<ties_another>",), first.mention.end, second.mention.start)
    ):
        return Truth.CANNOT
    behind = scene.words_after(second.mention.end, 3)
    again = scene.has_any(("<ties_same_whole>",), second.mention.end, min(behind, scene.sentence[1]))
    return answer(scene.put_in(second) or (again and truth(opens_aside(scene, [slots[1]])) is Truth.HOLDS))


def _one_way(scene: Scene, values: Sequence[Value]) -> Value:
    """Up or down, where the words around two figures agree on it."""
    mentions = [slot.bound.mention for slot in _slots(values)]
    if all(mention.kind == "age" for mention in mentions):  # the house is 135 years old, its owner 41
        return ""
    first, last = min(mention.start for mention in mentions), max(mention.end for mention in mentions)
    start = max(scene.words_before(first, _BEFORE), scene.sentence[0])
    words = scene.words(start, first)
    mark = max((at for at, word in enumerate(words) if word in (":", ";")), default=0)
    adjectives = scene.lists.get("comparatives", {})  # cheaper fuel helped: a litre of it
    kept = [at >= mark or word not in adjectives or words[at - 1] in _COPULAS for at, word in enumerate(words)]
    words = [word for word, keep in zip(words, kept, strict=True) if keep] + scene.words(first, last)
    words += _own_behind(scene.words(last, min(scene.words_after(last, _BEHIND), scene.sentence[1])))
    return way_of(scene, words)


def way_of(scene: Scene, words: Sequence[str]) -> str:
    """Up or down, where some words agree on it; "" where they do not, or say nothing."""
    up, down = (_moves(scene, names, nouns, words) for names, nouns in zip((_UP, _DOWN), _NOUNS_IN, strict=True))
    if down and any(word in scene.lists.get("raising_verbs", {}) for word in words):
        return ""  # raised the number from 9 to 11 with a fleet reduced from 16
    return "" if up == down else "up" if up else "down"


def _own_behind(words: Sequence[str]) -> list[str]:
    """The words behind the last figure up to where another clause begins."""
    at = next((place for place, word in enumerate(words) if word in _LINKS), len(words))
    return list(words[:at])


def _moves(scene: Scene, names: Sequence[str], noun_list: str, words: Sequence[str]) -> bool:
    """Whether one of some lists has a verb among some words that is not one of raising money, or a noun."""
    raising, stops = (scene.lists.get(name, {}) for name in ("raising_verbs", "way_stops"))
    nouns = scene.lists.get(noun_list, {})
    if any(word in nouns and following in ("in", "of") for word, following in pairwise(words)):
        return True  # a decline in the number of them
    named = [name for name in names if not scene.lists.get(name, {}).keys().isdisjoint(words)]
    if not named:
        return False
    moving = [at for at, word in enumerate(words) if word not in raising and word not in stops]
    return any(ends_forward(scene.lists, name, words, at) for name in named for at in moving)


def _only_two(scene: Scene, values: Sequence[Value]) -> Value:
    """No other figure of the kind of two, and about as large, stands in their sentence."""
    slots = _slots(values)
    kind = max((figure_kind(slot.bound.mention) for slot in slots), key=lambda name: name != "count")
    places = {slot.bound.mention.start for slot in slots}
    least = min(_size(slot.bound.mention) for slot in slots) / _ALIKE
    others = starting_in(scene.found.mentions, *scene.sentence)
    rivals = [m for m in others if m.start not in places and m.kind in FIGURE_KINDS and _size(m) >= least]
    noun = next(
        (figure.noun for slot in slots if isinstance(figure := slot.bound.mention.value, Figure) and figure.noun), ()
    )
    if noun:  # 210 branches and 236, with 2,900 staff
        rivals = [
            m
            for m in rivals
            if isinstance(m.value, Figure) and (not m.value.noun or scene.same_noun(m.value.noun, noun))
        ]
    return answer(not any(figure_kind(mention) == kind for mention in rivals))


def _size(mention: Mention) -> Decimal:
    return abs(mention.value.interval.value) if isinstance(mention.value, Figure) else Decimal(0)


def _keeps_way(scene: Scene, values: Sequence[Value]) -> Value:
    """The first figure lies, from the second one on, where the words around them say."""
    new, old = (plain(value) for value in values)
    if not isinstance(new, Amount) or not isinstance(old, Amount):
        return Truth.UNKNOWN
    apart = new.interval.value - old.interval.value
    way = _one_way(scene, values)
    if (apart > 0) == (way == "up") or not apart:
        return Truth.HOLDS
    hedged = any(amount.figure is None or amount.figure.hedge or amount.figure.is_range for amount in (new, old))
    return answer(bool(hedged) and new.interval.overlaps(old.interval))


def _within_bound(_: Scene, values: Sequence[Value]) -> Value:
    """A figure keeps a bound, however far it lies from it."""
    exact, loose = (plain(value) for value in values)
    if not isinstance(exact, Amount) or not isinstance(loose, Amount) or loose.figure is None:
        return Truth.UNKNOWN
    if exact.unit and loose.unit and exact.unit != loose.unit:
        return Truth.UNKNOWN  # 14 millimetres, less than two centimetres
    above = exact.interval.value > loose.interval.value
    return answer(loose.figure.hedge in (_LOWER if above else _UPPER))


WORDINGS: dict[str, Function] = {
    "said_again": Function(2, 2, _said_again, "whether one of two shares says the other one again, set off behind it"),
    "one_way": Function(
        2, 2, _one_way, 'which way the words around two figures go: "up", "down", or "" where they do not agree'
    ),
    "only_two": Function(2, 2, _only_two, "whether two figures are the only ones of their kind in their sentence"),
    "keeps_way": Function(
        2, 2, _keeps_way, "whether the first of two figures lies where the words say, seen from the second"
    ),
    "within_bound": Function(
        2, 2, _within_bound, "whether a figure keeps a bound such as “more than 500”, however far it lies from it"
    ),
}
