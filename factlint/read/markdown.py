"""Markdown: markdown-it's blocks, with an exact map from each character of the text to the source."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence

from markdown_it import MarkdownIt
from markdown_it.token import Token
from msgspec import Struct, field
from msgspec.structs import replace

from factlint.model import Block, BlockKind, Comment
from factlint.model.lines import LineIndex
from factlint.patterns import late
from factlint.read.comments import comments_of
from factlint.read.html_block import HTML_COSTLY, html_parts
from factlint.read.inline import InlineText, as_it_stands, read_inline
from factlint.read.plain_text import read_plain_text
from factlint.read.section import Section
from factlint.read.sentences import sentence_spans
from factlint.read.tracked import LineSpan, markdown_parser

_LINE_END = late(r"\r\n?|\n")
_MARKED_LINE = late(r"^[ \t]*(?:[-+*>|#:=~`\[]|[0-9]{1,9}[.)])", re.MULTILINE)
_MOST_MARKED_LINES = 15_000
_MOST_BARS = 400
_MOST_TOKENS = 150_000
"""A draft is never that large; what is would keep a reader waiting, and is read as plain text from there on."""
_TEMPLATE = late(
    r"\{\{.*\}\}|\{%.*%\}|import\s.+\sfrom\s+[\"'].+[\"'];?|export\s+(?:const|default|let|function)\b.*", re.DOTALL
)
"""A line of a site generator or of MDX, which is no prose."""
_CONTAINERS = ("bullet_list_open", "ordered_list_open", "blockquote_open", "table_open")
_CONTAINER_ENDS = ("bullet_list_close", "ordered_list_close", "blockquote_close", "table_close")


def read_markdown(section: Section) -> Section:
    """The blocks and comments of Markdown."""
    source = section.source
    body = source[section.start :] if section.start else source
    if len(body) > _MOST_MARKED_LINES and _is_no_draft(body):
        return read_plain_text(section)
    shifts: Sequence[int] = ()
    if "\r" in body:
        shifts = _shifts(body, section.start)
        body = _LINE_END.sub("\n", body)
    reader = _Reader(section, body, shifts, markdown_parser())
    reader.run()
    return replace(section, blocks=tuple(reader.blocks), comments=tuple(reader.comments()))


def _is_no_draft(body: str) -> bool:
    """Whether there is more markup than a person writes, by which markdown-it's time would no longer be short."""
    if len(_MARKED_LINE.findall(body)) > _MOST_MARKED_LINES:
        return True
    return body.count("|") > _MOST_BARS and any(line.count("|") > _MOST_BARS for line in body.split("\n"))


def _shifts(body: str, start: int) -> list[int]:
    """For each line, how far its source stands behind its place in the body with plain line ends."""
    shifts = [start]
    for match in _LINE_END.finditer(body):
        shifts.append(shifts[-1] + len(match[0]) - 1)
    return shifts


class _Reader(Struct):
    """Walks through markdown-it's tokens and makes blocks."""

    section: Section
    body: str
    shifts: Sequence[int]
    markdown: MarkdownIt
    blocks: list[Block] = field(default_factory=list)
    env: dict[str, object] = field(default_factory=dict)
    containers: list[tuple[str, int]] = field(default_factory=list)
    """Lists, quotes and tables that are open, each with its group."""
    groups: int = 0
    row: int = 0
    column: int = 0
    heading: int = 0
    label: str | None = None
    """Of the footnote that is open."""
    titled: bool = False
    tokens: int = 0
    after_image: bool = False
    code: list[Sequence[int]] = field(default_factory=list)
    """The lines of blocks of code, first and past the last."""

    def run(self) -> None:
        for token in self.markdown.parse(self.body, self.env):
            if token.type == "inline":
                self.inline(token)
            elif token.type == "html_block":
                self.html(token)
            elif token.type in ("fence", "code_block"):
                self.code.append(token.map or (0, 0))
            else:
                self.enter(token)
        self.mark_summary()

    def mark_summary(self) -> None:
        """The list right under the title is a summary, where prose follows it."""
        first = next((at for at, block in enumerate(self.blocks) if block.kind == "title"), None)
        if first is None:
            return
        end = first + 1
        while end < len(self.blocks) and self.blocks[end].kind == "item":
            end += 1
        if any(block.kind == "paragraph" for block in self.blocks[end:]):
            for at in range(first + 1, end):
                self.blocks[at] = replace(self.blocks[at], kind="summary")

    def comments(self) -> Iterator[Comment]:
        """The comments; what is shown as code is none."""
        comments = comments_of(self.section.source, self.section.start)
        if not comments:
            return
        starts = LineIndex(self.section.source[self.section.start :]).starts
        for comment in comments:
            line = bisect_right(starts, comment.start - self.section.start) - 1
            if not any(first <= line < last for first, last in self.code):
                yield comment

    def enter(self, token: Token) -> None:
        """Notes what a token opens or closes."""
        kind = token.type
        if kind in _CONTAINERS:
            self.groups += 1
            self.containers.append((kind, self.groups))
            self.row = 0
        elif kind in _CONTAINER_ENDS:
            self.containers.pop()
        elif kind == "tr_open":
            self.row, self.column = self.row + 1, 0
        elif kind in ("td_open", "th_open"):
            self.column += 1
        elif kind == "heading_open":
            self.heading = int(token.tag[1:])
        elif kind == "heading_close":
            self.heading = 0
        elif kind == "footnote_reference_open":
            self.label = str(token.meta.get("label", ""))
        elif kind == "footnote_reference_close":
            self.label = None

    def inline(self, token: Token) -> None:
        spans: Sequence[LineSpan] = token.meta.get("lines", ())
        kind = self.kind()
        inline, lines = self.read(spans)
        if inline.text.strip():
            text = inline.text.strip()
            if kind == "paragraph" and (self.section.is_furniture(text) or _TEMPLATE.fullmatch(text)):
                kind = "other"
            elif kind == "paragraph" and self.after_image and inline.italics == ((0, len(inline.text)),):
                kind = "caption"
            self.titled = self.titled or kind == "title"
            self.add(kind, inline, label=self.label or "")
        self.after_image = bool(inline.images)
        for kind, stretches in (("caption", inline.images), ("footnote", inline.notes)):
            for start, end in stretches:
                self.add(kind, self.stretch(lines, start, end))

    def html(self, token: Token) -> None:
        """The prose of an HTML block, stretch by stretch."""
        spans: Sequence[LineSpan] = token.meta.get("lines", ())
        content, lines = self.content(spans)
        if len(content) > HTML_COSTLY:
            return
        for kind, start, end in html_parts(content):
            inline = self.stretch(_Content(content, lines), start, end)
            if inline.text.strip():
                other = kind == "paragraph" and self.section.is_furniture(inline.text)
                self.add("other" if other else kind, inline)

    def read(self, spans: Sequence[LineSpan]) -> tuple[InlineText, _Content]:
        content = _Content(*self.content(spans))
        return self.inline_text(content.text, content.lines), content

    def stretch(self, content: _Content, start: int, end: int) -> InlineText:
        """The text of a part of a content."""
        lines = [(max(at - start, 0), source + max(start - at, 0)) for at, source in content.lines if at < end]
        while len(lines) > 1 and lines[1][0] == 0:
            del lines[0]
        return self.inline_text(content.text[start:end], lines)

    def inline_text(self, text: str, lines: Sequence[tuple[int, int]]) -> InlineText:
        if self.tokens > _MOST_TOKENS:
            return as_it_stands(text, lines)
        inline = read_inline(self.markdown, text, lines, self.env)
        self.tokens += inline.tokens
        return inline

    def content(self, spans: Sequence[LineSpan]) -> tuple[str, list[tuple[int, int]]]:
        """The lines' text, with (place in it, place in the source) of each of them."""
        parts: list[str] = []
        lines: list[tuple[int, int]] = []
        length = 0
        for line, start, end in spans:
            shift = self.shifts[line] if self.shifts else self.section.start
            lines.append((length, start + shift))
            parts.append(self.body[start:end])
            length += end - start + 1
        if parts:
            parts[-1] = parts[-1].rstrip(" \t")
        return "\n".join(parts), lines

    def kind(self) -> BlockKind:
        if self.label is not None:
            return "footnote"
        if self.heading:
            return "title" if self.is_title() else "heading"
        kinds = [kind for kind, _ in self.containers]
        if not kinds:
            return "paragraph"
        if kinds[-1] == "table_open":
            return "cell"
        return "quote" if "blockquote_open" in kinds else "item"

    def is_title(self) -> bool:
        """The first heading of level 1; under a title of the front matter, only if nothing stands before it."""
        return self.heading == 1 and not self.titled and not (self.section.has_title and self.blocks)

    def add(self, kind: BlockKind, inline: InlineText, label: str = "") -> None:
        if not inline.text.strip():
            return
        depth = sum(1 for container, _ in self.containers if container in _CONTAINERS[:2])
        self.blocks.append(
            Block(
                kind,
                inline.text,
                inline.pieces,
                sentence_spans(inline.text, self.section.vocabulary),
                level=self.heading or (depth if kind == "item" else 0),
                group=self.containers[-1][1] if self.containers else 0,
                row=self.row if kind == "cell" else 0,
                column=self.column if kind == "cell" else 0,
                links=inline.links,
                italics=inline.italics,
                label=label,
            )
        )


class _Content(Struct, frozen=True):
    """A content to be read, with the places of its lines."""

    text: str
    lines: Sequence[tuple[int, int]]
