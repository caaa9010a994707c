"""The words around a token."""

from __future__ import annotations

from factlint.find.attribution_words import AttributionLexicon
from factlint.model import Tokens


def back_over(tokens: Tokens, at: int, first: int, lexicon: AttributionLexicon) -> int:
    """The nearest token at or before one, down to the first, that is no adverb."""
    lower, adverbs = tokens.lower, lexicon.cue_adverbs
    while at > first:
        word = lower[at]
        if word not in adverbs and not (word.endswith("ly") and is_adverb(tokens, at, lexicon)):
            break
        at -= 1
    return at


def is_adverb(tokens: Tokens, at: int, lexicon: AttributionLexicon) -> bool:
    """Whether a word in -ly is an adverb: neither the family nor Kelly."""
    return tokens.words[at][0].islower() and tokens.lower[at] not in lexicon.nouns_in_ly
