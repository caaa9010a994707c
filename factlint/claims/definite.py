"""Figures that a draft speaks of as known."""

from __future__ import annotations

from collections.abc import Collection

from factlint.claims.claim import Claim


def is_definite(claim: Claim, definites: Collection[str]) -> bool:
    """Whether a claim speaks of its figure as known: the 3,512 tonnes, those 90 homes."""
    before = claim.found.block.text[max(claim.sentence[0], claim.mention.start - 16) : claim.mention.start]
    words = before.lower().split()
    return bool(words) and (words[-1] in definites or words[-1].endswith(("'s", "’s")))
