"""A phrase made ready for matching: instructions decoded, where it can begin, and how many mentions it needs."""

from collections.abc import Iterator, Sequence

from msgspec import Struct, field

from factlint.model import MentionKind
from factlint.rules.phrase import SHORT_GAP_WORDS, Instruction, Phrase, takes_all
from factlint.rules.program import beginnings
from factlint.rules.roles import ASIDE
from factlint.rules.slots import SLOT_TYPES
from factlint.rules.word_index import ListIndex


class Openings(Struct, frozen=True, array_like=True):
    """What an item must be for a phrase, or the rest of one, to go on with it."""

    words: frozenset[str]
    kinds: frozenset[MentionKind]
    anywhere: bool
    """Nothing can be said: it begins with a gap, or ends here."""


TIMES: frozenset[MentionKind] = frozenset(("duration", "age"))
"""Figures that take no part unless a slot of a phrase joined by `+` is for them: in the six months to May."""
_SEVERAL = "+"
"""How the name of a slot for several ends."""
_ANYWHERE = Openings(frozenset(), frozenset(), True)


class Slot(Struct, frozen=True, array_like=True):
    """What a slot takes."""

    name: str
    kinds: frozenset[MentionKind]
    wanted: str
    """Its type with its role, as it is written: `amount@base`."""
    role: str
    roleless: bool
    """Takes a mention that plays no role as well."""


class Step:
    """What an instruction does: plain numbers, which are faster to make and to compare than an enumeration."""

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


class Way:
    """How a match comes from one of the things that stand in every match to the next, as plain numbers as well."""

    ADJACENT = 0
    SHORT_GAP = 1
    GAP = 2
    ANYHOW = 3


Bone = tuple[int, int, str, Slot]
"""Something that stands in every match of a phrase: how a match comes there, its step, its text, and what takes it."""


class Wanted(Struct, frozen=True, array_like=True):
    """What a phrase joined by `+` takes."""

    single: tuple[Slot, ...]
    """Its slots for one figure ..."""
    several: Slot | None
    """... and the one for all others."""
    alike: tuple[tuple[int, ...], ...]
    """Which of the single ones are of one type and role."""
    aside: bool
    """Whether one is for a figure that takes no part in sums."""
    timed: bool
    """Whether one is for durations or ages."""


class ReadyPhrase(Struct, frozen=True, array_like=True):
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
    """Of a gap, in words."""
    skeleton: tuple[Bone, ...]
    """What stands in every match, in order."""
    openings: Openings
    slots: tuple[Slot, ...]
    """Of a phrase joined by `&` or `+`, in order."""
    takes_all: bool
    loops: bool
    """Has a slot for several: it goes back to instructions before."""
    one_slot: bool
    """Is nothing but a slot."""
    together: bool
    sole: bool
    lone: bool
    joined: bool
    """One of these three."""
    several_sentences: bool
    dated: bool
    """Binds dates or times of the day."""
    wanted: Wanted
    by_type: tuple[tuple[Slot, ...], ...]
    """Slots of one type, those of the narrowest types first."""
    fitting: dict[tuple[MentionKind, ...], bool | None] = field(default_factory=dict)
    """Kinds of the figures of a sentence -> whether a phrase joined by `+` or `++` can bind them; filled as sentences ask."""


_ONE_SLOT = (Step.SLOT, Step.END)
_NO_SLOT = Slot("", frozenset(), "", "", False)
_STEPS: dict[str, int] = {
    "word": Step.WORD, "list": Step.LIST, "slot": Step.SLOT, "gap": Step.GAP, "split": Step.SPLIT, "jump": Step.JUMP,
    "start": Step.START, "break": Step.BREAK, "end": Step.END, "and": Step.JOINT, "sole": Step.JOINT, "lone": Step.JOINT,
}  # fmt: skip


def ready(phrase: Phrase, lists: ListIndex) -> ReadyPhrase:
    """The phrase, ready to be matched with these word lists."""
    program = phrase.program
    steps = tuple(_STEPS[operation] for operation, *_ in program)
    takers = tuple(slot_of(each[1]) if each[0] == "slot" else _NO_SLOT for each in program)
    slots = tuple(slot for slot in takers if slot is not _NO_SLOT)
    return ReadyPhrase(
        phrase.bare,
        steps,
        tuple(argument for _, argument, *_ in program),
        tuple((first, second) for *_, first, second in program),
        takers,
        tuple(int(argument) if operation == "gap" else 0 for operation, argument, *_ in program),
        tuple(_skeleton(program)),
        _openings(program, 0, lists),
        slots,
        takes_all(program),
        any(each[0] == "split" and each[2] < pc for pc, each in enumerate(program)),
        steps == _ONE_SLOT,
        phrase.together,
        phrase.sole,
        phrase.lone,
        phrase.together or phrase.sole or phrase.lone,
        phrase.sentences > 1,
        any(slot.kinds in (SLOT_TYPES["date"], SLOT_TYPES["time"]) for slot in slots),
        _wanted(slots),
        _by_type(slots),
    )


def _wanted(slots: Sequence[Slot]) -> Wanted:
    each = tuple(dict.fromkeys(slots))
    single = tuple(slot for slot in each if not slot.name.endswith(_SEVERAL))
    several = next((slot for slot in each if slot.name.endswith(_SEVERAL)), None)
    by_type: dict[tuple[frozenset[MentionKind], str], list[int]] = {}
    for number, slot in enumerate(single):
        by_type.setdefault((slot.kinds, slot.role), []).append(number)
    alike = tuple(tuple(numbers) for numbers in by_type.values() if len(numbers) > 1)
    aside, timed = any(slot.role == ASIDE for slot in each), any(slot.kinds <= TIMES for slot in each)
    return Wanted(single, several, alike, aside, timed)


def _by_type(slots: Sequence[Slot]) -> tuple[tuple[Slot, ...], ...]:
    types: dict[frozenset[MentionKind], list[Slot]] = {}
    for slot in slots:
        types.setdefault(slot.kinds, []).append(slot)
    return tuple(tuple(each) for each in sorted(types.values(), key=lambda each: len(each[0].kinds)))


def _skeleton(program: Sequence[Instruction]) -> Iterator[Bone]:
    """What stands in every match, in order: all but what stands in a choice."""
    way, choice_ends = Way.ADJACENT, 0
    for pc, (operation, argument, first, second) in enumerate(program):
        if operation in ("split", "jump"):
            choice_ends = max(choice_ends, first, second)
            way = Way.ANYHOW
        elif pc < choice_ends:
            continue
        elif operation == "gap":
            way = max(way, Way.SHORT_GAP if int(argument) <= SHORT_GAP_WORDS else Way.GAP)
        elif operation == "end" or _STEPS[operation] == Step.JOINT:
            return
        else:
            yield way, _STEPS[operation], argument, slot_of(argument) if operation == "slot" else _NO_SLOT
            way = Way.ADJACENT


def slot_of(argument: str) -> Slot:
    """The slot of an instruction's argument: `name:type`, `name:type@role`, `name:type@role?`."""
    name, _, wanted = argument.partition(":")
    slot_type, _, role = wanted.partition("@")
    return Slot(name, SLOT_TYPES[slot_type], wanted, role.removesuffix("?"), role.endswith("?"))


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
