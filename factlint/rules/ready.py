"""A phrase made ready for matching: instructions decoded, where it can begin, and how many mentions it needs."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from heapq import heappop, heappush

from msgspec import Struct

from factlint.model import FIGURE_KINDS, MentionKind
from factlint.rules.items import Item
from factlint.rules.phrase import Instruction, Phrase
from factlint.rules.slots import SLOT_TYPES
from factlint.rules.word_index import ListIndex

_NOTHING: frozenset[str] = frozenset()
_DATES: frozenset[MentionKind] = frozenset(("date",))


class Openings(Struct, frozen=True):
    """What an item must be for a phrase, or the rest of one, to go on with it."""

    words: frozenset[str]
    kinds: frozenset[MentionKind]
    anywhere: bool
    """Nothing can be said: it begins with a gap, or ends here."""

    def admits(self, items: Sequence[Item], position: int) -> bool:
        """Whether it is worth trying at a position."""
        if self.anywhere or position >= len(items):
            return self.anywhere
        item = items[position]
        if item.word:
            if item.word in self.words:
                return True
            if not item.lead:
                return False
            item = items[position + item.lead]
        return item.mention is not None and item.mention.kind in self.kinds


class Slot(Struct, frozen=True):
    """What a slot takes."""

    name: str
    kinds: frozenset[MentionKind]
    role: str
    roleless: bool
    """Takes a mention that plays no role as well."""


class Step(Struct, frozen=True):
    """An instruction, decoded."""

    operation: str
    text: str = ""
    """The word, or the name of the list."""
    first: int = 0
    second: int = 0
    slot: Slot | None = None
    longest: int = 0
    """Of a gap, in words ..."""
    onward: Openings | None = None
    """... and what must stand behind it."""


class ReadyPhrase(Struct, frozen=True):
    """A phrase with what the matcher asks again and again."""

    phrase: Phrase
    steps: tuple[Step, ...]
    openings: Openings
    slots: tuple[Slot, ...]
    """Of a phrase joined by `&`, in order."""
    figures: int
    """The fewest figures that it binds."""
    dates: int
    """The fewest dates."""
    needs: tuple[Openings, ...]
    """Of each choice that no match comes round: the words and mentions of which it has one."""
    takes_all: bool
    together: bool


def ready(phrase: Phrase, lists: ListIndex) -> ReadyPhrase:
    """The phrase, ready to be matched with these word lists."""
    program = phrase.program
    steps = []
    for pc, (operation, argument, first, second) in enumerate(program):
        if operation == "gap":
            steps.append(Step(operation, longest=int(argument), onward=_openings(program, pc + 1, lists)))
        elif operation == "slot":
            steps.append(Step(operation, slot=slot_of(argument)))
        else:
            steps.append(Step(operation, argument, first, second))
    slots = tuple(step.slot for step in steps if step.slot is not None)
    return ReadyPhrase(
        phrase,
        tuple(steps),
        _openings(program, 0, lists),
        slots,
        _fewest(program, FIGURE_KINDS),
        _fewest(program, _DATES),
        tuple(_needs(program, lists)),
        phrase.takes_all,
        phrase.together,
    )


def slot_of(argument: str) -> Slot:
    """The slot of an instruction's argument: `name:type`, `name:type@role`, `name:type@role?`."""
    name, _, wanted = argument.partition(":")
    slot_type, _, role = wanted.partition("@")
    return Slot(name, SLOT_TYPES[slot_type], role.removesuffix("?"), role.endswith("?"))


def _openings(program: Sequence[Instruction], pc: int, lists: ListIndex) -> Openings:
    """What the rest of a program from an instruction on can begin with."""
    words: set[str] = set()
    kinds: set[MentionKind] = set()
    stack, seen = [pc], set()
    while stack:
        at = stack.pop()
        if at in seen:
            continue
        seen.add(at)
        operation, argument, *_ = program[at]
        if operation == "word":
            words.add(argument)
        elif operation == "list":
            words.update(lists.get(argument, {}))
        elif operation == "slot":
            kinds |= slot_of(argument).kinds
        elif operation in ("split", "jump", "start"):
            stack += _onward(program, at)
        else:
            return Openings(_NOTHING, frozenset(), True)
    return Openings(frozenset(words), frozenset(kinds), False)


def _needs(program: Sequence[Instruction], lists: ListIndex) -> Iterator[Openings]:
    """What stands at each choice that every match makes, where all of its branches begin with something."""
    for pc, (operation, *_) in enumerate(program):
        if operation == "split" and not _comes_round(program, pc):
            openings = _openings(program, pc, lists)
            if not openings.anywhere:
                yield openings


def _comes_round(program: Sequence[Instruction], avoided: int) -> bool:
    """Whether there is a way through a program without one of its instructions."""
    stack, seen = [0], {avoided}
    while stack:
        pc = stack.pop()
        if pc in seen:
            continue
        seen.add(pc)
        if program[pc][0] == "end":
            return True
        stack += _onward(program, pc)
    return False


def _fewest(program: Sequence[Instruction], kinds: frozenset[MentionKind]) -> int:
    """The fewest mentions of some kinds on any way through a program."""
    queue, seen = [(0, 0)], set()
    while queue:
        figures, at = heappop(queue)
        if at in seen:
            continue
        seen.add(at)
        operation, argument, *_ = program[at]
        if operation == "end":
            return figures
        bound = operation == "slot" and slot_of(argument).kinds <= kinds
        for onward in _onward(program, at):
            heappush(queue, (figures + bound, onward))
    return 0


def _onward(program: Sequence[Instruction], at: int) -> tuple[int, ...]:
    """The instructions that can follow one that has been met."""
    operation, _, first, second = program[at]
    if operation == "split":
        return first, second
    return (first,) if operation == "jump" else (at + 1,)
