"""Lines of a draft with marks under them; long lines are cut to the stretches around the marks."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise
from typing import Literal

from msgspec import Struct

from factlint.model.lines import LineIndex
from factlint.report.colours import Paint
from factlint.report.display import safe, width

Role = Literal["primary", "related"]
_SIGNS: dict[Role, str] = {"primary": "^", "related": "~"}

_WHOLE = 110
"""Lines up to this length are shown whole."""
_LEAST_CONTEXT = 12
"""Characters shown at least on either side of a mark in a longer line."""
_LONGEST_MARK = 120
"""Of a longer mark, only the beginning is shown."""
_LINES_A_MARK = 3
"""Of a mark over more lines than this, only the first ones are shown."""
_CUT = "…"


class Mark(Struct, frozen=True):
    """A stretch of the source to be marked."""

    start: int
    end: int
    role: Role
    meaning: str
    """The painter's word for its colour."""


def excerpt(source: str, lines: LineIndex, marks: Sequence[Mark], paint: Paint) -> list[str]:
    """The marked lines in order, each followed by its marks, behind a margin with line numbers."""
    by_line: dict[int, list[Mark]] = {}
    for mark in marks:
        for line, part in _by_lines(mark, source, lines):
            by_line.setdefault(line, []).append(part)
    margin = len(str(max(by_line, default=0)))
    shown: list[str] = []
    for line in sorted(by_line):
        text, under = _line(source, _limits(source, lines, line), by_line[line], paint)
        shown.append(f"{paint(f'{line:>{margin + 2}} |', 'dim')} {text}".rstrip())
        shown.append(f"{paint(' ' * (margin + 2) + ' |', 'dim')} {under}")
    return shown


def _limits(source: str, lines: LineIndex, line: int) -> tuple[int, int]:
    """Where a line's text starts and ends, its line end left out."""
    start = lines.starts[line - 1]
    end = lines.starts[line] if line < len(lines.starts) else len(source)
    while end > start and source[end - 1] in "\r\n":
        end -= 1
    return start, end


def _by_lines(mark: Mark, source: str, lines: LineIndex) -> list[tuple[int, Mark]]:
    first = lines.place(mark.start)[0]
    last = max(first, lines.place(max(mark.start, mark.end - 1))[0])
    parts = []
    for line in range(first, min(last, first + _LINES_A_MARK - 1) + 1):
        start, end = _limits(source, lines, line)
        inside = Mark(max(mark.start, start), min(mark.end, end), mark.role, mark.meaning)
        if inside.end > inside.start or line == first:
            parts.append((line, inside))
    return parts


def _line(source: str, limits: tuple[int, int], marks: list[Mark], paint: Paint) -> tuple[str, str]:
    """What is shown of a line, and the marks under it."""
    text, under = "", ""
    for start, end in _stretches(source, limits, marks):
        before = _CUT if start > limits[0] else ""
        gap = " " if text and before else ""
        text += gap + before
        under += " " * len(gap + before)
        more_text, more_under = _stretch(source, start, end, marks, paint)
        text += more_text
        under += more_under
        if end < limits[1]:
            text += _CUT
            under += " "
    return text, under.rstrip()


def _stretches(source: str, limits: tuple[int, int], marks: list[Mark]) -> list[tuple[int, int]]:
    """The stretches of a line that are shown: all of a short one, else the surroundings of each mark."""
    start, end = limits
    if end - start <= _WHOLE:
        return [limits]
    cuts = [(mark.start, min(mark.end, mark.start + _LONGEST_MARK), mark.end) for mark in marks]
    shown = sum(cut - low for low, cut, _ in cuts)
    if max(cut for _, cut, _ in cuts) - min(mark.start for mark in marks) <= _WHOLE - 2 * _LEAST_CONTEXT:
        # The marks stand close together: one stretch around them all reads best.
        low, cut, until = min(mark.start for mark in marks), *max((cut, until) for _, cut, until in cuts)
        cuts, shown = [(low, cut, until)], cut - low
    context = max((_WHOLE - shown) // (2 * len(cuts)), _LEAST_CONTEXT)
    merged: list[tuple[int, int]] = []
    for low, cut, until in sorted(cuts):
        first = _blank_before(source, max(start, low - context), low) if low - context > start else start
        last = cut if cut < until else _blank_after(source, cut, cut + context) if cut + context < end else end
        if merged and first <= merged[-1][1] + len(_CUT) + 1:
            merged[-1] = (merged[-1][0], max(merged[-1][1], last))
        else:
            merged.append((first, last))
    return merged


def _blank_before(source: str, low: int, mark: int) -> int:
    """The start of the first word between two places, or the first place."""
    return source.find(" ", low, mark) + 1 or low


def _blank_after(source: str, mark: int, high: int) -> int:
    """The end of the last word between two places, or the second place."""
    blank = source.rfind(" ", mark, high)
    return blank if blank > mark else high


def _stretch(source: str, start: int, end: int, marks: list[Mark], paint: Paint) -> tuple[str, str]:
    """A stretch of the source as shown, with the marks under it; a primary mark covers a related one."""
    edges = {start, end}
    for mark in marks:
        edges |= {min(max(mark.start, start), end), min(max(mark.end, start), end)}
    ordered = sorted(edges)
    text, under = "", ""
    for low, high in pairwise(ordered):
        piece = safe(source[low:high])
        over = sorted((m for m in marks if m.start <= low and high <= m.end), key=lambda m: m.role)
        text += paint(piece, over[0].meaning) if over else piece
        under += _signs(over, width(piece), paint)
    empty = [mark for mark in marks if start <= mark.start == mark.end <= end]
    for mark in empty:  # nothing to mark, as at the end of a draft: one sign says where
        before = width(safe(source[start : mark.start]))
        if not under[before:].strip():
            under = under[:before].ljust(before) + _signs([mark], 1, paint)
    return text, under


def _signs(over: list[Mark], columns: int, paint: Paint) -> str:
    if not over:
        return " " * columns
    return paint(_SIGNS[over[0].role] * max(columns, 1), over[0].meaning)
