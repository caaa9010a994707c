"""The rule language's phrases, read and checked: small programs for the matcher."""

from collections.abc import Iterable
from typing import Literal

from msgspec import Struct
from msgspec.structs import replace

GAP_WORDS = 12
SHORT_GAP_WORDS = 4
"""How many words the gaps `...` and `..` can take."""

Instruction = tuple[str, str, int, int]
"""(operation, argument, first target, second target). Operations: word, list, slot (argument `name:type`), gap, split (to both
targets), jump (to the first), break, start, end; and, sole, lone: between slots that stand in whatever order. A slot that asks for a
role has the argument `name:type@role`."""


Joint = Literal["", "&", "+", "++"]


class Phrase(Struct, frozen=True, array_like=True):
    """A phrase as it was written, its program, and what every match of it has."""

    text: str
    program: tuple[Instruction, ...]
    slots: tuple[tuple[str, str], ...]
    """(name, type), in the order of the text."""
    required: tuple[str, ...] = ()
    """All of these: `word:from`, `list:rise`, `slot:amount`."""
    choices: tuple[tuple[str, ...], ...] = ()
    """Of each of these, one."""
    figures: int = 0
    """At least so many figures that it binds."""
    dates: int = 0
    """At least so many dates."""
    sentences: int = 1
    """How many neighbouring sentences it runs over."""
    joint: Joint = ""
    """What joins its slots: `&`, in whatever order; `+`, all the figures of a sentence; `++`, the only ones of their kinds."""

    @property
    def together(self) -> bool:
        """Whether its slots are joined by `&`."""
        return self.joint == "&"

    @property
    def sole(self) -> bool:
        """Whether they are joined by `+`."""
        return self.joint == "+"

    @property
    def lone(self) -> bool:
        """Whether they are joined by `++`."""
        return self.joint == "++"

    @property
    def bare(self) -> "Phrase":
        """The phrase without what is only needed to make it ready."""
        return replace(self, program=(), slots=(), required=(), choices=())


def takes_all(program: Iterable[Instruction]) -> bool:
    """Whether a slot for several takes all that there are, and no fewer."""
    return any(argument == "all" for operation, argument, *_ in program if operation == "split")


def joint_of(program: Iterable[Instruction]) -> Joint:
    """What joins the slots of a program, if anything does."""
    return next((_JOINTS[operation] for operation, *_ in program if operation in _JOINTS), "")


_JOINTS: dict[str, Joint] = {"and": "&", "sole": "+", "lone": "++"}
