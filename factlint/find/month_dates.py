"""Dates around the name of a month: June 4, 2025; the 4th of June; 3-7 June; late June."""

from __future__ import annotations

from msgspec.structs import replace

from factlint.find.date_text import HYPHENS, DateText, Read, day_at, day_before, year_after
from factlint.find.date_values import day_value, month_value, part_of, span_value
from factlint.model import DateValue

_MOST_DAYS = 99
_LAST_DAY = 31


def month_date(text: DateText, at: int, free: int) -> Read:
    """June, June 4, June 4, 2025, 4 June 2025, June 2025, June 3-7, June 3, 5 and 7, 3-7 June."""
    month = text.lexicon.months[text.lower[at]]
    end = at + 1
    if text.at(end) == "." and text.joined(at) and text.lower[at] not in text.lexicon.full_months:
        end += 1
    before = day_before(text, at)
    # "Won 10-8 June 4" is a score and a day.
    scored = before is not None and text.dash(before[1] - 1) and day_at(text, end) is not None
    if before is not None and before[1] >= free and not scored:
        return _day_first(text, before, month, end, free)
    day = day_at(text, end)
    year, after = year_after(text, end if day is None else day[1])
    if day is not None and year is None and day[0] > _LAST_DAY and text.at(day[1]) == "of":
        day = None  # by June 80 of them had gone
    if day is None or not 0 < day[0] <= _MOST_DAYS or (text.at(at - 1) == "in" and year is None):
        year, after = year_after(text, end)
        return month_value(year, month, text.today), at, after
    second = _second_day(text, day[1], at)
    if second is not None:
        year, after = year_after(text, second[1])
        ends = day_value(year, month, day[0], text.today), day_value(year, month, second[0], text.today)
        return span_value(*ends), at, after
    days = _further_days(text, day[1])
    if days is not None:
        year, after = year_after(text, days[1])
        return _several(text, year, month, (day[0], *days[0])), at, after
    year, after = year_after(text, day[1])
    return day_value(year, month, day[0], text.today), at, after


def _second_day(text: DateText, at: int, month: int) -> tuple[int, int] | None:
    """The 7 of "June 3-7", "from June 3 to 7", "between June 3 and 7"."""
    joins = text.dash(at) or (text.at(at) in ("to", "through", "until", "till"))
    joins = joins or (text.at(at) == "and" and text.at(month - 1) == "between")
    second = day_at(text, at + 1) if joins else None
    if second is None or not 0 < second[0] <= _LAST_DAY:
        return None
    after = text.at(second[1] + 1 if text.at(second[1]) == "of" else second[1])
    return None if after in text.lexicon.months else second


def _further_days(text: DateText, at: int) -> tuple[tuple[int, ...], int] | None:
    """The 5 and 7 of "June 3, 5 and 7": only with an "and" or "or" before the last."""
    days: list[int] = []
    while True:
        mark = text.at(at)
        last = mark in ("and", "or", "&")
        at += 1
        if mark == "," and text.at(at) in ("and", "or", "&"):
            last, at = True, at + 1
        day = day_at(text, at) if last or mark == "," else None
        if day is None or not 0 < day[0] <= _LAST_DAY or text.at(day[1]) in text.lexicon.months:
            return None
        days.append(day[0])
        at = day[1]
        if last:
            counted = text.at(at).isalpha() and text.at(at) not in text.lexicon.after_year and not text.capital(at)
            return None if counted else (tuple(days), at)


def _several(text: DateText, year: int | None, month: int, days: tuple[int, ...]) -> DateValue:
    """Several days of a month that are no span."""
    values = [day_value(year, month, day, text.today) for day in days]
    wrong = next((value.impossible for value in values if value.impossible), "")
    return replace(values[0], last=values[-1].last, impossible=wrong, also=(), day=None, part="LIST")


def _day_first(text: DateText, before: tuple[int, int], month: int, end: int, free: int) -> Read:
    """4 June 2025, 3-7 June, 28 to 30 May, 7 and 8 June."""
    year, after = year_after(text, end)
    day, start = before
    mark = start - 2 if text.at(start - 1) == "the" else start - 1
    first = _day_ending(text, mark) if text.dash(mark) or text.at(mark) in ("to", "and", "until") else None
    value = day_value(year, month, day, text.today)
    if first is None or first[1] < free:
        return value, start, after
    one = day_value(year, month, first[0], text.today)
    if text.at(mark) == "and" and text.at(first[1] - 1) != "between":
        return _several(text, year, month, (first[0], day)), first[1], after
    return span_value(one, value), first[1], after


def _day_ending(text: DateText, at: int) -> tuple[int, int] | None:
    """The day right before a joining mark, and where it begins."""
    index = at - 2 if text.at(at - 1) in ("st", "nd", "rd", "th") else at - 1
    word = text.at(index)
    if not (word.isdigit() and len(word) <= 2 and 0 < int(word) <= _LAST_DAY):
        return None
    return None if text.joined(index - 1) and text.at(index - 1) not in ("(", *HYPHENS) else (int(word), index)


def with_part(text: DateText, read: Read | None, free: int) -> Read | None:
    """Late June, mid-June, early in 2024, the end of March, mid-to-late June."""
    if read is None:
        return None
    value, start, end = read
    if value.day is not None or value.weekday is not None or value.is_span or value.part:
        return read
    index = start - 1
    linked = text.at(index) in ("of", "in") and text.at(index - 1) in text.lexicon.parts
    if linked or (text.at(index) in HYPHENS and text.joined(index)):
        index -= 1
    elif text.at(index) == "the" and text.at(index - 1) in ("of", "in") and text.at(index - 2) in text.lexicon.parts:
        index -= 2
    word = text.at(index)
    near = word in ("early", "mid", "late") or (word in ("earlier", "later") and value.relative) or index < start - 1
    if index < free or word not in text.lexicon.parts or not near:
        return read
    if word in ("earlier", "later"):
        return value, index, end
    part, begin = text.lexicon.parts[word], index
    if text.hyphen(index - 1) and text.at(index - 2) == "to" and text.at(index - 4) in ("early", "mid"):
        return replace(part_of(value, part), first=part_of(value, text.lexicon.parts[text.at(index - 4)]).first,
                       part="LIST"), index - 4, end  # fmt: skip
    return part_of(value, part), begin, end
