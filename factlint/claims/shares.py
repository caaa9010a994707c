"""The share that a headline gives in words, and the one of the opening: half of nurses, and a third of nurses."""

from __future__ import annotations

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Collection, Iterator, Sequence
from decimal import Decimal
from itertools import combinations

from msgspec import Struct

from factlint.claims.draft_words import stem
from factlint.claims.twins import Spot, Twin
from factlint.model import AnnotatedBlock, Figure
from factlint.nouns import singular

_NEAR = Decimal("0.06")
"""How far two shares may lie apart and be one in round words: a third, 30%."""
_HUNDRED = Decimal(100)
_SHORT_WORD = 3
_LEAST = 10
"""The least count that a share is reckoned from."""
_MOST_COUNTS = 5


class _Share(Struct, frozen=True):
    ratio: Decimal
    kind: str
    trend: str
    topic: frozenset[str]
    spot: Spot


def share_twins(blocks: Sequence[AnnotatedBlock], plain: Collection[str]) -> Iterator[Twin]:
    """The only share of the headline and the only one of the opening, where they differ and nothing in the text explains it."""
    titles = [index for index, found in enumerate(blocks) if found.block.kind == "title"]
    opening = next((index for index, found in enumerate(blocks) if found.block.kind == "paragraph"), None)
    if len(titles) != 1 or opening is None:
        return
    heads, leads = (list(_shares(blocks[index], index, plain)) for index in (titles[0], opening))
    if len(heads) != 1 or len(leads) != 1:
        return
    head, lead = heads[0], leads[0]
    if "fraction" not in (head.kind, lead.kind) or head.trend != lead.trend or not head.topic & lead.topic:
        return
    last = head.spot.text.lower().split()[-1]
    if any(last in found.tokens.lower for index, found in enumerate(blocks) if index != titles[0]):
        return
    told = [
        share.ratio
        for index, found in enumerate(blocks)
        if index != titles[0]
        for share in _shares(found, index, plain)
    ]
    told += [ratio for found in blocks for ratio in _reckoned(found)]
    if all(abs(ratio - head.ratio) > _NEAR for ratio in told):
        yield Twin(head.spot, lead.spot, "")


def _shares(found: AnnotatedBlock, index: int, plain: Collection[str]) -> Iterator[_Share]:
    for mention in found.mentions:
        if mention.kind in ("fraction", "percent") and isinstance(mention.value, Figure):
            figure = mention.value
            ratio = figure.interval.value / (_HUNDRED if mention.kind == "percent" else 1)
            spot = Spot(mention, found, index)
            yield _Share(ratio, mention.kind, figure.trend, _topic(spot, plain), spot)


def _topic(spot: Spot, plain: Collection[str]) -> frozenset[str]:
    tokens, (start, end) = spot.found.tokens, spot.sentence
    words = tokens.lower[bisect_left(tokens.starts, start) : bisect_left(tokens.starts, end)]
    return frozenset(
        stem(singular(word)) for word in words if len(word) >= _SHORT_WORD and word[0].isalpha() and word not in plain
    )


def _reckoned(found: AnnotatedBlock) -> Iterator[Decimal]:
    """What one count of a sentence is of another one: 450 of 1,500."""
    lines: dict[tuple[int, int], list[Decimal]] = defaultdict(list)
    for mention in found.mentions:
        if mention.kind in ("count", "number") and isinstance(mention.value, Figure):
            lines[Spot(mention, found, 0).sentence].append(mention.value.interval.value)
    for values in lines.values():
        for one, other in combinations(values[:_MOST_COUNTS], 2):
            if min(one, other) >= _LEAST:
                yield min(one, other) / max(one, other)
