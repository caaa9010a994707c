"""Inline Markdown into text that knows its place in the source."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import MutableMapping, Sequence
from typing import Literal

from markdown_it import MarkdownIt
from markdown_it.token import Token
from msgspec import Struct, field

from factlint.model import Link, Piece
from factlint.patterns import late
from factlint.read.web_links import web_links

CODE = "\ufffc"
"""What stands in a text for inline code: code is no prose, but what stood beside it must not become neighbours."""

_TAG_NAME = late(r"</?([A-Za-z][A-Za-z0-9]*)")
_ADDRESS = late(r"\bhref\s*=\s*[\"']?([^\"'\s>]+)", re.IGNORECASE)
_NOTE_MARK = late(r"[0-9]{1,3}(?:\s?,\s?[0-9]{1,3})*|[a-z*†‡]{1,2}")
_AREA = late(r"(?:^|[^A-Za-z])(?:k|c|m)?(?:m|mi|ft|in|yd)$")
_STRUCK = ("del", "s", "strike")
_DEAREST = 50_000
_MARKS = late(r"[]\[*_~`<&!\\^{]")
_MOST_MARKS = 2_000
"""Inline content longer than the first or with more marks than the second is no writer's paragraph, and is read as it
stands: some of markdown-it's rules look at the rest of the content from each mark."""

Lines = Sequence[tuple[int, int]]
"""Where each line of a content starts: in the content, and in the source."""


class InlineText(Struct):
    """The text of inline Markdown with its map to the source and what vouches for it."""

    text: str
    pieces: tuple[Piece, ...]
    links: tuple[Link, ...] = ()
    italics: tuple[tuple[int, int], ...] = ()
    images: tuple[tuple[int, int], ...] = ()
    """Stretches of the content: the alternative texts of images."""
    notes: tuple[tuple[int, int], ...] = ()
    """Stretches of the content: the footnotes that stand in the text itself."""
    tokens: int = 0
    """How many tokens it took: a measure of the work done."""


def read_inline(markdown: MarkdownIt, content: str, lines: Lines, env: MutableMapping[str, object]) -> InlineText:
    """The text of inline Markdown; `markdown` must be one that tracks places, as `markdown_parser` gives it."""
    if len(content) > _MOST_MARKS and (len(content) > _DEAREST or len(_MARKS.findall(content)) > _MOST_MARKS):
        return as_it_stands(content, lines)
    tokens: list[Token] = []
    markdown.inline.parse(content, markdown, env, tokens)
    walk = _Walk(content, lines, tokens)
    walk.run()
    text = "".join(walk.parts)
    links = (*walk.links, *web_links(text)) if "://" in text else tuple(walk.links)
    return InlineText(
        text, tuple(walk.pieces), links, tuple(walk.italics), tuple(walk.images), tuple(walk.notes), len(tokens)
    )


def as_it_stands(content: str, lines: Lines) -> InlineText:
    """Content read without its markup: each line one to one, line ends as blanks."""
    walk = _Walk(content, lines, [])
    start = 0
    for part in content.split("\n"):
        walk.put(part, start, start + len(part))
        start += len(part) + 1
        if start <= len(content):
            walk.put(" ", start - 1, start)
    return InlineText("".join(walk.parts), tuple(walk.pieces))


class _Walk(Struct):
    """Walks through the tokens of a content and writes its text."""

    content: str
    lines: Lines
    tokens: Sequence[Token]
    parts: list[str] = field(default_factory=list)
    pieces: list[Piece] = field(default_factory=list)
    links: list[Link] = field(default_factory=list)
    italics: list[tuple[int, int]] = field(default_factory=list)
    images: list[tuple[int, int]] = field(default_factory=list)
    notes: list[tuple[int, int]] = field(default_factory=list)
    length: int = 0
    struck: int = 0
    """How many strike-outs are open; what is struck out is not said."""
    open_links: list[tuple[int, str]] = field(default_factory=list)
    open_italics: list[int] = field(default_factory=list)
    note_mark: int = -1
    """The token of a raised note mark, which is no text."""

    def source(self, position: int) -> int:
        """Where a position of the content stands in the source."""
        if len(self.lines) == 1:
            return self.lines[0][1] + position
        content, start = self.lines[max(bisect_right(self.lines, (position, 1 << 60)) - 1, 0)]
        return start + position - content

    def put(self, text: str, start: int, end: int) -> None:
        """Writes a run of text read from content[start:end]; one to one if both are as long."""
        if not text or self.struck:
            return
        if "\n" in text:
            text = text.replace("\n", " ")
        first = self.source(start)
        size = self.source(end - 1) + 1 - first
        if "\n" in self.content[start:end]:  # a line end may be two characters, and marks of a quote may follow it
            size = self.source(end) - first
        self.parts.append(text)
        if self.pieces and len(text) == size:
            text_at, text_size, source_at, source_size = self.pieces[-1]
            if text_size == source_size and source_at + source_size == first:
                self.pieces[-1] = (text_at, text_size + size, source_at, source_size + size)
                self.length += size
                return
        self.pieces.append((self.length, len(text), first, size))
        self.length += len(text)

    def run(self) -> None:
        for index, token in enumerate(self.tokens):
            start, end = token.map or (0, 0)
            kind = token.type
            if kind in ("text", "text_special"):
                if index != self.note_mark:
                    self.put(token.content, start, end)
            elif kind in ("softbreak", "hardbreak"):
                self.put(" ", start, end)
            elif kind == "em_open":
                self.open_italics.append(self.length)
            elif kind == "em_close" and self.open_italics:
                self.italics.append((self.open_italics.pop(), self.length))
            elif kind == "link_open":
                self.open_links.append((self.length, str(token.attrs.get("href", ""))))
            elif kind == "link_close":
                self.close_link()
            elif kind == "s_open":
                self.struck += 1
            elif kind == "s_close":
                self.struck -= 1
            elif kind == "code_inline":
                self.put(CODE, start, end)
            elif kind == "html_inline":
                self.tag(index, token.content, start, end)
            elif kind == "image":
                self.images.append((start + 2, start + 2 + len(token.content)))
            elif kind == "footnote_ref":
                self.note(token, start, end)
            elif kind == "citation":
                self.mark("citation", token.content)

    def mark(self, kind: Literal["footnote", "citation"], target: str) -> None:
        """A mark that is no text itself hangs on the word before it, and so belongs to that word's sentence."""
        end = self.length
        for part in reversed(self.parts):
            kept = part.rstrip()
            end -= len(part) - len(kept)
            if kept:
                break
        self.links.append(Link(max(end - 1, 0), end, kind, target))

    def close_link(self) -> None:
        if self.open_links:
            start, target = self.open_links.pop()
            self.links.append(Link(start, self.length, "link", target))

    def note(self, token: Token, start: int, end: int) -> None:
        """A reference to a footnote, or a footnote in the text itself, which has no label."""
        label = str(token.meta.get("label", ""))
        self.mark("footnote", label)
        if not label:
            self.notes.append((start + 2, end - 1))

    def tag(self, index: int, tag: str, start: int, end: int) -> None:
        """An HTML tag or comment: most are passed over."""
        found = _TAG_NAME.match(tag)
        name = found[1].lower() if found is not None else ""
        closes = tag.startswith("</")
        if name == "br":
            self.put(" ", start, end)
        elif name in _STRUCK:
            self.struck = max(self.struck + (-1 if closes else 1), 0)
        elif name == "a" and closes:
            self.close_link()
        elif name == "a":
            address = _ADDRESS.search(tag)
            self.open_links.append((self.length, address[1] if address is not None else ""))
        elif name == "sup" and not closes:
            self.raised(index)

    def raised(self, index: int) -> None:
        """A raised mark after anything but a unit of length is a note's: its digits are not the number's."""
        if index + 2 >= len(self.tokens) or not self.tokens[index + 2].content.lower().startswith("</sup"):
            return
        mark = self.tokens[index + 1].content
        before = "".join(self.parts[-2:])[-4:]
        if _NOTE_MARK.fullmatch(mark) and not (mark in "23" and _AREA.search(before)):
            self.note_mark = index + 1
            self.mark("footnote", mark)
