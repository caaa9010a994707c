"""Interval arithmetic: what is true on paper stays true."""

from __future__ import annotations

from decimal import Decimal
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from factlint.model import Interval, ZeroBaseError

NUMBERS = st.decimals(min_value=-(10**9), max_value=10**9, places=3, allow_nan=False)


@st.composite
def intervals(draw: st.DrawFn) -> tuple[Interval, Decimal]:
    """An interval and a value inside it."""
    low, value, high = sorted(draw(st.tuples(NUMBERS, NUMBERS, NUMBERS)))
    return Interval(low, value, high), value


def holds(interval: Interval, exact: Fraction) -> bool:
    return Fraction(interval.low) <= exact <= Fraction(interval.high)


@given(intervals(), intervals())
def test_every_sum_of_values_lies_in_the_sum_of_intervals(
    a: tuple[Interval, Decimal], b: tuple[Interval, Decimal]
) -> None:
    (one, x), (other, y) = a, b
    assert holds(one + other, Fraction(x) + Fraction(y))
    assert holds(one - other, Fraction(x) - Fraction(y))
    assert holds(one * other, Fraction(x) * Fraction(y))
    assert holds(abs(one), abs(Fraction(x)))
    if not other.low <= 0 <= other.high:
        assert holds(one / other, Fraction(x) / Fraction(y))


def test_thirds_are_not_lost_to_rounding() -> None:
    third = Interval.exact(1) / Interval.exact(3)
    assert (third * Interval.exact(3)).overlaps(Interval.exact(1))


def test_no_division_by_what_can_be_zero() -> None:
    with pytest.raises(ZeroBaseError):
        Interval.exact(1) / Interval(Decimal(-1), Decimal(1), Decimal(2))
