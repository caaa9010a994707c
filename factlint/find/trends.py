"""Whether a sentence gives a figure as a rise or as a fall."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from factlint.model import Tokens
from factlint.words import Words

Trend = Literal["", "up", "down"]

_BEFORE = 5
"""Words before a figure in which a verb of rise or fall may stand."""
_AFTER = 3
_STOPS = frozenset(
    ("to", "from", ",", ".", ";", ":", "and", "but", "of", "than", "at", "with", "for", "was", "were", "is")
)
_BASE = frozenset(("to", "from", "at", "of"))


@dataclass(frozen=True, slots=True)
class TrendLexicon:
    """The words of rise and fall."""

    words: dict[str, Trend]

    @classmethod
    def of(cls, words: Words) -> TrendLexicon:
        """The lexicon of these word lists; of several words, only single ones are looked at."""
        found: dict[str, Trend] = {word: "up" for word in words.lists["rise"] if " " not in word}
        found |= {word: "down" for word in words.lists["fall"] if " " not in word}
        return cls(found)

    def is_trend(self, word: str) -> bool:
        """Whether a word says that something rose or fell."""
        return word in self.words

    def trend(self, tokens: Tokens, start: int, end: int) -> Trend:
        """The trend of the figure from one token to another."""
        lower = tokens.lower
        index = start - 1
        if index >= 0 and lower[index] in _BASE:
            return ""
        for steps in range(_BEFORE):
            index = start - 1 - steps
            if index < 0 or lower[index][0].isdigit() or (steps and lower[index] in _STOPS):
                break
            if lower[index] in self.words and not (index and lower[index] == "up" and lower[index + 1] == "to"):
                return self.words[lower[index]]
        for index in range(end, min(end + _AFTER, len(lower))):
            if lower[index] in _STOPS or lower[index][0].isdigit():
                break
            if lower[index] in self.words:
                return self.words[lower[index]]
        return ""
