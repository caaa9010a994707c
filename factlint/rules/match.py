"""Matching phrases on items: every way a phrase can bind, in time linear in the sentence.

From each start, each pair of instruction and position is tried once; a gap reaches 12 words at most. So a phrase costs
at most (its instructions x the words that it can reach) for each word of a sentence, whatever anybody writes in it.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import islice

from factlint.model import Mention
from factlint.rules.passage import Passage
from factlint.rules.ready import ReadyPhrase, Slot
from factlint.rules.word_index import ListIndex, ends_forward

_MAX_BINDINGS = 40
"""In one sentence, of one phrase."""
_LONGEST_ENTRY = 8
"""Words of a word list's entry."""

_Bound = tuple[tuple[str, Mention], ...]
_State = tuple[int, int, _Bound]
"""Instruction, position, and what has been bound on the way."""


def match(phrase: ReadyPhrase, passage: Passage, lists: ListIndex) -> Iterator[dict[str, Mention]]:
    """Every binding of the phrase in this passage, the shortest gaps first."""
    if len(passage.figures) < phrase.phrase.figures:
        return
    found = 0
    for start in _starts(phrase, passage):
        bindings = _match_at(phrase, passage, lists, start)
        for binding in islice(bindings, 1) if phrase.takes_all else bindings:
            yield binding
            found += 1
            if found >= _MAX_BINDINGS:
                return


def _starts(phrase: ReadyPhrase, passage: Passage) -> Sequence[int]:
    """Where the phrase can begin. What leads up to a figure is no start of its own: it would bind the same once more."""
    openings = phrase.openings
    if phrase.steps[0].operation == "start":
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


def _match_at(phrase: ReadyPhrase, passage: Passage, lists: ListIndex, start: int) -> Iterator[dict[str, Mention]]:
    steps, items = phrase.steps, passage.items
    size = len(items)
    stack: list[_State] = [(0, start, ())]
    seen: set[tuple[int, int]] = set()
    while stack:
        pc, position, bound = stack.pop()
        while (pc, position) not in seen:
            seen.add((pc, position))
            step = steps[pc]
            operation = step.operation
            pc += 1
            if operation == "end":
                yield _binding(bound)
                break
            if operation == "split":
                stack.append((step.second, position, bound))
                pc = step.first
            elif operation == "jump":
                pc = step.first
            elif operation == "start":
                if position and not items[position - 1].ends_sentence:
                    break
            elif position >= size:
                break
            elif operation == "word":
                if items[position].word != step.text:
                    break
                position += 1
            elif operation == "break":
                if not items[position].ends_sentence:
                    break
                position += 1
            else:
                stack += _ways(phrase, passage, lists, pc - 1, position, bound)
                break


def _ways(
    phrase: ReadyPhrase, passage: Passage, lists: ListIndex, pc: int, position: int, bound: _Bound
) -> list[_State]:
    """How to go on after a list, a slot or a gap; the last one first to be tried."""
    step, items = phrase.steps[pc], passage.items
    item = items[position]
    if step.operation == "list":
        if not item.word or item.word not in lists[step.text]:
            return []
        words = [other.word for other in items[position : position + _LONGEST_ENTRY]]
        return [(pc + 1, position + end, bound) for end in reversed(ends_forward(lists, step.text, words, 0))]
    if step.slot is not None:
        places = (position, position + item.lead) if item.lead else (position,)
        ways = []
        for at in places:
            mention = items[at].mention
            if mention is not None and takes(step.slot, mention, passage, at):
                ways.append((pc + 1, at + 1, (*bound, (step.slot.name, mention))))
        return ways
    ends = _gap_ends(passage, position, step.longest)
    onward = step.onward
    return [(pc + 1, end, bound) for end in reversed(ends) if onward is None or onward.admits(items, end)]


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
