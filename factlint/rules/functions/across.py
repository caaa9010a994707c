"""What expressions may ask of a whole and its parts in the sentence behind it, or, of a total, before it."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from decimal import Decimal

from msgspec import Struct

from factlint.model import Figure, Interval, Mention
from factlint.rules.functions.breakdown import describes, fits, joined
from factlint.rules.functions.function import Function, answer
from factlint.rules.functions.one_kind import AMOUNT_KINDS, read_figure
from factlint.rules.functions.stories import elsewhere, keys
from factlint.rules.scene import Scene, starting_in
from factlint.rules.values import Amount, Slot, Truth, Value, slot_near
from factlint.rules.word_index import ends_forward

_MOST = 7
"""Parts of one whole: what has more is a table."""
_LEAST_WHOLE = 5
_MUCH, _LITTLE = Decimal("1.6"), Decimal("0.6")
"""So many times the whole, parts are no parts of it."""
_RIVAL = Decimal("0.5")
_OPENING = 5
_ALL, _OF, _ALLOTTED, _SPLIT = ("<parts_all>",), ("<parts_of_it>",), ("<parts_allotted>",), ("<parts_split>",)
_STOPS, _SUMMED = ("<parts_overlap>",), ("<parts_summed>",)


class Across(Struct, frozen=True):
    """A whole, and the figures of the next sentence that are told as its parts."""

    whole: Mention
    parts: tuple[Mention, ...]
    complete: bool
    """Whether they are told as all of its parts."""

    @property
    def total(self) -> Decimal:
        """What the parts make."""
        return sum((read_figure(part).interval.value for part in self.parts), Decimal(0))


def parts_across(scene: Scene, slot: Slot) -> Across | None:
    """The parts that the next sentence has of a figure; None where it has none, or where they may overlap."""
    whole, figure = slot.bound.mention, slot.bound.mention.value
    if (
        not isinstance(figure, Figure)
        or whole.kind not in AMOUNT_KINDS
        or figure.hedge
        or figure.is_range
        or figure.per
    ):
        return None
    if figure.interval.value < _LEAST_WHOLE or describes(scene, whole):
        return None
    sentences = scene.found.block.sentences
    at = bisect_right(sentences, slot.bound.sentence)
    summed = _is_summed(scene, slot, sentences[at - 2] if at > 1 else None)
    at -= 2 * summed
    if not 0 <= at < len(sentences):
        return None
    following = sentences[at]
    inside = [m for m in starting_in(scene.found.mentions, *following) if isinstance(m.value, Figure)]
    alike = [m for m in inside if _is_alike(figure, m) and not _stands_alone(scene, figure, m, inside)]
    larger = [m for m in alike if read_figure(m).interval.value >= figure.interval.value]
    if any(not read_figure(m).noun or scene.same_noun(read_figure(m).noun, figure.noun) for m in larger):
        return None
    alike = [m for m in alike if m not in larger]
    parts = _of_one_row(scene, figure, joined(scene, [m for m in alike if not describes(scene, m)]))
    if (
        not 2 <= len(parts) <= _MOST
        or scene.has_any(_STOPS, following[0], parts[-1].end)
        or _has_rival(scene, slot, parts)
    ):
        return None
    if not any(read_figure(part).unit == figure.unit for part in parts):
        return None  # 40, 35 and 35 kilometres
    if any(_is_of_others(scene, figure, part) for part in parts) or _has_singles(scene, following, parts):
        return None
    if elsewhere(scene, keys(scene, slot.bound), following[0]) or _dated(scene, parts):
        return None
    return Across(whole, tuple(parts), True) if summed else _tied(scene, slot, parts, following)


def _is_summed(scene: Scene, slot: Slot, before: tuple[int, int] | None) -> bool:
    """Whether a figure is told as what those of the sentence before make: in all 90; the other 12 got off. It had left with 70."""
    start = max(scene.words_before(slot.bound.mention.start, 3), slot.bound.sentence[0])
    if before is None:
        return False
    if scene.has_any(_SUMMED, start, slot.bound.mention.start):
        return True
    told = [m for m in starting_in(scene.found.mentions, *before) if isinstance(m.value, Figure)]
    rest = bool(told) and scene.has_any(("<the_rest>",), scene.words_before(told[-1].start, 3), told[-1].start)
    return rest and len(told) > 1 and bool(scene.words(*slot.bound.sentence)[:1]) and _opens_known(scene, slot)


def _opens_known(scene: Scene, slot: Slot) -> bool:
    """Whether a sentence opens with what is known: the bus had, it had, they were."""
    words = scene.words(*slot.bound.sentence)[:2]
    return words[:1] in (["it"], ["they"], ["there"], ["he"], ["she"], ["the"])


def _is_alike(figure: Figure, part: Mention) -> bool:
    value = part.value
    if not isinstance(value, Figure) or part.kind not in AMOUNT_KINDS or value.per or value.hedge or value.is_range:
        return False
    if not figure.unit:
        return not value.unit
    return value.unit == figure.unit or (part.kind == "number" and not value.in_words)


def _of_one_row(scene: Scene, figure: Figure, parts: list[Mention]) -> list[Mention]:
    """The first few of some parts: behind bare numbers, other things that are counted are none."""
    if figure.unit or not parts or read_figure(parts[0]).noun:
        return parts
    other = (at for at, part in enumerate(parts) if read_figure(part).noun)
    end = next((at for at in other if not scene.same_noun(read_figure(parts[at]).noun, figure.noun)), len(parts))
    return parts[:end]


def _stands_alone(scene: Scene, figure: Figure, part: Mention, inside: Sequence[Mention]) -> bool:
    """Whether a bare number is no measure, as none follows it: a potter of 52; but 40, 35 and 35 kilometres."""
    if not figure.unit or read_figure(part).unit:
        return False
    following = next((m for m in inside if m.start > part.start), None)
    return (
        following is None
        or following.kind == "money"
        or scene.words(part.end, following.start) not in ([], ["and"], ["or"])
    )


def _is_of_others(scene: Scene, figure: Figure, part: Mention) -> bool:
    """Whether a bare part says what else it is of: eight of the detainees."""
    words = scene.words(part.end, scene.words_after(part.end, 4))
    if words[:1] in (["had"], ["have"], ["has"]) and words[1:2] not in (["been"], ["to"]) and not _is_past(words):
        return True  # nine had fleas
    if words[:1] != ["of"] or read_figure(part).noun:
        return words[:1] == ["to"] and part.kind == "number" and words[1:2] != [] and words[1][0].isdigit()
    named = [word for word in words[1:] if word not in ("the", "its", "their", "all")][:1]
    known = ("them", "these", "those", "it", "this", "that", "which", "whom")
    if not figure.noun:
        return False
    return not named or not (named[0] in known or scene.same_noun((named[0],), figure.noun))


def _is_past(words: Sequence[str]) -> bool:
    """Whether a participle follows: had died, have gone."""
    return len(words) > 1 and (
        words[1].endswith(("ed", "en", "ne")) or words[1] in ("left", "quit", "come", "sunk", "won", "lost", "sold")
    )


def _has_singles(scene: Scene, following: tuple[int, int], parts: Sequence[Mention]) -> bool:
    """Whether single things are listed beside the parts: a captain, two mates and a cook."""
    tokens = scene.found.tokens
    first, last = (bisect_left(tokens.starts, each) for each in (parts[0].start, parts[-1].end))
    at = bisect_left(tokens.starts, following[0])
    lead = tokens.lower[at:first]
    if lead[-1:] in ((",",), ("and",)) and not {"a", "an"}.isdisjoint(lead):
        return True
    behind = [word for word in tokens.lower[last : last + 3] if word != ","]
    return behind[:1] == ["and"] and behind[1:2] in (["a"], ["an"], ["one"])


def _dated(scene: Scene, parts: Sequence[Mention]) -> bool:
    """Whether the parts are those of a row of times: 12 on Monday, 8 on Tuesday."""
    inside = starting_in(scene.found.mentions, parts[0].start, parts[-1].end)
    return any(m.kind == "date" for m in inside)


def _has_rival(scene: Scene, slot: Slot, parts: Sequence[Mention]) -> bool:
    """Whether the sentence of the whole has another figure that the parts may be of."""
    whole = slot.bound.mention
    total = sum((read_figure(part).interval.value for part in parts), Decimal(0))
    for mention in starting_in(scene.found.mentions, *slot.bound.sentence):
        value = mention.value
        if mention is whole or not isinstance(value, Figure) or not _is_alike(read_figure(whole), mention):
            continue
        if value.interval.value > total * _RIVAL or fits(value, [read_figure(part) for part in parts]):
            return True
    return False


def _tied(scene: Scene, slot: Slot, parts: Sequence[Mention], following: tuple[int, int]) -> Across | None:
    """The parts, where words tie them to the whole, or where they are bare numbers of what was counted before."""
    figure = read_figure(slot.bound.mention)
    first, last = parts[0], parts[-1]
    lead = max(scene.words_before(last.start, 4), following[0])
    rest = scene.has_any(("<the_rest>",), lead, last.start)
    complete = rest or scene.has_any(_ALL, following[0], last.start) or _so_many_ways(scene, slot, parts, following)
    nouns = [read_figure(part).noun for part in parts if read_figure(part).noun]
    same = all(scene.same_noun(noun, figure.noun) for noun in nouns) if figure.noun else not nouns
    of_it = scene.has_any(_OF, following[0], scene.words_after(last.end, 3)) or _opens(scene, following)
    if figure.unit:
        split = scene.has_any(_SPLIT, *slot.bound.sentence) or scene.has_any(_ALLOTTED, *following)
        tied = complete or of_it or split
    else:
        tied = complete or (of_it and (same or len(parts) > 2)) or (same and _bare_start(first))
    if not figure.unit and not figure.noun and not complete:
        return None
    if not tied or (not same and not figure.unit and (not complete or len(parts) < 3)):
        return None
    return Across(slot.bound.mention, tuple(parts), complete and (rest or len(parts) > 2))


def _bare_start(first: Mention) -> bool:
    """Whether the first part says nothing of what it counts, and so counts what was counted before."""
    return not read_figure(first).noun


def _opens(scene: Scene, following: tuple[int, int]) -> bool:
    tokens = scene.found.tokens
    at = bisect_left(tokens.starts, following[0])
    return bool(ends_forward(scene.lists, "parts_openings", tokens.lower[at : at + _OPENING], 0))


def _so_many_ways(scene: Scene, slot: Slot, parts: Sequence[Mention], following: tuple[int, int]) -> bool:
    """Whether as many ways, or heirs, are told as there are parts: split three ways."""
    for mention in starting_in(scene.found.mentions, slot.bound.sentence[0], following[1]):
        value = mention.value
        if isinstance(value, Figure) and mention.kind == "count" and value.interval.value == len(parts):
            if value.noun and value.noun[-1] in scene.lists.get("parts_ways", {}):
                return True
    return False


def _comes_out(told: Across) -> bool:
    """Whether the parts, or some of them, make the whole; or are less where they need not be all of it."""
    whole, parts = read_figure(told.whole), [read_figure(part) for part in told.parts]
    if any(fits(whole, parts[:count]) for count in range(2, len(parts) + 1)):
        return True
    total, value = told.total, whole.interval.value
    if total > value:
        return total > value * _MUCH
    return not told.complete or total < value * _LITTLE


def _told(scene: Scene, values: Sequence[Value]) -> Across | None:
    return parts_across(scene, values[0]) if isinstance(values[0], Slot) else None


def _has_parts(scene: Scene, values: Sequence[Value]) -> Value:
    return answer(_told(scene, values) is not None)


def _add(scene: Scene, values: Sequence[Value]) -> Value:
    told = _told(scene, values)
    return Truth.UNKNOWN if told is None else answer(_comes_out(told))


def _parts(scene: Scene, values: Sequence[Value]) -> Value:
    told, slot = _told(scene, values), values[0]
    if told is None or not isinstance(slot, Slot):
        return None
    return tuple(slot_near(slot, scene.found, part) for part in told.parts)


def _sum(scene: Scene, values: Sequence[Value]) -> Value:
    told = _told(scene, values)
    return None if told is None else Amount(Interval.exact(told.total), read_figure(told.whole).unit)


ACROSS: dict[str, Function] = {
    "has_parts": Function(1, 1, _has_parts, "whether the figures of the next sentence are told as parts of a figure"),
    "parts_add_up": Function(
        1, 1, _add, "whether such parts can be parts of it: no more than it, and all of it where they are told as all"
    ),
    "parts_told": Function(1, 1, _parts, "the parts that the next sentence has of a figure"),
    "parts_sum": Function(1, 1, _sum, "what such parts make"),
}
