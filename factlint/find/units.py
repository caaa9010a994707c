"""Units of measure: one into another, by the table that a test holds against pint."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from decimal import Decimal, InvalidOperation
from functools import lru_cache


@dataclass(frozen=True, slots=True)
class Unit:
    """A unit by its dimension and its size in base units."""

    dimension: str
    factor: Decimal
    offset: Decimal
    """Of a temperature: its zero in kelvin."""


UnitTable = Mapping[str, Unit]


def unit_table(records: Mapping[str, Mapping[str, str]]) -> dict[str, Unit]:
    """The units of the word record `units`."""
    return {
        name: Unit(record["dimension"], Decimal(record["factor"]), Decimal(record["offset"]))
        for name, record in records.items()
    }


@lru_cache(maxsize=1)
def _shipped() -> dict[str, Unit]:
    """The shipped units: conversions are the same whatever words a user adds."""
    from factlint.shipped import rules_folder  # conversions are rare
    from factlint.words import read_words

    return unit_table(read_words([rules_folder() / "words" / "units.yaml"]).records["units"])


def convert(value: Decimal, from_unit: str, to_unit: str, difference: bool = False) -> Decimal | None:
    """A value in another unit; None where the two measure different things or one is no physical unit.

    `difference` converts a difference of temperatures, which has no zero.
    """
    units = _shipped()
    one, other = units.get(from_unit), units.get(to_unit)
    if one is None or other is None or one.dimension != other.dimension:
        return None
    try:
        if difference:
            return value * one.factor / other.factor
        return (value * one.factor + one.offset - other.offset) / other.factor
    except InvalidOperation:
        return None
