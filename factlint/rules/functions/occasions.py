"""What expressions may ask about what happened on two dates: who was born, what was founded, and which had to come first."""

from __future__ import annotations

from collections.abc import Sequence

from factlint.rules.functions.function import Function, answer
from factlint.rules.functions.sequence import comes_first, goes_back
from factlint.rules.functions.spans import around, only_dates
from factlint.rules.scene import Scene
from factlint.rules.values import Bound, Slot, Truth, Value
from factlint.rules.word_index import ends_forward

_BORN = ("born",)
_AGE_LEADS, _AGE_BEHIND = "age_leads", "age_behind"
"""The word lists of what stands right before an age, and right behind one: aged, a boy of; when, at the time."""
_RELATIVES = ("<kin_words>",)
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
    if age.sentence == birth.sentence != at.sentence:  # born in 1934, she was 15: whatever the next sentence dates
        return Truth.CANNOT
    between = sorted((age.mention, birth.mention), key=lambda mention: mention.start)
    if scene.has_any(_RELATIVES, between[0].end, between[1].start) or not goes_back(scene, birth, at, age):
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


def _commemorates(scene: Scene, values: Sequence[Value]) -> Value:
    """Whether something founded on the first date is told of, and nothing but it, on the second one."""
    bounds = _bounds(values)
    if len(bounds) != len(values):
        return Truth.UNKNOWN
    event, at = bounds
    if not only_dates(scene, event, at) or not goes_back(scene, event, at) or comes_first(event, at) is Truth.CANNOT:
        return Truth.CANNOT
    return answer(scene.has_any(("<founding>", "<past_events>"), *around(scene, event)))


OCCASIONS: dict[str, Function] = {
    "age_told": Function(
        3, 3, _age_told, "whether a figure is told as the age, on the second date, of who was born on the first one"
    ),
    "commemorates": Function(
        2, 2, _commemorates, "whether what was founded, or happened, on the first date is told of on the second one"
    ),
}
