"""What a printed figure can stand for: its rounding, and the hedge before or behind it."""

from collections.abc import Mapping
from decimal import Decimal
from typing import Self

from msgspec import Struct

from factlint.find.numbers import HYPHENS, Number
from factlint.find.tokens import tokenize
from factlint.model import Interval, Tokens
from factlint.words import Words

_NONE, _HALF = Decimal(0), Decimal("0.5")
_MOST_HEDGES = 4
"""Of one figure: perhaps as many as about 40."""
_COVER_REACH = 4
"""Tokens from a figure to what it is of, and from there to its noun."""
_GLUED = (("plus",), ("+",))
"""Behind a figure these are hedges only where they are joined to it: 30,000-plus."""


class Hedge(Struct, frozen=True, array_like=True, gc=False):
    """How far a hedge lets a value lie below and above the figure, as shares of it."""

    key: str
    below: Decimal
    above: Decimal
    never: str
    """The side of the printed figure on which the value cannot lie, rounding or not: `below` for "at least"."""


class BoundLexicon(Struct, frozen=True):
    """The table of bounds.yaml, arranged for looking up."""

    hedges: Mapping[str, Hedge]
    before: Mapping[str, tuple[tuple[tuple[str, ...], str], ...]]
    """Last word of a hedge -> (its words, its key), the longest first."""
    after: Mapping[str, tuple[tuple[tuple[str, ...], str], ...]]
    """First word -> the same."""
    matter: frozenset[str]
    """What lies on things: under 121cm of snow."""
    adding: frozenset[str]
    """Verbs to which "up to" belongs: the parts add up to 40."""
    greatest: Decimal
    scaled_greatest: Decimal
    exact_below: Decimal
    small_below: Decimal
    small_greatest: Decimal
    multiplier_greatest: Decimal
    fraction_points: Decimal
    fine_from: Decimal
    """A figure of so many of its own last digit's units, or more, is told finely ..."""
    fine_steps: Decimal
    """... and a hedge lets it lie at most so many of them off."""

    @classmethod
    def of(cls, words: Words) -> Self:
        """The lexicon of these word lists."""
        table = words.records["precision"]
        hedges = {
            key: Hedge(key, Decimal(record["below"]), Decimal(record["above"]), record.get("never", ""))
            for key, record in words.records["hedges"].items()
        }
        return cls(
            hedges,
            _by_word(words.tables["hedge_words"], -1),
            _by_word(words.tables["hedge_words_after"], 0),
            frozenset(words.lists["covering_matter"]),
            frozenset(words.lists["adding_verbs"]),
            Decimal(table["figures"]["greatest"]),
            Decimal(table["scaled"]["greatest"]),
            Decimal(table["exact_counts_below"]["count"]),
            Decimal(table["small"]["below"]),
            Decimal(table["small"]["greatest"]),
            Decimal(table["multipliers"]["greatest"]),
            Decimal(table["fractions"]["points"]),
            Decimal(table["hedged"]["fine_from"]),
            Decimal(table["hedged"]["steps"]),
        )

    def hedge_before(self, tokens: Tokens, at: int) -> tuple[str, int]:
        """The hedge that ends right before a token, and the token that the whole run begins at; empty where there is none.

        Of several ("perhaps as many as about"), the one next to the figure counts.
        """
        nearest = ""
        for _ in range(_MOST_HEDGES):
            key, start = self._ending_at(tokens, at)
            if not key:
                break
            nearest, at = nearest or key, start
        return nearest, at

    def is_hedged(self, tokens: Tokens, at: int) -> bool:
        """Whether a hedge ends right before a token."""
        return bool(self._ending_at(tokens, at)[0])

    def _ending_at(self, tokens: Tokens, at: int) -> tuple[str, int]:
        end = at
        if end > 1 and tokens.lower[end - 1] in HYPHENS and tokens.gaps[end - 1] == "":  # sub-250, more-than-40
            end -= 1
        if not end:
            return "", at
        for entry, key in self.before.get(tokens.lower[end - 1], ()):
            start = end - len(entry)
            if start >= 0 and tokens.lower[start:end] == entry:
                adding = entry == ("up", "to") and start and tokens.lower[start - 1] in self.adding
                covered = entry == ("under",) and self._lies_on(tokens, at)
                return ("", at) if adding or covered else (key, start)
        return "", at

    def _lies_on(self, tokens: Tokens, at: int) -> bool:
        """Whether a figure is how much of something covers what is under it: 121cm of fresh | snow."""
        end = min(at + _COVER_REACH, len(tokens.lower))
        links = [index for index in range(at + 1, end) if tokens.lower[index] == "of"]
        return bool(links) and not self.matter.isdisjoint(tokens.lower[links[0] + 1 : links[0] + 1 + _COVER_REACH])

    def hedge_after(self, tokens: Tokens, end: int) -> str:
        """The hedge that begins at a token."""
        if end >= len(tokens.lower):
            return ""
        at = end + 1 if tokens.lower[end] in HYPHENS and end + 1 < len(tokens.lower) else end
        for entry, key in self.after.get(tokens.lower[at], ()):
            if tokens.lower[at : at + len(entry)] == entry and (entry not in _GLUED or tokens.gaps[at - 1] == ""):
                return key
        return ""

    def interval(self, number: Number, kind: str, hedge: str) -> Interval:
        """What a number of a kind can stand for."""
        value = number.value
        if number.vague is not None:
            return Interval(min(number.vague[0], value), value, number.vague[1])
        found = self.hedges.get(hedge)
        half = self._half(number, kind)
        if kind == "multiplier" and found is not None:
            half = _NONE  # a hedged "doubled" is as loose as its hedge says
        low, high = value - half, value + half
        if found is None:
            return Interval(low, value, high)
        below, above = abs(value) * found.below, abs(value) * found.above
        if abs(value) >= self.fine_from * number.step:  # some 19,400 is no 20,000
            below, above = min(below, self.fine_steps * number.step), min(above, self.fine_steps * number.step)
        return Interval(
            value if found.never == "below" else low - below, value, value if found.never == "above" else high + above
        )

    def _half(self, number: Number, kind: str) -> Decimal:
        """Half a unit of the last digit that tells something."""
        value = abs(number.value)
        if kind == "percent":
            if number.fraction or number.scale:
                return number.step / 2
            return number.step / 2 if number.decimals else _HALF
        if kind == "multiplier":
            return value * self.multiplier_greatest
        if kind == "fraction":
            return max(self.fraction_points, value * self.greatest)
        whole = not number.decimals and not number.scale and not number.fraction
        if whole and number.step == 1:
            return _NONE
        # 30,000 in news is not 25,000; a percentage has no such bound: 0.2% can be 0.15%.
        # $5 million, but not $50 million: the step is the scale itself.
        one_digit = number.scale and value < 10 * number.step and number.step.adjusted() % 3 == 0
        half = min(number.step / 2, value * (self.scaled_greatest if one_digit else self.greatest))
        if number.scale == "dozen" or (number.in_words and value <= 100 and not number.fraction):
            return _NONE
        if whole and value < self.exact_below and kind in ("count", "duration", "age"):
            return _NONE
        if whole and value < self.small_below and value / number.step >= 10:
            return min(half, value * self.small_greatest)
        return half


def _by_word(table: Mapping[str, str], place: int) -> dict[str, tuple[tuple[tuple[str, ...], str], ...]]:
    """Hedges by their last or first word."""
    found: dict[str, list[tuple[tuple[str, ...], str]]] = {}
    for phrase, key in table.items():
        words = tokenize(phrase).lower
        found.setdefault(words[place], []).append((words, key))
    return {word: tuple(sorted(some, key=lambda entry: -len(entry[0]))) for word, some in found.items()}
