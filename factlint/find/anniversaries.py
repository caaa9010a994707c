"""The ordinals in words that stand before an anniversary: the fortieth anniversary, her twenty-first birthday."""

from __future__ import annotations

from decimal import Decimal

from factlint.find.date_text import DateText
from factlint.model import Label, Mention, Tokens

_TENS = range(20, 100, 10)


def ordinal_before(text: DateText, tokens: Tokens, at: int, free: int) -> Mention | None:
    """The ordinal in words right before a token, no part of it before `free`; those in digits are figures."""
    number = text.lexicon.ordinals.get(text.at(at - 1))
    start = at - 1
    if number is None or start < free:
        return None
    tens = text.lexicon.numbers.get(text.at(at - 3), 0) if text.hyphen(at - 2) else 0
    if tens in _TENS and number < 10 and at - 3 >= free:
        number, start = number + tens, at - 3
    begin, end = tokens.starts[start], tokens.end(at - 1)
    return Mention("ordinal", begin, end, Label(tokens.text[begin:end], (Decimal(number),)))
