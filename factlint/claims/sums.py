"""The sums that a draft's sentences leave to the reader: 402 had the drug and 398 a dummy, so 800 took part."""

from __future__ import annotations

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Collection, Iterable, Sequence
from decimal import Decimal
from itertools import combinations

from factlint.claims.claim import Claim

_MOST_PARTS = 6
"""Figures of one sentence that are added up."""
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
    for claim in claims:
        if claim.part == "body" and claim.mention.kind in _ADDED and not claim.figure.is_range:
            lines[claim.block_index, claim.sentence[0], claim.figure.unit].append(claim)
            if claim.figure.interval.value >= _LARGE:
                lines[claim.block_index, _WHOLE_BLOCK, claim.figure.unit].append(claim)
    sums: Sums = defaultdict(list)
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


def is_told(claim: Claim, sums: Sums, people: Collection[str]) -> bool:
    """Whether a claim is, as printed, one of the sums, and counts what at least one of the parts may count."""
    value, half = claim.figure.interval.value, claim.figure.step / 2
    entries: Sequence[tuple[Decimal, frozenset[str]]] = sums.get(claim.figure.unit, ())
    for total, keys in entries[bisect_left(entries, value - half, key=lambda entry: entry[0]) :]:
        if total > value + half:
            return False
        told = claim.key in people or claim.key == _PERSON
        if claim.key in keys or keys == {""} or (told and not keys.isdisjoint((*people, _PERSON))):
            return True
    return False
