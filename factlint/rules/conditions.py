"""What a guard asks of one figure alone, whatever the others are: where no figure answers it, no phrase need be tried."""

from collections.abc import Iterable

from msgspec import Struct
from msgspec.structs import replace

from factlint.rules.expression import Expression, Node, written
from factlint.rules.phrase import Phrase
from factlint.rules.ready import Slot, slot_of

IT = "it"
"""How the figure is called in a condition."""
_OF_A_MENTION = frozenset((
    "unit", "per", "noun", "hedge", "scale", "is_range", "is_money", "is_measure", "is_duration", "is_age", "way", "per_person",
    "dimension", "counts_from", "has_weekday", "is_weekday", "is_span", "impossible", "year_printed", "year_kind", "announces",
    "has_product", "has_odds", "has_parts", "has_share",
))  # fmt: skip
"""Functions of one mention, whatever else is bound and wherever the binding begins and ends. Those of them that few mentions
pass are worth asking before a phrase is tried."""


class Condition(Struct, frozen=True, array_like=True):
    """A part of a guard that asks of one slot alone."""

    slot: Slot
    """Whose name is `it`, too."""
    expression: Expression
    """What it asks of `it`."""


def conditions_of(phrase: Phrase, guard: Iterable[Expression]) -> tuple[Condition, ...]:
    """The parts of a phrase's guard that ask of one slot alone."""
    slots = [slot_of(argument) for operation, argument, *_ in phrase.program if operation == "slot"]
    names = [slot.name for slot in slots]
    single = {slot.name: slot for slot in slots if names.count(slot.name) == 1 and not slot.name.endswith("+")}
    found = []
    for condition in guard:
        tree = condition.tree
        call = tree.parts[0] if tree.operation in ("==", "!=") else tree
        if (
            not _is_telling(tree)
            or call.text not in _OF_A_MENTION
            or [part.operation for part in call.parts] != ["name"]
        ):
            continue
        name = call.parts[0].text
        if name in single:
            asked = _renamed(tree)
            found.append(Condition(replace(single[name], name=IT), Expression(written(asked), asked)))
    return tuple(dict.fromkeys(found))


def _is_telling(tree: Node) -> bool:
    """Whether an expression is one that few mentions meet: a yes of a function, a text that it gives, or any text at all."""
    if tree.operation in ("==", "!="):
        call, text = tree.parts
        return (call.operation, text.operation) == ("call", "text") and (tree.operation == "==") == bool(text.text)
    return tree.operation == "call"


def _renamed(tree: Node) -> Node:
    """The same of `it`."""
    if tree.operation == "name":
        return Node("name", IT)
    return Node(tree.operation, tree.text, tuple(map(_renamed, tree.parts)))
