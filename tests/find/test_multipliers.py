"""Factors, and the words that only look like one."""

from __future__ import annotations

from decimal import Decimal

import pytest

from factlint.model import Figure
from tests.find.figures_of import figures_of, mentions_of


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Sales doubled in Lunde.", ["multiplier <doubled> 2 up"]),
        ("Sales more than doubled in Lunde.", ["multiplier <doubled> 2 (more than) up"]),
        ("Sales nearly tripled in Lunde.", ["multiplier <tripled> 3 (nearly) up"]),
        ("Sales saw a threefold increase.", ["multiplier <threefold> 3 up"]),
        ("Sales saw a 5-fold rise.", ["multiplier <5-fold> 5 up"]),
        ("Three times as many came.", ["multiplier <Three times> 3 up"]),
        ("Twice as many came.", ["multiplier <Twice> 2 up"]),
        ("Holm scored twice in Adel.", []),
        ("Fares will double to 900.", ["multiplier <double> 2 up", "number <900> 900"]),
        ("A double to left field won it.", []),
        ("It saw fares double to 900.", ["multiplier <double> 2 up", "number <900> 900"]),
        ("It sold three times Berg's total.", ["multiplier <three times> 3 up"]),
        ("It sold three times Berg beds.", ["count <three times> 3 of times"]),
        ("She doubled down on the plan.", []),
        ("The double-decker bus broke down.", []),
        ("Sales halved in Lunde.", ["multiplier <halved> 0.5 down"]),
        ("Half as many came.", ["multiplier <Half> 0.5 down"]),
    ],
)
def test_multipliers(text: str, expected: list[str]) -> None:
    assert figures_of(text) == expected


@pytest.mark.parametrize(
    ("text", "low", "high"),
    [
        ("Sales almost halved in Lunde.", "0.5", "0.55"),
        ("Sales more than halved in Lunde.", "0.375", "0.5"),
        ("Sales halved in Lunde.", "0.475", "0.525"),
        ("Sales almost doubled in Lunde.", "1.8", "2"),
    ],
)
def test_a_hedge_is_on_the_way_that_the_factor_goes(text: str, low: str, high: str) -> None:
    (factor,) = (mention.value for mention in mentions_of(text))
    assert isinstance(factor, Figure)
    assert (factor.interval.low, factor.interval.high) == (Decimal(low), Decimal(high))
