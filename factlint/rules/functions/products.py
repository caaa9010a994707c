"""What expressions may ask of a figure that is for each of something: whether, times how many there are, it makes the total.

The things and the total are looked for in the figure's own sentence first, then with the sentence before and the one behind it.
Where any of the figures there, or two of them together, make any of the totals, nothing is wrong.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator, Sequence
from decimal import Decimal
from itertools import combinations

from msgspec import Struct
from msgspec.structs import replace

from factlint.model import Figure, Interval, Mention
from factlint.rules.functions.function import Function, answer
from factlint.rules.functions.product_parts import is_left_out, is_total, leads_on, stopped, things_of
from factlint.rules.functions.rate_words import Rate, rate_of
from factlint.rules.scene import Scene, starting_in
from factlint.rules.values import Amount, Slot, Truth, Value, slot_near

_FACTOR = Decimal("3.3")
"""Times that a product can be misstated by ..."""
_POWERS = (10, 100, 1000)
_POWER_SLACK = Decimal("0.13")
"""... or by a power of ten, as rounded."""
_MOST = 10
"""Figures of some sentences: what has more is a table."""
_FINE = 20
_OFFER_REACH = 6
_MOST_ADDED = 4
"""Amounts that may make a total together."""
_COUNTED = ("number", "count", "duration", "multiplier")

Span = tuple[int, int]


class Product(Struct, frozen=True):
    """A figure for each, what it is for, and what it makes in all."""

    rate: Rate
    many: Interval
    things: Mention | None
    """None where a period is told without a number: in a year."""
    total: Mention
    fits: bool

    @property
    def quotient(self) -> Amount:
        """What the total makes for each."""
        total, base = _interval(self.total), Interval.exact(self.rate.base)
        return Amount(total / self.many * base, self.rate.figure.unit, rounded=True)


def product_of(scene: Scene, slot: Slot) -> Product | None:
    """The product that a figure is told with; None for a figure that is for nothing, or is told with no total."""
    rate = rate_of(scene, slot.bound)
    if rate is None or rate.figure.interval.value <= 0:
        return None
    sentences = scene.found.block.sentences or (slot.bound.sentence,)
    at = max(bisect_right(sentences, slot.bound.sentence) - 1, 0)
    wide = (sentences[max(at - 1, 0)][0], sentences[min(at + 1, len(sentences) - 1)][1])
    for first, last in ((at, at), (at - 1, at), (at, at + 1)):
        if first >= 0 and last < len(sentences):
            spans = tuple(sentences[first : last + 1])
            found = _within(scene, rate, spans, wide)
            if found is not None:
                return found
    return None


def _within(scene: Scene, rate: Rate, spans: Sequence[Span], wide: Span) -> Product | None:
    """The product that some sentences tell: one that comes out, or the nearest of those that are misstated."""
    start, end = spans[0][0], spans[-1][1]
    mentions = [m for m in starting_in(scene.found.mentions, start, end) if isinstance(m.value, Figure)]
    if len(mentions) > _MOST or stopped(scene, rate, spans):
        return None
    totals = [m for m in mentions if is_total(scene, rate, m)]
    things = things_of(scene, rate, mentions, spans) if totals else []
    products = [
        Product(rate, many, thing, total, _comes_out(rate, many, total))
        for many, thing in things
        for total in totals
        if thing is not total and _apart(scene, rate, thing, total)
    ]
    fitting = next((one for one in products if one.fits), None)
    if fitting is not None:
        return fitting
    products = [one for one in products if not _is_offer(scene, one)]
    near = [one for one in products if _misstated(one) and leads_on(scene, rate, one.things, one.total, spans)]
    if not near or _explained(scene, rate, wide):
        return None
    return min(near, key=lambda one: abs(one.total.start - rate.mention.start))


def _apart(scene: Scene, rate: Rate, thing: Mention | None, total: Mention) -> bool:
    """Whether the total counts something else than the things: 84,000 bottles of 7,000 inhabitants."""
    if thing is None or not isinstance(thing.value, Figure) or not isinstance(total.value, Figure):
        return True
    if total.value.unit or thing.kind == "duration":
        return True
    one, other = thing.value.noun, total.value.noun
    return not (one and other and scene.same_noun(one, other)) and (rate.kind == "number" or bool(one or other))


def _interval(mention: Mention) -> Interval:
    value = mention.value
    return value.interval if isinstance(value, Figure) else Interval.exact(0)


def _comes_out(rate: Rate, many: Interval, total: Mention) -> bool:
    whole = _interval(total)
    base = Interval.exact(rate.base)
    if (rate.figure.interval * many / base).overlaps(whole):
        return True
    if many.low <= 0:
        return True
    each = rate.figure.interval
    slack = rate.figure.step / 2 if rate.figure.step * _FINE <= each.value else Decimal(0)  # it may be cut off
    return Interval(each.low - slack, each.value, each.high + slack).overlaps(whole / many * base)


def _misstated(product: Product) -> bool:
    """Whether a product is near enough to what is printed to be meant, and misprinted."""
    made = product.rate.figure.interval.value * product.many.value / product.rate.base
    total = _interval(product.total).value
    if made <= 0 or total <= 0:
        return False
    times = max(made / total, total / made)
    return times <= _FACTOR or any(abs(times / power - 1) <= _POWER_SLACK for power in _POWERS)


def _is_offer(scene: Scene, product: Product) -> bool:
    """Whether the longer of two periods is another offer, and cheaper: nine a month, or 90 if they pay for a year."""
    made = product.rate.figure.interval.value * product.many.value
    if product.rate.kind != "period" or made <= _interval(product.total).value:
        return False
    start, end = sorted((product.rate.mention.start, product.total.end))
    return scene.has_any(("<two_prices>",), start, scene.words_after(end, _OFFER_REACH))


def _explained(scene: Scene, rate: Rate, wide: Span) -> bool:
    """Whether one or two of the numbers near make one of the totals near, or two of them together."""
    mentions = [m for m in starting_in(scene.found.mentions, *wide) if isinstance(m.value, Figure)]
    others = [m for m in mentions if m.start != rate.mention.start]
    totals = [m for m in others if is_total(scene, rate, m, part=True)]
    counted = [m for m in others if m.kind in _COUNTED][:_MOST]
    left = [_interval(one) - _interval(m) for m in counted if is_left_out(scene, m) for one in counted if one is not m]
    spans = [many for many, _ in things_of(scene, rate, others, (wide,))] if rate.kind == "period" else []
    numbers = [*map(_interval, counted), *left, *spans]
    whole = list(_sums(totals))
    return any(
        _comes_out(rate, many, total)
        for many in _numbers(numbers)
        if many.low > 0
        for total in whole
        if many.value != 1
    )


def _numbers(counted: Sequence[Interval]) -> Iterator[Interval]:
    yield from counted
    for one, other in combinations(counted, 2):
        yield one * other


def _sums(totals: Sequence[Mention]) -> Iterator[Mention]:
    yield from totals
    for count in range(2, _MOST_ADDED + 1):
        for some in combinations(totals, count):
            yield _with(some[0], sum(map(_interval, some[1:]), _interval(some[0])))
    for one, other in combinations(totals, 2):
        yield _with(one, abs(_interval(one) - _interval(other)))


def _with(mention: Mention, interval: Interval) -> Mention:
    value = mention.value
    return replace(mention, value=replace(value, interval=interval)) if isinstance(value, Figure) else mention


def _product(scene: Scene, values: Sequence[Value]) -> Product | None:
    return product_of(scene, values[0]) if isinstance(values[0], Slot) else None


def _told(scene: Scene, values: Sequence[Value]) -> Value:
    return answer(_product(scene, values) is not None)


def _fits(scene: Scene, values: Sequence[Value]) -> Value:
    found = _product(scene, values)
    return Truth.UNKNOWN if found is None else answer(found.fits)


def _kind(scene: Scene, values: Sequence[Value]) -> Value:
    rate = rate_of(scene, values[0].bound) if isinstance(values[0], Slot) else None
    return "" if rate is None else "mean" if rate.mean else rate.kind


def _things(scene: Scene, values: Sequence[Value]) -> Value:
    found, slot = _product(scene, values), values[0]
    if found is None or not isinstance(slot, Slot):
        return None
    return slot_near(slot, scene.found, found.things) if found.things is not None else Amount(found.many, rounded=True)


def _total(scene: Scene, values: Sequence[Value]) -> Value:
    found, slot = _product(scene, values), values[0]
    return slot_near(slot, scene.found, found.total) if found is not None and isinstance(slot, Slot) else None


def _quotient(scene: Scene, values: Sequence[Value]) -> Value:
    found = _product(scene, values)
    return None if found is None else found.quotient


PRODUCTS: dict[str, Function] = {
    "told_for": Function(
        1, 1, _kind,
        'what a figure is for each of, by its words: "period", "person", "thing", "number" (so many in 100,000), "each", "mean", or ""',
    ),
    "has_product": Function(
        1, 1, _told, "whether the sentences around a figure that is for each of something tell how many there are, and what it makes"
    ),
    "product_fits": Function(1, 1, _fits, "whether such a figure, times what it is for, makes the total that is told with it"),
    "product_things": Function(1, 1, _things, "of such a figure, what it is for: 300 farms, 12 months"),
    "product_total": Function(1, 1, _total, "of such a figure, the total that is told with it"),
    "product_quotient": Function(1, 1, _quotient, "of such a figure, what the total makes for each"),
}  # fmt: skip
