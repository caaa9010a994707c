"""Exchange rates: what two amounts imply, and what a table knows."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

import pytest

from factlint.model import Figure, Interval
from factlint.rules.rates import RateTable, currencies, implied_rate, known_rate, rate_of_old
from factlint.rules.values import Amount

TABLE = RateTable(
    {"2024": {"EUR": "0.9-0.95", "GBP": "0.75-0.8"}, "2020": {"EUR": "0.8-0.9"}},
    {"2025-06": {"GBP/USD": "1.35"}, "2025-06-20": {"USD/GBP": "0.8"}, "nonsense": {"GBP/USD": "9"}},
)


def money(value: str, unit: str, step: str = "1") -> Amount:
    figure = Figure(Interval.exact(Decimal(value)), unit, step=Decimal(step))
    return Amount(figure.interval, unit, (), figure)


def test_a_pair_is_one_pair_in_both_directions() -> None:
    assert (
        currencies(money("1", "USD"), money("2", "EUR"))
        == currencies(money("2", "EUR"), money("1", "USD"))
        == "EUR/USD"
    )
    assert currencies(money("1", "USD"), money("2", "USD")) == currencies(money("1", "USD"), money("2", "metre")) == ""


def test_the_rate_is_one_in_both_directions() -> None:
    rate = implied_rate(money("275", "USD"), money("250", "EUR", "10"))
    assert rate is not None
    assert (rate.unit, rate.interval.value) == ("USD per EUR", Decimal("1.1"))
    assert rate == implied_rate(money("250", "EUR", "10"), money("275", "USD"))
    assert implied_rate(money("0", "EUR"), money("275", "USD")) is None


@pytest.mark.parametrize(
    ("pair", "day", "years", "value"),
    [
        (("GBP", "USD"), date(2025, 6, 4), (), "1.35"),
        (("USD", "GBP"), date(2025, 6, 30), (), "1.25"),
        (("GBP", "USD"), date(2025, 6, 1), (), "1.35"),
        (("GBP", "USD"), date(2025, 5, 31), (2025,), None),
        (("GBP", "USD"), date(2026, 1, 1), (2024,), "1.291666666666666666666666666"),
        (("EUR", "USD"), None, (), "1.151315789473684210526315790"),
        (("EUR", "USD"), None, (2024,), "1.081871345029239766081871345"),
        (("EUR", "JPY"), None, (), None),
        (("EUR", "EUR"), None, (), None),
    ],
)
def test_known_rate(pair: tuple[str, str], day: date | None, years: tuple[int, ...], value: str | None) -> None:
    rate = known_rate(money("1", pair[0]), money("1", pair[1]), TABLE, day, years)
    assert (None if rate is None else f"{rate.interval.value:.4f}") == (
        None if value is None else f"{Decimal(value):.4f}"
    )


def test_a_rate_of_old_may_be_any_but_a_wild_one() -> None:
    known = rate_of_old(money("1", "GBP"), money("1", "USD"), TABLE)
    assert known is not None
    assert known.interval.low < Decimal("0.8")
    assert Decimal("2.2") < known.interval.high < 3
