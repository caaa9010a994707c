"""Figures that belong together, on one scale, each with what it can stand for."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from factlint.model import Figure, Finding
from factlint.model.lines import LineIndex
from factlint.report.display import safe
from factlint.report.html.drawing import ROW, Bar, across, short
from factlint.report.mention_value import number_words
from factlint.report.reporter import Look

_MOST_SCALES = 12
_MOST_BARS = 20


@dataclass(frozen=True, slots=True)
class Scale:
    """The figures of one thing."""

    name: str
    bars: tuple[Bar, ...]
    low: str
    high: str
    height: int
    found: bool
    """Whether a finding is about some of them."""


@dataclass(frozen=True, slots=True)
class _Figured:
    figure: Figure
    text: str
    start: int
    end: int
    key: str
    mark: str


def scales(look: Look, findings: Sequence[Finding], prefix: str) -> tuple[Scale, ...]:
    """A scale for each thing that is counted or measured twice or more, those with findings first."""
    groups: dict[str, list[_Figured]] = {}
    marks = {
        (place.start, place.end): finding.severity
        for finding in reversed(findings)
        for place in (finding.place, *finding.related)
    }
    for claim in look.claims:
        value = claim.mention.value
        if claim.key and isinstance(value, Figure):
            block, mention = claim.found.block, claim.mention
            start, end = block.span(mention.start, mention.end)
            text = block.text[mention.start : mention.end]
            groups.setdefault(claim.key, []).append(
                _Figured(value, text, start, end, claim.key, marks.get((start, end), ""))
            )
    lines = LineIndex(look.draft.source)
    drawn = [_scale(key, rows, lines, prefix) for key, rows in groups.items() if len(rows) > 1]
    ordered = sorted(drawn, key=lambda scale: not scale.found)
    return tuple(ordered[:_MOST_SCALES])


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
