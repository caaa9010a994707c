"""Whether a sentence takes up the figures of its neighbour: that is 40% more, the 30% cut, having lost 40%; or tells what a change is made of."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence

from factlint.model import DateValue, Figure
from factlint.nouns import noun_key
from factlint.rules.functions.changes import date_of
from factlint.rules.functions.function import Function, answer
from factlint.rules.functions.stories import keys, own_quantity
from factlint.rules.functions.two_times import at_two_times, tense_of
from factlint.rules.scene import Scene, starting_in
from factlint.rules.values import Bound, Slot, Truth, Value
from factlint.rules.word_index import ends_forward

_SUMMING_UP = "summing_up"
"""The word list of how a sentence opens that says what two figures before it make: that is, the gap."""
_BASES = ("<pair_bases>",)
"""What says that a figure is the one of before."""
_BREAKS = "story_breaks"
_JOINS = ("and", ";")
_GOES_ON = "goes_on"
"""The word lists of what begins another story between two figures, and of what goes on with the same one behind an "and"."""
_DEFINITE = ("the", "that", "this", "those", "these", "its", "their", "his", "her", "such")
_GAPS = ("difference_words", "change_nouns")
"""The word lists of what two figures make: the 30% cut, the 900-crown discrepancy."""
_PRONOUNS = "pair_pronouns"
"""The word list of how a sentence opens that is about what the one before tells of."""
_PARTICIPLES = "participle_openings"
"""The word list of how a sentence opens that goes on from what was told: having, after."""
_OF_WHAT = frozenset(("in", "of", "to"))
"""What says, behind a change, of what it is: the 30% rise in costs; not the 30% fall on the price of petrol."""
_OF_TWO = ("lead", "majority", "margin", "advantage", "surplus", "deficit")
_COPULAS = ("of", "is", "was", "at", "by", "some", "about")
_SHARES = ("percent", "fraction", "points")
_RELATIVE = (*_SHARES, "multiplier")
_REPEATED = ("again", "every", "each", "successive", "<in_a_row>", "a decade", "decades", "years")
"""What makes a change another one than between two figures."""
_LEAD = 5
"""Words that lead up to a relation, or stand right behind it: on average each will receive 80,000."""
_KNOWN_LEAD = 6
_OPENING_REACH = 8
"""Words from the start of a sentence to a relation that its first words lead up to."""
_SINCE_REACH, _WHEN = 7, 3
_SHORT = 3
"""Letters of a word that is no adjective."""


def resumes(scene: Scene, relation: Bound, amounts: Sequence[Bound], last: Bound) -> bool:
    """Whether the relation is told last, with one of its figures or in words that sum up what went before: that is 40% more.

    Where it is told first, either it has a figure of its own, and what that is measured against follows (it was 800 before), or
    both figures follow, and are two ends of one change: it now has 800 instead of 1,000.
    """
    if relation.sentence != last.sentence:
        if all(one.sentence == last.sentence for one in amounts):
            return (
                _alone(scene, relation) and _are_ends(scene, amounts) and not _of_another_time(scene, relation, amounts)
            )
        if any(one.kind in _RELATIVE for one in starting_in(scene.found.mentions, *last.sentence)):
            return False  # the later sentence has a change of its own
        start = max(scene.words_before(last.mention.start, _LEAD), last.sentence[0])
        return scene.has_any(_BASES, start, scene.words_after(last.mention.end, _LEAD))
    last_ones = [one for one in amounts if one.sentence == last.sentence]
    if last_ones:
        whole = not any(parted(scene, relation, one) for one in last_ones)
        return _next_to(scene) and (whole or known_change(scene, relation, amounts[0]))
    if opens(scene, _SUMMING_UP, last):
        return not _of_another(scene, relation, keys(scene, amounts[0]))
    return known_change(scene, relation, amounts[0]) or _carries_on(scene, relation, amounts)


def _alone(scene: Scene, relation: Bound) -> bool:
    """Whether no other change and no span of time stands beside a relation: it doubled, and doubled again; it rose 20% in four years."""
    inside = starting_in(scene.found.mentions, *relation.sentence)
    others = [one for one in inside if one is not relation.mention]
    behind = scene.words_after(relation.mention.end, _SINCE_REACH)
    since = scene.has_any(("since",), relation.mention.end, min(behind, relation.sentence[1]))
    if since and any(one.kind == "date" and relation.mention.end < one.start < behind for one in others):
        return False  # up 60% since fares were frozen in 2019
    if any(one.kind in _RELATIVE or (one.kind == "duration" and one.start > relation.mention.start) for one in others):
        return False
    return not scene.has_any(_REPEATED, *relation.sentence)


def told_of_ends(scene: Scene, values: Sequence[Value]) -> Value:
    """A change that is told first is of two figures that follow: no other change, and no other time, is told beside it."""
    relation, *amounts = (value.bound for value in values if isinstance(value, Slot))
    if any(one.sentence == relation.sentence or one.mention.start < relation.mention.start for one in amounts):
        return Truth.HOLDS
    return answer(_alone(scene, relation) and not _of_another_time(scene, relation, amounts))


def _of_another_time(scene: Scene, relation: Bound, amounts: Sequence[Bound]) -> bool:
    """Whether a change says when it was, and its figures are of times of another kind: risen 18% this year; last week 1.40, now 1.46."""
    behind = min(scene.words_after(relation.mention.end, _WHEN), relation.sentence[1])
    when = [
        one.value
        for one in starting_in(scene.found.mentions, relation.mention.end, behind)
        if isinstance(one.value, DateValue)
    ]
    dates = [
        date.value for one in amounts if (date := date_of(scene, one)) is not None and isinstance(date.value, DateValue)
    ]
    since = scene.has_any(
        ("since",),
        relation.mention.end,
        min(scene.words_after(relation.mention.end, _SINCE_REACH), relation.sentence[1]),
    )
    if since and any(date.relative for date in dates):  # doubled since it began: 24 last year, and 31 now
        return True
    if not when or not when[0].relative:
        return False
    if (when[0].offset or 0) < 0 and any(
        tense_of(scene, one) == "is" for one in amounts
    ):  # cut by 10% last spring: now 1,900
        return True
    return bool(dates) and all(date.relative and date.offset_unit != when[0].offset_unit for date in dates)


def _are_ends(scene: Scene, amounts: Sequence[Bound]) -> bool:
    """Whether the outermost of some figures of one sentence are those of before and after."""
    ordered = sorted(amounts, key=lambda bound: bound.mention.start)
    return at_two_times(scene, ordered[0], ordered[-1])


def known_change(scene: Scene, relation: Bound, first: Bound) -> bool:
    """Whether a relation is spoken of as known, and of nothing else: unions call the 30% cut reckless; the rise, of 52, was the largest."""
    start, end = relation.mention.start, relation.mention.end
    before = scene.words(max(scene.words_before(start, _KNOWN_LEAD), relation.sentence[0]), start)
    behind = scene.words(end, min(scene.words_after(end, 2), relation.sentence[1]))
    at = max((place for place, word in enumerate(before) if word in _DEFINITE), default=-1)
    if at < 0:
        return False
    known, quantities = keys(scene, first), scene.lists.get("quantity_nouns", {})
    between = _own(scene, before[at + 1 :], known)
    if all(map(_describes, between)) and any(_is_gap(scene, word) for word in behind[:1] + _second(behind)):
        told = True  # the resulting 27% leap
    else:
        nouns = between[:-1] if between[-1:] and between[-1] in _COPULAS else between
        told = bool(nouns) and _is_gap(scene, nouns[-1]) and all(map(_describes, nouns))  # the difference of 27
    own = _of_another(scene, relation, known)
    said = [word for word in (*between, *behind[:1]) if word in quantities and not _is_gap(scene, word)]
    return told and not own and all(noun_key(word, scene.nouns) in known for word in said)  # the 30% price rise


def _of_another(scene: Scene, relation: Bound, known: set[str]) -> bool:
    """Whether a change says, right behind it, that it is of a quantity that is not known: the 30% rise in costs."""
    end = relation.mention.end
    behind = scene.words(end, min(scene.words_after(end, 2), relation.sentence[1]))
    reach = min(scene.words_after(end, _LEAD), relation.sentence[1])
    return not _OF_WHAT.isdisjoint(behind) and own_quantity(scene, known, end, reach)


def _own(scene: Scene, words: list[str], known: set[str]) -> list[str]:
    """These words without whose something is, where that is known: the mill's."""
    if "'s" not in words:
        return words
    at = words.index("'s")
    if any(word in _OF_TWO for word in words[at + 1 :]):
        return words[at + 1 :]  # the yes camp's lead of 25
    return words[at + 1 :] if at and noun_key(words[at - 1], scene.nouns) in known else words


def _second(words: Sequence[str]) -> list[str]:
    """The second of two words where the first one may describe it: the 27% annual rise."""
    return list(words[1:2]) if words and _describes(words[0]) else []


def _describes(word: str) -> bool:
    return word.isalpha() and len(word) > _SHORT


def _is_gap(scene: Scene, word: str) -> bool:
    return any((word,) in scene.lists.get(name, {}).get(word, ()) for name in _GAPS)


def _carries_on(scene: Scene, relation: Bound, amounts: Sequence[Bound]) -> bool:
    """Whether a sentence opens with what both ends of a change led to: having halved its emissions; it has lost 40% of its staff."""
    opening = relation.sentence[0]
    if relation.mention.start > scene.words_after(opening, _OPENING_REACH):
        return False
    if not opens(scene, _PARTICIPLES, relation) and not (moves(relation) and opens(scene, _PRONOUNS, relation)):
        return False
    if not _are_ends(scene, amounts):
        return False
    reach = min(scene.words_after(relation.mention.end, _LEAD), relation.sentence[1])
    return not own_quantity(scene, keys(scene, amounts[0]), opening, reach)


def moves(relation: Bound) -> bool:
    """Whether a relation is a verb's: it rose by a fifth, it has doubled."""
    value = relation.mention.value
    if relation.mention.kind == "multiplier":
        return True
    return relation.mention.kind in _SHARES and isinstance(value, Figure) and value.trend != ""


def parted(scene: Scene, one: Bound, other: Bound) -> bool:
    """Whether words between two figures begin another story: it has lost 20%, and paid 30 million."""
    first, second = sorted((one.mention, other.mention), key=lambda mention: mention.start)
    words = scene.words(first.end, second.start)
    for at, word in enumerate(words):
        if ends_forward(scene.lists, _BREAKS, words, at):
            return True
        if word in _JOINS and not (at + 1 == len(words) or ends_forward(scene.lists, _GOES_ON, words, at + 1)):
            return True
    return False


def _next_to(scene: Scene) -> bool:
    """Whether no whole sentence lies between the figures."""
    starts = {slot.bound.sentence[0] for slot in scene.slots.values()}
    sentences = scene.found.block.sentences
    return bisect_left(sentences, (max(starts) + 1,)) - bisect_left(sentences, (min(starts),)) == 2


def opens(scene: Scene, name: str, bound: Bound) -> list[int]:
    """Where the entries of a list end with which a sentence opens."""
    tokens = scene.found.tokens
    at = bisect_left(tokens.starts, bound.sentence[0])
    return ends_forward(scene.lists, name, tokens.lower[at : at + _LEAD], 0)


RESUMING: dict[str, Function] = {
    "told_of_ends": Function(
        3, 3, told_of_ends, "whether a change of the sentence before can be that of two figures: it has no other time beside it"
    ),
}  # fmt: skip
