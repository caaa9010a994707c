"""What expressions may ask of two figures between which something changed."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence
from decimal import Decimal

from factlint.model import DateValue, Figure, Interval, Mention
from factlint.model.dates import order
from factlint.rules.functions.amounts import percentage
from factlint.rules.functions.function import Function, answer
from factlint.rules.scene import Scene
from factlint.rules.sums import arithmetic
from factlint.rules.values import Amount, Bound, Slot, Truth, Value, plain

_ONE = Amount(Interval.exact(1))
_BEHIND = 3
"""Words between a figure and a date that goes with it: 40 tonnes of rye in May."""
_AHEAD = 6
"""Words between a date and a figure that it is for: in 2020 the yard built 40 boats."""
_TENSE_REACH = 3
"""Words between a verb and the figure that it is told of."""
_EARLIER = ("<ties_bases_behind>",)
_WAS, _IS = ("<told_past>",), ("<told_present>",)
_AHEAD_WORDS = ("will", "would", "expects", "expected", "plans", "forecast", "target", "by")
_NOW = ("now", "today", "at present", "these days")
_STARTS, _CLOSES = ("<start_words>",), ("<close_words>",)
"""What says that a figure is of before, and of now; of the start of something, and of its end."""
_NO_DATE_OF = "date_limits"
"""The word list of what makes a date no time of the figure before it: by 2030, until May."""


def date_of(scene: Scene, bound: Bound) -> Mention | None:
    """The date that a figure is for: right behind it, or before it where that date has no figure of its own."""
    mentions, mention = bound.block.mentions, bound.mention
    at = bisect_left(mentions, mention.start, key=lambda other: other.start)
    behind = _behind(scene, mentions, at, bound)
    if behind is not None:
        return behind
    if not at or not isinstance(mentions[at - 1].value, DateValue) or mentions[at - 1].start < bound.sentence[0]:
        return None
    date = mentions[at - 1]
    if at > 1 and _behind(scene, mentions, at - 2, bound) is date:
        return None
    words = scene.words(date.end, mention.start)
    return date if len(words) <= _AHEAD and ";" not in words else None


def _behind(scene: Scene, mentions: Sequence[Mention], at: int, bound: Bound) -> Mention | None:
    """The date right behind the mention at a place, with no comma between."""
    if at + 1 >= len(mentions) or not isinstance(mentions[at].value, Figure):
        return None
    date = mentions[at + 1]
    if not isinstance(date.value, DateValue) or date.start >= bound.sentence[1]:
        return None
    gap = bound.block.block.text[mentions[at].end : date.start]
    words = scene.words(mentions[at].end, date.start)
    near = len(words) <= _BEHIND and not any(mark in gap for mark in ".,;:()–—")
    return date if near and not scene.lists.get(_NO_DATE_OF, {}).keys() & words else None


def dated_before(scene: Scene, values: Sequence[Value]) -> Value:
    old, new, *rest = [value for value in values if isinstance(value, Slot)]
    earlier, later = date_of(scene, old.bound), date_of(scene, new.bound)
    if earlier is None and later is None:
        return answer(_told_earlier(scene, old.bound, new.bound))
    if earlier is None or not isinstance(earlier.value, DateValue):
        return Truth.CANNOT
    for other in rest:
        own = date_of(scene, other.bound)
        if own is not None and later is not None and own is not later and own.start > other.bound.mention.start:
            return Truth.CANNOT
    if later is None or not isinstance(later.value, DateValue):
        reach = min(scene.words_after(new.bound.mention.end, _AHEAD), new.bound.sentence[1])
        if scene.has_any(_EARLIER, new.bound.mention.end, reach):
            return Truth.CANNOT
        first = old.bound.mention.start < new.bound.mention.start
        return answer(first and earlier.value.offset in (None, -1))
    found = order(earlier.value, later.value)
    if found == "unknown" and earlier.value.year_printed and later.value.relative and later.value.offset in (0, -1):
        return answer(not scene.has_any(_AHEAD_WORDS, *scene.sentence))  # 210 in 2015, and 236 last year
    if found == "unknown" and earlier.value.relative and later.value.year_printed:
        return Truth.CANNOT  # last year is behind 2015
    if found == "unknown" and bool(earlier.value.relative) != bool(later.value.relative):
        return answer((earlier.value.offset or 0) < 0 or later.value.offset == 0)
    if found == "unknown" and later.value.relative and later.value.offset == 0:  # last May ... today
        return answer(bool(earlier.value.relative) and (earlier.value.offset is None or earlier.value.offset < 0))
    return answer(found == "before")


def _told_earlier(scene: Scene, old: Bound, new: Bound) -> bool:
    """Whether two figures with no dates are of an earlier and a later time: were 74 and are 102; 21 at the start and 19 at the close."""
    if old.mention.start > new.mention.start:
        return False
    between = (old.mention.end, new.mention.start)
    before = max(scene.words_before(old.mention.start, _TENSE_REACH), old.sentence[0])
    lead = max(scene.words_before(new.mention.start, _TENSE_REACH), between[0])
    after = min(scene.words_after(new.mention.end, _TENSE_REACH), new.sentence[1])
    is_now = scene.has_any(_IS, lead, new.mention.start) or scene.has_any(_NOW, new.mention.end, after)
    if is_now and scene.has_any(_WAS, before, old.mention.start):
        return True
    behind = min(scene.words_after(old.mention.end, _AHEAD), between[1])
    close = min(scene.words_after(new.mention.end, _AHEAD), new.sentence[1])
    return scene.has_any(_STARTS, old.mention.end, behind) and (
        scene.has_any(_CLOSES, new.mention.end, close) or scene.has_any(_CLOSES, lead, new.mention.start)
    )


def _follows(_: Scene, values: Sequence[Value]) -> Value:
    starts = [value.bound.mention.start for value in values if isinstance(value, Slot)]
    return answer(len(starts) == len(values) and starts[0] == max(starts))


def _trend(_: Scene, values: Sequence[Value]) -> Value:
    one, other = plain(values[0]), plain(values[1])
    if not isinstance(one, Amount) or not isinstance(other, Amount):
        return ""
    return "rise" if other.interval.value > one.interval.value else "fall"


def _way(_: Scene, values: Sequence[Value]) -> Value:
    amount = plain(values[0])
    return amount.figure.trend if isinstance(amount, Amount) and amount.figure is not None else ""


def _gap(_: Scene, values: Sequence[Value]) -> Value:
    one, other = plain(values[0]), plain(values[1])
    if not isinstance(one, Amount) or not isinstance(other, Amount) or one.unit != other.unit:
        return None
    figures = [amount.figure for amount in (one, other) if amount.figure is not None]
    if len(figures) < 2:
        return None
    apart = abs(one.interval.value - other.interval.value)
    finest = min(figure.step for figure in figures)
    change = plain(values[2]) if len(values) > 2 else None
    finer = isinstance(change, Amount) and change.figure is not None and change.figure.step < finest
    slack = finest if finer else finest / 2 if finest < 1 else Decimal(0)
    return Amount(Interval(apart - slack, apart, apart + slack), one.unit)


def _within_times(_: Scene, values: Sequence[Value]) -> Value:
    one, other, factor = plain(values[0]), plain(values[1]), plain(values[2])
    if not isinstance(one, Amount) or not isinstance(other, Amount) or not isinstance(factor, Amount):
        return Truth.UNKNOWN
    small, large = sorted((abs(one.interval.value), abs(other.interval.value)))
    return answer(large <= small * factor.interval.value)


def _percent_change(scene: Scene, values: Sequence[Value]) -> Value:
    return percentage(scene, [arithmetic("-", _ratio(scene, [values[1], values[0]]), _ONE)])


def _ratio(_: Scene, values: Sequence[Value]) -> Value:
    """The first over the second; a bare number counts what the other one does: from 20,000 tonnes to 12,000."""
    one, other = plain(values[0]), plain(values[1])
    if isinstance(one, Amount) and isinstance(other, Amount) and "percent" not in (one.unit, other.unit):
        if not one.unit and not one.noun:
            one = Amount(one.interval, other.unit, other.noun, one.figure, one.rounded)
        elif not other.unit and not other.noun:
            other = Amount(other.interval, one.unit, one.noun, other.figure, other.rounded)
    return arithmetic("/", one, other)


CHANGES: dict[str, Function] = {
    "percent_change": Function(
        2, 2, _percent_change, "the change from the first to the second, in percent of the first"
    ),
    "ratio": Function(2, 2, _ratio, "the first over the second, a bare number taken to count what the other does"),
    "dated_before": Function(
        2,
        3,
        dated_before,
        "whether the first figure is of an earlier date than the second, and the third of no later one",
    ),
    "follows": Function(2, 3, _follows, "whether the first slot stands behind the others"),
    "within_times": Function(
        3, 3, _within_times, "whether neither of two figures is more than so many times the other"
    ),
    "trend": Function(2, 2, _trend, 'what the way from the first to the second is: "rise" or "fall"'),
    "way": Function(1, 1, _way, 'where a figure says that it went: "up", "down" or ""'),
    "gap": Function(
        2,
        3,
        _gap,
        "how far apart two figures are, both read to the finer one's last digit, unless a third is finer yet",
    ),
}
