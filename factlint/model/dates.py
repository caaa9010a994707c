"""A date in a draft as the days that it can be."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Literal

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


@dataclass(frozen=True, slots=True)
class DateValue:
    """The days from first to last, both included, that a printed date can mean.

    "June 4, 2025" is one day, "mid-June 2025" the 11th to the 20th, "2024" a year, "June 3-7" a span of five days.
    A date that needs the draft's date and has none keeps first and last empty; its fields still say what was printed,
    and two such dates can be compared through `compare_key`.
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
    end: DateValue | None = None
    """Of a span, its second end as printed; first and last of the span then cover both."""
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
