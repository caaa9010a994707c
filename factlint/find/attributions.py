"""Attributions: who says what."""

from __future__ import annotations

from dataclasses import dataclass

from factlint.model import AnnotatedBlock, Mention
from factlint.words import Words


@dataclass(frozen=True, slots=True)
class AttributionLexicon:
    """The words of attribution."""

    @classmethod
    def of(cls, words: Words) -> AttributionLexicon:
        """The lexicon of these word lists."""
        return cls()


def find_attributions(
    found: AnnotatedBlock, before: AnnotatedBlock | None, lexicon: AttributionLexicon
) -> tuple[Mention, ...]:
    """The attributions of a block, in order; `before` is the block of prose that precedes it."""
    return ()
