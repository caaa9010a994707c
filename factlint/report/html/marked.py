"""A draft's source in lines, cut where a side of a finding begins or ends."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from msgspec import Struct

from factlint.model import Finding
from factlint.model.lines import LineIndex
from factlint.report.display import safe


class Run(Struct, frozen=True):
    """A stretch of a line, marked or not."""

    text: str
    mark: str = ""
    """The gravest level that marks it, `related` for another side, or empty."""
    anchors: tuple[str, ...] = ()
    """The places that begin here."""
    findings: tuple[int, ...] = ()
    """The numbers of the findings whose places end here, to link back to them."""


class Line(Struct, frozen=True):
    """A line of the source."""

    number: int
    anchor: str
    runs: tuple[Run, ...]


class _Mark(Struct, frozen=True):
    start: int
    end: int
    meaning: str
    anchor: str
    finding: int


_ORDER = ("error", "warning", "info", "related")


def marked_lines(source: str, findings: Sequence[Finding], prefix: str, path: str) -> tuple[Line, ...]:
    """The lines of a source; a place over several lines is marked in each of them and linked once."""
    marks = _marks(findings, prefix, path)
    lines = LineIndex(source)
    ends = [*lines.starts[1:], len(source)]
    shown = []
    for number, (start, end) in enumerate(zip(lines.starts, ends, strict=True), 1):
        stop = start + len(source[start:end].rstrip("\r\n"))
        here = [mark for mark in marks if mark.start <= stop and start <= mark.end]
        shown.append(Line(number, f"{prefix}l{number}", tuple(_runs(source, start, stop, here))))
    if shown and not shown[-1].runs:
        shown.pop()  # what follows the last line end is no line
    return tuple(shown)


def _marks(findings: Sequence[Finding], prefix: str, path: str) -> list[_Mark]:
    return [
        _Mark(place.start, place.end, finding.severity if index == 0 else "related", f"{prefix}f{number}p{index}", number)
        for number, finding in enumerate(findings, 1)
        for index, place in enumerate((finding.place, *finding.related))
        if place.path == path
    ]  # fmt: skip


def _runs(source: str, start: int, stop: int, marks: Sequence[_Mark]) -> list[Run]:
    edges = {start, stop}
    for mark in marks:
        edges |= {min(max(mark.start, start), stop), min(max(mark.end, start), stop)}
    runs = []
    ordered = sorted(edges)
    for low, high in pairwise(ordered):
        over = sorted(
            (mark for mark in marks if mark.start < high and low < mark.end),
            key=lambda mark: _ORDER.index(mark.meaning),
        )
        begun = tuple(mark.anchor for mark in marks if low <= mark.start < high)
        ended = tuple(dict.fromkeys(mark.finding for mark in over if low < mark.end <= high))
        runs.append(Run(safe(source[low:high]), over[0].meaning if over else "", begun, ended))
    empty = [mark for mark in marks if mark.start == mark.end and (mark.start == stop or start == stop)]
    if empty:  # as at the end of a draft, where nothing stands that could be marked
        anchors = tuple(mark.anchor for mark in empty)
        runs.append(Run("\u2038", empty[0].meaning, anchors, tuple(mark.finding for mark in empty)))
    return runs
