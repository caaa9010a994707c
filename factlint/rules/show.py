"""Values as a reporter would write them, for messages."""

from __future__ import annotations

from decimal import ROUND_HALF_EVEN, Context, Decimal

from factlint.model import Interval
from factlint.rules.values import Amount, Day, Slot, Truth, Value

_SYMBOLS = {"USD": "$", "GBP": "£", "EUR": "€", "JPY": "¥", "INR": "₹"}
_SCALES = ((Decimal(10) ** 12, "trillion"), (Decimal(10) ** 9, "billion"), (Decimal(10) ** 6, "million"))
_PLURALS = {"foot": "feet", "inch": "inches", "hertz": "hertz", "horsepower": "horsepower", "century": "centuries"}
_DIGITS = 4


def show(value: Value) -> str:
    """A value in words and figures: a slot as it is printed, a sum with the bounds that rounding leaves."""
    if isinstance(value, Slot):
        return " ".join(value.bound.text.split())
    if isinstance(value, tuple):
        return " + ".join(show(slot) for slot in value)
    if isinstance(value, Amount):
        return _amount(value)
    if isinstance(value, Day):
        return value.date.timex
    if isinstance(value, Truth):
        return value.value
    return value if value is not None else "what the draft does not say"


def _amount(amount: Amount) -> str:
    middle = _with_unit(number(amount.interval.value), amount.unit)
    bounds = _bounds(amount.interval)
    if not amount.rounded or bounds is None:
        return middle
    low, high = bounds
    return f"{middle} ({_with_unit(low, amount.unit)} to {_with_unit(high, amount.unit)} as rounded)"


def _bounds(interval: Interval) -> tuple[str, str] | None:
    """Both ends in print; None when print does not tell them from the middle."""
    low, middle, high = number(interval.low), number(interval.value), number(interval.high)
    return None if low == middle == high else (low, high)


def _with_unit(text: str, unit: str) -> str:
    if not unit:
        return text
    if unit == "percent":
        return f"{text}%"
    if unit in _SYMBOLS:
        return f"-{_SYMBOLS[unit]}{text[1:]}" if text.startswith("-") else f"{_SYMBOLS[unit]}{text}"
    name = unit.replace("_", " ")
    return f"{text} {name if text in ('1', '-1') else _plural(name)}"


def _plural(name: str) -> str:
    """A unit in the plural: square feet, degrees Celsius, miles per hour; codes of currencies have none."""
    head, per, rest = name.partition(" per ")
    first, _, last = head.rpartition(" ")
    if first == "degree":
        return f"degrees {last}{per}{rest}"
    if last.isupper() or last.endswith("s"):
        return name
    return f"{first} {_PLURALS.get(last, last + 's')}{per}{rest}".lstrip()


def number(value: Decimal) -> str:
    """A number to four significant digits, or all of a whole one below a million: 30,000; 33.33; 2.5 million."""
    size = abs(value)
    for factor, word in _SCALES:
        if size >= factor:
            return f"{_plain(value / factor)} {word}"
    if value == value.to_integral_value():
        return f"{int(value):,}"
    if size >= 1000:
        return f"{int(value.to_integral_value(ROUND_HALF_EVEN)):,}"
    return _plain(value)


def _plain(value: Decimal) -> str:
    rounded = Context(prec=_DIGITS, rounding=ROUND_HALF_EVEN).plus(value).normalize()
    return f"{rounded:,f}"
