"""Plain text: the first line a headline, bullets under it a summary, paragraphs as lines or wrapped."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from factlint.model import Block, BlockKind, Comment, Piece
from factlint.read.furniture import is_furniture
from factlint.read.section import Section
from factlint.read.sentences import sentence_spans

_LINE = re.compile(r"[^\r\n]*(?:\r\n|\r|\n|$)")
_BULLET = re.compile(r"[ \t]*(?:[-*•‣◦–—]|\d{1,2}[.)])[ \t]+")
_COMMENT = re.compile(r"<!--(.*?)-->", re.DOTALL)
_SENTENCE_END = re.compile(r"[.!?:;,…][\"”’')\]]*$")
_WRAP_SHORTEST, _WRAP_LONGEST = 40, 100
"""Columns at which wrapped text is wrapped."""
_HEADING_LONGEST = 90


@dataclass(frozen=True, slots=True)
class _Line:
    start: int
    """Of its first character that is no blank."""
    text: str
    """Without surrounding blanks."""
    bullet: int = 0
    """How many characters its bullet takes; 0 for none."""
    indent: int = 0


def read_plain_text(section: Section) -> Section:
    """The blocks and comments of plain text."""
    source = section.source
    comments = tuple(
        Comment(match.start(), match.end(), match[1].strip()) for match in _COMMENT.finditer(source, section.start)
    ) if "<!--" in source else ()  # fmt: skip
    groups = _groups(_lines(source, section.start, comments))
    blocks: list[Block] = []
    title_wanted = not section.has_title
    under_title = False
    list_number = 0
    for lines in groups:
        bullets = bool(lines[0].bullet)
        if bullets:
            list_number += 1
        for item in _items(lines):
            kind: BlockKind
            text = _text(item)
            if bullets:
                kind = "summary" if under_title else "item"
            elif title_wanted and not is_furniture(text):
                kind, title_wanted, under_title = "title", False, True
            elif is_furniture(text):
                kind = "other"
            else:
                kind = "heading" if _is_heading(item) else "paragraph"
                under_title = False
            blocks.append(_block(kind, item, source, list_number if bullets else 0))
    return replace(section, blocks=tuple(blocks), comments=comments)


def _lines(source: str, start: int, comments: Sequence[Comment]) -> Iterator[_Line]:
    """The lines from an offset on; blank ones with an empty text, comments blanked out."""
    for match in _LINE.finditer(source, start):
        raw = match[0]
        if not raw:
            break
        for comment in comments:
            if comment.start < match.end() and match.start() < comment.end:
                left, right = max(comment.start - match.start(), 0), min(comment.end - match.start(), len(raw))
                raw = raw[:left] + " " * (right - left) + raw[right:]
        text = raw.strip()
        bullet = _BULLET.match(raw)
        indent = len(raw) - len(raw.lstrip())
        if bullet is not None and raw[bullet.end() :].strip():
            yield _Line(match.start() + bullet.end(), raw[bullet.end() :].strip(), bullet.end(), indent)
        else:
            yield _Line(match.start() + indent, text, 0, indent)


def _groups(lines: Iterator[_Line]) -> list[list[_Line]]:
    """Runs of lines that belong to one paragraph or one list."""
    runs: list[list[_Line]] = [[]]
    for line in lines:
        if line.text:
            runs[-1].append(line)
        elif runs[-1]:
            runs.append([])
    groups: list[list[_Line]] = []
    for run in runs:
        if not run:
            continue
        wrapped = _is_wrapped(run)
        for line in run:
            joins = groups and groups[-1] and line is not run[0]
            same_list = joins and bool(groups[-1][0].bullet) and (bool(line.bullet) or (wrapped and line.indent > 0))
            same_paragraph = joins and wrapped and not line.bullet and not groups[-1][0].bullet
            if same_list or same_paragraph:
                groups[-1].append(line)
            else:
                groups.append([line])
    return groups


def _is_wrapped(run: Sequence[_Line]) -> bool:
    """Whether a run of lines is text wrapped near one column: no line is long, and most do not end a sentence."""
    plain = [line for line in run if not line.bullet] if not run[0].bullet else list(run)
    if len(plain) < 2 or any(len(line.text) > _WRAP_LONGEST for line in run):
        return False
    inner = [line for line in plain[:-1]]
    full = [line for line in inner if len(line.text) >= _WRAP_SHORTEST]
    open_ended = [line for line in inner if not _SENTENCE_END.search(line.text)]
    return len(full) * 2 >= len(inner) and len(open_ended) * 2 >= len(inner) and bool(open_ended)


def _items(lines: Sequence[_Line]) -> list[list[_Line]]:
    """The items of a list, or the one paragraph."""
    if not lines[0].bullet:
        return [list(lines)]
    items: list[list[_Line]] = []
    for line in lines:
        if line.bullet or not items:
            items.append([line])
        else:
            items[-1].append(line)
    return items


def _text(lines: Sequence[_Line]) -> str:
    return " ".join(line.text for line in lines)


def _is_heading(lines: Sequence[_Line]) -> bool:
    """Whether a paragraph is one short line that ends no sentence and has its words capitalised, or no verb to spare."""
    text = lines[0].text
    if len(lines) > 1 or len(text) > _HEADING_LONGEST or _SENTENCE_END.search(text):
        return False
    words = [word for word in re.findall(r"[^\W\d_][\w’'-]*", text) if len(word) > 3]
    capitals = [word for word in words if word[0].isupper()]
    return bool(words) and (len(capitals) * 2 >= len(words) or len(text.split()) <= 8)


def _block(kind: BlockKind, lines: Sequence[_Line], source: str, group: int) -> Block:
    pieces: list[Piece] = []
    position = 0
    for number, line in enumerate(lines):
        if number:
            before = lines[number - 1]
            gap = before.start + len(before.text)
            pieces.append((position, 1, gap, line.start - gap))
            position += 1
        pieces.append((position, len(line.text), line.start, len(line.text)))
        position += len(line.text)
    text = _text(lines)
    level = 1 if group else 0
    return Block(kind, text, tuple(pieces), sentence_spans(text), level=level, group=group)
