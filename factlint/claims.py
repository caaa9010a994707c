"""Claims: figures of a draft with what they count, where they stand and who is speaking."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass
from typing import Literal

from factlint.model import FIGURE_KINDS, AnnotatedBlock, BlockKind, Figure, Mention
from factlint.nouns import Nouns, noun_key, singular

Part = Literal["title", "summary", "body"]

_PARTS: dict[BlockKind, Part] = {
    "title": "title",
    "summary": "summary",
    "paragraph": "body",
    "item": "body",
    "quote": "body",
    "caption": "body",
    "cell": "body",
}
_SHORT_WORD = 4
"""Words below this length say nothing about a sentence's topic."""


@dataclass(frozen=True, slots=True)
class Claim:
    """A figure with its key: two claims are compared only where their keys agree."""

    mention: Mention
    found: AnnotatedBlock
    block_index: int
    sentence: tuple[int, int]
    part: Part
    key: str
    """The unit, or the counted noun in singular through the synonym list; empty for a bare number."""
    increment: bool
    """Printed as something that comes on top: additional, another, more."""
    topic: frozenset[str]
    """The other content words of the sentence, in singular."""

    @property
    def figure(self) -> Figure:
        """The mention's value."""
        assert isinstance(self.mention.value, Figure)
        return self.mention.value


def claims_of(found: AnnotatedBlock, block_index: int, nouns: Nouns, increments: Collection[str]) -> tuple[Claim, ...]:
    """The claims of a block, in order."""
    part = _PARTS.get(found.block.kind)
    figures = [mention for mention in found.mentions if mention.kind in FIGURE_KINDS]
    if part is None or not figures:
        return ()
    claims = []
    for sentence in found.block.sentences or ((0, len(found.block.text)),):
        inside = [mention for mention in figures if sentence[0] <= mention.start < sentence[1]]
        if inside:
            topic = _topic(found, sentence, nouns)
            claims += [
                _claim(found, block_index, sentence, part, mention, topic, nouns, increments) for mention in inside
            ]
    return tuple(claims)


def _claim(
    found: AnnotatedBlock, block_index: int, sentence: tuple[int, int], part: Part, mention: Mention,
    topic: frozenset[str], nouns: Nouns, increments: Collection[str],
) -> Claim:  # fmt: skip
    figure = mention.value
    assert isinstance(figure, Figure)
    key = figure.unit or (noun_key(figure.noun[-1], nouns) if figure.noun else "")
    before = found.block.text[max(sentence[0], mention.start - 24) : mention.start].lower().split()[-2:]
    increment = any(word in increments for word in (*figure.noun, *before)) and "than" not in before
    return Claim(mention, found, block_index, sentence, part, key, increment, topic - {key})


def _topic(found: AnnotatedBlock, sentence: tuple[int, int], nouns: Nouns) -> frozenset[str]:
    tokens = found.tokens
    words = (
        word
        for word, start in zip(tokens.lower, tokens.starts, strict=True)
        if sentence[0] <= start < sentence[1] and len(word) >= _SHORT_WORD and word.isalpha()
    )
    return frozenset(nouns.get(single, single) for single in map(singular, words))
