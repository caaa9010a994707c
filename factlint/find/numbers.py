"""Numbers as printed in digits: separators by locale, fractions, powers of ten and the scale words behind them."""

from collections.abc import Mapping
from decimal import Decimal
from typing import Self

from msgspec import Struct
from msgspec.structs import replace

from factlint.locales import CONTINENTAL
from factlint.model import Tokens
from factlint.patterns import late
from factlint.words import Words

_GROUPED = late(r"\d{1,3}(?:,\d{3})+(?:\.\d+)?")
_INDIAN = late(r"\d{1,2}(?:,\d{2})+,\d{3}(?:\.\d+)?")
"""Lakhs and crores, which no other grouping looks like."""
_CONTINENTAL = late(r"\d{1,3}(?:\.\d{3})+(?:,\d+)?|\d+,\d+")
_GROUP = late(r"[0-9]{3}(?:\.[0-9]+)?")
_PLAIN = late(r"\d+(?:\.\d+)?")
_LONGEST = 24
"""Characters of a number; what is longer is an identifier."""
_MOST_SCALES = 3
"""Scale words behind one number: fifty thousand million million."""
_POWER_MARKS = ("e", "^", "×", "x", "*")
_LARGEST_EXPONENT = 40
_MOST_DIGITS_OF_BASE = 9
_LONGEST_GAP = 3
_MOST_GROUPS = 5
_BEGIN_GROUPS = frozenset("0123456789,")
"""What the next group of a number's digits can begin with."""
_THIN_BLANKS = ("\u00a0", "\u2009", "\u202f")
_BLANKS = (*_THIN_BLANKS, " ")
ONE = Decimal(1)
HYPHENS = ("-", "–", "‑", "—", "−", "‐")


class NumberLexicon(Struct, frozen=True):
    """The words of numbers."""

    words: Mapping[str, Decimal]
    scales: Mapping[str, Decimal]
    letters: Mapping[str, Decimal]
    vague: Mapping[str, tuple[Decimal, Decimal]]
    denominators: Mapping[str, Decimal]
    ordinals: Mapping[str, Decimal]
    """The last words of compound denominators: the fifths of twenty-fifths."""
    signs: Mapping[str, Decimal]

    @classmethod
    def of(cls, words: Words) -> Self:
        """The lexicon of these word lists."""

        def table(name: str) -> dict[str, Decimal]:
            return {word: Decimal(value) for word, value in words.tables[name].items()}

        signs = {}
        for sign, text in words.tables["fraction_signs"].items():
            above, _, below = text.partition("/")
            signs[sign] = Decimal(above) / Decimal(below)
        vague = {word: (Decimal(r["low"]), Decimal(r["high"])) for word, r in words.records["vague_numbers"].items()}
        return cls(
            table("number_words"),
            table("scale_words"),
            table("scale_letters"),
            vague,
            table("fraction_words"),
            table("fraction_ends"),
            signs,
        )


class Number(Struct, frozen=True, gc=False):
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

    def times(self, factor: Decimal, scale: str, end: int) -> "Number":
        """The number with a scale behind it."""
        return replace(self, value=self.value * factor, step=self.step * factor, scale=scale, end=end)


def last_place(value: Decimal) -> Decimal:
    """The place of the last significant digit of a number: 100 for 1,200; 0.1 for 2.5; 1 for 0."""
    if not value:
        return ONE
    if value.same_quantum(ONE):
        digits = str(value)
        return ONE.scaleb(len(digits) - len(digits.rstrip("0")))
    exponent = value.normalize().as_tuple().exponent
    return ONE.scaleb(exponent if isinstance(exponent, int) else 0)


def digits_value(word: str, locale: str) -> Decimal | None:
    """The value of a token of digits and separators; None where they are no number of the locale."""
    if len(word) > _LONGEST or not word.isascii():
        return None
    if word.isdigit():
        return Decimal(word)
    if _continental(locale) and _CONTINENTAL.fullmatch(word):
        return Decimal(word.replace(".", "").replace(",", "."))
    if _PLAIN.fullmatch(word) or _GROUPED.fullmatch(word):
        return Decimal(word.replace(",", ""))
    if _INDIAN.fullmatch(word):
        return Decimal(word.replace(",", ""))
    return None


def _continental(locale: str) -> bool:
    return locale[:2] in CONTINENTAL


def read_digits(tokens: Tokens, at: int, lexicon: NumberLexicon, locale: str) -> Number | None:
    """The number that begins at a token of digits or of one fraction sign; None where it is none."""
    word = tokens.words[at]
    if word in lexicon.signs:
        value = lexicon.signs[word]
        return with_scale(tokens, Number(value, at, at + 1, value / 20, fraction=True), lexicon)
    value_or_none = digits_value(word, locale)
    if value_or_none is None:
        return None
    value, start, end = value_or_none, at, at + 1
    if _after_bare_point(tokens, at) and word.isdigit():
        value, start = value.scaleb(-len(word)), at - 1
    elif len(word) < 4 and end < len(tokens.words) and (tokens.words[end][0] in _BEGIN_GROUPS) and word.isdigit():
        value, end = _spaced_groups(tokens, at, value, locale)
    if end < len(tokens.lower) and tokens.lower[end] in _POWER_MARKS:
        value, end = _power_of_ten(tokens, value, end)
    exponent = 0 if value.same_quantum(ONE) else value.as_tuple().exponent
    decimals = isinstance(exponent, int) and exponent < 0
    if decimals:
        step = ONE.scaleb(int(exponent))
    elif end == at + 1 and word[-1] != "0":
        step = ONE
    else:
        step = last_place(value)
    number = _with_fraction(tokens, Number(value, start, end, step, decimals=decimals), locale)
    return with_scale(tokens, number, lexicon)


def _after_bare_point(tokens: Tokens, at: int) -> bool:
    """Whether a decimal point with nothing before it leads on to a token: .08."""
    if not at or tokens.words[at - 1] != "." or tokens.gaps[at - 1]:
        return False
    return at == 1 or bool(tokens.gaps[at - 2]) or tokens.words[at - 2] in "([$£€-"


def _spaced_groups(tokens: Tokens, at: int, value: Decimal, locale: str) -> tuple[Decimal, int]:
    """With groups of three digits that thin blanks set apart, or plain ones where the locale writes so: 12 000.

    Plain ones do so everywhere where no other number can be meant: 1 200 300; 40 000; 80, 000.
    """
    words, gaps = tokens.words, tokens.gaps
    end, whole = at + 1, value
    while (
        end < len(words) and end - at < _MOST_GROUPS and gaps[end - 1] in _BLANKS and len(words[end]) >= 3
        and "." not in words[end - 1] and _GROUP.fullmatch(words[end])
    ):  # fmt: skip
        value, end = value * 1000 + Decimal(words[end]), end + 1
    if end == at + 1:
        split = end + 1 < len(words) and words[end] == "," and words[end + 1] == "000"
        return (value * 1000, end + 2) if split else (value, end)
    thin = gaps[at] in _THIN_BLANKS or _continental(locale)
    return (value, end) if thin or _is_one_number(tokens, at, end) else (whole, at + 1)


def _is_one_number(tokens: Tokens, at: int, end: int) -> bool:
    """Whether groups of digits with plain blanks between them are one number, and neither a list nor a table."""
    words = tokens.words
    alone = (end == len(words) or not words[end][0].isdigit()) and not (at and words[at - 1][0].isdigit())
    return alone and words[at] != "0" and (end > at + 2 or words[end - 1] == "000")


def _power_of_ten(tokens: Tokens, value: Decimal, end: int) -> tuple[Decimal, int]:
    """With a power of ten behind it: 2.35×10−28, 3 x 10^8, 1e10."""
    words = tokens.lower
    if end + 1 >= len(words):
        return value, end
    if words[end] == "^" and tokens.gaps[end - 1] == "" == tokens.gaps[end]:
        return _power(tokens, value, end)
    if words[end] == "e" and tokens.gaps[end - 1] == "" == tokens.gaps[end]:
        at = end + 1
    elif words[end] in ("×", "x", "*") and words[end + 1] == "10":
        at = end + 2
        if at < len(words) and words[at] == "^" and tokens.gaps[at - 1] == "":
            at += 1
        elif at >= len(words) or words[at] not in ("-", "−", "–"):
            return value, end
    else:
        return value, end
    found = _exponent(tokens, at)
    return (value.scaleb(found[0]), found[1]) if found is not None else (value, end)


def _power(tokens: Tokens, value: Decimal, caret: int) -> tuple[Decimal, int]:
    """1.1^23, 2.5^-1."""
    found = _exponent(tokens, caret + 1)
    if found is None or not value or len(value.as_tuple().digits) > _MOST_DIGITS_OF_BASE:
        return value, caret
    return value ** found[0], found[1]


def _exponent(tokens: Tokens, at: int) -> tuple[int, int] | None:
    """The small whole number, with its sign, that begins at a token joined to the one before; and where it ends."""
    words, sign = tokens.words, 1
    if at + 1 < len(words) and words[at] in ("-", "−", "–", "+") and tokens.gaps[at] == "" == tokens.gaps[at - 1]:
        sign, at = (1 if words[at] == "+" else -1), at + 1
    if at >= len(words) or tokens.gaps[at - 1] or not (words[at].isdigit() and words[at].isascii()):
        return None
    if len(words[at]) > 2 or int(words[at]) > _LARGEST_EXPONENT:
        return None
    return sign * int(words[at]), at + 1


def _with_fraction(tokens: Tokens, number: Number, locale: str) -> Number:
    """With a fraction behind it: 1/2, 1⁄32, 101 1/2, 2½."""
    words, gaps, end = tokens.words, tokens.gaps, number.end
    if end + 1 >= len(words):
        return number
    if gaps[end - 1] == "" and words[end] in "/⁄" and gaps[end] == "":
        below = digits_value(words[end + 1], locale)
        glued = end + 2 < len(words) and gaps[end + 1] == "" and words[end + 2] in "/-–"
        if below and below > 1 and number.value < below and not glued and not number.decimals:
            value = number.value / below
            return Number(value, number.start, end + 2, value / 20, fraction=True)
    elif (
        end + 2 < len(words)
        and 0 < len(gaps[end - 1]) <= _LONGEST_GAP
        and words[end].isdigit()
        and words[end + 1] in "/⁄"
    ):
        above = digits_value(words[end], locale)
        part = _with_fraction(tokens, Number(above, end, end + 1, ONE), locale) if above is not None else number
        if part.fraction and part.start == end:
            return Number(number.value + part.value, number.start, part.end, part.step, decimals=True)
    return number


def with_scale(tokens: Tokens, number: Number, lexicon: NumberLexicon) -> Number:
    """With the scale words behind it: 2.5 million, 1.2bn, 3-million, 50 thousand million, 3 dozen."""
    words, gaps, end = tokens.lower, tokens.gaps, number.end
    if end >= len(words):
        return number
    sign = lexicon.signs.get(words[end]) if gaps[end - 1] in ("", " ") else None
    if sign is not None and not number.fraction:
        number = replace(number, value=number.value + sign, end=end + 1, step=Decimal("0.05"), decimals=True)
    for _ in range(_MOST_SCALES):
        at = number.end
        if at + 1 < len(words) and words[at] in HYPHENS and gaps[at] == "" == gaps[at - 1]:
            at += 1
        if at >= len(words) or len(gaps[at - 1]) > _LONGEST_GAP:
            break
        word = words[at]
        factor = lexicon.scales.get(word)
        if factor is None and not number.in_words and at == number.end:
            factor = lexicon.letters.get(word)
        if factor is None or (factor == 12 and number.decimals):
            break
        number = number.times(factor, word, at + 1)
        if factor == 12:
            number = replace(number, step=ONE)
    return number
