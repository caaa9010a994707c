"""What expressions may ask of a date: whether its clause tells of what is still to come, or of what has been."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence

from factlint.model import DateValue
from factlint.rules.functions.function import Function
from factlint.rules.functions.two_days import days_in
from factlint.rules.scene import Scene
from factlint.rules.values import Bound, Slot, Value
from factlint.rules.word_index import ends_forward, stands_in

_REACH = 18
"""Words before a date among which its verb stands ..."""
_AHEAD = 14
"""... and behind a date that opens its sentence."""
_OPENERS = "date_openers"
_LEADS = frozenset(("on", "from"))
"""What stands before the day that a verb is told of ..."""
_MONTH_LEADS = frozenset(("in", "from"))
"""... and before its month."""
_BOUNDS = frozenset(("until", "till", "by"))
"""What stands before a day until which something will be so."""
_PASSIVE = 2
"""Words between "will be" or "was" and what is done."""
_TO_COME = ("held_events", "futurable", "not_yet", "planned_deeds")
"""The word lists of what a day may belong to that lies ahead of a past verb: sold tickets for the match on."""
_GONE = ("told_events",)
"""The word lists of what a day may belong to that lies behind a verb of the future."""
_LONG = 4
"""Letters of the shortest verb that ends in "ed"."""


def _told_as(scene: Scene, values: Sequence[Value]) -> Value:
    """What the verb of a date's clause is in: "future", "past", or "" where it cannot be told, or tells of another time."""
    slot = values[0]
    if not isinstance(slot, Slot):
        return ""
    bound = slot.bound
    words = _words_before(scene, bound)
    opening = all(word in scene.lists.get(_OPENERS, {}) for word in words)
    lead = words[-1] if words else ""
    told = _forward(scene, _words_behind(scene, bound)) if opening else _backward(scene, words)
    span = isinstance(bound.mention.value, DateValue) and bound.mention.value.is_span
    if lead in _LEADS or lead in _MONTH_LEADS or (span and told == "future"):
        return told
    return told if told == "future" and lead in _BOUNDS else ""


def _words_before(scene: Scene, bound: Bound) -> list[str]:
    """The words of the sentence before a date, from the date before it on, with the marks among them."""
    start = max(scene.words_before(bound.mention.start, _REACH), bound.sentence[0])
    earlier = days_in(scene, start, bound.mention.start)
    return _words(scene, earlier[-1].end if earlier else start, bound.mention.start)


def _words_behind(scene: Scene, bound: Bound) -> list[str]:
    return _words(scene, bound.mention.end, min(scene.words_after(bound.mention.end, _AHEAD), bound.sentence[1]))


def _words(scene: Scene, start: int, stop: int) -> list[str]:
    """The words of a stretch, names in capitals."""
    tokens = scene.found.tokens
    first = bisect_left(tokens.starts, start)
    last = bisect_left(tokens.starts, stop, first)
    return [
        word if at == first or word[:1].islower() or not word[:1].isalpha() else word.upper()
        for at, word in enumerate((tokens.lower[first], *tokens.words[first + 1 : last]) if last > first else (), first)
    ]


def _forward(scene: Scene, words: list[str]) -> str:
    """The tense of the first verb behind a date that opens its sentence, if no later one tells of the other time."""
    told: list[str] = []
    for at in range(len(words)):
        if words[at] in (".", ";", ":"):
            break
        told.append(_tense(scene, words, at))
    told = [each for each in told if each]
    return told[0] if told and (told[0] == "future" or not {"future", "other"}.intersection(told)) else ""


def _backward(scene: Scene, words: list[str]) -> str:
    """The tense of the last verb before a date, unless a noun between the two may be what the date belongs to."""
    for at in range(len(words) - 1, -1, -1):
        told = _tense(scene, words, at)
        if told == "other" or words[at] in (";", ":"):
            return ""
        if told:
            owners = _TO_COME if told == "past" else _GONE
            between = words[_behind_verb(scene, words, at) : -1]
            own = stands_in(between, tuple(scene.lists.get(name, {}) for name in owners))
            holds = told == "past" and stands_in(between, (scene.lists.get("holds", {}),))
            return told if holds or not own else ""
    return ""


def _behind_verb(scene: Scene, words: list[str], at: int) -> int:
    """Where what a verb says of the future ends (are going on strike); for others, where they stand."""
    ends = [
        end
        for first in range(max(at - 4, 0), at + 1)
        for end in ends_forward(scene.lists, "future_verbs", words, first)
    ]
    return max([at, *(end for end in ends if end > at)])


def _tense(scene: Scene, words: list[str], at: int) -> str:
    """What a word says of the time of its clause: "future", "past", "other" for what leaves it open, or "" for no verb."""
    word = words[at]
    if any(
        at + 1 in ends_forward(scene.lists, "future_verbs", words, first) for first in range(max(at - 3, 0), at + 1)
    ):
        return "future"
    if word in scene.lists.get("announced_deeds", {}) and at + 2 == len(words) and words[at - 1] in ("was", "were"):
        return "past"
    if word in scene.lists.get("open_verbs", {}) or (
        word == "to" and words[at + 1 : at + 2] and words[at + 1] in scene.lists.get("plain_verbs", {})
    ):
        return "other"
    if word in ("was", "were", "had"):
        return "other" if words[at + 1 : at + 2] == ["to"] else "past"
    if word in scene.lists.get("past_verbs", {}) or (word.endswith("ed") and len(word) > _LONG):
        helped = not scene.lists.get("helpers", {}).keys().isdisjoint(words[max(at - _PASSIVE, 0) : at])
        return "" if helped else "past"
    return ""


TENSES: dict[str, Function] = {
    "told_as": Function(
        1, 1, _told_as, 'whether the verb of a date\'s clause tells of the "future" or the "past", or ""'
    ),
}
"""Functions of the times that verbs tell of."""
