"""Quotations that a paragraph leaves open for the next one to go on with."""

from __future__ import annotations

from collections.abc import Sequence

from factlint.model import AnnotatedBlock, Attribution, Quotation
from factlint.sourcing.sourced_sentence import SourcedSentence

_REACH = 8
"""Paragraphs that a quotation may run over."""


def in_open_quotation(blocks: Sequence[AnnotatedBlock], row: SourcedSentence) -> bool:
    """Whether a sentence stands in a quotation that its paragraph leaves open and somebody speaks in a later one."""
    quotations = blocks[row.block_index].quotations
    last = quotations[-1] if quotations else None
    if last is None or not isinstance(last.value, Quotation) or last.value.closed or row.start < last.start:
        return False
    return ends_spoken(row.block_index, blocks)


def ends_spoken(block_index: int, blocks: Sequence[AnnotatedBlock]) -> bool:
    """Whether a quotation that its paragraph leaves open goes on in the next ones, to whoever speaks it."""
    for found in blocks[block_index + 1 : block_index + 1 + _REACH]:
        if not found.quotations or found.quotations[0].start:
            return False
        told = [mention.value for mention in found.attributions if mention.sure]
        if any(isinstance(value, Attribution) and value.source is not None and not value.carried for value in told):
            return True
        if isinstance(found.quotations[0].value, Quotation) and found.quotations[0].value.closed:
            return False
    return False
