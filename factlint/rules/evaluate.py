"""Evaluating expressions: in a scene, an expression becomes a value.

Trees are turned into functions once, when they are first needed: a run evaluates a few hundred expressions a million times.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from decimal import Decimal

from factlint.model import Interval
from factlint.rules.expression import Expression, Node
from factlint.rules.functions import everyday, function
from factlint.rules.scene import Scene
from factlint.rules.sums import arithmetic, compare, negate, truth
from factlint.rules.values import Amount, Truth, Value, plain

_Evaluator = Callable[[Scene], Value]

_MADE: dict[str, _Evaluator] = {}
"""By the expression's text: it says all that the tree does."""


_GUARDS: dict[str, list[_Evaluator | Node]] = {}
"""By the expression's text: the parts of a guard, the cheapest first, each turned into a function when it is first asked."""
_OWN_COST = 4
"""Of a function that looks at its values alone."""
_COSTS = {
    **dict.fromkeys(("unit", "per", "hedge", "noun", "in_digits", "same_paragraph", "is_range", "is_span", "scale"), 1),
    **dict.fromkeys(("near", "before", "after", "between", "has", "right_before", "right_after", "put_in", "goes", "heading"), 20),
    **dict.fromkeys(("told_of_one", "one_way", "keeps_way", "quoted_words", "unnamed", "ownerless", "introduced"), 40),
    **dict.fromkeys(("set_off", "earlier", "dated_before", "convertible", "converts_to"), 40),
    **dict.fromkeys(("clash", "plain_clash", "untold_clash", "topic", "evidence", "known_rate", "in_event_order", "listed", "lacking"), 80),
}  # fmt: skip
"""Of those that look at words, and of those that look further."""


def evaluate(expression: Expression, scene: Scene) -> Value:
    """The value of an expression in a scene; None where an operand is missing or does not fit."""
    made = _MADE.get(expression.text)
    if made is None:
        made = _MADE[expression.text] = _evaluator(expression.tree)
    return made(scene)


def all_hold(guard: Expression, scene: Scene) -> bool:
    """Whether a guard is satisfied: all parts that are joined by "and" hold. The cheapest are asked first,
    and those that have said no before: the order makes no difference to the answer."""
    parts = _GUARDS.get(guard.text)
    if parts is None:
        parts = _GUARDS[guard.text] = [*sorted(_conjuncts(guard.tree), key=_cost)]
    holding = Truth.HOLDS
    for at, part in enumerate(parts):
        if type(part) is Node:
            part = parts[at] = _evaluator(part)  # noqa: PLW2901 # it is the same part
        if part(scene) is not holding:  # type: ignore[operator] # mypy does not see that it is no node any more
            if at:  # what says no is asked earlier the next time
                parts[at - 1], parts[at] = part, parts[at - 1]
            return False
    return True


def _conjuncts(node: Node) -> Iterator[Node]:
    if node.operation == "and":
        for part in node.parts:
            yield from _conjuncts(part)
    else:
        yield node


def _cost(node: Node) -> int:
    """How much there is to do for an expression at most, roughly."""
    own = _COSTS.get(node.text, _OWN_COST) if node.operation == "call" else 1
    return own + sum(map(_cost, node.parts))


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
