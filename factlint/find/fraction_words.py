"""Fractions in words: two-thirds, half a million, two and a half, a quarter of a billion."""

from __future__ import annotations

from decimal import Decimal

from msgspec.structs import replace

from factlint.find.numbers import HYPHENS, ONE, Number, NumberLexicon, with_scale
from factlint.model import Tokens

_LARGEST_NUMERATOR = 9999
_LEAST_PART = 1000
"""How many times the denominator is at least the numerator of a longer one: a hundred thousand trillionths."""
_SEQUENCES = ("last", "past", "first", "next", "previous", "these", "those", "final", "consecutive")
"""Before "three quarters" these make them parts of a year."""
SHARE_STEP = Decimal("0.02")


def half(tokens: Tokens, at: int, start: int, lexicon: NumberLexicon) -> Number:
    """Half a million, half-million, half a dozen, half; a quarter of a million."""
    value = Decimal("0.5") if tokens.lower[at] == "half" else Decimal("0.25")
    number = Number(value, start, at + 1, SHARE_STEP, True, fraction=True)
    return of_scale(tokens, number, lexicon) or number


def of_scale(tokens: Tokens, number: Number, lexicon: NumberLexicon) -> Number | None:
    """A fraction of a scale: half a million, two-thirds of a billion, quarter-million."""
    words, at = tokens.lower, number.end
    if at + 1 < len(words) and words[at] == "of" and words[at + 1] in ("a", "one"):
        at += 1
    if at < len(words) and (words[at] in ("a", "one") or (words[at] in HYPHENS and tokens.gaps[at] == "")):
        at += 1
    factor = lexicon.scales.get(words[at]) if at < len(words) else None
    if factor is None or (at == number.end and tokens.gaps[at - 1] != " "):
        return None
    step = ONE if factor == 12 else number.value * factor / 5
    return Number(number.value * factor, number.start, at + 1, step, True, words[at])


def spoken_fraction(tokens: Tokens, number: Number, lexicon: NumberLexicon) -> Number | None:
    """Two-thirds, three quarters, one fifth; two-thirds of a million."""
    found = _denominated(tokens, number, lexicon)
    if found is None:
        return None
    return of_scale(tokens, found, lexicon) or found


def _denominated(tokens: Tokens, number: Number, lexicon: NumberLexicon) -> Number | None:
    found = _denominator(tokens, number, lexicon)
    if found is None or not number.value or number.value > max(Decimal(_LARGEST_NUMERATOR), found[0] / _LEAST_PART):
        return None
    below, end, above = found
    word = tokens.lower[end - 1]
    if word == "halves" or (above == 1) == word.endswith("s"):
        return None
    if word == "quarters" and above != 3:  # two quarters of a year
        return None
    if above >= below and word in ("quarters", "fourths", "tenths", "hundredths"):
        return None
    if number.start and tokens.lower[number.start - 1] in _SEQUENCES:
        return None
    return Number(above / below, number.start, end, SHARE_STEP, True, fraction=True)


def _denominator(tokens: Tokens, number: Number, lexicon: NumberLexicon) -> tuple[Decimal, int, Decimal] | None:
    """What a number is divided by, where that ends, and the number itself without the tens that belong to it.

    One hundred thirty fifths are 100/35, two twenty-fifths 2/25, one hundred and thirty fifths 130/5.
    """
    words, at = tokens.lower, _behind_hyphen(tokens, number.end)
    if at >= len(words):
        return None
    below = lexicon.denominators.get(words[at])
    tens = lexicon.words.get(words[at])
    if below is None:
        unit = _behind_hyphen(tokens, at + 1)
        small = lexicon.ordinals.get(words[unit]) if unit < len(words) else None
        if tens is None or tens < 20 or small is None:
            return None
        return tens + small, unit + 1, number.value
    own = lexicon.words.get(words[number.end - 1])
    before = words[number.end - 2] if number.end - 2 > number.start else ""
    if own is not None and own >= 20 and below < 10 and before and before not in ("and", *HYPHENS):
        return own + below, at + 1, number.value - own
    scale = lexicon.scales.get(number.scale)
    if scale is not None and scale > 100 and below <= scale:
        return None
    return below, at + 1, number.value


def _behind_hyphen(tokens: Tokens, at: int) -> int:
    """The token itself, or the one behind a hyphen with the same blanks on both sides: two-thirds, two - thirds."""
    if 0 < at < len(tokens.lower) - 1 and tokens.lower[at] in HYPHENS and tokens.gaps[at] == tokens.gaps[at - 1]:
        return at + 1
    return at


def with_part(tokens: Tokens, number: Number, lexicon: NumberLexicon) -> Number:
    """Two and a half, one and a half million, 3 million and a half, forty-two and a third, three-and-three-quarters."""
    at = _unhyphened(tokens, number.end)
    if at + 2 >= len(tokens.lower) or tokens.lower[at] != "and" or number.decimals or number.fraction:
        return number
    found = _part_of_one(tokens, at, lexicon)
    if found is None:
        return number
    part, end = found
    following = tokens.lower[end] if end < len(tokens.lower) else ""
    if following == "of":
        return number
    factor = lexicon.scales.get(number.scale) or lexicon.letters.get(number.scale) or ONE
    own = lexicon.scales.get(following)
    if own is not None and number.scale:  # one billion and a half million
        return replace(number, value=number.value + part * own, end=end + 1, step=part * own / 5)
    if number.scale in ("hundred", "") or number.value % factor:
        factor = ONE
    value = number.value + part * factor
    whole = Number(value, number.start, end, Decimal("0.1") * factor, True, number.scale, True)
    return whole if number.scale else with_scale(tokens, whole, lexicon)


def _part_of_one(tokens: Tokens, at: int, lexicon: NumberLexicon) -> tuple[Decimal, int] | None:
    """The fraction behind the "and" of two and a half, and where it ends."""
    words = tokens.lower
    first = _unhyphened(tokens, at + 1)
    word = words[first] if first < len(words) else ""
    last = _unhyphened(tokens, first + 1)
    if word in ("a", "one") and last < len(words):
        below = lexicon.denominators.get(words[last])
        return (ONE / below, last + 1) if below is not None and not words[last].endswith("s") else None
    if word in lexicon.words and lexicon.words[word] < 10:
        share = _denominated(tokens, Number(lexicon.words[word], first, first + 1, ONE, True), lexicon)
        return (share.value, share.end) if share is not None else None
    return None


def _unhyphened(tokens: Tokens, at: int) -> int:
    """The token itself, or the one behind a hyphen that is joined to both sides."""
    if 0 < at < len(tokens.lower) and tokens.lower[at] in HYPHENS and tokens.gaps[at] == "" == tokens.gaps[at - 1]:
        return at + 1
    return at
