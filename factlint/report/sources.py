"""The list of a draft's sources: who said what, how often, where first, and the strong claims that rest on each."""

from __future__ import annotations

import json
from collections.abc import Sequence

from msgspec import Struct

from factlint.model import AnnotatedBlock, Draft
from factlint.model.lines import LineIndex
from factlint.model.mention import SourceKind
from factlint.report.colours import Paint
from factlint.report.display import safe
from factlint.sourcing import SourcedSentence, Speaker, speakers

VERSION = 1
_COLUMNS = ("path", "source", "kind", "line", "column", "sentences", "strong_claims", "share_of_strong_claims", "lines")
_WIDEST = 44
_WORST = 5
"""Lines of bare strong claims that the text names."""


class SourceRow(Struct, frozen=True):
    """A source as a list shows it."""

    name: str
    kind: SourceKind
    line: int
    column: int
    sentences: int
    """That it vouches for."""
    lines: tuple[int, ...]
    """Of these sentences."""
    claims: int
    """Strong claims among them."""
    percent: int | None
    """Of all strong claims of the draft; None where it has none."""


class SourceList(Struct, frozen=True):
    """The sources of a draft."""

    path: str
    rows: tuple[SourceRow, ...]
    """In the order in which they first speak."""
    sentences: int
    """Of the prose."""
    attributed: int
    claims: int
    """Strong claims of the draft."""
    bare: tuple[int, ...]
    """The lines of those with no source in reach."""


def source_list(draft: Draft, blocks: Sequence[AnnotatedBlock], rows: Sequence[SourcedSentence]) -> SourceList:
    """The sources of a draft, with lines in its file."""
    lines = LineIndex(draft.source)

    def line_of(number: int) -> int:
        row = rows[number]
        return lines.place(blocks[row.block_index].block.span(row.start, row.end)[0])[0]

    strong = [number for number, row in enumerate(rows) if row.claim.reason]
    found = []
    for each in speakers(blocks, rows):
        line, column = lines.place(blocks[each.block_index].block.span(each.start, each.end)[0])
        found.append(
            SourceRow(
                each.name, each.kind, line, column, len(each.said), tuple(sorted({line_of(number) for number in each.said})),
                len(each.claims), _percent(each, len(strong)),
            )
        )  # fmt: skip
    bare = tuple(sorted({line_of(number) for number in strong if rows[number].reach in ("none", "near")}))
    attributed = sum(1 for row in rows if row.reach in ("sentence", "carried"))
    return SourceList(draft.path, tuple(found), len(rows), attributed, len(strong), bare)


def _percent(speaker: Speaker, claims: int) -> int | None:
    return round(100 * len(speaker.claims) / claims) if claims else None


def sources_text(found: SourceList, paint: Paint) -> str:
    """The draft's path and what its sources come to, then a line for each source."""
    shown = [f"{paint(safe(found.path), 'path')}  {paint(_verdict(found), 'dim')}"]
    if found.rows:
        wide = min(max(len(row.name) for row in found.rows), _WIDEST)
        shown += ["", paint(f"  {'source':<{wide}}  {'kind':<12}  {'first':>8}  sentences  strong claims", "dim")]
        shown += [_row(row, wide) for row in found.rows]
    if found.bare:
        more = " ..." if len(found.bare) > _WORST else ""
        named = ", ".join(map(str, found.bare[:_WORST])) + more
        shown += ["", f"  strong claims with nobody beside them: line{'s' if len(found.bare) > 1 else ''} {named}"]
    return "\n".join(shown)


def _row(row: SourceRow, wide: int) -> str:
    name = safe(row.name if len(row.name) <= wide else row.name[: wide - 1] + "…")
    share = "" if row.percent is None or not row.claims else f" ({row.percent}%)"
    place = f"{row.line}:{row.column}"
    return f"  {name:<{wide}}  {row.kind:<12}  {place:>8}  {row.sentences:>9}  {row.claims:>6}{share}".rstrip()


def _verdict(found: SourceList) -> str:
    """In one line: how many speak, and whether everything rests on one."""
    if not found.rows:
        return f"no source; {found.sentences} sentences"
    count = len(found.rows)
    told = f"{found.attributed} of {found.sentences} sentences have a source"
    if count == 1:
        return f"single-sourced: everything rests on {safe(found.rows[0].name)}; {told}"
    most = max(found.rows, key=lambda row: row.claims)
    heavy = f"; {most.percent}% of the strong claims rest on {safe(most.name)}" if most.claims > 1 else ""
    return f"{count} sources; {told}{heavy}"


def sources_json(drafts: Sequence[SourceList]) -> str:
    """The same of several drafts as JSON text, version 1."""
    data = [
        {
            "path": each.path,
            "sentences": each.sentences,
            "attributed_sentences": each.attributed,
            "strong_claims": each.claims,
            "lines_without_source": list(each.bare),
            "single_sourced": len(each.rows) == 1,
            "sources": [
                {
                    "source": row.name, "kind": row.kind, "line": row.line, "column": row.column,
                    "sentences": row.sentences, "lines": list(row.lines), "strong_claims": row.claims, "percent_of_strong_claims": row.percent,
                }
                for row in each.rows
            ],
        }
        for each in drafts
    ]  # fmt: skip
    return json.dumps({"version": VERSION, "drafts": data}, ensure_ascii=False, indent=2)


def sources_csv(drafts: Sequence[SourceList]) -> str:
    """The same as comma-separated values, a source a line, with a line of names first."""
    import csv  # only this format needs it
    from io import StringIO

    out = StringIO()
    writer = csv.writer(out, lineterminator="\n")
    writer.writerow(_COLUMNS)
    for each in drafts:
        for row in each.rows:
            percent = "" if row.percent is None else row.percent
            lines = " ".join(map(str, row.lines))
            writer.writerow(
                [each.path, _plain(row.name), row.kind, row.line, row.column, row.sentences, row.claims, percent, lines]
            )
    return out.getvalue()


def _plain(name: str) -> str:
    """A name that no spreadsheet takes for a formula."""
    return f"'{name}" if name[:1] in ("=", "+", "-", "@") else name
