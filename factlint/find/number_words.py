"""Numbers in words: twenty-five thousand, one and a half million, two-thirds, half a million, tens of thousands."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from decimal import Decimal

from factlint.find.numbers import HYPHENS, ONE, Number, NumberLexicon, last_place, read_digits, with_scale
from factlint.model import Tokens

_MOST_WORDS = 24
"""Tokens of one number; nobody spells out a longer one."""
_MOST_DECIMALS = 8
_DOZEN, _HUNDRED, _THOUSAND = Decimal(12), Decimal(100), Decimal(1000)
_LONGEST_SMALLER = 9
"""Characters of a number behind a scale: 3 hundred and seventeen."""
_HUGE = Decimal(10) ** 40
_LARGEST_NUMERATOR = 9999
_SEQUENCES = ("last", "past", "first", "next", "previous", "these", "those", "final", "consecutive")
"""Before "three quarters" these make them parts of a year."""
_LONGEST_GAP = 3
_SHARE_STEP = Decimal("0.02")


def read_number(tokens: Tokens, at: int, lexicon: NumberLexicon, locale: str) -> Number | None:
    """The number that begins at a token, as long as it goes; None where there is none."""
    word = tokens.lower[at]
    if "0" <= word[0] <= "9" or word in lexicon.signs:
        number = read_digits(tokens, at, lexicon, locale)
        if number is None or not number.scale:
            return number
        return _with_part(tokens, _with_smaller(tokens, number, lexicon, locale), lexicon)
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


def _with_smaller(tokens: Tokens, number: Number, lexicon: NumberLexicon, locale: str) -> Number:
    """With what follows its scale: 3 hundred and 21, 4 thousand 3 hundred."""
    words, at = tokens.lower, number.end
    if number.decimals or number.scale not in ("hundred", "thousand") or at + 1 >= len(words):
        return number
    if number.scale == "hundred":
        if words[at] != "and":
            return number
        at += 1
    if not (words[at].isdigit() or words[at] in lexicon.words) or len(words[at]) > _LONGEST_SMALLER:
        return number
    rest = read_digits(tokens, at, lexicon, locale) if words[at].isdigit() else _cardinal(tokens, at, lexicon)
    if rest is None or rest.decimals or rest.fraction:
        return number
    if number.scale == "thousand":
        rest = _with_smaller(tokens, rest, lexicon, locale) if rest.scale == "hundred" else replace(rest, value=_HUGE)
    if rest.value >= lexicon.scales[number.scale]:
        return number
    value = number.value + rest.value
    return replace(number, value=value, end=rest.end, step=last_place(value))


def _cardinal(tokens: Tokens, at: int, lexicon: NumberLexicon) -> Number:
    """The whole number that begins at a number word."""
    words = tokens.lower
    total, group, last = Decimal(0), lexicon.words[words[at]], lexicon.words[words[at]]
    scale, end = "", at + 1
    while end - at < _MOST_WORDS:
        here = _joined(tokens, at, end, scale, last, lexicon)
        if here >= len(words):
            break
        word = words[here]
        value, factor = lexicon.words.get(word), lexicon.scales.get(word)
        if value is not None and _goes_on(group, last, value):
            group, last = group + value, value
        elif factor == _HUNDRED and 0 < group < _HUNDRED and here == end:
            group, last, scale = group * _HUNDRED, _HUNDRED, word
        elif factor is not None and factor != _HUNDRED and (group or total):
            if factor == _DOZEN:
                total, group = (total + group) * factor, Decimal(0)
            elif group:
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


def _joined(tokens: Tokens, start: int, end: int, scale: str, last: Decimal, lexicon: NumberLexicon) -> int:
    """Where the next word of a number stands: behind a hyphen, or behind the "and" of two hundred and five."""
    words, gaps = tokens.lower, tokens.gaps
    if end >= len(words) or len(gaps[end - 1]) > _LONGEST_GAP:
        return len(words)
    if end + 1 >= len(words):
        return end
    if words[end] in HYPHENS and gaps[end] == gaps[end - 1] and len(gaps[end]) < 2:
        spaced = gaps[end] == " "
        small = lexicon.words.get(words[end + 1])
        tens = 20 <= last < _HUNDRED and last % 10 == 0 and small is not None and 0 < small < 10
        return end + 1 if tens or not spaced else end
    if words[end] != "and" or not scale or last < _HUNDRED or words[end + 1] not in lexicon.words:
        return end
    following = end + 2
    while following < min(len(words), end + 5) and (words[following] in HYPHENS or words[following] in lexicon.words):
        following += 1
    beyond = lexicon.scales.get(words[following]) if following < len(words) else None
    if following < len(words) and words[following] in lexicon.denominators and lexicon.words[words[end + 1]] < 10:
        return end
    if beyond is None:
        return end if _is_pair(words, start, following) else end + 1
    ascending = last == _HUNDRED and beyond >= _THOUSAND
    return end + 1 if (ascending or beyond < last) and not _is_pair(words, start, following) else end


def _is_pair(words: Sequence[str], start: int, end: int) -> bool:
    """Whether "and" tells two numbers apart: between one hundred and two hundred and five."""
    return start > 0 and words[start - 1] == "between" and "and" not in words[end : end + 2]


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
    at = _joined(tokens, number.start, number.end, "hundred", _HUNDRED, lexicon)
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
    found = _denominator(tokens, number, lexicon)
    if found is None or number.value > _LARGEST_NUMERATOR or not number.value:
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
    return Number(above / below, number.start, end, _SHARE_STEP, True, fraction=True)


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
    if number.scale and number.scale not in ("hundred",):
        return None
    return below, at + 1, number.value


def _behind_hyphen(tokens: Tokens, at: int) -> int:
    """The token itself, or the one behind a hyphen with the same blanks on both sides: two-thirds, two - thirds."""
    if 0 < at < len(tokens.lower) - 1 and tokens.lower[at] in HYPHENS and tokens.gaps[at] == tokens.gaps[at - 1]:
        return at + 1
    return at


def _with_part(tokens: Tokens, number: Number, lexicon: NumberLexicon) -> Number:
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
