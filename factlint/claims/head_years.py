"""Years of the headline and the summary that the text has with two digits changed round: the 1923 engine, built in 1932."""

from __future__ import annotations

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Collection, Iterator, Sequence

from factlint.claims.deeds import day_of
from factlint.claims.draft_words import stem
from factlint.claims.twins import Spot, Twin
from factlint.model import AnnotatedBlock
from factlint.nouns import singular

_HEADS = ("title", "summary")
_PROSE = ("paragraph", "item", "quote", "caption")
_SHORT_WORD = 3
_RECENT = "2000"
"""From then on a draft has years whose digits are the same by chance: 2012 and 2021."""


def head_year_twins(blocks: Sequence[AnnotatedBlock], plain: Collection[str]) -> Iterator[Twin]:
    """Each year of the headline or the summary that the text does not have, with the one that its digits changed round make."""
    heads = list(_years(blocks, _HEADS))
    if not heads:
        return
    told: dict[str, list[Spot]] = defaultdict(list)
    for year, spot in _years(blocks, _PROSE):
        told[year].append(spot)
    for year, spot in heads:
        like = [other for other in told if sorted(other) == sorted(year)]
        if year not in told and len(like) == 1:
            other = next(
                (each for each in told[like[0]] if year < _RECENT or _words(each, plain) & _words(spot, plain)), None
            )
            if other is not None:
                yield Twin(spot, other, "")


def _years(blocks: Sequence[AnnotatedBlock], kinds: Collection[str]) -> Iterator[tuple[str, Spot]]:
    for index, found in enumerate(blocks):
        if found.block.kind in kinds:
            for mention in found.mentions:
                day = day_of(mention)
                if len(day) == 1:
                    yield str(day[0]), Spot(mention, found, index)


def _words(spot: Spot, plain: Collection[str]) -> frozenset[str]:
    """The content words of a sentence, without endings."""
    tokens = spot.found.tokens
    start, end = spot.sentence
    words = tokens.lower[bisect_left(tokens.starts, start) : bisect_left(tokens.starts, end)]
    return frozenset(
        stem(singular(word)) for word in words if len(word) >= _SHORT_WORD and word[0].isalpha() and word not in plain
    )
