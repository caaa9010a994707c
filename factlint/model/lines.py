"""Offsets of a source as lines and columns."""

from __future__ import annotations

from bisect import bisect_right

from factlint.patterns import late

_LINE_END = late(r"\r\n|\r|\n")


class LineIndex:
    """The line starts of a source; lines end at CR LF, LF or a lone CR and nowhere else."""

    def __init__(self, source: str) -> None:
        self.starts = [0, *(match.end() for match in _LINE_END.finditer(source))]

    def place(self, offset: int) -> tuple[int, int]:
        """Line and column of an offset, both from 1, columns in code points."""
        line = bisect_right(self.starts, offset)
        return line, offset - self.starts[line - 1] + 1
