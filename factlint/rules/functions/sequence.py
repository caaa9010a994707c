"""What expressions may ask of two events on two dates: whether they come in the order that such events must."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence

from msgspec import Struct, field

from factlint.rules.functions.event_orders import events_in, orders_of
from factlint.rules.functions.function import Function
from factlint.rules.functions.two_days import comes_first, days_in, goes_back
from factlint.rules.scene import Scene
from factlint.rules.values import Bound, Slot, Truth, Value
from factlint.rules.word_index import SOFT_MARKS, ends_forward

_OTHER_THING, _OBJECTS = "order_other_thing", "order_objects"
"""The word lists of what brings in another thing, and of what begins its name."""
_FIRSTS = "order_firsts"
"""The word list of what says that nothing of the kind had been before: first tested."""
_PERFECT = "past_perfect"
"""The word list of what tells of an event that lies before another one: had begun."""
_UNDATED = "order_undated"
"""The word list of what makes a date the end of a time: by 2014 he had left."""
_LINK_AFTER, _LINK_BEFORE = "link_after", "link_before"
"""The word lists of what joins two events in one sentence."""
_UNLINKED = "order_unlinked"
"""The word list of an "after" that is of another event than the date's: named after."""
_NOUNS = "order_nouns"
"""The word list of those lists whose words are nouns, told of a date only right beside it."""
_OPENERS = "date_openers"
"""The word list of what leads up to a date that opens a clause, its event behind it: in early."""
_AFTER, _BEFORE = "order_after", "order_before"
"""The word lists of what says that an event had come first (after, having), or was still to come (before)."""
_AS_PRINTED = frozenset((_PERFECT, _UNDATED, _AFTER, _BEFORE, _LINK_AFTER, _LINK_BEFORE, _UNLINKED))
_WAS = frozenset(("were", "been", "being"))
_JOINS = frozenset(("and", "but", "then"))
_ENDS = frozenset(".!?")
_BREAKS = frozenset(',;:()—–-.“”"')
_TAIL = 8
"""Words behind a date that opens its clause among which its event stands ..."""
_HEAD = 16
"""... and before one that closes it."""
_BOUND_NEAR = 2
_LINKED = 5
"""Words between "after" and the event that had come first."""
_PHRASE = 9


class _Story(Struct, frozen=True):
    """The words about two dates, and which of the two dates each of them may be told of."""

    words: list[str]
    passives: list[str]
    """The same, with "was" for every other form of it."""
    of_first: frozenset[int]
    of_second: frozenset[int]
    beside: frozenset[int]
    """Those with nothing but a few words of their phrase between them and the date: the robbery of a bank on."""
    hits: dict[str, list[int]] = field(default_factory=dict)

    def where(self, scene: Scene, name: str) -> list[int]:
        """Where entries of a word list stand."""
        known = self.hits.get(name)
        if known is None:
            words = self.words if name in _AS_PRINTED else self.passives
            firsts = scene.lists.get(name, {})
            places = [at for at, word in enumerate(words) if word in firsts]
            known = self.hits[name] = [at for at in places if ends_forward(scene.lists, name, words, at)]
        return known


def _in_event_order(scene: Scene, values: Sequence[Value]) -> Value:
    """Whether two events come in the order that they must; unknown of events that have none."""
    bounds = sorted((value.bound for value in values if isinstance(value, Slot)), key=lambda one: one.mention.start)
    if len(bounds) != len(values) or days_in(scene, bounds[0].mention.end, bounds[1].mention.start):
        return Truth.UNKNOWN
    if not goes_back(scene, *bounds):
        return Truth.UNKNOWN
    one, other = bounds
    story = _story(scene, one, other)
    orders = orders_of(scene.lists)
    told = events_in(orders, story.passives)
    story.hits.update(told)
    pairs = [pair for pair in orders.pairs if told[pair[0]] and told[pair[1]]]
    if not pairs and not has_any(scene, _PERFECT, story, story.of_second):
        return Truth.UNKNOWN
    found: set[Truth] = set()
    perfect = has_any(scene, _PERFECT, story, story.of_second) or has_any(scene, _FIRSTS, story, story.of_second)
    same = _same_thing(scene, story, one, other)
    other_thing = has_any(scene, _OTHER_THING, story, story.of_second)
    for first, last in pairs:
        if other_thing and (first, last) in orders.of_things:
            continue
        if _told(scene, story, first, last, _AFTER):
            found.add(comes_first(one, other))
        if _told(scene, story, last, first, _BEFORE) and (
            (first, last) in orders.once or perfect or (same and (first, last) in orders.selfs)
        ):
            found.add(comes_first(other, one))
    found = found or {_by_tense(scene, story, one, other)}
    return found.pop() if len(found) == 1 else Truth.UNKNOWN


def _same_thing(scene: Scene, story: _Story, one: Bound, other: Bound) -> bool:
    """Whether what is told second is told of the thing itself: the mill, which burned down in 1931, was built in 1938; it was built."""
    words = story.words
    if one.sentence == other.sentence:
        return "which" in [words[at] for at in story.of_first] and not has_any(
            scene, _OTHER_THING, story, story.of_second
        )
    opening = scene.words(other.sentence[0], scene.words_after(other.sentence[0], 2))
    return opening[:1] in (["it"], ["they"]) and not has_any(scene, _OBJECTS, story, story.of_second)


def _by_tense(scene: Scene, story: _Story, one: Bound, other: Bound) -> Truth:
    """Whether the later told of two events is the earlier one, where it is told in the past perfect: it opened in 2018, work had begun in 2014."""
    if (
        _is_bound(scene, other)
        or has_any(scene, _UNDATED, story, story.of_second)
        or not has_any(scene, _PERFECT, story, story.of_second)
    ):
        return Truth.UNKNOWN
    if has_any(scene, _PERFECT, story, story.of_first) or "had" in [story.words[at] for at in story.of_first]:
        return Truth.UNKNOWN
    return comes_first(other, one)


def _is_bound(scene: Scene, date: Bound) -> bool:
    """Whether a date is only the end or the start of a time: by 2014, until May."""
    start = max(scene.words_before(date.mention.start, _BOUND_NEAR), date.sentence[0])
    return scene.has_any(("<date_bounds>",), start, date.mention.start)


def has_any(scene: Scene, name: str, story: _Story, places: frozenset[int]) -> bool:
    """Whether a word list has an entry in some places of a story."""
    return any(at in places for at in story.where(scene, name))


def _linked(scene: Scene, values: Sequence[Value]) -> Value:
    """Whether two events come in the order that an "after" or a "before" between their dates gives them."""
    bounds = sorted((value.bound for value in values if isinstance(value, Slot)), key=lambda one: one.mention.start)
    if len(bounds) != len(values) or bounds[0].sentence != bounds[-1].sentence:
        return Truth.UNKNOWN
    one, other = bounds
    if days_in(scene, one.mention.end, other.mention.start):
        return Truth.UNKNOWN
    story = _story(scene, one, other)
    first = max(story.of_first - story.of_second, default=-1)
    for name, early, late in ((_LINK_AFTER, other, one), (_LINK_BEFORE, one, other)):
        at = max((at for at in story.where(scene, name) if at in story.of_second and at > first), default=-1)
        if at in story.beside and not has_any(scene, _UNLINKED, story, story.of_second):
            return comes_first(early, late)
    return Truth.UNKNOWN


def _told(scene: Scene, story: _Story, one: str, other: str, turned: str) -> bool:
    """Whether an event of the one list is told of the first date and one of the other list of the second one.

    Words that tell of them the other way round (he quit in 2014 after he was named in 2017) make them two stories.
    """
    ones = _of(scene, story, one, story.of_first)
    others = _of(scene, story, other, story.of_second) if ones else []
    if not others or others[-1] <= ones[0]:
        return False
    start = max(at for at in ones if at < others[-1])
    links, back = story.where(scene, turned), story.where(scene, _BEFORE if turned == _AFTER else _AFTER)
    return not any(max(start, others[-1] - _LINKED) < at < others[-1] for at in links) and not any(
        start - _LINKED < at <= start for at in back
    )


def _of(scene: Scene, story: _Story, name: str, places: frozenset[int]) -> list[int]:
    noun = name in scene.lists.get(_NOUNS, {})
    return [at for at in story.where(scene, name) if at in places and (not noun or at in story.beside)]


def _story(scene: Scene, one: Bound, other: Bound) -> _Story:
    tokens = scene.found.tokens
    begin, first, after = (bisect_left(tokens.starts, at) for at in (_begin(scene, one), *_place(one)))
    second, behind = (bisect_left(tokens.starts, at) for at in _place(other))
    end = bisect_left(tokens.starts, _end(scene, other))
    own = max(after, bisect_left(tokens.starts, other.sentence[0]))
    words: list[str] = []
    firsts: set[int] = set()
    seconds: set[int] = set()
    beside = {at for date in (first, second) for at in _beside(scene, date)}
    close: set[int] = set()
    opening, opens_again = _opens_clause(scene, one, begin), _opens_clause(scene, other, after)
    for at in [*range(begin, first), *range(after, second), *range(behind, end)]:
        word = tokens.lower[at]
        if word in SOFT_MARKS:
            continue
        if (at < first and opening != "sentence") or (after <= at < second and opening):
            firsts.add(len(words))
        if (own <= at < second) or (at >= behind and opens_again):
            seconds.add(len(words))
        if at in beside:
            close.add(len(words))
        words.append(word)
    return _Story(
        words,
        ["was" if word in _WAS else word for word in words],
        frozenset(firsts),
        frozenset(seconds),
        frozenset(close),
    )


def _beside(scene: Scene, date: int) -> list[int]:
    """The words of the phrase that a date closes."""
    lower = scene.found.tokens.lower
    for at in range(date - 1, max(date - _PHRASE, 0) - 1, -1):
        if lower[at] in _BREAKS or lower[at] in _JOINS:
            return list(range(at + 1, date))
    return list(range(max(date - _PHRASE, 0), date))


def _place(bound: Bound) -> tuple[int, int]:
    return bound.mention.start, bound.mention.end


def _begin(scene: Scene, bound: Bound) -> int:
    """Where the words before a date begin that tell of it: behind the clause of the date before, if there is one."""
    start = max(scene.words_before(bound.mention.start, _HEAD), bound.sentence[0])
    earlier = days_in(scene, bound.sentence[0], bound.mention.start)
    if not earlier or earlier[-1].end <= start:
        return start
    tokens = scene.found.tokens
    begin, stop = (bisect_left(tokens.starts, at) for at in (earlier[-1].end, bound.mention.start))
    return next((tokens.starts[at] for at in range(begin, stop) if tokens.lower[at] in _BREAKS), bound.mention.start)


def _end(scene: Scene, bound: Bound) -> int:
    stop = min(scene.words_after(bound.mention.end, _TAIL), bound.sentence[1])
    later = days_in(scene, bound.mention.end, stop)
    return later[0].start if later else stop


def _opens_clause(scene: Scene, bound: Bound, begin: int) -> str:
    """Whether a date stands at the start of its "sentence" or "clause", with words behind it (in early 2014 he left), or ""."""
    tokens = scene.found.tokens
    at = bisect_left(tokens.starts, bound.mention.start)
    openers = scene.lists.get(_OPENERS, {})
    while at > begin and tokens.lower[at - 1] in openers:
        at -= 1
    behind = bisect_left(tokens.starts, bound.mention.end)
    if behind >= len(tokens.starts) or tokens.starts[behind] >= bound.sentence[1] or tokens.lower[behind] in _ENDS:
        return ""
    if at == 0 or tokens.starts[at - 1] < bound.sentence[0]:
        return "sentence"
    return "clause" if at == begin or tokens.lower[at - 1] in _BREAKS or tokens.lower[at - 1] in _JOINS else ""


SEQUENCE: dict[str, Function] = {
    "in_linked_order": Function(
        2,
        2,
        _linked,
        "whether two events come in the order that an “after” or a “before” between their dates gives them",
    ),
    "in_event_order": Function(
        2, 2, _in_event_order, "whether the events of two dates come in the order that such events must"
    ),
}
"""Functions of events that have an order."""
