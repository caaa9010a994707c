"""Numbers as printed: digits, words and both together into one value."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from decimal import Decimal

from factlint.model import Tokens

_GROUPED = re.compile(r"\d{1,3}(?:,\d{3})+(?:\.\d+)?")
_INDIAN = re.compile(r"\d{1,2}(?:,\d{2})*,\d{3}(?:\.\d+)?")
_CONTINENTAL = re.compile(r"\d{1,3}(?:\.\d{3})+(?:,\d+)?|\d+,\d+")
_PLAIN = re.compile(r"\d+(?:\.\d+)?")
_LONGEST = 24
"""Characters of a number; what is longer is an identifier."""
ONE = Decimal(1)


@dataclass(frozen=True, slots=True)
class NumberLexicon:
    """The words of numbers."""

    words: Mapping[str, Decimal]
    scales: Mapping[str, Decimal]
    letters: Mapping[str, Decimal]
    vague: Mapping[str, tuple[Decimal, Decimal]]
    denominators: Mapping[str, Decimal]
    signs: Mapping[str, Decimal]
    starts: frozenset[str]
    """Every word that a number can begin with."""


@dataclass(frozen=True, slots=True)
class Number:
    """A number of the text, from one token to another."""

    value: Decimal
    start: int
    """Token."""
    end: int
    """Token, exclusive."""
    step: Decimal
    """The place of its last significant digit."""
    in_words: bool = False
    scale: str = ""
    decimals: bool = False
    fraction: bool = False
    vague: tuple[Decimal, Decimal] | None = None
    """Least and greatest, of a number that nobody has counted (dozens)."""


def last_place(value: Decimal) -> Decimal:
    """The place of the last significant digit of a number: 100 for 1,200; 0.1 for 2.5; 1 for 0."""
    if not value:
        return ONE
    exponent = value.normalize().as_tuple().exponent
    return Decimal(1).scaleb(exponent if isinstance(exponent, int) else 0)


def digits_value(word: str, locale: str) -> Decimal | None:
    """The value of a token of digits and separators; None where they are no number of the locale."""
    if len(word) > _LONGEST:
        return None
    if word.isdigit():
        return Decimal(word) if word.isascii() else None
    if _continental(locale) and _CONTINENTAL.fullmatch(word):
        return Decimal(word.replace(".", "").replace(",", "."))
    if _PLAIN.fullmatch(word) or _GROUPED.fullmatch(word):
        return Decimal(word.replace(",", ""))
    if locale.endswith(("IN", "PK", "BD", "NP")) and _INDIAN.fullmatch(word):
        return Decimal(word.replace(",", ""))
    return None


def _continental(locale: str) -> bool:
    return locale[:2] in ("de", "nl", "fr", "es", "it", "pt", "da", "sv", "nb", "fi", "pl", "tr", "id")


def read_number(tokens: Tokens, at: int, lexicon: NumberLexicon, locale: str) -> Number | None:
    """The number that begins at a token, as long as it goes; None where there is none."""
    word = tokens.words[at]
    if "0" <= word[0] <= "9":
        return _digits(tokens, at, lexicon, locale)
    if tokens.lower[at] in lexicon.signs:
        value = lexicon.signs[tokens.lower[at]]
        return _with_scale(tokens, Number(value, at, at + 1, value / 20, False, "", False, True), lexicon)
    return _words(tokens, at, lexicon)


def _digits(tokens: Tokens, at: int, lexicon: NumberLexicon, locale: str) -> Number | None:
    word = tokens.words[at]
    value = digits_value(word, locale)
    if value is None:
        return None
    decimals = "." in word and not _continental(locale)
    step = Decimal(1).scaleb(-len(word.partition(".")[2])) if decimals else last_place(value)
    number = _slash(tokens, Number(value, at, at + 1, step, False, "", decimals), locale)
    return _with_scale(tokens, number, lexicon)


def _slash(tokens: Tokens, number: Number, locale: str) -> Number:
    """With a fraction behind it: 1/2, 1⁄32, 101 1/2, 2½."""
    words, gaps, end = tokens.words, tokens.gaps, number.end
    if end < len(words) and gaps[end - 1] == "" and words[end] in "/⁄" and end + 1 < len(words) and gaps[end] == "":
        below = digits_value(words[end + 1], locale)
        glued = end + 2 < len(words) and gaps[end + 1] == "" and words[end + 2] in "/-–"
        if below and below > 1 and number.value < below and not glued and not number.decimals:
            value = number.value / below
            return Number(value, number.start, end + 2, value / 20, False, "", False, True)
    elif end + 2 < len(words) and gaps[end - 1] == " " and words[end].isdigit() and words[end + 1] in "/⁄":
        part = _slash(tokens, Number(Decimal(words[end]), end, end + 1, ONE), locale)
        if part.fraction:
            return Number(number.value + part.value, number.start, part.end, part.step, decimals=True)
    return number


def _with_scale(tokens: Tokens, number: Number, lexicon: NumberLexicon) -> Number:
    """With the scale words behind it: 2.5 million, 1.2bn, 3-million, 50 thousand million."""
    end, value, step, scale = number.end, number.value, number.step, number.scale
    words, gaps = tokens.lower, tokens.gaps
    sign = lexicon.signs.get(words[end]) if end < len(words) and gaps[end - 1] in ("", " ") else None
    if sign is not None and not number.fraction:
        value, end, step = value + sign, end + 1, Decimal("0.05")
    while end < len(words):
        at = end
        if words[at] == "-" and gaps[at] == "" and gaps[at - 1] == "" and at + 1 < len(words):
            at += 1
        word = words[at]
        factor = lexicon.scales.get(word)
        if factor is None and not number.in_words and at == end:
            factor = lexicon.letters.get(word)
        if factor is None or (word == "dozen" and number.decimals) or len(gaps[at - 1]) > 1:
            break
        value, step, scale, end = value * factor, step * factor, word, at + 1
        if word in ("dozen",):
            step = ONE
    return Number(
        value, number.start, end, step, number.in_words, scale, number.decimals, number.fraction, number.vague
    )


def _words(tokens: Tokens, at: int, lexicon: NumberLexicon) -> Number | None:
    """A number in words: twenty-five thousand, half a million, two-thirds, a dozen, tens of thousands."""
    words = tokens.lower
    word = words[at]
    if word in lexicon.vague or word == "tens":
        return _vague(tokens, at, lexicon)
    if word in ("half", "quarter"):
        return _half(tokens, at, at, lexicon)
    if word in ("a", "an"):
        return _article(tokens, at, lexicon)
    total, current, end, last = Decimal(0), Decimal(0), at, ""
    scale = ""
    while end < len(words):
        step_at = end
        if end > at and words[end] in ("-", "and") and end + 1 < len(words):
            joined = words[end] == "-" and tokens.gaps[end] == ""
            if not joined and (words[end] != "and" or last not in ("hundred", "thousand", "million")):
                break
            step_at = end + 1
        word = words[step_at]
        if word in lexicon.words:
            value = lexicon.words[word]
            if last and last not in lexicon.scales and not (current % 100 >= 20 and current % 10 == 0 and value < 10):
                break
            if last in lexicon.scales and current and value >= current and last == "hundred":
                break
            current += value
        elif word in lexicon.scales and end > at and (current or total):
            factor = lexicon.scales[word]
            if factor == 100:
                current *= factor
            else:
                total, current = total + (current or ONE) * factor, Decimal(0)
                if factor == 12:
                    current, total, word = total, Decimal(0), "dozen"
            scale = word
        else:
            break
        last, end = word, step_at + 1
    if end == at:
        return None
    number = Number(total + current, at, end, last_place(total + current), True, scale)
    return _fraction(tokens, number, lexicon) or _and_a_half(tokens, number, lexicon)


def _vague(tokens: Tokens, at: int, lexicon: NumberLexicon) -> Number | None:
    """Dozens, thousands, tens of thousands, hundreds of millions."""
    words = tokens.lower
    low, high = (Decimal(20), Decimal(100)) if words[at] == "tens" else lexicon.vague[words[at]]
    base = {"tens": Decimal(10), "dozens": Decimal(12), "scores": Decimal(20)}.get(words[at])
    base = base or lexicon.scales.get(words[at].removesuffix("s"), low)
    end = at + 1
    if at + 2 < len(words) and words[at + 1] == "of" and words[at + 2] in lexicon.vague:
        factor = lexicon.scales.get(words[at + 2].removesuffix("s"))
        if factor:
            low, high, base, end = low * factor / 2, high * factor, base * factor, at + 3
    elif words[at] == "tens":
        return None
    return Number(base, at, end, base, True, words[end - 1], vague=(low, high))


def _half(tokens: Tokens, at: int, start: int, lexicon: NumberLexicon) -> Number | None:
    """Half a million, half a dozen, half; a quarter of a million."""
    words = tokens.lower
    value = Decimal("0.5") if words[at] == "half" else Decimal("0.25")
    after = at + 1
    if after + 1 < len(words) and words[after] == "of" and words[after + 1] == "a":
        after += 1
    if after + 1 < len(words) and words[after] == "a" and words[after + 1] in lexicon.scales:
        factor = lexicon.scales[words[after + 1]]
        step = ONE if factor == 12 else value * factor / 5
        return Number(value * factor, start, after + 2, step, True, words[after + 1])
    if after < len(words) and words[after] == "-" and after + 1 < len(words) and words[after + 1] in lexicon.scales:
        factor = lexicon.scales[words[after + 1]]
        return Number(value * factor, start, after + 2, value * factor / 5, True, words[after + 1])
    return Number(value, start, at + 1, Decimal("0.02"), True, fraction=True)


def _article(tokens: Tokens, at: int, lexicon: NumberLexicon) -> Number | None:
    """A hundred, a million, a dozen, a third, a quarter, a half, a couple."""
    words = tokens.lower
    if at + 1 >= len(words):
        return None
    word = words[at + 1]
    if word in lexicon.scales:
        number = Number(lexicon.scales[word], at, at + 2, lexicon.scales[word], True, word)
        if word == "dozen":
            number = Number(Decimal(12), at, at + 2, ONE, True, word)
        return _and_a_half(tokens, _with_scale(tokens, number, lexicon), lexicon)
    if word in ("half", "quarter"):
        return _half(tokens, at + 1, at, lexicon)
    if word == "couple":
        end = at + 3 if at + 2 < len(words) and words[at + 2] == "of" else at + 2
        return Number(Decimal(2), at, end, ONE, True)
    if word in lexicon.denominators:
        return Number(ONE / lexicon.denominators[word], at, at + 2, Decimal("0.02"), True, fraction=True)
    return None


def _fraction(tokens: Tokens, number: Number, lexicon: NumberLexicon) -> Number | None:
    """Two-thirds, three quarters, one fifth."""
    words, at = tokens.lower, number.end
    if at < len(words) and words[at] == "-" and tokens.gaps[at] == "":
        at += 1
    if at >= len(words) or number.value > 99 or number.scale:
        return None
    below = lexicon.denominators.get(words[at])
    if below is None or (number.value == 1) == words[at].endswith(("s", "halves")) or number.value >= below:
        return None
    return Number(number.value / below, number.start, at + 1, Decimal("0.02"), True, fraction=True)


def _and_a_half(tokens: Tokens, number: Number, lexicon: NumberLexicon) -> Number:
    """Two and a half, one and a half million, a million and a half, three and three-quarters."""
    words, at = tokens.lower, number.end
    if at + 2 < len(words) and words[at] == "and" and words[at + 1] == "a" and words[at + 2] in ("half", "quarter"):
        part = Decimal("0.5") if words[at + 2] == "half" else Decimal("0.25")
        factor = lexicon.scales.get(number.scale, ONE) if number.scale else ONE
        value = number.value + part * factor
        number = Number(value, number.start, at + 3, Decimal("0.1") * factor, True, number.scale, True)
        if not number.scale:
            return _with_scale(tokens, number, lexicon)
    return number
