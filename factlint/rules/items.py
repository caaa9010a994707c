"""The annotated copy of a sentence that phrases are matched on: each mention one item, each other word one item."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass

from factlint.model import FIGURE_KINDS, AnnotatedBlock, Mention

SOFT_MARKS = frozenset(",-–—()[]\"“”‘’'*_…")
"""Marks that phrases look through."""
HARD_MARKS = frozenset(";:")
"""Marks at which a gap ends."""


@dataclass(frozen=True, slots=True)
class Item:
    """A word or a mention of a sentence."""

    word: str
    """In lower case; empty for a mention."""
    mention: Mention | None = None
    gap_ends: bool = False
    """A gap cannot run over it: a figure, a clause mark, the end of a sentence."""
    ends_sentence: bool = False


_END = Item("", None, gap_ends=True, ends_sentence=True)


def sentence_items(found: AnnotatedBlock, sentences: Sequence[tuple[int, int]]) -> tuple[Item, ...]:
    """The items of neighbouring sentences, each one's end marked by an item of its own."""
    items: list[Item] = []
    mentions = found.mentions
    at = bisect_left(mentions, sentences[0][0], key=lambda mention: mention.start)
    starts, lower = found.tokens.starts, found.tokens.lower
    for start, end in sentences:
        index, stop = bisect_left(starts, start), bisect_left(starts, end)
        while index < stop:
            position = starts[index]
            while at < len(mentions) and mentions[at].end <= position:
                at += 1
            if at < len(mentions) and mentions[at].start <= position:
                mention = mentions[at]
                items.append(Item("", mention, gap_ends=mention.kind in FIGURE_KINDS))
                index = max(bisect_left(starts, mention.end), index + 1)
                at += 1
                continue
            word = lower[index]
            if word not in SOFT_MARKS:
                items.append(Item(word, None, gap_ends=word in HARD_MARKS))
            index += 1
        if items and items[-1].word in (".", "!", "?"):
            items.pop()
        items.append(_END)
    return tuple(items)
