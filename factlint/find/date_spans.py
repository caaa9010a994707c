"""Two dates joined to one span: from March to May, between 2010 and 2018, 28 May-3 June."""

from __future__ import annotations

from collections.abc import Callable

from factlint.find.date_text import HYPHENS, DateText, Read, is_year
from factlint.find.date_values import span_value, with_year, year_value

_JOINS = ("to", "until", "till", "through")
_LEADS = ("from", ",", "(", "—", "–")
_REACH = 6
"""Tokens behind a joining word in which the name or year of the second date stands."""
Reader = Callable[[DateText, int, int], Read | None]


def spanned(text: DateText, read: Read, date_at: Reader) -> Read:
    """A date with the second end that follows it, or as it is."""
    value, start, end = read
    if value.is_span or value.relative or value.part == "LIST" or value.precision in ("years", "century"):
        return read
    joined = _joined_at(text, read)
    if joined is None:
        return read
    other = _second(text, joined, value.precision == "year", date_at)
    if other is None or other[0].is_span or other[0].relative or other[0].part == "LIST":
        return read
    second = other[0]
    if second.precision in ("years", "century") or (second.precision == "year" and value.day is not None):
        return read
    if second.year_printed and not value.year_printed and second.year is not None:
        value = with_year(value, second, text.today)
    bare = value.precision == "year" and text.at(start - 1) not in (*_LEADS, "between") and text.at(end) == "to"
    if bare and (second.year or 0) <= (value.year or 0):
        return read
    return span_value(value, second), start, other[2]


def _joined_at(text: DateText, read: Read) -> int | None:
    """The token behind the word or dash that joins a second date."""
    value, start, end = read
    lead = text.at(start - 1)
    if lead in ("the", "about", "around", "roughly", "early", "late"):
        lead = text.at(start - 2)
    mark = text.at(end)
    if mark == "," and text.at(end + 1) in _JOINS and lead == "from":
        end, mark = end + 1, text.at(end + 1)
    if text.dash(end):
        return end + 1
    if mark == "up" and text.at(end + 1) in ("to", "until"):
        end, mark = end + 1, "to"
    joins = (mark in _JOINS and lead in _LEADS) or (mark == "and" and lead == "between")
    joins = joins or (mark == "to" and value.precision == "year" and is_year(text, end + 1))
    joins = joins or (mark in _JOINS and (value.day is not None or (value.month is not None and mark != "until")))
    if not joins:
        return None
    end += text.at(end) == "through" and text.at(end + 1) == "to"
    return end + 1 + (text.at(end + 1) == "the")


def _second(text: DateText, at: int, years: bool, date_at: Reader) -> Read | None:
    """The date that begins at a token."""
    if years and is_year(text, at):
        if text.joined(at) and (text.at(at + 1) in ("%", "/", *HYPHENS) or text.at(at + 1)[:1].isalnum()):
            return None
        return year_value(int(text.lower[at])), at, at + 1
    for place in range(at, min(at + _REACH, len(text.lower))):
        word = text.lower[place]
        if word in (",", ".", ";", ":", "and", "to"):
            return None
        if word in text.lexicon.triggers:
            found = date_at(text, place, at)
            if found is not None:
                return found if found[1] == at else None
    return None
