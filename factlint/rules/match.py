"""Matching phrases on items: every way a phrase can bind, in time linear in the sentence.

From each start, each pair of instruction and position is tried once, and none that leads nowhere; a gap reaches 12 words at most.
So a phrase costs at most (its instructions x the words that it can reach) for each word of a sentence, whatever anybody writes in it.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from factlint.model import Mention
from factlint.rules.passage import Passage, positions
from factlint.rules.reach import may_fit, reach, taken
from factlint.rules.ready import ReadyPhrase, Slot, Step

_SPLIT, _JUMP, _END, _START = Step.SPLIT, Step.JUMP, Step.END, Step.START
_WORD, _SLOT, _LIST, _GAP, _BREAK = Step.WORD, Step.SLOT, Step.LIST, Step.GAP, Step.BREAK

_MAX_BINDINGS = 40
"""In one sentence, of one phrase."""

_Bound = tuple[tuple[str, Mention], ...]
_State = tuple[int, int, _Bound]
"""Instruction, position, and what has been bound on the way."""


def match(phrase: ReadyPhrase, passage: Passage) -> Iterator[dict[str, Mention]]:
    """Every binding of the phrase in this passage, the shortest gaps first."""
    if len(passage.figures) < phrase.phrase.figures:
        return
    if phrase.one_slot and not passage.led_mentions:
        slot = phrase.takers[0]
        for at in positions(taken(slot, passage))[:_MAX_BINDINGS]:
            yield {slot.name: passage.mention(at)}
        return
    if not may_fit(phrase, passage):
        return
    live = reach(phrase, passage)
    starts = live[0] and live[0] & _starts(phrase, passage)
    found = 0
    while starts:
        start = starts & -starts
        starts ^= start
        most = 1 if phrase.takes_all else _MAX_BINDINGS - found
        bindings = _match_at(phrase, passage, live, start.bit_length() - 1, most)
        yield from bindings
        found += len(bindings)
        if found >= _MAX_BINDINGS:
            return


def _starts(phrase: ReadyPhrase, passage: Passage) -> int:
    """Where the phrase can begin. What leads up to a figure is no start of its own: it would bind the same once more."""
    openings = phrase.openings
    if phrase.steps[0] == _START:
        return passage.starts
    if openings.anywhere:
        return passage.everywhere
    starts = 0
    for kind, places in passage.kinds.items():
        if kind in openings.kinds:
            starts |= places
    for word in passage.places.keys() & openings.words:
        starts |= passage.places[word]
    return starts


def _binding(bound: _Bound) -> dict[str, Mention]:
    """Mentions by slot; those of a slot for several get the names `parts.1`, `parts.2` ..."""
    binding: dict[str, Mention] = {}
    count = 0
    for name, mention in bound:
        if name.endswith("+"):
            count += 1
            binding[f"{name[:-1]}.{count}"] = mention
        else:
            binding[name] = mention
    return binding


def _match_at(
    phrase: ReadyPhrase, passage: Passage, live: Sequence[int], start: int, most: int
) -> list[dict[str, Mention]]:
    """At most so many bindings from one start, by ways that are known to end. All in one loop: it runs very often."""
    steps, targets = phrase.steps, phrase.targets
    size = len(passage.items)
    found: list[dict[str, Mention]] = []
    stack: list[_State] = [(0, start, ())]
    seen: set[int] = set()
    while stack:
        pc, position, bound = stack.pop()
        while live[pc] >> position & 1:
            place = pc * (size + 1) + position
            if place in seen:
                break
            seen.add(place)
            step = steps[pc]
            if step == _SPLIT:
                first, second = targets[pc]
                stack.append((second, position, bound))
                pc = first
                continue
            if step == _JUMP:
                pc = targets[pc][0]
                continue
            if step == _END:
                found.append(_binding(bound))
                if len(found) >= most:
                    return found
                break
            if step in (_WORD, _BREAK):
                position += 1
            elif step == _SLOT:
                ways = _slot_ways(phrase.takers[pc], passage, pc, position, bound)
                if not ways:
                    break
                stack += ways[1:]
                _, position, bound = ways[0]
            elif step == _LIST:
                ends = passage.entries(phrase.texts[pc]).ends(position)
                stack += [(pc + 1, end, bound) for end in reversed(ends)]
                break
            elif step == _GAP:
                ends = _gap_ends(passage, position, phrase.longest[pc], live[pc + 1])
                stack += [(pc + 1, end, bound) for end in reversed(ends)]
                break
            pc += 1
    return found


def _slot_ways(slot: Slot, passage: Passage, pc: int, position: int, bound: _Bound) -> list[_State]:
    """How to go on after a slot, the way to be tried first in front."""
    lead, places = passage.items[position].lead, taken(slot, passage)
    return [
        (pc + 1, at + 1, (*bound, (slot.name, passage.mention(at))))
        for at in ((position + lead, position) if lead else (position,))
        if places >> at & 1
    ]


def _gap_ends(passage: Passage, position: int, longest: int, live: int) -> list[int]:
    """Where a gap that begins at a position can end so that the phrase goes on."""
    ends = []
    running, behind = passage.open >> position, live >> position
    for end in range(position, position + longest + 1):
        if behind & 1:
            ends.append(end)
        if not running & 1:
            break
        running >>= 1
        behind >>= 1
    return ends
