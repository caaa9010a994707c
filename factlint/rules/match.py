"""Matching phrases on items: every way a phrase can bind, in time linear in the sentence.

From each start, each pair of instruction and position is tried once; a gap reaches 12 words at most. So a phrase costs
at most (its instructions x the words that it can reach) for each word of a sentence, whatever anybody writes in it.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import islice

from factlint.model import Mention
from factlint.rules.passage import Passage
from factlint.rules.phrase import Phrase
from factlint.rules.slots import SLOT_TYPES
from factlint.rules.word_index import ListIndex, ends_forward

_MAX_BINDINGS = 40
"""In one sentence, of one phrase."""


@dataclass(frozen=True, slots=True)
class _State:
    pc: int
    position: int
    bound: tuple[tuple[str, Mention], ...]


def match(phrase: Phrase, passage: Passage, lists: ListIndex) -> Iterator[dict[str, Mention]]:
    """Every binding of the phrase in this passage, the shortest gaps first."""
    found = 0
    for start in range(len(passage.items)):
        bindings = _match_at(phrase, passage, lists, start)
        for binding in islice(bindings, 1) if phrase.takes_all else bindings:
            yield binding
            found += 1
            if found >= _MAX_BINDINGS:
                return


def _binding(bound: Sequence[tuple[str, Mention]]) -> dict[str, Mention]:
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


def _match_at(phrase: Phrase, passage: Passage, lists: ListIndex, start: int) -> Iterator[dict[str, Mention]]:
    program, items = phrase.program, passage.items
    stack = [_State(0, start, ())]
    seen: set[tuple[int, int]] = set()
    while stack:
        state = stack.pop()
        if (state.pc, state.position) in seen:
            continue
        seen.add((state.pc, state.position))
        operation, argument, first, second = program[state.pc]
        position, bound, after = state.position, state.bound, state.pc + 1
        item = items[position] if position < len(items) else None
        if operation == "end":
            yield _binding(bound)
        elif operation == "split":
            stack.append(_State(second, position, bound))
            stack.append(_State(first, position, bound))
        elif operation == "jump":
            stack.append(_State(first, position, bound))
        elif operation == "start":
            if position == 0 or items[position - 1].ends_sentence:
                stack.append(_State(after, position, bound))
        elif item is None:
            continue
        elif operation == "word":
            if item.word == argument:
                stack.append(_State(after, position + 1, bound))
        elif operation == "list":
            if item.word and item.word in lists[argument]:
                ends = ends_forward(lists, argument, [item.word for item in items[position : position + 8]], 0)
                stack.extend(_State(after, position + end, bound) for end in reversed(ends))
        elif operation == "slot":
            name, _, wanted = argument.partition(":")
            for at in dict.fromkeys((position + item.lead, position)):
                mention = items[at].mention
                if mention is not None and takes(wanted, mention, passage, at):
                    stack.append(_State(after, at + 1, (*bound, (name, mention))))
        elif operation == "break":
            if item.ends_sentence:
                stack.append(_State(after, position + 1, bound))
        else:
            stack.extend(_State(after, end, bound) for end in reversed(_gap_ends(passage, position, int(argument))))


def _gap_ends(passage: Passage, position: int, longest: int) -> list[int]:
    """Where a gap that begins at a position can end."""
    items, ends = passage.items, [position]
    for reach in range(position, min(position + longest, len(items))):
        if items[reach].gap_ends or reach in passage.stops:
            break
        ends.append(reach + 1)
    return ends


def takes(wanted: str, mention: Mention, passage: Passage, at: int) -> bool:
    """Whether a slot of a type, and of a role where it asks for one (`amount@base`), takes the mention at a position."""
    slot_type, _, role = wanted.partition("@")
    if mention.kind not in SLOT_TYPES[slot_type]:
        return False
    if not role:
        return True
    roles = passage.roles.get(at, frozenset())
    return role.removesuffix("?") in roles or (role.endswith("?") and not roles)
