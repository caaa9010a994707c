"""The week, day or time of many that a headline and the text count: strike enters 14th week; the strike, in its 11th week."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Collection, Iterator, Sequence
from decimal import Decimal

from msgspec import Struct

from factlint.claims.twins import Spot, Twin
from factlint.model import AnnotatedBlock, Label
from factlint.nouns import singular

_PROSE = ("paragraph", "item", "quote", "caption")
_HEADS = ("title", "summary")
_ITS = frozenset(("its", "his", "her", "their", "now", "'s", "the"))
_LEAST = 4
"""First, second and third are told of too many things."""


class _Numbered(Struct, frozen=True):
    number: Decimal
    noun: str
    own: bool
    """Told as something's own: its 11th week."""
    spot: Spot


def ordinal_twins(blocks: Sequence[AnnotatedBlock], nouns: Collection[str]) -> Iterator[Twin]:
    """Headline and text, where each has one number of one noun, and they differ."""
    heads, told = (
        [
            row
            for index, found in enumerate(blocks)
            if found.block.kind in kinds
            for row in _numbered(found, index, nouns)
        ]
        for kinds in (_HEADS, _PROSE)
    )
    for head in heads:
        same = [row for row in told if row.noun == head.noun]
        if (
            same
            and len({row.number for row in same}) == 1
            and same[0].number != head.number
            and all(row.own for row in same)
        ):
            yield Twin(head.spot, same[0].spot, head.noun)


def _numbered(found: AnnotatedBlock, index: int, nouns: Collection[str]) -> Iterator[_Numbered]:
    tokens = found.tokens
    for mention in found.mentions:
        if mention.kind != "ordinal" or not isinstance(mention.value, Label) or len(mention.value.numbers) != 1:
            continue
        at, end = bisect_left(tokens.starts, mention.start), bisect_left(tokens.starts, mention.end)
        noun = next((singular(word) for word in tokens.lower[end : end + 2] if singular(word) in nouns), "")
        if noun and mention.value.numbers[0] >= _LEAST:
            own = bool(at) and tokens.lower[at - 1] in _ITS and tokens.lower[max(at - 2, 0) : at] != ("on", "the")
            yield _Numbered(mention.value.numbers[0], noun, own, Spot(mention, found, index))
