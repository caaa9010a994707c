"""Plain text: the first line a headline, bullets under it a summary, paragraphs as lines or wrapped."""

from __future__ import annotations

from collections.abc import Iterator

from msgspec import Struct
from msgspec.structs import replace

from factlint.model import Block, BlockKind, Piece
from factlint.patterns import late
from factlint.read.comments import comments_of_plain_text, without_comments
from factlint.read.section import Section
from factlint.read.sentences import sentence_spans
from factlint.read.web_links import citation_keys, web_links
from factlint.read.wrapping import Line, wrap_column, wraps

_BULLET = late(r"(?:[-*•‣◦▪●–·]|\d{1,2}[.)])[ \t\u00a0]+(?=\S)")
_BULLET_FIRST = frozenset("-*•‣◦▪●–·0123456789")
_SENTENCE_END = (".", "!", "?", ":", ";", ",", "…", '."', ".”", '!"', "!”", '?"', "?”", ".)", ".’", ".'", ",”", ',"')
_LONGEST_HEADING = 90
_LONGEST_OTHER = 100
"""Only lines up to this length are looked at for what is no prose."""
_MOST_HEADING_WORDS = 14
_WORD = late(r"[^\W_]")
_MOST_BLOCKS = 50_000
"""What has more paragraphs is data and no prose, and is left unread from there on."""

Group = list[Line]
"""Lines that stand together: a run between blank lines, then a paragraph or an item."""


def read_plain_text(section: Section) -> Section:
    """The blocks and comments of plain text."""
    source = section.source
    comments = comments_of_plain_text(source, section.start)
    body = without_comments(source, comments) if comments else source
    if "\r" in body:
        body = body.replace("\r\n", " \n").replace("\r", "\n")  # as long as it was: every character keeps its place
    reader = _Reader(section, [], not section.has_title)
    runs = list(_runs(body, section.start))
    column = wrap_column(runs)
    for run in runs:
        for group in _groups(run, column):
            if len(reader.blocks) >= _MOST_BLOCKS:
                break
            reader.add(group)
        reader.list_open = False
    return replace(section, blocks=tuple(reader.blocks), comments=comments)


def _runs(body: str, start: int) -> Iterator[Group]:
    """The lines from an offset on, in runs between blank ones."""
    run: Group = []
    for line in (body[start:] if start else body).split("\n"):
        text = line.strip()
        if text:
            lead = 0 if line[0] == text[0] else line.index(text[0])
            bullet = _BULLET.match(text) if text[0] in _BULLET_FIRST else None
            width = 0 if bullet is None else bullet.end()
            run.append((start + lead + width, text[width:] if width else text, width, lead))
        elif run:
            yield run
            run = []
        start += len(line) + 1
    if run:
        yield run


def _groups(run: Group, column: int) -> Iterator[Group]:
    """The paragraphs and items of a run of lines."""
    if len(run) == 1:
        yield run
        return
    group: Group = []
    for line in run:
        if group and not line[2]:
            _, _, bullet, indent = group[0]
            hangs = bool(bullet) and line[3] > indent
            if hangs or (column and wraps(group[-1], line, column)):
                group.append(line)
                continue
        if group:
            yield group
        group = [line]
    yield group


class _Reader(Struct):
    """Makes blocks of groups of lines; holds what has been read as far as it bears on what comes."""

    section: Section
    blocks: list[Block]
    title_wanted: bool
    under_title: bool = False
    list_open: bool = False
    lists: int = 0

    def add(self, group: Group) -> None:
        """Adds the block of a paragraph or an item."""
        text = group[0][1] if len(group) == 1 else " ".join([line[1] for line in group])
        pieces = ((0, len(text), group[0][0], len(text)),) if len(group) == 1 else _pieces(group)
        number = 0
        if group[0][2]:
            if not self.list_open:
                self.lists += 1
            self.list_open, number = True, self.lists
            kind: BlockKind = "summary" if self.under_title else "item"
        else:
            self.list_open = False
            if len(text) <= _LONGEST_OTHER and _WORD.search(text) is None:
                return  # a line of marks
            kind = self.kind(text, len(group))
        spans = sentence_spans(text, self.section.vocabulary)
        if kind == "title" and len(group) > 1:
            spans = tuple(_by_deck(spans, group))
        links = web_links(text) if "://" in text else ()
        if "@" in text and "[" in text:
            links = tuple(sorted((*links, *citation_keys(text)), key=lambda link: link.start))
        self.blocks.append(Block(kind, text, pieces, spans, 1 if number else 0, number, links=links))

    def kind(self, text: str, lines: int) -> BlockKind:
        if len(text) <= _LONGEST_OTHER and self.section.is_furniture(text):
            return "other"
        if self.title_wanted:
            self.title_wanted, self.under_title = False, True
            return "title"
        self.under_title = False
        return "heading" if lines == 1 and _is_heading(text) else "paragraph"


def _by_deck(spans: tuple[tuple[int, int], ...], group: Group) -> Iterator[tuple[int, int]]:
    """The sentences of a title of several lines, cut behind each line that ends with a semicolon: headline; deck."""
    ends, at = [], 0
    for line in group[:-1]:
        at += len(line[1])
        if line[1].endswith(";"):
            ends.append(at)
        at += 1
    for start, end in spans:
        cuts = [cut for cut in ends if start < cut < end]
        yield from zip([start, *(cut + 1 for cut in cuts)], [*cuts, end], strict=True)


def _is_heading(text: str) -> bool:
    """Whether a line is short and ends neither a sentence nor a clause."""
    if len(text) > _LONGEST_HEADING or text.endswith(_SENTENCE_END):
        return False
    return text[0] not in "\"“‘'" and len(text.split()) <= _MOST_HEADING_WORDS


def _pieces(group: Group) -> tuple[Piece, ...]:
    """The pieces of joined lines, each line end and what surrounds it read as one blank."""
    pieces: list[Piece] = []
    position = end = 0
    for start, text, _, _ in group:
        if pieces:
            pieces.append((position, 1, end, start - end))
            position += 1
        pieces.append((position, len(text), start, len(text)))
        position += len(text)
        end = start + len(text)
    return tuple(pieces)
