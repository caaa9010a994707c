"""Phrases joined by `++`: figures that are the only ones of their kind in a sentence, wherever they stand.

`{change:percent@change} ++ {first:amount} ++ {second:amount}` fits a sentence with one percentage, which must be a change,
and exactly two amounts of one kind (two dollars, two counts). Slots of one type are bound in the order of the text, but for those
with a role, which take the figure that plays it. A figure more, and nothing fits: reporters then speak of something else as well.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from factlint.model import Mention
from factlint.rules.match import takes
from factlint.rules.passage import ASIDE, Passage
from factlint.rules.ready import ReadyPhrase, Slot
from factlint.rules.together import figure_kind


def match_lone(phrase: ReadyPhrase, passage: Passage) -> Iterator[dict[str, Mention]]:
    """Every binding of a phrase of figures joined by `++`: one for each kind that has just so many figures."""
    figures = [at for at in passage.figures if not passage.items[at].in_brackets]
    types: dict[frozenset[str], list[Slot]] = {}
    for slot in phrase.slots:
        types.setdefault(frozenset(slot.kinds), []).append(slot)
    bound: dict[str, int] = {}
    several: list[Slot] = []
    for slots in sorted(types.values(), key=lambda slots: len(slots[0].kinds)):
        if len(slots) > 1:
            several = slots
            continue
        slot = slots[0]
        found = [at for at in figures if passage.mention(at).kind in slot.kinds]
        if len(found) != 1 or not takes(slot, passage.mention(found[0]), passage, found[0]):
            return
        bound[slot.name] = found[0]
    others = [at for at in figures if at not in bound.values()]
    for group in _of_kind(passage, others, several):
        chosen = _in_order(passage, group, several)
        if chosen is not None:
            yield {slot.name: passage.mention((bound | chosen)[slot.name]) for slot in phrase.slots}


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
            playing = [at for at in rest if takes(slot, passage.mention(at), passage, at)]
            if len(playing) != 1:
                return None
            chosen[slot.name] = playing[0]
            rest.remove(playing[0])
    return chosen | dict(zip((slot.name for slot in slots if not slot.role), rest, strict=True))
