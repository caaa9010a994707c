"""Building the values of dates: days, months, parts, years, spans."""

from __future__ import annotations

from datetime import date, timedelta

from msgspec.structs import replace

from factlint.model import DateValue
from factlint.model.dates import Part, Precision

MONTHS = ("January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November",
          "December")  # fmt: skip
_MONTH_DAYS = (31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31)
_LAST_YEAR = 9000
_NEAR_DAYS = 200
"""A day without a year may be one of the next year when it lies about as near to the draft's date."""
_NEAR_MONTHS = 2
"""A weekday with a day and no month is looked for in so many months before and after the draft's date."""
_SUNDAY = 6
_OLD_STYLE = 1753
"""Before it, calendars differed from country to country."""
_LAST_OLD_STYLE = 1923
"""The last year in which some country had a 29 February that the others had not."""


def day_value(year: int | None, month: int, day: int, today: date | None, weekday: int | None = None) -> DateValue:
    """A day of a month; without a year, the draft's own with the years beside it as other readings."""
    wrong = impossible_day(year, month, day)
    timex = f"{year:04d}-{month:02d}-{day:02d}" if year else f"XXXX-{month:02d}-{day:02d}"
    empty = DateValue(None, None, "day", timex, year, month, day, weekday, year is not None, impossible=wrong)
    if wrong:
        return empty
    if year is not None:
        # The 29th of February 1900 stood in some countries' calendars; it has no day in ours.
        only = _date(year, month, day)
        return replace(empty, first=only, last=only)
    if today is None:
        return empty
    readings = [
        replace(empty, first=at, last=at, year=at.year)
        for other in (today.year, today.year - 1, today.year + 1)
        if (at := _date(other, month, day)) is not None
    ]
    readings.sort(key=lambda value: abs((value.first - today).days) if value.first else 0)
    near = tuple(value for value in readings[1:] if value.first and abs((value.first - today).days) <= _NEAR_DAYS)
    return replace(readings[0], also=near) if readings else empty


def is_leap(year: int) -> bool:
    """Whether a year has 366 days. Python's own calendar says so, too, and loads the locale with it at every start."""
    return year % 4 == 0 and (year % 100 != 0 or year % 400 == 0)


def month_days(year: int, month: int) -> int:
    """How many days a month has."""
    return _MONTH_DAYS[month - 1] + (month == 2 and is_leap(year))


def _date(year: int, month: int, day: int) -> date | None:
    return date(year, month, day) if day <= month_days(year, month) else None


def impossible_day(year: int | None, month: int, day: int) -> str:
    """Why no calendar has a day, and what would be right; empty for one that exists."""
    longest = 29 if month == 2 else month_days(2001, month)
    if day > longest or day < 1:
        return f"{MONTHS[month - 1]} has {longest} days" if month != 2 else "February has 28 days, or 29"
    old_style = year is not None and (year < _OLD_STYLE or (year <= _LAST_OLD_STYLE and year % 4 == 0))
    if month == 2 and day == 29 and year is not None and not old_style and not is_leap(year):
        return f"{year} is not a leap year"
    return ""


def month_value(year: int | None, month: int, today: date | None) -> DateValue:
    """A month; without a year, as `day_value`."""
    timex = f"{year:04d}-{month:02d}" if year else f"XXXX-{month:02d}"
    empty = DateValue(None, None, "month", timex, year, month, None, None, year is not None)

    def of(other: int) -> DateValue:
        last = month_days(other, month)
        return replace(empty, first=date(other, month, 1), last=date(other, month, last), year=other)

    if year is not None:
        return of(year)
    if today is None:
        return empty
    here = replace(of(today.year))
    return replace(here, also=(of(today.year - 1), of(today.year + 1)))


def year_value(year: int, printed: bool = True) -> DateValue:
    """A year."""
    return DateValue(date(year, 1, 1), date(year, 12, 31), "year", f"{year:04d}", year, year_printed=printed)


def half_value(year: int, half: int) -> DateValue:
    """The first or second half of a year."""
    first, last = ((1, 1), (6, 30)) if half == 1 else ((7, 1), (12, 31))
    return DateValue(date(year, *first), date(year, *last), "half", f"{year:04d}-H{half}", year, year_printed=True)


def years_value(first: int, last: int, precision: Precision, timex: str) -> DateValue:
    """Several years: a decade, a century, a financial year."""
    return DateValue(date(first, 1, 1), date(last, 12, 31), precision, timex, first, year_printed=True)


def part_of(value: DateValue, part: str) -> DateValue:
    """Early, mid or late in a month or a year."""
    which: Part = "START" if part == "START" else "MID" if part == "MID" else "END"
    timex = f"{value.timex}-{which}" if value.timex else ""
    marked = replace(
        value, part=which, timex=timex, precision="part-of-month" if value.precision == "month" else "part-of-year"
    )
    if value.first is None or value.last is None:
        return marked
    also = tuple(part_of(other, part) for other in value.also)
    if value.precision == "month":
        first, last = {"START": (1, 10), "MID": (11, 20), "END": (21, value.last.day)}[which]
        return replace(marked, first=value.first.replace(day=first), last=value.last.replace(day=last), also=also)
    days = (value.last - value.first).days
    third = timedelta(days=days // 3)
    ends = {
        "START": (value.first, value.first + third),
        "MID": (value.first + third, value.last - third),
        "END": (value.last - third, value.last),
    }[which]
    return replace(marked, first=ends[0], last=ends[1], also=also)


def quarter_value(year: int | None, quarter: int, today: date | None) -> DateValue:
    """A quarter of a calendar year."""
    timex = f"{year:04d}-Q{quarter}" if year else f"XXXX-Q{quarter}"
    at = year or (today.year if today else None)
    empty = DateValue(None, None, "quarter", timex, year, year_printed=year is not None)
    if at is None:
        return empty
    month = 3 * quarter - 2
    return replace(empty, first=date(at, month, 1), last=date(at, month + 2, month_days(at, month + 2)), year=at)


def season_value(year: int | None, season: str) -> DateValue:
    """A season, which differs between the hemispheres and has no days of its own."""
    return DateValue(
        None, None, "season", f"{year:04d}-{season}" if year else season, year, year_printed=year is not None
    )


def span_value(begin: DateValue, end: DateValue) -> DateValue:
    """From one date to another, both included."""
    timex = f"({begin.timex},{end.timex})"
    whole = DateValue(begin.first, end.last, begin.precision, timex, begin.year, begin.month, begin.day)
    printed = begin.year_printed and end.year_printed
    wrong = begin.impossible or end.impossible
    return replace(whole, is_span=True, begin=begin, end=end, year_printed=printed, impossible=wrong)


def with_year(value: DateValue, end: DateValue, today: date | None) -> DateValue:
    """A day or month that takes its year from the other end of its span; the year before, where its month is later."""
    if value.month is None or end.year is None:
        return value
    year = end.year - (end.month is not None and value.month > end.month)
    made = day_value(year, value.month, value.day, today) if value.day else month_value(year, value.month, today)
    made = replace(made, weekday=value.weekday)
    return part_of(made, value.part) if value.part else made


def relative_value(unit: str, offset: int | None, today: date | None, counts_from: str = "draft") -> DateValue:
    """So many days, weeks, months or years from the draft's date, or from another date of the text."""
    names: dict[str, Precision] = {"D": "day", "W": "week", "M": "month", "Q": "quarter", "Y": "year", "E": "decade",
                                   "C": "century", "WE": "weekend", "F": "week", "S": "season"}  # fmt: skip
    precision = names.get(unit, "time")
    empty = DateValue(None, None, precision, "", relative=counts_from, offset_unit=precision, offset=offset)
    if today is None or offset is None or counts_from != "draft":
        return empty
    if unit == "D":
        at = _shift(today, offset)
        return replace(empty, first=at, last=at, timex=at.isoformat() if at else "") if at else empty
    if unit in ("W", "F"):
        monday = _shift(today, 7 * offset * (2 if unit == "F" else 1) - today.weekday())
        if monday is None:
            return empty
        iso = monday.isocalendar()
        return replace(empty, first=monday, last=monday + timedelta(days=6), timex=f"{iso.year}-W{iso.week:02d}")
    if unit == "M":
        month = today.year * 12 + today.month - 1 + offset
        if not 12 <= month < 12 * _LAST_YEAR:
            return empty
        found = month_value(month // 12, month % 12 + 1, today)
        return replace(found, relative=counts_from, offset_unit=precision, offset=offset, year_printed=False)
    if unit == "Q":
        year, quarter = divmod(today.year * 4 + (today.month - 1) // 3 + offset, 4)
        if not 1 <= year < _LAST_YEAR:
            return empty
        found = quarter_value(year, quarter + 1, today)
        return replace(found, relative=counts_from, offset_unit=precision, offset=offset, year_printed=False)
    if unit == "Y" and 1 <= today.year + offset < _LAST_YEAR:
        found = year_value(today.year + offset, printed=False)
        return replace(found, relative=counts_from, offset_unit=precision, offset=offset)
    return empty


def _shift(day: date, days: int) -> date | None:
    try:
        return day + timedelta(days=days)
    except OverflowError:
        return None


def weekday_value(weekday: int, today: date | None, offset: int | None = None) -> DateValue:
    """A weekday near the draft's date: the latest one up to it, and the next one as another reading."""
    empty = DateValue(
        None,
        None,
        "day",
        f"XXXX-WXX-{weekday + 1}",
        weekday=weekday,
        relative="draft",
        offset_unit="week",
        offset=offset,
    )
    if today is None:
        return empty
    back = timedelta(days=(today.weekday() - weekday) % 7)
    before, after = today - back, today - back + timedelta(days=7)
    readings = (replace(empty, first=before, last=before), replace(empty, first=after, last=after))
    return replace(readings[0], also=readings[1:])


def day_of_week(weekday: int, offset: int, today: date | None, counts_from: str) -> DateValue:
    """A weekday of a week so many weeks from the draft's own, or from one of the text: Tuesday of last week.

    Weeks begin on Monday; where a week that begins on Sunday has another day, that is a further reading.
    """
    value = replace(weekday_value(weekday, None, offset), relative=counts_from)
    day = (
        _shift(today, 7 * offset - today.weekday() + weekday) if today is not None and counts_from == "draft" else None
    )
    if day is None or today is None:
        return value
    of_sunday = 7 * ((today.weekday() == _SUNDAY) - (weekday == _SUNDAY))
    other = _shift(day, of_sunday) if of_sunday else None
    also = (replace(value, first=other, last=other, timex=other.isoformat()),) if other is not None else ()
    return replace(value, first=day, last=day, timex=day.isoformat(), also=also)


def nearest_day(day: int, weekday: int, today: date | None) -> DateValue:
    """A day of an unprinted month that falls on a weekday: the nearest one to the draft's date, if one is near."""
    empty = DateValue(None, None, "day", f"XXXX-XX-{day:02d}", day=day, weekday=weekday)
    if today is None:
        return empty
    months = (divmod(today.year * 12 + today.month - 1 + shift, 12) for shift in range(-_NEAR_MONTHS, _NEAR_MONTHS + 1))
    days = (_date(year, month + 1, day) for year, month in months if 1 <= year < _LAST_YEAR)
    near = [at for at in days if at is not None and at.weekday() == weekday]
    if not near:
        return empty
    best = min(near, key=lambda at: abs((at - today).days))
    return replace(empty, first=best, last=best, timex=best.isoformat())


def relative_quarter(number: int, noun: str, today: date | None, offset: int, counts_from: str) -> DateValue:
    """A quarter or a half of a year so many years from the draft's own, or from one of the text."""
    year = today.year + offset if today is not None and counts_from == "draft" else None
    unknown = DateValue(None, None, "half", f"XXXX-H{number}")
    half = half_value(year, number) if year is not None else unknown
    found = quarter_value(year, number, None) if noun == "quarter" else half
    return replace(found, relative=counts_from, offset_unit=noun, year_printed=False)
