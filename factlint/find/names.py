"""Proper names, with the titles that stand before them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from factlint.model import Mention, Tokens
from factlint.words import Words


@dataclass(frozen=True, slots=True)
class NameLexicon:
    """The words of names."""

    @classmethod
    def of(cls, words: Words) -> NameLexicon:
        """The lexicon of these word lists."""
        return cls()


def find_names(tokens: Tokens, sentences: Sequence[tuple[int, int]], lexicon: NameLexicon) -> tuple[Mention, ...]:
    """The names of a block, in order."""
    return ()
