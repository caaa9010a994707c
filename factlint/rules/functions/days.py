"""What expressions may ask of dates."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from factlint.rules import calendar
from factlint.rules.functions.function import Function
from factlint.rules.scene import Scene
from factlint.rules.values import Day, Truth, Value, plain


def _day(function: Callable[[Day], Value]) -> Callable[[Scene, Sequence[Value]], Value]:
    def call(_: Scene, values: Sequence[Value]) -> Value:
        day = plain(values[0])
        return function(day) if isinstance(day, Day) else Truth.UNKNOWN

    return call


DAYS: dict[str, Function] = {
    "impossible": Function(1, 1, _day(calendar.impossible), 'why no calendar has this date, or ""'),
    "has_weekday": Function(1, 1, _day(calendar.has_weekday), "whether a date was printed with a weekday and a day"),
    "weekday_fits": Function(1, 1, _day(calendar.weekday_fits), "whether a date falls on its printed weekday"),
    "weekday": Function(1, 1, _day(calendar.weekday_name), "the weekday that a date falls on"),
    "is_span": Function(1, 1, _day(calendar.is_span), "whether a date has two printed ends"),
    "year_printed": Function(1, 1, _day(calendar.year_printed), "whether a date's year was printed"),
    "start": Function(1, 1, _day(calendar.start), "the first end of a span of dates"),
    "end": Function(1, 1, _day(calendar.end), "the second end of a span of dates"),
}
