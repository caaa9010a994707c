"""What expressions may ask of odds: three women to one man, 14 pupils for every teacher, a five-to-one majority."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from decimal import Decimal
from itertools import combinations

from msgspec import Struct

from factlint.model import Figure, Interval, Mention
from factlint.rules.functions.function import Function, answer
from factlint.rules.functions.one_kind import AMOUNT_KINDS, is_people
from factlint.rules.scene import Scene, starting_in
from factlint.rules.values import Amount, Bound, Slot, Truth, Value, slot_near

_ONE = ("one", "1")
_HYPHENS = ("-", "–", "‐")
_EVERY = ("every", "each")
_SMALL = {"two": Decimal(2), "three": Decimal(3), "four": Decimal(4), "five": Decimal(5)}
_AGAINST_EACH = ("outnumber", "outnumbers", "outnumbered", "outnumbering", "ratio of", "proportion of")
_PRONOUNS = ("them", "these", "those")
_ANYBODY = ("people", "inhabitants", "residents")
_BREAKS, _BETS = ("<story_breaks>",), ("<odds_bets>",)
_FACTOR = Decimal("3.3")
"""Times that odds can be misstated by."""
_BEFORE = 12
_SIDE = 8
_PART = 5
_MOST = 9
"""Figures of some sentences: what has more is a table."""
_HALF = Decimal("0.5")
_HEDGED = 2
"""How many times as far from odds that are told as "about" or "more than" the quotient may lie."""

Pair = tuple[Mention, Mention, Interval]
"""Two figures, the larger one first, and how many times the other it is; of a part and its whole, how many times what is left."""


class Odds(Struct, frozen=True):
    """So many to one."""

    figure: Figure
    start: int
    end: int
    base: Decimal = Decimal(1)
    """Of three to two, the two."""
    one: str = ""
    """What there are so many of ..."""
    other: str = ""
    """... to each of these, where it is said."""


class Told(Struct, frozen=True):
    """Odds, and the two figures that they are of."""

    larger: Mention
    smaller: Mention
    quotient: Interval
    fits: bool


def odds_of(scene: Scene, bound: Bound) -> Odds | None:
    """The odds that begin with a figure; None for one that begins none."""
    mention, figure = bound.mention, bound.mention.value
    if not isinstance(figure, Figure) or figure.unit or figure.is_range or figure.interval.value <= 1:
        return None
    if mention.kind not in ("number", "count"):
        return None
    tokens = scene.found.tokens
    words = tokens.lower
    at = bisect_left(tokens.starts, figure.number_end)
    words_on = [word for word in words[at : at + 6] if word not in _HYPHENS]
    if words_on[:1] == ["to"] and (words_on[1:2] and words_on[1] in _ONE):
        far = words_on[2:3]
        if far and (far[0][0].isdigit() or far[0] in ("hundred", "thousand", "million", "billion")):
            return None
        return Odds(figure, mention.start, scene.words_after(figure.number_end, 2 + 2 * (words[at] in _HYPHENS)))
    small = _SMALL.get(words_on[1]) if words_on[:1] == ["to"] and len(words_on) > 1 else None
    if small is not None and _is_set_against(scene, mention, bound.sentence):
        return Odds(figure, mention.start, scene.words_after(figure.number_end, 2), base=small)
    if mention.kind != "count" or not figure.noun:
        return _one_to(scene, mention, figure, "")
    at = bisect_left(tokens.starts, mention.end)
    behind = words[at : at + 5]
    noun = figure.noun[-1]
    if behind[:1] in (("to",), ("for",)) and behind[1:2] and behind[1] in (*_EVERY, "a", "an"):
        if behind[1] in ("a", "an") and behind[0] == "for":
            return None
        other = behind[2] if len(behind) > 2 else ""
        if other == "one":
            other = behind[4] if behind[3:4] == ("of",) and len(behind) > 4 else ""
        if other and other[0].isdigit():
            return None
        return Odds(figure, mention.start, mention.end, one=noun, other=other)
    return _one_to(scene, mention, figure, noun) or _led(scene, mention, figure, noun)


def _is_set_against(scene: Scene, mention: Mention, sentence: tuple[int, int]) -> bool:
    """Whether words say that two things are set against each other: outnumber them three to two, won by three to two with 9,000 votes."""
    start = max(scene.words_before(mention.start, _SIDE), sentence[0])
    if scene.has_any(_AGAINST_EACH, start, mention.start):
        return True
    return scene.words(start, mention.start)[-1:] == ["by"] and scene.has_any(("votes",), *sentence)


def _one_to(scene: Scene, mention: Mention, figure: Figure, noun: str) -> Odds | None:
    """One teacher to every 15 pupils; 120 officers, one for every 20 inmates."""
    words = scene.words(max(scene.words_before(mention.start, 5), scene.sentence[0]), mention.start)
    if words[-1:] not in (["every"], ["each"]) or words[-2:-1] not in (["to"], ["for"]):
        return None
    before = words[:-2]
    if before[-1:] == ["one"]:
        return Odds(figure, mention.start, mention.end, one=noun, other="them")
    if before[-2:-1] in (["one"], ["a"], ["an"]) and before[-1].isalpha():
        return Odds(figure, mention.start, mention.end, one=noun, other=before[-1])
    return None


def _led(scene: Scene, mention: Mention, figure: Figure, noun: str) -> Odds | None:
    """For every teacher there are 14 pupils."""
    start = scene.words_before(mention.start, _BEFORE)
    sentence = scene.sentence
    words = scene.words(max(start, sentence[0]), mention.start)
    for at in range(len(words) - 2):
        if words[at] == "for" and words[at + 1] in _EVERY and words[at + 2].isalpha():
            if starting_in(scene.found.mentions, max(start, sentence[0]), mention.start):
                return None
            return Odds(figure, mention.start, mention.end, one=noun, other=words[at + 2])
    return None


def told_odds(scene: Scene, slot: Slot) -> Told | None:
    """The odds that begin with a figure, with the two figures near that they are of."""
    odds = odds_of(scene, slot.bound)
    if odds is None or scene.has_any(_BETS, *slot.bound.sentence):
        return None
    sentences = scene.found.block.sentences or (slot.bound.sentence,)
    at = max(bisect_right(sentences, slot.bound.sentence) - 1, 0)
    for first, last in ((at, at), (at - 1, at), (at, at + 1)):
        if first < 0 or last >= len(sentences):
            continue
        start, end = sentences[first][0], sentences[last][1]
        pairs = list(_pairs(scene, odds, start, end))
        fitting = next((pair for pair in pairs if _fits(odds, pair)), None)
        if fitting is not None:
            return Told(*fitting, fits=True)
        near = [pair for pair in pairs if _misstated(odds, pair) and _together(scene, pair)]
        if near:
            wide = sentences[max(at - 1, 0)][0], sentences[min(at + 1, len(sentences) - 1)][1]
            if any(_fits(odds, pair) for pair in _pairs(scene, odds, *wide, strict=False)):
                return None
            pair = min(near, key=lambda each: abs(each[0].start - odds.start) + abs(each[1].start - odds.start))
            return Told(*pair, fits=False)
    return None


def _pairs(scene: Scene, odds: Odds, start: int, end: int, strict: bool = True) -> Iterator[Pair]:
    """Any two figures of one kind, but for those of the odds themselves; of the nouns that the odds name."""
    mentions = [m for m in starting_in(scene.found.mentions, start, end) if _may_be_meant(m, odds)]
    if len(mentions) > _MOST:
        return
    for one, other in combinations(mentions, 2):
        if not isinstance(one.value, Figure) or not isinstance(other.value, Figure):
            continue
        if one.value.unit != other.value.unit:
            continue
        larger, smaller = (one, other) if one.value.interval.value > other.value.interval.value else (other, one)
        if strict and not _named(scene, odds, larger, smaller):
            continue
        many, few = one.value.interval, other.value.interval
        if larger is other:
            many, few = few, many
        left = many - few
        if left.low > 0 and (_of_both(scene, larger, smaller) or not strict):
            yield larger, smaller, few / left
        if not strict or not _of_both(scene, larger, smaller):
            yield larger, smaller, many / few


def _may_be_meant(mention: Mention, odds: Odds) -> bool:
    value = mention.value
    if not isinstance(value, Figure) or mention.kind not in AMOUNT_KINDS or odds.start <= mention.start < odds.end:
        return False
    return (
        not value.per
        and not value.is_range
        and value.interval.value > 0
        and not (value.in_words and value.interval.value == 1)
    )


def _named(scene: Scene, odds: Odds, larger: Mention, smaller: Mention) -> bool:
    """Whether the figures count what the odds name: one is of the pupils, and the other one of the teachers."""
    if not odds.one:
        return _alike(scene, larger, smaller)
    first = _counts(scene, odds.one, larger)
    if odds.other in ("", *_PRONOUNS):  # with 120 officers there are 12 inmates to every one of them
        return odds.start - smaller.end > 0 and len(scene.words(smaller.end, odds.start)) < _SIDE
    second = _counts(scene, odds.other, smaller)
    if first is False and second is True:  # one midwife for every 40 mothers: 1,080 women
        first = None if _are_people(scene, odds.one, larger) else False
    return first is not False and second is not False and (first is True or second is True)


def _are_people(scene: Scene, noun: str, mention: Mention) -> bool:
    """Whether a noun and what a figure counts are people, who may be the same ones."""
    value = mention.value
    return (
        isinstance(value, Figure) and bool(value.noun) and is_people(scene, value.noun[-1]) and _is_person(scene, noun)
    )


def _is_person(scene: Scene, noun: str) -> bool:
    return is_people(scene, noun) or noun in scene.lists.get("persons", {})


def _alike(scene: Scene, larger: Mention, smaller: Mention) -> bool:
    """Whether two figures may be set against each other: sums of money, votes, men and women; not people and papers."""
    one, other = larger.value, smaller.value
    if not isinstance(one, Figure) or not isinstance(other, Figure):
        return False
    if one.unit or not one.noun or not other.noun or scene.same_noun(one.noun, other.noun):
        return True
    start, end = sorted((larger, smaller), key=lambda m: m.start)
    return len(scene.words(start.end, end.start)) < _SIDE


def _counts(scene: Scene, noun: str, mention: Mention) -> bool | None:
    """Whether a figure counts a noun; None where it does not say what it counts."""
    value = mention.value
    if not isinstance(value, Figure) or not value.noun:
        return None
    if scene.same_noun((noun,), value.noun):
        return True
    return value.noun[-1] in _ANYBODY and is_people(scene, noun)


def _of_both(scene: Scene, larger: Mention, smaller: Mention) -> bool:
    """Whether the smaller of two figures is a part of the larger one: 27 of the 36 seats."""
    between = scene.words(smaller.end, larger.start) if smaller.end < larger.start else []
    return between[:1] == ["of"] and len(between) < _PART


def _fits(odds: Odds, pair: Pair) -> bool:
    many = odds.figure.interval / Interval.exact(odds.base)
    slack = _HALF * (_HEDGED if odds.figure.hedge else 1) / odds.base / odds.base
    return Interval(many.low - slack, many.value, many.high + slack).overlaps(pair[2])


def _misstated(odds: Odds, pair: Pair) -> bool:
    times = pair[2].value * odds.base / odds.figure.interval.value
    return 1 / _FACTOR <= times <= _FACTOR


def _together(scene: Scene, pair: Pair) -> bool:
    """Whether no word that begins another story stands between the two figures."""
    first, second = sorted(pair[:2], key=lambda mention: mention.start)
    return not scene.has_any(_BREAKS, first.end, second.start)


def _told(scene: Scene, values: Sequence[Value]) -> Told | None:
    return told_odds(scene, values[0]) if isinstance(values[0], Slot) else None


def _has_odds(scene: Scene, values: Sequence[Value]) -> Value:
    return answer(_told(scene, values) is not None)


def _odds_fit(scene: Scene, values: Sequence[Value]) -> Value:
    told = _told(scene, values)
    return Truth.UNKNOWN if told is None else answer(told.fits)


def _larger(scene: Scene, values: Sequence[Value]) -> Value:
    told, slot = _told(scene, values), values[0]
    return slot_near(slot, scene.found, told.larger) if told is not None and isinstance(slot, Slot) else None


def _smaller(scene: Scene, values: Sequence[Value]) -> Value:
    told, slot = _told(scene, values), values[0]
    return slot_near(slot, scene.found, told.smaller) if told is not None and isinstance(slot, Slot) else None


def _quotient_of(scene: Scene, values: Sequence[Value]) -> Value:
    told = _told(scene, values)
    return None if told is None else Amount(told.quotient, rounded=True)


ODDS: dict[str, Function] = {
    "has_odds": Function(
        1, 1, _has_odds, "whether a figure begins odds (three to one, 14 pupils for every teacher) that two figures near are of"
    ),
    "odds_fit": Function(1, 1, _odds_fit, "whether the two figures of such odds are so many to one"),
    "odds_larger": Function(1, 1, _larger, "the larger figure of such odds"),
    "odds_smaller": Function(1, 1, _smaller, "the smaller figure of such odds"),
    "odds_quotient": Function(1, 1, _quotient_of, "how many times the smaller figure of such odds the larger one is"),
}  # fmt: skip
