"""Phrases joined by `++` that run over neighbouring sentences: figures of both, in whatever order and wording.

`{change:percent} ++ {one:amount} ++ {other:amount} //` fits wherever two sentences have these between them, and not one of them
alone; with slots for dates or times of the day, in one sentence too. Slots of one type take figures of one kind, in the order of the text. There may
be further figures: every choice is a reading, and where one of them holds, the others say nothing; so a rule with such a phrase
names the slot that it is about.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from factlint.model import FIGURE_KINDS, Figure, Mention, MentionKind
from factlint.rules.passage import Passage, positions
from factlint.rules.reach import taken
from factlint.rules.ready import ReadyPhrase, Slot
from factlint.rules.roles import ASIDE
from factlint.rules.together import figure_kind

_CAME_OUT = "came_out"
"""The word list of what says how a plan, a hope or a budget came out: a figure that was planned takes part, too."""
_KINDS: frozenset[MentionKind] = frozenset((*FIGURE_KINDS, "date", "ordinal"))
"""Kinds that take part, beside those that a slot is for."""
_GAPS = "difference_words"
"""The word list of what two figures make: before anything else, a figure joined by a hyphen only describes it."""
_MOST_FIGURES = 8
"""Figures of one passage: a table has more."""
_MOST_READINGS = 64
_SMALL = 10
"""Bare numbers below this measure nothing."""
_MOST_TIMES = 100
"""A bare number is of what another one measures only where neither is so many times the other: not 85,000 and £25.5bn."""


def match_neighbours(phrase: ReadyPhrase, passage: Passage) -> Iterator[dict[str, Mention]]:
    """Every choice of figures for the slots that has one in the first of the sentences and one in the last."""
    slots, breaks = phrase.slots, phrase.phrase.sentences - 1
    if not all(taken(slot, passage) for slot in slots):
        return
    every = passage.mentions if phrase.dated else passage.figures
    kinds = _KINDS.union(*(slot.kinds for slot in slots))
    mentions = [at for at in every if not passage.items[at].in_brackets and passage.mention(at).kind in kinds]
    if not len(slots) <= len(mentions) <= _MOST_FIGURES:
        return
    candidates = [[at for at in mentions if _takes(slot, passage, at)] for slot in slots]
    candidates[0].reverse()  # what figures make is mostly told last
    ends = positions(passage.ends)[:breaks]
    if not all(candidates) or len(ends) < breaks:
        return
    for number, chosen in enumerate(_choices(passage, slots, candidates, ())):
        if number >= _MOST_READINGS:
            return
        if not ends or (min(chosen) < ends[0] and max(chosen) > ends[-1]):
            yield {slot.name: passage.mention(at) for slot, at in zip(slots, chosen, strict=True)}


def _takes(slot: Slot, passage: Passage, at: int) -> bool:
    if not taken(slot, passage) >> at & 1:
        return False
    if passage.items[at].describes and passage.items[at + 1].word not in passage.lists.get(_GAPS, {}):
        return False  # a 300-page survey; but the 37-point margin
    if slot.role == ASIDE or ASIDE not in passage.roles(at):
        return True
    return not passage.places.keys().isdisjoint(passage.lists.get(_CAME_OUT, {}))


def _choices(
    passage: Passage, slots: Sequence[Slot], candidates: Sequence[Sequence[int]], chosen: tuple[int, ...]
) -> Iterator[tuple[int, ...]]:
    """Slot by slot one of its candidates: those of one type of one kind, and each behind the one before."""
    if len(chosen) == len(slots):
        yield chosen
        return
    slot = slots[len(chosen)]
    fellows = [
        at for other, at in zip(slots, chosen, strict=False) if (other.kinds, other.role) == (slot.kinds, slot.role)
    ]
    for at in candidates[len(chosen)]:
        if at in chosen or (fellows and at < fellows[-1]):
            continue
        if fellows and not _of_one_kind(passage.mention(at), passage.mention(fellows[0])):
            continue
        yield from _choices(passage, slots, candidates, (*chosen, at))


def _of_one_kind(one: Mention, other: Mention) -> bool:
    """Whether two figures are of one kind; a bare number in digits is of whatever the other is in: 410 metres, 365."""
    return figure_kind(one) == figure_kind(other) or ((_is_bare(one) or _is_bare(other)) and _of_one_size(one, other))


def _of_one_size(one: Mention, other: Mention) -> bool:
    sizes = [abs(each.value.interval.value) for each in (one, other) if isinstance(each.value, Figure)]
    return len(sizes) < 2 or max(sizes) <= min(sizes) * _MOST_TIMES


def _is_bare(mention: Mention) -> bool:
    value = mention.value
    return (
        mention.kind == "number" and isinstance(value, Figure) and not value.in_words and value.interval.value >= _SMALL
    )
