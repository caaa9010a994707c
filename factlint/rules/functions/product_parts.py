"""What a figure for each may be for, and what it may make in all, among the figures of some sentences."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Sequence

from factlint.find.units import convert
from factlint.model import DateValue, Figure, Interval, Mention
from factlint.nouns import noun_key
from factlint.rules.functions.one_kind import AMOUNT_KINDS, is_people
from factlint.rules.functions.rate_words import Rate
from factlint.rules.functions.rates import many_in
from factlint.rules.functions.stories import elsewhere, new_name
from factlint.rules.scene import Scene, starting_in
from factlint.rules.word_index import ends_forward

_STOPS, _BREAKS = ("<product_stops>",), ("<product_breaks>",)
_PARTS = ("<ties_parts>", "not", "fewer", "absent", "missing", "excused")
_CLAUSES = ("who", "whose", "where")
_POPULATIONS = ("<populations>",)
_FEWEST = 10
_FEWEST_PEOPLE = 100
_LEAD = 3
_ARTICLES = ("a", "an", "the", "one", "each", "every", "last", "this", "past", "full", "whole", "single")
_LONGER = ("minute", "hour", "day", "week", "fortnight", "month", "quarter", "year", "decade")
_DECADE = 10
_ASIDE = (",", "(", "-", "–", "—", ":", "or", "of", "at", "is", "to", "was", "were", "about", "averaging", "average")


def stopped(scene: Scene, rate: Rate, spans: Sequence[tuple[int, int]]) -> bool:
    """Whether words say that the product is another one: with breaks, not counting ..., once fees have been paid."""
    return _is_base(scene, rate.mention) or any(scene.has_any(_STOPS, *span) for span in spans)


def _is_base(scene: Scene, mention: Mention) -> bool:
    """Whether a figure is what another one is compared with, or comes on top of it."""
    start = scene.words_before(mention.start, 2)
    words = scene.words(start, mention.start)
    value = mention.value
    if isinstance(value, Figure) and value.hedge and words[-1:] == ["than"]:
        return False
    return any(len(words) in ends_forward(scene.lists, "product_bases", words, at) for at in range(len(words)))


def is_total(scene: Scene, rate: Rate, mention: Mention, part: bool = False) -> bool:
    """Whether a figure may be what the one for each makes in all, or a part of that."""
    value, each = mention.value, rate.figure
    kinds = ("duration",) if rate.mention.kind == "duration" else AMOUNT_KINDS
    if not isinstance(value, Figure) or mention.kind not in kinds or mention.start == rate.mention.start:
        return False
    if value.per or value.is_range or value.unit != each.unit or mention is rate.of or _describes(scene, mention):
        return False
    if value.in_words and value.interval.value <= 1:
        return False
    if not value.unit and each.noun and value.noun and not scene.same_noun(each.noun, value.noun):
        return False
    if not value.unit and rate.kind == "number" and not value.noun:
        return False
    if not part and rate.kind != "number" and value.interval.value <= each.interval.value:
        return False
    return not _is_base(scene, mention)


def is_left_out(scene: Scene, mention: Mention) -> bool:
    """Whether a number is of some that may not count: 20 innings, four of them not out."""
    return scene.has_any(_PARTS, mention.end, scene.words_after(mention.end, _LEAD))


def _describes(scene: Scene, mention: Mention) -> bool:
    """Whether a number is joined to its noun: the 24-seat council."""
    value, text = mention.value, scene.found.block.text
    return isinstance(value, Figure) and 0 < value.number_end < mention.end and text[value.number_end] == "-"


def things_of(
    scene: Scene, rate: Rate, mentions: Sequence[Mention], spans: Sequence[tuple[int, int]]
) -> list[tuple[Interval, Mention | None]]:
    """What a figure may be for: numbers of periods, people or things, each with its mention if it has one."""
    if rate.of is not None:
        value = rate.of.value
        return [(value.interval, rate.of)] if isinstance(value, Figure) else []
    others = [m for m in mentions if m.start != rate.mention.start]
    if rate.kind == "period":
        told: list[tuple[Interval, Mention | None]] = list(_durations(rate, others))
        return told or list(_periods(scene, rate, spans))
    counted: list[tuple[Interval, Mention | None]] = [
        (m.value.interval, m) for m in others if isinstance(m.value, Figure) and _is_thing(scene, rate, m)
    ]
    if counted or rate.kind != "each" or rate.mean or not rate.figure.unit:
        return counted
    bare = (m for m in others if m.kind == "number" and scene.words(scene.words_before(m.start, 1), m.start) == ["the"])
    return [(m.value.interval, m) for m in bare if isinstance(m.value, Figure) and m.value.interval.value >= _FEWEST]


def _durations(rate: Rate, mentions: Sequence[Mention]) -> Iterator[tuple[Interval, Mention]]:
    for mention in mentions:
        value = mention.value
        if mention.kind == "duration" and isinstance(value, Figure) and not value.per:
            many = spans_of(value, rate.per)
            if many is not None and many.value != 1:
                yield many, mention


def spans_of(value: Figure, period: str) -> Interval | None:
    """How many of a period are in a duration."""
    many = many_in(value.unit, period)
    if many is not None:
        return value.interval * many
    ends = [convert(end, value.unit, period) for end in (value.interval.low, value.interval.value, value.interval.high)]
    low, middle, high = ends
    return None if low is None or middle is None or high is None else Interval(low, middle, high)


def _periods(scene: Scene, rate: Rate, spans: Sequence[tuple[int, int]]) -> Iterator[tuple[Interval, None]]:
    """Periods told without a number, where the figure says again what the total makes: in a week, last year."""
    tokens = scene.found.tokens
    first = bisect_left(tokens.starts, rate.mention.start)
    while first and tokens.lower[first - 1] in scene.lists.get("~leads", {}):
        first -= 1
    again = len(spans) > 1 or (first > 0 and tokens.lower[first - 1] in _ASIDE)
    for span in spans:
        at, stop = bisect_left(tokens.starts, span[0]), bisect_left(tokens.starts, span[1])
        for place in range(at, stop - 1):
            period = tokens.lower[place + 1]
            if tokens.lower[place] not in _ARTICLES or period not in _LONGER or _behind_figure(scene, place):
                continue
            many = many_in("year" if period == "decade" else period, rate.per)
            if many is not None and many.value > 1 and (again or tokens.lower[place] != "last"):
                yield (many * Interval.exact(_DECADE) if period == "decade" else many), None
        for mention in starting_in(scene.found.mentions, *span) if again else ():
            if isinstance(mention.value, DateValue) and _is_year(mention.value):
                many = many_in("year", rate.per)
                if many is not None and many.value > 1:
                    yield many, None


def _is_year(date: DateValue) -> bool:
    return date.precision == "year"


def _behind_figure(scene: Scene, place: int) -> bool:
    """Whether a word stands right behind a figure: 300 a day is a rate, and no time."""
    tokens = scene.found.tokens
    if place == 0:
        return False
    start = tokens.starts[place - 1]
    return any(
        m.start <= start < m.end for m in starting_in(scene.found.mentions, scene.words_before(start, 4), start + 1)
    )


def _is_thing(scene: Scene, rate: Rate, mention: Mention) -> bool:
    value = mention.value
    if not isinstance(value, Figure) or value.per:
        return False
    if mention.kind == "measure":
        return rate.kind == "thing" and value.unit == rate.per and value.interval.value != 1
    if mention.kind not in ("number", "count") or value.unit:
        return False
    many = value.interval.value
    if many <= 1 or value.is_range or mention.start == rate.mention.start:
        return False
    if rate.kind == "thing":
        return bool(value.noun) and _same_things(scene, rate.per, value.noun)
    if rate.kind in ("person", "number"):
        if many < _FEWEST_PEOPLE:
            return False
        if value.noun:
            return is_people(scene, value.noun[-1]) or noun_key(value.noun[-1], scene.nouns) in _persons(scene)
        return _is_population(scene, mention)
    return bool(value.noun) and not _describes(scene, mention)


def _persons(scene: Scene) -> set[str]:
    return {noun_key(word, scene.nouns) for word in scene.lists.get("per_persons", {})}


def _same_things(scene: Scene, per: str, noun: Sequence[str]) -> bool:
    if scene.same_noun((per,), noun):
        return True
    return is_people(scene, per) and is_people(scene, noun[-1])


def _is_population(scene: Scene, mention: Mention) -> bool:
    """Whether the words before a bare number make it one of people: a city of 60,000."""
    return scene.has_any(_POPULATIONS, scene.words_before(mention.start, _LEAD), mention.start)


def leads_on(scene: Scene, rate: Rate, thing: Mention | None, total: Mention, spans: Sequence[tuple[int, int]]) -> bool:
    """Whether nothing between the figures begins another story."""
    taken = sorted((m for m in (rate.mention, thing, total) if m is not None), key=lambda m: m.start)
    first, last = taken[0], taken[-1]
    if len(spans) == 1:
        return not scene.has_any(_BREAKS, first.end, last.start) and not scene.has_any(_CLAUSES, first.end, last.start)
    later = spans[1][0]
    if last.start < later or (first.start >= later and thing is not None):
        return False
    known = {noun_key(word, scene.nouns) for word in scene.words(*spans[0])}
    if elsewhere(scene, known, later) or new_name(scene, known, later, last.start):
        return False
    halves = ([m for m in taken if m.start < later], [m for m in taken if m.start >= later])
    return not any(scene.has_any(_BREAKS, half[0].end, half[-1].start) for half in halves if half)
