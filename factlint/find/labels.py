"""Numbers that name, order or identify: ordinals, clock times, roads, products, pages, addresses, telephone numbers."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from decimal import Decimal
from typing import cast

from factlint.find.numbers import HYPHENS, digits_value
from factlint.find.scores import PairLexicon
from factlint.model import LABEL_KINDS, Label, Mention, MentionKind, Tokens
from factlint.words import Words

_ORDINAL_ENDS = ("st", "nd", "rd", "th")
_CLOCK = ("am", "pm", "o'clock")
_ZONES = ("gmt", "utc", "est", "edt", "pst", "pdt", "bst", "cet", "cest", "hrs", "hours", "local")
_CLOCK_DIGITS = 4
_SCREENS = frozenset(
    (
        "tv",
        "tvs",
        "television",
        "televisions",
        "video",
        "videos",
        "resolution",
        "display",
        "screen",
        "screens",
        "footage",
    )
)
_WEB_RUN = 400
"""Characters looked at to tell whether a number stands inside a web address."""
_WEB_MARKS = frozenset("/=?&%_.@#-+:")
_PHONE_DIGITS = 7
_LONGEST_BARE = 10
"""Digits without a separator; nobody prints a figure so."""
_TITLE_REACH, _TITLE_WORDS = 6, 4
_LONGEST_NAME_NUMBER = 4
_OPENERS = (".", "!", "?", "“", '"', ":")
_UNITS_BEFORE_DIGITS = ("ft", "st", "lb", "m", "h", "e", "x")
"""Letters after which digits may go on: 5ft6in, 2h30, 1e10."""
_ALWAYS_LABELS = ("page", "rank", "section")
_LOWER_LABELS = ("no", "number", "nos", "level", "page", "gate", "flight", "phase", "stage")

Found = tuple[MentionKind, int, int]
"""Kind, first token, end."""


@dataclass(frozen=True, slots=True)
class LabelLexicon:
    """The words around numbers that count nothing."""

    before: Mapping[str, MentionKind]
    pairs: PairLexicon
    streets: frozenset[str]
    idioms: frozenset[str]
    after_names: frozenset[str]
    prefixes: frozenset[str]
    products: frozenset[str]
    models: frozenset[str]
    codes: frozenset[str]
    """Currency codes, which stand before money as letters stand before a road's number."""

    @classmethod
    def of(cls, words: Words) -> LabelLexicon:
        """The lexicon of these word lists."""
        kinds = {word: cast(MentionKind, kind) for word, kind in words.tables["label_words"].items()}
        assert LABEL_KINDS.issuperset(kinds.values())
        lists = words.lists
        return cls(
            kinds, PairLexicon.of(words), frozenset(lists["street_words"]), frozenset(lists["number_idioms"]),
            frozenset(lists["words_after_names"]), frozenset(lists["number_prefixes"]), frozenset(lists["product_words"]),
            frozenset(lists["product_numbers"]), frozenset(words.tables["currency_codes"]),
        )  # fmt: skip

    def label_at(self, tokens: Tokens, at: int, first_of_block: bool) -> Found | None:
        """The label that a token of digits belongs to; None for a number that may count."""
        glued_before = at > 0 and tokens.gaps[at - 1] == ""
        glued_after = at + 1 < len(tokens.words) and tokens.gaps[at] == ""
        if glued_after:
            found = self._before_glued(tokens, at)
            if found is not None:
                return found
        if len(tokens.words[at]) >= _LONGEST_BARE and tokens.words[at].isdigit():
            return "identifier", at, at + 1
        found = self._clock(tokens, at) or self._phone(tokens, at)
        if found is None and glued_before:
            found = self._web(tokens, at) or self._code(tokens, at)
        if found is None and first_of_block and at == 0 and len(tokens.words[at]) < 3:
            if _lower(tokens, 1) in (".", ")") and glued_after:
                found = "list-number", 0, 1
        if found is not None:
            return found
        if at and tokens.gaps[at - 1] == " ":
            return self._after_word(tokens, at)
        return ("address", at, at + 1) if tokens.words[at].isdigit() and self._street(tokens, at) else None

    def _before_glued(self, tokens: Tokens, at: int) -> Found | None:
        """4th, 24/7, 3-2, 5G, 9AB8, 2018s: by what is joined on behind."""
        words, lower, after = tokens.words, tokens.lower, tokens.lower[at + 1]
        if after in _ORDINAL_ENDS:
            return "ordinal", at, at + 2
        if after in "/-–:." and at + 2 < len(words) and words[at + 2][0].isdigit() and not tokens.gaps[at + 1]:
            return self._pair(tokens, at)
        if not after.isalpha():
            return None
        letters, following = words[at + 1], lower[at + 2] if at + 2 < len(words) else ""
        joined = following[:1].isdigit() and tokens.gaps[at + 1] == ""
        if joined and after not in _UNITS_BEFORE_DIGITS:
            return "identifier", at, at + 2
        digit = words[at] if len(words[at]) == 1 else ""
        if (
            (letters == "D" and digit)
            or (letters == "G" and "1" < digit < "7")
            or (letters == "K" and following in _SCREENS)
        ):
            return "identifier", at, at + 2
        if after == "s" and words[at].isdigit():
            ends_in_zero = words[at][-1] == "0" and len(words[at]) in (2, 4)
            if ends_in_zero or len(words[at]) == _CLOCK_DIGITS or (at and words[at - 1][0].isupper()):
                return ("identifier", at, at + 2) if _lower(tokens, at - 1) not in ("over", "under", "-") else None
        return None

    def _pair(self, tokens: Tokens, at: int) -> Found | None:
        """24/7, 10:30, 3-2, 52-48, 555-1234, 192.168.0.1, 16-18 Harbour Street."""
        words, gaps, mark = tokens.words, tokens.gaps, tokens.words[at + 1]
        end = at + 3
        while end + 1 < len(words) and not gaps[end - 1] and words[end] in "-/.:" and not gaps[end]:
            if not words[end + 1][0].isdigit():
                break
            end += 2
        if words[at] + ("-" if mark == "–" else mark) + words[at + 2] in self.idioms:
            return "identifier", at, end
        if end > at + 3:
            return ("phone" if mark in "-." else "identifier"), at, end
        if self._street(tokens, end - 1):
            return "address", at, end
        return self.pairs.label(tokens, at, self.after_names)

    def _clock(self, tokens: Tokens, at: int) -> Found | None:
        after = _lower(tokens, at + 1)
        if after in _CLOCK:
            return "time", at, at + 2
        if after in ("a", "p") and tokens.lower[at + 2 : at + 5] == (".", "m", "."):
            return "time", at, at + 5
        if after in _ZONES and len(tokens.words[at]) == _CLOCK_DIGITS and tokens.words[at] < "2400":
            return ("time", at, at + 2) if tokens.words[at].isdigit() else None
        return None

    def _phone(self, tokens: Tokens, at: int) -> Found | None:
        """01632 960 001, +44 20 7946 0958, 07700900123."""
        words, gaps = tokens.words, tokens.gaps
        plus = at > 0 and words[at - 1] == "+" and not gaps[at - 1]
        if not (plus or words[at][0] == "0") or not words[at].isdigit():
            return None
        end, digits = at + 1, len(words[at])
        while (
            end < len(words)
            and end - at < 6
            and gaps[end - 1] in ("", " ")
            and (words[end].isdigit() or words[end] in "()-")
        ):
            digits, end = digits + len(words[end]), end + 1
        while not words[end - 1].isdigit():
            end -= 1
        long = digits >= _PHONE_DIGITS and (end > at + 1 or digits > _PHONE_DIGITS + 2)
        return ("phone", at - 1 if plus else at, end) if long else None

    def _web(self, tokens: Tokens, at: int) -> Found | None:
        """A number inside a web or mail address."""
        if tokens.words[at - 1] not in _WEB_MARKS:
            return None
        start = tokens.starts[at]
        run = tokens.text[max(start - _WEB_RUN, 0) : start].split()
        inside = bool(run) and ("://" in run[-1] or run[-1].startswith("www.") or "@" in run[-1])
        return ("identifier", at, at + 1) if inside else None

    def _code(self, tokens: Tokens, at: int) -> Found | None:
        """M25, G7, COVID-19, F-16, #4, ID.4."""
        words, lower, gaps = tokens.words, tokens.lower, tokens.gaps
        previous = words[at - 1]
        if previous == "#":
            return "rank", at - 1, at + 1
        if previous.isalpha():
            money = lower[at - 1] in self.codes or (at > 1 and lower[at - 2] == "$")
            money = money and not (
                previous == "PS" and len(words[at]) == 1 and _lower(tokens, at + 1) not in ("m", "bn")
            )
            return None if money else ("identifier", at - 1, at + 1)
        if at < 2 or not words[at - 2].isalpha():
            return None
        if previous in ("-", ".") and gaps[at - 2] == "" and words[at - 2][0].isupper():
            if lower[at - 2] in self.prefixes or (previous == "." and not words[at - 2].isupper()):
                return None
            return "identifier", at - 2, at + 1
        if previous == "-" and lower[at - 2] in ("covid", "sars"):
            return "identifier", at - 2, at + 1
        return None

    def _after_word(self, tokens: Tokens, at: int) -> Found | None:
        """Section 427, page 4, No. 10, Boeing 747, the S&P 500, 10 Downing Street."""
        words, lower = tokens.words, tokens.lower
        if not words[at].isdigit():
            return None
        start = at - 1
        if lower[start] == "." and at > 1 and tokens.gaps[at - 2] == "":
            start = at - 2
        kind = self.before.get(lower[start])
        if kind is not None and (words[start][0].isupper() or kind in _ALWAYS_LABELS or lower[start] in _LOWER_LABELS):
            if not self._counts(tokens, at):
                return kind, start, at + 1
        if self._street(tokens, at):
            return "address", at, at + 1
        if lower[start] in self.products and (words[start][0].isupper() or lower[start] in ("iphone", "ipad", "sp")):
            return "identifier", start, at + 1
        if lower[start] == "p" and at > 2 and (lower[at - 2] == "s" or lower[at - 3 : at - 1] == ("s", "&")):
            return "identifier", at - 2 if lower[at - 2] == "s" else at - 3, at + 1
        following = words[at + 1] if at + 1 < len(words) else ""
        if words[at] in self.models and (
            following[:1].isupper() or following in ("jet", "jets", "aircraft", "plane", "planes")
        ):
            return "identifier", at, at + 1
        name = words[start]
        if lower[start] in self.codes:
            return None
        capital = name[0].isupper() and name.isalpha() and len(name) > 1
        inside = start == at - 1 and at > 1 and words[at - 2] not in _OPENERS
        headline = following[:1].isupper() and following.isalpha() and _in_headline(tokens, at)
        named = capital and inside and not headline and len(words[at]) <= _LONGEST_NAME_NUMBER
        if named and not self._counts(tokens, at):
            return "identifier", start, at + 1
        return None

    def _counts(self, tokens: Tokens, at: int) -> bool:
        """Whether a word that could be counted, or a scale, a unit or a percent sign, follows."""
        if at + 1 >= len(tokens.words):
            return False
        following = tokens.words[at + 1]
        if following == "%" or (tokens.gaps[at] == "" and following in (*HYPHENS, "m", "bn", "k")):
            return True
        word = tokens.lower[at + 1]
        if not (following[0].islower() and following.isalpha()):
            return False
        return word in ("per", "percent", "million", "billion", "thousand", "trillion") or (
            word not in self.after_names and not word.endswith(("ed", "ly"))
        )

    def _street(self, tokens: Tokens, at: int) -> bool:
        """Whether capitalised words and a street word follow a house number, and nothing that it could count."""
        words = tokens.words
        for index in range(at + 1, min(at + 5, len(words))):
            word = words[index]
            if not word[0].isupper():
                if not (word[0].isdigit() or word in _ORDINAL_ENDS) or index == at + 1:
                    return False
                continue
            if tokens.lower[index] not in self.streets:
                continue
            behind = words[index + 1] if index + 1 < len(words) else ""
            if index == at + 1:
                if behind[:1].isupper() and tokens.lower[index] not in ("st", "place", "court", "close", "way", "park"):
                    return True
                continue
            return not (behind[:1].islower() and behind.isalpha() and behind not in self.after_names)
        return False


def _in_headline(tokens: Tokens, at: int) -> bool:
    """Whether nearly all words around a token have a capital."""
    near = [
        word for word in tokens.words[max(at - _TITLE_REACH, 0) : at + _TITLE_REACH] if word.isalpha() and len(word) > 3
    ]
    capitals = sum(1 for word in near if word[0].isupper())
    return len(near) >= _TITLE_WORDS and capitals == len(near)


def _lower(tokens: Tokens, at: int) -> str:
    return tokens.lower[at] if 0 <= at < len(tokens.lower) else ""


def label_mention(tokens: Tokens, kind: MentionKind, start: int, end: int, locale: str) -> Mention:
    """The mention of a label that runs from one token to another."""
    first, last = tokens.starts[start], tokens.end(end - 1)
    numbers = tuple(
        value
        for word in tokens.words[start:end]
        if word[0].isdigit() and (value := digits_value(word, locale)) is not None
    )
    return Mention(kind, first, last, Label(tokens.text[first:last], tuple(map(Decimal, numbers))))
