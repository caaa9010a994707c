"""What is said of a draft that has more figures than are read."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from factlint.model import AnnotatedBlock, Draft, Finding, Place, Severity
from factlint.model.lines import LineIndex
from factlint.notices import UNREAD


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
    lines = LineIndex(draft.source)
    place = Place(draft.path, start, end, *lines.place(start), *lines.place(end), draft.source[start:end])
    told = "a draft has no more figures or dates than 20,000; what follows was not read, so check it in parts"
    return tuple(sorted((*findings, Finding(UNREAD.id, chosen[UNREAD.id], told, place)), key=Finding.order))
