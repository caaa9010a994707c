"""The days that a draft gives for its events: the fire on June 4, the June 6 fire."""

from __future__ import annotations

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Collection, Iterator, Sequence

from msgspec import Struct

from factlint.claims.twins import Spot, Twin
from factlint.model import AnnotatedBlock, DateValue, Mention

_PROSE = ("paragraph", "item", "caption", "summary")
_DEFINITE = frozenset(("the", "this", "that", "its", "his", "her", "their", "'s"))
_LINKS = frozenset(("on", "of", ","))
_BEFORE = 4
_MOST = 2
"""Days that one kind of event may have in a draft: with more, there are several of them."""


class _Event(Struct, frozen=True):
    noun: str
    modifiers: frozenset[str]
    spot: Spot


def event_twins(
    blocks: Sequence[AnnotatedBlock], nouns: Collection[str], others: Collection[str]
) -> Iterator[Twin]:  # fmt: skip
    """Pairs of days of what is evidently one event; the later mention first. `others` tell one event from another."""
    told: dict[str, list[_Event]] = defaultdict(list)
    for index, found in enumerate(blocks):
        if found.block.kind not in _PROSE:
            continue
        for date in found.mentions:
            value = date.value
            if isinstance(value, DateValue) and value.day is not None and value.month is not None and not value.is_span:
                event = _event(found, date, index, nouns, others)
                if event is not None:
                    told[event.noun].append(event)
    for rows in told.values():
        days = {_day(event) for event in rows}
        if len(days) != _MOST:
            continue
        first = rows[0]
        later = next(event for event in rows if _day(event) != _day(first))
        same_line = later.spot.block_index == first.spot.block_index and later.spot.sentence == first.spot.sentence
        if not same_line and not (first.modifiers and later.modifiers and not first.modifiers & later.modifiers):
            yield Twin(later.spot, first.spot, first.noun)


def _day(event: _Event) -> tuple[int | None, int | None]:
    value = event.spot.mention.value
    assert isinstance(value, DateValue)
    return value.month, value.day


def _event(
    found: AnnotatedBlock, date: Mention, index: int, nouns: Collection[str], others: Collection[str]
) -> _Event | None:  # fmt: skip
    """The definite event that a day is given for: "the fire on June 4", "the June 4 fire"."""
    tokens = found.tokens
    at, end = bisect_left(tokens.starts, date.start), bisect_left(tokens.starts, date.end)
    lower = tokens.lower
    if end < len(lower) and lower[end] in nouns:
        article = at - 1
        noun = end
    elif at >= 2 and lower[at - 1] in _LINKS and lower[at - 2] in nouns:
        noun = at - 2
        article = next((i for i in range(noun - 1, max(noun - _BEFORE, -1), -1) if lower[i] in _DEFINITE), -1)
    else:
        return None
    if article < 0 or lower[article] not in _DEFINITE:
        return None
    between = frozenset(word for word in lower[article + 1 : noun] if word.isalpha())
    if between & set(others) or (article and lower[article - 1] in others):
        return None
    modifiers = between if noun < at else frozenset()
    return _Event(lower[noun], modifiers, Spot(date, found, index))
