"""What expressions may ask about ages: of whom they are told, and for which day."""

from __future__ import annotations

from collections.abc import Sequence

from factlint.model import Mention
from factlint.rules.functions.births import is_birth
from factlint.rules.functions.function import Function, answer
from factlint.rules.functions.spans import only_dates
from factlint.rules.functions.two_days import days_in, goes_back
from factlint.rules.scene import Scene, starting_in
from factlint.rules.values import Bound, Truth, Value, bounds_of
from factlint.rules.word_index import ends_forward

_BORN = ("<birth_words>",)
_AGE_LEADS, _AGE_BEHIND = "age_leads", "age_behind"
"""The word lists of what stands right before an age, and right behind one: aged, a boy of; when, at the time."""
_AGE_WHEN = "age_when"
"""What stands behind any number that is an age: when he."""
_NOW_LEADS, _THEN_BEHIND = "age_now_leads", "age_then_behind"
"""The same of an age today (now), and of what makes one that of another time (when he, then)."""
_RELATIVES = ("<kin_words>", "<has_kin>")
_BORN_NEAR = 7
_MARK_NEAR = 4
_KIN_NEAR = 10
_CLOSE = 9
"""Words between an age and the day that it is told for."""
_OPENS = (",", "(")
_CLOSES = (",", ")", ".", ";")


def _age_told(scene: Scene, values: Sequence[Value]) -> Value:
    """Whether a figure is told as the age, on the second date, of who was born on the first one."""
    bounds = bounds_of(values)
    if len(bounds) != len(values):
        return Truth.UNKNOWN
    age, birth, at = bounds
    if (
        not (only_dates(scene, birth, at) or _beside(scene, age, at))
        or not is_birth(scene, birth)
        or _born_on(scene, at)
    ):
        return Truth.CANNOT
    if age.sentence == birth.sentence != at.sentence:  # born in 1934, she was 15: whatever the next sentence dates
        return Truth.CANNOT
    if birth.mention.end < age.mention.start < at.mention.start:
        between = scene.words(birth.mention.end, age.mention.start)
        if "when" in between[:3] or ";" in scene.words(age.mention.end, at.mention.start):
            return Truth.CANNOT  # her son was born in 1990, when she was 24; in 2012
    if not _of_one(scene, age, birth) or not goes_back(scene, birth, at, age):
        return Truth.CANNOT
    return answer(_is_told(scene, age) and not _age_between(scene, age, at))


def _age_between(scene: Scene, age: Bound, at: Bound) -> bool:
    """Whether another age stands nearer to the day: she was 40 when a child came and 50 when she was elected, in May 2011."""
    first, last = sorted((age.mention, at.mention), key=lambda mention: mention.start)
    others = starting_in(scene.found.mentions, first.end, last.start)
    return any(one.kind in ("age", "number") and _has_tail(scene, _bound(age, one), _AGE_WHEN) for one in others)


def _bound(beside: Bound, mention: Mention) -> Bound:
    return Bound(mention, beside.block, beside.block_index, beside.sentence)


def _is_told(scene: Scene, age: Bound) -> bool:
    if _has_lead(scene, age, _AGE_LEADS) or _has_tail(scene, age, _AGE_WHEN):
        return True
    return age.mention.kind == "age" and _has_tail(scene, age, _AGE_BEHIND)


def _aged_on(scene: Scene, values: Sequence[Value]) -> Value:
    """Whether a figure is told as somebody's age on a date close by: in 1987, aged 33; at 18, in 1999."""
    bounds = bounds_of(values)
    if len(bounds) != len(values):
        return Truth.UNKNOWN
    age, at = bounds
    return answer(
        _beside(scene, age, at) and not _born_on(scene, at) and _is_told(scene, age) and not _is_now(scene, age)
    )


def _age_now(scene: Scene, values: Sequence[Value]) -> Value:
    """Whether a figure is told as somebody's age at the time of the draft: now 39; Orm, 39, said."""
    bounds = bounds_of(values)
    if not bounds:
        return Truth.UNKNOWN
    (age,) = bounds
    days = [one for one in days_in(scene, *age.sentence) if abs(one.start - age.mention.start) < _CLOSE * 3]
    apposed = age.mention.kind == "age" and _is_apposed(scene, age) and not days
    return answer(_is_now(scene, age) or (apposed and not _has_tail(scene, age, _THEN_BEHIND)))


def _is_now(scene: Scene, age: Bound) -> bool:
    return _has_lead(scene, age, _NOW_LEADS) and not _has_tail(scene, age, _THEN_BEHIND)


def _is_apposed(scene: Scene, age: Bound) -> bool:
    """Whether an age stands between two commas, or in brackets, behind whom it is told of."""
    text = scene.found.block.text
    before, behind = text[: age.mention.start].rstrip()[-1:], text[age.mention.end :].lstrip()[:1]
    return before in _OPENS and behind in _CLOSES and age.mention.start > age.sentence[0]


def _born_then(scene: Scene, values: Sequence[Value]) -> Value:
    """Whether the only date of an age's sentences is a birth's, of whose age it is."""
    bounds = bounds_of(values)
    if len(bounds) != len(values):
        return Truth.UNKNOWN
    age, birth = bounds
    others = [one for one in days_in(scene, *scene.sentence) if one.start != birth.mention.start]
    return answer(not others and is_birth(scene, birth) and _of_one(scene, age, birth) and goes_back(scene, age, birth))


def _of_one(scene: Scene, one: Bound, other: Bound) -> bool:
    first, last = sorted((one.mention, other.mention), key=lambda mention: mention.start)
    return not scene.has_any(_RELATIVES, first.end, last.start)


def _one_person(scene: Scene, values: Sequence[Value]) -> Value:
    """Whether nobody but one person is spoken of between two ages, which may stand in neighbouring sentences."""
    bounds = bounds_of(values)
    if len(bounds) != len(values):
        return Truth.UNKNOWN
    before = any(
        scene.has_any(
            _RELATIVES, max(scene.words_before(age.mention.start, _KIN_NEAR), age.sentence[0]), age.mention.start
        )
        for age in bounds
    )
    return answer(not before and _of_one(scene, *bounds) and goes_back(scene, *bounds))


def _beside(scene: Scene, age: Bound, at: Bound) -> bool:
    """Whether no other date stands between an age and the day that it is told for, and few words do."""
    if age.sentence != at.sentence:
        return False
    first, last = sorted((age.mention, at.mention), key=lambda mention: mention.start)
    words = scene.words(first.end, last.start)
    return len(words) <= _CLOSE and ";" not in words and not days_in(scene, first.end, last.start)


def _born_on(scene: Scene, date: Bound) -> bool:
    start = max(scene.words_before(date.mention.start, _BORN_NEAR), date.sentence[0])
    start = max([start, *(one.end for one in days_in(scene, start, date.mention.start))])
    return scene.has_any(_BORN, start, date.mention.start)


def _has_lead(scene: Scene, figure: Bound, name: str) -> bool:
    start = max(scene.words_before(figure.mention.start, _MARK_NEAR), figure.sentence[0])
    words = scene.words(start, figure.mention.start)
    return any(len(words) in ends_forward(scene.lists, name, words, at) for at in range(len(words)))


def _has_tail(scene: Scene, figure: Bound, name: str) -> bool:
    end = figure.mention.end
    words = scene.words(end, min(scene.words_after(end, _MARK_NEAR), figure.sentence[1]))
    return bool(words and ends_forward(scene.lists, name, words, 0))


AGES: dict[str, Function] = {
    "age_told": Function(
        3, 3, _age_told, "whether a figure is told as the age, on the second date, of who was born on the first one"
    ),
    "aged_on": Function(2, 2, _aged_on, "whether a figure is told as an age on a date close by: in 1987, aged 33"),
    "age_now": Function(1, 1, _age_now, "whether a figure is told as an age at the time of the draft: now 39"),
    "born_then": Function(
        2, 2, _born_then, "whether the only date of an age's sentences is that of the birth of whose age it is"
    ),
    "one_person": Function(2, 2, _one_person, "whether nobody else is brought up between two ages"),
}
"""Functions of ages."""
