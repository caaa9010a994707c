"""Evaluating expressions: a tree in a scene becomes a value."""

from __future__ import annotations

from decimal import Decimal

from factlint.model import Interval
from factlint.rules.expression import Tree
from factlint.rules.functions import FUNCTIONS
from factlint.rules.scene import Scene
from factlint.rules.sums import arithmetic, compare, negate, truth
from factlint.rules.values import Amount, Truth, Value, plain


def evaluate(tree: Tree, scene: Scene) -> Value:
    """The value of an expression in a scene; None where an operand is missing or does not fit."""
    operation = tree[0]
    if operation == "name":
        return scene.slot(str(tree[1]))
    if operation == "number":
        return Amount(Interval.exact(Decimal(str(tree[1]))))
    if operation == "text":
        return str(tree[1])
    parts = [part for part in tree[1:] if isinstance(part, tuple)]
    if operation in ("and", "or"):
        return _combine(str(operation), parts, scene)
    values = [evaluate(part, scene) for part in parts]
    if operation == "call":
        return FUNCTIONS[str(tree[1])].call(scene, values)
    if operation == "not":
        return negate(truth(values[0]))
    if operation == "negative":
        amount = plain(values[0])
        return Amount(-amount.interval, amount.unit, amount.noun) if isinstance(amount, Amount) else None
    if operation in ("+", "-", "*", "/"):
        return arithmetic(str(operation), values[0], values[1])
    return compare(str(operation), values[0], values[1])


def _combine(word: str, parts: list[Tree], scene: Scene) -> Truth:
    """And, or: the right side is only looked at when it matters."""
    decisive = Truth.CANNOT if word == "and" else Truth.HOLDS
    answer = negate(decisive)
    for part in parts:
        found = truth(evaluate(part, scene))
        if found is decisive:
            return found
        if found is Truth.UNKNOWN:
            answer = Truth.UNKNOWN
    return answer
