"""Which results are findings: those whose figures nothing else in their sentences explains.

A sum that does not come out is often the sum of other figures: in "550 officers, one for every 500 residents, of whom 143
(26%) are women" the share is of the first figure. So a figure that a binding leaves out is tried in the place of one that it
took; where the sum then comes out, nothing is wrong.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import permutations

from msgspec.structs import replace

from factlint.model import FIGURE_KINDS, Figure, Interval, Mention
from factlint.rules.scene import Scene, starting_in
from factlint.rules.search import Result, answer, stated_slot
from factlint.rules.together import figure_kind
from factlint.rules.values import Amount, Bound, Slot, Truth, slot_of

_RATIOS = frozenset(("percent", "fraction", "multiplier"))
_BOUNDS = ("<", "<=", ">", ">=")
_MOST_TRIED = 6
"""Figures that a binding leaves out, and that are tried in the places of those that it took."""
_LEEWAY = 100
"""A figure that is tried stands for values within this part of what is printed."""
_NEAR_TIMES = 10
"""A left-out figure that is at most so many times another one may be meant in its place."""

_Place = tuple[int, int]


def settle(results: Sequence[Result]) -> list[Result]:
    """The results that cannot hold, without those whose stated figure another binding, or a left-out figure, explains.

    Figures that are merely all that a sentence has, or all of their kind, explain nothing: they are tried in every order.
    A rule that names no stated slot has nothing to explain: a verb of rise is wrong, whatever else goes down from there; but
    where a figure goes up to one that stands nearer, it does not go down to one further off.
    """
    holding = [one for one in results if one.answer is Truth.HOLDS and not _loose_phrase(one)]
    explained: set[tuple[str, _Place]] = set()
    firmly: dict[tuple[str, _Place], set[frozenset[_Place]]] = {}
    for one in holding:
        place = (one.planned.rule.heading.id, _stated(one))
        explained.add(place)
        if one.planned.search.verdict.expect.tree.operation not in _BOUNDS:
            firmly.setdefault(place, set()).add(one.mentions)
    kept: dict[tuple[str, frozenset[_Place]], Result] = {}
    for result in results:
        if result.answer is not Truth.CANNOT:
            continue
        rule = result.planned.rule
        if rule.stated:
            place = (rule.heading.id, _stated(result))
            # Figures that stand side by side are read more finely than a sum of them must come out; and some parts are always less than all.
            if (firmly.get(place, set()) - {result.mentions}) if _anywhere(result) else place in explained:
                continue
            if _no_base(result) or _comes_out(result):
                continue
        elif any(_nearer(other, result) for other in holding if other.planned.rule is rule):
            continue
        kept.setdefault((rule.heading.id, result.mentions), replace(result, doubtful=_doubtful(result)))
    return _told_once(list(kept.values()))


def _told_once(kept: Sequence[Result]) -> list[Result]:
    """These without figures of one kind that say again what is wrong with a stated figure: by a plainer phrase, or by nearer ones."""
    plain = {(one.planned.rule.heading.id, _stated(one)) for one in kept if not _anywhere(one)}
    nearest: dict[tuple[str, _Place], Result] = {}
    for one in kept:
        place = (one.planned.rule.heading.id, _stated(one))
        if _anywhere(one) and (place not in nearest or _span(one) < _span(nearest[place])):
            nearest[place] = one
    chosen = [one for place, one in nearest.items() if place not in plain]
    return [one for one in kept if not _anywhere(one) or one in chosen]


def _loose_phrase(result: Result) -> bool:
    """Whether a phrase binds figures in every order: what holds then explains nothing."""
    return result.planned.search.phrase.sole or _anywhere(result)


def _anywhere(result: Result) -> bool:
    """Whether a phrase takes figures of one kind wherever they stand in one sentence."""
    phrase = result.planned.search.phrase
    return phrase.lone and phrase.sentences == 1


def _stated(result: Result) -> _Place:
    """The mention that a result is about: its stated slot, or else the whole binding's first one."""
    return result.scene.slots[stated_slot(result.planned, result.scene)].bound.place


def _nearer(holding: Result, result: Result) -> bool:
    """Whether a result that holds has one of another's amounts in the same slot, with figures that stand closer to it."""
    if _span(holding) >= _span(result):
        return False
    slots = holding.scene.slots
    return any(
        name in slots and slots[name].bound.place == slot.bound.place and _amount(slot) is not None
        for name, slot in result.scene.slots.items()
    )


def _span(result: Result) -> int:
    mentions = [slot.bound.mention for slot in result.scene.slots.values()]
    return max(mention.end for mention in mentions) - min(mention.start for mention in mentions)


def _amount(slot: Slot) -> Amount | None:
    return slot.value if isinstance(slot.value, Amount) else None


def _no_base(result: Result) -> bool:
    """Whether a share, a percentage or a multiple would be of nothing, or of less: of these there is none."""
    slots, stated = result.scene.slots, result.planned.rule.stated
    if stated not in slots or slots[stated].bound.mention.kind not in _RATIOS:
        return False
    amounts = [_amount(slot) for slot in slots.values() if slot.bound.mention.kind not in _RATIOS]
    return any(amount is not None and amount.interval.value <= 0 for amount in amounts)


def _comes_out(result: Result) -> bool:
    """Whether the sum comes out with figures of the same sentences that the binding left out."""
    scene = result.scene
    taken = _taken(result)
    spare = _left_out(scene) if taken else []
    if len(spare) > _MOST_TRIED:
        return _anywhere(result)
    if not spare or not taken.keys() <= result.planned.search.verdict.expect.names():
        return False
    if any(_says_so(result, one) for one in spare):
        return True
    scene = replace(
        scene, slots=scene.slots | {result.planned.rule.stated: _coarse(scene.slots[result.planned.rule.stated])}
    )
    printed = {_printed(slot) for slot in taken.values()}
    spare = [one for one in spare if _printed(one) not in printed and not _vague(one)]
    for stated in _other_statements(spare, result):
        if answer(result.planned.search.verdict.expect, stated) is Truth.HOLDS:
            return True
    for chosen in _others(spare, list(taken.values()), result):
        sharp = map(_sharp, chosen)
        tried = replace(scene, slots=scene.slots | dict(zip(taken, sharp, strict=True)))
        if answer(result.planned.search.verdict.expect, tried) is Truth.HOLDS:
            return True
    return False


def _other_statements(spare: Sequence[Slot], result: Result) -> Iterator[Scene]:
    """The scene with a left-out figure of its kind for the stated one: of two percentages the other one may be of these amounts."""
    scene, stated = result.scene, result.planned.rule.stated
    for one in spare:
        if _alike(one, scene.slots[stated]) or (_is_share(one) and _is_share(scene.slots[stated])):
            yield replace(scene, slots=scene.slots | {stated: _sharp(one)})


def _relative(result: Result) -> bool:
    """Whether the stated figure of a sum is a share, which may be of anything."""
    return _is_share(result.scene.slots[result.planned.rule.stated])


def _is_share(slot: Slot) -> bool:
    return slot.bound.mention.kind in ("percent", "fraction")


def _others(spare: Sequence[Slot], taken: Sequence[Slot], result: Result) -> Iterator[tuple[Slot, ...]]:
    """Pairs with a left-out figure for the two that a binding took: of their kind, or what else a percentage may be of."""
    relative = _relative(result)
    for chosen in permutations([*spare, *taken], len(taken)):
        left = [one in spare for one in chosen]
        if any(left) and (all(map(_alike, chosen, taken)) or (relative and _alike(*chosen))):
            yield chosen


def _coarse(slot: Slot) -> Slot:
    """A slot whose percentage may be cut off rather than rounded: 24.8% is told as 24%."""
    amount = _amount(slot)
    if amount is None or amount.unit != "percent" or amount.figure is None:
        return slot
    span, slack = amount.interval, amount.figure.step / 2
    return replace(slot, value=replace(amount, interval=Interval(span.low - slack, span.value, span.high + slack)))


def _sharp(slot: Slot) -> Slot:
    """A slot whose figure stands for little more than what is printed: with 200 for anything up to 220 too much comes out."""
    amount = _amount(slot)
    if amount is None or _loose(amount):
        return slot
    span, value = amount.interval, amount.interval.value
    leeway = abs(value) / _LEEWAY
    sharper = Interval(max(span.low, value - leeway), value, min(span.high, value + leeway))
    return replace(slot, value=replace(amount, interval=sharper))


def _vague(slot: Slot) -> bool:
    amount = _amount(slot)
    return amount is None or _loose(amount)


def _loose(amount: Amount) -> bool:
    return amount.figure is not None and (bool(amount.figure.hedge) or amount.figure.is_range)


def _says_so(result: Result, spare: Slot) -> bool:
    """Whether a measure in another unit, between the figures, is what they make: 40 centimetres above 5.7 metres."""
    scene, stated = result.scene, result.planned.rule.stated
    if scene.slots[stated].bound.mention.kind != "measure" or spare.bound.mention.kind != "measure":
        return False
    starts = [slot.bound.mention.start for slot in scene.slots.values()]
    if _alike(spare, scene.slots[stated]) or not min(starts) < spare.bound.mention.start < max(starts):
        return False
    tried = replace(scene, slots=scene.slots | {stated: spare})
    return answer(result.planned.search.verdict.expect, tried) is Truth.HOLDS


def _printed(slot: Slot) -> tuple[object, ...]:
    amount = _amount(slot)
    return () if amount is None else (amount.interval.value, amount.unit)


def _taken(result: Result) -> dict[str, Slot]:
    """The two amounts that a sum makes its stated figure of; nothing for what is no such sum."""
    stated, slots = result.planned.rule.stated, result.scene.slots
    taken = {name: slot for name, slot in slots.items() if name != stated and _amount(slot) is not None}
    return taken if len(taken) == 2 and stated in slots and not any("." in name for name in taken) else {}


def _left_out(scene: Scene) -> list[Slot]:
    """The figures of the sentences of a binding that no slot took."""
    inside = starting_in(scene.found.mentions, *scene.sentence)
    bounds = [slot.bound for slot in scene.slots.values()]
    places = {(bound.mention.start, bound.mention.end) for bound in bounds}
    index = bounds[0].block_index
    return [
        slot_of(Bound(mention, scene.found, index, scene.sentence))
        for mention in inside
        if (mention.start, mention.end) not in places and _is_amount(mention)
    ]


def _is_amount(mention: Mention) -> bool:
    return mention.kind in FIGURE_KINDS and isinstance(mention.value, Figure)


def _alike(one: Slot, other: Slot) -> bool:
    return figure_kind(one.bound.mention) == figure_kind(other.bound.mention)


def _doubtful(result: Result) -> bool:
    """Whether a binding leaves out a figure that could be meant in the place of one that it took."""
    if result.planned.search.verdict.severity != "error" or not result.planned.rule.stated:
        return False
    taken = _taken(result)
    spare = _left_out(result.scene) if taken else []
    if any(_mistakable(one, slot) for one in spare for slot in taken.values()):
        return True
    amounts = [one for one in spare if one.bound.mention.kind in ("money", "measure")]
    return bool(taken) and _relative(result) and any(map(_alike, amounts, amounts[1:]))


def _mistakable(spare: Slot, slot: Slot) -> bool:
    one, other = _amount(spare), _amount(slot)
    if one is None or other is None or not _alike(spare, slot):
        return False
    if one.noun and other.noun and one.noun[-1] != other.noun[-1]:
        return False
    low, high = sorted((abs(one.interval.value), abs(other.interval.value)))
    return high <= _NEAR_TIMES * low
