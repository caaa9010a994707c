"""Periods in periods, and what a rate is per."""

from __future__ import annotations

from decimal import Decimal

import pytest

from factlint.check import prepare
from factlint.find import find
from factlint.model import Interval
from factlint.read import read
from factlint.rules.evaluate import evaluate
from factlint.rules.functions import arities
from factlint.rules.read_expression import parse_expression
from factlint.rules.scene import Scene
from factlint.rules.values import Amount, Bound, Truth, Value, slot_of

ENGINE = prepare(keep=False)


def value(text: str, expression: str) -> Value:
    """The value of an expression over the figures of a sentence, called a, b ..."""
    (found,) = find(read(text.encode(), "draft.md"), ENGINE.lexicon)
    sentence = found.block.sentences[0]
    slots = {
        name: slot_of(Bound(mention, found, 0, sentence)) for name, mention in zip("abc", found.mentions, strict=False)
    }
    scene = Scene(found, sentence, ENGINE.rules.lists, ENGINE.rules.nouns, slots)
    return evaluate(parse_expression(expression, list(slots), arities()), scene)


@pytest.mark.parametrize(
    ("larger", "smaller", "low", "high"),
    [("year", "month", 12, 12), ("week", "day", 5, 7), ("month", "week", 4, "4.5"), ("hour", "minute", 60, 60)],
)
def test_periods_in_periods(larger: str, smaller: str, low: int, high: int | str) -> None:
    found = value("It cost $5.", f'times_in("{larger}", "{smaller}")')
    assert isinstance(found, Amount)
    assert found.interval == Interval(Decimal(low), Decimal(high), Decimal(high))


def test_what_is_in_no_other_cannot_be_told() -> None:
    assert value("It cost $5.", 'times_in("game", "day")') is None


@pytest.mark.parametrize(
    ("text", "expression", "found"),
    [
        ("It costs $80 per resident.", "per_person(a)", Truth.HOLDS),
        ("It costs $80 a day.", "per_person(a)", Truth.CANNOT),
        ("There were 12 cases per 100,000.", "per_person(a)", Truth.HOLDS),
        ("Some 40 of the 90 boats, 44%, sank.", "put_in(c)", Truth.HOLDS),
        ("Some 40 of the 90 boats and 44% of the crews came.", "put_in(c)", Truth.CANNOT),
        ("Sales fell sharply from 90 to 80.", 'heading(a, b) == "down"', Truth.HOLDS),
        ("Sales, which grew, went from 90 to 80.", 'heading(a, b) == ""', Truth.HOLDS),
        ("The rate is 4.7% after 4.6%.", "same_precision(a, b)", Truth.HOLDS),
        ("The rate is 4.7% after 5%.", "same_precision(a, b)", Truth.CANNOT),
    ],
)
def test_answers(text: str, expression: str, found: Truth) -> None:
    assert value(text, expression) is found
