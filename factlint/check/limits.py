"""What is said of a draft that has more figures than are read, or a date that cannot be."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence

from factlint.model import AnnotatedBlock, Draft, Finding, Place, Severity
from factlint.model.lines import LineIndex
from factlint.notices import UNREAD, UNREAD_DATE
from factlint.read.front_matter import DATE_KEYS, prose_start

_WITHOUT_DATE = ("relative-date-unanchored",)
"""What says that a draft gives no date; where it gives one that cannot be read, that is said instead."""


def with_unread(
    draft: Draft, findings: tuple[Finding, ...], blocks: Sequence[AnnotatedBlock], chosen: Mapping[str, Severity]
) -> tuple[Finding, ...]:
    """The findings, in order, with a note at the last figure that was read where there are more of them."""
    if UNREAD.id not in chosen or not blocks or not any(found.unread for found in blocks):
        return findings
    last = next(found for found in blocks if found.unread)
    mention = last.mentions[-1] if last.mentions else None
    span = (mention.start, mention.end) if mention else (0, min(1, len(last.block.text)))
    start, end = last.block.span(*span)
    told = "a draft has no more figures or dates than 20,000; what follows was not read, so check it in parts"
    return _with(findings, Finding(UNREAD.id, chosen[UNREAD.id], told, _place(draft, start, end)))


def with_unread_date(
    draft: Draft, findings: tuple[Finding, ...], chosen: Mapping[str, Severity]
) -> tuple[Finding, ...]:
    """The findings, in order, with a warning at a date of the front matter that is none, where the draft has no other."""
    if UNREAD_DATE.id not in chosen or draft.date is not None or not draft.metadata:
        return findings
    written = ((key, draft.metadata[key]) for key in DATE_KEYS if key in draft.metadata)
    key, value = next((pair for pair in written if _is_meant(pair[1])), ("", ""))
    if not value:
        return findings
    line = re.search(rf"^[ \t\"']*{re.escape(key)}\b", draft.source[: prose_start(draft.source)], re.MULTILINE)
    start = draft.source.find(value, line.end()) if line else -1
    if start < 0:
        return findings
    told = f"{value} is no date that can be read, so nothing is counted from it: write it like 2025-06-05"
    finding = Finding(UNREAD_DATE.id, chosen[UNREAD_DATE.id], told, _place(draft, start, start + len(value)))
    return _with(tuple(each for each in findings if each.rule not in _WITHOUT_DATE), finding)


def _is_meant(value: str) -> bool:
    """Whether a value is meant as a date: it has a figure, and is no template."""
    return "{" not in value and any(letter.isdigit() for letter in value)


def _place(draft: Draft, start: int, end: int) -> Place:
    lines = LineIndex(draft.source)
    return Place(draft.path, start, end, *lines.place(start), *lines.place(end), draft.source[start:end])


def _with(findings: tuple[Finding, ...], finding: Finding) -> tuple[Finding, ...]:
    return tuple(sorted((*findings, finding), key=Finding.order))
