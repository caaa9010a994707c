"""The functions that expressions may call: a closed list, each with how many values it takes and what it gives."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from decimal import ROUND_HALF_UP, Decimal

from factlint.model import Attribution, Figure, Interval
from factlint.rules import calendar
from factlint.rules.scene import Scene
from factlint.rules.sums import arithmetic, in_one_unit
from factlint.rules.values import Amount, Day, Slot, Truth, Value, plain


@dataclass(frozen=True, slots=True)
class Function:
    """A function of the rule language."""

    least: int
    most: int
    call: Callable[[Scene, Sequence[Value]], Value]
    shows: str
    """What it gives, for the documentation."""


_ONE = Amount(Interval.exact(1))
_HUNDRED = Amount(Interval.exact(100))


def _truth(answer: bool) -> Truth:
    return Truth.HOLDS if answer else Truth.CANNOT


def _percent(_: Scene, values: Sequence[Value]) -> Value:
    times = arithmetic("*", values[0], _HUNDRED)
    return None if times is None or times.unit else Amount(times.interval, "percent", (), None, times.rounded)


def _points(_: Scene, values: Sequence[Value]) -> Value:
    amount = plain(values[0])
    if not isinstance(amount, Amount) or amount.unit not in ("percent", "percentage point"):
        return None
    return Amount(amount.interval, "percentage point", (), None, amount.rounded)


def _percent_change(scene: Scene, values: Sequence[Value]) -> Value:
    ratio = arithmetic("/", values[1], values[0])
    return _percent(scene, [arithmetic("-", ratio, _ONE)])


def _each(values: Sequence[Value]) -> list[Value]:
    """The values, with several slots of one name taken apart."""
    return [one for value in values for one in (value if isinstance(value, tuple) else (value,))]


def _total(_: Scene, values: Sequence[Value]) -> Value:
    amounts = _each(values)
    total: Value = amounts[0]
    for amount in amounts[1:]:
        total = arithmetic("+", total, amount)
    return total


def _same_kind(scene: Scene, values: Sequence[Value]) -> Value:
    amounts = [plain(value) for value in _each(values)]
    found = [amount for amount in amounts if isinstance(amount, Amount)]
    if len(found) != len(amounts):
        return Truth.UNKNOWN
    first = max(found, key=lambda amount: (bool(amount.unit), bool(amount.noun)))
    return _truth(all(_alike(scene, first, other) for other in found))


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


def _printed(_: Scene, values: Sequence[Value]) -> Value:
    amount = plain(values[0])
    if not isinstance(amount, Amount):
        return None
    return Amount(Interval.exact(amount.interval.value), amount.unit, amount.noun, amount.figure)


def _figure(value: Value) -> Figure | None:
    amount = plain(value)
    return amount.figure if isinstance(amount, Amount) else None


def _hedge(_: Scene, values: Sequence[Value]) -> Value:
    figure = _figure(values[0])
    return figure.hedge if figure else ""


def _unit(_: Scene, values: Sequence[Value]) -> Value:
    amount = plain(values[0])
    return amount.unit if isinstance(amount, Amount) else ""


def _noun(_: Scene, values: Sequence[Value]) -> Value:
    amount = plain(values[0])
    return " ".join(amount.noun) if isinstance(amount, Amount) else ""


def _per(_: Scene, values: Sequence[Value]) -> Value:
    figure = _figure(values[0])
    return figure.per if figure else ""


def _scale(_: Scene, values: Sequence[Value]) -> Value:
    figure = _figure(values[0])
    return figure.scale if figure else ""


def _is_range(_: Scene, values: Sequence[Value]) -> Value:
    figure = _figure(values[0])
    return _truth(bool(figure and figure.is_range))


def _end(which: str) -> Callable[[Scene, Sequence[Value]], Value]:
    def end(_: Scene, values: Sequence[Value]) -> Value:
        figure = _figure(values[0])
        interval = getattr(figure, which) if figure else None
        return Amount(interval, figure.unit, figure.noun) if figure and isinstance(interval, Interval) else None

    return end


def _texts(values: Sequence[Value]) -> list[str]:
    return [value for value in map(plain, values) if isinstance(value, str)]


def _near(scene: Scene, values: Sequence[Value]) -> Value:
    return _truth(scene.has_any(_texts(values), *scene.sentence))


def _before(scene: Scene, values: Sequence[Value]) -> Value:
    slot = values[0]
    if not isinstance(slot, Slot):
        return Truth.UNKNOWN
    start = max(slot.bound.sentence[0], scene.words_before(slot.bound.mention.start, 4))
    return _truth(scene.has_any(_texts(values[1:]), start, slot.bound.mention.start))


def _after(scene: Scene, values: Sequence[Value]) -> Value:
    slot = values[0]
    if not isinstance(slot, Slot):
        return Truth.UNKNOWN
    end = min(slot.bound.sentence[1], scene.words_after(slot.bound.mention.end, 4))
    return _truth(scene.has_any(_texts(values[1:]), slot.bound.mention.end, end))


def _between(scene: Scene, values: Sequence[Value]) -> Value:
    one, other = values[0], values[1]
    if not isinstance(one, Slot) or not isinstance(other, Slot):
        return Truth.UNKNOWN
    first, second = sorted((one.bound.mention, other.bound.mention), key=lambda mention: mention.start)
    return _truth(scene.has_any(_texts(values[2:]), first.end, second.start))


def _hyphenated(_: Scene, values: Sequence[Value]) -> Value:
    slot = values[0]
    return _truth(isinstance(slot, Slot) and any(mark in slot.bound.text for mark in "-–—"))


def _in_brackets(scene: Scene, values: Sequence[Value]) -> Value:
    slot = values[0]
    return _truth(isinstance(slot, Slot) and scene.in_brackets(slot.bound))


def _shared_words(scene: Scene, _: Sequence[Value]) -> Value:
    return Amount(Interval.exact(len(scene.topic & scene.other_topic)))


def _coarsely(_: Scene, values: Sequence[Value]) -> Value:
    amount = plain(values[0])
    if not isinstance(amount, Amount) or amount.figure is None:
        return None
    step, value = amount.figure.step, amount.interval.value
    cut = step if abs(value) >= 10 * step else step / 2
    rough = amount.interval.hull(Interval.exact(value).widened(step / 2, cut))
    return Amount(rough, amount.unit, amount.noun, amount.figure, True)


def _strength(scene: Scene, _: Sequence[Value]) -> Value:
    return scene.surroundings.strength if scene.surroundings else ""


def _reach(scene: Scene, _: Sequence[Value]) -> Value:
    return scene.surroundings.reach if scene.surroundings else ""


def _named_nearby(scene: Scene, _: Sequence[Value]) -> Value:
    return _truth(scene.surroundings.named_nearby) if scene.surroundings else Truth.UNKNOWN


def _introduced(scene: Scene, _: Sequence[Value]) -> Value:
    return scene.surroundings.introduced if scene.surroundings else Truth.UNKNOWN


def _attribution(value: Value) -> Attribution | None:
    mention = value.bound.mention.value if isinstance(value, Slot) else None
    return mention if isinstance(mention, Attribution) else None


def _source_kind(_: Scene, values: Sequence[Value]) -> Value:
    attribution = _attribution(values[0])
    return attribution.source_kind if attribution else ""


def _source(_: Scene, values: Sequence[Value]) -> Value:
    attribution = _attribution(values[0])
    return " ".join(attribution.source_text.split()) if attribution else ""


def _given(_: Scene, values: Sequence[Value]) -> Value:
    return _truth(values[0] is not None)


def _day(function: Callable[[Day], Value]) -> Callable[[Scene, Sequence[Value]], Value]:
    def call(_: Scene, values: Sequence[Value]) -> Value:
        day = plain(values[0])
        return function(day) if isinstance(day, Day) else Truth.UNKNOWN

    return call


FUNCTIONS: dict[str, Function] = {
    "percent_change": Function(
        2, 2, _percent_change, "the change from the first to the second, in percent of the first"
    ),
    "percent": Function(1, 1, _percent, "a ratio as a percentage"),
    "points": Function(1, 1, _points, "a difference of two percentages, in percentage points"),
    "same_kind": Function(2, 6, _same_kind, "whether all are in one unit and count the same thing, as far as they say"),
    "total": Function(1, 6, _total, "the sum of all, or of all that one slot for several was bound to"),
    "abs": Function(1, 1, _absolute, "the value without its sign"),
    "round": Function(1, 2, _round, "the value rounded to so many decimals (0 if not given)"),
    "printed": Function(1, 1, _printed, "the figure as printed, without its rounding or hedge"),
    "hedge": Function(1, 1, _hedge, 'the hedge of a figure ("about", "more than"), or ""'),
    "unit": Function(1, 1, _unit, 'the unit of a figure ("USD", "kilometre", "percent"), or ""'),
    "noun": Function(1, 1, _noun, 'what a figure counts ("north korean troops"), or ""'),
    "per": Function(1, 1, _per, 'what a rate is per ("day"), or ""'),
    "scale": Function(1, 1, _scale, 'the scale word of a figure ("million"), or ""'),
    "is_range": Function(1, 1, _is_range, "whether a figure was printed as a range"),
    "first": Function(1, 1, _end("first"), "the first end of a range"),
    "second": Function(1, 1, _end("second"), "the second end of a range"),
    "near": Function(1, 20, _near, 'whether the sentence has any of these words or "<lists>"'),
    "before": Function(2, 20, _before, "whether any of the words stands at most four words before a slot"),
    "after": Function(2, 20, _after, "whether any of the words stands at most four words after a slot"),
    "between": Function(3, 20, _between, "whether any of the words stands between two slots"),
    "hyphenated": Function(1, 1, _hyphenated, "whether a slot has a hyphen or a dash in it"),
    "in_brackets": Function(1, 1, _in_brackets, "whether a slot stands in round brackets"),
    "coarsely": Function(1, 1, _coarsely, "a figure as a headline rounds: rounded to its last digit, or cut off there"),
    "shared_words": Function(2, 2, _shared_words, "how many content words the sentences of two claims share"),
    "strength": Function(0, 0, _strength, 'why the claim of `it` needs a source ("money", "casualties"), or ""'),
    "reach": Function(
        0, 0, _reach, 'where the source of `it` stands: "sentence", "carried", "near", "earlier", "none"'
    ),
    "named_nearby": Function(
        0, 0, _named_nearby, "whether a named source stands in or soon after the sentence of `it`"
    ),
    "introduced": Function(0, 0, _introduced, "whether the draft has introduced the source of `it` before"),
    "source_kind": Function(1, 1, _source_kind, 'the kind of source of an attribution ("person", "vague"), or ""'),
    "source": Function(1, 1, _source, "the source of an attribution, as printed"),
    "given": Function(1, 1, _given, "whether an optional slot was bound"),
    "impossible": Function(1, 1, _day(calendar.impossible), 'why no calendar has this date, or ""'),
    "has_weekday": Function(1, 1, _day(calendar.has_weekday), "whether a date was printed with a weekday and a day"),
    "weekday_fits": Function(1, 1, _day(calendar.weekday_fits), "whether a date falls on its printed weekday"),
    "weekday": Function(1, 1, _day(calendar.weekday_name), "the weekday that a date falls on"),
    "is_span": Function(1, 1, _day(calendar.is_span), "whether a date has two printed ends"),
    "year_printed": Function(1, 1, _day(calendar.year_printed), "whether a date's year was printed"),
    "start": Function(1, 1, _day(calendar.start), "the first end of a span of dates"),
    "end": Function(1, 1, _day(calendar.end), "the second end of a span of dates"),
}
"""The one table: the evaluator, the validator, the schema and the documentation read it."""

ARITIES: dict[str, tuple[int, int]] = {name: (function.least, function.most) for name, function in FUNCTIONS.items()}
