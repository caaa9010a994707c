"""Figures of a draft's prose that may be one figure printed twice, found by key and never by trying all."""

from __future__ import annotations

from collections import defaultdict, deque
from collections.abc import Collection, Iterator, Sequence
from decimal import Decimal

from factlint.claims.claim import Claim, Part
from factlint.claims.definite import is_definite
from factlint.claims.likeness import slip_keys

_REMEMBERED = 8
"""Earlier claims kept for each text that a slip leaves alone: a list of 10,000 prices is no reason to stall."""
_PERSON = "person"
"""What people are called whatever else they are."""
_KINDS = frozenset(("count", "money", "percent", "measure", "points", "number", "duration"))


def repeats(
    claims: Sequence[Claim], loose: Collection[str], people: Collection[str] = (), part: Part = "body",
    definites: Collection[str] = (),
) -> Iterator[tuple[Claim, Claim]]:  # fmt: skip
    """Pairs of claims of two sentences whose digits one slip makes the same, and of any where the later one speaks of its
    figure as known (the 54 jobs); the doubtful one comes first.

    Doubtful is the one whose value stands nowhere else, and of two such ones the later.
    """
    told_apart = told_apart_in(claims)
    claims = [
        claim
        for claim in claims
        if claim.part == part
        and claim.key
        and claim.mention.kind in _KINDS
        and (claim.key not in loose or claim.mention.kind == "duration")
    ]
    lines: dict[tuple[str, Decimal], set[tuple[int, int]]] = defaultdict(set)
    for claim in claims:
        lines[_value(claim)].add(claim.line)
    before: dict[tuple[str, str], deque[Claim]] = defaultdict(lambda: deque(maxlen=_REMEMBERED))
    latest: dict[str, deque[Claim]] = defaultdict(lambda: deque(maxlen=_REMEMBERED))
    for claim in claims:
        if claim.figure.is_range:
            continue
        seen: set[tuple[int, int]] = set()
        for text in slip_keys(claim.figure):
            row = before[_PERSON if claim.key in people else claim.key, text]
            for earlier in row:
                named = earlier.key == claim.key or _PERSON in (earlier.key, claim.key)
                if named and earlier.spot not in seen and earlier.line != claim.line:
                    seen.add(earlier.spot)
                    yield from _ordered(earlier, claim, lines, told_apart)
            row.append(claim)
        if is_definite(claim, definites):
            for earlier in latest[claim.key]:
                if earlier.spot not in seen and earlier.line != claim.line:
                    yield from _ordered(earlier, claim, lines, told_apart)
        latest[claim.key].append(claim)


def _ordered(
    earlier: Claim, later: Claim, lines: dict[tuple[str, Decimal], set[tuple[int, int]]],
    told_apart: frozenset[tuple[str, Decimal, Decimal]],
) -> Iterator[tuple[Claim, Claim]]:  # fmt: skip
    if earlier.figure.interval.overlaps(later.figure.interval):
        return
    one, other = sorted((earlier.figure.interval.value, later.figure.interval.value))
    if (later.key, one, other) in told_apart:
        return
    repeated = len(lines[_value(earlier)]) > 1, len(lines[_value(later)]) > 1
    if repeated == (True, True):
        return
    yield (earlier, later) if repeated[1] else (later, earlier)


def _value(claim: Claim) -> tuple[str, Decimal]:
    return claim.key, claim.figure.interval.value


def told_apart_in(claims: Sequence[Claim]) -> frozenset[tuple[str, Decimal, Decimal]]:
    """Pairs of values that stand in one sentence of the draft: whoever wrote it knew that there are two."""
    by_line: dict[tuple[str, tuple[int, int]], list[Decimal]] = defaultdict(list)
    for claim in claims:
        if claim.key and claim.part != "table":
            by_line[claim.key, claim.line].append(claim.figure.interval.value)
    bare = [claim for claim in claims if claim.part == "title" and claim.mention.kind == "number" and not claim.key]
    for (_, line), values in by_line.items():
        values += [claim.figure.interval.value for claim in bare if claim.line == line]
    pairs = set()
    for (key, _), values in by_line.items():
        ordered = sorted(set(values))[:_REMEMBERED]
        pairs |= {(key, one, other) for at, one in enumerate(ordered) for other in ordered[at + 1 :]}
    return frozenset(pairs)
