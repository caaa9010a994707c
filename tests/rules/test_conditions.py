"""What a guard asks of one figure alone, told from its form."""

from __future__ import annotations

import pytest

from factlint.rules.conditions import conditions_of
from factlint.rules.functions import arities
from factlint.rules.read_expression import parse_expression
from factlint.rules.read_phrase import parse_phrase
from factlint.rules.slots import SLOT_TYPES


@pytest.mark.parametrize(
    ("phrase", "where", "asked"),
    [
        ("{a:amount} {b:amount}", 'hedge(a) != "" and hedge(b) == ""', [("amount", 'hedge(it) != ""')]),
        ("{a:amount} {b:amount}", "is_range(a) and not is_range(b) and a < b", [("amount", "is_range(it)")]),
        ("{a:amount} {b:amount}", 'unit(a) == "percent" or is_range(b)', []),
        ("{a:amount} {b:amount}", "unit(a) == unit(b) and same_unit(a, b)", []),
        ("({a:amount}|{a:amount} up) to {b:amount}", "is_range(a) and is_age(b)", [("amount", "is_age(it)")]),
        ("{a:amount+}", "is_range(a)", []),
        ("{a:amount}", 'right_after(a, "each") and near("each")', []),
    ],
)
def test_conditions_of(phrase: str, where: str, asked: list[tuple[str, str]]) -> None:
    guard = parse_expression(where, ("a", "b"), arities()).conditions()
    assert [
        (each.slot.wanted, each.expression.text) for each in conditions_of(parse_phrase(phrase, SLOT_TYPES, ()), guard)
    ] == asked
