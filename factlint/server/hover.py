"""What is shown at a place of a document: the findings there with their sums, and what was read."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator

from lsprotocol.types import Hover, MarkupContent, MarkupKind

from factlint.model import AnnotatedBlock, Attribution, Finding, Mention
from factlint.report.mention_value import value_words
from factlint.server.diagnostics import range_of
from factlint.server.workspace import Analysis, Reading

_MARKS = re.compile(r"([\\`*_{}\[\]<>#|~&!])")
_LONGEST = 80
_MOST_MENTIONS = 4

Escape = Callable[[str], str]


def hover_at(offset: int, analysis: Analysis, reading: Reading | None, markdown: bool) -> Hover | None:
    """What is shown at an offset of the document, as Markdown or as plain text; None where nothing was read."""
    escape = _escaped if markdown else str
    at = offset - analysis.shift
    findings = [finding for finding in analysis.findings if _stands_at(finding, at)]
    mentions = list(_mentions_at(at, reading))[:_MOST_MENTIONS] if reading is not None else []
    if not findings and not mentions:
        return None
    summaries = {heading.id: heading.summary for heading in analysis.headings}
    parts = [_finding_text(finding, summaries.get(finding.rule, ""), escape, markdown) for finding in findings]
    if mentions:
        parts.append("\n".join(_mention_text(*each, escape, markdown) for each in mentions))
    if mentions:
        found, mention = mentions[0]
        start, end = found.block.span(mention.start, mention.end)
        shown = analysis.document.positions.range(start + analysis.shift, end + analysis.shift)
    else:
        shown = range_of(findings[0].place, analysis)
    kind = MarkupKind.Markdown if markdown else MarkupKind.PlainText
    return Hover(MarkupContent(kind, "\n\n".join(parts)), shown)


def _stands_at(finding: Finding, at: int) -> bool:
    return any(place.start <= at < max(place.end, place.start + 1) for place in (finding.place, *finding.related))


def _mentions_at(at: int, reading: Reading) -> Iterator[tuple[AnnotatedBlock, Mention]]:
    """What was read there, the shortest first; an attribution only at its source and its cue."""
    for found in reading.blocks:
        block = found.block
        if not block.pieces or not block.span(0, len(block.text))[0] <= at < block.span(0, len(block.text))[1]:
            continue
        covering = []
        for mention in (*found.mentions, *found.names, *found.attributions):
            value = mention.value
            stretches = [(mention.start, mention.end)]
            if isinstance(value, Attribution):
                stretches = [value.cue, *([value.source] if value.source else [])]
            if any(start <= at < end for start, end in (block.span(*stretch) for stretch in stretches)):
                covering.append((found, mention))
        yield from sorted(covering, key=lambda each: (each[1].end - each[1].start, each[1].kind))


def _finding_text(finding: Finding, summary: str, escape: Escape, markdown: bool) -> str:
    strong = "**" if markdown else ""
    lines = [f"{strong}{finding.rule}{strong} ({finding.severity}): {escape(finding.message)}"]
    lines += [f"- line {place.line}: “{escape(place.message)}”" for place in finding.related]
    if summary:
        lines.append(f"\n{escape(summary)}")
    return "\n".join(lines)


def _mention_text(found: AnnotatedBlock, mention: Mention, escape: Escape, markdown: bool) -> str:
    text = " ".join(found.block.text[mention.start : mention.end].split())
    if len(text) > _LONGEST:
        text = text[: _LONGEST - 1] + "…"
    value = escape(value_words(mention))
    unsure = "" if mention.sure else " (unsure)"
    bullet = "- " if markdown else ""
    return f"{bullet}“{escape(text)}”: {mention.kind}{f', {value}' if value else ''}{unsure}"


def _escaped(text: str) -> str:
    return _MARKS.sub(r"\\\1", text)
