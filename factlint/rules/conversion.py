"""A figure given again in another unit: whether both can be one measurement, as finely as they are printed."""

from __future__ import annotations

from decimal import Decimal
from functools import lru_cache

from factlint.find.units import convert
from factlint.model import Figure, Interval
from factlint.rules.values import Amount, Truth

_COARSE = Decimal("0.05")
"""Of a figure with zeros at its end: by how much it can be rounded. 40 miles are not 44."""
_COARSEST = Decimal("0.15")
"""Of any figure: 2 miles can be 3 kilometres, but not 4."""
_HEDGED = Decimal("0.05")
"""What "about" and "nearly" leave open on top."""
_ONE = Decimal(1)
_HOT = Decimal(120)
"""From here on temperatures are rounded to tens."""
TEMPERATURES = ("degree_Celsius", "degree_Fahrenheit", "kelvin")


def convertible(one: Amount, other: Amount) -> bool:
    """Whether two figures measure one dimension in different units."""
    return one.unit != other.unit and convert(_ONE, one.unit, other.unit) is not None


def one_dimension(unit: str, other: str) -> bool:
    """Whether two units measure the same."""
    return unit == other or convert(_ONE, unit, other) is not None


def in_unit(one: Amount, other: Amount, difference: bool) -> Amount | None:
    """The first figure in the unit of the second, both ends of a range included."""
    ends = [end for end in _ends(one) if end is not None]
    found = [convert(end.value, one.unit, other.unit, difference) for end in ends]
    values = [value for value in found if value is not None]
    if len(values) != len(ends):
        return None
    return Amount(Interval(min(values), values[0], max(values)), other.unit, (), None, len(values) > 1)


def converts_to(one: Amount, other: Amount, difference: bool) -> Truth:
    """Whether a figure, converted, is the other one.

    The coarser of the two roundings decides, with one unit in the last place of the finer one on top. Units of two sizes
    (gallons, tons) may have either. A range converts end by end.
    """
    if not convertible(one, other) or one.figure is None or other.figure is None:
        return Truth.UNKNOWN
    (first, second), (third, fourth) = _ends(one), _ends(other)
    if (second is None) != (fourth is None):
        return _one_end(one, other, difference)
    pairs = [(first, third)] if second is None or fourth is None else [(first, third), (second, fourth)]
    agree = all(_agree(one, a.value, other, b.value, difference) for a, b in pairs)
    return Truth.HOLDS if agree else Truth.CANNOT


def _ends(amount: Amount) -> tuple[Interval, Interval | None]:
    """A range's two ends; of any other figure itself."""
    figure = amount.figure
    if figure is not None and figure.is_range and figure.first is not None:
        return figure.first, figure.second
    return amount.interval, None


def _one_end(one: Amount, other: Amount, difference: bool) -> Truth:
    """A range against a single figure: one of its ends, or anything between, will do."""
    single, ranged = (one, other) if _ends(other)[1] is not None else (other, one)
    first, second = _ends(ranged)
    middle = convert(single.interval.value, single.unit, ranged.unit, difference)
    if middle is None or second is None:
        return Truth.UNKNOWN
    if first.low <= middle <= second.high:
        return Truth.HOLDS
    agree = any(_agree(ranged, end.value, single, single.interval.value, difference) for end in (first, second))
    return Truth.HOLDS if agree else Truth.UNKNOWN


def _agree(one: Amount, a: Decimal, other: Amount, b: Decimal, difference: bool) -> bool:
    """Whether one value in its unit is the other one in its own, in any size of the units."""
    converted = convert(a, one.unit, other.unit, difference)
    slope = convert(_ONE, one.unit, other.unit, True)
    if converted is None or slope is None or one.figure is None or other.figure is None:
        return True
    warm = one.unit in TEMPERATURES
    roundings = (_rounding(one.figure, a, warm) * slope, _rounding(other.figure, b, warm))
    places = (_last_place(one.figure, a, warm) * slope, _last_place(other.figure, b, warm))
    allowed = max(roundings) + min(places)
    if one.figure.hedge or other.figure.hedge:
        allowed += 2 * slope if warm else abs(converted) * _HEDGED
    if abs(converted - b) <= allowed:
        return True
    return (
        not warm
        and any(abs(converted * ratio - b) <= allowed * max(ratio, _ONE) for ratio in _ratios(one.unit, other.unit))
    ) or abs(converted - b) <= abs(converted) * _rough(one.unit, other.unit)


def _rounding(figure: Figure, value: Decimal, warm: bool) -> Decimal:
    """By how much a printed value can differ from what was measured."""
    if warm:
        return (figure.step if abs(value) >= _HOT else min(figure.step, _ONE)) / 2
    share = _COARSE if figure.step >= 10 and not figure.scale else _COARSEST
    return min(figure.step / 2, abs(value) * share)


def _last_place(figure: Figure, value: Decimal, warm: bool) -> Decimal:
    """One unit in the last place; a fraction of a figure that ends in zeros."""
    return min(figure.step, _ONE) if warm else min(figure.step, abs(value) * _COARSE)


@lru_cache(maxsize=1)
def _tables() -> tuple[dict[str, str], dict[str, str]]:
    """The other sizes of units, and the pairs that print uses loosely: looked at only where a conversion is off."""
    from factlint.shipped import rules_folder
    from factlint.words import read_words

    tables = read_words([rules_folder() / "words" / "conversions.yaml"]).tables
    return tables["unit_sizes"], tables["rough_units"]


def _ratios(one: str, other: str) -> list[Decimal]:
    """What a conversion may be multiplied by, since a unit has another size."""
    sizes, _ = _tables()
    ratios = [Decimal(ratio) for ratio in sizes.get(one, "").split()]
    return ratios + [1 / Decimal(ratio) for ratio in sizes.get(other, "").split()]


def _rough(one: str, other: str) -> Decimal:
    _, rough = _tables()
    return Decimal(rough.get(f"{one} {other}", "0")) / 100
