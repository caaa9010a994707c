"""The sentences on both sides of a border between paragraphs, as one block: most news has one sentence a paragraph.

What runs over neighbouring sentences is looked for across it, too: `The fleet has 64 planes.`, and in the next paragraph `Of these,
40 are leased, and the other 34 are owned outright.`
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable, Sequence

from msgspec import Struct
from msgspec.structs import replace

from factlint.model import FIGURE_KINDS, AnnotatedBlock, Block, Mention, Piece, Tokens

_REACH = 2
"""Sentences on each side: phrases run over three at most."""
_GAP = "\n"
_KINDS = frozenset((*FIGURE_KINDS, "date"))


class Tail(Struct, frozen=True):
    """The last sentences before a border, each with the block that it stands in."""

    index: int = -1
    """The block behind which they stand."""
    sentences: tuple[tuple[AnnotatedBlock, tuple[int, int]], ...] = ()

    def behind(self, index: int, found: AnnotatedBlock) -> Tail:
        """The last sentences once a block has followed; those of before count where both are paragraphs, one right after the other."""
        if found.block.kind != "paragraph":
            return Tail()
        own = tuple([(found, sentence) for sentence in found.block.sentences[-_REACH:]])
        known = self.sentences if index == self.index + 1 else ()
        return Tail(index, (*known, *own)[-_REACH:])

    def across(self, index: int, found: AnnotatedBlock) -> tuple[AnnotatedBlock, int] | None:
        """These sentences and the first ones of a block as one block, and where the border stands in its text.

        None where the block is no paragraph right behind them, or one side has no figure and no date.
        """
        if index != self.index + 1 or found.block.kind != "paragraph" or not found.mentions or not self.sentences:
            return None
        own = [(found, sentence) for sentence in found.block.sentences[:_REACH]]
        if not (_has_figures(self.sentences) and _has_figures(own)):
            return None
        joined = _joined((*self.sentences, *own))
        return joined, joined.block.sentences[len(self.sentences)][0]


def _has_figures(sentences: Iterable[tuple[AnnotatedBlock, tuple[int, int]]]) -> bool:
    return any(
        mention.kind in _KINDS for found, sentence in sentences for mention in _within(found.mentions, *sentence)
    )


def _within(mentions: Sequence[Mention], start: int, end: int) -> Sequence[Mention]:
    first = bisect_left(mentions, start, key=lambda mention: mention.start)
    return mentions[first : bisect_left(mentions, end, key=lambda mention: mention.start)]


def _joined(sentences: Sequence[tuple[AnnotatedBlock, tuple[int, int]]]) -> AnnotatedBlock:
    """Sentences of one or more blocks as the sentences of one."""
    text = ""
    words: list[str] = []
    lower: list[str] = []
    gaps: list[str] = []
    starts: list[int] = []
    pieces: list[Piece] = []
    places: list[tuple[int, int]] = []
    mentions: list[Mention] = []
    names: list[Mention] = []
    quotations: list[Mention] = []
    for found, (start, end) in sentences:
        if text:
            pieces.append((len(text), len(_GAP), *found.block.span(start, start)))
            text += _GAP
        shift = len(text) - start
        text += found.block.text[start:end]
        pieces += [_cut(piece, start, end, shift) for piece in found.block.pieces if _meets(piece, start, end)]
        places.append((start + shift, end + shift))
        tokens = found.tokens
        first, last = bisect_left(tokens.starts, start), bisect_left(tokens.starts, end)
        words += tokens.words[first:last]
        lower += tokens.lower[first:last]
        gaps += tokens.gaps[first:last]
        starts += [at + shift for at in tokens.starts[first:last]]
        mentions += [_moved(each, shift) for each in _within(found.mentions, start, end)]
        names += [_moved(each, shift) for each in _within(found.names, start, end)]
        quotations += [
            replace(each, start=max(each.start, start) + shift, end=min(each.end, end) + shift)
            for each in found.quotations
            if each.start < end and each.end > start
        ]
    block = Block("paragraph", text, tuple(pieces), tuple(places))
    told = Tokens(text, tuple(words), tuple(lower), tuple(gaps), tuple(starts))
    return AnnotatedBlock(block, told, tuple(mentions), tuple(names), tuple(quotations))


def _moved(mention: Mention, shift: int) -> Mention:
    return replace(mention, start=mention.start + shift, end=mention.end + shift)


def _meets(piece: Piece, start: int, end: int) -> bool:
    return piece[0] < end and piece[0] + piece[1] > start


def _cut(piece: Piece, start: int, end: int, shift: int) -> Piece:
    """The part of a run that lies in a stretch, moved; what stands whole for its source stays whole."""
    at, length, source, source_length = piece
    if length != source_length:
        return at + shift, length, source, source_length
    first, last = max(at, start), min(at + length, end)
    return first + shift, last - first, source + first - at, last - first
