"""What expressions may ask of rates: so much per day, per person, per 100,000."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal

from factlint.find.units import convert
from factlint.model import Figure, Interval
from factlint.rules.functions.function import Function, answer
from factlint.rules.scene import Scene
from factlint.rules.values import Amount, Value, figure_of, plain

_DAYS: dict[str, tuple[str, str]] = {
    "night": ("1", "1"),
    "day": ("1", "1"),
    "week": ("5", "7"),
    "fortnight": ("10", "14"),
    "month": ("20", "31"),
    "quarter": ("60", "92"),
    "season": ("60", "100"),
    "year": ("220", "366"),
    "annum": ("220", "366"),
}
"""Days in a period: the working days, and all."""
_WHOLE: dict[tuple[str, str], tuple[str, str]] = {
    ("month", "week"): ("4", "4.5"),
    ("quarter", "week"): ("12", "13.2"),
    ("year", "week"): ("46", "52.2"),
    ("quarter", "month"): ("3", "3"),
    ("year", "month"): ("12", "12"),
    ("year", "quarter"): ("4", "4"),
    ("fortnight", "week"): ("2", "2"),
    ("minute", "second"): ("60", "60"),
    ("hour", "minute"): ("60", "60"),
    ("hour", "second"): ("3600", "3600"),
    ("day", "hour"): ("7", "24"),
    ("week", "hour"): ("35", "168"),
}
"""How many of the second are in the first, for pairs that are no matter of days."""


def many_in(larger: str, smaller: str) -> Interval | None:
    """How many of one period are in another, as an interval."""
    if larger == smaller:
        return Interval.exact(1)
    found = _WHOLE.get((larger, smaller))
    if found is None and smaller in ("day", "night") and larger in _DAYS:
        found = _DAYS[larger]
    if found is None:
        return None
    low, high = map(Decimal, found)
    return Interval(low, high, high)


def _times_in(_: Scene, values: Sequence[Value]) -> Value:
    one, other = plain(values[0]), plain(values[1])
    if not isinstance(one, str) or not isinstance(other, str):
        return None
    many = many_in(one, other)
    if many is not None:
        return Amount(many, rounded=many.low != many.high)
    fewer = many_in(other, one)
    return None if fewer is None else Amount(Interval.exact(1) / fewer, rounded=fewer.low != fewer.high)


def _time_in(_: Scene, values: Sequence[Value]) -> Value:
    time, period = plain(values[0]), plain(values[1])
    if not isinstance(time, Amount) or not isinstance(period, str) or not time.unit:
        return None
    ends = [convert(value, time.unit, period) for value in (time.interval.low, time.interval.high)]
    exact = convert(time.interval.value, time.unit, period)
    many = many_in(time.unit, period)
    if many is not None:
        return Amount(time.interval * many, rounded=True)
    if exact is None or ends[0] is None or ends[1] is None:
        return None
    return Amount(Interval(ends[0], exact, ends[1]), rounded=time.rounded)


def _per_person(scene: Scene, values: Sequence[Value]) -> Value:
    figure = figure_of(values[0])
    return answer(bool(figure and figure.per in scene.lists.get("per_persons", {})) or _per_number(figure) is not None)


def _per_number(figure: Figure | None) -> Decimal | None:
    text = figure.per.replace(",", "") if figure else ""
    return Decimal(text) if text.isascii() and text.isdigit() else None


def _per_count(_: Scene, values: Sequence[Value]) -> Value:
    return Amount(Interval.exact(_per_number(figure_of(values[0])) or 1))


RATES: dict[str, Function] = {
    "times_in": Function(
        2, 2, _times_in, 'how many of the second period are in the first: `times_in("year", "month")`'
    ),
    "time_in": Function(2, 2, _time_in, "a duration as a number of periods: minutes, days, months"),
    "per_person": Function(1, 1, _per_person, "whether a rate is per person, or per so many of them"),
    "per_count": Function(1, 1, _per_count, "of a rate per 100,000, the 100,000; else 1"),
}
