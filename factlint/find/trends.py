"""Whether a sentence gives a figure as a rise or as a fall."""

from collections.abc import Mapping
from typing import Literal, Self

from msgspec import Struct

from factlint.find.numbers import HYPHENS
from factlint.model import Tokens
from factlint.words import Words

Trend = Literal["", "up", "down"]

_BEFORE = 4
"""Words between a verb of rise or fall and the figure."""
_BEFORE_BY = 7
"""The same where the figure stands behind "by": cut the price of a ticket by 10%."""
_BEHIND = 4
"""Words between a figure and its noun: a 7% share price increase."""
_SEASON_LEADS = ("last", "this", "next", "every", "previous")
"""Behind these the fall is a season: 7.5% last fall."""
_ADVERBS = ("up", "down")


class TrendLexicon(Struct, frozen=True):
    """The words of rise and fall."""

    words: Mapping[str, Trend]
    behind: Mapping[str, Trend]
    """Nouns and adverbs that can stand behind the figure: a 5% pay rise, 3% lower."""
    fillers: frozenset[str]
    """What may stand between a verb and its figure: rose by a further 3%."""
    stops: frozenset[str]
    transitive: frozenset[str]
    """Verbs that raise something by a figure, and raise a sum of money without being a rise."""
    phrasal: frozenset[str]
    """Verbs to which "up" and "down" belong: gave up 12 seats."""

    @classmethod
    def of(cls, words: Words) -> Self:
        """The lexicon of these word lists; of several words, only single ones are looked at."""
        lists = words.lists
        found: dict[str, Trend] = {word: "up" for word in lists["rise"] if " " not in word}
        found |= {word: "down" for word in lists["fall"] if " " not in word}
        behind: dict[str, Trend] = dict.fromkeys(lists["rise_behind"], "up")
        behind |= dict.fromkeys(lists["fall_behind"], "down")
        return cls(
            found, behind, frozenset(lists["trend_fillers"]), frozenset(lists["trend_stops"]),
            frozenset(lists["raising_verbs"]), frozenset(lists["phrasal_verbs"]),
        )  # fmt: skip

    def is_trend(self, word: str) -> bool:
        """Whether a word says that something rose or fell."""
        return word in self.words

    def is_noun(self, word: str) -> bool:
        """Whether a word is a noun of rise or fall: an increase of a quarter."""
        return word in self.behind

    def trend(self, tokens: Tokens, start: int, end: int, near: bool = False) -> Trend:
        """The trend of the figure from one token to another; `near` looks only at the very next word behind it."""
        return self.before(tokens, start) or self._behind(tokens, end, 1 if near else _BEHIND)

    def before(self, tokens: Tokens, start: int) -> Trend:
        """The trend that a verb before a figure gives it: rose by a further 3%, cut prices by 10%."""
        lower = tokens.lower
        if start and lower[start - 1] == "by":
            reach, fillers = _BEFORE_BY, None
        else:
            reach, fillers = _BEFORE, self.fillers
        for index in range(start - 1, max(start - 1 - reach, -1), -1):
            word = lower[index]
            if word in self.words:
                raising = word in self.transitive and fillers is not None  # raised $5m
                return self.words[word] if self._is_verb(tokens, index) and not raising else ""
            if fillers is None:
                if (word in self.stops and word != "of") or word[0].isdigit():
                    return ""
            elif word not in fillers and not word.endswith("ly"):
                return ""
        return ""

    def _is_verb(self, tokens: Tokens, at: int) -> bool:
        """Whether a word of rise or fall is one here: no start-up, no giving up, no up to."""
        word = tokens.lower[at]
        if at and tokens.lower[at - 1] in HYPHENS and tokens.gaps[at - 1] == "":
            return False
        if word.startswith("add") and at + 1 < len(tokens.lower) and tokens.lower[at + 1] == "up":
            return False
        if word in _ADVERBS:
            return not (at and tokens.lower[at - 1] in self.phrasal)
        return True

    def _behind(self, tokens: Tokens, end: int, reach: int) -> Trend:
        for index in range(end, min(end + reach, len(tokens.lower))):
            word = tokens.lower[index]
            if word in self.behind:
                return "" if tokens.lower[index - 1] in _SEASON_LEADS else self.behind[word]
            if word in self.stops or not (word[0].isalpha() or word in HYPHENS):
                return ""
        return ""
