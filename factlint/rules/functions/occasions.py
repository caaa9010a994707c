"""What expressions may ask about what happened on two dates: who was born, what was founded, and which had to come first."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence

from factlint.model import DateValue
from factlint.model.dates import order
from factlint.rules.functions.function import Function, answer
from factlint.rules.functions.spans import around, only_dates
from factlint.rules.scene import Scene
from factlint.rules.values import Bound, Slot, Truth, Value
from factlint.rules.word_index import ends_forward, stands_in

_BORN = ("born",)
_AGE_LEADS, _AGE_BEHIND = "age_leads", "age_behind"
"""The word lists of what stands right before an age, and right behind one: aged, a boy of; when, at the time."""
_RELATIVES = ("<kin_words>",)
_PAIRS = "order_pairs"
"""The word list of pairs of lists: what must happen first, and what can only happen then."""
_LINKS = "pair_subjects"
_BORN_NEAR = 4
_MARK_NEAR = 4


def _bounds(values: Sequence[Value]) -> list[Bound]:
    return [value.bound for value in values if isinstance(value, Slot)]


def _age_told(scene: Scene, values: Sequence[Value]) -> Value:
    """Whether a figure is told as the age, on the second date, of who was born on the first one."""
    bounds = _bounds(values)
    if len(bounds) != len(values):
        return Truth.UNKNOWN
    age, birth, at = bounds
    if not only_dates(scene, birth, at) or not _born_on(scene, birth) or _born_on(scene, at):
        return Truth.CANNOT
    between = sorted((age.mention, birth.mention), key=lambda mention: mention.start)
    if scene.has_any(_RELATIVES, between[0].end, between[1].start) or not _continues(scene, birth, at, age):
        return Truth.CANNOT
    return answer(
        _has_lead(scene, age, _AGE_LEADS) or (_has_tail(scene, age, _AGE_BEHIND) and age.mention.kind == "age")
    )


def _born_on(scene: Scene, date: Bound) -> bool:
    start = max(scene.words_before(date.mention.start, _BORN_NEAR), date.sentence[0])
    return scene.has_any(_BORN, start, date.mention.start)


def _has_lead(scene: Scene, figure: Bound, name: str) -> bool:
    start = max(scene.words_before(figure.mention.start, _MARK_NEAR), figure.sentence[0])
    words = scene.words(start, figure.mention.start)
    return any(len(words) in ends_forward(scene.lists, name, words, at) for at in range(len(words)))


def _has_tail(scene: Scene, figure: Bound, name: str) -> bool:
    end = figure.mention.end
    words = scene.words(end, min(scene.words_after(end, _MARK_NEAR), figure.sentence[1]))
    return bool(words and ends_forward(scene.lists, name, words, 0))


def _continues(scene: Scene, *bounds: Bound) -> bool:
    """Whether all stand in one sentence, or the later one goes back to the earlier one: he, the firm's."""
    ordered = sorted(bounds, key=lambda bound: bound.mention.start)
    last = ordered[-1].sentence
    if ordered[0].sentence == last:
        return True
    tokens = scene.found.tokens
    words = tokens.lower[bisect_left(tokens.starts, last[0]) : bisect_left(tokens.starts, ordered[-1].mention.start)]
    return stands_in(words, (scene.lists.get(_LINKS, {}),))


def _commemorates(scene: Scene, values: Sequence[Value]) -> Value:
    """Whether something founded on the first date is told of, and nothing but it, on the second one."""
    bounds = _bounds(values)
    if len(bounds) != len(values):
        return Truth.UNKNOWN
    event, at = bounds
    if not only_dates(scene, event, at) or not _continues(scene, event, at) or _comes_first(event, at) is Truth.CANNOT:
        return Truth.CANNOT
    return answer(scene.has_any(("<founding>", "<past_events>"), *around(scene, event)))


def _in_event_order(scene: Scene, values: Sequence[Value]) -> Value:
    """Whether two events come in the order that they must; unknown of events that have none."""
    bounds = _bounds(values)
    if len(bounds) != len(values) or not only_dates(scene, *bounds) or not _continues(scene, *bounds):
        return Truth.UNKNOWN
    one, other = bounds
    stretches = around(scene, one), around(scene, other)
    found: set[Truth] = set()
    for pair in scene.lists.get(_PAIRS, {}).values():
        for first, last in pair:
            lists = (f"<{first}>",), (f"<{last}>",)
            if scene.has_any(lists[0], *stretches[0]) and scene.has_any(lists[1], *stretches[1]):
                found.add(_comes_first(one, other))
            elif scene.has_any(lists[1], *stretches[0]) and scene.has_any(lists[0], *stretches[1]):
                found.add(_comes_first(other, one))
    return found.pop() if len(found) == 1 else Truth.UNKNOWN


def _comes_first(one: Bound, other: Bound) -> Truth:
    first, last = one.mention.value, other.mention.value
    if not isinstance(first, DateValue) or not isinstance(last, DateValue) or first.relative or last.relative:
        return Truth.UNKNOWN
    found = order(first, last)
    return Truth.UNKNOWN if found == "unknown" else answer(found != "after")


OCCASIONS: dict[str, Function] = {
    "age_told": Function(
        3, 3, _age_told, "whether a figure is told as the age, on the second date, of who was born on the first one"
    ),
    "commemorates": Function(
        2, 2, _commemorates, "whether what was founded, or happened, on the first date is told of on the second one"
    ),
    "in_event_order": Function(
        2, 2, _in_event_order, "whether the events of the only two dates come in the order that such events must"
    ),
}
