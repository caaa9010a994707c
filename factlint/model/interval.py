"""Interval arithmetic with outward rounding: what a printed figure can stand for."""

from __future__ import annotations

from collections.abc import Callable
from decimal import ROUND_CEILING, ROUND_FLOOR, Context, Decimal, DivisionByZero, InvalidOperation, Overflow

from msgspec import Struct

_PRECISION = 34
_TRAPS = [DivisionByZero, InvalidOperation, Overflow]
_NEAREST = Context(prec=_PRECISION, traps=_TRAPS)
_DOWN = Context(prec=_PRECISION, rounding=ROUND_FLOOR, traps=_TRAPS)
_UP = Context(prec=_PRECISION, rounding=ROUND_CEILING, traps=_TRAPS)

ZERO = Decimal(0)


class ZeroBaseError(ArithmeticError):
    """A division by an interval that holds zero."""


class Interval(Struct, frozen=True, gc=False):
    """The values that a figure can stand for, low to high, with the one that was printed between them.

    Operations round outwards, so a sum that is right on paper is never lost to rounding.
    """

    low: Decimal
    value: Decimal
    """What was printed, or what follows from what was printed. Not always inside: "nearly 30" lies below 30."""
    high: Decimal

    @classmethod
    def exact(cls, value: Decimal | int) -> Interval:
        """The interval of one value."""
        number = Decimal(value)
        return cls(number, number, number)

    def overlaps(self, other: Interval) -> bool:
        """Whether both can be one value.

        Two that merely touch cannot, unless one of them is exact: what is rounded to 36 lies below 36.5, and what is rounded to
        37 does not.
        """
        if self.low == self.high or other.low == other.high:
            return self.low <= other.high and other.low <= self.high
        return self.low < other.high and other.low < self.high

    def __add__(self, other: Interval) -> Interval:
        return Interval(
            _DOWN.add(self.low, other.low), _NEAREST.add(self.value, other.value), _UP.add(self.high, other.high)
        )

    def __sub__(self, other: Interval) -> Interval:
        return Interval(
            _DOWN.subtract(self.low, other.high),
            _NEAREST.subtract(self.value, other.value),
            _UP.subtract(self.high, other.low),
        )

    def __mul__(self, other: Interval) -> Interval:
        return self._combine(other, Context.multiply)

    def __truediv__(self, other: Interval) -> Interval:
        """Raises ZeroBaseError if the other interval holds zero."""
        if other.low <= 0 <= other.high or other.value == 0:
            raise ZeroBaseError("a division by zero, or by a figure that can be zero")
        return self._combine(other, Context.divide)

    def __neg__(self) -> Interval:
        return Interval(-self.high, -self.value, -self.low)

    def __abs__(self) -> Interval:
        if self.low >= 0:
            return self
        if self.high <= 0:
            return -self
        return Interval(ZERO, abs(self.value), max(-self.low, self.high))

    def hull(self, other: Interval) -> Interval:
        """The smallest interval that holds both; its value is the first one's."""
        return Interval(min(self.low, other.low), self.value, max(self.high, other.high))

    def widened(self, below: Decimal, above: Decimal) -> Interval:
        """The interval with its ends moved outwards by two amounts."""
        return Interval(_DOWN.subtract(self.low, below), self.value, _UP.add(self.high, above))

    def _combine(self, other: Interval, operation: Callable[[Context, Decimal, Decimal], Decimal]) -> Interval:
        """The interval of an operation that takes its extremes at the ends of both."""
        ends = [(a, b) for a in (self.low, self.high) for b in (other.low, other.high)]
        return Interval(
            min(operation(_DOWN, a, b) for a, b in ends),
            operation(_NEAREST, self.value, other.value),
            max(operation(_UP, a, b) for a, b in ends),
        )
