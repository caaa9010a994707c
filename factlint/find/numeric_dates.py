"""Dates in digits alone: 2025-06-04, 5/6/2025, 05-06-2025."""

from __future__ import annotations

from msgspec.structs import replace

from factlint.find.date_lexicon import FIRST_YEAR, LAST_YEAR
from factlint.find.date_text import DateText, Read, is_year
from factlint.find.date_values import day_value
from factlint.model import DateValue

_MARKS = ("-", "/")
_MONTHS = 12
_DAYS = 31
_PIVOT = 70
"""Two digits below it are a year of this century."""


def iso_date(text: DateText, at: int, shortest: int = 2) -> Read | None:
    """2025-06-04, 2025/06/04, whose year stands at a token; its month and day have so many digits at least."""
    mark = text.at(at + 1)
    if mark not in _MARKS or text.at(at + 3) != mark or not all(text.joined(at + i) for i in range(4)):
        return None
    month, day = text.at(at + 2), text.at(at + 4)
    if not (shortest <= len(month) <= 2 >= len(day) >= shortest and month.isdigit() and day.isdigit()):
        return None
    if text.joined(at - 1) and text.at(at - 1) in _MARKS:
        return None
    found = _readings(text, int(text.lower[at]), ((int(month), int(day)), (int(day), int(month))))
    return (replace(found, also=()), at, at + 5) if found is not None and int(month) <= _MONTHS else None


def numeric_date(text: DateText, at: int, free: int) -> Read | None:
    """5/6/2025 and 05-06-2025 by the locale, the other way round as another reading; `at` is their first mark."""
    mark = text.at(at)
    if at - 1 < free or text.at(at + 2) != mark or not all(text.joined(at + i) for i in range(-1, 3)):
        return None
    one, two, year = text.at(at - 1), text.at(at + 1), text.at(at + 3)
    if not (one.isdigit() and two.isdigit() and year.isdigit() and len(one) < 3 > len(two) and len(year) in (2, 4)):
        return None
    if (mark == "-" and len(year) == 2) or (text.joined(at - 2) and text.at(at - 2) in (*_MARKS, "$", "£", ".")):
        return None
    if text.joined(at + 3) and text.at(at + 4) in (*_MARKS, "%"):
        return None
    full = int(year) + (0 if len(year) == 4 else 2000 if int(year) < _PIVOT else 1900)
    if not FIRST_YEAR <= full <= LAST_YEAR:
        return None
    pairs = ((int(one), int(two)), (int(two), int(one)))
    found = _readings(text, full, pairs[::-1] if text.day_first else pairs)
    if found is None or (len(year) == 2 and found.impossible and not found.month):
        return None
    return found, at - 1, at + 4


def _readings(text: DateText, year: int, pairs: tuple[tuple[int, int], tuple[int, int]]) -> DateValue | None:
    """The first (month, day) that a calendar has, the others as further readings; else why there is none."""
    readings = [day_value(year, month, day, text.today) for month, day in pairs if 1 <= month <= _MONTHS and day]
    fine = [value for value in readings if not value.impossible]
    if fine:
        return replace(fine[0], also=tuple(value for value in fine[1:] if value.first != fine[0].first))
    near = [value for value in readings if value.day and value.day <= _DAYS + 8]
    return near[0] if near else None


def year_of_numeric(text: DateText, at: int, free: int) -> Read | None:
    """05-06-2025 from its year, which is what one meets first."""
    if is_year(text, at) and text.at(at - 1) in _MARKS and text.at(at - 3) == text.at(at - 1):
        return numeric_date(text, at - 3, free)
    return None
