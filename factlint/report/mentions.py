"""What was read in a draft: every mention with its kind, its place and its value."""

from __future__ import annotations

import json
from collections.abc import Sequence

from msgspec import Struct

from factlint.model import AnnotatedBlock, Draft, Mention
from factlint.model.lines import LineIndex
from factlint.report.colours import Paint
from factlint.report.display import safe, width
from factlint.report.marked import marked_text, meaning
from factlint.report.mention_value import Json, value_data, value_words

VERSION = 1
_LONGEST = 48
"""Characters of a mention shown in a list; attributions and quotations can be long."""


class _Row(Struct, frozen=True):
    mention: Mention
    text: str
    start: int
    """Code points from the start of the file."""
    end: int
    line: int
    column: int
    end_line: int
    end_column: int


def mentions_text(draft: Draft, blocks: Sequence[AnnotatedBlock], paint: Paint) -> str:
    """The draft's path and date; then, block by block, the text with its mentions marked and a line for each of them."""
    lines = LineIndex(draft.source)
    day = f"dated {draft.date.isoformat()}" if draft.date else "undated: give --as-of or a date in front matter"
    shown = [f"{paint(safe(draft.path), 'path')}  {paint(day, 'dim')}"]
    for found in blocks:
        rows = _rows(found, lines)
        if rows:
            shown += [
                "",
                paint(f"{found.block.kind} in line {rows[0].line}", "dim"),
                *(f"  {line}" for line in marked_text(found, paint).splitlines()),
                *(_text(row, paint) for row in rows),
            ]
    return "\n".join(shown)


def line_mentions(draft: Draft, blocks: Sequence[AnnotatedBlock], line: int, paint: Paint) -> list[str]:
    """A line of text for each mention that reaches into a line of the draft."""
    lines = LineIndex(draft.source)
    return [_text(row, paint) for found in blocks for row in _rows(found, lines) if row.line <= line <= row.end_line]


def mentions_json(drafts: Sequence[tuple[Draft, Sequence[AnnotatedBlock]]]) -> str:
    """The same of several drafts as JSON text, version 1. See docs/json.md."""
    return json.dumps(
        {"version": VERSION, "drafts": [_draft(draft, blocks) for draft, blocks in drafts]},
        ensure_ascii=False,
        indent=2,
    )


def _draft(draft: Draft, blocks: Sequence[AnnotatedBlock]) -> Json:
    lines = LineIndex(draft.source)
    return {
        "path": draft.path,
        "date": draft.date.isoformat() if draft.date else None,
        "mentions": [_data(found, row) for found in blocks for row in _rows(found, lines)],
    }


def _data(found: AnnotatedBlock, row: _Row) -> Json:
    return {
        "kind": row.mention.kind,
        "block": found.block.kind,
        "line": row.line,
        "column": row.column,
        "end_line": row.end_line,
        "end_column": row.end_column,
        "start": row.start,
        "end": row.end,
        "text": row.text,
        "sure": row.mention.sure,
        "value": value_data(row.mention),
    }


def _rows(found: AnnotatedBlock, lines: LineIndex) -> list[_Row]:
    mentions = [*found.mentions, *found.names, *found.quotations, *found.attributions]
    rows = []
    for mention in sorted(mentions, key=lambda m: (m.start, m.end, m.kind)):
        start, end = found.block.span(mention.start, mention.end)
        text = found.block.text[mention.start : mention.end]
        rows.append(_Row(mention, text, start, end, *lines.place(start), *lines.place(end)))
    return rows


def _text(row: _Row, paint: Paint) -> str:
    text = safe(" ".join(row.text.split()))
    if len(text) > _LONGEST:
        text = text[: _LONGEST - 1] + "…"
    place = f"{row.line}:{row.column}"
    blanks = " " * max(_LONGEST - width(text), 1)
    kind = paint(f"{row.mention.kind:<12}", meaning(row.mention))
    unsure = "" if row.mention.sure else " (unsure)"
    return f"  {place:<8} {kind} {text}{blanks} {paint(safe(value_words(row.mention)), 'dim')}{unsure}".rstrip()
