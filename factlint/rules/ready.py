"""A phrase made ready for matching: instructions decoded, where it can begin, and how many mentions it needs."""

from __future__ import annotations

from collections.abc import Sequence

from msgspec import Struct

from factlint.model import MentionKind
from factlint.rules.items import Item
from factlint.rules.phrase import Instruction, Phrase
from factlint.rules.program import beginnings
from factlint.rules.slots import SLOT_TYPES
from factlint.rules.word_index import ListIndex


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


_ANYWHERE = Openings(frozenset(), frozenset(), True)


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
    """Of a phrase joined by `&` or `+`, in order."""
    takes_all: bool
    together: bool
    sole: bool
    lone: bool


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
        phrase.takes_all,
        phrase.together,
        phrase.sole,
        phrase.lone,
    )


def slot_of(argument: str) -> Slot:
    """The slot of an instruction's argument: `name:type`, `name:type@role`, `name:type@role?`."""
    name, _, wanted = argument.partition(":")
    slot_type, _, role = wanted.partition("@")
    return Slot(name, SLOT_TYPES[slot_type], role.removesuffix("?"), role.endswith("?"))


def _openings(program: Sequence[Instruction], pc: int, lists: ListIndex) -> Openings:
    """What the rest of a program from an instruction on can begin with."""
    found = beginnings(program, pc)
    if found is None:
        return _ANYWHERE
    words: set[str] = set()
    kinds: set[MentionKind] = set()
    for sort, _, name in (each.partition(":") for each in found):
        if sort == "slot":
            kinds |= SLOT_TYPES[name]
        elif sort == "list":
            words.update(lists.get(name, ()))
        else:
            words.add(name)
    return Openings(frozenset(words), frozenset(kinds), False)
