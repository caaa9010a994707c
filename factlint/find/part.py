"""A number with its unit, before hedge and interval: what every kind of figure is first read into."""

from collections.abc import Callable
from typing import Self

from msgspec import Struct

from factlint.find.bounds import BoundLexicon
from factlint.find.counted import CountedLexicon
from factlint.find.figure_cues import FigureCues
from factlint.find.label_lexicon import LabelLexicon
from factlint.find.measures import MeasureLexicon
from factlint.find.money import MoneyLexicon
from factlint.find.multipliers import MultiplierLexicon
from factlint.find.numbers import Number, NumberLexicon
from factlint.find.trends import TrendLexicon
from factlint.model import MentionKind, Tokens
from factlint.words import Words

_BEYOND = ("",) * 64
_BETWEEN = ("a", "an", "of")
"""Half a mile, a quarter of a mile."""


class FigureLexicon(Struct, frozen=True):
    """The words of figures."""

    numbers: NumberLexicon
    bounds: BoundLexicon
    measures: MeasureLexicon
    money: MoneyLexicon
    counted: CountedLexicon
    labels: LabelLexicon
    multipliers: MultiplierLexicon
    trends: TrendLexicon
    cues: FigureCues
    starts: frozenset[str]
    """Every word that a figure can begin with, but for the articles."""
    followers: frozenset[str]
    """Words that make a figure with an article before them: a million, a third, a couple."""
    cues_of_numbers: frozenset[str]
    """Both."""
    units_behind: frozenset[str]
    """Every word that a unit behind a number and a blank can begin with, or that stands between the two."""

    @classmethod
    def of(cls, words: Words) -> Self:
        """The lexicon of these word lists."""
        numbers, multipliers = NumberLexicon.of(words), MultiplierLexicon.of(words)
        measures, money, counted = MeasureLexicon.of(words), MoneyLexicon.of(words), CountedLexicon.of(words)
        starts = frozenset(
            (*numbers.words, *numbers.vague, *numbers.signs, *multipliers.words, "half", "tens", "quarter")
        )
        followers = frozenset((*numbers.scales, *numbers.denominators, "half", "quarter", "couple"))
        return cls(
            numbers, BoundLexicon.of(words), measures, money, counted,
            LabelLexicon.of(words), multipliers, TrendLexicon.of(words), FigureCues.of(words), starts, followers,
            starts | followers, frozenset((*measures.units, *measures.pounds, *measures.symbols, *money.codes, *money.signs,
                                           *counted.more, *_BETWEEN)),
        )  # fmt: skip


class Reading(Struct, frozen=True, gc=False):
    """A block as the readers of figures get it."""

    tokens: Tokens
    lexicon: FigureLexicon
    locale: str
    lower: Callable[[int], str]
    """A token in lower case; empty a little way beyond both ends."""

    @classmethod
    def of(cls, tokens: Tokens, lexicon: FigureLexicon, locale: str) -> Self:
        """A block for reading."""
        padded = tokens.lower + _BEYOND  # an index below 0 counts from the end, and so is empty too
        return cls(tokens, lexicon, locale, padded.__getitem__)


class Part(Struct, frozen=True, gc=False):
    """A number with its unit."""

    number: Number
    kind: MentionKind
    unit: str
    start: int
    """Token, currency sign included."""
    end: int
    noun: tuple[int, int] = (0, 0)
    sure: bool = True
