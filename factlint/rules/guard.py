"""Guards: conditions that must all hold, each read and turned into a function when it is first asked."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

from factlint.rules.expression import Expression, Node

if TYPE_CHECKING:
    from factlint.rules.scene import Scene
    from factlint.rules.values import Value

_OWN_COST = 4
"""Of a function that looks at its values alone."""
_COSTS = {
    **dict.fromkeys(("unit", "per", "hedge", "noun", "in_digits", "same_paragraph", "is_range", "is_span", "scale"), 1),
    **dict.fromkeys(("near", "before", "after", "between", "has", "right_before", "right_after", "put_in", "goes", "heading"), 20),
    **dict.fromkeys(("told_of_one", "one_way", "keeps_way", "quoted_words", "unnamed", "ownerless", "introduced"), 40),
    **dict.fromkeys(("opened_before", "opened_by"), 20),
    **dict.fromkeys(("two_times", "said_alike", "keeps_told_way", "told_way"), 60),
    **dict.fromkeys(("set_off", "earlier", "dated_before", "convertible", "converts_to"), 40),
    **dict.fromkeys(("clash", "plain_clash", "untold_clash", "firm_clash", "topic", "evidence", "known_rate", "in_event_order", "listed", "lacking"), 80),
}  # fmt: skip
"""Of those that look at words, and of those that look further."""


class Guard:
    """Conditions that must all hold. In which order they are asked makes no difference to the answer."""

    __slots__ = ("asked", "cheapest", "conditions")

    def __init__(self, conditions: Sequence[Expression], cheapest: Sequence[int]) -> None:
        self.conditions = conditions
        """As they were written."""
        self.cheapest = cheapest
        """Their numbers, the cheapest first."""
        self.asked: list[Callable[[Scene], Value]] = []
        """As functions, in the order in which they are asked; filled when they are first asked."""


def guard_of(expression: Expression | None) -> Guard:
    """The guard that an expression is; without one, nothing needs to hold."""
    conditions = expression.conditions() if expression is not None else ()
    return Guard(conditions, cheapest(conditions))


def cheapest(conditions: Sequence[Expression]) -> tuple[int, ...]:
    """The numbers of some conditions, the cheapest first."""
    return tuple(sorted(range(len(conditions)), key=lambda number: _cost(conditions[number].tree)))


def _cost(node: Node) -> int:
    """How much there is to do for an expression at most, roughly."""
    own = _COSTS.get(node.text, _OWN_COST) if node.operation == "call" else 1
    return own + sum(map(_cost, node.parts))
