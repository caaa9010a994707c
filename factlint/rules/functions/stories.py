"""What expressions may ask about two neighbouring sentences: whether the second goes on about the first one's figure."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Collection, Iterator, Sequence

from factlint.nouns import noun_key
from factlint.rules.functions.function import Function, answer
from factlint.rules.scene import Scene, starting_in
from factlint.rules.values import Bound, Slot, Truth, Value
from factlint.rules.word_index import ends_forward

_OPENINGS = "goes_on_openings"
_QUANTITIES = "quantity_nouns"
_STORY = "story_"
"""How the word lists begin of which each holds the words of one kind of story: attendance, crowd, came."""
_WIDER = "wider_words"
"""What says that a second sentence speaks of more than the first, or of some of it: both, those sold."""
_CHANGES = "change_nouns"
"""Of what has figures, a loss of 82 posts brings up nothing."""
_ELSEWHERE = "elsewhere_openings"
"""The word list of how a sentence opens that says where else something is: in, across."""
_VERBS, _VERB_LEADS = "quantity_verbs", "verb_leads"
"""Words that are a quantity or a verb, and what stands before the verb: it costs, must pay."""
_TIME_LINKS, _PAIR_LINKS = "pair_times", "pair_links"
"""The word lists of what goes on from the time of the sentence before, or back to it (now, since, them), and of how the subject is no
new one: the latest, the second."""
_NO_PLACES = "no_places"
_PLACE_WORDS = 4
_SHORT = 3
_DATE_REACH = 2
"""Words at the start of a sentence before a date that it opens with: in, by."""


def _two(values: Sequence[Value]) -> tuple[Bound, Bound] | None:
    """The bound figures of two sentences, in order; None for two of one sentence."""
    bounds = [value.bound for value in values if isinstance(value, Slot)]
    if len(bounds) != 2 or bounds[0].sentence == bounds[1].sentence:
        return None
    first, second = sorted(bounds, key=lambda bound: bound.mention.start)
    return first, second


def _goes_on(scene: Scene, values: Sequence[Value]) -> Value:
    """Whether the second sentence opens with what refers back or with a date, and brings up no subject of its own."""
    two = _two(values)
    if two is None:
        return Truth.UNKNOWN
    return answer(refers(scene, *two) and not _own_matter(scene, *two))


def _compares(scene: Scene, values: Sequence[Value]) -> Value:
    """The same without a word that refers back: "twice as many" and "ten fewer" do so themselves, whoever it is told of."""
    two = _two(values)
    if two is None:
        return Truth.UNKNOWN
    first, second = two
    return answer(not own_quantity(scene, keys(scene, first), second.sentence[0], _last_slot(scene, second)))


def refers(scene: Scene, first: Bound, second: Bound) -> bool:
    """Whether the second figure's sentence opens with what refers back, or with a date."""
    start, stop = second.sentence
    if first.mention.kind == "count" and second.mention.kind == "number":
        # What a bare number counts has been said before, unless it is the sentence's own: traffic has doubled to 40,000.
        quantities = scene.lists.get(_QUANTITIES, {})
        if not any(word in quantities for word in _words(scene, start, second.mention.start)):
            return True
    tokens = scene.found.tokens
    at = bisect_left(tokens.starts, start)
    words = tokens.lower[at : at + 8]
    lead = tokens.lower[at : bisect_left(tokens.starts, second.mention.start)]
    if lead and lead[0] in scene.lists.get(_QUANTITIES, {}) and "the" not in lead:
        # Whether it is another's own is asked beside this: sales in April, where loaves were sold; not traffic on the ring.
        return True
    if ends_forward(scene.lists, _OPENINGS, words, 0):
        return True
    opening = next(iter(starting_in(scene.found.mentions, start, stop)), None)
    if opening is not None and opening.start == start and opening.kind in ("number", "fraction"):
        return True
    reach = scene.words_after(start, _DATE_REACH)
    return any(mention.kind == "date" for mention in starting_in(scene.found.mentions, start, min(reach + 1, stop)))


def _own_matter(scene: Scene, first: Bound, second: Bound) -> bool:
    """Whether the second sentence speaks, up to its last slot, of a quantity or a name that the first does not have."""
    start, end = second.sentence[0], _last_slot(scene, second)
    known = keys(scene, first)
    return (
        own_quantity(scene, known, start, end)
        or new_name(scene, known, start, end)
        or elsewhere(scene, known, start)
        or new_subject(scene, known, start, end)
    )


def elsewhere(scene: Scene, known: Collection[str], start: int) -> bool:
    """Whether a sentence opens with a place, or a group, that is not known yet: in the villages the number rose."""
    tokens = scene.found.tokens
    at = bisect_left(tokens.starts, start)
    words = tokens.lower[at : at + _PLACE_WORDS]
    if not words or words[0] not in scene.lists.get(_ELSEWHERE, {}) or ends_forward(scene.lists, _OPENINGS, words, 0):
        return False
    end = scene.words_after(start, _PLACE_WORDS)
    if starting_in(scene.found.mentions, start, end):  # in 2023, in a 30-day month
        return False
    things = [word for word in words[1:] if len(word) > _SHORT and word.isalpha()]
    no_places = scene.lists.get(_NO_PLACES, {})
    return bool(things) and not any(word in no_places or noun_key(word, scene.nouns) in known for word in things)


def keys(scene: Scene, first: Bound) -> set[str]:
    """The words of a figure's sentence, as the keys of nouns."""
    return {noun_key(word, scene.nouns) for word in _all_words(scene, *first.sentence)}


def own_quantity(scene: Scene, known: Collection[str], start: int, end: int) -> bool:
    """Whether a stretch brings up a quantity that is not known yet."""
    quantities, changes = scene.lists.get(_QUANTITIES, {}), scene.lists.get(_CHANGES, {})
    wider, verbs = scene.lists.get(_WIDER, {}), scene.lists.get(_VERBS, {})
    before = ""
    for word in _words(scene, start, end):
        if word in wider and word not in known:
            return True
        if word in verbs and before in scene.lists.get(_VERB_LEADS, {}):  # it now costs
            before = word
            continue
        before = word
        own = word in quantities and word not in changes and noun_key(word, scene.nouns) not in known
        if own and not _told(scene, word, known):
            return True
    return False


def new_subject(scene: Scene, known: Collection[str], start: int, end: int) -> bool:
    """Whether a stretch opens with "the" and a thing that is not known, and has no word that goes on from what is."""
    words = list(_words(scene, start, end))
    if len(words) < 2 or words[0] != "the":
        return False
    if any(ends_forward(scene.lists, name, words, 0) for name in (_OPENINGS, _PAIR_LINKS)):
        return False
    if any(word in scene.lists.get(_TIME_LINKS, {}) for word in words):
        return False
    things = [word for word in words[1:3] if len(word) > _SHORT]
    quantities = scene.lists.get(_QUANTITIES, {})
    return bool(things) and not any(word in quantities or noun_key(word, scene.nouns) in known for word in things)


def _told(scene: Scene, word: str, known: Collection[str]) -> bool:
    """Whether a quantity is one that other words have told of: the membership of a club with members."""
    names = (name for name in scene.lists if name.startswith(_STORY))  # the other lists are not read for it
    stories = (story for story in map(scene.lists.__getitem__, names) if word in story)
    return any(
        noun_key(other, scene.nouns) in known for story in stories for other in story if (other,) in story[other]
    )


def new_name(scene: Scene, known: Collection[str], start: int, end: int) -> bool:
    """Whether a stretch names somebody or some place that is not known yet."""
    tokens = scene.found.tokens
    dates = {mention.start for mention in starting_in(scene.found.mentions, start, end)}
    places = {name.start for name in starting_in(scene.found.names, start, end) if name.sure} - dates
    return any(noun_key(tokens.lower[bisect_left(tokens.starts, at)], scene.nouns) not in known for at in places)


def _last_slot(scene: Scene, second: Bound) -> int:
    bounds = (slot.bound for slot in scene.slots.values())
    return max(bound.mention.start for bound in bounds if bound.sentence == second.sentence)


def _words(scene: Scene, start: int, end: int) -> Iterator[str]:
    """The words of a stretch that stand in no figure."""
    tokens = scene.found.tokens
    inside = [(mention.start, mention.end) for mention in starting_in(scene.found.mentions, start, end)]
    for at in range(bisect_left(tokens.starts, start), bisect_left(tokens.starts, end)):
        if not any(first <= tokens.starts[at] < last for first, last in inside):
            yield tokens.lower[at]


def _same_story(scene: Scene, values: Sequence[Value]) -> Value:
    """Whether two sentences share a quantity ("sales ... sales"), or words of one story: attendance ... came."""
    two = _two(values)
    if two is None:
        return Truth.UNKNOWN
    first, second = two
    return answer(related(scene, first.sentence[0], first.mention.end, second) and not _names_other(scene, *two))


def _story_before(scene: Scene, values: Sequence[Value]) -> Value:
    """The same for the sentence before a figure's, whatever figures that has."""
    slot = values[0]
    if not isinstance(slot, Slot) or scene.sentence[0] == slot.bound.sentence[0]:
        return Truth.UNKNOWN
    return answer(related(scene, scene.sentence[0], slot.bound.sentence[0], slot.bound))


def related(scene: Scene, start: int, end: int, second: Bound) -> bool:
    """Whether a stretch and a later figure's sentence share a quantity, or words of one story: attendance ... came."""
    one = _all_words(scene, start, end)
    other = _all_words(scene, *second.sentence)
    quantities = scene.lists.get(_QUANTITIES, {})
    fresh = {word for word in other if word in quantities}
    keys = {noun_key(word, scene.nouns) for word in one}
    if any(noun_key(word, scene.nouns) in keys for word in fresh):
        return True
    stories = [scene.lists[name] for name in scene.lists if name.startswith(_STORY)]
    told = [story for story in stories if any(word in story for word in one if word in quantities)]
    return any(word in story for story in told for word in other)


def _all_words(scene: Scene, start: int, end: int) -> list[str]:
    tokens = scene.found.tokens
    return list(tokens.lower[bisect_left(tokens.starts, start) : bisect_left(tokens.starts, end)])


def _names_other(scene: Scene, first: Bound, second: Bound) -> bool:
    """Whether the second sentence names, before its figure, somebody or some place that the first does not."""
    return new_name(scene, keys(scene, first), second.sentence[0], second.mention.start)


STORIES: dict[str, Function] = {
    "goes_on": Function(
        2, 2, _goes_on,
        "whether the second figure's sentence refers back to the first one's, and brings up no subject of its own",
    ),
    "compares": Function(
        2, 2, _compares, "whether the second figure's sentence brings up no quantity of its own, whoever it is told of"
    ),
    "same_story": Function(
        2, 2, _same_story, "whether the sentences of two figures speak of one thing: attendance, and how many came"
    ),
    "story_before": Function(1, 1, _story_before, "whether the sentence before a figure's speaks of the same thing"),
}  # fmt: skip
