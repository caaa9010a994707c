"""Sums as messages print them."""

from __future__ import annotations

import pytest

from factlint.model import Interval
from factlint.rules.show import show
from factlint.rules.values import Amount


@pytest.mark.parametrize(
    ("value", "unit", "shown"),
    [
        (2, "degree_Celsius", "2 degrees Celsius"),
        (1, "degree_Celsius", "1 degree Celsius"),
        (30, "square_foot", "30 square feet"),
        (60, "mile_per_hour", "60 miles per hour"),
        (2, "century", "2 centuries"),
        (3, "CHF", "3 CHF"),
        (3, "USD per GBP", "3 USD per GBP"),
        (-5, "USD", "-$5"),
        (7, "percent", "7%"),
        (2, "metre", "2 metres"),
    ],
)
def test_units(value: int, unit: str, shown: str) -> None:
    assert show(Amount(Interval.exact(value), unit)) == shown
