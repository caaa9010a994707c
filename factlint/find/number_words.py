"""Numbers in words: twenty-five thousand, one and a half million, two-thirds, half a million, tens of thousands."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal

from msgspec.structs import replace

from factlint.find.fraction_words import SHARE_STEP, half, of_scale, spoken_fraction, with_part
from factlint.find.numbers import HYPHENS, ONE, Number, NumberLexicon, last_place, read_digits, with_scale
from factlint.model import Tokens

_MOST_WORDS = 24
"""Tokens of one number; nobody spells out a longer one."""
_MOST_DECIMALS = 8
_DOZEN, _HUNDRED, _THOUSAND = Decimal(12), Decimal(100), Decimal(1000)
_LONGEST_SMALLER = 9
"""Characters of a number behind a scale: 3 hundred and seventeen."""
_HUGE = Decimal(10) ** 40
_LONGEST_GAP = 3


def read_number(tokens: Tokens, at: int, lexicon: NumberLexicon, locale: str) -> Number | None:
    """The number that begins at a token, as long as it goes; None where there is none."""
    word = tokens.lower[at]
    if "0" <= word[0] <= "9" or word in lexicon.signs:
        number = read_digits(tokens, at, lexicon, locale)
        if number is None or not number.scale:
            return number
        return with_part(tokens, _with_smaller(tokens, number, lexicon, locale), lexicon)
    if word in lexicon.vague or word == "tens":
        return _vague(tokens, at, lexicon)
    if word in ("half", "quarter"):
        return half(tokens, at, at, lexicon)
    if word in ("a", "an"):
        return _after_article(tokens, at, lexicon)
    if word not in lexicon.words:
        return None
    number = _cardinal(tokens, at, lexicon)
    return spoken_fraction(tokens, number, lexicon) or _decimals(tokens, with_part(tokens, number, lexicon), lexicon)


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
        scaled = with_scale(tokens, first, lexicon)
        share = spoken_fraction(tokens, scaled, lexicon)  # a hundred thousandths; a dozen thirds are no share
        return share if share is not None and share.value < 1 else with_part(tokens, scaled, lexicon)
    if word in ("half", "quarter"):
        return half(tokens, at + 1, at, lexicon)
    if word == "couple":
        number = Number(Decimal(2), at, at + 2, ONE, True)
        ahead = at + 3 if at + 2 < len(words) and words[at + 2] == "of" else at + 2
        scaled = with_scale(tokens, replace(number, end=ahead), lexicon)
        return scaled if scaled.scale else replace(number, end=ahead)
    if word in lexicon.denominators and not word.endswith("s"):
        number = Number(ONE / lexicon.denominators[word], at, at + 2, SHARE_STEP, True, fraction=True)
        return of_scale(tokens, number, lexicon) or number
    return None


def _after_hundred(tokens: Tokens, number: Number, lexicon: NumberLexicon) -> Number:
    """A hundred and five: "a" counts as one."""
    at = _joined(tokens, number.start, number.end, "hundred", _HUNDRED, lexicon)
    if at >= len(tokens.lower) or tokens.lower[at] not in lexicon.words or at == number.end:
        return number
    rest = _cardinal(tokens, at, lexicon)
    value = number.value + rest.value
    return Number(value, number.start, rest.end, last_place(value), True, "hundred") if rest.value < 100 else number
