"""What expressions may ask of figures given again in another unit or currency."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence
from decimal import Decimal

from msgspec.structs import replace

from factlint.find.units import convert
from factlint.model import Interval
from factlint.patterns import late
from factlint.rules import conversion
from factlint.rules.functions.function import Function, answer
from factlint.rules.scene import Scene
from factlint.rules.values import Amount, Slot, Truth, Value, plain, two_amounts
from factlint.rules.word_index import begins_with, ends_with, opened

_BEHIND = 24
_CLOSES = late(
    r"[\s-]*(?:[)\]/:]|[,;] ?(?:(?:or|and|about|around|some) )?(?:[A-Z]{0,3}[$£€¥]|\d)|or\b|by\b|x\b|×|and\b|to\b)"
)
_OR = late(r"\s*,\s*or\b")
_DASH = late(r"\s[–—-]\s|—|–")
_DASH_END = late(r"\s*(?:[–—.,;:)]|-\s|$)")


def _convertible(_: Scene, values: Sequence[Value]) -> Value:
    pair = two_amounts(values)
    return Truth.UNKNOWN if pair is None else answer(conversion.convertible(*pair))


def _converts_to(_: Scene, values: Sequence[Value]) -> Value:
    pair = two_amounts(values)
    if pair is None:
        return Truth.UNKNOWN
    kind = plain(values[2]) if len(values) > 2 else "point"
    said = conversion.converts_to(*pair, kind == "difference")
    if kind == "" and said is Truth.CANNOT:
        return conversion.converts_to(*pair, True)
    return said


def _in_unit(_: Scene, values: Sequence[Value]) -> Value:
    pair = two_amounts(values)
    difference = len(values) > 2 and plain(values[2]) == "difference"
    return None if pair is None else conversion.in_unit(*pair, difference)


def _area_of(_: Scene, values: Sequence[Value]) -> Value:
    """A side without a unit has that of the other: 80 by 45 metres."""
    long, wide, area = (plain(value) for value in values)
    if not (isinstance(long, Amount) and isinstance(wide, Amount) and isinstance(area, Amount)):
        return None
    sides = [convert(Decimal(1), each.unit or wide.unit, "metre") for each in (long, wide)]
    one_area = convert(Decimal(1), area.unit, "square_metre")
    if not one_area or None in sides:
        return None
    product = long.interval * wide.interval
    for factor in sides:
        product = product * Interval.exact(factor or 1)
    # Dividing comes last: one square metre has no end of decimals in square feet.
    product = Interval(*(each / one_area for each in (product.low, product.value, product.high)))
    return Amount(product, area.unit, rounded=product.low != product.high)


def _temperature(scene: Scene, values: Sequence[Value]) -> Value:
    slot = values[0]
    if (
        not isinstance(slot, Slot)
        or not isinstance(slot.value, Amount)
        or slot.value.unit not in conversion.TEMPERATURES
    ):
        return "point"
    start, end = slot.bound.mention.start, slot.bound.sentence[1]
    before = max(slot.bound.sentence[0], scene.words_before(start, 5))
    if scene.has_any(("by",), scene.words_before(start, 1), start):
        moves = scene.has_any(("<rise>", "<fall>", "<temperature_differences>"), *slot.bound.sentence)
        return "difference" if moves else ""
    if _led_to(scene, start, before):
        near = scene.has_any(("<temperature_differences>",), *slot.bound.sentence)
        return "" if near else "point"
    if scene.has_any(("<rise>", "<fall>", "<temperature_differences>"), before, start):
        return "difference"
    behind = min(end, scene.words_after(slot.bound.mention.end, 8))
    return "" if scene.has_any(("<temperature_differences>",), start, behind) else "point"


def _led_to(scene: Scene, start: int, least: int) -> bool:
    """Whether a temperature is one that something rises to, stays at or passes, hedges looked through."""
    while start > least:
        word = scene.words_before(start, 1)
        if scene.has_any(("<temperature_points>",), word, start):
            return True
        if not scene.has_any(("<conversion_hedges>",), word, start):
            return False
        start = word
    return False


def _has(scene: Scene, values: Sequence[Value]) -> Value:
    slot = values[0]
    if not isinstance(slot, Slot):
        return Truth.UNKNOWN
    entries = [value for value in map(plain, values[1:]) if isinstance(value, str)]
    return answer(scene.has_any(entries, slot.bound.mention.start, slot.bound.mention.end))


_DIMENSIONS = {
    "watt": "power", "watt_hour": "energy", "metre": "length", "kilogram": "mass", "litre": "volume", "square_metre": "area",
    "kilometre_per_hour": "speed", "degree_Celsius": "temperature", "hour": "time",
}  # fmt: skip
"""A unit of each dimension that rules speak of -> the dimension's name."""
_BESIDE = 5
"""Words beside a figure among which those that touch it are looked for."""
_LEAST_TELLING = 10
"""Smaller numbers meet by chance."""


def _dimension(_: Scene, values: Sequence[Value]) -> Value:
    amount = plain(values[0])
    if not isinstance(amount, Amount) or not amount.unit:
        return ""
    return next((name for unit, name in _DIMENSIONS.items() if conversion.one_dimension(amount.unit, unit)), "")


def _number_and_noun(scene: Scene, values: Sequence[Value]) -> Value:
    """900 sodium, of 900 grams of sodium."""
    slot = values[0]
    if (
        not isinstance(slot, Slot)
        or not isinstance(slot.value, Amount)
        or abs(slot.value.interval.value) < _LEAST_TELLING
    ):
        return ""
    tokens = scene.found.tokens
    index = bisect_left(tokens.starts, slot.bound.mention.end)
    inside = " ".join(slot.value.noun)
    if not inside and tokens.lower[index : index + 1] == ("of",) and index + 1 < len(tokens.lower):
        inside = tokens.lower[index + 1]
    return f"{slot.value.interval.value.normalize():f} {inside}" if inside.isascii() and inside else ""


def _as_unit(_: Scene, values: Sequence[Value]) -> Value:
    amount, unit = plain(values[0]), plain(values[1])
    return replace(amount, unit=unit) if isinstance(amount, Amount) and isinstance(unit, str) else None


def _set_off(scene: Scene, values: Sequence[Value]) -> Value:
    """Brackets, dashes or a slash around nothing but the second figure, which follows the first."""
    one, other = values[0], values[1]
    if not isinstance(one, Slot) or not isinstance(other, Slot):
        return Truth.UNKNOWN
    text = scene.found.block.text
    between = text[one.bound.mention.end : other.bound.mention.start]
    behind = text[other.bound.mention.end : other.bound.mention.end + _BEHIND]
    if "(" in between or "[" in between:
        closed = behind.lstrip(" -").startswith((")", "]"))  # nearly always, and the pattern need not be compiled
        return answer(closed or _CLOSES.match(behind) is not None or _closes_after_words(scene, other))
    if between.strip() == "/" or _OR.match(between):
        return Truth.HOLDS
    return answer(_DASH.search(between) is not None and _DASH_END.match(behind) is not None)


def _closes_after_words(scene: Scene, other: Slot) -> bool:
    """Whether a bracket closes after a word that only says which way was measured: (9 metres high)."""
    end = other.bound.mention.end
    close = scene.found.block.text.find(")", end, end + _BEHIND)
    return close > 0 and scene.has_any(("<dimension_words>",), end, close) and _count(scene, end, close) <= 2


def _count(scene: Scene, start: int, end: int) -> int:
    starts = scene.found.tokens.starts
    return bisect_left(starts, end) - bisect_left(starts, start)


def right_before(scene: Scene, values: Sequence[Value]) -> Value:
    return _beside(scene, values, -1)


def _right_after(scene: Scene, values: Sequence[Value]) -> Value:
    return _beside(scene, values, 1)


def _beside(scene: Scene, values: Sequence[Value], side: int) -> Value:
    """Whether one of some words, phrases or lists ends right before a slot, or begins right after it."""
    slot = values[0]
    if not isinstance(slot, Slot):
        return Truth.UNKNOWN
    scene, mention = scene.of(slot.bound), slot.bound.mention
    entries = opened(tuple(value for value in map(plain, values[1:]) if isinstance(value, str)), scene.lists)
    if side < 0:
        return answer(ends_with(scene.words(scene.words_before(mention.start, _BESIDE), mention.start), entries))
    return answer(begins_with(scene.words(mention.end, scene.words_after(mention.end, _BESIDE)), entries))


UNITS: dict[str, Function] = {
    "convertible": Function(2, 2, _convertible, "whether two figures measure one dimension in different units"),
    "converts_to": Function(
        2, 3, _converts_to,
        'whether a figure, converted, is the other one, as finely as both are printed; the third value is a temperature(one)',
    ),
    "in_unit": Function(2, 3, _in_unit, "a figure in the unit of another"),
    "dimension": Function(
        1, 1, _dimension, 'what a figure measures: "power", "energy", "length", "mass", "volume", "area", "speed", "temperature", "time", or ""'
    ),
    "number_and_noun": Function(
        1, 1, _number_and_noun, 'a figure of 10 or more with what it is of, without its unit ("900 sodium"), or ""'
    ),
    "as_unit": Function(2, 2, _as_unit, 'a figure as if its unit were another: as_unit(far, "nautical_mile")'),
    "area_of": Function(3, 3, _area_of, "the area that two sides make, in the unit of a third figure"),
    "set_off": Function(
        2, 2, _set_off,
        "whether the second figure alone stands after the first in brackets, between dashes, behind a slash or a comma and or",
    ),
    "temperature": Function(
        1, 1, _temperature, 'whether a temperature is a "difference", a "point" of the scale (as all else is), or may be either ("")'
    ),
    "has": Function(2, 20, _has, 'whether a slot itself has any of these words or "<lists>"'),
    "right_before": Function(2, 20, right_before, 'whether one of some words or "<lists>" stands right before a slot'),
    "right_after": Function(2, 20, _right_after, 'whether one of some words or "<lists>" stands right after a slot'),
}  # fmt: skip
