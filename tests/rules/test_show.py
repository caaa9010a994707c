"""Sums as messages print them."""

from __future__ import annotations

from decimal import Decimal

import pytest

from factlint.check import prepare
from factlint.find import find
from factlint.model import Interval
from factlint.read import read
from factlint.rules.show import show, show_all
from factlint.rules.values import Amount, Bound, Slot

ENGINE = prepare(keep=False)


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


@pytest.mark.parametrize(
    ("low", "middle", "high", "printed", "shown"),
    [
        ("-0.1857", "-0.10", "-0.005263", "3", "-10% (-19% to -0.53% as rounded)"),
        ("0.3204", "0.3304", "0.3404", "32", "33.04% (32.04% to 34.04% as rounded)"),
        ("1.301", "1.333", "1.402", "3", "133% (130% to 140% as rounded)"),
    ],
)
def test_percentages_say_what_is_known(low: str, middle: str, high: str, printed: str, shown: str) -> None:
    """No more digits than the figures support, but enough to differ from the figure that is found fault with."""
    interval = Interval(Decimal(low) * 100, Decimal(middle) * 100, Decimal(high) * 100)
    (found,) = find(read(f"A part of {printed}% was sold.".encode(), "draft.md"), ENGINE.lexicon)
    stated = Slot(Bound(found.mentions[0], found, 0, (0, 23)), Amount(Interval.exact(Decimal(printed)), "percent"))
    assert show_all([Amount(interval, "percent", (), None, True), ", not ", stated])[0] == shown


def test_points_are_no_percentages() -> None:
    """2 points differ from 2% as they are: the share beside them needs no more digits."""
    (found,) = find(read(b"A part of 2% was sold.", "draft.md"), ENGINE.lexicon)
    stated = Slot(Bound(found.mentions[0], found, 0, (0, 22)), Amount(Interval.exact(2), "percent"))
    share = Amount(Interval.exact(Decimal("36.3636")), "percent")
    points = Amount(Interval.exact(2), "percentage point")
    assert show_all([points, ", or ", share, ", not ", stated])[:3] == ["2 percentage points", ", or ", "36.4%"]


def test_a_long_sum_is_not_printed_whole() -> None:
    text = ", ".join(f"{number} cats" for number in range(21, 41))
    (found,) = find(read(f"There were {text}.".encode(), "draft.md"), ENGINE.lexicon)
    slots = tuple(
        Slot(Bound(mention, found, 0, (0, len(text))), Amount(Interval.exact(1))) for mention in found.mentions
    )
    assert show(slots) == " + ".join([*(f"{number} cats" for number in range(21, 29)), "…", "40 cats"])
