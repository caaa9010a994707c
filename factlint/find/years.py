"""Four bare digits that are a year."""

from __future__ import annotations

from factlint.find.part import Part
from factlint.model import Tokens

_EARLIEST, _LATEST = 1400, 2199
_YEARLY = frozenset(
    ("levels", "figures", "numbers", "prices", "elections", "rates", "standards", "targets", "terms", "results")
)
"""Nouns that a year stands before, and hardly a count of 1,900 or more: below 2019 levels."""
_EARLIEST_COUNTED, _LATEST_COUNTED = 1900, 2049


def is_year(tokens: Tokens, part: Part, before_years: frozenset[str]) -> bool:
    """Whether a figure is a year rather than a count."""
    number = part.number
    word = tokens.words[number.start]
    if part.kind not in ("number", "count") or len(word) != 4 or not word.isdigit() or number.start != part.start:
        return False
    if number.scale or number.end - number.start > 1:
        return False
    if part.kind == "number":
        return _EARLIEST <= number.value <= _LATEST
    before = tokens.lower[number.start - 1] if number.start else ""
    if tokens.lower[part.noun[0]] in _YEARLY and part.noun[1] == part.noun[0] + 1:
        return _EARLIEST_COUNTED <= number.value <= _LATEST_COUNTED
    return _EARLIEST_COUNTED <= number.value <= _LATEST_COUNTED and before in before_years
