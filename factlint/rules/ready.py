"""A phrase made ready for matching: instructions decoded, where it can begin, and how many mentions it needs."""

from collections.abc import Iterator, Sequence

from msgspec import Struct, field

from factlint.model import MentionKind
from factlint.rules.phrase import SHORT_GAP_WORDS, Instruction, Phrase, takes_all
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


Bone = tuple[int, int, str, Slot | None]
"""Something that stands in every match of a phrase: how a match comes there, its step, its text, and what takes a mention."""


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
    """Instruction by instruction, its Step; the next four say more of those that need it."""
    texts: dict[int, str]
    """The word, or the name of the list."""
    targets: dict[int, tuple[int, int]]
    """Where a split or a jump goes on."""
    takers: dict[int, Slot]
    longest: dict[int, int]
    """Of a gap, in words."""
    skeleton: tuple[Bone, ...]
    """What stands in every match, in order."""
    openings: Openings
    slots: tuple[Slot, ...]
    """Of a joined phrase, in order; what is said above is said of others only."""
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
    """Of a phrase joined by `+`."""
    by_type: tuple[tuple[Slot, ...], ...]
    """Of a phrase joined by `++`: slots of one type, those of the narrowest types first."""
    fitting: dict[tuple[MentionKind, ...], bool | None] = field(default_factory=dict)
    """Kinds of the figures of a sentence -> whether a phrase joined by `+` or `++` can bind them; filled as sentences ask."""


_ONE_SLOT = (Step.SLOT, Step.END)
_STEPS: dict[str, int] = {
    "word": Step.WORD, "list": Step.LIST, "slot": Step.SLOT, "gap": Step.GAP, "split": Step.SPLIT, "jump": Step.JUMP,
    "start": Step.START, "break": Step.BREAK, "end": Step.END, "and": Step.JOINT, "sole": Step.JOINT, "lone": Step.JOINT,
}  # fmt: skip


def ready(phrase: Phrase, lists: ListIndex) -> ReadyPhrase:
    """The phrase, ready to be matched with these word lists."""
    program = phrase.program
    joined = phrase.together or phrase.sole or phrase.lone
    steps = tuple(_STEPS[operation] for operation, *_ in program)
    of: dict[str, dict[int, str]] = {}
    for pc, (operation, argument, *_) in enumerate(program):
        of.setdefault(operation, {})[pc] = argument
    targets = {pc: program[pc][2:] for pc in (*of.get("split", ()), *of.get("jump", ()))}
    takers = {pc: slot_of(argument) for pc, argument in of.get("slot", {}).items()}
    slots = tuple(takers.values())
    return ReadyPhrase(
        phrase.bare,
        steps,
        {} if joined else {**of.get("word", {}), **of.get("list", {})},
        {} if joined else targets,
        {} if joined else takers,
        {} if joined else {pc: int(argument) for pc, argument in of.get("gap", {}).items()},
        () if joined else tuple(_skeleton(program)),
        _ANYWHERE if joined else _openings(program, 0, lists),
        slots if joined else (),
        takes_all(program),
        any(each[0] == "split" and each[2] < pc for pc, each in enumerate(program)),
        steps == _ONE_SLOT,
        phrase.together,
        phrase.sole,
        phrase.lone,
        joined,
        phrase.sentences > 1,
        any(slot.kinds in (SLOT_TYPES["date"], SLOT_TYPES["time"]) for slot in slots),
        _wanted(slots if phrase.sole else ()),
        _by_type(slots if phrase.lone else ()),
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
            yield way, _STEPS[operation], argument, slot_of(argument) if operation == "slot" else None
            way = Way.ADJACENT


def slot_of(argument: str) -> Slot:
    """The slot of an instruction's argument: `name:type`, `name:type@role`, `name:type@role?`."""
    name, _, wanted = argument.partition(":")
    slot_type, _, role = wanted.partition("@")
    return Slot(name, SLOT_TYPES[slot_type], wanted, role.removesuffix("?"), role.endswith("?"))


def _openings(program: Sequence[Instruction], pc: int, lists: ListIndex) -> Openings:
    """What the rest of a program from an instruction on can begin with."""
    from factlint.rules.program import beginnings  # a start reads phrases that are ready

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
