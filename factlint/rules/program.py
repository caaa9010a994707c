"""What the program of a phrase says about every match of it, before any text is looked at."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from heapq import heappop, heappush

from factlint.model import FIGURE_KINDS, MentionKind
from factlint.rules.phrase import Instruction, Phrase, joint_of
from factlint.rules.slots import SLOT_TYPES

_DATES: frozenset[MentionKind] = frozenset(("date",))


def analysed(text: str, program: tuple[Instruction, ...], slots: dict[str, str], required: Sequence[str]) -> Phrase:
    """The phrase of a program, with what each of its matches has."""
    return Phrase(
        text,
        program,
        tuple(slots.items()),
        tuple(dict.fromkeys(required)),
        tuple(dict.fromkeys(_choices(program))),
        _fewest(program, FIGURE_KINDS),
        _fewest(program, _DATES),
        1 + sum(operation == "break" for operation, *_ in program),
        joint_of(program),
    )


def beginnings(program: Sequence[Instruction], pc: int) -> tuple[str, ...] | None:
    """What the rest of a program from an instruction on can begin with, as `word:from`, `list:rise`, `slot:amount`.

    None where nothing can be said: it can begin with a gap, or end there.
    """
    found: dict[str, None] = {}
    stack, seen = [pc], set()
    while stack:
        at = stack.pop()
        if at in seen:
            continue
        seen.add(at)
        operation, argument, *_ = program[at]
        if operation in ("word", "list", "slot"):
            found[f"{operation}:{slot_type(argument) if operation == 'slot' else argument}"] = None
        elif operation in ("split", "jump", "start"):
            stack += _onward(program, at)
        else:
            return None
    return tuple(found)


def slot_type(argument: str) -> str:
    """The type of a slot instruction's argument: `name:type`, `name:type@role`, `name:type@role?`."""
    return argument.partition(":")[2].partition("@")[0]


def _choices(program: Sequence[Instruction]) -> Iterator[tuple[str, ...]]:
    """What stands at each choice that every match makes, where all of its branches begin with something."""
    for pc, (operation, *_) in enumerate(program):
        if operation == "split" and not _comes_round(program, pc):
            found = beginnings(program, pc)
            if found is not None:
                yield found


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
        bound = operation == "slot" and SLOT_TYPES[slot_type(argument)] <= kinds
        for onward in _onward(program, at):
            heappush(queue, (figures + bound, onward))
    return 0


def _onward(program: Sequence[Instruction], at: int) -> tuple[int, ...]:
    """The instructions that can follow one that has been met."""
    operation, _, first, second = program[at]
    if operation == "split":
        return first, second
    return (first,) if operation == "jump" else (at + 1,)
