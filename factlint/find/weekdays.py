"""Weekdays, with the date or the week that stands beside them: Tuesday, 14 March; Friday 13th; Tuesday of last week."""

from __future__ import annotations

from msgspec.structs import replace

from factlint.find.date_text import SUFFIXES, DateText, Read, day_at, is_month, is_year, ordinal_day
from factlint.find.date_values import day_of_week, nearest_day, weekday_value
from factlint.find.month_dates import month_date
from factlint.find.numeric_dates import iso_date, numeric_date
from factlint.find.relative_dates import relative_behind
from factlint.model import DateValue

_LONGEST_MONTH = 31
_LINKS = ("of", "in")


def weekday_date(text: DateText, at: int, free: int) -> Read | None:
    """Tuesday, March 14, 2023; Tuesday 14 March; Tuesday; last Tuesday."""
    lexicon, word = text.lexicon, text.lower[at]
    if not text.capital(at):
        return None
    short = word in lexicon.weekday_letters
    weekday = lexicon.weekday_letters[word] if short else lexicon.weekdays[word]
    index = at + 1
    if text.at(index) == "." and text.joined(at) and len(word) < 6:
        index += 1
    named = text.at(at - 1) in lexicon.names_before and text.capital(at - 1)
    dated = _date_behind(text, index)
    if dated is not None:
        value, end = dated
        return (value if named else _on_weekday(value, weekday)), at, end
    following = text.at(index)
    if not named and (following == "the" or text.at(index + 1) in SUFFIXES):
        numbered = _day_behind(text, index, weekday)
        if numbered is not None:
            return numbered[0], at, numbered[1]
    if short or named or (text.capital(at + 1) and text.at(at + 1) in lexicon.names_after):
        return None
    offset = lexicon.relatives.get(text.at(at - 1)) if at - 1 >= free else None
    if offset is not None:
        return weekday_value(weekday, text.today, offset), at - 1, at + 1
    if (following in _LINKS or following in lexicon.relatives) and (week := relative_behind(text, index, "week")):
        return day_of_week(weekday, week[0], text.today, week[1]), at, week[2]
    return weekday_value(weekday, text.today), at, at + 1


def with_weekday_of_week(text: DateText, read: Read) -> Read:
    """Last week on Tuesday, next week Monday: the day of a week that has been read, or the week as it is."""
    value, start, end = read
    if value.offset_unit != "week" or value.offset is None or text.at(end - 1) != "week":
        return read
    index = end + (text.at(end) == "on")
    word = text.at(index)
    weekday = text.lexicon.weekdays.get(word, text.lexicon.weekday_letters.get(word))
    if weekday is None or not text.capital(index) or text.at(end - 2) not in text.lexicon.relatives:
        return read
    named = text.capital(index + 1) and text.at(index + 1) in text.lexicon.names_after
    behind = index + 1
    if named or _date_behind(text, behind) is not None or _day_behind(text, behind, weekday) is not None:
        return read
    return day_of_week(weekday, value.offset, text.today, value.relative), start, behind


def _day_behind(text: DateText, at: int, weekday: int) -> tuple[DateValue, int] | None:
    """The day of an unnamed month behind its weekday, and the token behind it: Friday the 13th, Tuesday 4th."""
    lexicon = text.lexicon
    article = text.at(at) == "the"
    if not article and text.at(at + 1) not in SUFFIXES:
        return None
    day = day_at(text, at)
    if day is None or not 0 < day[0] <= _LONGEST_MONTH:
        return None
    end = day[1]
    ordinal = text.at(end - 1)
    if ordinal not in SUFFIXES and ordinal not in lexicon.ordinals:
        return None
    after = text.at(end)
    told_on = after in lexicon.after_year and after != "of" and text.at(end + 1) not in lexicon.ordinals
    if after.isalpha() and not told_on:
        return None  # Sunday the 50th Super Bowl; Wednesday the second round
    return nearest_day(day[0], weekday, text.today), end


def _on_weekday(value: DateValue, weekday: int) -> DateValue:
    """A date with the weekday printed beside it; of one in digits, the reading that the weekday fits, where there is one."""
    if value.year_printed and value.also:
        fitting = [one for one in (value, *value.also) if one.first is not None and one.first.weekday() == weekday]
        value = replace(fitting[0], also=tuple(fitting[1:])) if fitting else value
    also = tuple(replace(other, weekday=weekday) for other in value.also)
    return replace(value, weekday=weekday, also=also)


def _date_behind(text: DateText, index: int) -> tuple[DateValue, int] | None:
    """A day of a month behind a weekday, with a comma, a bracket or the word "the" between; or one in digits."""
    closing = ""
    if text.at(index) in text.lexicon.day_parts:
        index += 1
    while text.at(index) in (",", "(", "the"):
        closing = ")" if text.at(index) == "(" else closing
        index += 1
    if is_month(text, index):
        value, _, end = month_date(text, index, index)
    elif text.at(index + 1) in ("/", "-") and text.at(index)[:1].isdigit():
        digits = iso_date(text, index, 1) if is_year(text, index) else numeric_date(text, index + 1, index)
        if digits is None:
            return None
        value, _, end = digits
    else:
        day = day_at(text, index)
        if day is None and (text.at(index) in text.lexicon.ordinals or text.at(index) in text.lexicon.numbers):
            day = ordinal_day(text, index)
        at = index if day is None else day[1] + 1 if text.at(day[1]) == "of" else day[1]
        if at == index or text.at(at) not in text.lexicon.months or not text.capital(at):
            return None
        value, _, end = month_date(text, at, index)
    if value.day is None or value.is_span:
        return None
    return value, end + 1 if closing and text.at(end) == closing else end


def with_weekday_behind(text: DateText, read: Read) -> Read:
    """June 5, 2025 (Thursday); 5 June 2025, a Thursday."""
    value, start, end = read
    if value.day is None or value.weekday is not None or value.is_span or value.relative:
        return read
    bracket = text.at(end) == "("
    index = end + 1 if bracket or text.at(end) == "," else end
    article = text.at(index) == "a"
    index += article
    weekday = text.lexicon.weekdays.get(text.at(index))
    if weekday is None or not text.capital(index) or index == end:
        return read
    after = index + 1
    if bracket and text.at(after) == ")":
        return _on_weekday(value, weekday), start, after + 1
    ends = text.at(after) in (",", ".", ";", ")", "", "—", "–")
    return (_on_weekday(value, weekday), start, after) if article and ends else read
