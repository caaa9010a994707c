"""What money and percentages measure: the profit, the price, the turnout."""

from __future__ import annotations

from bisect import bisect_left

from factlint.claims.claim import Claim
from factlint.claims.lexicon import ClaimLexicon
from factlint.nouns import singular

_BEFORE = 10
_AFTER = 5
"""Words on each side in which the measured noun can stand."""


def measured_of(claim: Claim, lexicon: ClaimLexicon) -> str:
    """The noun nearest to a figure that money and percentages can measure, by its group; empty for counts."""
    if claim.mention.kind not in ("money", "percent", "points"):
        return ""
    tokens = claim.found.tokens
    starts, lower = tokens.starts, tokens.lower
    at, end = bisect_left(starts, claim.mention.start), bisect_left(starts, claim.mention.end)
    first, stop = bisect_left(starts, claim.sentence[0]), bisect_left(starts, claim.sentence[1])
    beside = lexicon.measured.get(singular(lower[at - 1])) if at > first else None
    if beside:
        return beside  # lifts profit | 18 percent | on strong sales
    for index in range(end, min(end + _AFTER, stop)):
        if lower[index] in lexicon.clause_ends:
            break
        noun = lexicon.measured.get(singular(lower[index]))
        if noun:
            return noun
    for index in range(at - 1, max(first, at - _BEFORE) - 1, -1):
        noun = lexicon.measured.get(singular(lower[index]))
        if noun:
            return noun
    return ""
