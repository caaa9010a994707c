"""The rule language's phrases, read and checked: small programs for the matcher."""

from msgspec import Struct

GAP_WORDS = 12
SHORT_GAP_WORDS = 4
"""How many words the gaps `...` and `..` can take."""

Instruction = tuple[str, str, int, int]
"""(operation, argument, first target, second target). Operations: word, list, slot (argument `name:type`), gap, split (to both
targets), jump (to the first), break, start, end; and, sole, lone: between slots that stand in whatever order. A slot that asks for a
role has the argument `name:type@role`."""


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

    @property
    def sentences(self) -> int:
        """How many neighbouring sentences it runs over."""
        return 1 + sum(operation == "break" for operation, *_ in self.program)

    @property
    def together(self) -> bool:
        """Whether it is one of slots joined by `&`, in whatever order."""
        return any(operation == "and" for operation, *_ in self.program)

    @property
    def sole(self) -> bool:
        """Whether it is one of slots joined by `+`: all the figures of a sentence."""
        return any(operation == "sole" for operation, *_ in self.program)

    @property
    def lone(self) -> bool:
        """Whether it is one of slots joined by `++`: the only figures of their kinds in a sentence."""
        return any(operation == "lone" for operation, *_ in self.program)

    @property
    def takes_all(self) -> bool:
        """Whether a slot for several takes all that there are, and no fewer."""
        return any(argument == "all" for operation, argument, *_ in self.program if operation == "split")
