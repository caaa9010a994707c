"""Numbers in words: twenty-five thousand, one and a half million, two-thirds, half a million, tens of thousands."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal

from factlint.find.numbers import HYPHENS, ONE, Number, NumberLexicon, last_place, read_digits, with_scale
from factlint.model import Tokens

_MOST_WORDS = 24
"""Tokens of one number; nobody spells out a longer one."""
_MOST_DECIMALS = 8
_HUNDRED, _THOUSAND = Decimal(100), Decimal(1000)
_SHARE_STEP = Decimal("0.02")


def read_number(tokens: Tokens, at: int, lexicon: NumberLexicon, locale: str) -> Number | None:
    """The number that begins at a token, as long as it goes; None where there is none."""
    word = tokens.lower[at]
    if "0" <= word[0] <= "9" or word in lexicon.signs:
        number = read_digits(tokens, at, lexicon, locale)
        return _with_part(tokens, number, lexicon) if number is not None and number.scale else number
    if word in lexicon.vague or word == "tens":
        return _vague(tokens, at, lexicon)
    if word in ("half", "quarter"):
        return _half(tokens, at, at, lexicon)
    if word in ("a", "an"):
        return _after_article(tokens, at, lexicon)
    if word not in lexicon.words:
        return None
    number = _cardinal(tokens, at, lexicon)
    return _fraction(tokens, number, lexicon) or _decimals(tokens, _with_part(tokens, number, lexicon), lexicon)


def _cardinal(tokens: Tokens, at: int, lexicon: NumberLexicon) -> Number:
    """The whole number that begins at a number word."""
    words = tokens.lower
    total, group, last = Decimal(0), lexicon.words[words[at]], lexicon.words[words[at]]
    scale, end = "", at + 1
    while end - at < _MOST_WORDS:
        here = _joined(tokens, end, scale, last, lexicon)
        if here >= len(words):
            break
        word = words[here]
        value, factor = lexicon.words.get(word), lexicon.scales.get(word)
        if value is not None and _goes_on(group, last, value):
            group, last = group + value, value
        elif factor == _HUNDRED and 0 < group < _HUNDRED and here == end:
            group, last, scale = group * _HUNDRED, _HUNDRED, word
        elif factor is not None and factor != _HUNDRED and (group or total):
            if group:
                total, group = total + group * factor, Decimal(0)
            else:
                total *= factor
            last, scale = factor, word
        else:
            break
        end = here + 1
    value = total + group
    step = ONE if scale in ("dozen", "dozens") else last_place(value)
    return Number(value, at, end, step, True, scale)


def _goes_on(group: Decimal, last: Decimal, value: Decimal) -> bool:
    """Whether a number word can follow: five after twenty, anything below a scale after it."""
    if last >= _HUNDRED:
        return value < _HUNDRED
    return last >= 20 and last % 10 == 0 and 0 < value < 10 and group % 10 == 0


def _joined(tokens: Tokens, end: int, scale: str, last: Decimal, lexicon: NumberLexicon) -> int:
    """Where the next word of a number stands: behind a hyphen, or behind the "and" of two hundred and five."""
    words = tokens.lower
    if end + 1 >= len(words) or len(tokens.gaps[end - 1]) > 1:
        return end if end < len(words) and len(tokens.gaps[end - 1]) <= 1 else len(words)
    if words[end] in HYPHENS and tokens.gaps[end] == "" == tokens.gaps[end - 1]:
        return end + 1
    if words[end] == "and" and scale and last >= _HUNDRED and words[end + 1] in lexicon.words:
        following = end + 2
        while following < min(len(words), end + 5) and (
            words[following] in HYPHENS or words[following] in lexicon.words
        ):
            following += 1
        beyond = words[following] if following < len(words) else ""
        if beyond not in lexicon.scales and beyond not in lexicon.denominators:
            return end + 1
        return end
    return end


def _decimals(tokens: Tokens, number: Number, lexicon: NumberLexicon) -> Number:
    """With decimals in words: two point five million."""
    words, at = tokens.lower, number.end
    if number.decimals or at + 1 >= len(words) or words[at] != "point" or words[at + 1] not in lexicon.words:
        return number
    if number.start and words[number.start - 1] == "at":  # at one point three people left
        return number
    digits, end = "", at + 1
    while end < len(words) and words[end] in lexicon.words and len(digits) < _MOST_DECIMALS:
        value = lexicon.words[words[end]]
        if value >= 20 and end + 2 < len(words) and words[end + 1] in HYPHENS and words[end + 2] in lexicon.words:
            value, end = value + lexicon.words[words[end + 2]], end + 2
        digits, end = digits + str(value), end + 1
    value = number.value + Decimal(int(digits)).scaleb(-len(digits))
    return with_scale(
        tokens, Number(value, number.start, end, ONE.scaleb(-len(digits)), True, "", decimals=True), lexicon
    )


def _vague(tokens: Tokens, at: int, lexicon: NumberLexicon) -> Number | None:
    """Dozens, thousands, tens of thousands, hundreds of millions."""
    words = tokens.lower
    word = words[at]
    low, high = (Decimal(20), Decimal(100)) if word == "tens" else lexicon.vague[word]
    base = {"tens": Decimal(10), "dozens": Decimal(12), "scores": Decimal(20)}.get(word)
    base = base or lexicon.scales.get(word.removesuffix("s"), low)
    end = at + 1
    following = words[at + 2] if at + 2 < len(words) and words[at + 1] == "of" else ""
    if following in lexicon.vague:
        factor = lexicon.scales.get(following.removesuffix("s"))
        if factor:
            low, high, base, end = low * factor / 2, high * factor, base * factor, at + 3
    elif word == "tens" or (word == "scores" and not following):
        return None
    return Number(base, at, end, base, True, words[end - 1], vague=(low, high))


def _half(tokens: Tokens, at: int, start: int, lexicon: NumberLexicon) -> Number:
    """Half a million, half-million, half a dozen, half; a quarter of a million."""
    value = Decimal("0.5") if tokens.lower[at] == "half" else Decimal("0.25")
    number = Number(value, start, at + 1, _SHARE_STEP, True, fraction=True)
    return _of_scale(tokens, number, lexicon) or number


def _of_scale(tokens: Tokens, number: Number, lexicon: NumberLexicon) -> Number | None:
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


def _after_article(tokens: Tokens, at: int, lexicon: NumberLexicon) -> Number | None:
    """A hundred and five, a million, a dozen, a third, a quarter, a half, a couple."""
    words = tokens.lower
    if at + 1 >= len(words):
        return None
    word = words[at + 1]
    factor = lexicon.scales.get(word)
    if factor is not None:
        if word.endswith("s"):  # a lakhs, a dozens
            return None
        first = Number(factor, at, at + 2, ONE if factor == 12 else factor, True, word)
        if factor == _HUNDRED:
            first = _after_hundred(tokens, first, lexicon)
        return _with_part(tokens, with_scale(tokens, first, lexicon), lexicon)
    if word in ("half", "quarter"):
        return _half(tokens, at + 1, at, lexicon)
    if word == "couple":
        number = Number(Decimal(2), at, at + 2, ONE, True)
        ahead = at + 3 if at + 2 < len(words) and words[at + 2] == "of" else at + 2
        scaled = with_scale(tokens, replace(number, end=ahead), lexicon)
        return scaled if scaled.scale else replace(number, end=ahead)
    if word in lexicon.denominators and not word.endswith("s"):
        number = Number(ONE / lexicon.denominators[word], at, at + 2, _SHARE_STEP, True, fraction=True)
        return _of_scale(tokens, number, lexicon) or number
    return None


def _after_hundred(tokens: Tokens, number: Number, lexicon: NumberLexicon) -> Number:
    """A hundred and five: "a" counts as one."""
    at = _joined(tokens, number.end, "hundred", _HUNDRED, lexicon)
    if at >= len(tokens.lower) or tokens.lower[at] not in lexicon.words or at == number.end:
        return number
    rest = _cardinal(tokens, at, lexicon)
    value = number.value + rest.value
    return Number(value, number.start, rest.end, last_place(value), True, "hundred") if rest.value < 100 else number


def _fraction(tokens: Tokens, number: Number, lexicon: NumberLexicon) -> Number | None:
    """Two-thirds, three quarters, one fifth; two-thirds of a million."""
    found = _denominated(tokens, number, lexicon)
    if found is None:
        return None
    return _of_scale(tokens, found, lexicon) or found


def _denominated(tokens: Tokens, number: Number, lexicon: NumberLexicon) -> Number | None:
    words, at = tokens.lower, number.end
    if at < len(words) and words[at] in HYPHENS and tokens.gaps[at] == "":
        at += 1
    if at >= len(words) or number.value > 99 or number.scale or not number.value:
        return None
    word = words[at]
    below = lexicon.denominators.get(word)
    plural = word.endswith(("s", "halves"))
    if below is None or word == "halves" or (number.value == 1) == plural:
        return None
    if word == "quarters" and number.value != 3:  # two quarters of a year
        return None
    if number.value >= below and word not in ("thirds", "fifths"):
        return None
    if number.start and words[number.start - 1] in ("last", "past", "first", "next", "previous", "these", "those"):
        return None
    return Number(number.value / below, number.start, at + 1, _SHARE_STEP, True, fraction=True)


def _with_part(tokens: Tokens, number: Number, lexicon: NumberLexicon) -> Number:
    """Two and a half, one and a half million, 3 million and a half, forty-two and a third, three and three-quarters."""
    words, at = tokens.lower, number.end
    if at + 2 >= len(words) or words[at] != "and" or number.decimals or number.fraction:
        return number
    part: Decimal | None = None
    end = at + 3
    if words[at + 1] in ("a", "one") and words[at + 2] in lexicon.denominators and not words[at + 2].endswith("s"):
        part = ONE / lexicon.denominators[words[at + 2]]
    elif words[at + 1] in lexicon.words and lexicon.words[words[at + 1]] < 10:
        small = Number(lexicon.words[words[at + 1]], at + 1, at + 2, ONE, True)
        share = _denominated(tokens, small, lexicon)
        part, end = (share.value, share.end) if share is not None else (None, end)
    if part is None or (end < len(words) and words[end] == "of"):
        return number
    factor = lexicon.scales.get(number.scale) or lexicon.letters.get(number.scale) or ONE
    own = lexicon.scales.get(words[end]) if end < len(words) else None
    if own is not None and number.scale:  # one billion and a half million
        return replace(number, value=number.value + part * own, end=end + 1, step=part * own / 5)
    if number.scale in ("hundred", "") or number.value % factor:
        factor = ONE
    value = number.value + part * factor
    found = Number(value, number.start, end, Decimal("0.1") * factor, True, number.scale, True)
    return found if number.scale else with_scale(tokens, found, lexicon)
