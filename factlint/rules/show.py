"""Values as a reporter would write them, for messages."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import ROUND_HALF_EVEN, Context, Decimal

from factlint.model import Interval
from factlint.rules.values import Amount, Day, Slot, Truth, Value

_SYMBOLS = {"USD": "$", "GBP": "£", "EUR": "€", "JPY": "¥", "INR": "₹"}
_PERCENTAGES = ("percent", "percentage point")
_SCALES = ((Decimal(10) ** 12, "trillion"), (Decimal(10) ** 9, "billion"), (Decimal(10) ** 6, "million"))
_NAMES = {"metric_ton": "tonne"}
"""Units that newspapers call otherwise."""
_PLURALS = {"foot": "feet", "inch": "inches", "hertz": "hertz", "horsepower": "horsepower", "century": "centuries"}
_MOST_SHOWN = 10
"""Figures of a sum that a message prints."""
_DIGITS = 4
_COARSE_DIGITS = 2
"""Of a percentage that was worked out of rounded figures: more of them are not known."""
_FINE_DIGITS = 6


def show_all(values: Sequence[Value]) -> list[str]:
    """Values in words and figures, the sums among them finely enough to differ from the figures printed beside them."""
    slots = [value.value for value in values if isinstance(value, Slot)]
    printed = {(slot.unit, _printed(slot)) for slot in slots if isinstance(slot, Amount) and slot.unit in _PERCENTAGES}
    shown: list[str] = []
    for digits in (_COARSE_DIGITS, 3, _DIGITS, _FINE_DIGITS):
        shown = [show(value, digits) for value in values]
        sums = [value for value in values if isinstance(value, Amount) and value.unit in _PERCENTAGES]
        if not any(printed.intersection(_ends(amount, digits)) for amount in sums):
            break
    return shown


def _printed(amount: Amount) -> str:
    return _plain(amount.interval.value, _FINE_DIGITS)


def _ends(amount: Amount, digits: int) -> set[tuple[str, str]]:
    interval = amount.interval
    ends = (interval.low, interval.value, interval.high) if amount.rounded else (interval.value,)
    return {(amount.unit, _percentage(end, digits if amount.rounded else max(digits, 3))) for end in ends}


def show(value: Value, digits: int = _COARSE_DIGITS) -> str:
    """A value in words and figures: a slot as it is printed, a sum with the bounds that rounding leaves.

    Percentages have so many significant digits, or those before the point.
    """
    if isinstance(value, Slot):
        text = " ".join(value.bound.text.split())
        spelled = isinstance(value.value, Amount) and value.value.figure is not None and value.value.figure.in_words
        return text[:1].lower() + text[1:] if spelled else text
    if isinstance(value, tuple):
        shown = [show(slot) for slot in value]
        return " + ".join(shown if len(shown) <= _MOST_SHOWN else [*shown[: _MOST_SHOWN - 2], "…", shown[-1]])
    if isinstance(value, Amount):
        return _amount(value, digits)
    if isinstance(value, Day):
        return value.date.timex
    if isinstance(value, Truth):
        return value.value
    return value if value is not None else "what the draft does not say"


def _amount(amount: Amount, digits: int) -> str:
    if amount.unit in _PERCENTAGES and amount.figure is None:
        return _share(amount, digits)
    middle = _with_unit(number(amount.interval.value), amount.unit)
    bounds = _bounds(amount.interval)
    if not amount.rounded or bounds is None:
        return middle
    low, high = bounds
    return f"{middle} ({_without_word(low, amount.unit)} to {_without_word(high, amount.unit)} as rounded)"


def _share(amount: Amount, digits: int) -> str:
    interval = amount.interval
    digits = digits if amount.rounded else max(digits, 3)
    low, middle, high = (_percentage(end, digits) for end in (interval.low, interval.value, interval.high))
    shown = _with_unit(middle, amount.unit)
    if not amount.rounded or low == middle == high:
        return shown
    return f"{shown} ({_with_unit(low, amount.unit)} to {_with_unit(high, amount.unit)} as rounded)"


def _percentage(value: Decimal, digits: int) -> str:
    return _plain(value, max(digits, value.adjusted() + 1))


def _bounds(interval: Interval) -> tuple[str, str] | None:
    """Both ends in print; None when print does not tell them from the middle."""
    low, middle, high = number(interval.low), number(interval.value), number(interval.high)
    return None if low == middle == high else (low, high)


def _with_unit(text: str, unit: str) -> str:
    if not unit:
        return text
    if unit.isupper() and text[-2:-1] == ".":  # 50 cents are $0.50
        text += "0"
    if unit == "percent":
        return f"{text}%"
    if unit in _SYMBOLS:
        return f"-{_SYMBOLS[unit]}{text[1:]}" if text.startswith("-") else f"{_SYMBOLS[unit]}{text}"
    name = _NAMES.get(unit, unit.replace("_", " "))
    return f"{text} {name if text in ('1', '-1') else _plural(name)}"


def _without_word(text: str, unit: str) -> str:
    """The same, without a unit in words: it stands before the bracket."""
    return _with_unit(text, unit) if unit == "percent" or unit in _SYMBOLS else text


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


def _plain(value: Decimal, digits: int = _DIGITS) -> str:
    rounded = Context(prec=digits, rounding=ROUND_HALF_EVEN).plus(value).normalize()
    return f"{rounded:,f}"
