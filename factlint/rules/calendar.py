"""What rules ask of one date: does it exist, is its weekday right, what are its ends."""

from __future__ import annotations

from datetime import date, timedelta

from factlint.model import DateValue
from factlint.rules.values import Day, Truth

WEEKDAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
_ONE_CALENDAR = 1753
"""Before it, a weekday depends on the country."""
_JULIAN_UNTIL = 1923
_CYCLE = range(2001, 2029)
"""Years in which every calendar that there is comes up."""
_NEAR_YEARS = 3
"""So near a year may be the one that was meant."""


def impossible(day: Day) -> str:
    """Why no calendar has this date, or an empty text."""
    return day.date.impossible


def _answer(holds: bool) -> Truth:
    return Truth.HOLDS if holds else Truth.CANNOT


def has_weekday(day: Day) -> Truth:
    """Whether a weekday was printed beside one day of a month."""
    return _answer(any(_dated(value) for value in _ends(day.date)))


def _ends(value: DateValue) -> tuple[DateValue, ...]:
    return tuple(end for end in (value.begin, value.end) if end is not None) or (value,)


def _dated(value: DateValue) -> bool:
    known = value.weekday is not None and value.day is not None and value.month is not None
    return known and not value.impossible


def weekday_fits(day: Day) -> Truth:
    """Whether the date falls on its printed weekday; with no year printed, in any year near the draft's date.

    Unknown when neither the date nor the draft gives a year, and before the countries had one calendar.
    """
    answers = [_fits(value) for value in _ends(day.date) if _dated(value)]
    if Truth.CANNOT in answers:
        return Truth.CANNOT
    begin, end = day.date.begin, day.date.end
    if begin is not None and end is not None and _dated(begin) and _dated(end) and Truth.UNKNOWN in answers:
        return weekdays_agree(Day(begin), Day(end))
    return Truth.HOLDS if Truth.HOLDS in answers else Truth.UNKNOWN


def _fits(value: DateValue) -> Truth:
    days = candidate_days(value)
    if not days or value.weekday is None or days[0].year < _ONE_CALENDAR:
        return Truth.UNKNOWN
    shifts = [0]
    if days[0].year <= _JULIAN_UNTIL:
        shifts.append(12 if days[0].year < 1900 else 13)
    return _answer(any((day.weekday() + shift) % 7 == value.weekday for day in days for shift in shifts))


def weekday_name(day: Day) -> str:
    """The weekday that the date falls on, in the likeliest year; of a span, of the end whose weekday is wrong."""
    value = _wrong_end(day.date)
    days = candidate_days(value)
    return WEEKDAYS[days[0].weekday()] if days else ""


def _wrong_end(value: DateValue) -> DateValue:
    return next((end for end in _ends(value) if _dated(end) and _fits(end) is Truth.CANNOT), _ends(value)[0])


def weekday_hint(day: Day) -> str:
    """The day in full with its weekday, and the near year in which the printed weekday would be right."""
    value = _wrong_end(day.date)
    days = candidate_days(value)
    if not days or value.weekday is None:
        return "no year has both weekdays"
    at = days[0]
    said = f"{at.day} {at:%B} {at.year} is a {WEEKDAYS[at.weekday()]}"
    years = [at.year + shift for n in range(1, _NEAR_YEARS + 1) for shift in (-n, n)]
    fitting = [year for year in years if _weekday_in(value, year) == value.weekday]
    return f"{said}; {fitting[0]} would fit a {WEEKDAYS[value.weekday]}" if fitting else said


def _weekday_in(value: DateValue, year: int) -> int | None:
    try:
        return date(year, value.month or 1, value.day or 1).weekday()
    except ValueError:
        return None


def weekdays_agree(one: Day, other: Day) -> Truth:
    """Whether two days without a year, each with its weekday, can lie in one year or in two that follow each other."""
    a, b = one.date, other.date
    if not _dated(a) or not _dated(b) or a.year_printed or b.year_printed:
        return Truth.UNKNOWN
    for year in _CYCLE:
        if _weekday_in(a, year) == a.weekday and b.weekday in (_weekday_in(b, year), *_beside(a, b, year)):
            return Truth.HOLDS
    return Truth.CANNOT


def _beside(a: DateValue, b: DateValue, year: int) -> list[int | None]:
    """The weekday of the second date in the year beside, where the two months are half a year or more apart."""
    if a.month is None or b.month is None or abs(a.month - b.month) < 6:
        return []
    return [_weekday_in(b, year + (1 if b.month < a.month else -1))]


def is_weekday(day: Day) -> Truth:
    """Whether nothing but a weekday was printed."""
    return _answer(day.date.weekday is not None and day.date.day is None and day.date.offset is None)


def falls_on(day: Day, weekday: Day) -> Truth:
    """Whether a day with its year falls on a weekday that stands elsewhere in the sentence."""
    value = day.date
    if value.weekday is not None or weekday.date.weekday is None or value.day is None or not value.year_printed:
        return Truth.UNKNOWN
    return _fits(DateValue(value.first, value.last, "day", weekday=weekday.date.weekday, year_printed=True))


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


def counts_from(day: Day) -> str:
    """`draft` for last year, `text` for a month earlier, `weekday` for a bare one, or empty."""
    value = day.date
    return "weekday" if value.relative and is_weekday(day) is Truth.HOLDS else value.relative


def year_kind(day: Day) -> str:
    """`financial` for FY2023, 2023/24 and school years, `calendar` for other years, or empty."""
    value = day.date
    if value.timex.startswith("FY") or value.timex.endswith("P1Y)"):
        return "financial"
    return "calendar" if value.precision == "year" and not value.is_span else ""


def agrees(relative: DateValue, other: DateValue, slack_days: int) -> Truth:
    """Whether a relative date, counted from the draft's date, can be the date printed beside it."""
    pairs = [(a, b) for a in (relative, *relative.also) for b in (other, *other.also)]
    answers = {_overlap(a, b, slack_days) for a, b in pairs}
    if Truth.HOLDS in answers:
        return Truth.HOLDS
    return Truth.UNKNOWN if Truth.UNKNOWN in answers else Truth.CANNOT


def _overlap(a: DateValue, b: DateValue, slack_days: int) -> Truth:
    if a.first is None or a.last is None or b.first is None or b.last is None or b.impossible:
        return Truth.UNKNOWN
    slack = timedelta(days=slack_days)
    return _answer(a.first - slack <= b.last and b.first <= a.last + slack)


def is_clock_time(text: str) -> Truth:
    """Whether a printed time is one that clocks show: hours to 24, minutes to 59."""
    digits = [int(part) for part in text.replace(".", ":").split(":")[:2] if part.strip().isdigit()]
    if not digits:
        lead = "".join(c for c in text if c.isdigit())
        digits = [int(lead)] if lead and len(lead) < 3 else []
    if not digits:
        return Truth.UNKNOWN
    hour, minute = digits[0], digits[1] if len(digits) > 1 else 0
    return _answer((hour < 24 and minute < 60) or (hour, minute) == (24, 0))
