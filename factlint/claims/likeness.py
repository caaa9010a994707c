"""How like two printed figures are: what a slip of the fingers, a lost zero or a wrong scale word makes of one."""

from __future__ import annotations

from decimal import Decimal
from functools import lru_cache
from typing import Literal

from factlint.model import Figure

Slip = Literal["", "digit", "swap", "lost digit", "scale"]
"""One digit differs; two neighbours changed places; a digit is missing or doubled; the same digits at another power of
ten; or none of these."""


_WHOLE = 10**7
"""Whole figures below it are compared with their zeros too."""


def digits_of(figure: Figure) -> str:
    """The significant digits of a figure."""
    return _digits(figure.interval.value)


@lru_cache(maxsize=4096)
def _digits(value: Decimal) -> str:
    """The significant digits of a number: each figure of a draft is compared with many."""
    return "".join(map(str, value.normalize().as_tuple().digits))


def slip_between(one: Figure, other: Figure) -> tuple[Slip, int]:
    """The slip that would make one figure of the other, and how many digits both have in print.

    The more digits agree, the less can chance explain it.
    """
    a, b = digits_of(one), digits_of(other)
    size_a, size_b = one.interval.value.adjusted(), other.interval.value.adjusted()
    if not one.interval.value or not other.interval.value:
        return "", 0
    count = max(len(a), len(b), _printed(one), _printed(other))
    if a == b:
        return ("scale", len(a)) if size_a != size_b and _printed_alike(one, other) else ("", count)
    if size_a == size_b:
        width = max(len(a), len(b))
        return _same_size(a.ljust(width, "0"), b.ljust(width, "0")), count
    if abs(size_a - size_b) == 1:
        longer, shorter = (a, b) if size_a > size_b else (b, a)
        width = max(len(longer), len(shorter) + 1)
        longer, shorter = longer.ljust(width, "0"), shorter.ljust(width - 1, "0")
        if any(longer[:at] + longer[at + 1 :] == shorter for at in range(width)):
            return "lost digit", count
    return "", count


def _printed_alike(one: Figure, other: Figure) -> bool:
    """Whether a slip makes one figure of the other at its power of ten: another scale word, or a lost point or zero.

    Nobody types 340,000 for 3.4 million.
    """
    if one.scale == other.scale or powers_apart(one, other) % 3 == 0:
        return True
    return _power(one) == _power(other)


def _power(figure: Figure) -> int:
    """The scale word of a figure as a power of a thousand; 0 without one."""
    return max(figure.interval.value.adjusted() // 3, 1) if figure.scale else 0


def _printed(figure: Figure) -> int:
    """The digits of a figure as printed without its zeros at the end, but for one: 40,000 beside 45,000."""
    step, value = figure.step, figure.interval.value
    return max(value.adjusted() - step.adjusted() + 1, 1) if value else 1


def _same_size(a: str, b: str) -> Slip:
    differ = [at for at, (x, y) in enumerate(zip(a, b, strict=True)) if x != y]
    if len(differ) == 1:
        return "digit"
    if (
        len(differ) == 2
        and differ[1] == differ[0] + 1
        and a[differ[0]] == b[differ[1]]
        and a[differ[1]] == b[differ[0]]
    ):
        return "swap"
    return ""


def powers_apart(one: Figure, other: Figure) -> int:
    """How many powers of ten lie between two figures."""
    return abs(one.interval.value.adjusted() - other.interval.value.adjusted())


def ratio_within(one: Figure, other: Figure, factor: Decimal) -> bool:
    """Whether neither figure is so many times the other."""
    a, b = abs(one.interval.value), abs(other.interval.value)
    low, high = min(a, b), max(a, b)
    return low > 0 and high <= low * factor


def slip_keys(figure: Figure) -> tuple[str, ...]:
    """Texts of which any figure that a slip makes of this one shares at least one: its digits, and its digits less one."""
    digits = digits_of(figure)
    forms = {digits if len(digits) > 1 else digits + "0"}
    value = abs(figure.interval.value)
    if value == value.to_integral_value() and value < _WHOLE:
        forms.add(str(int(value)))  # 100 and 101 share no digits but the first without their zeros
    return (digits, *sorted({form[:at] + form[at + 1 :] for form in forms for at in range(len(form))}))


_GREATEST_ROUNDING = Decimal("0.05")
"""A share of the value: 30,000 in print is not 25,000, whatever its zeros allow."""


def agrees(one: Figure, other: Figure) -> bool:
    """Whether the first figure can be the other one as printed, or as rounded or cut off by whoever repeats it.

    A hedge that both have ("up to 45,000") excuses nothing.
    """
    if one.is_range or other.is_range:
        return one.interval.overlaps(other.interval)
    value, target = one.interval.value, other.interval.value
    step = min(one.step, Decimal(1)) if one.unit == "percent" else one.step
    half = step / 2
    cut = step if abs(value) >= 10 * step else half
    if value == target or value - half <= target < value + cut:
        return True
    if _bounds(one, other) or _bounds(other, one):
        return True
    if one.hedge == other.hedge:
        rough = min(other.step / 2, abs(target) * _GREATEST_ROUNDING)
        if other.unit == "percent":
            rough = min(rough, Decimal("0.5"))
        near = min(half, abs(value) * _GREATEST_ROUNDING)
        return abs(value - target) < near + rough
    return one.interval.overlaps(other.interval)


_ABOVE = frozenset(("more than", "at least", "just over"))
_FAR_ABOVE = Decimal("1.35")
"""Times a bound beyond which nobody would print the bound."""
_LONG = 3


def _bounds(bound: Figure, exact: Figure) -> bool:
    """Whether a figure printed as the least that is known leaves room for the other one: at least 20 hurt, and 26.

    Where a slip of the fingers in long figures makes one of the other, it is the likelier cause.
    """
    if bound.hedge not in _ABOVE or exact.hedge or bound.hedge == "just over":
        return False
    low, high = bound.interval.value, exact.interval.value
    slip, digits = slip_between(bound, exact)
    return low <= high <= low * _FAR_ABOVE and not (slip and digits >= _LONG)


def keeps_bound(one: Figure, other: Figure) -> bool:
    """Whether a figure keeps the bound that another one prints: more than 500, at least 500, nearly 500.

    The bound itself keeps it: both may be rounded.
    """
    bound, value = one.interval.value, other.interval.value
    return value >= bound if one.hedge in _ABOVE else value <= bound
