"""The unit table against pint, which nothing else here imports."""

from __future__ import annotations

from decimal import Decimal

import pytest

from factlint.find.units import convert, unit_table
from tests.find.figures_of import WORDS

UNITS = unit_table(WORDS.records["units"])
OWN = {"degree_Celsius", "degree_Fahrenheit", "kelvin", "quarter", "decade", "acre_foot"}
"""Temperatures have a zero of their own; pint has no quarter, another decade, and another acre for the acre-foot."""


def test_every_unit_that_is_printed_can_be_converted() -> None:
    tables = (WORDS.tables["unit_words"], WORDS.tables["duration_words"], WORDS.tables["unit_symbols"])
    assert {unit for table in tables for unit in table.values()} <= UNITS.keys()


def test_the_table_agrees_with_pint() -> None:
    pint = pytest.importorskip("pint")
    registry = pint.UnitRegistry(cache_folder=None)
    wrong = []
    for name, unit in UNITS.items():
        if name in OWN:
            continue
        size = registry.Quantity(1, registry.parse_units(_pint_name(name))).to_base_units()
        dimension = f"{size.units:C}".replace("**", "^")
        if dimension != unit.dimension or abs(Decimal(size.magnitude) / unit.factor - 1) > Decimal("1e-9"):
            wrong.append((name, unit.dimension, unit.factor, dimension, size.magnitude))
    assert wrong == []


def _pint_name(name: str) -> str:
    """The name of a unit as pint parses it: square_metre is square metre, mile_per_gallon mile/gallon."""
    if name in ("revolutions_per_minute", "metric_ton", "metric_horsepower", "oil_barrel", "nautical_mile", "light_year",
                "long_ton", "fluid_ounce", "imperial_gallon", "troy_ounce", "astronomical_unit"):  # fmt: skip
        return name
    name = name.replace("_per_", "/").replace("square_", "square ").replace("cubic_", "cubic ")
    return (
        name.replace("foot_pound", "foot*force_pound").replace("_hour", "*hour").replace("newton_metre", "newton*metre")
    )


@pytest.mark.parametrize(
    ("value", "unit", "other", "expected"),
    [
        (1, "mile", "kilometre", "1.609344"),
        (100, "degree_Celsius", "degree_Fahrenheit", "212"),
        (0, "kelvin", "degree_Celsius", "-273.15"),
        (14, "pound", "stone", "1"),
        (1, "decade", "year", "10"),
        (2, "quarter", "month", "6"),
    ],
)
def test_convert(value: int, unit: str, other: str, expected: str) -> None:
    found = convert(Decimal(value), unit, other)
    assert found is not None
    assert round(found, 9).normalize() == Decimal(expected)


def test_no_conversion_between_two_dimensions() -> None:
    assert convert(Decimal(1), "mile", "kilogram") is None
    assert convert(Decimal(1), "mile", "furlong_of_beer") is None


def test_a_unit_of_a_house_is_asked_of_pint() -> None:
    assert convert(Decimal(1), "furlong_us_survey_nonsense", "metre") is None
    assert convert(Decimal(2), "chain", "metre") == Decimal(2) * (convert(Decimal(1), "chain", "metre") or 0)
    assert round(convert(Decimal(1), "chain", "metre") or 0, 2) == Decimal("20.12")
