"""A date in a draft as the days that it can be."""

from __future__ import annotations

from datetime import date
from typing import Literal

from msgspec import Struct

Precision = Literal[
    "time",
    "day",
    "weekend",
    "week",
    "part-of-month",
    "month",
    "quarter",
    "season",
    "half",
    "part-of-year",
    "year",
    "years",
    "decade",
    "century",
]


Part = Literal["", "START", "MID", "END", "LIST"]
"""Of "early June", "mid-2024", "late June"; of several days, "June 3, 5 and 7"."""


class DateValue(Struct, frozen=True, gc=False):
    """The days from first to last, both included, that a printed date can mean.

    "June 4, 2025" is one day, "mid-June 2025" the 11th to the 20th, "2024" a year, "June 3-7" a span of five days.
    A date that needs the draft's date and has none keeps first and last empty; its fields still say what was printed,
    and two such dates can be compared by `order`.
    """

    first: date | None
    last: date | None
    precision: Precision
    timex: str = ""
    """TIMEX3, as far as the text tells: `2025-06-04`, `XXXX-06-04`, `2025-W23`, `XXXX-WXX-2`, `2024`."""
    year: int | None = None
    """Printed or resolved."""
    month: int | None = None
    day: int | None = None
    weekday: int | None = None
    """Printed weekday, 0 for Monday."""
    year_printed: bool = False
    is_span: bool = False
    """Two ends were printed ("from March to May", "2010-2018", "June 3-7")."""
    begin: DateValue | None = None
    """Of a span, its first end as printed ..."""
    end: DateValue | None = None
    """... and its second one; first and last of the span cover both."""
    part: Part = ""
    relative: str = ""
    """"" for an absolute date, else what it counts from: `draft` (last year) or `text` (a month earlier)."""
    offset_unit: str = ""
    """Of a relative date: day, week, month, year ..."""
    offset: int | None = None
    """Of a relative date, in offset units: -1 for "last year", 2 for "in two years". None when not a whole number."""
    impossible: str = ""
    """Why no calendar has this date ("June has 30 days"), or empty."""
    also: tuple[DateValue, ...] = ()
    """Other readings of the same words (03/04/24; Tuesday before or after today)."""


Order = Literal["before", "overlaps", "after", "unknown"]

_WRAP_MONTHS = 3
"""Two months of an unstated year that lie so far apart, or further, may belong to two years."""


def order(a: DateValue, b: DateValue) -> Order:
    """Whether every day of a lies before every day of b, or after, or some days can be the same.

    Dates whose year is not printed are compared inside one year, where they lie near enough to each other; a relative
    date with a relative one in the same unit. Anything else without days, and whatever further readings leave open, is
    unknown.
    """
    if a.impossible or b.impossible:
        return "unknown"
    unprinted = not (a.year_printed or b.year_printed or a.relative or b.relative)
    if unprinted and a.month is not None and b.month is not None:
        return _inside_a_year(a, b)
    if a.first is None and b.first is None and a.relative and a.relative == b.relative:
        return _by_offset(a, b)
    found = {_days(x, y) for x in (a, *a.also) for y in (b, *b.also)}
    return found.pop() if len(found) == 1 else "unknown"


def _days(a: DateValue, b: DateValue) -> Order:
    if a.first is None or a.last is None or b.first is None or b.last is None:
        return "unknown"
    if a.last < b.first:
        return "before"
    return "after" if b.last < a.first else "overlaps"


def _by_offset(a: DateValue, b: DateValue) -> Order:
    if a.offset is None or b.offset is None or a.offset_unit != b.offset_unit:
        return "unknown"
    if a.offset == b.offset:
        return "overlaps"
    return "before" if a.offset < b.offset else "after"


def _inside_a_year(a: DateValue, b: DateValue) -> Order:
    """By month and day; unknown where a year may lie between."""
    if a.is_span or b.is_span or a.month is None or b.month is None:
        return "unknown"
    if abs(a.month - b.month) >= _WRAP_MONTHS:
        return "unknown"
    one, other = _month_days(a), _month_days(b)
    if one[1] < other[0]:
        return "before"
    return "after" if other[1] < one[0] else "overlaps"


def _month_days(value: DateValue) -> tuple[tuple[int, int], tuple[int, int]]:
    """First and last (month, day) of a date without a year."""
    month = value.month or 1
    if value.day is not None:
        return (month, value.day), (month, value.day)
    parts = {"START": (1, 10), "MID": (11, 20), "END": (21, 31)}
    first, last = parts.get(value.part, (1, 31))
    return (month, first), (month, last)
