"""Two figures that belong together: ranges (3 to 5, $1.2-1.5bn) and figures that share a unit (eight or nine euros)."""

from __future__ import annotations

from decimal import Decimal

from msgspec import Struct
from msgspec.structs import replace

from factlint.find.measured import read_part
from factlint.find.number_words import read_number
from factlint.find.numbers import HYPHENS, Number
from factlint.find.part import Part, Reading

_RANGING_REACH = 4
_SLASH_KINDS = ("money", "percent")
_LARGEST_MANTISSA = 1000
_FARTHEST = 4
"""Times that the ends of a range behind a verb of rise or fall lie apart: what rose 3 to 45 stands at 45."""


class Pair(Struct, frozen=True, gc=False):
    """Two figures, the first in the terms of the second."""

    first: Part
    second: Part
    is_range: bool
    """False for two figures of one unit that are told apart: from 5 to 7 per cent; eight or nine euros."""


def pair(reading: Reading, part: Part) -> Pair | None:
    """The pair that a figure begins; None where it stands for itself."""
    if part.kind in ("fraction", "multiplier") or part.number.vague is not None:
        return None
    at, mark = _mark(reading, part.end)
    if not mark:
        return None
    before = _introduction(reading, part.start)
    if mark == "and" and before != "between" and not _are_ages(reading, part):
        return None
    second = _second(reading, at + 1)
    if second is None or (second.kind == "age" and part.kind not in ("number", "age")):
        return None
    if mark == "-" and reading.tokens.gaps[at - 1] and _apart(part, second):
        return None
    first = _in_terms_of(reading, part, second, mark)
    if first is None:
        return None
    if part.kind == "number" == second.kind and mark in ("to", "or") and part.number.value >= second.number.value:
        return None
    second = _in_terms_of_first(reading, first, second)
    return Pair(first, second, mark != "or" and _is_range(reading, part, second, mark, before))


def _are_ages(reading: Reading, part: Part) -> bool:
    """Whether "and" joins two ages: between the ages of 18 and 29."""
    return part.kind == "age" and reading.lower(part.start - 1) == "of" and reading.lower(part.start - 2) == "ages"


def _apart(one: Part, other: Part) -> bool:
    """Whether a dash between spaces sets the second figure off, and makes no range: of 24 – 15 men and 9 women."""
    return one.number.value >= other.number.value or (one.kind != "number" and other.kind == "number")


def _mark(reading: Reading, end: int) -> tuple[int, str]:
    """What joins a figure to the next, and where it stands: a hyphen, to, and, or, a slash; empty for anything else."""
    tokens = reading.tokens
    if end + 1 >= len(tokens.lower):
        return end, ""
    word = tokens.lower[end]
    if word in HYPHENS:
        if tokens.gaps[end - 1] == "" and tokens.lower[end + 1] in ("to", "or", "and"):  # 6- or 7-inch
            return end + 1, tokens.lower[end + 1]
        same = tokens.gaps[end - 1] == tokens.gaps[end] or (word != "-" and len(tokens.gaps[end]) < 2)
        return (end, "-") if same else (end, "")
    if word == "/":
        return (end, "/") if tokens.gaps[end - 1] == "" == tokens.gaps[end] else (end, "")
    if word == "to" and tokens.lower[end + 1] in HYPHENS and tokens.gaps[end] == "":
        return end + 1, "to"
    return (end, word) if word in ("to", "and", "or") else (end, "")


def _second(reading: Reading, at: int) -> Part | None:
    """The figure that begins at a token or behind a currency there."""
    tokens, lexicon = reading.tokens, reading.lexicon
    for index in range(at, min(at + 4, len(tokens.lower))):
        word = tokens.lower[index]
        if word[0].isdigit() and word.isascii():
            pass
        elif index > at or word not in lexicon.numbers.words:
            if word in lexicon.money.signs or word in lexicon.money.codes or word in lexicon.money.prefixes:
                continue
            return None
        number = read_number(tokens, index, lexicon.numbers, reading.locale)
        part = read_part(reading, number, at) if number is not None else None
        return part if part is not None and part.start <= at and part.number.vague is None else None
    return None


def _introduction(reading: Reading, start: int) -> str:
    """The word before a figure and its hedge: from, between, to."""
    _, first = reading.lexicon.bounds.hedge_before(reading.tokens, start)
    return reading.lower(first - 1)


def _in_terms_of(reading: Reading, one: Part, other: Part, mark: str) -> Part | None:
    """The first figure with the unit of the second; None where the two do not belong together."""
    if one.kind == "number":
        if other.kind == "fraction" or (mark == "/" and other.kind not in _SLASH_KINDS):
            return None
        if mark == "/" and other.kind != "money":
            return None
        number = one.number if other.kind == "age" else _scaled(reading, one.number, other.number)
        end = one.end
        return replace(one, number=number, kind=other.kind, unit=other.unit, noun=other.noun, end=end, sure=other.sure)
    if mark == "or" or (mark == "/" and one.kind not in _SLASH_KINDS):
        return None
    same = one.unit == other.unit and one.kind == other.kind
    if same and one.noun != (0, 0) and other.noun != (0, 0) and not _same_noun(reading, one, other):
        return None
    given = mark == "to" and other.kind == "count"  # paid $9 million to 300 farms
    bare = one.kind == "money" and other.kind in ("number", "count") and mark != "and" and not given
    follows = mark == "-" or one.kind == "age"
    bare = bare or (other.kind == "number" and follows and other.number.value > one.number.value)
    if not same and not bare:
        return None
    if mark == "-" and one.kind == "percent" and one.number.value > other.number.value:  # carried it 61%-37%
        return None
    return replace(one, number=_scaled(reading, one.number, other.number) if one.kind == "money" else one.number)


def _in_terms_of_first(reading: Reading, one: Part, other: Part) -> Part:
    """The second figure with the scale of the first, where only that one is printed: $1.5 million to 2."""
    if one.kind == "money" and other.kind != "money" and one.number.scale and not other.number.scale:
        factor = scale_factor(reading, one.number)
        other = replace(other, number=other.number.times(factor, one.number.scale, other.number.end))
    return other


def _same_noun(reading: Reading, one: Part, other: Part) -> bool:
    return reading.lower(one.noun[1] - 1) == reading.lower(other.noun[1] - 1)


def _scaled(reading: Reading, number: Number, other: Number) -> Number:
    """A number with the scale of the one that it is paired with: 1.2-1.5bn, $10 to $15 billion, 1 to 2 thousand."""
    if not other.scale or number.scale or number.value >= _LARGEST_MANTISSA:
        return number
    factor = scale_factor(reading, other)
    if factor == 1 or number.value * factor >= other.value:
        return number
    return number.times(factor, other.scale, number.end)


def scale_factor(reading: Reading, number: Number) -> Decimal:
    """What a number's scale word multiplies by; 1 where it has none."""
    numbers, letters = reading.lexicon.numbers, reading.lexicon.money.letters
    found = numbers.scales.get(number.scale) or numbers.letters.get(number.scale) or letters.get(number.scale)
    return found if found is not None else Decimal(1)


def _is_range(reading: Reading, part: Part, second: Part, mark: str, before: str) -> bool:
    """Whether a pair is one range rather than a movement from one figure to another."""
    if mark != "to":
        return True
    units_twice = part.kind != "number"
    if before == "from":
        start = reading.lexicon.bounds.hedge_before(reading.tokens, part.start)[1] - 1
        if reading.lexicon.cues.ranging.intersection(reading.tokens.lower[max(start - _RANGING_REACH, 0) : start]):
            return True
        return not units_twice and reading.lower(second.end) == "to" and reading.lower(second.end + 1)[:1].isdigit()
    if before == "by":
        return not units_twice and part.number.value * _FARTHEST >= second.number.value
    if before == "to":
        return True
    if reading.lexicon.trends.is_trend(reading.lower(part.start - 1)):
        if units_twice or part.number.value * _FARTHEST < second.number.value:
            return False
    return part.number.value < second.number.value or not units_twice
