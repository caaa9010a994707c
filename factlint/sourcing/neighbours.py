"""Neighbours that answer for a sentence: in its paragraph, or close by in the lede."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence

from factlint.model import AnnotatedBlock, Attribution, Mention, Quotation
from factlint.sourcing.policy import SourcingWords
from factlint.sourcing.row_words import words_of
from factlint.sourcing.sourced_sentence import Reach, SourcedSentence

_LEDE_SENTENCES = 4
_LEDE_REACH = 3
_STEM = 5
"""Letters by which two words are one: reservoir, reservoirs."""
_SHORTEST_STEM = 4
_NOBODY = ("none", "vague")
_BODIES = ("document", "office", "organisation")

Rows = Sequence[SourcedSentence]
Blocks = Sequence[AnnotatedBlock]


def answered_by_neighbour(rows: Rows, number: int, blocks: Blocks, words: SourcingWords) -> Reach:
    """What a neighbour makes of a sentence without a source: carried, near where it may be somebody else's matter, none.

    Whoever speaks in the paragraph answers for it. In the lede so does a body soon after, or who speaks of the same thing.
    """
    row = rows[number]
    beside = [rows[other] for other in _beside(rows, number, blocks, words)]
    beside = [other for other in beside if other.reach in ("sentence", "carried")]
    if any(_answers_beside(other, row) for other in beside):
        return "carried"
    if beside:
        return "near"
    if number >= _LEDE_SENTENCES:
        return "none"
    ahead = [other for other in rows[number + 1 : number + 1 + _LEDE_REACH] if other.reach == "sentence"]
    if row.claim.reason != "accusation" and any(_answers(other, row, blocks, words) for other in ahead):
        return "carried"
    return "near" if ahead else "none"


def _answers_beside(other: SourcedSentence, row: SourcedSentence) -> bool:
    """Whether a neighbour with a source answers for a claim: never for an accusation, for a superlative by stating something."""
    if row.claim.reason == "accusation":
        return False
    stated = row.claim.reason == "superlative"
    return not other.attributions or any(
        (mention.sure or not stated)
        and isinstance(mention.value, Attribution)
        and mention.value.source_kind not in _NOBODY
        for mention in other.attributions
    )


def turns(row: SourcedSentence, blocks: Blocks, words: SourcingWords) -> bool:
    """Whether a sentence turns away from the one before with a subject of its own: But, However, Meanwhile."""
    opening = [
        word.strip(",").lower() for word in blocks[row.block_index].block.text[row.start : row.end].split(maxsplit=2)
    ]
    if not opening or opening[0] not in words.carry_stops:
        return False
    return len(opening) < 2 or not (opening[1] in words.turning_subjects or opening[1][:1].isdigit())


def _beside(rows: Rows, number: int, blocks: Blocks, words: SourcingWords) -> Sequence[int]:
    """The neighbours of a sentence in its paragraph, but for those that it turns away from."""
    row = rows[number]
    beside = [number + 1, number + 2]
    if not turns(row, blocks, words):
        beside.append(number - 1)
        if number and not turns(rows[number - 1], blocks, words):
            beside.append(number - 2)
    return [other for other in beside if 0 <= other < len(rows) and rows[other].block_index == row.block_index]


def _answers(other: SourcedSentence, row: SourcedSentence, blocks: Blocks, words: SourcingWords) -> bool:
    """Whether a sentence of the lede has the source of an earlier one: a body states it, or it is about the same thing."""
    found = blocks[other.block_index]
    stated = [
        mention.value for mention in other.attributions if mention.sure and isinstance(mention.value, Attribution)
    ]
    if not stated:
        return not other.attributions  # a paper, a link
    if any(value.source_kind in _BODIES for value in stated):
        return True
    return any(value.source is not None for value in stated) and _share(row, other, found, blocks, words)


def _share(
    row: SourcedSentence, other: SourcedSentence, found: AnnotatedBlock, blocks: Blocks, words: SourcingWords
) -> bool:
    """Whether two sentences have a word in common that is neither a small one nor spoken within quotation marks."""
    quoted = [mention for mention in found.quotations if mention.start < other.end and other.start < mention.end]
    tokens = found.tokens
    first, last = bisect_left(tokens.starts, other.start), bisect_left(tokens.starts, other.end)
    told = {
        tokens.lower[at][:_STEM] for at in range(first, last)
        if len(tokens.lower[at]) >= _SHORTEST_STEM and not any(_holds(mention, tokens.starts[at]) for mention in quoted)
    }  # fmt: skip
    own = {word[:_STEM] for word in words_of(blocks, row) if len(word) >= _SHORTEST_STEM and word.isalpha()}
    return not told.isdisjoint(own - words.small_stems)


def _holds(mention: Mention, at: int) -> bool:
    return isinstance(mention.value, Quotation) and mention.start <= at < mention.end
