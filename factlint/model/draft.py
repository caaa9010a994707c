"""A draft as it was read: blocks of prose, each of whose characters knows its place in the file."""

from __future__ import annotations

from bisect import bisect_right
from datetime import date
from typing import Literal

from msgspec import Struct, field

BlockKind = Literal[
    "title", "summary", "heading", "paragraph", "item", "quote", "caption", "cell", "footnote", "code", "other"
]
"""`other` is text that is no prose (bylines, buttons, datelines that stand alone): it is never checked."""

Piece = tuple[int, int, int, int]
"""A run of a block's text and of the source that it was read from: text start, text length, source start,
source length. Where both lengths agree, the run is copied character by character; where they differ (an entity, an
escape), the whole run stands for the whole source run."""


class Link(Struct, frozen=True, gc=False):
    """A link, footnote mark or citation key inside a block: something that can vouch for its sentence."""

    start: int
    """Code points from the start of the block's text."""
    end: int
    kind: Literal["link", "footnote", "citation"]
    target: str
    """The address, the footnote's label or the citation's key."""


class Comment(Struct, frozen=True, gc=False):
    """A comment of the draft's format, without its marks."""

    start: int
    """Code points from the start of the source."""
    end: int
    text: str


class Block(Struct, frozen=True, gc=False):
    """A stretch of a draft's prose without its markup: a title, a paragraph, an item, a cell."""

    kind: BlockKind
    text: str
    pieces: tuple[Piece, ...]
    """In order, and covering the text without gaps."""
    sentences: tuple[tuple[int, int], ...]
    """Start and end of each sentence in the text, surrounding blanks left out."""
    level: int = 0
    """Of a heading (1 to 6) or a list item (its depth from 1); 0 for the rest."""
    group: int = 0
    """The same for items of one list, cells of one table and paragraphs of one quote; 0 for none."""
    row: int = 0
    """Of a cell, from 1; row 1 is the header."""
    column: int = 0
    """Of a cell, from 1."""
    links: tuple[Link, ...] = ()
    italics: tuple[tuple[int, int], ...] = ()
    """Stretches in emphasis: titles of works, often."""
    label: str = ""
    """Of a footnote, its label; of a front-matter block, its key."""

    def span(self, start: int, end: int) -> tuple[int, int]:
        """Where text[start:end] stands in the source, as code points; an empty stretch gives an empty span."""
        if start >= end:
            at = self._source(start)[0]
            return at, at
        return self._source(start)[0], self._source(end - 1)[1]

    def _source(self, position: int) -> tuple[int, int]:
        """Source start and end of one character of the text."""
        index = max(bisect_right(self.pieces, position, key=lambda piece: piece[0]) - 1, 0)
        if not self.pieces:
            return 0, 0
        text_start, text_length, source_start, source_length = self.pieces[index]
        if text_length == source_length:
            at = source_start + min(position - text_start, text_length)
            return at, at + 1
        return source_start, source_start + source_length


class Draft(Struct, frozen=True):
    """An article draft: where it is, what it says, and when it was written."""

    path: str
    source: str
    """The decoded file, line ends untouched and without a byte order mark."""
    blocks: tuple[Block, ...]
    date: date | None = None
    """The day that "today" means in the draft; None when neither the draft nor the caller gives one."""
    locale: str = "en"
    """`en`, `en-GB`, `en-US`, `en-IN`: how numeric dates and digit groups are read."""
    metadata: dict[str, str] = field(default_factory=dict)
    """Front matter whose values are plain; names and values as printed."""
    sources: tuple[str, ...] = ()
    """Ids of the sources that the front matter declares."""
    comments: tuple[Comment, ...] = ()
