"""A number with what stands around it: money, an age, a unit, a share, a ratio or a count."""

from __future__ import annotations

from msgspec.structs import replace

from factlint.find.ages import age
from factlint.find.compounds import compound, feet_and_inches
from factlint.find.counted import counted_noun
from factlint.find.counts import count
from factlint.find.measures import Measure
from factlint.find.numbers import HYPHENS, Number, with_scale
from factlint.find.part import Part, Reading
from factlint.find.shares import ratio, share

_SIGNS = ("-", "−", "–")
_NEGATIVE = ("minus", "negative")
_HUNDREDTH = " hundredth"
_BRACKETS = {"(": ")", "[": "]", "{": "}", "<": ">"}
_ORDINARY = ("real", "won", "dong")
_LEAST_OF_SMALL_MONEY = 100
_TEMPERATURES = ("degree_Celsius", "degree_Fahrenheit")
_BEFORE_COLD = ("", "to", "of", "at", "from", "below", "is", "was", "convert", "around", "about")
"""Before a minus sign that a blank sets apart from a temperature: fell to - 20°C."""
_POINTS = ("point", "points")
_COMPARED = ("more", "less", "fewer")
"""Behind an m that stands for a million: 1.6m less than in May; a length is longer or shorter."""
_SPACED_UNITS = ("year", "month", "week", "day", "foot", "mile", "cent")
"""Units that a hyphen with blanks around it may still join: 20 - year bonds."""


def read_part(reading: Reading, number: Number, free: int) -> Part | None:
    """The number with its unit; None for a number that counts nothing. `free` is the first token that it may take."""
    currency, start = reading.lexicon.money.before(reading.tokens, number.start)
    part: Part | None
    if currency and start >= free:
        part = _money(reading, number, currency, start)
    else:
        part = age(reading, number) or _with_unit(reading, number) or _without_unit(reading, number)
    return _with_sign(reading, part, free) if part is not None else None


def _money(reading: Reading, number: Number, currency: str, start: int) -> Part:
    """£3.4m; a word for the same money behind it belongs to it: $1.8m dollars."""
    number = reading.lexicon.money.with_letter(reading.tokens, number)
    measure = reading.lexicon.measures.unit_after(reading.tokens, number.end)
    end = measure.end if measure is not None and measure.kind == "money" and measure.unit == currency else number.end
    return Part(number, "money", currency, start, end)


def _with_unit(reading: Reading, number: Number) -> Part | None:
    """With the unit behind it; 1.2m tonnes, 1.8M dollars and 1.5m people have a scale before theirs."""
    lexicon, end = reading.lexicon, number.end
    if end < len(reading.tokens.words) and reading.tokens.gaps[end - 1] == " ":
        word = reading.tokens.words[end]
        if word.isalpha() and word.islower() and word not in lexicon.units_behind:
            return None
    scaled = number
    if not number.in_words and end < len(reading.tokens.words) and not reading.tokens.gaps[end - 1]:
        scaled = lexicon.money.with_letter(reading.tokens, number)
    if scaled.end > end and reading.tokens.gaps[end]:
        measure = lexicon.measures.unit_after(reading.tokens, scaled.end)
        letter = reading.lower(number.end)
        if measure is not None and (measure.kind == "money" or (measure.kind == "measure" and letter == "m")):
            return compound(reading, _measured(scaled, measure))
        if letter == "m" and _counts_millions(reading, scaled.end):
            return count(reading, scaled, scaled.start)
        if letter == "b":
            return count(reading, scaled, scaled.start)
    million = scaled.end > end and reading.tokens.words[number.end] == "M"
    if million and not lexicon.counted.metred.intersection(reading.tokens.lower[scaled.end : scaled.end + 2]):
        return count(reading, scaled, scaled.start)
    place = _unit_place(reading, number)
    measure = lexicon.measures.unit_after(reading.tokens, place) if place else None
    if measure is not None and not _is_other_word(reading, number, measure):
        if _is_indefinite(reading, number, measure):
            return None
        return compound(reading, _measured(number, measure))
    bracketed = _bracketed(reading, number)
    if bracketed is not None:
        return bracketed
    code, factor, end = lexicon.money.behind(reading.tokens, number.end)
    if code:
        scaled = replace(number, value=number.value * factor, step=number.step * factor)
        if not number.scale and factor == 1:  # 75 USD million
            scaled = replace(with_scale(reading.tokens, replace(number, end=end), lexicon.numbers), start=number.start)
            end = scaled.end
        return compound(reading, Part(scaled, "money", code, number.start, end))
    return feet_and_inches(reading, number)


def _bracketed(reading: Reading, number: Number) -> Part | None:
    """20 (kg), 20 [kg]."""
    if _BRACKETS.get(reading.lower(number.end)) != reading.lower(number.end + 2) or not reading.lower(number.end):
        return None
    measure = reading.lexicon.measures.unit_after(reading.tokens, number.end + 1)
    if measure is None or measure.kind != "measure" or measure.end != number.end + 2:
        return None
    return Part(number, measure.kind, measure.unit, number.start, measure.end + 1)


def _measured(number: Number, measure: Measure) -> Part:
    kind, unit = measure.kind, measure.unit
    if unit.endswith(_HUNDREDTH):
        number, unit = replace(number, value=number.value / 100, step=number.step / 100), unit[: -len(_HUNDREDTH)]
    return Part(number, kind, unit, number.start, measure.end)


def _is_other_word(reading: Reading, number: Number, measure: Measure) -> bool:
    """Whether the name of a currency is an ordinary word here: two real choices, of the 12 five won."""
    ordinary = measure.kind == "money" and reading.lower(measure.end - 1) in _ORDINARY
    return ordinary and not number.scale and number.value < _LEAST_OF_SMALL_MONEY


def _is_indefinite(reading: Reading, number: Number, measure: Measure) -> bool:
    """Whether "one" before a unit of time tells a story rather than a duration: one day, this one second."""
    if not number.in_words or number.value != 1 or measure.kind != "duration" or reading.lower(number.start) != "one":
        return False
    return measure.unit in ("day", "second") or reading.lower(number.start - 1) in ("this", "that")


def _unit_place(reading: Reading, number: Number) -> int:
    """Where a number's unit begins: behind a hyphen (12-mile, 20 - year bonds), behind "half a" or "a quarter of a".

    0 where it can have none.
    """
    tokens, end = reading.tokens, number.end
    if number.fraction and reading.lower(end) in ("a", "an"):
        return end + 1
    if reading.lower(end) in reading.lexicon.counted.more and not number.fraction:  # three more years
        return end + 1
    if number.fraction and reading.lower(end) == "of" and reading.lower(end + 1) in ("a", "an"):
        return end + 2
    if (
        number.fraction
        and reading.lower(number.start) in ("a", "an")
        and reading.lower(end - 1) not in ("half", "quarter")
    ):
        return 0  # a ninth day is an ordinal
    if end + 1 < len(tokens.lower) and tokens.lower[end] in HYPHENS and not tokens.lower[end + 1][0].isdigit():
        apart = tokens.gaps[end - 1] == " " == tokens.gaps[end] and tokens.lower[end + 1] in _SPACED_UNITS
        if apart or tokens.gaps[end - 1] == "" == tokens.gaps[end]:
            return end + 1
    return end


def _counts_millions(reading: Reading, at: int) -> bool:
    """Whether the m before a token stands for a million people or things rather than for metres."""
    counted = reading.lexicon.counted
    if reading.lower(at) in _COMPARED:
        return True
    noun_end = counted_noun(reading.tokens, at, counted, False)
    return noun_end > at and not counted.metred.intersection(reading.tokens.lower[at : noun_end + 1])


def _without_unit(reading: Reading, number: Number) -> Part | None:
    """A ratio, a share, a count or a bare number."""
    odds = ratio(reading, number)
    if odds is not None:
        return odds
    if number.fraction and not number.in_words and reading.lower(number.end) in _POINTS:  # fell 1/4 point
        at = number.end
        return Part(number, "count", "", number.start, at + 1, (at, at + 1))
    return share(reading, number) if number.fraction else count(reading, number, number.start)


def _with_sign(reading: Reading, part: Part, free: int) -> Part:
    """Minus 4, minus-110, -4C, negative one: with the sign before it."""
    tokens, at = reading.tokens, part.start
    if at <= free or at == 0:
        return part
    word = tokens.lower[at - 1]
    if word in _NEGATIVE:
        return _negative(part, at - 1)
    if word not in _SIGNS:
        return part
    if tokens.gaps[at - 1]:
        cold = part.unit in _TEMPERATURES and word != "–" and reading.lower(at - 2) in _BEFORE_COLD
        return _negative(part, at - 1) if cold else part
    if at - 2 >= free and tokens.lower[at - 2] in _NEGATIVE and tokens.gaps[at - 2] == "":
        return _negative(part, at - 2)
    if at == 1 or tokens.gaps[at - 2] or tokens.words[at - 2] in "([":
        numeric = at > 1 and tokens.lower[at - 2][0].isdigit()
        if not numeric or part.kind in ("percent", "points"):
            return _negative(part, at - 1)
    return part


def _negative(part: Part, start: int) -> Part:
    return replace(part, number=replace(part.number, value=-part.number.value), start=start)
