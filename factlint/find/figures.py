"""Figures: numbers with what they measure or count, and the numbers that only name something."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from factlint.model import Mention, Tokens
from factlint.words import Words


@dataclass(frozen=True, slots=True)
class FigureLexicon:
    """The words of figures."""

    @classmethod
    def of(cls, words: Words) -> FigureLexicon:
        """The lexicon of these word lists."""
        return cls()


def find_figures(tokens: Tokens, lexicon: FigureLexicon, dates: Sequence[Mention], locale: str) -> tuple[Mention, ...]:
    """The figures and labels of a block, in order, none overlapping another nor a date."""
    return ()
