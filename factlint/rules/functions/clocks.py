"""What expressions may ask about times of the day."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal

from factlint.model import DateValue
from factlint.patterns import late
from factlint.rules.functions.function import Function, answer
from factlint.rules.functions.spans import begins_and_ends, measures
from factlint.rules.scene import Scene, starting_in
from factlint.rules.values import Amount, Bound, Slot, Truth, Value, plain
from factlint.rules.word_index import ends_forward

_TIME = late(r"(?P<hour>\d{1,2})(?:[:.h](?P<minute>\d\d))?\s*(?P<half>[ap])?")
_NAMED = {"noon": 720, "midday": 720, "midnight": 0}
_DAY = 1440
_BOTH = 2
_UNITS = {"hour": 60, "minute": 1}


def _minutes(value: Value) -> list[int]:
    """The minutes of the day that a printed time can mean: both halves of the day where none is printed."""
    text = value.bound.text.lower() if isinstance(value, Slot) else value
    if not isinstance(text, str):
        return []
    if text in _NAMED:
        return [_NAMED[text]]
    match = _TIME.match(text)
    if match is None or int(match["hour"]) > 24 or int(match["minute"] or 0) > 59:
        return []
    hour, minute = int(match["hour"]), int(match["minute"] or 0)
    if match["half"] is not None:
        return [(hour % 12 + (12 if match["half"] == "p" else 0)) * 60 + minute]
    both = 0 < hour <= 12 and not match["hour"].startswith("0")
    return [(hour % 24) * 60 + minute] + ([(hour % 12 + 12 * (hour == 12 or hour < 12)) * 60 + minute] if both else [])


def _weekday_beside(scene: Scene, time: Bound) -> int | None:
    """The weekday that stands right behind a time, or right before it: at 6am on Friday."""
    for one in scene.found.mentions:
        if isinstance(one.value, DateValue) and one.value.weekday is not None:
            near = (time.mention.end, one.start) if one.start >= time.mention.end else (one.end, time.mention.start)
            if near[0] <= near[1] and set(scene.words(*near)) <= {"on", "at", "the"}:
                return one.value.weekday
    return None


def _days_between(scene: Scene, start: Value, end: Value) -> int:
    """The days from the weekday of one time to that of another: at 6am on Friday, at 6pm on Sunday; 0 where they have none."""
    if not isinstance(start, Slot) or not isinstance(end, Slot):
        return 0
    first, last = _weekday_beside(scene, start.bound), _weekday_beside(scene, end.bound)
    return 0 if first is None or last is None else (last - first) % 7


def _spans(scene: Scene, values: Sequence[Value]) -> list[int]:
    """The minutes that can pass from the first time to the second, past midnight if need be, or to the weekday printed with it."""
    days = _days_between(scene, *values[:2])
    if days:
        return [days * _DAY + end - start for start in _minutes(values[0]) for end in _minutes(values[1])]
    return [(end - start) % _DAY or _DAY for start in _minutes(values[0]) for end in _minutes(values[1])]


def _runs(scene: Scene, values: Sequence[Value]) -> Value:
    """Whether a duration is told as the time from what began at the one hour of its sentence to what ended at the only other one."""
    slots = [value for value in values if isinstance(value, Slot)]
    if len(slots) != len(values):
        return Truth.UNKNOWN
    length, start, end = (slot.bound for slot in slots)
    times = [one for one in starting_in(scene.found.mentions, *start.sentence) if one.kind == "time"]
    if len(times) != _BOTH or not begins_and_ends(scene, start, end):
        return Truth.CANNOT
    return answer(measures(scene, length, end) or _of_all(scene, length))


def _of_all(scene: Scene, length: Bound) -> bool:
    """Whether nothing behind a duration makes it one of something else, and what stands before it gives all of it."""
    start, end = length.mention.start, length.mention.end
    behind = scene.words(end, min(scene.words_after(end, 3), length.sentence[1]))
    words = scene.words(max(scene.words_before(start, 4), length.sentence[0]), start)
    if behind and ends_forward(scene.lists, "span_stops", behind, 0):
        return False
    return any(len(words) in ends_forward(scene.lists, "clock_leads", words, at) for at in range(len(words)))


def _clock_runs(scene: Scene, values: Sequence[Value]) -> Value:
    """Whether a duration can be the time from one hour of the day to another."""
    length = plain(values[2])
    spans = _spans(scene, values)
    if not isinstance(length, Amount) or length.unit not in _UNITS or not spans:
        return Truth.UNKNOWN
    size = Decimal(_UNITS[length.unit])
    low, high = length.interval.low * size, length.interval.high * size
    if (high > _DAY and max(spans) <= _DAY) or not any(low <= 2 * span and span <= 2 * high for span in spans):
        # Two hours of an eight-hour day are told of something else.
        return Truth.UNKNOWN
    # Of full hours nobody says half an hour too much; of others people round.
    in_minutes = length.unit == "minute" or (isinstance(values[2], Slot) and "minute" in values[2].bound.text.lower())
    slack = 5 if in_minutes else 30 if any(span % 60 for span in spans) and length.unit == "hour" else 0
    return answer(any(low - slack <= span <= high + slack for span in spans))


def _clock_hours(scene: Scene, values: Sequence[Value]) -> Value:
    spans = _spans(scene, values)
    if not spans:
        return "another time"
    hours, minutes = divmod(min(spans), 60)
    told = [f"{count} {unit}{'s' * (count > 1)}" for count, unit in ((hours, "hour"), (minutes, "minute")) if count]
    return " ".join(told)


CLOCKS: dict[str, Function] = {
    "clock_runs": Function(3, 3, _clock_runs, "whether a duration can be the time from one hour of the day to another"),
    "told_runs": Function(
        3,
        3,
        _runs,
        "whether a duration is told as the time from what began at one hour of the day to what ended at another",
    ),
    "clock_hours": Function(2, 2, _clock_hours, "the time from one hour of the day to another, in words"),
}
