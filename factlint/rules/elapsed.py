"""The time between two dates of a draft, and whether a stated duration can be it."""

from __future__ import annotations

from datetime import date, timedelta
from decimal import Decimal

from msgspec.structs import replace

from factlint.model import DateValue, Interval
from factlint.rules.values import Amount, Truth

_DAYS = {"day": Decimal(1), "week": Decimal(7), "fortnight": Decimal(14), "month": Decimal("30.436875"),
         "year": Decimal("365.2425"), "decade": Decimal("3652.425"), "century": Decimal("36524.25")}  # fmt: skip
_SLACK = {"day": ("0", "0"), "week": ("0.6", "0.9"), "fortnight": ("0.4", "0.6"), "month": ("0.6", "0.95"),
          "year": ("0.5", "0.95"), "decade": ("0.15", "0.19"), "century": ("0.05", "0.05")}  # fmt: skip
"""How far a stated number of units may lie above what elapsed, and below it: people round up halves, and leave the
unfinished unit away. Of decades and centuries the slack is a share of the number."""
_SHARES = ("decade", "century")
_ROUND_DAYS = 30
"""A number of days in tens from here on is rounded."""
_HALF_A_YEAR = 183
_SURELY_NEAR = 330
"""Days within which two dates must lie for a duration to say that the one without a year is of the other one's."""
_RANK = ("day", "week", "part-of-month", "month", "quarter", "half", "part-of-year", "year", "decade")


def ends_of(first: DateValue, second: DateValue) -> tuple[DateValue, DateValue] | None:
    """Both dates with days; two without a printed year get one, the second the next where it comes earlier in it.

    One without a year beside one with it is the nearest that keeps their order: 6 May 2024 and 20 May. None where one of them has
    no days.
    """
    if first.impossible or second.impossible or first.part == "LIST" or second.part == "LIST":
        return None
    if first.year_printed == second.year_printed and not first.year_printed and first.month and second.month:
        one, other = in_year(first, 2001), in_year(second, 2001)
        if one is not None and other is not None and other.last and one.first and other.last < one.first:
            other = in_year(second, 2002)
        return None if one is None or other is None else (one, other)
    if first.relative or second.relative:
        return None
    if first.year_printed and second.year_printed:
        return (first, second) if first.first is not None and second.first is not None else None
    return _nearest(first, second)


def _nearest(first: DateValue, second: DateValue) -> tuple[DateValue, DateValue] | None:
    """Two dates of which one has no year, that one in the year in which it lies nearest to the other, behind it or before."""
    dated = first if first.year_printed else second
    if dated.first is None or first.month is None or second.month is None:
        return None
    for away in (0, 1):
        year = dated.first.year
        one = first if dated is first else in_year(first, year - away)
        other = second if dated is second else in_year(second, year + away)
        if one is not None and other is not None and one.first and other.last and one.first <= other.last:
            return one, other
    return None


def in_year(value: DateValue, year: int) -> DateValue | None:
    """A day, month or part of a month in a year."""
    if value.month is None or value.is_span:
        return None
    starts = {"START": 1, "MID": 11, "END": 21}
    following = date(year + value.month // 12, value.month % 12 + 1, 1)
    if value.day is not None:
        if value.day > (following - timedelta(days=1)).day:
            return None
        first = last = date(year, value.month, value.day)
    else:
        first = date(year, value.month, starts.get(value.part, 1))
        last = {"START": first + timedelta(days=9), "MID": first + timedelta(days=9)}.get(
            value.part, following - timedelta(days=1)
        )
    return replace(value, first=first, last=last)


def days_between(first: DateValue, second: DateValue) -> tuple[int, int] | None:
    """The least and the most days from the first date to the second, its last day counted in the most."""
    ends = ends_of(first, second)
    if ends is None:
        return None
    one, other = ends
    if one.first is None or one.last is None or other.first is None or other.last is None:
        return None
    coarser = _rank(one) > _rank(other)
    least = (other.first - (one.last if coarser else one.first)).days
    return least, (other.last - one.first).days + 1


def _rank(value: DateValue) -> int:
    return _RANK.index(value.precision) if value.precision in _RANK else len(_RANK)


def lasts(first: DateValue, second: DateValue, length: Amount) -> Truth:
    """Whether a duration can be the time from one date to another; both ways of counting the ends will do."""
    unit = length.unit
    days = days_between(first, second)
    if days is None or unit not in _DAYS or length.noun:
        return Truth.UNKNOWN
    if first.year_printed != second.year_printed and length.interval.high * _DAYS[unit] > _SURELY_NEAR:
        return Truth.UNKNOWN  # 6 May 2019 and 20 May: the draft's own year, perhaps
    undated = first.year is None and second.year is None
    if undated and (unit == "year" or days[1] < 0):
        # From November to June, of which years nobody says.
        return Truth.UNKNOWN
    if days[0] < 0:
        return Truth.CANNOT if days[1] < 0 else Truth.UNKNOWN
    if unit in ("day", "week", "fortnight") and _rank(first) + _rank(second) > 2 * _RANK.index("month"):
        return Truth.UNKNOWN
    low, high = _accepted(length.interval, unit)
    scale = _DAYS[unit]
    one, other = Decimal(days[0]) / scale, Decimal(days[1]) / scale
    if unit == "year":
        # 1 March 2016 to 1 March 2021 is five years, not 4.999: leap days come and go.
        one, other = one - Decimal("0.004"), other + Decimal("0.004")
    return Truth.HOLDS if one <= high and low <= other else Truth.CANNOT


def _accepted(interval: Interval, unit: str) -> tuple[Decimal, Decimal]:
    """The numbers of units that a stated number may stand for."""
    above, below = (Decimal(slack) for slack in _SLACK[unit])
    low, high = interval.low, interval.high
    if unit in _SHARES:
        return low * (1 - above), high * (1 + below)
    if unit == "day" and interval.value >= _ROUND_DAYS and interval.value % 10 == 0:
        return low * Decimal("0.95"), high * Decimal("1.05")
    if interval.value != interval.value.to_integral_value():
        above = below = min(above, Decimal("0.4"))
    return low - above, high + below


def elapsed_words(first: DateValue, second: DateValue, unit: str) -> str:
    """The time from one date to another in words, in the unit that the draft uses: `5 years`, `14 days`."""
    days = days_between(first, second)
    ends = ends_of(first, second)
    if days is None or ends is None or ends[0].first is None or ends[1].first is None:
        return "another time"
    one, other = ends[0].first, ends[1].first
    if days[1] < 0 or (not first.year_printed and days[0] > _HALF_A_YEAR):
        return "the wrong way round"
    if unit in ("day", "week", "fortnight"):
        exact = "day" in (ends[0].precision, ends[1].precision)
        return f"{_plural(days[0], 'day')} ({days[0] + 1} counting both)" if exact else f"about {days[0]} days"
    months = (other.year - one.year) * 12 + other.month - one.month
    if ends[0].day is not None and ends[1].day is not None and other.day < one.day:
        months -= 1
    if unit == "month" or months < 12:
        return _plural(months, "month")
    years, rest = divmod(months, 12)
    if "year" in (ends[0].precision, ends[1].precision) or not rest:
        return _plural(other.year - one.year if "year" in (ends[0].precision, ends[1].precision) else years, "year")
    return f"{_plural(years, 'year')} and {_plural(rest, 'month')}"


def _plural(number: int, unit: str) -> str:
    return f"{number} {unit}" if number == 1 else f"{number} {unit}s"


def calendar_years(first: DateValue, second: DateValue) -> Amount | None:
    """The difference of the years of two dates, as a bare number; None where a year is not known."""
    one, other = _years(first), _years(second)
    if one is None or other is None:
        return None
    low, high = Decimal(other[0] - one[1]), Decimal(other[1] - one[0])
    return Amount(Interval(low, low if low == high else (low + high) / 2, high))


def _years(value: DateValue) -> tuple[int, int] | None:
    if value.first is not None and value.last is not None and (value.year_printed or value.relative):
        return value.first.year, value.last.year
    return None if value.year is None or not value.year_printed else (value.year, value.year)


def age_between(born: DateValue, at: DateValue) -> Amount | None:
    """The age of somebody born on one date, on another: one or two whole numbers of years."""
    if born.first is None or born.last is None or not born.year_printed:
        return None
    readings = [value for value in (at, *at.also) if value.first is not None and value.last is not None]
    if not readings:
        return None
    ages = [
        (_age(born.last, value.first), _age(born.first, value.last))
        for value in readings
        if value.first is not None and value.last is not None
    ]
    low, high = Decimal(min(age[0] for age in ages)), Decimal(max(age[1] for age in ages))
    return None if high < 0 else Amount(Interval(low, high, high), "year")


def _age(born: date, at: date) -> int:
    return at.year - born.year - ((at.month, at.day) < (born.month, born.day))


def moved_to(start: DateValue, by: DateValue, result: DateValue) -> Truth:
    """Whether "seven years later", counted from a date, can be another date."""
    if by.offset is None or not by.offset_unit:
        return Truth.UNKNOWN
    length = Amount(Interval.exact(abs(by.offset)), by.offset_unit)
    one, other = (start, result) if by.offset > 0 else (result, start)
    days = days_between(one, other)
    if days is not None and days[1] < 0:
        return Truth.CANNOT
    return lasts(one, other, length)
