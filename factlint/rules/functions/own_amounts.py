"""What expressions may ask of a stated change: whether two amounts beside it are its own two ends, or tell of something else."""

from __future__ import annotations

from collections.abc import Sequence

from factlint.model import DateValue, Mention
from factlint.model.dates import order
from factlint.rules.functions.function import Function, answer
from factlint.rules.functions.one_story import one_story
from factlint.rules.scene import Scene, starting_in
from factlint.rules.sums import truth
from factlint.rules.values import Bound, Truth, Value, bounds_of
from factlint.rules.word_index import ends_forward

_BREAKS = ("<change_breaks>",)
"""Behind a change they begin another one: then, and its."""
_WHOLES = ("<whole_periods>",)
"""Before an amount of more time than the change is of: to bring the full-year figure to."""
_PERIODS = "every_period"
"""The word list of what makes a change one of many: 6% a year."""
_WHOLE_REACH = 9
_NEAR = 4
_SINCE = "since"


def _own_amounts(scene: Scene, values: Sequence[Value]) -> Value:
    """Whether nothing makes two amounts others than those that a change lies between."""
    bounds = bounds_of(values)
    if len(bounds) != len(values):
        return Truth.UNKNOWN
    change, old, new = bounds
    if truth(one_story(scene, values)) is Truth.CANNOT or _is_of_many(scene, change):
        return Truth.CANNOT
    if any(_breaks(scene, change, amount) or _is_whole(scene, amount) for amount in (old, new)):
        return Truth.CANNOT
    return answer(not _since_another_day(scene, change, old))


def _breaks(scene: Scene, one: Bound, other: Bound) -> bool:
    first, last = sorted((one.mention, other.mention), key=lambda mention: mention.start)
    return scene.has_any(_BREAKS, first.end, last.start)


def _is_whole(scene: Scene, amount: Bound) -> bool:
    start = amount.mention.start
    return scene.has_any(_WHOLES, max(scene.words_before(start, _WHOLE_REACH), amount.sentence[0]), start)


def _is_of_many(scene: Scene, change: Bound) -> bool:
    words = _behind(scene, change.mention, change)
    return bool(words and ends_forward(scene.lists, _PERIODS, words, 0))


def _since_another_day(scene: Scene, change: Bound, old: Bound) -> bool:
    """Whether a change is one since some day, and the amount that it should have started from one of another day: 30 in 1990."""
    if _SINCE not in _behind(scene, change.mention, change):
        return False
    since, day = _day_behind(scene, change), _day_behind(scene, old)
    if since is None or day is None or since == day:
        return False
    one, other = since.value, day.value
    assert isinstance(one, DateValue)
    assert isinstance(other, DateValue)
    alike = scene.words(since.start, since.end) == scene.words(day.start, day.end)
    return not alike and order(one, other) != "overlaps"


def _behind(scene: Scene, mention: Mention, bound: Bound) -> list[str]:
    return scene.words(mention.end, min(scene.words_after(mention.end, _NEAR), bound.sentence[1]))


def _day_behind(scene: Scene, bound: Bound) -> Mention | None:
    """The date that begins within a few words behind a figure."""
    start = bound.mention.end
    near = starting_in(scene.found.mentions, start, min(scene.words_after(start, _NEAR), bound.sentence[1]))
    return next((one for one in near if isinstance(one.value, DateValue)), None)


OWN_AMOUNTS: dict[str, Function] = {
    "own_amounts": Function(
        3, 3, _own_amounts, "whether two amounts are those that a stated change lies between, and not another story's"
    ),
}
"""Functions of changes and their amounts."""
