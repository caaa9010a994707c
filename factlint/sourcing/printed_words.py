"""Words in quotation marks that nobody speaks: they stand on a thing, or name one."""

from __future__ import annotations

from bisect import bisect_left

from factlint.model import AnnotatedBlock, Mention
from factlint.sourcing.policy import SourcingWords
from factlint.sourcing.sourced_sentence import SourcedSentence


def is_printed(found: AnnotatedBlock, row: SourcedSentence, quotation: Mention, words: SourcingWords) -> bool:
    """Whether a sentence is about something that the words in a quotation stand on or sound from: a banner, a tune."""
    starts, lower = found.tokens.starts, found.tokens.lower
    first, last = bisect_left(starts, row.start), bisect_left(starts, row.end)
    opening = bisect_left(starts, quotation.start)
    behind_mark = found.block.text[quotation.end - 1 : quotation.end + 1]
    if opening > first and lower[opening - 1] == "," and "," in behind_mark:
        return False  # in apposition to what it judges
    before = lower[first:opening]
    behind = lower[min(bisect_left(starts, quotation.end), last) : last]
    return not (words.message_nouns | words.figure_papers | words.quotable_things).isdisjoint((*before, *behind))
