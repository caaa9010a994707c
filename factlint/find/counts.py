"""Counts: numbers with the noun that they count; and bare numbers."""

from __future__ import annotations

from factlint.find.counted import counted_noun
from factlint.find.numbers import HYPHENS, Number
from factlint.find.part import Part, Reading

_NO_ONE = frozenset(
    ("no", "any", "every", "some", "this", "that", "which", "each", "another", "the", "day", "only", "her", "his")
)
"""Before "one" these make it a pronoun."""
_RANKING = frozenset(("top", "bottom", "last", "final", "big", "first", "no"))
_SUPERLATIVES = ("most", "least", "best", "worst")


def count(reading: Reading, number: Number, start: int) -> Part | None:
    """The number with the noun that it counts, where it counts one; None for what is no number here."""
    tokens, lexicon = reading.tokens, reading.lexicon
    if tokens.lower[number.start] == "one" and number.end - number.start == 1:
        return _one(reading, number)
    end = number.end
    if _hyphened(reading, end):
        return _modifier(number, start)
    if number.vague is not None and reading.lower(end) == "of":
        end += 1
    single = number.value == 1 and number.end - number.start == 1
    noun_end = counted_noun(tokens, end, lexicon.counted, single)
    if noun_end > end:
        return Part(number, "count", "", start, noun_end, (end, noun_end))
    return Part(number, "number", "", start, number.end)


def is_rank(reading: Reading, part: Part) -> bool:
    """Whether a bare number says who is among the first: the top 10, the last 16, the bottom three."""
    if part.kind != "number" or part.number.scale or part.number.decimals or part.number.value > 100:
        return False
    before = reading.lower(part.start - 1)
    if before in HYPHENS and not reading.tokens.gaps[part.start - 1]:
        before = reading.lower(part.start - 2)
    return before in _RANKING and reading.lower(part.end) not in ("%",)


def _hyphened(reading: Reading, end: int) -> bool:
    tokens = reading.tokens
    return (
        end + 1 < len(tokens.lower)
        and tokens.lower[end] in HYPHENS
        and tokens.gaps[end - 1] == "" == tokens.gaps[end]
        and tokens.lower[end + 1][0].isalpha()
    )


def _modifier(number: Number, start: int) -> Part:
    """A number in a compound adjective: a 12-page report, a two-door version."""
    at = number.end + 1
    return Part(number, "count", "", start, at + 1, (at, at + 1))


def _one(reading: Reading, number: Number) -> Part | None:
    """One solution, one of the best speakers; "no one" and "one of them" are none."""
    tokens, counted = reading.tokens, reading.lexicon.counted
    end = number.end
    if reading.lower(number.start - 1) in _NO_ONE:
        return None
    following = reading.lower(end)
    if following == "of" and reading.lower(end + 1) in ("the", "its", "their", "his", "her", "these", "those"):
        noun_end = counted_noun(tokens, end + 2, counted, False)
        return Part(number, "count", "", number.start, noun_end, (end + 2, noun_end)) if noun_end > end + 2 else None
    if _hyphened(reading, end):
        return None
    if following in counted.one_stops or not following[:1].isalpha() or following in counted.stops:
        return None
    noun_end = counted_noun(tokens, end, counted, True)
    return Part(number, "count", "", number.start, noun_end, (end, noun_end)) if noun_end > end else None
