"""Phrases joined by `+`: all the figures that a sentence has, in whatever order and wording, told apart by type alone.

Where a sentence has three figures and says that they belong together, no grammar is needed to see that no sum joins them.
A sentence with one figure more, with a forecast, or with a word between its figures that begins another story, is left alone.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import permutations, product

from factlint.model import Figure, Mention, MentionKind
from factlint.rules.passage import Passage
from factlint.rules.reach import taken
from factlint.rules.ready import TIMES, ReadyPhrase, Slot, Wanted
from factlint.rules.roles import ASIDE
from factlint.rules.together import figure_kind
from factlint.rules.word_index import ListIndex, ends_forward

_BREAKS = "story_breaks"
"""The word list of what begins another story: but, while, although."""
_LINK = "and"
_JOINT = "+"
_GOES_ON = "goes_on"
"""The word list of what goes on with the same story behind an "and": and now stands at 40."""
_CHANGE = "change"
"""The role of which a relation has one figure."""
_MOST_KEPT = 1000
"""Orders of kinds that are remembered of one phrase."""
_MOST = 12
"""Figures of one passage: a table has more."""
_FEWEST = 3
_FAR = 50
"""A bare number so many times smaller than an amount of money is none itself."""


def match_sole(phrase: ReadyPhrase, passage: Passage, lists: ListIndex) -> Iterator[dict[str, Mention]]:
    """The bindings of a phrase of figures joined by `+`, if the passage has just these."""
    wanted = phrase.wanted
    timeless = _timeless(phrase, passage)
    if timeless is None:
        return
    figures = _story(passage, timeless, wanted.several is not None, wanted.aside, lists)
    if not figures or (phrase.several_sentences and not passage.crosses(figures)):
        return
    several = wanted.several
    for bound in _assignments(passage, figures, wanted):
        rest = [at for at in figures if at not in bound.values()]
        if several is None or _all_alike(passage, rest, several):
            binding = {name: passage.mention(at) for name, at in bound.items()}
            if several is not None:
                binding |= {f"{several.name[:-1]}.{i}": passage.mention(at) for i, at in enumerate(rest, 1)}
            yield binding


def _timeless(phrase: ReadyPhrase, passage: Passage) -> bool | None:
    """Whether the phrase leaves out durations and ages to fit the kinds of the passage's figures; None where it cannot fit."""
    kinds = passage.orders.get(_JOINT)
    if kinds is None:
        kinds = tuple([passage.mention(at).kind for at in _alone(passage, timeless=False)])
        passage.orders[_JOINT] = kinds
    if kinds not in phrase.fitting:
        if len(phrase.fitting) >= _MOST_KEPT:
            phrase.fitting.clear()
        phrase.fitting[kinds] = _fitting(phrase.wanted, kinds)
    return phrase.fitting[kinds]


def _fitting(wanted: Wanted, kinds: Sequence[MentionKind]) -> bool | None:
    single, several = wanted.single, wanted.several
    for timeless in [False] if wanted.timed else [True, False]:
        left = [kind for kind in kinds if not (timeless and kind in TIMES)]
        count = len(left)
        if (count == len(single) and not several) or (several and count >= max(_FEWEST, len(single))):
            break
    else:
        return None
    if count > _MOST:
        return None
    for chosen in permutations(range(count), len(single)):
        if all(left[at] in slot.kinds for slot, at in zip(single, chosen, strict=True)):
            rest = [kind for at, kind in enumerate(left) if at not in chosen]
            if several is None or all(kind in several.kinds for kind in rest):
                return timeless
    return None


def _story(passage: Passage, timeless: bool, listed: bool, aside: bool, lists: ListIndex) -> tuple[int, ...]:
    """All the figures of a passage, with durations and ages or without them; none where they are not of one story."""
    key = (timeless, listed, aside)
    known = passage.stories.get(key)
    if known is None:
        known = passage.stories[key] = tuple(_told(passage, timeless, listed, aside, lists))
    return known


def _alone(passage: Passage, timeless: bool) -> tuple[int, ...]:
    key = (timeless,)
    known = passage.stories.get(key)
    if known is None:
        figures = [at for at in passage.figures if not passage.items[at].in_brackets or _alone_in_brackets(passage, at)]
        figures = [at for at in figures if not passage.items[at].describes]
        if timeless:
            figures = [at for at in figures if passage.mention(at).kind not in TIMES]
        known = passage.stories[key] = tuple(figures)
    return known


def _told(passage: Passage, timeless: bool, listed: bool, aside: bool, lists: ListIndex) -> Sequence[int]:
    figures = _alone(passage, timeless)
    if not 1 < len(figures) <= _MOST or any(_counts_one(passage.mention(at)) for at in figures):
        return ()  # one of the directors, one company: hardly ever a figure that somebody summed
    roles = [passage.roles(at) for at in figures]
    if sum(_CHANGE in role for role in roles) > 1 or (not aside and any(ASIDE in role for role in roles)):
        return ()
    return () if _breaks(passage, figures, lists, listed) else figures


def _counts_one(mention: Mention) -> bool:
    value = mention.value
    return isinstance(value, Figure) and value.in_words and value.interval.value == 1 and not value.unit


def _one_kind(passage: Passage, figures: Sequence[int]) -> bool:
    """Whether all are dollars, or all are counted things; a bare number in digits beside dollars is of them: from 12.00 to 9.00 rand."""
    key = tuple(figures)
    known = passage.alike.get(key)
    if known is None:
        known = passage.alike[key] = _are_of_one_kind([passage.mention(at) for at in figures])
    return known


def _are_of_one_kind(mentions: Sequence[Mention]) -> bool:
    kinds = {figure_kind(mention) for mention in mentions}
    if len(kinds) < 2:
        return True
    values = [abs(m.value.interval.value) for m in mentions if isinstance(m.value, Figure)]
    if max(values) > min(values) * _FAR:
        return False
    return len(kinds - {"count"}) <= 1 and all(figure_kind(m) != "count" or _bare(m) for m in mentions)


def _bare(mention: Mention) -> bool:
    value = mention.value
    return isinstance(value, Figure) and not (value.in_words or value.noun)


def _all_alike(passage: Passage, figures: Sequence[int], slot: Slot) -> bool:
    """Whether a slot for several takes all of these, and they are of one kind."""
    places = taken(slot, passage)
    if len(figures) < _FEWEST - 1 or not all(places >> at & 1 for at in figures):
        return False
    return _one_kind(passage, figures)


def _assignments(passage: Passage, figures: Sequence[int], wanted: Wanted) -> Iterator[dict[str, int]]:
    """Each slot with a figure that it takes, those of one type in the order of the text."""
    slots = wanted.single
    choices = []
    for slot in slots:
        places = taken(slot, passage)
        choices.append([at for at in figures if places >> at & 1])
    for chosen in product(*choices):
        if len(set(chosen)) == len(slots) and all(_in_order(passage, chosen, alike) for alike in wanted.alike):
            yield {slot.name: at for slot, at in zip(slots, chosen, strict=True)}


def _in_order(passage: Passage, chosen: Sequence[int], alike: Sequence[int]) -> bool:
    places = [chosen[number] for number in alike]
    return places == sorted(places) and _one_kind(passage, places)


def _breaks(passage: Passage, figures: Sequence[int], lists: ListIndex, listed: bool) -> bool:
    """Whether something between the first and the last of these figures begins another story; a list has its "and" anyway."""
    items = passage.items
    words = [item.word for item in items]
    breaks, goes_on = lists.get(_BREAKS, {}), lists.get(_GOES_ON, {})
    for at in range(figures[0] + 1, figures[-1]):
        word = words[at]
        if word in breaks and ends_forward(lists, _BREAKS, words, at):
            return True
        if listed or word != _LINK or at + 1 >= len(items):
            continue
        following = items[at + 1]
        goes = following.word in goes_on and ends_forward(lists, _GOES_ON, words, at + 1)
        if following.word and not following.lead and not goes:
            return True
    return False


def _alone_in_brackets(passage: Passage, at: int) -> bool:
    """Whether a figure in brackets is no other printing of the one before: 520 (65%)."""
    kind = figure_kind(passage.mention(at))
    return all(figure_kind(passage.mention(other)) != kind for other in passage.figures if other < at)
