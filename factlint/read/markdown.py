"""Markdown: markdown-it's blocks, with an exact map from each character of the text to the source."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace

from markdown_it import MarkdownIt
from markdown_it.token import Token
from mdit_py_plugins.footnote import footnote_plugin

from factlint.model import Block, BlockKind, Comment
from factlint.read.furniture import is_furniture
from factlint.read.inline import InlineText, read_inline, track
from factlint.read.section import Section
from factlint.read.sentences import sentence_spans

_LINE = re.compile(r"[^\r\n]*(?:\r\n|\r|\n|$)")
_COMMENT = re.compile(r"<!--(.*?)-->", re.DOTALL)


@dataclass(slots=True)
class _Place:
    """Where the walk through the tokens stands."""

    containers: list[str] = field(default_factory=list)
    lists: list[int] = field(default_factory=list)
    group: int = 0
    groups: int = 0
    row: int = 0
    column: int = 0
    heading: int = 0
    footnote: str = ""
    titled: bool = False
    cursor: int = 0
    """In the source line of a table row: where the next cell is looked for."""


def read_markdown(section: Section) -> Section:
    """The blocks and comments of Markdown."""
    source = section.source
    lines = [(match.start(), match[0].rstrip("\r\n")) for match in _LINE.finditer(source) if match[0]]
    first = next((i for i, (start, _) in enumerate(lines) if start >= section.start), len(lines))
    body = "\n" * first + "\n".join(text for _, text in lines[first:])
    comments = tuple(
        Comment(match.start(), match.end(), match[1].strip()) for match in _COMMENT.finditer(source, section.start)
    )
    markdown = _parser()
    place = _Place()
    blocks: list[Block] = []
    for token in markdown.parse(body):
        _enter(token, place)
        if token.type == "inline" and token.map is not None:
            blocks += _block(markdown, token, lines, place)
    return replace(section, blocks=tuple(blocks), comments=comments)


def _parser() -> MarkdownIt:
    """A CommonMark parser with tables, strikethrough and footnotes that leaves inline text to us."""
    markdown = MarkdownIt("commonmark", {"maxNesting": 20}).enable(["table", "strikethrough"]).use(footnote_plugin)
    markdown.core.ruler.disable(["inline"])
    track(markdown)
    return markdown


def _enter(token: Token, place: _Place) -> None:
    """Notes what a token opens or closes."""
    kind = token.type
    if kind in ("bullet_list_open", "ordered_list_open", "blockquote_open", "table_open"):
        place.groups += 1
        place.lists.append(place.groups)
        place.containers.append(kind)
        place.group = place.groups
        place.row = 0
    elif kind in ("bullet_list_close", "ordered_list_close", "blockquote_close", "table_close"):
        place.lists.pop()
        place.containers.pop()
        place.group = place.lists[-1] if place.lists else 0
    elif kind == "tr_open":
        place.row, place.column, place.cursor = place.row + 1, 0, 0
    elif kind in ("td_open", "th_open"):
        place.column += 1
    elif kind == "heading_open":
        place.heading = int(token.tag[1:])
    elif kind == "heading_close":
        place.heading = 0
    elif kind == "footnote_open":
        label = token.meta.get("label", "") if token.meta else ""
        place.footnote = str(label) or "note"
    elif kind == "footnote_close":
        place.footnote = ""


def _block(markdown: MarkdownIt, token: Token, lines: Sequence[tuple[int, str]], place: _Place) -> Iterator[Block]:
    kind = _kind(place)
    content, offsets = _content(token, lines, place, kind == "cell")
    inline = read_inline(markdown, content, offsets)
    if not inline.text.strip():
        return
    if kind == "title":
        place.titled = True
    if kind == "paragraph" and is_furniture(inline.text):
        kind = "other"
    yield _made(kind, inline, place)


def _kind(place: _Place) -> BlockKind:
    if place.footnote:
        return "footnote"
    if place.heading:
        return "title" if place.heading == 1 and not place.titled else "heading"
    innermost = place.containers[-1] if place.containers else ""
    if innermost == "table_open":
        return "cell"
    if "blockquote_open" in place.containers:
        return "quote"
    return "item" if innermost else "paragraph"


def _made(kind: BlockKind, inline: InlineText, place: _Place) -> Block:
    return Block(
        kind,
        inline.text,
        inline.pieces,
        sentence_spans(inline.text),
        level=place.heading or (len(place.lists) if kind == "item" else 0),
        group=place.group,
        row=place.row if kind == "cell" else 0,
        column=place.column if kind == "cell" else 0,
        links=inline.links,
        italics=inline.italics,
        label=place.footnote,
    )


def _content(
    token: Token, lines: Sequence[tuple[int, str]], place: _Place, cell: bool
) -> tuple[str, list[tuple[int, int]]]:
    """The inline source of a token, its lines stripped, with (content start, source start) of each line."""
    parts: list[str] = []
    offsets: list[tuple[int, int]] = []
    length = 0
    first = token.map[0] if token.map else 0
    for number, raw in enumerate(token.content.split("\n")):
        part = raw.strip()
        start, text = lines[min(first + number, len(lines) - 1)]
        if cell:
            at = _find_cell(text, part, place.cursor)
            part = text[at : at + len(part)] if "|" not in part else text[at : at + len(part) + part.count("|")]
            place.cursor = at + len(part)
        elif text.rstrip().endswith(part):
            at = len(text.rstrip()) - len(part)
        else:
            at = max(text.find(part), 0)
        offsets.append((length, start + at))
        parts.append(part)
        length += len(part) + 1
    return "\n".join(parts), offsets


def _find_cell(line: str, part: str, cursor: int) -> int:
    """Where a cell stands in its line; markdown-it has taken the backslash from its escaped bars."""
    at = line.find(part.replace("|", "\\|"), cursor)
    return at if at >= 0 else max(line.find(part, cursor), 0)
