"""Numbers that name, order or identify: years, scores, votes, roads, pages, telephone numbers."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal
from typing import cast

from factlint.find.numbers import digits_value
from factlint.model import LABEL_KINDS, Label, Mention, MentionKind, Tokens
from factlint.words import Words

_ORDINAL_ENDS = ("st", "nd", "rd", "th")
_CLOCK = ("am", "pm", "o'clock", "gmt", "est", "bst", "hrs")
_WINDOW = 12
"""Tokens around a pair of numbers in which a word of sport or of voting tells what they are."""


@dataclass(frozen=True, slots=True)
class LabelLexicon:
    """The words around numbers that count nothing."""

    before: Mapping[str, MentionKind]
    streets: frozenset[str]
    scores: frozenset[str]
    votes: frozenset[str]
    idioms: frozenset[str]
    ordinals: frozenset[str]
    after_names: frozenset[str]
    prefixes: frozenset[str]

    @classmethod
    def of(cls, words: Words) -> LabelLexicon:
        """The lexicon of these word lists."""
        kinds = {word: cast(MentionKind, kind) for word, kind in words.tables["label_words"].items()}
        assert LABEL_KINDS.issuperset(kinds.values())
        lists = words.lists
        return cls(
            kinds,
            frozenset(lists["street_words"]),
            frozenset(lists["score_words"]),
            frozenset(lists["vote_words"]),
            frozenset(lists["number_idioms"]),
            frozenset(lists["ordinal_words"]),
            frozenset(lists["words_after_names"]),
            frozenset(lists["number_prefixes"]),
        )

    def label_at(self, tokens: Tokens, at: int, first_of_block: bool) -> tuple[MentionKind, int, int] | None:
        """The label that a token of digits belongs to, as (kind, first token, end); None for a number that may count."""
        words, lower, gaps = tokens.words, tokens.lower, tokens.gaps
        count = len(words)
        glued_before = at > 0 and gaps[at - 1] == ""
        glued_after = at + 1 < count and gaps[at] == ""
        after = lower[at + 1] if at + 1 < count else ""
        if glued_after and after in _ORDINAL_ENDS:
            return "ordinal", at, at + 2
        if glued_after and after in ("/", "-", "–", ":", "."):
            pair = self._pair(tokens, at, after)
            if pair is not None:
                return pair
        if after in _CLOCK or (after in ("a", "p") and lower[at + 2 : at + 5] == (".", "m", ".")):
            return "time", at, at + 2 if after in _CLOCK else at + 5
        if glued_before:
            code = self._code_before(tokens, at)
            if code is not None:
                return code
        if first_of_block and at == 0 and after in (".", ")") and len(words[at]) < 3:
            return "list-number", at, at + 1
        if at and gaps[at - 1] == " ":
            return self._after_word(tokens, at)
        return None

    def _code_before(self, tokens: Tokens, at: int) -> tuple[MentionKind, int, int] | None:
        """M25, G7, COVID-19, F-16, #4, .50."""
        words, lower, gaps = tokens.words, tokens.lower, tokens.gaps
        previous = words[at - 1]
        if previous == "#":
            return "rank", at - 1, at + 1
        if (
            previous.isalpha()
            and previous[0].isupper()
            and lower[at - 1] not in ("usd", "rm", "rs", "us", "gbp", "eur")
        ):
            if at > 1 and lower[at - 2] == "$":
                return None
            return "identifier", at - 1, at + 1
        hyphen = previous == "-" and at > 1 and gaps[at - 2] == ""
        if hyphen and words[at - 2].isalpha() and (words[at - 2].isupper() or words[at - 2][0].isupper()):
            if lower[at - 2] in self.prefixes:
                return None
            return "identifier", at - 2, at + 1
        return None

    def _after_word(self, tokens: Tokens, at: int) -> tuple[MentionKind, int, int] | None:
        """Section 427, page 4, No. 10, Boeing 747, 10 Downing Street."""
        words, lower = tokens.words, tokens.lower
        previous = lower[at - 1]
        start = at - 1
        if previous == "." and at > 1 and tokens.gaps[at - 2] == "":
            previous, start = lower[at - 2], at - 2
        bare = words[at].isdigit()
        kind = self.before.get(previous)
        if kind is not None and bare and (words[start][0].isupper() or kind in ("page", "rank", "section")):
            if not self._counts(tokens, at):
                return kind, start, at + 1
        if (
            kind is not None
            and bare
            and previous in ("no", "number", "nos", "level", "page", "gate", "flight", "phase", "stage")
        ) and not self._counts(tokens, at):
            return kind, start, at + 1
        if bare and self._street(tokens, at):
            return "address", at, at + 1
        name = words[at - 1]
        capital = name[0].isupper() and name.isalpha() and len(name) > 1
        inside = at > 1 and tokens.words[at - 2] not in (".", "!", "?", "“", '"', ":")
        if bare and capital and inside and not self._counts(tokens, at) and len(words[at]) < 5:
            return "identifier", at - 1, at + 1
        return None

    def _counts(self, tokens: Tokens, at: int) -> bool:
        """Whether a word that could be counted, or a scale, a unit or a percent sign, follows."""
        if at + 1 >= len(tokens.words):
            return False
        following = tokens.words[at + 1]
        if tokens.gaps[at] == "" and following in ("-", "%", "m", "bn", "k"):
            return True
        if following in ("%",):
            return True
        word = tokens.lower[at + 1]
        if not (following[0].islower() and following.isalpha()):
            return False
        return word in ("per", "percent", "million", "billion", "thousand", "trillion") or (
            word not in self.after_names and not word.endswith(("ed", "ly"))
        )

    def _street(self, tokens: Tokens, at: int) -> bool:
        """Whether capitalised words and a street word follow."""
        for index in range(at + 1, min(at + 4, len(tokens.words))):
            word = tokens.words[index]
            if not word[0].isupper():
                return False
            if index > at + 1 and tokens.lower[index] in self.streets:
                return True
        return False

    def _pair(self, tokens: Tokens, at: int, mark: str) -> tuple[MentionKind, int, int] | None:
        """24/7, 10:30, 3-2, 52-48, 555-1234, 192.168.0.1."""
        words, gaps, lower = tokens.words, tokens.gaps, tokens.lower
        if at + 2 >= len(words) or gaps[at + 1] != "" or not words[at + 2][0].isdigit():
            return None
        end = at + 3
        joined = words[at] + ("-" if mark == "–" else mark) + words[at + 2]
        while (
            end + 1 < len(words)
            and gaps[end - 1] == ""
            and words[end] in "-/.:"
            and words[end + 1][0].isdigit()
            and gaps[end] == ""
        ):
            end += 2
        if joined in self.idioms:
            return "identifier", at, end
        if end > at + 3:
            return ("phone" if mark in "-." else "identifier"), at, end
        if mark == ":":
            return "time", at, end
        if mark == "/" and len(words[at]) + len(words[at + 2]) < 6 and not self._is_fraction(words[at], words[at + 2]):
            return "identifier", at, end
        if mark not in "-–" or "." in words[at] + words[at + 2]:
            return None
        return self._score(tokens, at, end, lower)

    def _is_fraction(self, above: str, below: str) -> bool:
        """Whether two numbers with a slash between make a fraction: odds of 10/1 do not."""
        return above.isdigit() and below.isdigit() and int(above) < int(below)

    def _score(self, tokens: Tokens, at: int, end: int, lower: Sequence[str]) -> tuple[MentionKind, int, int] | None:
        """A pair of numbers with a hyphen that is no range: a score, a vote, a telephone number."""
        one, other = tokens.words[at], tokens.words[at + 2]
        if len(one) == 3 and len(other) == 4 and "," not in one + other:
            return "phone", at, end
        if not (one.isdigit() and other.isdigit()):
            return None
        following = tokens.words[end] if end < len(tokens.words) else ""
        if following in ("%",) or (following == "-" and tokens.gaps[end - 1] == ""):
            return None
        near = set(lower[max(at - _WINDOW, 0) : end + 6])
        unit_follows = following[:1].islower() and following.isalpha() and lower[end] not in self.after_names
        if unit_follows and lower[end] not in self.scores and lower[end] not in self.votes:
            return None
        if near & self.votes and not near & (self.scores - self.votes):
            return "vote", at, end
        return "score", at, end


def label_mention(tokens: Tokens, kind: MentionKind, start: int, end: int, locale: str) -> Mention:
    """The mention of a label that runs from one token to another."""
    first, last = tokens.starts[start], tokens.end(end - 1)
    numbers = tuple(
        value
        for word in tokens.words[start:end]
        if word[0].isdigit() and (value := digits_value(word, locale)) is not None
    )
    return Mention(kind, first, last, Label(tokens.text[first:last], tuple(map(Decimal, numbers))))
