"""What expressions may ask of two figures of one kind that stand somewhere in a sentence: what joins them to a third.

Where two figures are told side by side, both are read to the last digit of the finer one: 50,000 beside 57,000 is no 52,000.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from decimal import Decimal

from factlint.model import Figure, Interval, ZeroBaseError
from factlint.rules.functions.function import Function, answer
from factlint.rules.functions.relations import trend_of
from factlint.rules.scene import Scene, starting_in
from factlint.rules.sums import in_one_unit
from factlint.rules.values import Amount, Truth, Value, plain

_ONE = Interval.exact(1)
_HUNDRED = Interval.exact(100)
_LEEWAY = Decimal(100)
"""A figure beside a finer one still stands for values within this part of it."""
_EXACT_BELOW = 100
_FACTOR = 3
"""Times that a difference can be misstated by."""
_COUNTED = ("number", "count", "duration")
_ABOVE, _BELOW = ("more than", "at least"), ("less than", "at most", "up to")
_RESTS = "<ties_rests>"
"""The word list of what says that a share is of what a part leaves."""


def _amounts(values: Sequence[Value]) -> list[Amount] | None:
    found = [amount for value in values if isinstance(amount := plain(value), Amount)]
    return found if len(found) == len(values) else None


def _sharp(amount: Amount, step: Decimal) -> Interval:
    """What a figure stands for beside one that is printed to a finer digit."""
    figure, interval = amount.figure, amount.interval
    if figure is None or figure.hedge or figure.is_range:
        return interval
    if not figure.unit and not figure.scale and abs(interval.value) < _EXACT_BELOW:
        slack = figure.step / 2 if figure.step < 1 else Decimal(0)  # 90 instead of 40: counts, whatever of
    else:
        slack = max(step / 2, abs(interval.value) / _LEEWAY)
    return Interval(
        max(interval.low, interval.value - slack), interval.value, min(interval.high, interval.value + slack)
    )


def _pair(one: Value, other: Value) -> tuple[Interval, Interval] | None:
    """Two figures in one unit, the smaller one first, both as finely as the finer one is printed."""
    amounts = _amounts((one, other))
    pair = in_one_unit(*amounts) if amounts else None
    if pair is None:
        return None
    steps = [amount.figure.step for amount in pair if amount.figure is not None]
    converted = amounts is not None and amounts[0].unit != amounts[1].unit and all(amount.unit for amount in amounts)
    if converted or len(steps) < len(pair):
        return min(pair, key=_value).interval, max(pair, key=_value).interval
    step = min(steps)
    small, large = sorted((_sharp(amount, step) for amount in pair), key=lambda interval: interval.value)
    return small, large


def _value(amount: Amount) -> Decimal:
    return amount.interval.value


def _ratio(value: Value) -> Interval | None:
    amount = plain(value)
    if not isinstance(amount, Amount):
        return None
    ratio = amount.interval / _HUNDRED if amount.unit == "percent" else amount.interval
    return abs(ratio)


def _differ(scene: Scene, values: Sequence[Value]) -> Value:
    """The first is how far the others are apart."""
    pair, amounts = _pair(values[1], values[2]), _amounts((values[1], values[0]))
    one = in_one_unit(*amounts) if amounts else None
    if pair is None or one is None:
        return Truth.UNKNOWN
    change, apart = abs(one[1].interval), pair[1] - pair[0]
    if change.overlaps(apart):
        return Truth.HOLDS
    # Spending of 930, income of 880 and 20 from the reserve leave a deficit of 30.
    taken = {abs(amount.interval.value) for amount in (one[1], *(_amounts((values[1], values[2])) or ()))}
    others = starting_in(scene.found.mentions, *scene.sentence)
    spare = [m.value.interval for m in others if isinstance(m.value, Figure) and m.value.unit == one[1].unit]
    spare = [interval for interval in spare if abs(interval.value) not in taken]
    return answer(any(change.overlaps(apart + other) or change.overlaps(apart - other) for other in spare))


def _change(scene: Scene, values: Sequence[Value]) -> Value:
    """The first is the change from one of the others to the other one, or what that one is of it."""
    pair, change = _pair(values[1], values[2]), _ratio(values[0])
    if pair is None or change is None:
        return Truth.UNKNOWN
    trend = trend_of(scene, values[0])
    return answer(any(change.overlaps(possible) for possible in _changes(*pair, trend)))


def _changes(small: Interval, large: Interval, trend: str) -> Iterator[Interval]:
    try:
        if trend != "down":
            yield large / small - _ONE
        if trend != "up":
            yield _ONE - small / large
    except ZeroBaseError:
        return


def _times(_: Scene, values: Sequence[Value]) -> Value:
    """The first is how often one of the others goes into the other one, or which part of it that is."""
    pair, ratio = _pair(values[1], values[2]), _ratio(values[0])
    if pair is None or ratio is None:
        return Truth.UNKNOWN
    small, large = pair
    try:
        return answer(ratio.overlaps(large / small) or ratio.overlaps(small / large))
    except ZeroBaseError:
        return Truth.UNKNOWN


def _share(scene: Scene, values: Sequence[Value]) -> Value:
    """The first is which part the smaller of the others is of the larger one, or which part it leaves."""
    pair, ratio = _pair(values[1], values[2]), _ratio(values[0])
    if pair is None or ratio is None:
        return Truth.UNKNOWN
    try:
        part = pair[0] / pair[1]
    except ZeroBaseError:
        return Truth.UNKNOWN
    if keeps(values[0], part, ratio):
        return Truth.HOLDS
    rest = scene.has_any((_RESTS,), *scene.sentence) and ratio.overlaps(_ONE - part)
    return answer(ratio.overlaps(part) or rest or _of_what_is_left(scene, values, pair, ratio))


def _of_what_is_left(scene: Scene, values: Sequence[Value], pair: tuple[Interval, Interval], ratio: Interval) -> bool:
    """Whether a share is of what a third figure leaves of the whole: of the 420 asked, 60 refused; 198, or 55%, had."""
    amounts = _amounts(values[1:])
    unit = amounts[0].unit if amounts else ""
    others = starting_in(scene.found.mentions, *scene.sentence)
    spare = [
        m.value.interval for m in others if isinstance(m.value, Figure) and m.value.unit == unit and m.kind != "date"
    ]
    part, whole = pair
    known = (part.value, whole.value)
    return any(
        ratio.overlaps(part / (whole - third))
        for third in spare
        if third.value not in known and (whole - third).low > part.value
    )


def keeps(share: Value, part: Interval, ratio: Interval) -> bool:
    """Whether a part keeps the bound that a share is, however far it lies from it: well over half."""
    amount = plain(share)
    hedge = amount.figure.hedge if isinstance(amount, Amount) and amount.figure is not None else ""
    return (hedge in _ABOVE and part.value > ratio.value) or (hedge in _BELOW and part.value < ratio.value)


def _apart_like(_: Scene, values: Sequence[Value]) -> Value:
    """Two amounts are at most three times as far apart as a stated one, and it is no more than three times that."""
    pair, amounts = _pair(values[1], values[2]), _amounts((values[1], values[0]))
    one = in_one_unit(*amounts) if amounts else None
    if pair is None or one is None:
        return Truth.CANNOT
    apart, stated = abs(pair[1].value - pair[0].value), abs(one[1].interval.value)
    return answer(0 < stated <= apart * _FACTOR and apart <= stated * _FACTOR)


def _could_share_out(scene: Scene, values: Sequence[Value]) -> Value:
    """The number of things, with anything that the sentence counts in its place, times the smaller amount is the larger one."""
    number, pair = plain(values[0]), _pair(values[1], values[2])
    if not isinstance(number, Amount) or pair is None:
        return Truth.UNKNOWN
    small, large = pair
    others = starting_in(scene.found.mentions, *scene.sentence)
    counted = [m.value.interval for m in others if isinstance(m.value, Figure) and m.kind in _COUNTED]
    return answer(any((small * count).overlaps(large) for count in (number.interval, *counted)))


JOINS: dict[str, Function] = {
    "could_differ": Function(
        3, 3, _differ, "whether the first can be how far two others are apart, these as finely printed as the finer one"
    ),
    "could_have_changed": Function(
        3, 3, _change, "whether a share can be the change between two amounts, these as finely printed as the finer one"
    ),
    "could_be_times": Function(
        3,
        3,
        _times,
        "whether one of two amounts can be so many times the other one, these as finely printed as the finer one",
    ),
    "could_be_share": Function(
        3, 3, _share, "whether the smaller of two amounts can be such a share of the larger one, or leave it"
    ),
    "apart_like": Function(
        3, 3, _apart_like, "whether two amounts are about as far apart as a third says, give or take three times"
    ),
    "could_share_out": Function(
        3,
        3,
        _could_share_out,
        "whether a number of things, or any other number of the sentence, times the smaller of two amounts can be the larger one",
    ),
}
