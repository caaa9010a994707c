"""Phrases joined by `++`: figures that are the only ones of their kind in a sentence, wherever they stand.

`{change:percent@change} ++ {first:amount} ++ {second:amount}` fits a sentence with one percentage, which must be a change,
and exactly two amounts of one kind (two dollars, two counts). Slots of one type are bound in the order of the text, but for those
with a role, which take the figure that plays it. A figure more, and nothing fits: reporters then speak of something else as well.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from factlint.model import Mention
from factlint.rules.passage import Passage
from factlint.rules.reach import taken
from factlint.rules.ready import ReadyPhrase, Slot
from factlint.rules.roles import ASIDE
from factlint.rules.together import figure_kind

_JOINT = "++"
_MOST_KEPT = 1000
"""Counts of kinds that are remembered of one phrase."""


def match_lone(phrase: ReadyPhrase, passage: Passage) -> Iterator[dict[str, Mention]]:
    """Every binding of a phrase of figures joined by `++`: one for each kind that has just so many figures."""
    if not _may_fit(phrase, passage):
        return
    figures = [at for at in passage.figures if not passage.items[at].in_brackets]
    bound: dict[str, int] = {}
    several: Sequence[Slot] = ()
    for slots in phrase.by_type:
        if len(slots) > 1:
            several = slots
            continue
        slot = slots[0]
        found = [at for at in figures if passage.mention(at).kind in slot.kinds]
        if len(found) != 1 or not taken(slot, passage) >> found[0] & 1:
            return
        bound[slot.name] = found[0]
    others = [at for at in figures if at not in bound.values()]
    for group in _of_kind(passage, others, several):
        chosen = _in_order(passage, group, several)
        if chosen is not None:
            yield {slot.name: passage.mention((bound | chosen)[slot.name]) for slot in phrase.slots}


def _may_fit(phrase: ReadyPhrase, passage: Passage) -> bool:
    """Whether the kinds of the passage's figures are such as the phrase binds."""
    kinds = passage.orders.get(_JOINT)
    if kinds is None:
        figures = [at for at in passage.figures if not passage.items[at].in_brackets]
        kinds = passage.orders[_JOINT] = tuple(sorted([passage.mention(at).kind for at in figures]))
    known = phrase.fitting.get(kinds)
    if known is None:
        if len(phrase.fitting) >= _MOST_KEPT:
            phrase.fitting.clear()
        counts = [(len(slots), sum(kind in slots[0].kinds for kind in kinds)) for slots in phrase.by_type]
        known = phrase.fitting[kinds] = all(count == 1 if wanted == 1 else count >= wanted for wanted, count in counts)
    return known


def _of_kind(passage: Passage, figures: Sequence[int], slots: Sequence[Slot]) -> Iterator[list[int]]:
    """The figures of each kind that has as many as there are slots of one type; nothing at all where there are none."""
    if not slots:
        yield []
        return
    kinds: dict[str, list[int]] = {}
    bare: list[int] = []
    for at in figures:
        mention = passage.mention(at)
        if mention.kind in slots[0].kinds:
            kinds.setdefault(figure_kind(mention), []).append(at)
            bare += [at] if mention.kind == "number" else []
    counted = kinds.get("count", [])
    if bare and bare == counted and len(kinds) == 2:  # 5,300 pints in August and 5,900 in July
        kinds = {"": sorted(at for group in kinds.values() for at in group)}
    for group in kinds.values():
        if len(group) == len(slots) and not any(ASIDE in passage.roles(at) for at in group):
            yield group


def _in_order(passage: Passage, group: Sequence[int], slots: Sequence[Slot]) -> dict[str, int] | None:
    """Slot by slot its figure; None where no figure, or more than one, plays the role that a slot asks for."""
    chosen: dict[str, int] = {}
    rest = list(group)
    for slot in slots:
        if slot.role:
            places = taken(slot, passage)
            playing = [at for at in rest if places >> at & 1]
            if len(playing) != 1:
                return None
            chosen[slot.name] = playing[0]
            rest.remove(playing[0])
    return chosen | dict(zip((slot.name for slot in slots if not slot.role), rest, strict=True))
