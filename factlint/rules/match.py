"""Matching phrases on items: every way a phrase can bind, in time linear in the sentence.

From each start, each pair of instruction and position is tried once; a gap reaches 12 words at most. So a phrase costs
at most (its instructions x the words that it can reach) for each word of a sentence, whatever anybody writes in it.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from factlint.model import Mention
from factlint.rules.passage import Passage
from factlint.rules.ready import ReadyPhrase, Slot, Step
from factlint.rules.word_index import ListIndex, ends_forward

_SPLIT, _JUMP, _END, _START = int(Step.SPLIT), int(Step.JUMP), int(Step.END), int(Step.START)
_WORD, _SLOT, _LIST, _GAP, _BREAK = int(Step.WORD), int(Step.SLOT), int(Step.LIST), int(Step.GAP), int(Step.BREAK)

_MAX_BINDINGS = 40
"""In one sentence, of one phrase."""

_Bound = tuple[tuple[str, Mention], ...]
_State = tuple[int, int, _Bound]
"""Instruction, position, and what has been bound on the way."""


def match(phrase: ReadyPhrase, passage: Passage, lists: ListIndex) -> Iterator[dict[str, Mention]]:
    """Every binding of the phrase in this passage, the shortest gaps first."""
    if len(passage.figures) < phrase.phrase.figures:
        return
    found = 0
    for start in _starts(phrase, passage):
        bindings = _match_at(phrase, passage, lists, start, 1 if phrase.takes_all else _MAX_BINDINGS - found)
        yield from bindings
        found += len(bindings)
        if found >= _MAX_BINDINGS:
            return


def _starts(phrase: ReadyPhrase, passage: Passage) -> Sequence[int]:
    """Where the phrase can begin. What leads up to a figure is no start of its own: it would bind the same once more."""
    openings = phrase.openings
    if phrase.steps[0] == _START:
        items = passage.items
        return [at for at in range(len(items)) if not at or items[at - 1].ends_sentence]
    if openings.anywhere:
        return range(len(passage.items))
    starts = [at for at in passage.mentions if _kind(passage, at) in openings.kinds] if openings.kinds else []
    for word in passage.words.keys() & openings.words:
        starts += passage.words[word]
    return sorted(starts)


def _kind(passage: Passage, at: int) -> str:
    mention = passage.items[at].mention
    return mention.kind if mention is not None else ""


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
    phrase: ReadyPhrase, passage: Passage, lists: ListIndex, start: int, most: int
) -> list[dict[str, Mention]]:
    """At most so many bindings from one start. All in one loop: it runs for every phrase at every word that may begin one."""
    steps, texts, targets = phrase.steps, phrase.texts, phrase.targets
    items, words = passage.items, passage.texts
    size = len(items)
    found: list[dict[str, Mention]] = []
    stack: list[_State] = [(0, start, ())]
    seen: set[int] = set()
    while stack:
        pc, position, bound = stack.pop()
        while True:
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
            if step == _START:
                if position and not items[position - 1].ends_sentence:
                    break
            elif position >= size:
                break
            elif step == _WORD:
                if words[position] != texts[pc]:
                    break
                position += 1
            elif step == _SLOT:
                ways = _slot_ways(phrase, passage, pc, position, bound)
                if not ways:
                    break
                stack += ways[1:]
                _, position, bound = ways[0]
            elif step == _LIST:
                word = words[position]
                if not word or word not in lists[texts[pc]]:
                    break
                ends = ends_forward(lists, texts[pc], words, position)
                stack += [(pc + 1, end, bound) for end in reversed(ends)]
                break
            elif step == _GAP:
                onward = phrase.onward[pc]
                ends = _gap_ends(passage, position, phrase.longest[pc])
                stack += [
                    (pc + 1, end, bound) for end in reversed(ends) if onward.anywhere or onward.admits(items, end)
                ]
                break
            elif step == _BREAK:
                if not items[position].ends_sentence:
                    break
                position += 1
            else:
                break
            pc += 1
    return found


def _slot_ways(phrase: ReadyPhrase, passage: Passage, pc: int, position: int, bound: _Bound) -> list[_State]:
    """How to go on after a slot, the way to be tried first in front."""
    slot, items = phrase.takers[pc], passage.items
    lead = items[position].lead
    ways: list[_State] = []
    for at in (position + lead, position) if lead else (position,):
        mention = items[at].mention
        if mention is not None and takes(slot, mention, passage, at):
            ways.append((pc + 1, at + 1, (*bound, (slot.name, mention))))
    return ways


def _gap_ends(passage: Passage, position: int, longest: int) -> list[int]:
    """Where a gap that begins at a position can end."""
    items, ends = passage.items, [position]
    for reach in range(position, min(position + longest, len(items))):
        if items[reach].gap_ends or reach in passage.stops:
            break
        ends.append(reach + 1)
    return ends


def takes(slot: Slot, mention: Mention, passage: Passage, at: int) -> bool:
    """Whether a slot, and its role where it asks for one (`amount@base`), takes the mention at a position."""
    if mention.kind not in slot.kinds:
        return False
    if not slot.role:
        return True
    roles = passage.roles(at)
    return slot.role in roles or (slot.roleless and not roles)
