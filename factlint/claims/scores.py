"""The votes and scores that a draft prints twice: approved 28-21, and later the 26-21 vote."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Collection, Iterator, Sequence

from factlint.claims.spellings import one_slip_apart
from factlint.claims.twins import Spot, Twin
from factlint.model import AnnotatedBlock, Label

_PROSE = ("paragraph", "item", "quote", "caption", "summary")
_PAIR = 2
_UNNAMED = ((",",), (".",))
"""What stands behind a score that is told of no vote and no win."""
_REACH = 5
"""Tokens on each side of a score among which a word tells of another one."""
_DEFINITE = frozenset(("the", "its", "their", "his", "her", "that", "this"))


def score_twins(blocks: Sequence[AnnotatedBlock], voters: Collection[str], others: Collection[str]) -> Iterator[Twin]:
    """The two votes, or the two scores, of a draft where the later one is told as known and one slip makes it the first.

    `voters` are the bodies that vote, of which two may have voted; one of `others` next to a score tells of another one.
    """
    for kind in ("vote", "score"):
        spots = [
            Spot(mention, found, index)
            for index, found in enumerate(blocks)
            if found.block.kind in _PROSE
            for mention in found.mentions
            if mention.kind == kind and isinstance(mention.value, Label)
        ]
        sides = {_sides(spot) for spot in spots}
        if len(sides) != _PAIR:
            continue
        first = spots[0]
        later = next(spot for spot in spots if _sides(spot) != _sides(first))
        if first.found.block.kind == "caption":
            first, later = later, first
        if _slipped(_sides(first), _sides(later)) and _is_known(later) and _of_one(first, later, voters, others):
            yield Twin(later, first, kind)


def _sides(spot: Spot) -> tuple[str, ...]:
    """The two numbers, the greater one first."""
    numbers = (side for side in spot.text.replace("–", "-").split("-") if side.isdigit())
    return tuple(sorted(numbers, key=int, reverse=True))


def _slipped(one: tuple[str, ...], other: tuple[str, ...]) -> bool:
    """Whether two pairs of numbers differ in one digit, or in two that changed places."""
    if len(one) != _PAIR or len(other) != _PAIR or (one[0] == other[0]) == (one[1] == other[1]):
        return False
    a, b = next((a, b) for a, b in zip(one, other, strict=True) if a != b)
    return len(a) == len(b) and one_slip_apart(a, b)


def _is_known(spot: Spot) -> bool:
    """Whether a score is told as known: the 26-21 vote."""
    tokens = spot.found.tokens
    at, end = bisect_left(tokens.starts, spot.mention.start), bisect_left(tokens.starts, spot.mention.end)
    return at > 0 and tokens.lower[at - 1] in _DEFINITE and tokens.lower[end : end + 1] not in _UNNAMED


def _of_one(one: Spot, other: Spot, voters: Collection[str], others: Collection[str]) -> bool:
    """Whether nothing says that two scores are of two votes or matches."""
    if (one.block_index, one.sentence) == (other.block_index, other.sentence):
        return False
    if not (_words(one, _REACH) | _words(other, _REACH)).isdisjoint(others):
        return False
    bodies, rivals = _words(one).intersection(voters), _words(other).intersection(voters)
    return not bodies or not rivals or bool(bodies & rivals)


def _words(spot: Spot, reach: int | None = None) -> frozenset[str]:
    """The words of a score's sentence, or those next to it."""
    tokens = spot.found.tokens
    start, end = spot.sentence
    first, stop = bisect_left(tokens.starts, start), bisect_left(tokens.starts, end)
    if reach is not None:
        at, behind = bisect_left(tokens.starts, spot.mention.start), bisect_left(tokens.starts, spot.mention.end)
        first, stop = max(first, at - reach), min(stop, behind + reach)
    return frozenset(tokens.lower[first:stop])
