"""The fact-checker's worklist as text, CSV, JSON and Markdown."""

from __future__ import annotations

import csv
import io
import json
from collections.abc import Callable, Sequence

from factlint.claims.worklist import WorklistItem

VERSION = 1
COLUMNS = ("path", "line", "column", "kind", "what", "value", "when", "who", "checked")
_HEADS = ("place", "kind", "what", "value", "when", "who says so", "checked against")

Drafts = Sequence[tuple[str, Sequence[WorklistItem]]]
"""Each draft's path with its items."""


def worklist_text(drafts: Drafts) -> str:
    """A table for each draft, as wide as its widest cells allow."""
    return "\n\n".join(_table(path, items) for path, items in drafts)


def _table(path: str, items: Sequence[WorklistItem]) -> str:
    rows = [_HEADS, *((f"{item.line}:{item.column}", *_cells(item)) for item in items)]
    limits = (9, 11, 44, 30, 24, 30, 60)
    shown = [[_cut(cell, limit) for cell, limit in zip(row, limits, strict=True)] for row in rows]
    widths = [max(len(row[at]) for row in shown) for at in range(len(limits))]
    lines = ["  ".join(cell.ljust(width) for cell, width in zip(row, widths, strict=True)).rstrip() for row in shown]
    return "\n".join([path, "", *lines])


def _cut(cell: str, limit: int) -> str:
    return cell if len(cell) <= limit else cell[: limit - 1] + "…"


def _cells(item: WorklistItem) -> tuple[str, ...]:
    return item.kind, item.what, item.value, item.when, item.who, item.checked


def worklist_csv(drafts: Drafts) -> str:
    """One row an item, with the draft's path; a cell that a spreadsheet would run as a formula is quoted."""
    out = io.StringIO()
    writer = csv.writer(out, lineterminator="\n")
    writer.writerow(COLUMNS)
    for path, items in drafts:
        for item in items:
            writer.writerow([path, item.line, item.column, *map(_harmless, _cells(item))])
    return out.getvalue().rstrip("\n")


def _harmless(cell: str) -> str:
    return "'" + cell if cell[:1] in ("=", "+", "-", "@", "\t") else cell


def worklist_json(drafts: Drafts) -> str:
    """The items of all drafts, version 1."""
    items = [
        dict(zip(COLUMNS, (path, item.line, item.column, *_cells(item)), strict=True))
        for path, items in drafts
        for item in items
    ]
    return json.dumps({"version": VERSION, "claims": items}, ensure_ascii=False, indent=2)


def worklist_markdown(drafts: Drafts) -> str:
    """A table for each draft, with a box to tick for each item."""
    return "\n\n".join(_markdown(path, items) for path, items in drafts)


def _markdown(path: str, items: Sequence[WorklistItem]) -> str:
    lines = [f"## {path}", "", "| | " + " | ".join(_HEADS) + " |", "| --- " * (len(_HEADS) + 1) + "|"]
    for item in items:
        cells = (f"{item.line}:{item.column}", *_cells(item))
        lines.append("| [ ] | " + " | ".join(cell.replace("|", "\\|") for cell in cells) + " |")
    return "\n".join(lines)


WORKLIST_FORMATS: dict[str, Callable[[Drafts], str]] = {
    "text": worklist_text,
    "csv": worklist_csv,
    "json": worklist_json,
    "markdown": worklist_markdown,
}
