"""Sums and comparisons on the values of a draft: units are minded, answers are three."""

from __future__ import annotations

from factlint.find.units import convert
from factlint.model import Interval, ZeroBaseError
from factlint.model.dates import order
from factlint.rules.values import Amount, Day, Truth, Value, plain

_HUNDRED = Interval.exact(100)


def truth(value: Value) -> Truth:
    """A value as one of the three answers; anything that is not one is unknown."""
    return value if isinstance(value, Truth) else Truth.UNKNOWN


def negate(answer: Truth) -> Truth:
    """Not."""
    if answer is Truth.HOLDS:
        return Truth.CANNOT
    return Truth.HOLDS if answer is Truth.CANNOT else Truth.UNKNOWN


def arithmetic(operation: str, left: Value, right: Value) -> Amount | None:
    """A sum of two amounts; None where the units do not allow it or the divisor can be zero."""
    a, b = plain(left), plain(right)
    if not isinstance(a, Amount) or not isinstance(b, Amount):
        return None
    rounded = a.rounded or b.rounded
    if operation in ("+", "-"):
        pair = in_one_unit(a, b)
        if pair is None:
            return None
        a, b = pair
        interval = a.interval + b.interval if operation == "+" else a.interval - b.interval
        return Amount(interval, a.unit or b.unit, a.noun or b.noun, None, rounded)
    if operation == "*":
        left_ratio, right_ratio = _ratio(a), _ratio(b)
        interval = left_ratio.interval * right_ratio.interval
        if left_ratio.unit and right_ratio.unit:
            return None
        return Amount(interval, left_ratio.unit or right_ratio.unit, a.noun or b.noun, None, rounded)
    return _quotient(a, b, rounded)


def _quotient(a: Amount, b: Amount, rounded: bool) -> Amount | None:
    try:
        if _unitless(b):
            divisor = _ratio(b)
            noun = () if not a.unit and a.noun and b.noun else a.noun
            dividend = _ratio(a) if a.unit == "percent" and b.unit == "percent" else a
            return Amount(dividend.interval / divisor.interval, dividend.unit, noun, None, rounded)
        pair = in_one_unit(a, b)
        if pair is None or not a.unit:
            return None
        return Amount(pair[0].interval / pair[1].interval, "", (), None, rounded)
    except ZeroBaseError:
        return None


def _unitless(amount: Amount) -> bool:
    return amount.unit in ("", "percent")


def _ratio(amount: Amount) -> Amount:
    """A percentage as the ratio that it is; anything else as it stands."""
    if amount.unit != "percent":
        return amount
    return Amount(amount.interval / _HUNDRED, "", amount.noun, amount.figure, amount.rounded)


def in_one_unit(a: Amount, b: Amount) -> tuple[Amount, Amount] | None:
    """Both amounts in the first one's unit; None when they measure different things."""
    if a.unit == b.unit:
        return a, b
    if "percent" in (a.unit, b.unit) and "" in (a.unit, b.unit):
        return _ratio(a), _ratio(b)
    if not a.unit or not b.unit:
        return (a, b) if not (a.noun if not a.unit else b.noun) else None
    factor = [convert(value, b.unit, a.unit) for value in (b.interval.low, b.interval.value, b.interval.high)]
    low, value, high = factor
    if low is None or value is None or high is None:
        return None
    return a, Amount(Interval(low, value, high), a.unit, b.noun, b.figure, b.rounded)


def compare(operator: str, left: Value, right: Value) -> Truth:
    """Whether a comparison can hold, for amounts, days and texts.

    `a == b` holds when both can be one value; `a < b` when some value of a is below some value of b.
    `!=` is the exception: it holds only when the two cannot be equal.
    """
    if operator == "!=":
        return negate(compare("==", left, right))
    if operator in (">", ">="):
        return compare("<" if operator == ">" else "<=", right, left)
    a, b = plain(left), plain(right)
    if isinstance(a, str) and isinstance(b, str):
        return Truth.HOLDS if operator == "==" and a == b else Truth.CANNOT
    if isinstance(a, Day) and isinstance(b, Day):
        return _compare_days(operator, a, b)
    if not isinstance(a, Amount) or not isinstance(b, Amount):
        return Truth.UNKNOWN
    pair = in_one_unit(a, b)
    if pair is None:
        return Truth.UNKNOWN
    one, other = pair[0].interval, pair[1].interval
    if operator == "==":
        return Truth.HOLDS if one.overlaps(other) else Truth.CANNOT
    below = one.low < other.high if operator == "<" else one.low <= other.high
    return Truth.HOLDS if below else Truth.CANNOT


def _compare_days(operator: str, a: Day, b: Day) -> Truth:
    found = order(a.date, b.date)
    if found == "unknown":
        return Truth.UNKNOWN
    if operator == "==":
        return Truth.HOLDS if found == "overlaps" else Truth.CANNOT
    return Truth.CANNOT if found == "after" else Truth.HOLDS
