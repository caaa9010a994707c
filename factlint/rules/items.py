"""The annotated copy of a sentence that phrases are matched on: each mention one item, each other word one item."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence
from functools import lru_cache

from msgspec import Struct
from msgspec.structs import replace

from factlint.model import FIGURE_KINDS, AnnotatedBlock, Figure, Mention
from factlint.rules.word_index import SOFT_MARKS, ListIndex, ends_backward

HARD_MARKS = frozenset(";:")
"""Marks at which a gap ends."""

_BRACKETED = ("(", "[", ";", "/")
"""What stands before a figure that repeats the one before, or goes on repeating it."""
_LEADS = "leads"
"""The word list of what may stand between a cue and its figure: about, the, a record."""
_LONGEST_LEAD = 8
"""Words."""
_LEADLESS = frozenset(("multiplier", "date"))
"""Kinds that no leading words belong to."""


class Item(Struct, frozen=True):
    """A word or a mention of a sentence."""

    word: str
    """In lower case; empty for a mention."""
    mention: Mention | None = None
    gap_ends: bool = False
    """A gap cannot run over it: a figure, a clause mark, the end of a sentence."""
    ends_sentence: bool = False
    lead: int = 0
    """Of what leads up to a figure ("about the", "last year's"): how many items on the figure stands."""
    ends: tuple[str, str] = ("", "")
    """Of a mention, its first and its last word in lower case."""
    in_brackets: bool = False
    """A figure that repeats the one before in another unit, in brackets behind it."""
    describes: bool = False
    """A figure that only says what something is like: the 24-seat council."""


_END = Item("", None, gap_ends=True, ends_sentence=True)


def sentence_items(
    found: AnnotatedBlock, sentence: tuple[int, int], lists: ListIndex | None = None
) -> tuple[Item, ...]:
    """The items of a sentence, its end marked by an item of its own."""
    items: list[Item] = []
    mentions = found.mentions
    start, end = sentence
    at = bisect_left(mentions, start, key=lambda mention: mention.start)
    starts, lower = found.tokens.starts, found.tokens.lower
    index, stop = bisect_left(starts, start), bisect_left(starts, end)
    while index < stop:
        position = starts[index]
        while at < len(mentions) and mentions[at].end <= position:
            at += 1
        if at < len(mentions) and mentions[at].start <= position:
            mention = mentions[at]
            repeats = index > 0 and lower[index - 1] in _BRACKETED and _repeats(items, mention)
            figure = mention.kind in FIGURE_KINDS
            after = max(bisect_left(starts, mention.end, index), index + 1)
            ends = (lower[index], lower[after - 1])
            describes = mention.kind == "count" and _describes(mention, found.tokens.text)
            items.append(Item("", mention, figure and not repeats, ends=ends, in_brackets=repeats, describes=describes))
            if lists and figure and mention.kind not in _LEADLESS:
                _mark_lead(items, lists)
            index = after
            at += 1
            continue
        word = lower[index]
        if word == ";" and items and items[-1].in_brackets:
            word = ","  # ($54.98m; £29.32m)
        if word not in SOFT_MARKS:
            items.append(_word_item(word))
        index += 1
    if items and items[-1].word in (".", "!", "?"):
        items.pop()
    items.append(_END)
    return tuple(items)


@lru_cache(maxsize=16384)
def _word_item(word: str) -> Item:
    """The item of a word, the same wherever it stands: drafts have few words, again and again."""
    return Item(word, None, word in HARD_MARKS)


def _repeats(items: Sequence[Item], mention: Mention) -> bool:
    """Whether a figure in brackets gives the one before it in another unit: £640m ($920m)."""
    before = items[-1].mention if items else None
    if before is not None and items[-1].in_brackets and len(items) > 1:
        return mention.kind == before.kind
    if before is None or before.kind != mention.kind or mention.kind not in ("money", "measure"):
        return False
    one, other = before.value, mention.value
    return isinstance(one, Figure) and isinstance(other, Figure) and one.unit != other.unit


def _describes(mention: Mention, text: str) -> bool:
    """Whether a hyphen joins a number to what it counts: a 24-seat council."""
    value = mention.value
    return isinstance(value, Figure) and 0 < value.number_end < mention.end and text[value.number_end] == "-"


def _mark_lead(items: list[Item], lists: ListIndex) -> None:
    """Marks the words before the last item that lead up to it."""
    figure = len(items) - 1
    first = figure
    while first > 0 and figure - first < _LONGEST_LEAD:
        before = items[first - 1]
        if before.word == "'s" and first > 1 and items[first - 2].mention is not None:
            first -= 2
            continue
        ends = ends_backward(lists, _LEADS, [item.word for item in items[max(first - 4, 0) : first]])
        if not ends:
            break
        first -= ends
    for position in range(max(first, 0), figure):
        items[position] = replace(items[position], lead=figure - position)
