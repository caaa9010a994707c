"""Money: currency signs, codes and letters before a number, and the letters that are a scale behind it."""

from collections.abc import Mapping
from decimal import Decimal
from typing import Self

from msgspec import Struct

from factlint.find.numbers import Number
from factlint.model import Tokens
from factlint.words import Words

_GAPS = ("", " ", "\u00a0", "\u202f")
_NEVER_APART = frozenset(("a", "m", "r", "j", "z"))
"""Letters that are a dollar's only when joined to its sign: "a $5 fee"."""
_CODE_LENGTH = 3
_LOWER_CODES = frozenset(("usd", "eur", "gbp", "rmb", "cny", "inr", "cad", "aud", "chf", "jpy"))
"""Codes that are taken for one in small letters too."""
_ONE, _MILLION = Decimal(1), Decimal(1_000_000)


class MoneyLexicon(Struct, frozen=True):
    """The signs, letters and codes of currencies."""

    signs: Mapping[str, str]
    prefixes: Mapping[str, str]
    codes: Mapping[str, str]
    letters: Mapping[str, Decimal]
    """Scales that are one letter: £3.4m."""

    @classmethod
    def of(cls, words: Words) -> Self:
        """The lexicon of these word lists."""
        table = words.tables
        letters = {word: Decimal(value) for word, value in table["scale_money_letters"].items()}
        return cls(table["currency_signs"], table["dollar_prefixes"], table["currency_codes"], letters)

    def before(self, tokens: Tokens, at: int) -> tuple[str, int]:
        """The currency that stands right before a number, and where it begins; empty where there is none."""
        if not at or tokens.gaps[at - 1] not in _GAPS:
            return "", at
        word = tokens.lower[at - 1]
        if word in self.signs:
            return self._prefixed(tokens, at - 1) if word == "$" else (self.signs[word], at - 1)
        glued = tokens.gaps[at - 1] == ""
        if glued and at > 1 and tokens.lower[at - 2] == "$" and tokens.gaps[at - 2] == "" and word in self.prefixes:
            return self.prefixes[word], at - 2
        if word == "=" and at > 1 and tokens.words[at - 2] == "Y" and tokens.gaps[at - 2] == "":  # a yen sign in ASCII
            return "JPY", at - 2
        if word == "." and at > 1 and tokens.lower[at - 2] in ("rs", "re", "rp") and tokens.gaps[at - 2] == "":
            return self.codes[tokens.lower[at - 2]], at - 2
        if word in self.codes and self._is_code(tokens, at - 1, glued):
            return self.codes[word], at - 1
        return "", at

    def _prefixed(self, tokens: Tokens, sign: int) -> tuple[str, int]:
        """The dollar of the letters before its sign: US$, HK $, U.S.$."""
        if not sign or tokens.gaps[sign - 1] not in _GAPS:
            return "USD", sign
        letters, glued = tokens.lower[sign - 1], tokens.gaps[sign - 1] == ""
        if letters in self.prefixes and (glued or letters not in _NEVER_APART):
            spaced_s = letters == "s" and sign > 1 and tokens.words[sign - 2] in ("'", "’", ".")
            if not spaced_s and (glued or sign == 1 or tokens.gaps[sign - 2] != ""):
                return self.prefixes[letters], sign - 1
        if sign > 3 and glued and tokens.lower[sign - 4 : sign] == ("u", ".", "s", "."):
            return "USD", sign - 4
        return "USD", sign

    def _is_code(self, tokens: Tokens, at: int, glued: bool) -> bool:
        """Whether a word is printed as a currency code is: USD, Rs, RM."""
        word = tokens.words[at]
        if at and tokens.gaps[at - 1] == "" and tokens.words[at - 1] not in "([/~-–—":
            return False
        if word == "PS":  # a pound sign that lost its encoding; PS5 is a toy
            number = tokens.words[at + 1]
            following = tokens.lower[at + 2] if at + 2 < len(tokens.lower) and not tokens.gaps[at + 1] else ""
            return glued and (not number.isdigit() or len(number) > 2 or following in ("m", "bn", "k"))
        if len(word) == _CODE_LENGTH:
            return word.isupper() or word in _LOWER_CODES
        return word[0].isupper() and (glued or word.isupper() or len(word) == 2)

    def behind(self, tokens: Tokens, at: int) -> tuple[str, Decimal, int]:
        """The currency of a sign or code behind a number, its scale and where it ends: 500 USD, 15 €, 45 MUSD."""
        if at >= len(tokens.words) or tokens.gaps[at - 1] not in _GAPS:
            return "", _ONE, at
        word, lower = tokens.words[at], tokens.lower[at]
        if lower in self.signs:
            leads = at + 1 < len(tokens.words) and tokens.words[at + 1][0].isdigit() and not tokens.gaps[at]
            return ("", _ONE, at) if leads else (self.signs[lower], _ONE, at + 1)
        joined = at + 1 < len(tokens.words) and not tokens.gaps[at] and tokens.words[at + 1][0].isdigit()
        if joined and tokens.gaps[at - 1]:  # we give away 3 USD50 cards
            return "", _ONE, at
        if len(word) == _CODE_LENGTH and (word.isupper() or lower in _LOWER_CODES):
            return self.codes.get(lower, ""), _ONE, at + 1
        if len(word) == _CODE_LENGTH + 1 and word.isupper() and word[0] == "M":
            return self.codes.get(lower[1:], ""), _MILLION, at + 1
        return "", _ONE, at

    def with_letter(self, tokens: Tokens, number: Number) -> Number:
        """£3.4m, $5b: the number with the letter behind it as a scale."""
        end = number.end
        if end < len(tokens.lower) and tokens.gaps[end - 1] == "" and not number.scale:
            letter = tokens.lower[end]
            factor = self.letters.get(letter)
            if factor is not None:
                return number.times(factor, letter, end + 1)
        return number
