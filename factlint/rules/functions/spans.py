"""What expressions may ask of a duration and two dates: whether it is the time between them that is told."""

from __future__ import annotations

from collections.abc import Sequence

from factlint.model import DateValue, Mention
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
_BESIDE = "span_leads"
"""The word list of what stands before one that is told right beside the second date: after, for."""
_BEHIND = "span_behind"
_NOT_BEHIND = "span_stops"
"""The word lists of what stands behind one that counts from the first date (later, on), and of what makes one something else:
as a judge, before that."""
_AHEAD = 8
"""Words before a date among which its event stands ..."""
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
    if not only_dates(scene, first, second) or not _in_order(first, second):
        return Truth.CANNOT
    return answer(begins_and_ends(scene, first, second) and measures(scene, length, second))


def only_dates(scene: Scene, first: Bound, second: Bound) -> bool:
    """Whether the sentences have no date but these two, relative ones aside."""
    taken = {first.mention.start, second.mention.start}
    for one in starting_in(scene.found.mentions, *scene.sentence):
        if isinstance(one.value, DateValue) and bool(one.value.relative) == (one.start in taken):
            return False
    return True


def _in_order(first: Bound, second: Bound) -> bool:
    one, other = first.mention.value, second.mention.value
    if not isinstance(one, DateValue) or not isinstance(other, DateValue):
        return False
    if one.year_printed != other.year_printed:
        return first.mention.start < second.mention.start
    return order(one, other) == "before"


def around(scene: Scene, date: Bound) -> tuple[int, int]:
    """The words about a date or a time of the day, up to the next one each way."""
    start, end = date.mention.start, date.mention.end
    first = max(scene.words_before(start, _AHEAD), date.sentence[0])
    last = min(scene.words_after(end, _AFTER), date.sentence[1])
    dates = [one for one in scene.found.mentions if _is_day(one) or one.kind == date.mention.kind == "time"]
    first = max([first, *(one.end for one in dates if first < one.end <= start)])
    return first, min([last, *(one.start for one in dates if end <= one.start < last)])


def _is_day(mention: Mention) -> bool:
    return isinstance(mention.value, DateValue) and not mention.value.relative


def begins_and_ends(scene: Scene, first: Bound, second: Bound) -> bool:
    """Whether what begins is told at the first, and what ends at the second."""
    return scene.has_any(_STARTS, *around(scene, first)) and scene.has_any(_ENDS, *around(scene, second))


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
    if scene.has_any(_WAITS, near, start) and length.sentence == second.sentence:
        return True
    close = _close(scene, length, second)
    if close and behind and ends_forward(scene.lists, _BEHIND, behind, 0):
        return True
    return close and any(ends_forward(scene.lists, _BESIDE, words, at) for at in range(len(words)))


def _close(scene: Scene, length: Bound, second: Bound) -> bool:
    """Whether a duration stands right behind the second date, or right before what ended on it."""
    if length.mention.start > second.mention.end:
        return len(scene.words(second.mention.end, length.mention.start)) <= _CLOSE
    return len(scene.words(length.mention.end, second.mention.start)) <= _CLOSE


SPANS: dict[str, Function] = {
    "spans": Function(
        3, 3, _spans, "whether a duration is told as the time from what began on one date to what ended on another"
    ),
}
"""Functions of spans of time."""
