"""Figures that belong together, on one scale, each with what it can stand for."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from itertools import pairwise

from msgspec import Struct

from factlint.model import Figure, Finding
from factlint.model.lines import LineIndex
from factlint.report.display import safe
from factlint.report.html.drawing import ROW, Bar, across, short
from factlint.report.mention_value import number_words
from factlint.report.reporter import Look

_MOST_SCALES = 12
_MOST_BARS = 20
_TOO_FAR = 30
"""Times as much as the next smaller figure."""


class Scale(Struct, frozen=True):
    """The figures of one thing."""

    name: str
    bars: tuple[Bar, ...]
    low: str
    high: str
    height: int
    found: bool
    """Whether a finding is about some of them."""


class _Figured(Struct, frozen=True):
    figure: Figure
    text: str
    start: int
    end: int
    key: str
    mark: str


def scales(look: Look, findings: Sequence[Finding], prefix: str) -> tuple[Scale, ...]:
    """A scale for the figures of each finding, then one for each thing that is counted or measured twice or more."""
    rows = _figured(look, findings)
    lines = LineIndex(look.draft.source)
    drawn: list[Scale] = []
    done: set[tuple[int, int]] = set()
    for number, finding in enumerate(findings, 1):
        spots = {(place.start, place.end) for place in (finding.place, *finding.related)}
        for key, own in _by_key(row for row in rows if (row.start, row.end) in spots).items():
            if len(own) > 1:
                drawn.append(_scale(f"Finding {number}: {key}", own, lines, prefix))
                done |= {(row.start, row.end) for row in own}
    rest = [row for row in rows if (row.start, row.end) not in done]
    for key, group in _by_key(rest).items():
        drawn += [_scale(key, near, lines, prefix) for near in _of_one_size(group) if len(near) > 1]
    return tuple(drawn[:_MOST_SCALES])


def _figured(look: Look, findings: Sequence[Finding]) -> list[_Figured]:
    """The claims of a draft, each once, with the level of the finding that is about it."""
    marks = {
        (place.start, place.end): finding.severity
        for finding in reversed(findings)
        for place in (finding.place, *finding.related)
    }
    rows: dict[tuple[int, int], _Figured] = {}
    for claim in look.claims:
        value = claim.mention.value
        if claim.key and isinstance(value, Figure):
            block, mention = claim.found.block, claim.mention
            span = block.span(mention.start, mention.end)
            text = block.text[mention.start : mention.end]
            rows.setdefault(span, _Figured(value, text, *span, claim.key, marks.get(span, "")))
    return list(rows.values())


def _by_key(rows: Iterable[_Figured]) -> dict[str, list[_Figured]]:
    groups: dict[str, list[_Figured]] = {}
    for row in rows:
        groups.setdefault(row.key, []).append(row)
    return groups


def _of_one_size(rows: Sequence[_Figured]) -> list[list[_Figured]]:
    """The rows in groups between which lies a factor too large to be drawn: a fee and a budget are both money."""
    ordered = sorted(rows, key=lambda row: row.figure.interval.value)
    groups = [ordered[:1]]
    for before, row in pairwise(ordered):
        low, high = before.figure.interval.value, row.figure.interval.value
        if low > 0 and high > _TOO_FAR * low:
            groups.append([])
        groups[-1].append(row)
    return groups


def _scale(key: str, rows: Sequence[_Figured], lines: LineIndex, prefix: str) -> Scale:
    kept = sorted(rows, key=lambda row: not row.mark)[:_MOST_BARS]
    kept.sort(key=lambda row: row.start)
    low = min(row.figure.interval.low for row in kept)
    high = max(row.figure.interval.high for row in kept)
    if low > 0 and low * 5 < high * 4:
        low *= 0  # lengths can be compared only from zero
    bars = []
    for index, row in enumerate(kept):
        interval = row.figure.interval
        x, width = across(interval.low, interval.high, low, high)
        ends = [number_words(interval.low), number_words(interval.high)]
        detail = ends[0] if interval.low == interval.high else " to ".join(ends)
        line = lines.place(row.start)[0]
        bars.append(Bar(short(safe(row.text)), detail, x, width, index * ROW, line, f"{prefix}l{line}", row.mark))
    name = safe(key.replace("_", " "))
    marked = any(row.mark for row in kept)
    return Scale(name, tuple(bars), number_words(low), number_words(high), len(bars) * ROW, marked)
