"""What expressions may ask of a share: whether a part and a whole near are told with it, and whether it is that part of it."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator, Sequence
from decimal import Decimal
from itertools import permutations
from typing import Literal

from msgspec import Struct

from factlint.model import Figure, Interval, Mention
from factlint.nouns import noun_key
from factlint.rules.functions.breakdown import describes
from factlint.rules.functions.function import Function, answer
from factlint.rules.functions.joins import keeps
from factlint.rules.functions.one_kind import AMOUNT_KINDS, is_people, read_figure
from factlint.rules.functions.stories import elsewhere, new_name
from factlint.rules.functions.ties import is_change, is_difference, opens_aside
from factlint.rules.scene import Scene, starting_in
from factlint.rules.values import Amount, Slot, Truth, Value, slot_near

_FACTOR = Decimal("3")
"""Times that a share can be misstated by ..."""
_POWERS = (10, 100)
_POWER_SLACK = Decimal("0.1")
"""... or by a power of ten, as rounded."""
_MOST = 9
"""Figures of some sentences: what has more is a table."""
_WHOLE_REACH = 6
"""Words from a share to the whole that it is said to be of."""
_ONE, _HUNDRED = Interval.exact(1), Interval.exact(100)
_BREAKS, _LEVIES, _STOPS = ("<story_breaks>",), ("<levies>",), ("<share_stops>",)
_YIELDS = ("<levy_yields>",)
_RESTS, _BASES, _AGAIN = ("<the_rest>",), ("<base_words>", "than"), ("<share_again>",)
_OWNERS = (["her"], ["his"], ["its"], ["their"], ["that"])
"""Before a share these say that it has been told: her 15% makes her the largest owner."""
_TURNOUT = ("turnout",)
_STAKES = ("stake", "share", "turnout", "holding")
_SMALL = 3
_FAR = 8

How = Literal["of", "levy", "again"]


class Told(Struct, frozen=True):
    """A share, with a part and a whole."""

    share: Slot
    ratio: Interval
    part: Mention
    whole: Mention
    rest: bool
    """Whether the part is what the share leaves."""

    @property
    def true(self) -> Interval:
        """What the part is of the whole."""
        part = read_figure(self.part).interval / read_figure(self.whole).interval
        return _ONE - part if self.rest else part

    @property
    def fits(self) -> bool:
        """Whether the share is that."""
        return self.ratio.overlaps(self.true) or keeps(self.share, self.true, self.ratio)


def told_share(scene: Scene, slot: Slot) -> Told | None:
    """The part and the whole that a share is told with; None where words do not tie the three."""
    share, figure = slot.bound.mention, slot.bound.mention.value
    if not isinstance(figure, Figure) or share.kind not in ("percent", "fraction") or figure.is_range:
        return None
    ratio = figure.interval / _HUNDRED if figure.unit == "percent" else figure.interval
    if not 0 < ratio.value < 1 or figure.trend or _is_change(scene, slot):
        return None
    if scene.has_any(_STOPS, *slot.bound.sentence):
        return None
    sentences = scene.found.block.sentences or (slot.bound.sentence,)
    at = max(bisect_right(sentences, slot.bound.sentence) - 1, 0)
    wide = sentences[max(at - 1, 0)][0], sentences[min(at + 1, len(sentences) - 1)][1]
    for first, last in ((at, at), (at - 1, at), (at, at + 1)):
        if first < 0 or last >= len(sentences):
            continue
        choices = list(_choices(scene, slot, ratio, sentences[first : last + 1]))
        fitting = next((one for one in choices if one.fits), None)
        if fitting is not None:
            return fitting
        near = [one for one in choices if _misstated(one)]
        if near:
            chosen = min(near, key=lambda one: _distance(one, share))
            return None if _explained(scene, ratio, wide, chosen) else chosen
    return None


def _is_change(scene: Scene, slot: Slot) -> bool:
    start = scene.words_before(slot.bound.mention.start, 2)
    if scene.has_any(_BASES, start, slot.bound.mention.start) and not read_figure(slot.bound.mention).hedge:
        return True
    return is_change(scene, [slot]) is Truth.HOLDS


def _distance(told: Told, share: Mention) -> int:
    return abs(told.part.start - share.start) + abs(told.whole.start - share.start)


def _choices(scene: Scene, slot: Slot, ratio: Interval, spans: Sequence[tuple[int, int]]) -> Iterator[Told]:
    """Every part and whole that words tie to the share in some sentences."""
    start, end = spans[0][0], spans[-1][1]
    mentions = [m for m in starting_in(scene.found.mentions, start, end) if _may_be_meant(scene, m)]
    if not 2 <= len(mentions) <= _MOST:
        return
    whole, levy = _own_whole(scene, slot)
    if whole is not None or levy:
        for part, other in permutations(mentions, 2):
            if (
                (whole is None or other is whole)
                and _kin(scene, part, other)
                and _goes_with(scene, slot, part, other, spans, levy)
            ):
                yield Told(slot, ratio, part, other, _is_rest(scene, part))
        return
    if len(spans) == 2 and _says_again(scene, slot) and _is_only(scene, slot) and not _own_noun(scene, slot, mentions):
        voted = scene.has_any(_TURNOUT, *slot.bound.sentence)
        pairs = [pair for pair in permutations(mentions, 2) if _kin(scene, *pair, voted)]
        for part, other in pairs:
            if _leads_on(scene, spans, (slot.bound.mention, part, other)):
                yield Told(slot, ratio, part, other, False)


def _may_be_meant(scene: Scene, mention: Mention) -> bool:
    value = mention.value
    if not isinstance(value, Figure) or mention.kind not in AMOUNT_KINDS or value.is_range or describes(scene, mention):
        return False
    if value.in_words and value.interval.value == 1:
        return False
    return value.interval.value > 0


def _kin(scene: Scene, part: Mention, whole: Mention, voted: bool = False) -> bool:
    """Whether one figure may be a part of another one; of those who voted, and the names on a roll, whatever they count."""
    one, other = read_figure(part), read_figure(whole)
    if one.unit != other.unit or one.interval.value >= other.interval.value:
        return False
    if one.per and one.per != other.per:
        return False
    if voted or one.unit or not one.noun or not other.noun or scene.same_noun(one.noun, other.noun):
        return True
    return is_people(scene, one.noun[-1]) and is_people(scene, other.noun[-1])


def _own_whole(scene: Scene, slot: Slot) -> tuple[Mention | None, bool]:
    """The whole that a share is said to be of: 27% of its 400,000 target; and whether it is a levy's: of 8% on the 350."""
    share = slot.bound.mention
    stop = min(scene.words_after(share.end, _WHOLE_REACH), slot.bound.sentence[1])
    before = max(scene.words_before(share.start, 4), slot.bound.sentence[0])
    levy = scene.has_any(_LEVIES, before, stop)
    following = [m for m in starting_in(scene.found.mentions, share.end, stop) if isinstance(m.value, Figure)]
    leads = {*scene.lists.get("~leads", {}), "the", "a", "an", "its", "their", "this", "that"}
    first = following[0] if following and following[0].kind in AMOUNT_KINDS else None
    if first is None:
        return None, levy
    between = scene.words(share.end, first.start)
    if between[:1] == ["of"] or (levy and between[:1] == ["on"] and leads.issuperset(between[1:])):
        return first, levy
    if share.kind == "fraction" and between and between[0] in ("the", "its", "their", "all") and len(between) < 3:
        return first, levy
    return None, levy


def _goes_with(
    scene: Scene, slot: Slot, part: Mention, whole: Mention, spans: Sequence[tuple[int, int]], levy: bool
) -> bool:
    """Whether nothing parts a figure from the share and its whole."""
    share = slot.bound.mention
    taken = sorted((share, part, whole), key=lambda mention: mention.start)
    if scene.has_any(_BASES, scene.words_before(part.start, 2), part.start) and not read_figure(part).hedge:
        return False
    if is_difference(scene, [slot_near(slot, scene.found, part)]) is Truth.HOLDS:
        return False
    if len(spans) == 1:
        if scene.has_any(_BREAKS, taken[0].end, taken[-1].start) or scene.has_any(
            (";",), taken[0].end, taken[-1].start
        ):
            return False
        if levy:
            end = scene.words_after(part.end, 2)
            return whole.start < part.start > share.start and scene.has_any(_YIELDS, share.end, end)
        return read_figure(part).unit != "" or _is_put(scene, slot, part, whole)
    rest = _is_rest(scene, part)
    later = part.start >= spans[1][0]
    if not (rest or levy or (later and scene.has_any(_AGAIN, spans[1][0], part.start))):
        return False
    return _leads_on(scene, spans, (share, part, whole))


def _is_put(scene: Scene, slot: Slot, part: Mention, whole: Mention) -> bool:
    """Whether a counted part is set beside the share and its whole: half the 840 graves, or 420."""
    aside = opens_aside(scene, [slot_near(slot, scene.found, part)]) is Truth.HOLDS
    first, second = sorted((part, whole), key=lambda mention: mention.start)
    return aside and part is second and len(scene.words(first.end, second.start)) < _SMALL


def _is_rest(scene: Scene, part: Mention) -> bool:
    return scene.has_any(_RESTS, scene.words_before(part.start, _SMALL), part.start)


def _says_again(scene: Scene, slot: Slot) -> bool:
    """Whether words say that the share tells again what the figures before it do: that is 38%, turnout was 30%."""
    share = slot.bound.mention
    start = max(scene.words_before(share.start, 5), slot.bound.sentence[0])
    if scene.has_any(_AGAIN, start, share.start) or scene.words(start, share.start)[-1:] in _OWNERS:
        return True
    behind = min(scene.words_after(share.end, 3), slot.bound.sentence[1])
    aside = opens_aside(scene, [slot]) is Truth.HOLDS
    return (aside and scene.has_any(("<of_the_whole>",), share.end, behind)) or scene.has_any(
        _STAKES, share.end, min(scene.words_after(share.end, 1), behind)
    )


def _is_only(scene: Scene, slot: Slot) -> bool:
    """Whether a sentence has no other share up to this one."""
    before = starting_in(scene.found.mentions, slot.bound.sentence[0], slot.bound.mention.start)
    return not any(m.kind in ("percent", "fraction") for m in before)


def _own_noun(scene: Scene, slot: Slot, mentions: Sequence[Mention]) -> bool:
    """Whether the share is said to be of something that no figure counts: 12% of voters."""
    share = slot.bound.mention
    words = scene.words(share.end, min(scene.words_after(share.end, 4), slot.bound.sentence[1]))
    if words[:1] != ["of"]:
        return False
    known = scene.lists.get("ties_wholes_named", {})
    leads = scene.lists.get("~leads", {})
    named = [word for word in words[1:] if word in known or word not in leads][:1]
    nouns = [read_figure(mention).noun for mention in mentions if read_figure(mention).noun]
    return bool(named) and named[0] not in known and not any(scene.same_noun((named[0],), noun) for noun in nouns)


def _leads_on(scene: Scene, spans: Sequence[tuple[int, int]], taken: Sequence[Mention]) -> bool:
    """Whether the later sentence goes on about the first one, and has no break between the figures."""
    each = sorted(taken, key=lambda mention: mention.start)
    later = spans[1][0]
    if each[0].start >= later or each[-1].start < later:
        return False
    known = {noun_key(word, scene.nouns) for word in scene.words(*spans[0])}
    first = each[0] is not taken[0]  # turnout was 30%: in a ward with 4,600 ...
    if (first and elsewhere(scene, known, later)) or new_name(scene, known, later, each[-1].start):
        return False
    halves = ([m for m in each if m.start < later], [m for m in each if m.start >= later])
    return not any(scene.has_any(_BREAKS, half[0].end, half[-1].start) for half in halves if half)


def _misstated(told: Told) -> bool:
    true = told.true.value
    if true <= 0:
        return False
    times = max(true / told.ratio.value, told.ratio.value / true)
    return times <= _FACTOR or any(abs(times / power - 1) <= _POWER_SLACK for power in _POWERS)


def _explained(scene: Scene, ratio: Interval, wide: tuple[int, int], told: Told) -> bool:
    """Whether the share is one of any two figures near, or of what a third one leaves."""
    mentions = [m for m in starting_in(scene.found.mentions, *wide) if _may_be_meant(scene, m)][:_MOST]
    for part, whole in permutations(mentions, 2):
        one, other = read_figure(part), read_figure(whole)
        if one.unit != other.unit or one.interval.value >= other.interval.value:
            continue
        if told.rest and (part, whole) == (told.part, told.whole):
            continue
        if ratio.overlaps(one.interval / other.interval) or ratio.overlaps(_ONE - one.interval / other.interval):
            return True
        for third in mentions:
            left = other.interval - read_figure(third).interval
            if (
                third not in (part, whole)
                and left.low > 0
                and read_figure(third).unit == one.unit
                and ratio.overlaps(one.interval / left)
            ):
                return True
    return False


def _told(scene: Scene, values: Sequence[Value]) -> Told | None:
    return told_share(scene, values[0]) if isinstance(values[0], Slot) else None


def _has_share(scene: Scene, values: Sequence[Value]) -> Value:
    return answer(_told(scene, values) is not None)


def _fits(scene: Scene, values: Sequence[Value]) -> Value:
    told = _told(scene, values)
    return Truth.UNKNOWN if told is None else answer(told.fits)


def _part(scene: Scene, values: Sequence[Value]) -> Value:
    told, slot = _told(scene, values), values[0]
    return slot_near(slot, scene.found, told.part) if told is not None and isinstance(slot, Slot) else None


def _whole(scene: Scene, values: Sequence[Value]) -> Value:
    told, slot = _told(scene, values), values[0]
    return slot_near(slot, scene.found, told.whole) if told is not None and isinstance(slot, Slot) else None


def _true(scene: Scene, values: Sequence[Value]) -> Value:
    told = _told(scene, values)
    if told is None:
        return None
    part = read_figure(told.part).interval / read_figure(told.whole).interval
    return Amount(part * _HUNDRED, "percent", rounded=True)


def _left(scene: Scene, values: Sequence[Value]) -> Value:
    told = _told(scene, values)
    return "all but " if told is not None and told.rest else ""


TOLD_SHARES: dict[str, Function] = {
    "has_share": Function(
        1, 1, _has_share, "whether words tie a share to a part and a whole, in its sentence or in two"
    ),
    "share_fits": Function(1, 1, _fits, "whether such a share is what the part is of the whole"),
    "share_part": Function(1, 1, _part, "the part that such a share is told with, or what it leaves"),
    "share_whole": Function(1, 1, _whole, "the whole that such a share is told with"),
    "true_share": Function(1, 1, _true, "what the part of such a share is of its whole"),
    "share_left": Function(1, 1, _left, '"all but " where the part of a share is what it leaves, or ""'),
}
