"""Two numbers with a mark between them that are no range: scores, votes, clock times, odds, telephone numbers."""

from typing import Self

from msgspec import Struct

from factlint.find.numbers import HYPHENS
from factlint.model import MentionKind, Tokens
from factlint.words import Words

_WINDOW = 12
"""Tokens around a pair in which a word of sport or of voting tells what it is."""
_LONGEST_ODDS = 5
"""Digits of both numbers together."""

_LONGEST_SCORE = 7
"""The same of a score or a vote."""


class PairLexicon(Struct, frozen=True):
    """The words around scores and votes."""

    scores: frozenset[str]
    votes: frozenset[str]

    @classmethod
    def of(cls, words: Words) -> Self:
        """The lexicon of these word lists."""
        return cls(frozenset(words.lists["score_words"]), frozenset(words.lists["vote_words"]))

    def label(self, tokens: Tokens, at: int, after_names: frozenset[str]) -> tuple[MentionKind, int, int] | None:
        """The label that the pair of numbers at a token makes; None for a fraction or a range."""
        words, mark, end = tokens.words, tokens.words[at + 1], at + 3
        one, other = words[at], words[at + 2]
        if mark == ":":
            return "time", at, end
        if mark == "/":
            odds = len(one) + len(other) <= _LONGEST_ODDS and not _is_fraction(one, other)
            return ("identifier", at, end) if odds else None
        if mark not in "-–" or "." in one + other:
            return None
        if len(one) == 3 and len(other) == 4 and "," not in one + other:
            return "phone", at, end
        if not (one.isdigit() and other.isdigit()) or len(one) + len(other) > _LONGEST_SCORE:
            return None
        if self._has_unit(tokens, end, after_names):
            return None
        near = set(tokens.lower[max(at - _WINDOW, 0) : end + 6])
        if near & self.votes and not near & (self.scores - self.votes):
            return "vote", at, end
        return "score", at, end

    def _has_unit(self, tokens: Tokens, end: int, after_names: frozenset[str]) -> bool:
        """Whether what follows a pair is a unit or a counted noun, which makes it a range."""
        if end >= len(tokens.words):
            return False
        following, glued = tokens.words[end], tokens.gaps[end - 1] == ""
        if following in ("%", "°", "℃", "℉") or (glued and (following in HYPHENS or following.isalpha())):
            return True
        if not following[0].islower() or not following.isalpha() or following in after_names:
            return following.isalpha() and len(following) < 3 and following.isupper() and following != "I"
        return following not in self.scores and following not in self.votes


def _is_fraction(above: str, below: str) -> bool:
    """Whether two numbers with a slash between make a fraction: odds of 10/1 do not."""
    return above.isdigit() and below.isdigit() and int(above) < int(below)
