"""Phrases joined by `++`: figures of one kind in a sentence, wherever they stand and whatever else it has.

`{change:percent@change} ++ {first:amount} ++ {second:amount}` fits a sentence with one percentage, which must be a change,
and any two amounts of one kind (two dollars, two counts). Slots of one type are bound in the order of the text, but for those
with a role, which take the figure that plays it. Figures that only describe something (the 24-seat council) take no part. Where
there are more figures than slots, every choice of them is bound: a finding needs that none of them explains the sum.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence
from decimal import Decimal
from itertools import combinations, product

from factlint.find.units import convert
from factlint.model import Figure, Mention, MentionKind
from factlint.rules.passage import Passage
from factlint.rules.reach import taken
from factlint.rules.ready import ReadyPhrase, Slot
from factlint.rules.roles import ASIDE
from factlint.rules.together import figure_kind, touches

_NEVER_BARE = frozenset(("count", "percent", "percentage point", "fraction", "multiplier"))
"""Kinds whose figures always say what they are, and the one that bare numbers are of anyway."""
_MOST = 6
"""Figures of one kind: a sentence with more is a table."""
_RATIOS: frozenset[MentionKind] = frozenset(("percent", "fraction", "multiplier"))
_ONWARD = ("to", "at")
_REACH = 8
"""Words between a change and the figure that it led to."""
_GAPS = "change_nouns"
"""The word list of what two figures make: the 950-crown gap is none that only describes something."""
_JOINT = "++"
_MOST_KEPT = 1000
"""Counts of kinds that are remembered of one phrase."""
_RIVALS = 2
"""Figures that one slot could take: two percentages, of which the nearer one goes with two amounts."""


def match_lone(phrase: ReadyPhrase, passage: Passage) -> Iterator[dict[str, Mention]]:
    """Every binding of a phrase of figures joined by `++`: each choice of figures of one kind."""
    if not _may_fit(phrase, passage):
        return
    figures = [at for at in passage.figures if not passage.items[at].in_brackets]
    single = [slots[0] for slots in phrase.by_type if len(slots) == 1]
    several = next((slots for slots in phrase.by_type if len(slots) > 1), ())
    for bound in _singles(passage, figures, single):
        others = [at for at in figures if at not in bound.values()]
        for group in _of_kind(passage, others, several):
            for some in combinations(group, len(several)):
                if _told_again(passage, some):
                    continue
                chosen = _in_order(passage, some, several)
                if chosen is not None and _nearest(passage, figures, bound, some, single):
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
        known = phrase.fitting[kinds] = all(_enough(slots, kinds) for slots in phrase.by_type)
    return known


def _enough(slots: Sequence[Slot], kinds: Sequence[MentionKind]) -> bool:
    """Whether there are figures for slots of one type; for a single one, not so many that nobody could tell which is meant."""
    count = sum(kind in slots[0].kinds for kind in kinds)
    if len(slots) > 1:
        return count >= len(slots)
    return 1 <= count <= (_MOST if slots[0].kinds.isdisjoint(_RATIOS) else _RIVALS)


def _singles(passage: Passage, figures: Sequence[int], slots: Sequence[Slot]) -> Iterator[dict[str, int]]:
    """The slots that are the only ones of their type, each with a figure that it takes."""
    choices: list[list[int]] = []
    for slot in slots:
        places = taken(slot, passage)
        choices.append([at for at in figures if places >> at & 1])
    for chosen in product(*choices):
        if len(set(chosen)) == len(chosen):
            yield {slot.name: at for slot, at in zip(slots, chosen, strict=True)}


def _nearest(
    passage: Passage, figures: Sequence[int], bound: dict[str, int], some: Sequence[int], slots: Sequence[Slot]
) -> bool:
    """Whether no other figure that a slot could take stands nearer to the figures that go with it."""
    for slot in slots if some else ():
        at = bound[slot.name]
        if slot.kinds.isdisjoint(_RATIOS):
            continue
        rivals = [one for one in figures if one not in some and _rival(passage.mention(one), slot)]
        if any(_distance(one, some) < _distance(at, some) for one in rivals if one != at):
            return False
        beside = next((one for one in reversed(figures) if one < at), None)
        if beside is not None and beside not in some and touches(passage, beside, at):
            return _group(passage.mention(beside)) != _group(passage.mention(some[0]))
        result = next((one for one in figures if one > at), None)
        if result is not None and result not in some and _leads_to(passage, at, result):
            return False
    return True


def _leads_to(passage: Passage, at: int, result: int) -> bool:
    """Whether the figure behind another is what that one led to: doubled its fee to 18 crowns."""
    first = result
    while first and passage.items[first - 1].lead:
        first -= 1
    word = passage.items[first - 1].word
    return (word in _ONWARD and result - at <= _REACH) or (word == "of" and first == at + 2)


def _rival(mention: Mention, slot: Slot) -> bool:
    """Whether a figure could be meant where a slot stands: another share, or a multiple."""
    return mention.kind in slot.kinds or (mention.kind in _RATIOS and not slot.kinds.isdisjoint(_RATIOS))


def _distance(at: int, figures: Sequence[int]) -> int:
    return min(abs(at - one) for one in figures)


def _of_kind(passage: Passage, figures: Sequence[int], slots: Sequence[Slot]) -> Iterator[list[int]]:
    """The figures of each kind, with the bare numbers that may be of it; one empty group where none is asked for."""
    if not slots:
        yield []
        return
    kinds: dict[str, list[int]] = {}
    bare: list[int] = []
    gaps = passage.lists.get(_GAPS, {})
    for at in figures:
        item, mention = passage.items[at], passage.mention(at)
        describes = item.describes and passage.items[at + 1].word not in gaps
        if mention.kind not in slots[0].kinds or describes or ASIDE in passage.roles(at):
            continue
        kinds.setdefault(_group(mention, kinds), []).append(at)
        bare += [at] if mention.kind == "number" else []
    for kind, group in kinds.items():
        beside = [at for at in bare if at > group[0]] if kind == "duration" else bare  # 30 days then, and now 24
        full = group if kind in _NEVER_BARE else sorted((*group, *beside))  # 5,300 pints in August and 5,900 in July
        if len(slots) <= len(full) <= _MOST:
            yield full


def _group(mention: Mention, kinds: Collection[str] = ()) -> str:
    """What figures must share to be bound together, one of some kinds if it goes with that: hours with minutes, metres with centimetres, a half with 30%."""
    if mention.kind == "duration":
        return "duration"
    if mention.kind == "measure" and isinstance(mention.value, Figure):
        unit = mention.value.unit
        return next((kind for kind in kinds if convert(Decimal(1), unit, kind) is not None), unit)
    return "percent" if mention.kind == "fraction" else figure_kind(mention)


def _told_again(passage: Passage, figures: Sequence[int]) -> bool:
    """Whether two of some figures are one and the same: of the 12 judges, nine of the 12."""
    values = [m.value.interval.value for m in map(passage.mention, figures) if isinstance(m.value, Figure)]
    return len(set(values)) < len(values)


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
