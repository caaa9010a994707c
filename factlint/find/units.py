"""Units of measure: one into another, by the table that a test holds against pint."""

from __future__ import annotations

from collections.abc import Mapping
from decimal import Decimal, InvalidOperation
from functools import lru_cache

from msgspec import Struct

UnitRecords = Mapping[str, Mapping[str, str]]
"""Unit -> its dimension, factor and offset."""


class Unit(Struct, frozen=True):
    """A unit by its dimension and its size in base units."""

    dimension: str
    factor: Decimal
    offset: Decimal
    """Of a temperature: its zero in kelvin."""


UnitTable = Mapping[str, Unit]


def unit_table(records: UnitRecords) -> dict[str, Unit]:
    """The units of the word record `units`."""
    return {
        name: Unit(record["dimension"], Decimal(record["factor"]), Decimal(record["offset"]))
        for name, record in records.items()
    }


_READ: dict[str, UnitRecords] = {}
"""The record `units` of the word lists in use, so that no conversion has to read a file."""
_NO_MEASURES = frozenset(("", "percent", "percentage point", "basis point", "point"))


def use_units(records: UnitRecords) -> None:
    """Nothing; from now on these units are converted too."""
    known = _READ.get("units", {})
    if not records.keys() <= known.keys():
        _READ["units"] = {**known, **records}
        _table.cache_clear()


@lru_cache(maxsize=1)
def _table() -> dict[str, Unit]:
    """The units in use, or the shipped ones."""
    if "units" in _READ:
        return unit_table(_READ["units"])
    from factlint.shipped import rules_folder  # only who has read no words comes here
    from factlint.words import read_words

    return unit_table(read_words([rules_folder() / "words" / "units.yaml"]).records["units"])


def _unit(name: str) -> Unit | None:
    """A unit of the table; one that only a house's own words name is asked of pint."""
    found = _table().get(name)
    if found is not None or name in _NO_MEASURES or name.isupper():
        return found
    return _by_pint(name)


@lru_cache(maxsize=64)
def _by_pint(name: str) -> Unit | None:
    import pint  # no shipped unit needs it, and it costs more than a whole check

    registry: pint.UnitRegistry[float] = pint.UnitRegistry(cache_folder=None)
    try:
        size = registry.Quantity(1, registry.parse_units(name)).to_base_units()
    except Exception:
        return None
    dimension = f"{size.units:D}".replace(" ** ", "^").replace(" ", "")
    return Unit(dimension, Decimal(repr(float(size.magnitude))), Decimal(0))


def convert(value: Decimal, from_unit: str, to_unit: str, difference: bool = False) -> Decimal | None:
    """A value in another unit; None where the two measure different things or one is no physical unit.

    `difference` converts a difference of temperatures, which has no zero.
    """
    one, other = _unit(from_unit), _unit(to_unit)
    if one is None or other is None or one.dimension != other.dimension:
        return None
    try:
        if difference:
            return value * one.factor / other.factor
        return (value * one.factor + one.offset - other.offset) / other.factor
    except InvalidOperation:
        return None
