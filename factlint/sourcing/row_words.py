"""The words of a sentence."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence

from factlint.model import AnnotatedBlock
from factlint.sourcing.sourced_sentence import SourcedSentence


def words_of(blocks: Sequence[AnnotatedBlock], row: SourcedSentence) -> Sequence[str]:
    """The words of a sentence in lower case."""
    tokens = blocks[row.block_index].tokens
    return tokens.lower[bisect_left(tokens.starts, row.start) : bisect_left(tokens.starts, row.end)]
