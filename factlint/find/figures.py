"""Figures: numbers with what they measure or count, and the numbers that only name something."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import compress, repeat, takewhile
from operator import lt
from typing import Literal

from msgspec.structs import replace

from factlint.find.counts import is_name, is_rank
from factlint.find.labels import label_at, label_mention
from factlint.find.measured import read_part
from factlint.find.multipliers import number_multiplier, word_multiplier
from factlint.find.number_words import read_number
from factlint.find.numbers import HYPHENS
from factlint.find.part import FigureLexicon, Part, Reading
from factlint.find.ranges import pair
from factlint.find.trends import Trend
from factlint.find.years import is_year
from factlint.model import Figure, Interval, Label, Mention, Tokens
from factlint.patterns import late

__all__ = ["FigureLexicon", "find_figures"]

_DIGIT = late("[0-9]")
_DIGITS = frozenset("0123456789")
_ARTICLES = ("a", "an")
_OF_WORDS = (2, 3)
"""Tokens of what a rate is of, its "of" included: 40 tonnes of coke a day."""
_TRIES = 2
"""Places looked at for each figure that may be found; "one" is often none."""
MOST_FIGURES = 20_000
"""Of one draft; what has more is data and no prose, and is left unread from there on."""


def find_figures(
    tokens: Tokens, lexicon: FigureLexicon, dates: Sequence[Mention], locale: str, most: int = MOST_FIGURES
) -> tuple[Mention, ...]:
    """The figures and labels of a block, in order, none overlapping another nor a date; the first `most` of them."""
    places = _places(tokens, lexicon)
    if not places:
        return ()
    reading = Reading.of(tokens, lexicon, locale)
    found: list[Mention] = []
    starts, known = tokens.starts, len(dates)
    free = date = tried = 0
    for at in places:
        if at < free:
            continue
        if len(found) >= most or tried >= _TRIES * most:
            break
        tried += 1
        position = starts[at]
        while date < known and dates[date].end <= position:
            date += 1
        if date < known and dates[date].start <= position:
            continue
        read = _mention(reading, at, free)
        if read is None:
            continue
        mention, free = read
        start, end = mention.start, mention.end
        if date < known and dates[date].start < end:
            end = dates[date].start
        if found and found[-1].end > start:
            start = found[-1].end
        if (start, end) != (mention.start, mention.end):
            end = start + len(tokens.text[start:end].rstrip())
            mention = replace(mention, start=start, end=end)
        if start < end:
            found.append(mention)
    return tuple(found)


def _places(tokens: Tokens, lexicon: FigureLexicon) -> list[int]:
    """The tokens at which a figure can begin."""
    lower = tokens.lower
    indices = range(len(lower))
    places: list[int] = []
    if _DIGIT.search(tokens.text):
        # Only marks and digits sort before a colon; comparing is faster than looking into each word.
        early = compress(indices, map(lt, lower, repeat(":")))
        places += [at for at in early if lower[at][0] in _DIGITS]
    if not lexicon.cues_of_numbers.isdisjoint(lower):
        for at in compress(indices, map(lexicon.cues_of_numbers.__contains__, lower)):
            if at and lower[at - 1] in _ARTICLES and lower[at] in lexicon.followers:
                places.append(at - 1)
            elif lower[at] in lexicon.starts:
                places.append(at)
        places.sort()
    return places


def _mention(reading: Reading, at: int, free: int) -> tuple[Mention, int] | None:
    """The mention that begins at a token, and the first token behind it."""
    tokens, lexicon = reading.tokens, reading.lexicon
    word = tokens.lower[at]
    if "0" <= word[0] <= "9":
        label = label_at(tokens, at, lexicon.labels, free == 0)
        if label is not None:
            kind, start, end = label
            return label_mention(tokens, kind, max(start, free), end, reading.locale), end
    elif at == free and at and word == "a" and reading.lower(at + 1) == "dozen":  # 64 cents a dozen: what it is per
        return None
    elif word in lexicon.multipliers.words:
        return word_multiplier(tokens, at, lexicon.multipliers, lexicon.bounds)
    number = read_number(tokens, at, lexicon.numbers, reading.locale)
    if number is None or reading.lower(number.start - 1) == "per":  # 7.5 per 100,000: part of the rate
        return None
    multiplier = number_multiplier(tokens, number, lexicon.multipliers, lexicon.bounds)
    if multiplier is not None:
        return multiplier
    part = read_part(reading, number, free)
    if part is None:
        return None
    return _figure_mention(reading, part)


def _label(reading: Reading, part: Part, kind: Literal["year", "rank", "identifier"]) -> tuple[Mention, int]:
    tokens, number = reading.tokens, part.number
    start, end = tokens.starts[number.start], tokens.end(number.end - 1)
    return Mention(kind, start, end, Label(tokens.text[start:end], (number.value,))), number.end


def _figure_mention(reading: Reading, part: Part) -> tuple[Mention, int] | None:
    both = pair(reading, part)
    if is_year(reading.tokens, part, reading.lexicon.cues.before_years) and (
        both is None or both.second.kind in ("number", "age")
    ):
        return _label(reading, part, "year")
    if both is None:
        if is_rank(reading, part):
            return _label(reading, part, "rank")
        if is_name(reading, part):
            return _label(reading, part, "identifier")
        return _figure(reading, part, part.end), max(part.end, part.number.end)
    if both.is_range:
        mention = _figure(reading, both.first, both.second.end, both.second)
        return mention, max(both.second.end, both.second.number.end)
    return _figure(reading, both.first, part.end), max(part.end, part.number.end)


def _figure(reading: Reading, part: Part, end: int, second: Part | None = None) -> Mention:
    """The mention of a number with its unit, its hedge and its bounds; of a range, with both of its ends."""
    tokens, lexicon, number = reading.tokens, reading.lexicon, part.number
    hedge, first = lexicon.bounds.hedge_before(tokens, part.start)
    if not hedge:
        hedge = lexicon.bounds.hedge_after(tokens, number.end)
        if not hedge and end != number.end:
            hedge = lexicon.bounds.hedge_after(tokens, end)
    hedge = hedge or ("vague" if number.vague else "")
    interval = lexicon.bounds.interval(number, part.kind, hedge)
    low: Interval | None = None
    high: Interval | None = None
    if second is not None:
        low, high = interval, lexicon.bounds.interval(second.number, part.kind, hedge)
        interval = interval.hull(high)
    per, _ = lexicon.measures.per_after(tokens, end)
    if not per and tokens.lower[end : end + 1] == ("of",):  # 40 tonnes of coke a day
        words = takewhile(str.isalpha, tokens.lower[end : end + _OF_WORDS[-1]])
        ends = [more for more, _ in enumerate(words, 1) if more in _OF_WORDS]  # no comma: of soot, a quarter less
        per = next((found for more in ends if (found := lexicon.measures.per_after(tokens, end + more)[0])), "")
    noun = tokens.lower[part.noun[0] : part.noun[1]]
    if len(noun) > 1:
        noun = tuple([word for word in noun if word[0].isalnum() and word != "and"])
    figure = Figure(
        interval, part.unit, noun, hedge, _trend(reading, part, first, end), per, second is not None, low, high, (),
        number.in_words, tokens.starts[number.start], tokens.end(number.end - 1), number.step, number.scale,
    )  # fmt: skip
    return Mention(part.kind, tokens.starts[part.start], tokens.end(end - 1), figure, part.sure)


def _trend(reading: Reading, part: Part, first: int, end: int) -> Trend:
    """The trend of a figure: of percent by its sign too; ages and modifiers (a three-year rise) have none."""
    tokens, number = reading.tokens, part.number
    if part.kind == "age" or (
        number.end < part.end and tokens.lower[number.end] in HYPHENS and part.kind == "duration"
    ):
        return ""
    if part.kind in ("percent", "points"):
        sign = tokens.lower[number.start - 1] if number.start and not tokens.gaps[number.start - 1] else ""
        if sign == "+" or (number.value < 0 and sign in HYPHENS):
            return "up" if sign == "+" else "down"
    return reading.lexicon.trends.trend(tokens, first, end, near=part.kind in ("number", "count"))
