"""The sums that a draft's sentences leave to the reader: 402 had the drug and 398 a dummy, so 800 took part."""

from __future__ import annotations

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Collection, Iterable, Sequence
from decimal import Decimal
from itertools import combinations, pairwise

from factlint.claims.claim import Claim

_MOST_PARTS = 6
"""Figures of one sentence that are added up."""
_MORE = " more"
_OTHERS = frozenset(("other", "more"))
"""What a figure counts that comes on top of the one before it: two are in hospital; three others were treated."""
_PERSON = "person"
_LARGE = 100
"""Below it, a sum of figures of different sentences comes out by chance."""
_WHOLE_BLOCK = -1
_ADDED = frozenset(("count", "number", "money", "measure", "percent"))

Sums = dict[str, list[tuple[Decimal, frozenset[str]]]]
"""Each unit -> its sums in order, each with what its parts count."""


def told_sums(claims: Iterable[Claim]) -> Sums:
    """The sums of two figures of one sentence of the text, and of all that it has of a unit.

    Of large figures, the sums and differences of two that stand in one paragraph are told as well.
    """
    lines: dict[tuple[int, int, str], list[Claim]] = defaultdict(list)
    told = [
        claim for claim in claims if claim.part == "body" and claim.mention.kind in _ADDED and not claim.figure.is_range
    ]
    for claim in told:
        lines[claim.block_index, claim.sentence[0], claim.figure.unit].append(claim)
        if claim.figure.interval.value >= _LARGE:
            lines[claim.block_index, _WHOLE_BLOCK, claim.figure.unit].append(claim)
    sums: Sums = defaultdict(list)
    for before, others in pairwise(told):
        if before.block_index == others.block_index and _on_top(others):
            total = before.figure.interval.value + others.figure.interval.value
            sums[before.figure.unit].append((total, frozenset((before.key,))))
    for (_, start, unit), row in lines.items():
        if 1 < len(row) <= _MOST_PARTS:
            for one, other in combinations(row, 2):
                a, b = one.figure.interval.value, other.figure.interval.value
                sums[unit] += [
                    (value, frozenset((one.key, other.key)))
                    for value in ((a + b, abs(a - b)) if start == _WHOLE_BLOCK else (a + b,))
                ]
            total = sum((part.figure.interval.value for part in row), Decimal(0))
            sums[unit].append((total, frozenset(part.key for part in row)))
    for entries in sums.values():
        entries.sort(key=lambda entry: entry[0])
    return sums


def _on_top(claim: Claim) -> bool:
    """Whether a figure comes on top of the one before it: three others were treated, six more were picked up."""
    text, end = claim.found.block.text, claim.mention.end
    return claim.key in _OTHERS or claim.increment or text[end : end + len(_MORE)].lower() == _MORE


def is_told(claim: Claim, sums: Sums, people: Collection[str]) -> bool:
    """Whether a claim is, as printed, one of the sums, and counts what at least one of the parts may count."""
    value, half = claim.figure.interval.value, claim.figure.step / 2
    entries: Sequence[tuple[Decimal, frozenset[str]]] = sums.get(claim.figure.unit, ())
    for total, keys in entries[bisect_left(entries, value - half, key=lambda entry: entry[0]) :]:
        if total > value + half:
            return False
        told = claim.key in people or claim.key == _PERSON
        if not claim.key or claim.key in keys or keys == {""} or (told and not keys.isdisjoint((*people, _PERSON))):
            return True
    return False
