"""Offsets of a text as positions of the protocol, and back."""

from __future__ import annotations

from lsprotocol.types import Position, Range
from msgspec import Struct

from factlint.model.lines import LineIndex

_BEYOND_ONE_UNIT = "\uffff"
"""Characters above this one take two units of UTF-16."""


class Positions(Struct, frozen=True):
    """A text, its lines, and the units in which the client counts the characters of a line.

    Lines end where the protocol says, at CR LF, LF and CR: `str.splitlines`, and so the documents of pygls, would also
    break them at form feeds and Unicode's separators, which no editor does.
    """

    text: str
    encoding: str
    """`utf-8`, `utf-16` or `utf-32`, as negotiated."""
    lines: LineIndex

    def position(self, offset: int) -> Position:
        """The position of a code point's offset; one beyond the text is its end."""
        line, column = self.lines.place(min(max(offset, 0), len(self.text)))
        start = self.lines.starts[line - 1]
        return Position(line - 1, self._units(self.text[start : start + column - 1]))

    def range(self, start: int, end: int) -> Range:
        """The range of a stretch."""
        return Range(self.position(start), self.position(end))

    def offset(self, position: Position) -> int:
        """The offset of a position; one beyond its line is the line's end, one inside a character the character."""
        if position.line >= len(self.lines.starts):
            return len(self.text)
        start = self.lines.starts[position.line]
        left = position.character
        for at in range(start, self.line_end(position.line)):
            left -= self._units(self.text[at])
            if left < 0:
                return at
            if left == 0:
                return at + 1
        return start if position.character == 0 else self.line_end(position.line)

    def line_end(self, line: int) -> int:
        """Where a line ends, from 0, without its line break."""
        if line + 1 >= len(self.lines.starts):
            return len(self.text)
        start, end = self.lines.starts[line], self.lines.starts[line + 1]
        return start + len(self.text[start:end].rstrip("\r\n"))

    def _units(self, text: str) -> int:
        if self.encoding == "utf-32" or text.isascii():
            return len(text)
        if self.encoding == "utf-8":
            return len(text.encode(errors="surrogatepass"))
        return len(text) + sum(character > _BEYOND_ONE_UNIT for character in text)


def positions_of(text: str, encoding: str = "utf-16") -> Positions:
    """The positions of a text."""
    return Positions(text, encoding, LineIndex(text))
