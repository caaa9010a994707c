"""A phrase made ready for matching: instructions decoded, where it can begin, and how many mentions it needs."""

from __future__ import annotations

from collections.abc import Sequence
from enum import IntEnum

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


class Step(IntEnum):
    """What an instruction does."""

    WORD = 0
    LIST = 1
    SLOT = 2
    GAP = 3
    SPLIT = 4
    JUMP = 5
    START = 6
    BREAK = 7
    END = 8
    JOINT = 9


class ReadyPhrase(Struct, frozen=True):
    """A phrase with what the matcher asks again and again."""

    phrase: Phrase
    steps: tuple[int, ...]
    """Instruction by instruction, its Step; the other fields that are as long say more of it."""
    texts: tuple[str, ...]
    """The word, or the name of the list."""
    targets: tuple[tuple[int, int], ...]
    """Where it goes on."""
    takers: tuple[Slot, ...]
    longest: tuple[int, ...]
    """Of a gap, in words ..."""
    onward: tuple[Openings, ...]
    """... and what must stand behind it."""
    openings: Openings
    slots: tuple[Slot, ...]
    """Of a phrase joined by `&` or `+`, in order."""
    takes_all: bool
    together: bool
    sole: bool
    lone: bool


_NO_SLOT = Slot("", frozenset(), "", False)
_STEPS: dict[str, int] = {
    "word": Step.WORD, "list": Step.LIST, "slot": Step.SLOT, "gap": Step.GAP, "split": Step.SPLIT, "jump": Step.JUMP,
    "start": Step.START, "break": Step.BREAK, "end": Step.END, "and": Step.JOINT, "sole": Step.JOINT, "lone": Step.JOINT,
}  # fmt: skip


def ready(phrase: Phrase, lists: ListIndex) -> ReadyPhrase:
    """The phrase, ready to be matched with these word lists."""
    program = phrase.program
    steps = tuple(_STEPS[operation] for operation, *_ in program)
    takers = tuple(slot_of(each[1]) if each[0] == "slot" else _NO_SLOT for each in program)
    return ReadyPhrase(
        phrase,
        steps,
        tuple(argument for _, argument, *_ in program),
        tuple((first, second) for *_, first, second in program),
        takers,
        tuple(int(argument) if operation == "gap" else 0 for operation, argument, *_ in program),
        tuple(_openings(program, pc + 1, lists) if each[0] == "gap" else _ANYWHERE for pc, each in enumerate(program)),
        _openings(program, 0, lists),
        tuple(slot for slot in takers if slot is not _NO_SLOT),
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
