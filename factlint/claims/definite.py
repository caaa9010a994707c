"""Figures that a draft speaks of as known, and sentences that speak of another one."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Collection

from factlint.claims.claim import Claim

_OF_MANY = frozenset(
    ("no", "any", "only", "every", "each", "at", "-", "in", "of", "on", "as", "with", "from", "by", "one", "for", "to")
)
_BEFORE_THAT = frozenset(
    ("of", "for", "in", "at", "with", "by", "from", "to", "and", "all", "during", "after", "before")
)
"""What stands before a "that" that points at something."""
_NUMBERS = frozenset(
    ("two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "twelve", "twenty", "every")
)
_GIVEN = "With "
"""What opens a sentence that takes its figure as given: With 181 children absent, the school had to close."""
_BEHIND = frozenset(("in", "at", "near", "on", "from", "for", "had", "has", "was", "is", ".", ",", "that", "which"))
"""What follows a "one" that counts nothing and stands for a thing."""


def is_definite(claim: Claim, definites: Collection[str]) -> bool:
    """Whether a claim speaks of its figure as known: the 3,512 tonnes, those 90 homes."""
    before = claim.found.block.text[max(claim.sentence[0], claim.mention.start - 16) : claim.mention.start]
    words = before.lower().split()
    last = words[-1].lstrip("\"“‘'(") if words else ""
    if last == "that" and words[:-1] and words[-2] not in _BEFORE_THAT:
        return False  # said that | 4,130 drivers
    opens = claim.mention.start - claim.sentence[0] == len(_GIVEN)
    return last in definites or last.endswith(("'s", "’s")) or (opens and before == _GIVEN)


def another_one(claim: Claim) -> bool:
    """Whether a claim's sentence speaks of another one of a kind: the old one, one in Malta."""
    tokens = claim.found.tokens
    first, end = bisect_left(tokens.starts, claim.sentence[0]), bisect_left(tokens.starts, claim.sentence[1])
    lower = tokens.lower
    return any(
        lower[at] == "one" and lower[at - 1] not in _OF_MANY and lower[at + 1] in _BEHIND and not _in_so_many(lower, at)
        for at in range(first + 1, end - 1)
    )


def _in_so_many(lower: tuple[str, ...], at: int) -> bool:
    """Whether a "one" is one in eight."""
    return lower[at + 1] == "in" and at + 2 < len(lower) and (lower[at + 2].isdigit() or lower[at + 2] in _NUMBERS)
