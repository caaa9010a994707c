"""What expressions may ask of figures of one kind that stand somewhere in a sentence: what the words around tie them to."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence
from decimal import Decimal

from factlint.model import FIGURE_KINDS, DateValue, Mention
from factlint.rules.functions.function import Function, answer
from factlint.rules.functions.relations import trend_of
from factlint.rules.functions.units import right_before
from factlint.rules.scene import Scene, starting_in
from factlint.rules.sums import truth
from factlint.rules.values import Amount, Slot, Truth, Value, plain, slots_of

_BESIDE = 4
"""Words before the first and behind the last of some figures that still have to do with them."""
_BASE_REACH = 5
_VERB_REACH = 9
_PERIODS = ("minute", "hour", "day", "week", "month", "year")
_WHOLE_REACH = 4
_SHED = ("shed", "shedding", "lost", "losing", "gained", "gaining")
_VERBS = (["is"], ["was"], ["are"], ["were"], ["has"], ["had"], ["and"], ["or"])
_DEFINITE = ("the", "that", "this", "its", "their")
_PLACES = ("behind", "above", "below", "inside", "outside", "ahead", "over", "under", "beyond")
_ARTICLES = ("the", "a", "an", "its", "their", "his", "her", "another")
_PLACE_REACH = 6
_WHOLLY = (("of", "them"), ("in", "all"), ("in", "total"), ("all", "told"))
_CLOSING_MARKS = frozenset((",", ")", "-", "–", "—", "]", ".", ";", ":", "!", "?"))
_ASIDE_MARKS = frozenset((",", "(", "-", "–", "—", "[", ":", "or"))


def _amid(scene: Scene, values: Sequence[Value]) -> Value:
    """Between the outermost of some slots, or right beside them."""
    slots = slots_of(values)
    texts = [text for text in map(plain, values) if isinstance(text, str)]
    first, last = min(slot.bound.mention.start for slot in slots), max(slot.bound.mention.end for slot in slots)
    start = max(scene.words_before(first, _BESIDE), scene.sentence[0])
    end = min(scene.words_after(last, _BESIDE), scene.sentence[1])
    return answer(scene.has_any(texts, start, end))


def is_change(scene: Scene, values: Sequence[Value]) -> Value:
    """A figure that is how far something went: up by 5%, 5% dearer than, a loss of 5%, 5% to 54 million."""
    slot = values[0]
    if not isinstance(slot, Slot):
        return Truth.CANNOT
    if trend_of(scene, slot):
        return Truth.HOLDS
    start, end = slot.bound.mention.start, slot.bound.mention.end
    behind = scene.words(end, min(scene.words_after(end, 3), scene.sentence[1]))
    if len(behind) > 1 and (
        behind[0] in scene.lists.get("ties_comparatives", {}) or (behind[0].endswith("er") and behind[1] == "than")
    ):
        return Truth.HOLDS
    if scene.has_any(("<change_nouns>",), end, min(scene.words_after(end, 3), scene.sentence[1])):
        return Truth.HOLDS
    before = max(scene.words_before(start, 5), scene.sentence[0])
    last = scene.words(before, start)
    known = scene.lists.get("share_nouns", {})
    if last[-1:] == ["of"] and not {"a", "an"}.isdisjoint(last[-4:-2]) and last[-2] not in known:
        return Truth.HOLDS  # a mark-up of 35%
    if "by" in last[-2:] or scene.has_any(("<change_nouns>", "<ties_changes>"), before, start):
        return Truth.HOLDS
    return answer(_restates_change(scene, start))


def _restates_change(scene: Scene, start: int) -> bool:
    """Whether a figure is put beside one that is told as a change: up 25 cents, or 6.7%."""
    mentions = scene.found.mentions
    at = bisect_left(mentions, start, key=lambda mention: mention.start) - 1
    if at < 0 or mentions[at].kind not in FIGURE_KINDS or mentions[at].start < scene.sentence[0]:
        return False
    beside = mentions[at]
    between = set(scene.words(beside.end, start)) - {
        "or",
        "about",
        "some",
        "nearly",
        "almost",
        "just",
        "roughly",
        "around",
    }
    return not between and scene.has_any(("up", "down"), scene.words_before(beside.start, 2), beside.start)


def is_difference(scene: Scene, values: Sequence[Value]) -> Value:
    """A figure that is how far two others are apart: six fewer, fell by 40, beat her by 90, a margin of 330."""
    slot = values[0]
    if not isinstance(slot, Slot):
        return Truth.CANNOT
    start, end = slot.bound.mention.start, slot.bound.mention.end
    behind = min(scene.words_after(end, 2), scene.sentence[1])
    if scene.words(end, behind)[:2] in (["to", "one"], ["to", "1"]):  # a margin of two to one
        return Truth.CANNOT
    verb = scene.words(end, behind)[:1]
    is_amount = verb in _VERBS  # 64.12 metres was more than
    is_amount = is_amount or scene.found.block.text[end : end + 1] == ","  # one in ten, 250, more than 25 hours
    is_amount = is_amount or any(word in scene.lists.get("overlap_verbs", {}) for word in verb)  # nine want more beds
    if not is_amount and scene.has_any(("<ties_apart_behind>",), end, behind) and not _is_place(scene, slot):
        return Truth.HOLDS
    near = max(scene.words_before(start, 4), scene.sentence[0])
    if truth(right_before(scene, [slot, "<differences_before>"])) is Truth.HOLDS:
        return Truth.HOLDS
    last = scene.words(near, start)[-1:]
    named = scene.words(near, start)[-2:]
    if len(named) > 1 and named[0] in _DEFINITE and named[1] in scene.lists.get("change_nouns", {}):
        return Truth.HOLDS  # the difference, 360 pounds, is why
    if last and last[0] in _SHED:
        return Truth.HOLDS  # having shed 18 kilos
    if last in (["is"], ["was"]) and scene.has_any(("<ties_gaps>",), scene.sentence[0], start):
        return Truth.HOLDS
    far = max(scene.words_before(start, _VERB_REACH), scene.sentence[0])
    moved = scene.has_any(("<rise>", "<fall>", "<beats>"), far, start)
    return answer(moved and "by" in scene.words(near, start)[-2:])


def _is_place(scene: Scene, slot: Slot) -> bool:
    """Whether what stands behind a figure says where things are: 60 behind the station; not 60 behind the leader's 84."""
    start, stop = slot.bound.mention.end, slot.bound.sentence[1]
    words = scene.words(start, min(scene.words_after(start, _PLACE_REACH), stop))
    if words[:1] and words[0] in _PLACES and words[1:2] and words[1] in _ARTICLES:
        return not any(
            _is_figure(one) for one in starting_in(scene.found.mentions, start, scene.words_after(start, _PLACE_REACH))
        )
    return False


def _is_figure(mention: Mention) -> bool:
    return mention.kind in FIGURE_KINDS


def _two_ends(scene: Scene, values: Sequence[Value]) -> Value:
    """One of two figures is where it came from: from, against, after, than 50 million; 50 million a year earlier."""
    for slot in slots_of(values):
        start, end = slot.bound.mention.start, slot.bound.mention.end
        before = max(scene.words_before(start, _BASE_REACH), scene.sentence[0])
        behind = min(scene.words_after(end, _BASE_REACH), scene.sentence[1])
        if scene.in_brackets(slot.bound) and any(
            isinstance(m.value, DateValue) for m in starting_in(scene.found.mentions, before, start)
        ):
            return Truth.HOLDS
        lead = max(scene.words_before(start, 3), scene.sentence[0])
        if scene.has_any(("when",), lead, start) and any(
            isinstance(m.value, DateValue)
            for m in starting_in(scene.found.mentions, max(scene.words_before(start, 8), scene.sentence[0]), start)
        ):
            return Truth.HOLDS  # 10% lower than in 2010, when 370 had one
        if scene.has_any(("<ties_bases>",), before, start) or scene.has_any(("<ties_bases_behind>",), end, behind):
            return Truth.HOLDS
    return Truth.CANNOT


def _part_of(scene: Scene, values: Sequence[Value]) -> Value:
    """The larger of two figures is a whole: of the 48 million, among 90; or the smaller one is of it: 12 of them."""
    slots = slots_of(values)
    small, large = sorted(
        slots, key=lambda slot: slot.value.interval.value if isinstance(slot.value, Amount) else Decimal(0)
    )
    start, end = large.bound.mention.start, small.bound.mention.end
    before = max(scene.words_before(start, _WHOLE_REACH), scene.sentence[0])
    behind = min(scene.words_after(end, 3), scene.sentence[1])
    return answer(
        scene.has_any(("<ties_wholes>",), before, start)
        or (small.bound.mention.start > start and scene.has_any(("<ties_parts>",), end, behind))
        or (small.bound.mention.start > start and scene.has_any(("<ties_has>",), start, small.bound.mention.start))
    )


def _of_another(scene: Scene, values: Sequence[Value]) -> Value:
    """A share that is said to be of something that neither of two figures counts: half of voters, 35% of the owners."""
    share, *others = slots_of(values)
    end = share.bound.mention.end
    words = scene.words(end, min(scene.words_after(end, 5), scene.sentence[1]))
    if not words or words[0] != "of":
        return Truth.CANNOT
    nouns = [amount.noun for slot in others if isinstance(amount := slot.value, Amount) and amount.noun]
    leads, known = scene.lists.get("~leads", {}), scene.lists.get("ties_wholes_named", {})
    words = words[words.index("'s") :] if "'s" in words else words  # of the ship's company
    named = [word for word in words[1:] if word in known or word not in leads][:1]
    if not named or named[0] in known or not named[0].isalpha():
        return Truth.CANNOT
    return answer(not any(scene.same_noun((named[0],), noun) for noun in nouns))


def opens_aside(scene: Scene, values: Sequence[Value]) -> Value:
    """A comma, a dash, a bracket or an "or" stands right before a slot and what leads up to it."""
    slot = values[0]
    if not isinstance(slot, Slot):
        return Truth.CANNOT
    tokens, leads = scene.found.tokens.lower, scene.lists.get("~leads", {})
    at = bisect_left(scene.found.tokens.starts, slot.bound.mention.start)
    while at and tokens[at - 1] in leads:
        at -= 1
    return answer(at > 0 and tokens[at - 1] in _ASIDE_MARKS)


def _closes_aside(scene: Scene, values: Sequence[Value]) -> Value:
    """A comma, a dash, a bracket or the end of the sentence stands right behind a slot, or behind its "of them": 29 in all, walked out."""
    slot = values[0]
    if not isinstance(slot, Slot):
        return Truth.CANNOT
    tokens = scene.found.tokens.lower
    at = bisect_left(scene.found.tokens.starts, slot.bound.mention.end)
    if tokens[at : at + 2] in _WHOLLY:
        at += 2
    return answer(at >= len(tokens) or tokens[at] in _CLOSING_MARKS)


def _period(scene: Scene, values: Sequence[Value]) -> Value:
    """What a figure is told to be the sum of: 1,840 in a week, 9,000 over a year."""
    slot = values[0]
    if not isinstance(slot, Slot):
        return ""
    end = slot.bound.mention.end
    words = scene.words(end, min(scene.words_after(end, 5), scene.sentence[1]))
    for at in range(len(words) - 2):
        if words[at] in ("in", "over", "across", "within", "after", "every") and words[at + 1] in (
            "a",
            "an",
            "one",
            "the",
        ):
            return words[at + 2] if words[at + 2] in _PERIODS else ""
    return ""


def _shared_out(scene: Scene, values: Sequence[Value]) -> Value:
    """The smaller of two amounts is for each of a number of things: 15 crowns each, an average of 40, 2,400 for every one."""
    slots = slots_of(values)
    if len(slots) != 3:
        return Truth.CANNOT
    small = min(slots[1:], key=lambda slot: slot.value.interval.value if isinstance(slot.value, Amount) else Decimal(0))
    if isinstance(small.value, Amount) and small.value.figure is not None and small.value.figure.hedge == "average":
        return Truth.HOLDS
    number, per = (
        slots[0].value,
        small.value.figure.per if isinstance(small.value, Amount) and small.value.figure else "",
    )
    if per and isinstance(number, Amount) and scene.same_noun((per,), number.noun):
        return Truth.HOLDS
    start, end = small.bound.mention.start, small.bound.mention.end
    others = starting_in(scene.found.mentions, *scene.sentence)
    before = max(scene.words_before(start, 4), *(m.end for m in others if m.end <= start), scene.sentence[0])
    behind = min(scene.words_after(end, 4), *(m.start for m in others if m.start >= end), scene.sentence[1])
    return answer(scene.has_any(("<ties_each>",), end, behind) or scene.has_any(("<ties_each_before>",), before, start))


TIES: dict[str, Function] = {
    "amid": Function(
        3, 12, _amid, "whether any of the words stands between the outermost of some slots, or right beside them"
    ),
    "is_change": Function(1, 1, is_change, "whether the words beside a figure make it how far something went"),
    "is_difference": Function(
        1, 1, is_difference, "whether the words beside a figure make it how far two others are apart"
    ),
    "two_ends": Function(
        2, 2, _two_ends, "whether one of two figures is what the other is compared with, or came from"
    ),
    "part_of": Function(2, 2, _part_of, "whether the smaller of two figures is said to be a part of the larger one"),
    "of_another": Function(
        2, 3, _of_another, "whether a share is said to be of something that none of some figures counts"
    ),
    "opens_aside": Function(
        1, 1, opens_aside, "whether a comma, a dash, a bracket or an “or” stands right before a slot"
    ),
    "closes_aside": Function(
        1,
        1,
        _closes_aside,
        "whether a comma, a dash or a bracket stands right behind a slot, or behind its “of them” or “in all”",
    ),
    "period": Function(1, 1, _period, 'what a figure is told to be the sum of ("1,840 in a week"): "week", or ""'),
    "shared_out": Function(
        3, 3, _shared_out, "whether the smaller of two amounts is said to be for each of a number of things"
    ),
}
