"""How the Specs of Recognizers-Text write dates, times and durations: TIMEX texts, each span with its length."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from datetime import date, timedelta

from factlint.find.date_values import day_of_week, relative_value
from factlint.model import DateValue, Figure, Mention, Tokens

from clock import PARTS, Found, bare_hours, parts_of_day, times  # isort: skip
from speech import HOLIDAY, phrases  # isort: skip

Row = dict[str, object]
_LETTERS = {"year": "P{}Y", "month": "P{}M", "week": "P{}W", "day": "P{}D", "decade": "P{}0Y", "hour": "PT{}H",
            "minute": "PT{}M", "second": "PT{}S"}  # fmt: skip
_NOW = "PRESENT_REF"
_WHOLE = re.compile(r"[\dX]{4}-(?:[\dX]{2}-[\dX]{2}|WXX-\d)")
_END_OF = re.compile(r"\b(?:the )?end of (?:the )?$")
_PERIODS = {"day": "D", "week": "W", "month": "M", "quarter": "Q", "year": "Y"}
_BEHIND = re.compile(r"\s*,?\s*(?:at|on|for|around|by|@|from|between|as early as|after|before)?\s*(?:around\s*)?")
_BEFORE = re.compile(r"\s*,?\s*(?:on|of|in|at)?\s*(?:the\s*)?")
_PART = re.compile(r"\s+(?:in the\s+|early\s+|late\s+)?(morning|afternoon|evening|night)s?\b")


def datetime_rows(tokens: Tokens, dates: Sequence[Mention], figures: Sequence[Mention], today: date) -> Iterator[Row]:
    """The dates, times and durations of a sentence, a time with the date beside it as one."""
    text = tokens.text.lower()
    read = [(m.start, m.end, timex(m.value, today)) for m in dates if isinstance(m.value, DateValue)]
    said = list(phrases(text, today))
    lasting = [row for row in _durations(figures) if not _overlaps(row, [*said, *read])]
    days = [_ended(row, text) for row in _joined(_longest([*said, *read]), text, today)]
    clocks = [row for row in times(text) if not any(_inside_of(row, day) for day in days)]
    for start, end, value in _with_times(text, days, clocks):
        yield {"start": start, "end": end, "value": value, "unit": "", "kind": "datetime"}
    for start, end, value in lasting:
        if not any(start < clock[1] and clock[0] < end for clock in clocks):
            yield {"start": start, "end": end, "value": value, "unit": "", "kind": "datetime"}


def _overlaps(row: Found, others: Sequence[Found]) -> bool:
    return any(row[0] < end and start < row[1] for start, end, _ in others)


def _inside_of(clock: tuple[int, int, str, str], day: Found) -> bool:
    """Whether what looks like a clock time is part of a date or of a stretch of time."""
    return day[0] < clock[1] and clock[0] < day[1]


def _ended(row: Found, text: str) -> Found:
    """A day with "end of" before it as its last second."""
    m = _END_OF.search(text, 0, row[0])
    return (m.start(), row[1], f"{row[2]}T23:59:59") if m is not None and _WHOLE.fullmatch(row[2]) else row


def _joined(rows: Sequence[Found], text: str, today: date) -> list[Found]:
    """The rows, with two days that make a stretch as one, if today is near: from 3 June to today, between now and Friday."""
    kept: list[Found] = []
    for row in rows:
        one, lead = (kept[-1], text[: kept[-1][0]].rstrip()) if kept else (row, "")
        lead = next((word for word in ("from", "between") if lead.endswith(word)), "")
        link = text[one[1] : row[0]].strip()
        days = _day_of(one[2], today), _day_of(row[2], today)
        joins = link == "and" if lead == "between" else link in ("to", "until", "till")
        if joins and days[0] is not None and days[1] is not None:
            start = text.rindex(lead, 0, one[0]) if lead else one[0]
            ends = (str(today) if value == _NOW else value for value in (one[2], row[2]))
            kept[-1] = (start, row[1], f"({','.join(ends)},P{(days[1] - days[0]).days}D)")
        else:
            kept.append(row)
    return kept


def _day_of(value: str, today: date) -> date | None:
    """The day of a TIMEX; one without a year is in the year of today."""
    if value == _NOW:
        return today
    m = re.fullmatch(r"(\d{4}|XXXX)-(\d\d)-(\d\d)", value)
    try:
        return date(today.year if m[1] == "XXXX" else int(m[1]), int(m[2]), int(m[3])) if m is not None else None
    except ValueError:
        return None


def _longest(rows: Sequence[Found]) -> list[Found]:
    kept: list[Found] = []
    for row in sorted(rows, key=lambda row: (row[0] - row[1], row[0])):
        if row[2] and not _overlaps(row, kept):
            kept.append(row)
    return sorted(kept)


def _with_times(text: str, days: Sequence[Found], clocks: Sequence[tuple[int, int, str, str]]) -> Iterator[Found]:
    """The days with the clock times and parts of the day beside them, and what stands alone."""
    used: set[int] = set()
    taken: list[tuple[int, int]] = []
    for begin, until, value in days:
        start, end = begin, until
        if HOLIDAY.fullmatch(text, start, end):
            taken.append((start, end))
            yield start, end, value
            continue
        whole = re.fullmatch(r"(?P<day>[\dX]{4}-(?:[\dX]{2}-[\dX]{2}|WXX-\d))(?P<part>T[A-Z]{2})?", value)
        if whole is None:
            taken.append((start, end))
            yield start, end, value
            continue
        day, part = whole["day"], whole["part"] or ""
        behind = _PART.match(text, end)
        if behind:
            part, end = f"T{PARTS[behind[1]]}", behind.end()
        near = next(
            (at for at, clock in enumerate(clocks) if at not in used and _BEHIND.fullmatch(text, end, clock[0])), None
        )
        if near is None:
            near = next(
                (at for at, clock in enumerate(clocks) if at not in used and _BEFORE.fullmatch(text, clock[1], start)),
                None,
            )
        if near is not None:
            used.add(near)
            clock = clocks[near]
            start, end = min(start, clock[0]), max(end, clock[1])
            one, other = _in_part(clock[2], part), clock[3]
            yield start, end, f"({day}{one},{day}{other})" if other else day + one
        elif bare := bare_hours(text, end):
            end = bare[1]
            yield start, end, day + _in_part(bare[2], part)
        else:
            yield start, end, day + part
        taken.append((start, end))
    for at, (start, end, one, other) in enumerate(clocks):
        if at not in used:
            taken.append((start, end))
            yield start, end, f"({one},{other})" if other else one
    for start, end, value in parts_of_day(text):
        if not any(start < b and a < end for a, b in taken):
            yield start, end, value


def _in_part(clock: str, part: str) -> str:
    """A clock time in the part of the day that is named with it: tonight at 7 is 19."""
    hour = int(clock[1:3])
    late = part in ("TAF", "TEV", "TNI") and (hour > 4 or part != "TNI")
    return f"T{hour + 12:02d}{clock[3:]}" if late and hour < 12 else clock


def _durations(figures: Sequence[Mention]) -> Iterator[Found]:
    for mention in figures:
        if mention.kind == "duration" and isinstance(mention.value, Figure) and mention.value.unit in _LETTERS:
            number = f"{mention.value.interval.value.normalize():f}"
            yield mention.start, mention.end, _LETTERS[mention.value.unit].format(number)


def timex(value: DateValue, today: date) -> str:
    """The TIMEX of a date; of a span, a quarter, a half or a decade, both ends (the second excluded) and the length.

    What counts from another date of the text (the following week) counts from today there, and "next" or "last" before
    a weekday is the week that it is of.
    """
    if value.relative and value.weekday is not None and value.offset is not None:
        return day_of_week(value.weekday, value.offset, today, "draft").timex
    if value.relative == "text" and value.offset is not None and value.offset_unit in _PERIODS and not value.part:
        value = relative_value(_PERIODS[value.offset_unit], value.offset, today)
    if value.begin is not None and value.end is not None:
        return _span(value.begin, value.end)
    if value.precision in ("quarter", "half") and value.first is not None and value.last is not None:
        return f"({value.first},{value.last + timedelta(days=1)},P{3 if value.precision == 'quarter' else 6}M)"
    if value.precision == "decade" and value.first is not None and value.last is not None and value.year_printed:
        years = value.last.year - value.first.year + 1
        return f"({value.first},{value.last + timedelta(days=1)},P{years}Y)"
    if value.part in ("START", "MID", "END"):
        return value.timex.removesuffix(f"-{value.part}")
    return value.timex


def _span(begin: DateValue, end: DateValue) -> str:
    first, last = begin.first or _inside(begin), end.first or _inside(end)
    length, one, other = "", begin.timex, end.timex
    if re.fullmatch(r"\d{4}-\d\d", one) and begin.precision == "month":
        one = f"{one}-01"
    if re.fullmatch(r"\d{4}-\d\d", other) and end.precision == "month":
        other = f"{other}-01"
    if first is not None and last is not None:
        months = (last.year - first.year) * 12 + last.month - first.month
        by = {"day": f"P{(last - first).days}D", "month": f"P{months}M", "year": f"P{months // 12}Y"}
        length = by.get(begin.precision if begin.precision == end.precision else "", f"P{(last - first).days}D")
    return f"({one},{other},{length})"


def _inside(value: DateValue) -> date | None:
    if value.month is None:
        return None
    try:
        return date(2016, value.month, value.day or 1)
    except ValueError:
        return None
