"""Where a silence goes: on a line of its own above its block, at the end of its line, or into the front matter."""

from __future__ import annotations

import re

from factlint.fixes import Fix
from factlint.model import Draft, Finding
from factlint.notices import NOTICES
from factlint.read.front_matter import OWN_KEY, prose_start
from factlint.silence.comment import front_matter_silence, silence_comment

_LINE_END = re.compile(r"\r\n|\r|\n")
_MARKS_OF_A_HEADING = re.compile(r" {0,3}#{1,6}[ \t]+")
_INDENT = re.compile(r"([ \t]*)[*_~\[]*")
"""What may stand before a paragraph's text: blanks, and the marks of emphasis or of a link."""
_OWN = re.compile(rf"^\[?[\"']?{OWN_KEY}\b", re.MULTILINE)


def silence_edit(finding: Finding, draft: Draft) -> Fix | None:
    """What keeps a finding quiet, with a reason to fill in; None where nothing does that can be inserted blindly."""
    if finding.rule in {notice.id for notice in NOTICES}:
        return None
    source, at = draft.source, finding.place.start
    prose = prose_start(source)
    if at < prose:
        return _in_front_matter(finding, source[:prose])
    title = f"Silence {finding.rule} here, for a reason"
    comment = silence_comment(finding.place.path, finding.rule)
    start = _block_start(draft, at)
    line = _line_start(source, start)
    before = source[line:start]
    indent = _INDENT.fullmatch(before)
    if indent is not None:
        return Fix(line, line, indent[1] + comment + _line_break(source), title)
    if _MARKS_OF_A_HEADING.fullmatch(before):
        return Fix(line, line, comment + _line_break(source), title)
    # Above an item, a cell or a quotation, a line of its own would end the list, the table or the quotation.
    found = _LINE_END.search(source, at)
    end = found.start() if found is not None else len(source)
    return Fix(end, end, f" {comment}", title)


def _in_front_matter(finding: Finding, front: str) -> Fix | None:
    """An entry at the end of the front matter, if it has none for factlint yet."""
    if not front.startswith("---") or _OWN.search(front):
        return None
    end = _line_start(front, len(front.rstrip()) - 1)
    entry = front_matter_silence(finding.rule) + _line_break(front)
    return Fix(end, end, entry, f"Silence {finding.rule} in this draft, for a reason")


def _block_start(draft: Draft, at: int) -> int:
    """Where the block begins that an offset stands in."""
    for block in draft.blocks:
        start, end = block.span(0, len(block.text))
        if start <= at < end:
            return start
    return at


def _line_start(source: str, at: int) -> int:
    return max(source.rfind("\n", 0, at), source.rfind("\r", 0, at)) + 1


def _line_break(source: str) -> str:
    """The line break that a draft uses."""
    found = _LINE_END.search(source)
    return found[0] if found is not None else "\n"
