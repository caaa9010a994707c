"""Measures in two units that are one figure: 5ft 6in, 11st 4lb, 2 hours 15 minutes."""

from __future__ import annotations

from decimal import Decimal

from msgspec.structs import replace

from factlint.find.number_words import read_number
from factlint.find.numbers import HYPHENS, Number
from factlint.find.part import Part, Reading

_SMALLER = {
    "foot": ("inch", Decimal(12)), "stone": ("pound", Decimal(14)), "pound": ("ounce", Decimal(16)),
    "hour": ("minute", Decimal(60)), "minute": ("second", Decimal(60)), "year": ("month", Decimal(12)),
    "mile": ("yard", Decimal(1760)), "yard": ("foot", Decimal(3)), "day": ("hour", Decimal(24)),
    "week": ("day", Decimal(7)),
}  # fmt: skip
"""Each unit -> the one that follows it in print, and how many of them it has."""
_JOINED_BY_AND = ("hour", "minute", "year", "stone", "foot", "day")
_MOST = 3
"""Units of one figure: 2 hours 15 minutes 30 seconds."""
_HOUR = ("an", "hour", "and")
_MINUTES = 60
_HUNDRED, _CENT = Decimal(100), Decimal("0.01")
_INCH_DIGITS = 3
_CLOSES = ("", ".", ",", ";", ")", "!", "?", ":", "”", '"')
_QUOTES = {"foot": ("'", "’", "′"), "inch": ('"', "”", "″")}


def feet_and_inches(reading: Reading, number: Number) -> Part | None:
    """5'6" as one figure."""
    lower, gaps, at = reading.lower, reading.tokens.gaps, number.end
    if lower(at) not in _QUOTES["foot"] or gaps[at - 1] or gaps[at]:
        return None
    inches = lower(at + 1)
    if not inches.isdigit() or len(inches) > 2 or lower(at + 2) not in _QUOTES["inch"] or gaps[at + 1]:
        return None
    part = Part(number, "number", "", number.start, at)
    return _sum(part, "foot", Decimal(inches), "inch", at + 3)


def compound(reading: Reading, part: Part) -> Part:
    """The figure with the smaller units behind it, and an hour before it; itself where there are none."""
    part = _with_hour(reading, part)
    for _ in range(_MOST):
        longer = _longer(reading, part)
        if longer is None:
            return part
        part = longer
    return part


def _with_hour(reading: Reading, part: Part) -> Part:
    """An hour and 20 minutes as one figure."""
    at, number = part.start - len(_HOUR), part.number
    before = tuple([reading.lower(at + place) for place in range(len(_HOUR))])
    if part.unit != "minute" or before != _HOUR or number.decimals or number.scale or number.vague:
        return part
    value = 1 + number.value / _MINUTES
    hours = replace(number, value=value, step=1 / Decimal(_MINUTES), decimals=True, start=at)
    return replace(part, number=hours, unit="hour", start=at)


def _longer(reading: Reading, part: Part) -> Part | None:
    if part.kind == "money":
        return _with_cents(reading, part)
    unit = _last_unit(reading, part)
    if unit not in _SMALLER or part.number.decimals or part.number.scale or part.number.vague:
        return None
    smaller, many = _SMALLER[unit]
    lower, at = reading.lower, part.end
    if unit == "foot" and lower(at) in HYPHENS and lower(at - 2) in HYPHENS:
        return _hyphened_inches(reading, part)
    if lower(at) in (",", "and") and (unit in _JOINED_BY_AND if lower(at) == "and" else unit in ("foot", "stone")):
        at += 1
    word = lower(at)
    if not word or not (word[0].isdigit() or word in reading.lexicon.numbers.words):
        return None
    number = read_number(reading.tokens, at, reading.lexicon.numbers, reading.locale)
    if number is None or number.value >= many or number.scale:
        return None
    measure = reading.lexicon.measures.unit_after(reading.tokens, number.end)
    if smaller == "pound" and measure is not None and measure.unit == "GBP" and at == part.end:
        return _sum(part, part.unit, number.value, smaller, measure.end)
    if measure is None or measure.unit != smaller:
        return None
    return _sum(part, part.unit, number.value, smaller, measure.end)


def _hyphened_inches(reading: Reading, part: Part) -> Part | None:
    """A 5-foot-10 guard, the 6-foot-3-inch one."""
    lower, gaps, at = reading.lower, reading.tokens.gaps, part.end + 1
    if gaps[at - 2] or gaps[at - 1] or not (lower(at).isdigit() and len(lower(at)) < _INCH_DIGITS):
        return None
    inches = Decimal(lower(at))
    if inches >= _SMALLER["foot"][1]:
        return None
    end = at + 1
    if lower(end) in HYPHENS and lower(end + 1) in ("inch", "inches"):
        end += 2
    return _sum(part, "foot", inches, "inch", end)


def _with_cents(reading: Reading, part: Part) -> Part | None:
    """4 dollars 20 cents, £5 10p."""
    lower, at = reading.lower, part.end
    if part.number.decimals or part.number.scale or part.number.vague or part.number.step < 1:
        return None
    if lower(at) == "and":
        at += 1
    word = lower(at)
    if not word or not (word[0].isdigit() or word in reading.lexicon.numbers.words):
        return None
    number = read_number(reading.tokens, at, reading.lexicon.numbers, reading.locale)
    if number is None or number.value >= _HUNDRED or number.scale or number.decimals:
        return None
    measure = reading.lexicon.measures.unit_after(reading.tokens, number.end)
    if measure is None and _is_rest(reading, part, number):
        return _plus_cents(part, number.value, number.end)
    if measure is None or measure.kind != "money" or not measure.unit.endswith(" hundredth"):
        return None
    if measure.unit[:3] != part.unit and measure.unit[:3] not in ("USD", "GBP"):
        return None
    return _plus_cents(part, number.value, measure.end)


def _is_rest(reading: Reading, part: Part, number: Number) -> bool:
    """Whether a number right behind a currency is its cents, as people say it: two dollars fifty, 17 USD 25."""
    tokens, lower = reading.tokens, reading.lower
    named = tokens.words[part.end - 1].isalpha() and lower(part.start - 1) not in ("between", "from")
    tens = number.value >= 10 if number.in_words else len(tokens.words[number.start]) == 2 == len(str(number.value))
    return named and tens and not number.fraction and lower(number.end) in _CLOSES


def _plus_cents(part: Part, cents: Decimal, end: int) -> Part:
    value = part.number.value + cents / _HUNDRED
    return replace(part, number=replace(part.number, value=value, step=_CENT, decimals=True), end=end)


def _last_unit(reading: Reading, part: Part) -> str:
    """The unit printed last: the minutes of 2 hours 15 minutes."""
    word = reading.lower(part.end - 1)
    for entry, measure in reading.lexicon.measures.units.get(word, ()):
        if entry == (word,):
            return measure.unit
    return "pound" if word in reading.lexicon.measures.pounds else part.unit


def _sum(part: Part, unit: str, more: Decimal, smaller: str, end: int) -> Part:
    """The figure in its first unit, with some of a smaller one added."""
    many, step_unit = Decimal(1), unit
    while step_unit != smaller:
        step_unit, count = _SMALLER[step_unit]
        many *= count
    number = replace(part.number, value=part.number.value + more / many, step=1 / many, decimals=True)
    return replace(part, number=number, unit=unit, kind="duration" if part.kind == "duration" else "measure", end=end)
