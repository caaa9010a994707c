"""The part that a figure plays in its sentence: total, part, change, forecast, target, limit."""

from __future__ import annotations

from bisect import bisect_left

from factlint.claims.claim import Claim
from factlint.claims.lexicon import ClaimLexicon

_LONGEST_PHRASE = 4
_ESTIMATED = 4
"""Tokens before a figure in which "at" makes an estimate of what somebody puts."""
_HEIGHTS = (("above", "sea"), ("below", "sea"), ("above", "ground"), ("below", "ground"))
"""What tells where something stands, and no change: 1,473 feet above sea level."""
_NEAR = 7
"""Words on each side within the clause in which a word can give a figure its role ..."""
_LISTED = 4
"""... and for each figure of a list between them, so many more."""


def roles_of(claim: Claim, lexicon: ClaimLexicon) -> frozenset[str]:
    """The roles that the words around a figure give it; none for a plain statement."""
    tokens = claim.found.tokens
    starts, lower = tokens.starts, tokens.lower
    first, stop = bisect_left(starts, claim.sentence[0]), bisect_left(starts, claim.sentence[1])
    at, end = bisect_left(starts, claim.mention.start), bisect_left(starts, claim.mention.end)
    number = bisect_left(starts, claim.figure.number_start)
    found = set()
    for words in (lower[max(first, at - _LONGEST_PHRASE) : at], lower[max(first, at - _LONGEST_PHRASE) : number]):
        for length in range(1, len(words) + 1):
            role = lexicon.roles_before.get(words[len(words) - length :])
            if role:
                found.add(role)
    kind = claim.mention.kind
    whole = claim.figure.noun and lower[end : end + 1] == ("of",)  # the 12 floors of the archive are all of them
    stop_after = end if whole else stop
    for length in range(1, _LONGEST_PHRASE + 1):
        role = lexicon.roles_after.get(lower[end : min(end + length, stop_after)])
        if role:
            found.add(role)
    for index in _clause(lower, first, stop, at, end, lexicon):
        role = lexicon.roles_near.get(lower[index])
        if role == "each" and index + 1 < stop and lower[index + 1] in lexicon.per_times:
            continue  # so many a day
        if role:
            found.add(role)
    for word in lexicon.roles_around.keys() & set(lower[first:stop]):
        found.add(lexicon.roles_around[word])
    put = any(
        "estimate" in (lexicon.roles_around.get(word), lexicon.roles_near.get(word))
        for word in lower[max(first, at - 2 * _NEAR) : at]
    )
    if not put or "at" not in lower[max(first, at - _ESTIMATED) : at]:
        found.discard("estimate")  # the union puts it at 40, and nobody who puts a roof on a shed
    if kind == "duration" and not claim.figure.noun:
        found.discard("part")  # the last 18 months
    if lower[end : end + 2] in _HEIGHTS:
        found.discard("change")
    if claim.increment and lexicon.adding.intersection((*claim.figure.noun, *lower[max(first, at - 2) : at])):
        found.add("increment")
    return frozenset(found)


def _clause(
    lower: tuple[str, ...], first: int, stop: int, at: int, end: int, lexicon: ClaimLexicon
) -> list[int]:  # fmt: skip
    """The tokens around a figure up to the ends of its clause."""
    start, reach = at, _NEAR
    while start > max(first, at - reach) and (lower[start - 1] not in lexicon.clause_ends or _lists(lower, start - 1)):
        start -= 1
        reach += _LISTED if _lists(lower, start) else 0
    behind = end
    while behind < min(stop, end + _NEAR) and lower[behind] not in lexicon.clause_ends:
        behind += 1
    return [*range(start, at), *range(end, behind)]


def _lists(lower: tuple[str, ...], comma: int) -> bool:
    """Whether a comma stands between two figures of a list: bids of £3m, £4m and £5m."""
    return lower[comma] in (",", "and") and any(word[0].isdigit() for word in lower[max(comma - 2, 0) : comma])
