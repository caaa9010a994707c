"""Dates that count from another day: last year, two weeks ago, a month earlier, yesterday, next March."""

from __future__ import annotations

from msgspec.structs import replace

from factlint.find.date_text import DateText, Read
from factlint.find.date_values import month_value, relative_value
from factlint.model import DateValue

_TOLD = ("following", "previous")
"""They count from another date of the text, and not from the draft's."""


def day_word(text: DateText, at: int, free: int) -> Read | None:
    """Yesterday, today, the day after tomorrow."""
    offset = text.lexicon.days[text.lower[at]]
    word, before = text.lower[at], text.at(at - 1)
    linked = (word, before) in (("yesterday", "before"), ("tomorrow", "after"))
    if linked and text.at(at - 2) == "day" and at - 2 >= free:
        start = at - 3 if text.at(at - 3) == "the" and at - 3 >= free else at - 2
        return relative_value("D", 2 * offset, text.today), start, at + 1
    if word == "today" and before == "usa":
        return None
    return relative_value("D", offset, text.today), at, at + 1


def ago_date(text: DateText, at: int, free: int) -> Read | None:
    """Two weeks ago, a month earlier, 10 days later, five years on."""
    how = text.lexicon.ago[text.lower[at]]
    unit = text.lexicon.units.get(text.at(at - 1))
    if unit is None or at - 2 < free or unit in ("H", "T"):
        return None
    if text.lower[at] == "on" and text.at(at + 1) not in (",", ".", ";", "and", "but", ""):
        return None
    number, start = _counted(text, at - 2)
    if start < free:
        return None
    if number is None:
        if text.at(at - 2) not in ("few", "several", "some"):
            return None
        start = at - 3 if text.at(at - 3) == "a" and at - 3 >= free else at - 2
        return relative_value(unit, None, text.today, how[1:]), start, at + 1
    sign = -1 if how[0] == "-" else 1
    return relative_value(unit, sign * number, text.today, how[1:]), start, at + 1


def _counted(text: DateText, at: int) -> tuple[int | None, int]:
    """The number of units that ends at a token, and where it begins."""
    word, numbers = text.at(at), text.lexicon.numbers
    if word in numbers and text.hyphen(at - 1) and numbers.get(text.at(at - 2), 0) in range(20, 100, 10):
        return numbers[text.at(at - 2)] + numbers[word], at - 2
    if word in numbers:
        if text.at(at - 1) in ("and", "half"):
            return None, at
        return numbers[word], at
    if word.isdigit() and word.isascii() and len(word) < 5:
        return int(word), at
    if word == "of" and text.at(at - 1) == "couple":
        return 2, at - 2 if text.at(at - 2) in ("a", "the", "past", "last") else at - 1
    return None, at


def relative_date(text: DateText, at: int) -> Read | None:
    """Last year, this week, next month, the past couple of weeks, last Christmas, the year before last."""
    lexicon, word = text.lexicon, text.lower[at]
    offset, following = lexicon.relatives[word], text.at(at + 1)
    if following == "couple" and text.at(at + 2) == "of" and text.at(at + 3) in lexicon.units:
        return relative_value(lexicon.units[text.at(at + 3)], 2 * offset, text.today), at, at + 4
    link, twice = text.at(at - 1), lexicon.units.get(text.at(at - 2))
    if (
        twice not in (None, "H", "T")
        and text.at(at - 3) == "the"
        and (word, link) in (("last", "before"), ("next", "after"))
    ):
        if following not in lexicon.units and following not in lexicon.seasons:
            return relative_value(twice, 2 * offset, text.today), at - 3, at + 1
    if following == "few" and text.at(at + 2) in lexicon.units:
        return relative_value(lexicon.units[text.at(at + 2)], None, text.today), at, at + 3
    if following in lexicon.seasons and not text.capital(at + 1):
        season = replace(relative_value("S", offset, text.today), timex=lexicon.seasons[following])
        return season, at, at + 2
    unit = lexicon.units.get(following)
    if unit is None or unit in ("H", "T") or following.endswith("s") or text.at(at + 2) == "of":
        return None
    told = word in _TOLD or (word == "next" and text.at(at - 1) == "the")
    if told:
        return relative_value(unit, offset, text.today, "text"), at, at + 2
    if word == "past":
        return None if text.at(at - 1) not in ("the", "this") else (relative_value(unit, None, text.today), at, at + 2)
    return relative_value(unit, offset, text.today), at, at + 2


def relative_behind(text: DateText, at: int, noun: str) -> tuple[int, str, int] | None:
    """The week or year that a weekday or a quarter is of: how many on from the draft's or the text's, and the token behind.

    Of last week, next week, of the following week, in the previous year.
    """
    linked = text.at(at) in ("of", "in")
    index = at + linked
    article = text.at(index) == "the"
    index += article
    word = text.at(index)
    offset = text.lexicon.relatives.get(word)
    if offset is None or text.at(index + 1) != noun or word == "past" or text.at(index + 2) in ("of", "'s"):
        return None
    told = word in _TOLD or article
    return (offset, "text" if told else "draft", index + 2) if linked or not article else None


def with_relative(text: DateText, read: Read, free: int) -> Read:
    """Last June, next March: the one before or after the draft's month."""
    value, start, end = read
    offset = text.lexicon.relatives.get(text.at(start - 1))
    bare = value.month is not None and value.day is None and not value.is_span and not value.part
    if offset is None or start - 1 < free or not bare or value.year_printed or value.relative:
        return read
    return _nearest(text, value, offset), start - 1, end


def _nearest(text: DateText, value: DateValue, offset: int) -> DateValue:
    marked = replace(value, relative="draft", offset_unit="year", offset=None, also=(), first=None, last=None)
    if text.today is None or value.month is None:
        return marked
    year = text.today.year
    near = month_value(year, value.month, text.today)
    before, after = (month_value(other, value.month, text.today) for other in (year - 1, year + 1))
    if offset < 0:
        # "Last March" in April is this year's to some, and last year's to others.
        readings = [near, before] if value.month < text.today.month else [before]
    elif offset > 0:
        readings = [near, after] if value.month > text.today.month else [after]
    else:
        readings = [near]
    found = [replace(marked, first=one.first, last=one.last, year=one.year, timex=one.timex) for one in readings]
    return replace(found[0], also=tuple(found[1:]))
