"""Shares: a third of the seats, nearly half, one in five, nine out of 10."""

from __future__ import annotations

from msgspec.structs import replace

from factlint.find.counted import counted_noun
from factlint.find.number_words import read_number
from factlint.find.numbers import HYPHENS, Number
from factlint.find.part import Part, Reading

_LARGEST_PART = 99
_MOST_APART = 100
"""The largest number of which one may be told with the things between: one child in 100."""
_IN = ("in", "out")
_MOST_IN_WORDS = 9
_LEAST_YEAR, _LARGEST_YEAR = 1000, 2100
_LONGEST_ODDS = 1_000_000
_POINTS = ("point", "percentage")
"""Of these a quarter is a share: a quarter point, a quarter percentage point."""

_COMPARED = (
    "below", "above", "less", "more", "fewer", "lower", "higher", "cheaper", "dearer", "smaller", "bigger", "larger", "shorter", "longer", "off", "faster",
    "slower", "heavier", "lighter",
)  # fmt: skip
"""Before these a quarter is one of what is compared."""
_PRONOUNS = ("them", "these", "those", "it")
_TIMES = ("last", "next", "each", "every")
"""Behind "by a third" these say when."""


def share(reading: Reading, number: Number) -> Part | None:
    """The share that a fraction is; None where it is an ordinal (a third person) or a phase (the second half)."""
    start, end = number.start, number.end
    part = Part(number, "fraction", "", start, end)
    if reading.lower(end) == "-" and not reading.tokens.gaps[end - 1]:
        return None
    word = reading.lower(end - 1)
    if word in ("half", "quarter") and end - start == 1:
        return part if _is_half(reading, number) else None
    if reading.lower(start) in ("a", "an"):
        following = reading.lower(end)
        if following in _COMPARED or (following in _TIMES and reading.lower(start - 1) == "by"):
            return part
        if following[:1].isalpha() and following not in reading.lexicon.counted.stops and following not in _POINTS:
            return None
        if (
            word == "quarter"
            and following not in reading.lexicon.cues.wholes
            and not reading.lexicon.bounds.is_hedged(reading.tokens, start)
        ):
            told = (
                following in _POINTS
                or reading.lower(start - 1) == "by"
                or _apposed(reading, start, end)
                or _trending(reading, start, end)
                or (reading.lower(start - 1) == "of" and reading.lexicon.trends.is_noun(reading.lower(start - 2)))
            )
            return part if told else None
    return part


def _trending(reading: Reading, start: int, end: int) -> bool:
    """Whether "a quarter" is by how much something rose or fell: down a quarter, from 80 to 60."""
    following = reading.lower(end)
    return reading.lexicon.trends.is_trend(reading.lower(start - 1)) and (
        not following.isalnum() or following in ("from", "to")
    )


def _apposed(reading: Reading, start: int, end: int) -> bool:
    """Whether commas enclose "a quarter" and a number comes next, or brackets do: of the 80 boats, a quarter, 20, leaked."""
    before, behind = reading.lower(start - 1), reading.lower(end)
    if before == "," == behind:
        return reading.lower(end + 1)[:1].isdigit() or reading.lower(start - 2) in _PRONOUNS
    return (before, behind) == ("(", ")")


def _is_half(reading: Reading, number: Number) -> bool:
    """Whether a bare "half" is a share; a bare "quarter" is none."""
    if reading.lower(number.start) != "half":
        return False
    if reading.lower(number.start - 1) in reading.lexicon.cues.phases:
        return False
    if reading.lower(number.end) in reading.lexicon.cues.wholes or reading.lower(number.start - 1) == "by":
        return True
    if reading.lower(number.start - 1) == "of" and reading.lexicon.trends.is_noun(reading.lower(number.start - 2)):
        return not reading.lower(number.end)[:1].isalpha() or reading.lower(number.end) in ("in", "since", "on", "from")
    if reading.lower(number.start - 1) in HYPHENS and reading.lower(number.end) in HYPHENS:
        return True  # 18 – half – leaked
    if reading.lower(number.start - 1) == "of" and reading.lower(number.start - 2) in reading.lexicon.cues.moves:
        return True
    return reading.lexicon.bounds.is_hedged(reading.tokens, number.start)


def ratio(reading: Reading, number: Number) -> Part | None:
    """One in five, nine out of 10, one in every 20."""
    lower, end = reading.lower, number.end
    things = lower(end) if lower(end + 1) in _IN else ""
    if _may_be_told_apart(reading, number, things):
        end += 1
    else:
        things = ""
    if lower(end) == "times" and lower(end + 1) == "out":  # nine times out of ten
        end += 1
    if lower(end) == "over":
        return _over(reading, number)
    of_every = lower(end) == "of" and lower(end + 1) == "every"
    at = end + 2 if lower(end) == "out" and lower(end + 1) == "of" else end + 1 if lower(end) == "in" or of_every else 0
    if not at or not 1 <= number.value <= _LARGEST_PART or number.decimals:
        return None
    out = lower(end) == "out"
    if lower(at) == "every":
        at += 1
    word = lower(at)
    if not word or not (word[0].isdigit() or word in reading.lexicon.numbers.words or word in ("a", "an")):
        return None
    below = read_number(reading.tokens, at, reading.lexicon.numbers, reading.locale)
    if below is None or below.value <= number.value or below.fraction or below.value > _LONGEST_ODDS:
        return None
    glued = lower(below.end) in HYPHENS and not reading.tokens.gaps[below.end - 1]  # a one-in-100-year flood
    if not out and (number.value > _MOST_IN_WORDS or glued):
        return None
    if not out and not below.in_words and _LEAST_YEAR < below.value < _LARGEST_YEAR and not below.scale:
        counts = counted_noun(reading.tokens, below.end, reading.lexicon.counted, False) > below.end
        if not number.in_words or not counts:  # 3 in 2021, the next one in 1992; but one in 2000 boats
            return None
    if reading.lexicon.measures.unit_after(reading.tokens, below.end) is not None:
        return None
    if things and (
        below.value > _MOST_APART or counted_noun(reading.tokens, below.end, reading.lexicon.counted, False) > below.end
    ):
        return None  # two goals in three games
    value = number.value / below.value
    both = replace(number, value=value, end=below.end, step=value / 10, in_words=True, fraction=True)
    return Part(both, "fraction", "", number.start, below.end)


def _may_be_told_apart(reading: Reading, number: Number, things: str) -> bool:
    """Whether what is shared may stand inside the ratio: one lift in four, two teachers in three."""
    if not things.isalpha() or not number.in_words or number.value > _MOST_IN_WORDS or number.scale or number.fraction:
        return False
    if things in reading.lexicon.counted.stops or reading.lexicon.measures.unit_after(reading.tokens, number.end):
        return False
    return number.value == 1 or reading.lexicon.counted.is_plural(things)


def _over(reading: Reading, number: Number) -> Part | None:
    """One over three, where nothing follows that the three could count."""
    word = reading.lower(number.end + 1)
    if not word or number.decimals or number.scale or not (word[0].isdigit() or word in reading.lexicon.numbers.words):
        return None
    below = read_number(reading.tokens, number.end + 1, reading.lexicon.numbers, reading.locale)
    if below is None or not below.value or reading.lower(below.end) not in ("", ".", ",", ";", ")", "?"):
        return None
    value = number.value / below.value
    both = replace(number, value=value, end=below.end, step=abs(value) / 10, in_words=True, fraction=True)
    return Part(both, "fraction", "", number.start, below.end)
