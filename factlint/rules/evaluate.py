"""Evaluating expressions: in a scene, an expression becomes a value.

Trees are turned into functions once, when they are first needed: a run evaluates a few hundred expressions a million times.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from decimal import Decimal

from factlint.model import Interval
from factlint.rules.expression import Expression, Node
from factlint.rules.functions import everyday, function
from factlint.rules.guard import Guard, guard_of
from factlint.rules.scene import Scene
from factlint.rules.sums import arithmetic, compare, negate, truth
from factlint.rules.values import Amount, Truth, Value, plain

_Evaluator = Callable[[Scene], Value]

_MADE: dict[str, _Evaluator] = {}
"""By the expression's text: it says all that the tree does."""


_GUARDS: dict[str, Guard] = {}
"""By the expression's text."""


def evaluate(expression: Expression, scene: Scene) -> Value:
    """The value of an expression in a scene; None where an operand is missing or does not fit."""
    return _made(expression)(scene)


def holds(condition: Expression | None, scene: Scene) -> bool:
    """Whether a condition is satisfied."""
    if condition is None:
        return True
    guard = _GUARDS.get(condition.text)
    if guard is None:
        guard = _GUARDS[condition.text] = guard_of(condition)
    return all_hold(guard, scene)


def all_hold(guard: Guard, scene: Scene) -> bool:
    """Whether a guard is satisfied. The cheapest conditions are asked first, and those that have said no before."""
    asked, holding = guard.asked, Truth.HOLDS
    if not asked:
        asked += [_Unmade(guard, number) for number in guard.cheapest]
    for at, condition in enumerate(asked):
        if condition(scene) is not holding:
            if at:  # what says no is asked earlier the next time
                asked[at - 1], asked[at] = asked[at], asked[at - 1]
            return False
    return True


class _Unmade:
    """Stands for a condition of a guard until it is first asked."""

    __slots__ = ("_guard", "_number")

    def __init__(self, guard: Guard, number: int) -> None:
        self._guard = guard
        self._number = number

    def __call__(self, scene: Scene) -> Value:
        made, asked = _made(self._guard.conditions[self._number]), self._guard.asked
        asked[asked.index(self)] = made
        return made(scene)


def _made(expression: Expression) -> _Evaluator:
    made = _MADE.get(expression.text)
    if made is None:
        made = _MADE[expression.text] = _evaluator(expression.tree)
    return made


def _evaluator(node: Node) -> _Evaluator:
    operation, text = node.operation, node.text
    if operation == "name":
        return _name(text)
    if operation == "number":
        return _constant(Amount(Interval.exact(Decimal(text))))
    if operation == "text":
        return _constant(text)
    if operation == "call":
        return _call(text, node.parts)
    parts = [_evaluator(part) for part in node.parts]
    if operation in ("and", "or"):
        return _combination(operation, parts)
    if operation == "not":
        return _denial(parts[0])
    if operation == "negative":
        return _negative(parts[0])
    left, right = parts
    if operation in ("+", "-", "*", "/"):
        return lambda scene: arithmetic(operation, left(scene), right(scene))
    if operation in ("==", "!=") and node.parts[1].operation == "text":
        return _text_comparison(left, node.parts[1].text, operation == "==")
    return lambda scene: compare(operation, left(scene), right(scene))


def _name(name: str) -> _Evaluator:
    def value(scene: Scene) -> Value:
        return scene.slots.get(name) or scene.slot(name)

    return value


def _constant(value: Value) -> _Evaluator:
    return lambda _: value


def _text_comparison(left: _Evaluator, text: str, equal: bool) -> _Evaluator:
    """The same as `compare` on a text as it is written: most comparisons are such ones."""
    alike, other = (Truth.HOLDS, Truth.CANNOT) if equal else (Truth.CANNOT, Truth.HOLDS)

    def value(scene: Scene) -> Value:
        found = plain(left(scene))
        if isinstance(found, str):
            return alike if found == text else other
        return Truth.UNKNOWN

    return value


def _call(name: str, parts: Sequence[Node]) -> _Evaluator:
    call = _function(name)
    if all(part.operation == "text" for part in parts):
        texts = tuple(part.text for part in parts)
        return lambda scene: call(scene, texts)
    arguments = [_evaluator(part) for part in parts]
    first = arguments[0]
    if len(arguments) == 1:
        return lambda scene: call(scene, (first(scene),))
    if all(part.operation == "text" for part in parts[1:]):
        others = tuple(part.text for part in parts[1:])
        return lambda scene: call(scene, (first(scene), *others))
    return lambda scene: call(scene, [argument(scene) for argument in arguments])


def _function(name: str) -> Callable[[Scene, Sequence[Value]], Value]:
    """The function of a name; what only some drafts need is looked up when it is first called."""
    known = everyday(name)
    if known is not None:
        return known.call
    found: list[Callable[[Scene, Sequence[Value]], Value]] = []

    def call(scene: Scene, values: Sequence[Value]) -> Value:
        if not found:
            found.append(function(name).call)
        return found[0](scene, values)

    return call


def _denial(part: _Evaluator) -> _Evaluator:
    return lambda scene: negate(truth(part(scene)))


def _negative(part: _Evaluator) -> _Evaluator:
    def value(scene: Scene) -> Value:
        amount = plain(part(scene))
        return Amount(-amount.interval, amount.unit, amount.noun) if isinstance(amount, Amount) else None

    return value


def _combination(word: str, parts: Sequence[_Evaluator]) -> _Evaluator:
    """And, or: the right side is only looked at when it matters."""
    decisive = Truth.CANNOT if word == "and" else Truth.HOLDS
    otherwise = negate(decisive)

    def value(scene: Scene) -> Value:
        answer = otherwise
        for part in parts:
            found = truth(part(scene))
            if found is decisive:
                return found
            if found is Truth.UNKNOWN:
                answer = Truth.UNKNOWN
        return answer

    return value
