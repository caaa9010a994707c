"""Conversions: what rounding leaves open, and what it does not."""

from __future__ import annotations

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from factlint.find.units import convert
from factlint.model import Figure, Interval
from factlint.rules.conversion import converts_to
from factlint.rules.values import Amount, Truth


def amount(text: str) -> Amount:
    """`40 mile` as a figure: its step is the place of its last digit that is not 0."""
    printed, unit = text.split()
    value = Decimal(printed)
    exponent = value.normalize().as_tuple().exponent if value else 0
    assert isinstance(exponent, int)
    step = Decimal(1).scaleb(exponent if exponent > 0 or "." not in printed else -len(printed.partition(".")[2]))
    figure = Figure(Interval.exact(value), unit, step=step)
    return Amount(figure.interval, unit, (), figure)


@pytest.mark.parametrize(
    ("one", "other", "difference", "said"),
    [
        ("40 mile", "64 kilometre", False, Truth.HOLDS),
        ("40 mile", "65 kilometre", False, Truth.HOLDS),
        ("40 mile", "60 kilometre", False, Truth.HOLDS),
        ("40 mile", "25 kilometre", False, Truth.CANNOT),
        ("30 foot", "9 metre", False, Truth.HOLDS),
        ("1 inch", "3 centimetre", False, Truth.HOLDS),
        ("2 mile", "3 kilometre", False, Truth.HOLDS),
        ("3 mile", "1.9 kilometre", False, Truth.CANNOT),
        ("1 mile", "1.6 kilometre", False, Truth.HOLDS),
        ("6 foot", "1.8 metre", False, Truth.HOLDS),
        ("1 ton", "1 metric_ton", False, Truth.HOLDS),
        ("10000 gallon", "38000 litre", False, Truth.HOLDS),
        ("10000 gallon", "45000 litre", False, Truth.HOLDS),
        ("10000 gallon", "100000 litre", False, Truth.CANNOT),
        ("38 degree_Celsius", "100 degree_Fahrenheit", False, Truth.HOLDS),
        ("38 degree_Celsius", "110 degree_Fahrenheit", False, Truth.CANNOT),
        ("2 degree_Celsius", "3.6 degree_Fahrenheit", True, Truth.HOLDS),
        ("2 degree_Celsius", "35.6 degree_Fahrenheit", True, Truth.CANNOT),
        ("5 metre", "5 kilogram", False, Truth.UNKNOWN),
        ("5 metre", "6 metre", False, Truth.UNKNOWN),
    ],
)
def test_converts_to(one: str, other: str, difference: bool, said: Truth) -> None:
    assert converts_to(amount(one), amount(other), difference) is said
    assert converts_to(amount(other), amount(one), difference) is said


@given(
    st.integers(1, 99_999),
    st.sampled_from(
        [("mile", "kilometre"), ("foot", "metre"), ("pound", "kilogram"), ("acre", "hectare"), ("gallon", "litre")]
    ),
    st.integers(2, 4),
)
def test_a_conversion_rounded_to_two_digits_or_more_holds(value: int, units: tuple[str, str], digits: int) -> None:
    one, other = units
    exact = convert(Decimal(value), one, other)
    assert exact is not None
    rounded = f"{Decimal(f'{exact:.{digits}g}'):f}"
    assert converts_to(amount(f"{value} {one}"), amount(f"{rounded} {other}"), False) is Truth.HOLDS
