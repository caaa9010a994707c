"""What expressions may ask of a whole and the parts that a sentence breaks it down into, whatever else the sentence has.

The parts are all the figures of the whole's kind that are smaller, in the order of the text. Where the first few of them make
more than the whole, or all of them less although they are said to be all, and no choice of them comes out, the sum is wrong.
"""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal
from itertools import combinations, pairwise

from msgspec import Struct

from factlint.model import FIGURE_KINDS, Figure, Interval, Mention
from factlint.rules.functions.function import Function, answer
from factlint.rules.scene import Scene, starting_in
from factlint.rules.values import Amount, Slot, Truth, Value

_MOST = 7
"""Parts of one whole: what has more is a table."""
_PERSONS = ("ers", "ors", "ists", "ants", "ents")
"""How plurals of those who do something end: jurors, players."""
_MUCH = Decimal("1.6")
"""So many times the whole, parts are no parts of it."""
_LITTLE = Decimal("0.6")
_EXACT_BELOW = 100
_VERBS = ("had", "have", "has", "was", "were", "did", "will", "would")
_APART = 12
"""Words between two parts."""


class _Parts(Struct, frozen=True):
    """A whole and its parts as printed."""

    whole: Figure
    parts: tuple[Figure, ...]
    mentions: tuple[Mention, ...]


def _parts(scene: Scene, whole: Slot) -> _Parts | None:
    value = whole.value
    figure = value.figure if isinstance(value, Amount) else None
    if figure is None or figure.hedge or figure.is_range or figure.per or figure.interval.value <= 0:
        return None
    found: list[Mention] = []
    larger: list[Figure] = []
    for mention in starting_in(scene.found.mentions, *scene.sentence):
        other = mention.value
        if (
            mention.start == whole.bound.mention.start
            or mention.kind not in FIGURE_KINDS
            or not isinstance(other, Figure)
        ):
            continue
        if not _is_part(scene, mention.kind, figure, other):
            continue
        if other.interval.value >= figure.interval.value:
            larger.append(other)
        elif not describes(scene, mention) and not _told_elsewhere(scene, whole.bound.mention, mention):
            found.append(mention)
    at = whole.bound.mention.start
    behind = bool(found) and found[0].start > at
    found = joined(scene, [mention for mention in found if behind or mention.start < at])
    if not 2 <= len(found) <= _MOST:
        return None
    parts = tuple(m.value for m in found if isinstance(m.value, Figure))
    if any(fits(one, (figure, *parts)) for one in larger):  # itself a part of a larger one
        return None
    return _Parts(figure, parts, tuple(found))


def joined(scene: Scene, found: Sequence[Mention]) -> list[Mention]:
    """The first few of some figures, up to where another story begins: with 27 to follow, when it left at 9."""
    kept = list(found[:1])
    for before, mention in pairwise(found):
        between = scene.words(before.end, mention.start)
        if ";" in between and not _goes_on(scene, between, mention):
            break
        if len(between) > _APART or scene.has_any(("<ties_partings>",), before.end, mention.start):
            break
        kept.append(mention)
    return kept


def _goes_on(scene: Scene, between: Sequence[str], mention: Mention) -> bool:
    """Whether a list goes on behind a semicolon: no clause with a verb of its own: 140 from there; 215 had been at the final."""
    tail = between[len(between) - list(reversed(between)).index(";") :]
    behind = scene.words(mention.end, scene.words_after(mention.end, 1))
    return not any(word in _VERBS for word in (*tail, *behind))


def _is_part(scene: Scene, kind: str, whole: Figure, part: Figure) -> bool:
    if kind in ("fraction", "multiplier", "percent", "points", "age") or part.per or part.hedge or part.is_range:
        return False
    if part.unit or whole.unit:
        return part.unit == whole.unit or (kind == "number" and not part.in_words)
    if not part.noun or not whole.noun:
        return True
    if scene.same_noun(part.noun, whole.noun):
        return True
    lists = scene.lists
    people = whole.noun[-1] in lists.get("people", {}) or whole.noun[-1].endswith(_PERSONS)
    return people and part.noun[-1] in lists.get("people_kinds", {})


def _told_elsewhere(scene: Scene, whole: Mention, part: Mention) -> bool:
    """Whether a word that begins another story stands between the two: but, on top of."""
    first, second = sorted((whole, part), key=lambda mention: mention.start)
    return scene.has_any(("<story_breaks>",), first.end, second.start)


def describes(scene: Scene, mention: Mention) -> bool:
    value = mention.value
    text = scene.found.block.text
    return isinstance(value, Figure) and 0 < value.number_end < mention.end and text[value.number_end] == "-"


def _breaks_down(scene: Scene, values: Sequence[Value]) -> Value:
    """Whether two figures are the first and the last part of the whole: so each breakdown is looked at once."""
    slots = [value for value in values if isinstance(value, Slot)]
    if len(slots) != 3:
        return Truth.CANNOT
    told = _parts(scene, slots[0])
    if told is None:
        return Truth.CANNOT
    ends = (told.mentions[0], told.mentions[-1])
    return answer({slot.bound.mention.start for slot in slots[1:]} == {mention.start for mention in ends})


def _is_exact(figure: Figure) -> bool:
    """Whether a figure counts things and is not rounded: 60 boats, or 352."""
    small = not figure.unit and not figure.scale and figure.step >= 1 and abs(figure.interval.value) < _EXACT_BELOW
    return small or figure.interval.low == figure.interval.high


def _overrun(told: _Parts) -> Decimal | None:
    """What the first few parts make where that is more than the whole, and no choice of the parts is the whole."""
    whole = told.whole.interval
    total = Decimal(0)
    for count, part in enumerate(told.parts, 1):
        total += part.interval.value
        if count > 1 and total > whole.value * _MUCH:
            return None
        if count > 1 and not fits(told.whole, told.parts[:count]) and total > whole.value:
            return total
    return None


def fits(whole: Figure, parts: Sequence[Figure]) -> bool:
    """Whether these parts can make the whole, all rounded as finely as the finest of them."""
    step = min(figure.step for figure in (whole, *parts))
    apart = abs(whole.interval.value - sum(part.interval.value for part in parts))
    if all(map(_is_exact, (whole, *parts))):
        return apart == 0
    rounded = step != 1 or whole.unit != ""
    return apart == 0 or (rounded and apart < step * (len(parts) + 1) / 2)


def _anyfits(told: _Parts) -> bool:
    choices = (some for count in range(2, len(told.parts) + 1) for some in combinations(told.parts, count))
    return any(fits(told.whole, some) for some in choices)


def _could_break_down(scene: Scene, values: Sequence[Value]) -> Value:
    """Whether the parts of the first can be parts of it: no more than it, and all of it where the sentence says that they are all."""
    told = _parts(scene, values[0]) if isinstance(values[0], Slot) else None
    if told is None:
        return Truth.UNKNOWN
    return answer(_anyfits(told) or _overrun(told) is None)


def _could_make_up(scene: Scene, values: Sequence[Value]) -> Value:
    """Whether some of the parts of the first make it, or all make so much more or less that they are no parts of it."""
    told = _parts(scene, values[0]) if isinstance(values[0], Slot) else None
    if told is None:
        return Truth.UNKNOWN
    total, whole = _sum(told), told.whole.interval.value
    return answer(_anyfits(told) or not whole * _LITTLE < total < whole * _MUCH)


def _sum(told: _Parts) -> Decimal:
    return sum((part.interval.value for part in told.parts), Decimal(0))


def _made(scene: Scene, values: Sequence[Value]) -> Value:
    """What the parts of the first make."""
    told = _parts(scene, values[0]) if isinstance(values[0], Slot) else None
    total = _overrun(told) if told is not None else None
    if told is None:
        return None
    return Amount(Interval.exact(_sum(told) if total is None else total), told.whole.unit)


def _in_series(scene: Scene, values: Sequence[Value]) -> Value:
    """Whether one word stands behind both of two figures: 65 sailings on Monday, 18 on Tuesday."""
    ends = [value.bound.mention.end for value in values if isinstance(value, Slot)]
    words = [scene.words(end, scene.words_after(end, 1)) for end in ends]
    return answer(len(words) == 2 and words[0] == words[1] != [])


BREAKDOWN: dict[str, Function] = {
    "breaks_down": Function(
        3, 3, _breaks_down, "whether two figures are the first and the last of all that may be parts of another one"
    ),
    "could_break_down": Function(
        1, 1, _could_break_down, "whether the figures of its sentence that may be parts of a whole can be that"
    ),
    "could_make_up": Function(
        1, 1, _could_make_up, "whether the figures of its sentence that may be parts of a whole can make all of it"
    ),
    "in_series": Function(
        2, 2, _in_series, "whether one word stands behind both of two figures: 65 on Monday, 18 on Tuesday"
    ),
    "parts_make": Function(1, 1, _made, "what the parts of a whole make: the first few that are more than it, or all"),
}
