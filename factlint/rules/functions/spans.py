"""What expressions may ask of a duration and two dates: whether it is the time between them that is told."""

from __future__ import annotations

from collections.abc import Sequence

from factlint.model import DateValue, Figure, Mention
from factlint.model.dates import order
from factlint.rules.functions.function import Function, answer
from factlint.rules.scene import Scene, starting_in
from factlint.rules.values import Bound, Slot, Truth, Value
from factlint.rules.word_index import ends_forward

_STARTS, _ENDS = ("<span_starts>",), ("<span_ends>",)
"""What begins at the first date, and what ends at the second one."""
_FREE = ("<span_frees>",)
"""What stands before a duration that measures all of something, wherever the dates stand: it took, those."""
_WAITS = ("<span_waits>",)
"""The same for what somebody did meanwhile, if that is told in one sentence: waited."""
_THE = ("the", "its", "his", "her", "their", "this", "that")
_BEING = ("had", "were", "have", "that", "he", "she", "it", "they")
"""Behind the three years: had been the hardest, that he spent."""
_IN_WHICH = (("in", "which"), ("during", "which"), ("of", "which"))
_NOUNS = "span_nouns"
"""What stands behind one that is known, the word list of what has a length: during the five-month closure."""
_BESIDE = "span_leads"
"""The word list of what stands before one that is told right beside the second date: after, for."""
_BEHIND = "span_behind"
_NOT_BEHIND = "span_stops"
"""The word lists of what stands behind one that counts from the first date (later, on), and of what makes one something else:
as a judge, before that."""
_WHOLE = "span_wholes"
"""The word list of what stands right before one that is the whole of a span before it: in those."""
_AHEAD = 8
"""Words before a date among which its event stands ..."""
_DAYS = {"day": 1, "week": 7, "month": 30, "year": 365}
_FAR_OFF = 6
_FAR = 12
"""... where both what began and what ended is told ..."""
_AFTER = 4
"""... and behind it."""
_CLOSE = 4
"""Words between the second date and a duration that is told of it."""


def _spans(scene: Scene, values: Sequence[Value]) -> Value:
    """Whether a duration is the time from what began on the first date to what ended on the second one."""
    slots = [value for value in values if isinstance(value, Slot)]
    if len(slots) != len(values):
        return Truth.UNKNOWN
    length, first, second = (slot.bound for slot in slots)
    if not _alone(scene, length, first, second) or not _in_order(first, second):
        return Truth.CANNOT
    if not _likely(length, first, second):
        return Truth.CANNOT
    return answer(begins_and_ends(scene, first, second) and measures(scene, length, second))


def _likely(length: Bound, first: Bound, second: Bound) -> bool:
    """Whether a duration is not so far from the time between two dates that it can only be of something else: sat for 212 days in six years."""
    figure, one, other = length.mention.value, first.mention.value, second.mention.value
    if not isinstance(figure, Figure) or not isinstance(one, DateValue) or not isinstance(other, DateValue):
        return True
    if one.first is None or other.first is None or figure.unit not in _DAYS:
        return True
    stated, passed = float(figure.interval.value) * _DAYS[figure.unit], abs((other.first - one.first).days)
    return stated <= _FAR_OFF * max(passed, 1) and passed <= _FAR_OFF * max(stated, 1)


def only_dates(scene: Scene, first: Bound, second: Bound) -> bool:
    """Whether the sentences have no date but these two, relative ones aside."""
    taken = {first.mention.start, second.mention.start}
    for one in starting_in(scene.found.mentions, *scene.sentence):
        if isinstance(one.value, DateValue) and bool(one.value.relative) == (one.start in taken):
            return False
    return True


def _alone(scene: Scene, *bounds: Bound) -> bool:
    """Whether no other date stands among some slots, relative ones aside, and none of them is relative itself."""
    taken = {bound.mention.start for bound in bounds}
    first, last = min(taken), max(taken)
    for one in starting_in(scene.found.mentions, *scene.sentence):
        if not isinstance(one.value, DateValue):
            continue
        if one.start in taken:
            if one.value.relative:
                return False
        elif not one.value.relative and first < one.start < last:
            return False
    return True


def _in_order(first: Bound, second: Bound) -> bool:
    one, other = first.mention.value, second.mention.value
    if not isinstance(one, DateValue) or not isinstance(other, DateValue):
        return False
    if one.year_printed != other.year_printed:
        return first.mention.start < second.mention.start
    return order(one, other) == "before"


def around(scene: Scene, date: Bound, ahead: int = _AHEAD) -> tuple[int, int]:
    """The words about a date or a time of the day, up to the next one each way."""
    start, end = date.mention.start, date.mention.end
    first = max(scene.words_before(start, ahead), date.sentence[0])
    last = min(scene.words_after(end, _AFTER), date.sentence[1])
    dates = [one for one in scene.found.mentions if _is_day(one) or one.kind == date.mention.kind == "time"]
    first = max([first, *(one.end for one in dates if first < one.end <= start)])
    return first, min([last, *(one.start for one in dates if end <= one.start < last)])


def _is_day(mention: Mention) -> bool:
    return isinstance(mention.value, DateValue) and not mention.value.relative


def begins_and_ends(scene: Scene, first: Bound, second: Bound) -> bool:
    """Whether what begins is told at the first, and what ends at the second."""
    return scene.has_any(_STARTS, *around(scene, first, _FAR)) and scene.has_any(_ENDS, *around(scene, second, _FAR))


def measures(scene: Scene, length: Bound, second: Bound) -> bool:
    """Whether a duration is told of all that ended on the second: those five weeks; it closed in May, after five weeks."""
    start, end = length.mention.start, length.mention.end
    behind = scene.words(end, min(scene.words_after(end, 3), length.sentence[1]))
    if behind and ends_forward(scene.lists, _NOT_BEHIND, behind, 0):
        return False
    lead = max(scene.words_before(start, 4), length.sentence[0])
    words = scene.words(lead, start)
    near = max(scene.words_before(start, 3), length.sentence[0])
    if scene.has_any(_FREE, near, start) or (start == length.sentence[0] and behind[:1] == ["of"]):
        return True
    if behind and scene.has_any(_THE, near, start) and ends_forward(scene.lists, _NOUNS, behind, 0):
        return True
    if behind and ((words and words[-1] == "the" and behind[0] in _BEING) or tuple(behind[:2]) in _IN_WHICH):
        return True
    if scene.has_any(_WAITS, near, start) and length.sentence == second.sentence:
        return True
    if (
        words == ["after"]
        and behind[:1] != ["of"]
        and length.sentence == second.sentence
        and length.mention.end < second.mention.start
    ):
        return True  # After 30 days at sea the raft reached
    close = _close(scene, length, second)
    if close and behind and ends_forward(scene.lists, _BEHIND, behind, 0):
        return True
    return close and any(ends_forward(scene.lists, _BESIDE, words, at) for at in range(len(words)))


def _close(scene: Scene, length: Bound, second: Bound) -> bool:
    """Whether a duration stands right behind the second date, or right before what ended on it."""
    if length.mention.start > second.mention.end:
        return len(scene.words(second.mention.end, length.mention.start)) <= _CLOSE
    return len(scene.words(length.mention.end, second.mention.start)) <= _CLOSE


def _spans_all(scene: Scene, values: Sequence[Value]) -> Value:
    """Whether a duration is told as all of the only span of dates: from 2009 to 2013 ... in those nine years."""
    slots = [value for value in values if isinstance(value, Slot)]
    if len(slots) != len(values):
        return Truth.UNKNOWN
    length, span = (slot.bound for slot in slots)
    if not _alone(scene, length, span) or length.mention.start < span.mention.end:
        return Truth.CANNOT
    start, end = length.mention.start, length.mention.end
    behind = scene.words(end, min(scene.words_after(end, 3), length.sentence[1]))
    if behind and ends_forward(scene.lists, _NOT_BEHIND, behind, 0):
        return Truth.CANNOT
    words = scene.words(max(scene.words_before(start, 4), length.sentence[0]), start)
    return answer(any(len(words) in ends_forward(scene.lists, _WHOLE, words, at) for at in range(len(words))))


SPANS: dict[str, Function] = {
    "spans_all": Function(
        2, 2, _spans_all, "whether a duration is told as the whole of a span of dates: in those nine years"
    ),
    "spans": Function(
        3, 3, _spans, "whether a duration is told as the time from what began on one date to what ended on another"
    ),
}
"""Functions of spans of time."""
