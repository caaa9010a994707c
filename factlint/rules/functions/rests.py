"""What expressions may ask of what is left of a whole when a part is taken off it, over a few sentences.

Told are the whole, then a part of it, then the rest: `There were 124 families. Fifty-two got nothing; the other 72 were paid.`
Whatever other figures of their kind stand there may belong to it too: only where no choice of them comes out, the sum is wrong.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from decimal import Decimal
from itertools import combinations

from factlint.model import Figure, Interval, Mention
from factlint.rules.functions.function import Function, answer
from factlint.rules.functions.one_kind import TIMES, adds, figure_of, is_people
from factlint.rules.scene import Scene, starting_in
from factlint.rules.values import Bound, Slot, Truth, Value

_OF_THE_WHOLE = ("<of_whole>",)
"""The word list of what ties a part to the whole behind it: six of the eight counts."""
_TIED = 4
"""Words between the two."""
_MOST = 6
"""Other figures of the kind: what has more is a table."""
_TIME_UNITS = frozenset(("year", "month", "week", "day", "hour", "minute", "second"))
_HUNDRED = Interval.exact(100)
_ONE = ("one",)
_SHARES = frozenset(("percent", "fraction"))
_RELATIVE = frozenset(("percent", "points", "fraction", "multiplier"))
_APART = 6
"""The rest told and the rest as it comes out are at most so many times one another."""
_REACH = 2
"""Sentences before the first of the figures of which another figure may still be meant."""


def _leaves(scene: Scene, values: Sequence[Value]) -> Value:
    """Whether a figure is told as what is left of the larger of two others when the smaller one is taken off it."""
    bounds = [value.bound for value in values if isinstance(value, Slot)]
    figures = [figure_of(bound) for bound in bounds]
    if len(bounds) != 3:
        return Truth.CANNOT
    rest, (first, second) = bounds[0], sorted(bounds[1:], key=lambda bound: bound.mention.start)
    if not first.mention.start < second.mention.start < rest.mention.start:
        return Truth.CANNOT
    if any(figure is None or figure.per or figure.is_range for figure in figures) or adds(scene, bounds):
        return Truth.CANNOT
    left, one, other = (figure for figure in figures if figure is not None)
    if not (_one_kind(scene, one, other) and _rest_of(scene, left, (one, other))):
        return Truth.CANNOT
    if one.unit in _TIME_UNITS:  # with 20 minutes left
        return Truth.CANNOT
    sizes = sorted((one.interval.value, other.interval.value))
    apart = sizes[1] - sizes[0]
    if not 0 < left.interval.value <= sizes[1] or not apart or not _near(left.interval.value, apart):
        return Truth.CANNOT
    return answer(
        _part_first(scene, first, second)
        if one.interval.value < other.interval.value
        else _told(scene, first, second, rest)
    )


def _near(one: Decimal, other: Decimal) -> bool:
    return max(one, other) <= min(one, other) * _APART


def _one_kind(scene: Scene, one: Figure, other: Figure) -> bool:
    """Whether two figures count one thing; of two bare ones nobody knows."""
    if one.unit or other.unit:
        return one.unit == other.unit
    if not one.noun or not other.noun:
        return bool(one.noun or other.noun)
    return _same(scene, one, other)


def _same(scene: Scene, one: Figure, other: Figure) -> bool:
    if scene.same_noun(one.noun, other.noun):
        return True
    return is_people(scene, one.noun[-1]) and is_people(scene, other.noun[-1])


def _rest_of(scene: Scene, rest: Figure, others: Sequence[Figure]) -> bool:
    """Whether what is left may be of what others count: a bare number always."""
    if rest.unit or others[0].unit:
        return rest.unit == others[0].unit or (not rest.unit and not rest.noun)
    return not rest.noun or any(each.noun and _same(scene, rest, each) for each in others)


def _part_first(scene: Scene, part: Bound, whole: Bound) -> bool:
    """Whether the part stands right before its whole: six of the eight counts."""
    start, end = part.mention.end, whole.mention.start
    return (
        part.sentence == whole.sentence
        and len(scene.words(start, end)) <= _TIED
        and scene.has_any(_OF_THE_WHOLE, start, end)
    )


def _told(scene: Scene, whole: Bound, part: Bound, rest: Bound) -> bool:
    """Whether whole, part and rest follow one another, with no other figure of their kind between them."""
    model = figure_of(whole)
    between = starting_in(scene.found.mentions, whole.mention.end, rest.mention.start)
    return model is not None and not any(
        one.start != part.mention.start and _belongs(scene, one, model) for one in between
    )


def _belongs(scene: Scene, mention: Mention, model: Figure) -> bool:
    """Whether a figure may be of the kind of another."""
    figure = mention.value
    if not isinstance(figure, Figure) or mention.kind in _RELATIVE or figure.per:
        return False
    if (mention.kind in TIMES) != (model.unit in _TIME_UNITS):
        return False
    if figure.unit or model.unit:
        return figure.unit == model.unit or (not figure.unit and not figure.noun)
    return not figure.noun or not model.noun or _same(scene, figure, model)


def _could_be_left(scene: Scene, values: Sequence[Value]) -> Value:
    """Whether some choice of the figures around makes a figure what is left: one or two less any of the others."""
    if not isinstance(values[0], Slot):
        return Truth.UNKNOWN
    told = values[0].bound
    rest = figure_of(told)
    model = max((figure_of(slot.bound) for slot in scene.slots.values() if slot.bound is not told), key=_size)
    if rest is None or model is None:
        return Truth.UNKNOWN
    around = _around(scene, told)
    others = [
        one.value.interval
        for one in around
        if one.start != told.mention.start and isinstance(one.value, Figure) and _belongs(scene, one, model)
    ]
    if len(others) > _MOST:
        return Truth.UNKNOWN
    shares = [one.value.interval for one in around if one.kind in _SHARES and isinstance(one.value, Figure)]
    scaled = [share / _HUNDRED if share.value > 1 else share for share in shares]
    parts = [*others, *(model.interval * share for share in scaled)]
    if scene.has_any(_ONE, scene.sentence[0], told.mention.start):  # and lend one to the navy
        parts.append(Interval.exact(1))
    return answer(any(made.overlaps(rest.interval) for made in _remainders(others, parts)))


def _size(figure: Figure | None) -> Decimal:
    return Decimal(0) if figure is None else figure.interval.value


def _around(scene: Scene, rest: Bound) -> Sequence[Mention]:
    """The mentions from a few sentences before the first figure of a binding to the end of its sentence."""
    sentences = scene.found.block.sentences
    others = sorted(
        (slot.bound for slot in scene.slots.values() if slot.bound is not rest), key=lambda one: one.mention.start
    )
    if len(others) == 2 and _part_first(scene, others[0], others[1]):  # five of the seven: nothing before that
        return starting_in(scene.found.mentions, others[0].mention.start, rest.sentence[1])
    first = min(slot.bound.sentence[0] for slot in scene.slots.values())
    number = max(sum(sentence[0] <= first for sentence in sentences) - 1 - _REACH, 0)
    return starting_in(scene.found.mentions, sentences[number][0], rest.sentence[1])


def _remainders(wholes: Sequence[Interval], parts: Sequence[Interval]) -> Iterator[Interval]:
    """One or two figures less some of the others."""
    tops = [*wholes, *(one + other for one, other in combinations(wholes, 2))]
    for top in tops:
        yield top
        for count in range(1, min(len(parts), 3) + 1):
            for some in combinations(parts, count):
                left = top
                for part in some:
                    left = left - part
                yield left


RESTS: dict[str, Function] = {
    "leaves": Function(
        3,
        3,
        _leaves,
        "whether the first is told as what is left of the larger of two others when the smaller one is taken off it",
    ),
    "could_be_left": Function(
        1, 1, _could_be_left, "whether some choice of the figures around makes a figure what is left of a whole"
    ),
}
