"""What expressions may ask of figures that a sentence puts together without saying which is which: does any sum join them?"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from decimal import Decimal
from itertools import permutations

from factlint.find.units import convert
from factlint.model import FIGURE_KINDS, DateValue, Interval, ZeroBaseError
from factlint.model.dates import order
from factlint.rules.functions.function import Function, answer
from factlint.rules.scene import Scene, starting_in
from factlint.rules.sums import in_one_unit
from factlint.rules.values import Amount, Slot, Truth, Value, plain
from factlint.rules.word_index import ends_forward

_ONE = Interval.exact(1)
_HUNDRED = Interval.exact(100)
_LEEWAY = Decimal("0.01")
"""How finely a way, a time and a speed are told together."""
_TRAVEL = ("kilometre", "hour", "kilometre_per_hour")
_DATE_REACH = 3
"""Words behind a figure in which its date stands."""
_NOUN_REACH = 4
"""Words before a figure in which the noun of its change stands."""
_REACH = 4
"""Times that a change can be misstated by."""


def _amounts(values: Sequence[Value]) -> list[Amount] | None:
    """The values, several slots of one name taken apart; None where one is no amount."""
    each = [one for value in values for one in (value if isinstance(value, tuple) else (value,))]
    found = [amount for one in each if isinstance(amount := plain(one), Amount)]
    return found if len(found) == len(each) else None


def _ratio(amount: Amount) -> Interval:
    return amount.interval / _HUNDRED if amount.unit == "percent" else amount.interval


def _quotients(one: Amount, other: Amount) -> Iterator[Interval]:
    """The first over the second, and the other way round."""
    pair = in_one_unit(one, other)
    for a, b in (pair, pair[::-1]) if pair else ():
        try:
            yield a.interval / b.interval
        except ZeroBaseError:
            continue


def trend_of(scene: Scene, change: Value) -> str:
    """Whether a stated change is a rise or a fall: by its verb, or else by the word behind it."""
    if not isinstance(change, Slot):
        return ""
    amount, end = change.value, change.bound.mention.end
    if isinstance(amount, Amount) and amount.figure is not None and amount.figure.trend:
        return amount.figure.trend
    start = change.bound.mention.start
    before = scene.words(max(scene.words_before(start, _NOUN_REACH), change.bound.sentence[0]), start)
    if "of" in before:  # a reduction of 40%
        for trend, name in (("up", "rise_nouns"), ("down", "fall_nouns")):
            if any(word in scene.lists.get(name, {}) for word in before[: before.index("of")]):
                return trend
    for trend, name in (("up", "goes_up"), ("down", "goes_down")):  # it has swelled a third
        if any(len(before) in ends_forward(scene.lists, name, before, at) for at in range(len(before))):
            return trend
    words = scene.words(end, scene.words_after(end, 2))[:1]
    for trend, name in (("up", "upward_cues_after"), ("down", "downward_cues_after")):
        if words and words[0] in scene.lists.get(name, {}):
            return trend
    return ""


def _could_change(scene: Scene, values: Sequence[Value]) -> Value:
    amounts = _amounts(values)
    if amounts is None:
        return Truth.UNKNOWN
    change, trend = _ratio(amounts[0]), trend_of(scene, values[0])
    changes = [q - _ONE if q.value >= 1 else _ONE - q for q in _quotients(amounts[1], amounts[2]) if _fits(q, trend)]
    return answer(any(change.overlaps(possible) for possible in changes))


def _fits(quotient: Interval, trend: str) -> bool:
    """A rise is of the smaller amount, a fall of the larger one."""
    return not trend or quotient.value == 1 or (quotient.value > 1) == (trend == "up")


def _could_times(_: Scene, values: Sequence[Value]) -> Value:
    amounts = _amounts(values)
    if amounts is None:
        return Truth.UNKNOWN
    return answer(any(_ratio(amounts[0]).overlaps(q) for q in _quotients(amounts[1], amounts[2])))


def _could_add(_: Scene, values: Sequence[Value]) -> Value:
    """The largest is the sum of the others."""
    amounts = _amounts(values)
    if amounts is None:
        return Truth.UNKNOWN
    first = max(amounts, key=lambda amount: bool(amount.unit))
    paired = [in_one_unit(first, amount) for amount in amounts]
    if any(pair is None for pair in paired):
        return Truth.UNKNOWN
    ordered = sorted((pair[1].interval for pair in paired if pair), key=lambda interval: interval.value)
    total = ordered[0]
    for interval in ordered[1:-1]:
        total = total + interval
    return answer(ordered[-1].overlaps(total))


def _could_multiply(_: Scene, values: Sequence[Value]) -> Value:
    amounts = _amounts(values)
    if amounts is None:
        return Truth.UNKNOWN
    numbers = [_ratio(amount) for amount in amounts]
    return answer(any((a * b).overlaps(c) for a, b, c in permutations(numbers, 3)))


def _could_average(_: Scene, values: Sequence[Value]) -> Value:
    amounts = _amounts(values)
    if amounts is None:
        return Truth.UNKNOWN
    mean, *parts = (amount.interval for amount in amounts)
    total = parts[0]
    for part in parts[1:]:
        total = total + part
    return answer((total / Interval.exact(len(parts))).overlaps(mean))


def _in_reach(scene: Scene, values: Sequence[Value]) -> Value:
    """Two amounts whose change has nothing to do with the stated one are of two stories."""
    amounts = _amounts(values)
    if amounts is None:
        return Truth.CANNOT
    change = amounts[0].interval.value
    stated = float(change / 100 if amounts[0].unit == "percent" else change)
    ratios = [float(q.value) for q in _quotients(amounts[1], amounts[2])]
    if not ratios or stated <= 0:
        return Truth.CANNOT
    up, down = max(ratios) - 1, 1 - min(ratios)
    if stated > 1:  # twice, threefold, a rise of 150%
        return answer(up <= _REACH * (stated + 1))
    trend = trend_of(scene, values[0])
    return answer((trend != "down" and up <= _REACH * stated) or (trend != "up" and down <= _REACH * stated))


def _in_figures(_: Scene, values: Sequence[Value]) -> Value:
    amounts = _amounts(values)
    return answer(amounts is not None and all(a.figure is None or not a.figure.in_words for a in amounts))


def _in_larger(_: Scene, values: Sequence[Value]) -> Value:
    amounts = _amounts(values)
    if amounts is None:
        return None
    small, large = sorted(amounts, key=lambda amount: amount.interval.value)
    pair = in_one_unit(small, large)
    if pair is None or large.interval.value == 0:
        return None
    return Amount(pair[0].interval / pair[1].interval * _HUNDRED, "percent", (), None, True)


def _apart(scene: Scene, values: Sequence[Value]) -> Value:
    """The change in percent: of the smaller amount for a rise, of the larger one for a fall, and from the first where nothing is said."""
    amounts = _amounts(values)
    if amounts is None:
        return None
    trend = trend_of(scene, values[0])
    quotients = list(_quotients(amounts[1], amounts[2]))[::-1]
    chosen = [q for q in quotients if _fits(q, trend)] if trend else quotients
    if not chosen:
        return None
    change = chosen[0] - _ONE if chosen[0].value >= 1 else _ONE - chosen[0]
    return Amount(change * _HUNDRED, "percent", (), None, True)


def _covers(_: Scene, values: Sequence[Value]) -> Value:
    """Whether a way takes a time at a speed; all three as rounded."""
    amounts = _amounts(values)
    if amounts is None:
        return Truth.UNKNOWN
    way, time, speed = (_in(amount, unit) for amount, unit in zip(amounts, _TRAVEL, strict=True))
    if way is None or time is None or speed is None:
        return Truth.UNKNOWN
    far = time * speed
    return answer(far.widened(abs(far.value) * _LEEWAY, abs(far.value) * _LEEWAY).overlaps(way))


def _in(amount: Amount, unit: str) -> Interval | None:
    interval = amount.interval
    low, value, high = (convert(each, amount.unit, unit) for each in (interval.low, interval.value, interval.high))
    return None if low is None or value is None or high is None else Interval(low, value, high)


def _leads(_: Scene, values: Sequence[Value]) -> Value:
    """Whether the first stands before all the others."""
    first, others = values[0], values[1]
    if not isinstance(first, Slot) or not isinstance(others, tuple):
        return Truth.CANNOT
    starts = sorted(other.bound.mention.start for other in others)
    return answer(first.bound.mention.start < starts[0])


def _within_twice(_: Scene, values: Sequence[Value]) -> Value:
    amounts = _amounts(values)
    ratios = list(_quotients(amounts[0], amounts[1])) if amounts else []
    return answer(bool(ratios) and max(ratio.value for ratio in ratios) <= 2)


def _goes(scene: Scene, _: Sequence[Value]) -> Value:
    """Up or down, where the words of the sentence agree on it."""
    up, down = (scene.has_any((name,), *scene.sentence) for name in ("<goes_up>", "<goes_down>"))
    return "" if up == down else "up" if up else "down"


def _earlier(scene: Scene, values: Sequence[Value]) -> Value:
    """By the dates that stand right behind the two: 120 in 2015, 190 today."""
    one, other = (_date_behind(scene, value) for value in values)
    if one is None or other is None:
        return Truth.CANNOT
    return answer(order(one, other) == "before")


def _date_behind(scene: Scene, value: Value) -> DateValue | None:
    if not isinstance(value, Slot):
        return None
    end = value.bound.mention.end
    reach = scene.words_after(end, _DATE_REACH)
    for mention in starting_in(value.bound.block.mentions, end, max(reach, end + 1)):
        if isinstance(mention.value, DateValue):
            return mention.value
        if mention.kind in FIGURE_KINDS:
            return None
    return None


RELATIONS: dict[str, Function] = {
    "could_change": Function(
        3, 3, _could_change, "whether a share can be the change between two amounts, either way round"
    ),
    "could_times": Function(
        3, 3, _could_times, "whether one of two amounts can be so many times the other, or such a share of it"
    ),
    "could_add": Function(1, 9, _could_add, "whether the largest can be the sum of the others"),
    "could_multiply": Function(3, 3, _could_multiply, "whether one of three can be the product of the others"),
    "in_reach": Function(
        3,
        3,
        _in_reach,
        "whether the change between two amounts is at most four times a stated one, so that both may be of one story",
    ),
    "in_figures": Function(1, 9, _in_figures, "whether none of the figures is spelled out"),
    "apart": Function(
        3, 3, _apart, "how far two amounts are apart, in percent, as the trend of a stated change has it"
    ),
    "covers": Function(3, 3, _covers, "whether a way takes a time at a speed"),
    "leads": Function(2, 2, _leads, "whether a slot stands before all that a slot for several was bound to"),
    "within_twice": Function(2, 2, _within_twice, "whether neither of two amounts is more than twice the other"),
    "goes": Function(
        2, 2, _goes, 'which way the words of the sentence go: "up", "down", or "" where they do not agree'
    ),
    "earlier": Function(2, 2, _earlier, "whether the date right behind one figure lies before the one behind another"),
    "in_larger": Function(2, 2, _in_larger, "the smaller of two in percent of the larger"),
    "could_average": Function(2, 9, _could_average, "whether the first can be the average of the others"),
}
