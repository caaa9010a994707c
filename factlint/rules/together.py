"""Phrases joined by `&`: figures that stand together in one clause, in whatever order, told apart by type and role.

Which figures belong to which is a matter of nearness: of one kind (dollars, percentages, counted things), all that stand
between the first and the last bound figure must be bound, no break between clauses may lie between them, and a verb of
rise or fall only behind the first of them. So each binding takes the figures nearest to each other, in time linear in
the sentence: as many ways as the slots have orders, for each figure.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from itertools import combinations, permutations

from factlint.model import Figure, Mention, MentionKind
from factlint.rules.passage import Passage, positions
from factlint.rules.reach import taken
from factlint.rules.ready import ReadyPhrase, Slot
from factlint.rules.roles import ASIDE
from factlint.rules.word_index import ListIndex, ends_forward

_CLAUSE_BREAKS = "clause_breaks"
"""The word list of what begins another clause: but, while, although."""
_LINKS = "clause_links"
"""The word list of what does so where a verb follows before the next figure: and, with, as."""
_CLAUSE_VERBS = "clause_verbs"
_TREND_VERBS = "trend_verbs"
_BEFORE_NOUNS = "before_change_nouns"
_BASE_CUES = "base_cues_before_of"
_BACKWARD = "refers_back"
"""The word list of how a sentence begins that goes on about the figure before: that compares with."""
_RELATIVES = ("which",)
"""Links that, before a verb and a figure, tell of the figure before: 3,000, which is 25% more."""
_APPOSING = ("or", "some")
_LINK_REACH = 8
"""Words behind a link in which its verb may stand."""


def match_together(phrase: ReadyPhrase, passage: Passage, lists: ListIndex) -> Iterator[dict[str, Mention]]:
    """Every binding of a phrase of figures joined by `&`."""
    wanted = phrase.slots
    if len(passage.figures) < len(wanted):
        return
    takers = [taken(slot, passage) for slot in wanted]
    if not all(takers):
        return
    if not passage.clauses:
        words = [item.word for item in passage.items]
        passage.clauses.append(tuple(_clauses(passage, words, lists)))
    verbs: list[int] | None = None
    for clause in passage.clauses[0]:
        for chosen in _nearest(clause, passage, wanted, takers):
            ordered = sorted(chosen)
            verbs = _verbs(passage, lists) if verbs is None else verbs
            between = [verb for verb in verbs if ordered[0] < verb < ordered[-1]]
            if len(between) > 1 or (between and ordered[1] < between[0]):
                continue
            if _unmarked_last(passage, wanted, chosen) or _of_another(passage, chosen):
                continue
            if phrase.phrase.sentences > 1 and not passage.crosses(ordered):
                continue
            yield {slot.name: passage.mention(at) for slot, at in zip(wanted, chosen, strict=True)}


def _verbs(passage: Passage, lists: ListIndex) -> list[int]:
    """Where verbs of rise and fall stand; behind an article they are nouns: a cut of 30%."""
    found = passage.places.keys() & lists.get(_TREND_VERBS, {}).keys()
    places = (at for word in found for at in positions(passage.places[word]))
    nouns_follow = lists.get(_BEFORE_NOUNS, {})
    return sorted(at for at in places if not at or passage.items[at - 1].word not in nouns_follow)


def _of_another(passage: Passage, chosen: Sequence[int]) -> bool:
    """Whether a percentage stands right behind a figure of the bound ones' kind that is none of them: 30 beds, 20% more than in 2019."""
    kinds = {figure_kind(passage.mention(at)) for at in chosen}
    for at in chosen:
        if passage.mention(at).kind != "percent":
            continue
        beside = next((one for one in reversed(passage.figures) if one < at), None)
        if beside is None or beside in chosen or passage.mention(beside).kind == "percent":
            continue
        if figure_kind(passage.mention(beside)) in kinds and touches(passage, beside, at):
            return True
    return False


def _unmarked_last(passage: Passage, wanted: Sequence[Slot], chosen: Sequence[int]) -> bool:
    """Whether the last figure is one whose role nothing tells: more likely it begins another story."""
    last = max(chosen)
    slot = wanted[chosen.index(last)]
    return slot.roleless and not passage.roles(last)


def _clauses(passage: Passage, words: Sequence[str], lists: ListIndex) -> Iterator[tuple[int, ...]]:
    """The figures of each clause; what repeats the figure before and what takes no part is left out."""
    figures: list[int] = []
    following = iter(passage.figures)
    figure = next(following, None)
    for at, item in enumerate(passage.items):
        if at == figure:
            if not item.in_brackets and ASIDE not in passage.roles(at):
                figures.append(at)
            figure = next(following, None)
        elif _breaks(passage, words, lists, at):
            if len(figures) > 1:
                yield tuple(figures)
            figures = []
    if len(figures) > 1:
        yield tuple(figures)


def _breaks(passage: Passage, words: Sequence[str], lists: ListIndex, at: int) -> bool:
    item, word = passage.items[at], words[at]
    if item.ends_sentence:
        return at + 1 < len(words) and not ends_forward(lists, _BACKWARD, words, at + 1)
    if word == ";" or (word in lists.get(_CLAUSE_BREAKS, ()) and ends_forward(lists, _CLAUSE_BREAKS, words, at)):
        return True
    if word not in lists.get(_LINKS, ()) or ends_forward(lists, _BASE_CUES, words, at):
        return False
    clause, trend = lists.get(_CLAUSE_VERBS, {}), lists.get(_TREND_VERBS, {})
    if word in _RELATIVES and at + 2 < len(words) and words[at + 1] in clause and _begins_figure(passage, at + 2):
        return False
    for other in words[at + 1 : at + 1 + _LINK_REACH]:
        if not other:
            return False
        if other in clause or other in trend:
            return True
    return False


def _begins_figure(passage: Passage, at: int) -> bool:
    """Whether a figure, or what leads up to one, stands at a position: which is about 25% more."""
    item = passage.items[at]
    return bool(item.lead) or (item.mention is not None and isinstance(item.mention.value, Figure))


def _nearest(
    clause: Sequence[int], passage: Passage, wanted: Sequence[Slot], takers: Sequence[int]
) -> Iterator[tuple[int, ...]]:
    """The positions for the slots, slot by slot, where no figure of a bound kind stands between and is not bound."""
    here = 0
    for at in clause:
        here |= 1 << at
    if not all(places & here for places in takers):
        return
    count = len(wanted)
    kinds = {at: figure_kind(passage.mention(at)) for at in clause}
    seen: set[tuple[int, ...]] = set()
    for number, first in enumerate(clause):
        near = clause[number + 1 : number + 1 + 2 * count]
        for others in combinations(near, count - 1):
            group = (first, *others)
            bound = {kinds[at] for at in group}
            if any(kinds[at] in bound and at not in group for at in clause if first < at < others[-1]):
                continue
            for chosen in permutations(group):
                fits = all(places >> at & 1 for places, at in zip(takers, chosen, strict=True))
                if fits and chosen not in seen and _of_onefigure_kind(passage, chosen, wanted, kinds):
                    seen.add(chosen)
                    yield chosen


def _of_onefigure_kind(
    passage: Passage, chosen: Sequence[int], wanted: Sequence[Slot], kinds: Mapping[int, str]
) -> bool:
    """Whether the figures of slots that have one type are of one kind: both dollars, both counted things.

    A bare number whose role is plain takes the kind of its partner: from 15,000 tonnes to 40,000.
    """
    by_type: dict[frozenset[MentionKind], str] = {}
    for slot, at in zip(wanted, chosen, strict=True):
        if passage.mention(at).kind == "number" and passage.roles(at):
            continue
        if by_type.setdefault(slot.kinds, kinds[at]) != kinds[at]:
            return False
    return True


def touches(passage: Passage, beside: int, at: int) -> bool:
    """Whether nothing but what leads up to a figure stands between another and it: 30 beds, or 20% more than in 2019."""
    between = passage.items[beside + 1 : at]
    return all(item.lead or item.word in _APPOSING for item in between)


def figure_kind(mention: Mention) -> str:
    """What two figures must share to be taken for one another."""
    if mention.kind in ("number", "count"):
        return "count"
    return mention.value.unit or mention.kind if isinstance(mention.value, Figure) else mention.kind
