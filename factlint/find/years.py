"""Four bare digits that are a year."""

from __future__ import annotations

from factlint.find.part import Part
from factlint.model import Tokens

_EARLIEST, _LATEST = 1400, 2199
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
    return _EARLIEST_COUNTED <= number.value <= _LATEST_COUNTED and before in before_years
