"""What expressions may ask about figures that stand in neighbouring sentences: whether one thing is told of by all."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence

from factlint.model import Figure
from factlint.nouns import noun_key
from factlint.rules.functions.function import Function, answer
from factlint.rules.functions.one_kind import adds, figure_of, has_spare, is_people, may_be_meant, of_one_kind
from factlint.rules.functions.resuming import known_change, moves, opens, parted, resumes
from factlint.rules.functions.stories import elsewhere, keys, new_name, new_subject, own_quantity, refers
from factlint.rules.scene import Scene, starting_in
from factlint.rules.values import Bound, Slot, Truth, Value
from factlint.rules.word_index import ends_forward

_LINKS = "pair_links"
"""The word list of what goes on from the time of the sentence before, or sums up: now, since, therefore."""
_SUBJECTS = "pair_subjects"
"""The word list of what goes back to what the sentence before is about: it, their, the figure."""
_PARTS = "parts_openings"
"""The word list of how a sentence opens that has the parts of a whole: of them, they include."""
_COMPARED, _COMPARING = "compared_behind", "compared_before"
"""The word lists of what makes a relation one between two things, behind it and before it."""
_LEADING = "relation_leads"
"""The word list of what leads up to a relation and would be a quantity of its own elsewhere: an average of, the other."""
_NUMBER_OF = "numbers_of"
"""The word list of what says, before a noun, that a sentence speaks of how many there are: the number of."""
_COUNTED, _HANDLED = ("<tallying>",), ("<handling>",)
"""What says that somebody counted what the sentence before tells of."""
_APPOSED = 4
"""Words between a figure and the relation that is told of it: 80 people, an increase of 15%."""
_LEAD = 5
"""Words that lead up to a relation, or stand right behind it: on average each will receive 80,000."""
_OPENING = 4
"""Words at the start of a sentence among which its subject is."""
_SHORT = 3


def _told_of_one(scene: Scene, values: Sequence[Value]) -> Value:
    """Of a relation and its figures: one kind, nobody else's, and the later sentence goes on about the earlier one."""
    each = [one for value in values for one in (value if isinstance(value, tuple) else (value,))]
    slots = [one for one in each if isinstance(one, Slot)]
    bounds = sorted((slot.bound for slot in scene.slots.values()), key=lambda bound: bound.mention.start)
    first, last = bounds[0], bounds[-1]
    relation, amounts = slots[0].bound, [slot.bound for slot in slots[1:]]
    if first.sentence == last.sentence or not amounts or not resumes(scene, relation, amounts, last):
        return Truth.CANNOT
    if not of_one_kind(scene, amounts) or adds(scene, amounts):
        return Truth.CANNOT
    if not _known(scene, relation, amounts) and has_spare(scene, relation, amounts):
        return Truth.CANNOT
    opening = next(bound for bound in bounds if bound.sentence == last.sentence)
    if _own_matter(scene, first, last, relation, amounts) or _numbers_other(scene, first, last, amounts):
        return Truth.CANNOT
    if all(one.sentence != last.sentence for one in amounts) or refers(scene, first, opening):
        return Truth.HOLDS
    if relation.sentence == last.sentence and moves(relation) and not _apposed(scene, relation, amounts):
        return answer(_subject_known(scene, first, last))  # it has doubled to 70: whose number has?
    return answer(linked(scene, first, last) or _same_things(scene, amounts) or _counted(scene, relation, amounts))


def _parts_of(scene: Scene, values: Sequence[Value]) -> Value:
    """Of a whole, and of all the figures of the next sentence: whether these are its parts."""
    whole, parts = values
    if not isinstance(whole, Slot) or not isinstance(parts, tuple):
        return Truth.CANNOT
    bounds = sorted((slot.bound for slot in parts), key=lambda bound: bound.mention.start)
    first, opening, last = whole.bound, bounds[0], bounds[-1]
    every = [first, *bounds]
    if opening.sentence != last.sentence or opening.sentence[0] <= first.sentence[0]:
        return Truth.CANNOT
    if not of_one_kind(scene, every) or adds(scene, every) or has_spare(scene, opening, every):
        return Truth.CANNOT
    known = keys(scene, first)
    if elsewhere(scene, known, opening.sentence[0]) or new_name(
        scene, known, opening.sentence[0], opening.mention.start
    ):
        return Truth.CANNOT
    bare = opening.mention.start - opening.sentence[0] <= 0 and opening.mention.kind == "number"
    return answer(bare or bool(opens(scene, _PARTS, opening)))


def _of_one_subject(scene: Scene, values: Sequence[Value]) -> Value:
    """Whether the later of two figures stands in a sentence that begins with what goes back to the earlier one."""
    bounds = sorted((one.bound for one in values if isinstance(one, Slot)), key=lambda bound: bound.mention.start)
    if len(bounds) != len(values) or bounds[0].sentence == bounds[-1].sentence:
        return Truth.CANNOT
    first, last = bounds[0], bounds[-1]
    return answer(refers(scene, first, last) or _subject_known(scene, first, last))


def _own_matter(scene: Scene, first: Bound, last: Bound, relation: Bound, amounts: Sequence[Bound]) -> bool:
    """Whether the later sentence brings up a quantity or a name of its own, up to its last figure."""
    start, end = last.sentence[0], last.mention.start
    if all(one.sentence == last.sentence for one in (relation, *amounts)):  # only how many share it stands before
        return new_name(scene, keys(scene, first), start, end)
    lead = max(scene.words_before(relation.mention.start, _LEAD), start)
    known_before = _known(scene, relation, amounts)
    if known_before:
        start = lead  # the company, whose debts were downgraded, blamed the 27% leap
    leading = scene.lists.get(_LEADING, {})
    told = {noun_key(word, scene.nouns) for word in scene.words(lead, relation.mention.start) if word in leading}
    known = keys(scene, first)
    if _compares(scene, relation):  # its rival's bill is six times as much
        return elsewhere(scene, known, start)
    tallied = _counted(scene, relation, amounts)
    if elsewhere(scene, known, start) or (not tallied and new_name(scene, known, start, end)):
        return True
    if not known_before and own_quantity(scene, known | told, start, end):
        return True
    if not any(one.sentence == last.sentence for one in amounts) or tallied:
        return False
    return new_subject(scene, known, start, end)


def _known(scene: Scene, relation: Bound, amounts: Sequence[Bound]) -> bool:
    """Whether a relation behind its figures is spoken of as known: the 27% leap."""
    return all(one.sentence != relation.sentence for one in amounts) and known_change(scene, relation, amounts[0])


def _counted(scene: Scene, relation: Bound, amounts: Sequence[Bound]) -> bool:
    """Whether both figures are what somebody counted behind a change that was told before: burglaries fell. Officers recorded 602."""
    if any(one.mention.start < relation.sentence[1] for one in amounts):
        return False
    first = min(amounts, key=lambda bound: bound.mention.start)
    return counted(scene, first)


def counted(scene: Scene, first: Bound) -> bool:
    """Whether somebody counted what a figure tells of, or did something to so many: the clinic treated 602."""
    if scene.has_any(_COUNTED, first.sentence[0], first.mention.start):
        return True
    figure = figure_of(first)
    lead = max(scene.words_before(first.mention.start, _LEAD), first.sentence[0])
    return (
        figure is not None
        and not figure.noun
        and not figure.unit
        and scene.has_any(_HANDLED, lead, first.mention.start)
    )


def _compares(scene: Scene, relation: Bound) -> bool:
    """Whether a relation is between two things, whoever's they are: six times as much, 27 metres shorter, a lead of 12."""
    start, end = relation.mention.start, relation.mention.end
    behind = scene.words(end, min(scene.words_after(end, 2), relation.sentence[1]))
    before = scene.words(max(scene.words_before(start, 3), relation.sentence[0]), start)
    return any(ends_forward(scene.lists, _COMPARED, behind, at) for at in range(min(len(behind), 1))) or any(
        ends_forward(scene.lists, _COMPARING, before, at) for at in range(len(before))
    )


def _numbers_other(scene: Scene, first: Bound, last: Bound, amounts: Sequence[Bound]) -> bool:
    """Whether the later sentence is about the number of other things: cats, where the first one has dogs."""
    words, known = _words(scene, last), keys(scene, first)
    people = any(
        figure is not None and figure.noun and is_people(scene, figure.noun[-1]) for figure in map(figure_of, amounts)
    )
    for at in range(len(words)):
        ends = ends_forward(scene.lists, _NUMBER_OF, words, at)
        things = [word for word in words[ends[0] : ends[0] + 2] if len(word) > _SHORT] if ends else []
        if ends and not any(
            noun_key(word, scene.nouns) in known or (people and is_people(scene, word)) for word in things
        ):
            return True
        if ends and _counted_by_others(scene, things, amounts):
            return True
    return False


def _counted_by_others(scene: Scene, things: Sequence[str], amounts: Sequence[Bound]) -> bool:
    """Whether some things are what other figures count, and not these: the number of wins, where these are losses and ties."""
    keys_of = {noun_key(word, scene.nouns) for word in things}
    own = {bound.mention.start for bound in amounts}
    counted = {True: False, False: False}
    for mention in starting_in(scene.found.mentions, *scene.sentence):
        if isinstance(mention.value, Figure) and mention.value.noun and not mention.value.unit:
            counted[mention.start in own] |= noun_key(mention.value.noun[-1], scene.nouns) in keys_of
    return counted[False] and not counted[True]


def _words(scene: Scene, last: Bound) -> tuple[str, ...]:
    """The words of a sentence up to a figure."""
    tokens = scene.found.tokens
    return tokens.lower[bisect_left(tokens.starts, last.sentence[0]) : bisect_left(tokens.starts, last.mention.start)]


def _apposed(scene: Scene, relation: Bound, amounts: Sequence[Bound]) -> bool:
    """Whether a relation stands right behind an amount, and so is told of it."""
    ends = [one.mention.end for one in amounts if one.mention.end <= relation.mention.start]
    return bool(ends) and len(scene.words(max(ends), relation.mention.start)) <= _APPOSED


def linked(scene: Scene, first: Bound, last: Bound) -> bool:
    """Whether the later sentence has, up to its last figure and right behind it, a word that goes back to the first."""
    tokens = scene.found.tokens
    end = min(scene.words_after(last.mention.end, _LEAD), last.sentence[1])
    words = tokens.lower[bisect_left(tokens.starts, last.sentence[0]) : bisect_left(tokens.starts, end)]
    if any(ends_forward(scene.lists, name, words, at) for at in range(len(words)) for name in (_LINKS, _SUBJECTS)):
        return True
    return "the" in words and _knows_one(scene, first, words)


def _subject_known(scene: Scene, first: Bound, last: Bound) -> bool:
    """Whether the first words of the later sentence go back to the first."""
    words = _words(scene, last)[:_OPENING]
    return any(ends_forward(scene.lists, _SUBJECTS, words, at) for at in range(len(words))) or (
        "the" in words and _knows_one(scene, first, words)
    )


def _knows_one(scene: Scene, first: Bound, words: Sequence[str]) -> bool:
    known = keys(scene, first)
    return any(len(word) > _SHORT and word.isalpha() and noun_key(word, scene.nouns) in known for word in words)


def _same_things(scene: Scene, amounts: Sequence[Bound]) -> bool:
    nouns = [figure.noun for figure in map(figure_of, amounts) if figure is not None]
    return len(nouns) > 1 and all(scene.same_noun(nouns[0], noun) for noun in nouns[1:])


def _adjoining(scene: Scene, values: Sequence[Value]) -> Value:
    """Whether no other figure of their unit stands between two slots, nor a word that begins another story."""
    bounds = sorted((one.bound for one in values if isinstance(one, Slot)), key=lambda bound: bound.mention.start)
    if len(bounds) != len(values):
        return Truth.UNKNOWN
    first, second = bounds[0], bounds[-1]
    model = figure_of(first)
    between = starting_in(scene.found.mentions, first.mention.end, second.mention.start)
    if model is None or any(may_be_meant(scene, one, model) for one in between):
        return Truth.CANNOT
    return answer(not parted(scene, first, second))


NEIGHBOURS: dict[str, Function] = {
    "told_of_one": Function(
        2, 6, _told_of_one,
        "whether figures of neighbouring sentences, a relation first, are told of one thing, and the relation's sentence has no "
        "further figure of theirs",
    ),
    "parts_of": Function(
        2, 2, _parts_of, "whether all the figures of a sentence are parts of one in the sentence before: of them 12 ... and 9"
    ),
    "adjoining": Function(
        2, 2, _adjoining, "whether no other figure of their unit, and no word that begins another story, stands between two figures"
    ),
    "of_one_subject": Function(
        2, 2, _of_one_subject, "whether the later of two figures stands in a sentence whose subject goes back to the earlier one's"
    ),
}  # fmt: skip
