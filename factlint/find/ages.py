"""Ages: 34-year-old, 34 years old, aged 34, at the age of 34, Lena Holm, 34, said; she was 34."""

from __future__ import annotations

from msgspec.structs import replace

from factlint.find.numbers import HYPHENS, Number
from factlint.find.part import Part, Reading

_UNITS = {
    "year": "year", "years": "year", "month": "month", "months": "month", "week": "week", "weeks": "week",
    "day": "day", "days": "day", "yr": "year", "yrs": "year",
}  # fmt: skip
_OLD = ("old", "olds")
_OLDEST = 130
_LONGEST_NAME = 6
"""Tokens of a name, hyphens and initials counted, before its last word."""
_CLOSES = (",", ".", ";", ")", "?", "!", "”", '"')
_PRONOUNS = ("he", "she", "who", "i")
_BEING = ("was", "is", "turned", "turns", "'m", "'s", "am", "being", "just", "only", "already", "now", "still")
_AFTER_BEING = ("when", "at", "and", "but", "in", "while")
_MONTHS = frozenset(
    ("january", "february", "march", "april", "may", "june", "july", "august", "september", "october", "november",
     "december", "jan", "feb", "aug", "sept", "sep", "oct", "nov", "dec")
)  # fmt: skip


def age(reading: Reading, number: Number) -> Part | None:
    """The age that a number is; None for any other number."""
    return _with_unit(reading, number) or (_bare(reading, number) if _may_be_bare(number) else None)


def _with_unit(reading: Reading, number: Number) -> Part | None:
    """34-year-old, 34 years old, 18 months of age, 87 yo."""
    lower, at = reading.lower, number.end
    if lower(at) in HYPHENS:
        at += 1
    if lower(at) in ("yo", "y") and not number.in_words:
        glued = lower(at) == "yo" or (lower(at + 1) == "/" and lower(at + 2) == "o")
        return Part(number, "age", "year", number.start, at + (1 if lower(at) == "yo" else 3)) if glued else None
    unit = _UNITS.get(lower(at))
    if unit is None:
        return None
    at += 1
    if lower(at) in HYPHENS:
        at += 1
    if lower(at) in _OLD:
        return Part(number, "age", unit, number.start, at + 1)
    if lower(at) == "of" and lower(at + 1) == "age":
        return Part(number, "age", unit, number.start, at + 2)
    return None


def _may_be_bare(number: Number) -> bool:
    return 0 < number.value < _OLDEST and not number.scale and not number.decimals and not number.fraction


def _bare(reading: Reading, number: Number) -> Part | None:
    """Aged 34, age 34, over the age of 18, under-21s; Lena Holm, 34, said; she was 34."""
    lower, tokens, start, end = reading.lower, reading.tokens, number.start, number.end
    part = Part(number, "age", "year", start, end)
    before = lower(start - 1)
    if before in ("aged", "age", "ages") or (before == "of" and lower(start - 2) in ("age", "ages")):
        return part
    if before == "between" and lower(start - 2) in ("aged", "age", "ages"):
        return part
    if before in HYPHENS and lower(start - 2) in ("over", "under") and lower(end) == "s" and not tokens.gaps[end - 1]:
        return part
    if number.in_words and number.value < 13 and before not in _BEING:
        return None
    closed = not lower(end) or lower(end) in _CLOSES
    if before == "," and closed and lower(end) != "?" and _is_named(reading, start - 2) and not number.in_words:
        return replace(part, sure=False)
    if before == "(" and lower(end) == ")" and _is_full_name(reading, start - 2) and not number.in_words:
        return replace(part, sure=False)
    if before in _BEING and (closed or lower(end) in _AFTER_BEING) and _is_somebody(reading, start - 1):
        return replace(part, sure=False)
    return None


def _is_named(reading: Reading, at: int) -> bool:
    """Whether a name of a person can end at a token: capitals, but no month, and no other number in the list."""
    if at < 0:
        return False
    word = reading.tokens.words[at]
    leading_zero = reading.tokens.words[at + 2][0] == "0"
    return word[0].isupper() and word.isalpha() and not leading_zero and reading.tokens.lower[at] not in _MONTHS


def _is_full_name(reading: Reading, at: int) -> bool:
    """Whether a first name and a family name can end at a token; the Reds (40) are a club, and so are the River Reds."""
    words, first = reading.tokens.words, at
    if not _is_named(reading, at):
        return False
    while first > 0 and at - first < _LONGEST_NAME and (words[first - 1][0].isupper() or words[first - 1] in HYPHENS):
        first -= 1
    return first < at and reading.lower(first - 1) != "the" and words[first] != "The"


def _is_somebody(reading: Reading, at: int) -> bool:
    """Whether "was", or "is only", has a person before it."""
    while at >= 0 and reading.lower(at) in _BEING:
        at -= 1
    return reading.lower(at) in _PRONOUNS
