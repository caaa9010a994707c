"""What rules ask of one date: does it exist, is its weekday right, what are its ends."""

from __future__ import annotations

from datetime import date

from factlint.model import DateValue
from factlint.rules.values import Day, Truth

WEEKDAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")


def impossible(day: Day) -> str:
    """Why no calendar has this date, or an empty text."""
    return day.date.impossible


def _answer(holds: bool) -> Truth:
    return Truth.HOLDS if holds else Truth.CANNOT


def has_weekday(day: Day) -> Truth:
    """Whether a weekday was printed beside one day of a month."""
    value = day.date
    return _answer(
        value.weekday is not None and value.day is not None and value.month is not None and not value.impossible
    )


def weekday_fits(day: Day) -> Truth:
    """Whether the date falls on its printed weekday; with no year printed, in any year near the draft's date.

    Unknown when neither the date nor the draft gives a year.
    """
    days = candidate_days(day.date)
    if not days or day.date.weekday is None:
        return Truth.UNKNOWN
    return _answer(any(candidate.weekday() == day.date.weekday for candidate in days))


def weekday_name(day: Day) -> str:
    """The weekday that the date falls on, in the likeliest year."""
    days = candidate_days(day.date)
    return WEEKDAYS[days[0].weekday()] if days else ""


def candidate_days(value: DateValue) -> tuple[date, ...]:
    """The days that a printed day can be: one with a year; without, those of its other readings too."""
    found = [value.first] if value.first is not None and value.precision == "day" else []
    if not value.year_printed:
        found += [other.first for other in value.also if other.first is not None and other.precision == "day"]
    return tuple(day for day in found if day is not None)


def is_span(day: Day) -> Truth:
    """Whether two ends were printed."""
    return _answer(day.date.is_span and day.date.end is not None)


def end(day: Day) -> Day | None:
    """The second end of a span."""
    return Day(day.date.end) if day.date.end is not None else None


def start(day: Day) -> Day | None:
    """The first end of a span."""
    return Day(day.date.begin) if day.date.begin is not None else None


def year_printed(day: Day) -> Truth:
    """Whether the year was printed; of a span, whether it is known for both ends, or both lie in one month."""
    begin, finish = day.date.begin, day.date.end
    if begin is None or finish is None:
        return _answer(day.date.year_printed)
    one_month = begin.month is not None and begin.month == finish.month and begin.day is not None
    return _answer((begin.year_printed and finish.year_printed) or one_month)
