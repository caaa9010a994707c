"""What expressions may ask of figures and sums."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from decimal import ROUND_HALF_UP, Decimal

from factlint.model import Interval, Label
from factlint.patterns import late
from factlint.rules.functions.function import Function, answer
from factlint.rules.scene import Scene
from factlint.rules.sums import arithmetic, in_one_unit
from factlint.rules.values import Amount, Slot, Truth, Value, figure_of, plain

_RATIOS = ("fraction", "multiplier")
"""Kinds that count nothing, though they have no unit either."""
_HUNDRED = Amount(Interval.exact(100))

_DIGITS = late(r"\d[\d,]*(?:\.\d+)?")


def percentage(_: Scene, values: Sequence[Value]) -> Value:
    times = arithmetic("*", values[0], _HUNDRED)
    return None if times is None or times.unit else Amount(times.interval, "percent", (), None, times.rounded)


def _points(_: Scene, values: Sequence[Value]) -> Value:
    amount = plain(values[0])
    if not isinstance(amount, Amount) or amount.unit not in ("percent", "percentage point"):
        return None
    return Amount(amount.interval, "percentage point", (), None, amount.rounded)


def _each(values: Sequence[Value]) -> list[Value]:
    """The values, with several slots of one name taken apart."""
    return [one for value in values for one in (value if isinstance(value, tuple) else (value,))]


def _total(_: Scene, values: Sequence[Value]) -> Value:
    amounts = _each(values)
    total: Value = amounts[0]
    for amount in amounts[1:]:
        total = arithmetic("+", total, amount)
    return total


def _how_many(_: Scene, values: Sequence[Value]) -> Value:
    return Amount(Interval.exact(len(_each(values))))


def _adds_up(_: Scene, values: Sequence[Value]) -> Value:
    """Whether the first is the sum of the others, all of them rounded to the finest place that any is printed to."""
    found = [figure_of(value) for value in _each(values)]
    figures = [figure for figure in found if figure is not None and not figure.hedge and not figure.is_range]
    if len(figures) < len(found) or len({figure.scale for figure in figures}) > 1:
        return Truth.UNKNOWN
    whole, *parts = [figure.interval.value for figure in figures]
    finest = min(figure.step for figure in figures)
    apart = abs(whole - sum(parts))
    # Roundings that are all half a step off, and all to one side, are no accident.
    return answer(apart == 0 or apart < finest * len(figures) / 2)


def _same_kind(scene: Scene, values: Sequence[Value]) -> Value:
    amounts = [plain(value) for value in _each(values)]
    found = [amount for amount in amounts if isinstance(amount, Amount)]
    if len(found) != len(amounts):
        return Truth.UNKNOWN
    parts = [isinstance(one, Slot) and one.bound.mention.kind in _RATIOS for one in _each(values)]
    if any(parts) and not all(parts):
        return Truth.CANNOT
    first = max(found, key=lambda amount: (bool(amount.unit), bool(amount.noun)))
    return answer(all(_alike(scene, first, other) for other in found))


def _same_unit(_: Scene, values: Sequence[Value]) -> Value:
    amounts = [plain(value) for value in _each(values)]
    found = [amount for amount in amounts if isinstance(amount, Amount)]
    if len(found) != len(amounts):
        return Truth.UNKNOWN
    return answer(all(other.unit == found[0].unit for other in found))


def _largest(_: Scene, values: Sequence[Value]) -> Value:
    return max((value for value in _each(values) if isinstance(plain(value), Amount)), key=_middle, default=None)


def _smallest(_: Scene, values: Sequence[Value]) -> Value:
    return min((value for value in _each(values) if isinstance(plain(value), Amount)), key=_middle, default=None)


def _middle(value: Value) -> Decimal:
    amount = plain(value)
    assert isinstance(amount, Amount)
    return amount.interval.value


def _counts(scene: Scene, values: Sequence[Value]) -> Value:
    entries = [text for value in values[1:] if isinstance(text := plain(value), str)]
    return answer(all(_counts_one(scene, value, entries) for value in _each(values[:1])))


def _counts_one(scene: Scene, value: Value, entries: Sequence[str]) -> bool:
    amount = plain(value)
    if not isinstance(amount, Amount) or not amount.noun:
        return False
    head = amount.noun[-1]
    return any(
        head in scene.lists.get(entry[1:-1], {}) if entry.startswith("<") else scene.same_noun((head,), (entry,))
        for entry in entries
    )


def _margin(_: Scene, values: Sequence[Value]) -> Value:
    slot = values[0]
    label = slot.bound.mention.value if isinstance(slot, Slot) else None
    if not isinstance(label, Label) or len(label.numbers) != 2:
        return None
    return Amount(Interval.exact(abs(label.numbers[0] - label.numbers[1])))


def _votes(_: Scene, values: Sequence[Value]) -> Value:
    slot = values[0]
    label = slot.bound.mention.value if isinstance(slot, Slot) else None
    if not isinstance(label, Label) or not label.numbers:
        return None
    return Amount(Interval.exact(sum(label.numbers, Decimal(0))))


def _alike(scene: Scene, one: Amount, other: Amount) -> bool:
    """Both in one unit, and counting the same thing as far as they say what they count."""
    if one.unit and not other.unit:
        return not other.noun
    if in_one_unit(one, other) is None:
        return False
    if one.unit or not one.noun or not other.noun:
        return True
    return scene.same_noun(one.noun, other.noun)


def _absolute(_: Scene, values: Sequence[Value]) -> Value:
    amount = plain(values[0])
    if not isinstance(amount, Amount):
        return None
    return Amount(abs(amount.interval), amount.unit, amount.noun, None, amount.rounded)


def _round(_: Scene, values: Sequence[Value]) -> Value:
    amount = plain(values[0])
    places = plain(values[1]) if len(values) > 1 else None
    if not isinstance(amount, Amount):
        return None
    digits = int(places.interval.value) if isinstance(places, Amount) else 0
    step = Decimal(1).scaleb(-max(min(digits, 12), -12))
    interval = amount.interval
    low, value, high = (
        (x / step).quantize(Decimal(1), rounding=ROUND_HALF_UP) * step
        for x in (interval.low, interval.value, interval.high)
    )
    return Amount(Interval(low, value, high), amount.unit, amount.noun, None, amount.rounded)


def _printed(scene: Scene, values: Sequence[Value]) -> Value:
    if isinstance(values[0], tuple):
        amounts = [_printed(scene, [slot]) for slot in values[0]]
        return _total(scene, amounts)
    amount = plain(values[0])
    if not isinstance(amount, Amount):
        return None
    return Amount(Interval.exact(amount.interval.value), amount.unit, amount.noun, amount.figure)


def _hedge(_: Scene, values: Sequence[Value]) -> Value:
    figure = figure_of(values[0])
    return figure.hedge if figure else ""


def _unit(_: Scene, values: Sequence[Value]) -> Value:
    amount = plain(values[0])
    return amount.unit if isinstance(amount, Amount) else ""


def _noun(_: Scene, values: Sequence[Value]) -> Value:
    amount = plain(values[0])
    return " ".join(amount.noun) if isinstance(amount, Amount) else ""


def _per(_: Scene, values: Sequence[Value]) -> Value:
    figure = figure_of(values[0])
    return figure.per if figure else ""


def _scale(_: Scene, values: Sequence[Value]) -> Value:
    figure = figure_of(values[0])
    return figure.scale if figure else ""


def _is_range(_: Scene, values: Sequence[Value]) -> Value:
    figure = figure_of(values[0])
    return answer(bool(figure and figure.is_range))


def _end(which: str) -> Callable[[Scene, Sequence[Value]], Value]:
    def end(_: Scene, values: Sequence[Value]) -> Value:
        figure = figure_of(values[0])
        interval = getattr(figure, which) if figure else None
        return Amount(interval, figure.unit, figure.noun) if figure and isinstance(interval, Interval) else None

    return end


def _end_printed(_: Scene, values: Sequence[Value]) -> Value:
    """26 of "$26 and $31 million", whatever the scale word of the other end."""
    slot = values[0]
    digits = _DIGITS.search(slot.bound.text) if isinstance(slot, Slot) else None
    return Amount(Interval.exact(Decimal(digits[0].replace(",", "")))) if digits is not None else None


def _coarsely(_: Scene, values: Sequence[Value]) -> Value:
    amount = plain(values[0])
    if not isinstance(amount, Amount) or amount.figure is None:
        return None
    step, value = amount.figure.step, amount.interval.value
    cut = step if abs(value) >= 10 * step else step / 2
    rough = amount.interval.hull(Interval.exact(value).widened(step / 2, cut))
    return Amount(rough, amount.unit, amount.noun, amount.figure, True)


def _mantissa(_: Scene, values: Sequence[Value]) -> Value:
    figure = figure_of(values[0])
    if figure is None:
        return None
    value = figure.second.value if figure.second is not None else figure.interval.value
    while abs(value) >= 1000:
        value /= 1000
    return Amount(Interval.exact(value))


def _same_precision(_: Scene, values: Sequence[Value]) -> Value:
    one, other = figure_of(values[0]), figure_of(values[1])
    return answer(
        one is not None and other is not None and one.step == other.step and not one.hedge and not other.hedge
    )


def _scales(scene: Scene, values: Sequence[Value]) -> Value:
    slot = values[0]
    if not isinstance(slot, Slot):
        return None
    scales = scene.lists.get("printed_scales", {})
    words = scene.words(slot.bound.mention.start, slot.bound.mention.end)
    return Amount(Interval.exact(sum(word in scales for word in words)))


def _one(_: Scene, values: Sequence[Value]) -> Value:
    amount = plain(values[0])
    return Amount(Interval.exact(1), amount.unit) if isinstance(amount, Amount) else None


def _given(_: Scene, values: Sequence[Value]) -> Value:
    return answer(values[0] is not None)


def _bound(which: str) -> Callable[[Scene, Sequence[Value]], Value]:
    def bound(_: Scene, values: Sequence[Value]) -> Value:
        amount = plain(values[0])
        if not isinstance(amount, Amount):
            return None
        at = amount.interval.low if which == "low" else amount.interval.high
        return Amount(Interval.exact(at), amount.unit, amount.noun)

    return bound


AMOUNTS: dict[str, Function] = {
    "percent": Function(1, 1, percentage, "a ratio as a percentage"),
    "points": Function(1, 1, _points, "a difference of two percentages, in percentage points"),
    "same_kind": Function(2, 6, _same_kind, "whether all are in one unit and count the same thing, as far as they say"),
    "same_unit": Function(1, 6, _same_unit, "whether all are in one unit, whatever they count"),
    "counts": Function(2, 8, _counts, 'whether a figure counts one of these nouns, or one of a "<list>"'),
    "largest": Function(1, 6, _largest, "the largest of all, or of all that one slot for several was bound to"),
    "smallest": Function(1, 6, _smallest, "the smallest of all, or of all that one slot for several was bound to"),
    "margin": Function(1, 1, _margin, "the difference of the two sides of a score or a vote"),
    "votes": Function(1, 1, _votes, "all votes of a count of them: 10 of 7-3"),
    "total": Function(1, 6, _total, "the sum of all, or of all that one slot for several was bound to"),
    "how_many": Function(1, 1, _how_many, "how many figures a slot for several was bound to"),
    "adds_up": Function(2, 3, _adds_up, "whether a total is the sum of its parts, all rounded as finely as the finest"),
    "abs": Function(1, 1, _absolute, "the value without its sign"),
    "round": Function(1, 2, _round, "the value rounded to so many decimals (0 if not given)"),
    "printed": Function(1, 1, _printed, "the figure as printed, without its rounding or hedge"),
    "hedge": Function(1, 1, _hedge, 'the hedge of a figure ("about", "more than"), or ""'),
    "unit": Function(1, 1, _unit, 'the unit of a figure ("USD", "kilometre", "percent"), or ""'),
    "noun": Function(1, 1, _noun, 'what a figure counts ("north korean troops"), or ""'),
    "per": Function(1, 1, _per, 'what a rate is per ("day"), or ""'),
    "scale": Function(1, 1, _scale, 'the scale word of a figure ("million"), or ""'),
    "mantissa": Function(
        1, 1, _mantissa, "a figure without its scale word: 31 of $31 million, or of $26 to $31 million"
    ),
    "scales": Function(1, 1, _scales, "how many scale words (million, bn) are printed in a figure"),
    "same_precision": Function(
        2, 2, _same_precision, "whether two figures without a hedge are printed to the same digit: 4.7 and 4.6"
    ),
    "one": Function(1, 1, _one, "one of the unit that a figure is in"),
    "is_range": Function(1, 1, _is_range, "whether a figure was printed as a range"),
    "first": Function(1, 1, _end("first"), "the first end of a range"),
    "first_printed": Function(1, 1, _end_printed, "the first end of a range as printed: 26 of $26 and $31 million"),
    "second": Function(1, 1, _end("second"), "the second end of a range"),
    "coarsely": Function(1, 1, _coarsely, "a figure as a headline rounds: rounded to its last digit, or cut off there"),
    "lowest": Function(1, 1, _bound("low"), "the least that a figure or a sum can be"),
    "highest": Function(1, 1, _bound("high"), "the most that a figure or a sum can be"),
    "given": Function(1, 1, _given, "whether an optional slot was bound"),
}
