"""The characters of a YAML or TOML value, each with its place in the source."""

from __future__ import annotations

import re

from factlint.model import Piece
from factlint.patterns import late

_BLOCK_HEAD = late(r"[|>][-+0-9]*[ \t]*(?:#[^\r\n]*)?(?:\r\n|\r|\n)[ \t]*")
_BLANKS = late(r"\s+")
_ESCAPE = late(r"\\(?:x[0-9A-Fa-f]{2}|u[0-9A-Fa-f]{4}|U[0-9A-Fa-f]{8}|\s+|.)", re.DOTALL)
_JOINS = late(r"\\\s*[\r\n]\s*")
"""A backslash before a line end: nothing of it is in the value."""
_LINE_END = late(r"[\r\n]")
_LONGEST = 20_000


def scalar_pieces(source: str, start: int, value: str) -> tuple[Piece, ...]:
    """The pieces of a value that is printed at source[start:]: plain, quoted or a block of lines.

    Folded lines, escapes and doubled quotation marks stand as whole runs for what they mean. Empty where the value does
    not follow from the source.
    """
    if len(value) > _LONGEST:
        return ()
    at, quote = start, source[start : start + 1]
    if quote in ("|", ">"):
        head = _BLOCK_HEAD.match(source, start)
        at = head.end() if head is not None else start
    elif quote and quote in "\"'":
        at += 3 if source.startswith(quote * 3, start) else 1
        newline = re.compile(r"\r\n|\n").match(source, at) if at == start + 3 else None
        at = newline.end() if newline is not None else at
    else:
        quote = ""
    return tuple(_follow(source, at, value, quote))


def _follow(source: str, at: int, value: str, quote: str) -> list[Piece]:
    pieces: list[Piece] = []
    position = 0
    while position < len(value):
        width, taken = 1, 1
        here = source[at : at + 1]
        if quote == '"' and here == "\\":
            joined = _JOINS.match(source, at)
            if joined is not None:
                at = joined.end()
                continue
            escape = _ESCAPE.match(source, at)
            taken = len(escape[0]) if escape is not None else 1
        elif here.isspace() and value[position].isspace():
            source_run, value_run = _BLANKS.match(source, at), _BLANKS.match(value, position)
            if source_run is not None and value_run is not None and _LINE_END.search(source_run[0]):
                taken, width = len(source_run[0]), len(value_run[0])
        elif here != value[position]:
            return []
        elif quote == "'" and source.startswith("''", at):
            taken = 2
        _append(pieces, (position, width, at, taken))
        position, at = position + width, at + taken
    return pieces


def _append(pieces: list[Piece], piece: Piece) -> None:
    """Adds a piece, joined to the last one if both are copied one to one."""
    if pieces and piece[1] == piece[3]:
        text, length, source, size = pieces[-1]
        if length == size and source + size == piece[2]:
            pieces[-1] = (text, length + piece[1], source, size + piece[3])
            return
    pieces.append(piece)
