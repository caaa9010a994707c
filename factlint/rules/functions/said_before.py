"""What expressions may ask about a sentence and the one before it: which way that said that things went, and whether both say one thing."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence

from msgspec.structs import replace

from factlint.model import Figure
from factlint.nouns import noun_key
from factlint.rules.functions.function import Function, answer
from factlint.rules.functions.neighbours import counted, linked
from factlint.rules.functions.stories import elsewhere, keys, new_name, new_subject, own_quantity, related
from factlint.rules.functions.wordings import way_of
from factlint.rules.scene import Scene, starting_in
from factlint.rules.together import figure_kind
from factlint.rules.values import Amount, Bound, Slot, Truth, Value, plain

_UNTOLD = ("<untold_ways>", "<ranks>", "<exchange>", "<highs>", "<in_a_row>")
_UNTOLD_BY = ("loss", "losses", "deficit", "deficits", "forecast", "estimate", "revised", "<exchange>", "<highs>")
"""What makes the way of a sentence none of figures in the next one, in the one and in the other."""
_SAID = 7
"""Words behind a figure that say what is told of it."""
_OPENING = 4
_SHORT = 3


def _told_way(scene: Scene, values: Sequence[Value]) -> Value:
    """Up or down, where the sentence before two figures says so of what they are told of, and has no figures of their kind itself."""
    bounds = sorted((one.bound for one in values if isinstance(one, Slot)), key=lambda bound: bound.mention.start)
    before = _sentence_before(scene, bounds[0])
    if all(bound.mention.kind == "age" for bound in bounds):
        return ""
    if before is None or scene.has_any(_UNTOLD, *before) or scene.has_any(_UNTOLD_BY, *bounds[0].sentence):
        return ""
    way = way_of(scene, scene.words(*before))
    if not way or way_of(scene, scene.words(*bounds[0].sentence)):
        return ""
    kinds = {figure_kind(bound.mention) for bound in bounds}
    for one in starting_in(scene.found.mentions, *before):
        counted = one.kind == "number" or (one.kind == "count" and _counts_alike(scene, one.value, bounds))
        if one.kind in ("duration", "percent", "multiplier") or counted or (figure_kind(one) in kinds - {"count"}):
            return ""
    return way if _goes_on(scene, before, bounds) else ""


def _counts_alike(scene: Scene, value: object, bounds: Sequence[Bound]) -> bool:
    nouns = [bound.mention.value.noun for bound in bounds if isinstance(bound.mention.value, Figure)]
    return isinstance(value, Figure) and any(scene.same_noun(value.noun, noun) for noun in nouns)


def _goes_on(scene: Scene, before: tuple[int, int], bounds: Sequence[Bound]) -> bool:
    """Whether a sentence tells, in figures, of the quantity that the one before speaks of."""
    first, last = replace(bounds[0], sentence=before), bounds[-1]
    known, start, end = keys(scene, first), last.sentence[0], last.mention.start
    nouns = [bound.mention.value.noun for bound in bounds if isinstance(bound.mention.value, Figure)]
    named = any(noun and noun_key(noun[-1], scene.nouns) in known for noun in nouns)
    tallied = counted(scene, bounds[0])
    counted_things = any(bound.mention.kind == "count" for bound in bounds)
    if counted_things and not named and not tallied and not related(scene, *before, last):
        return False
    if not named and not tallied and not scene.has_any(("<quantity_nouns>", "<numbers_of>"), *before):
        return False
    if elsewhere(scene, known, start) or own_quantity(scene, known, start, end):
        return False
    if tallied:
        return True
    if new_name(scene, known, start, end):
        return False
    return not new_subject(scene, known, start, end) and (named or linked(scene, first, last))


def _keeps_told_way(scene: Scene, values: Sequence[Value]) -> Value:
    """The first of two figures lies, from the second one on, where the sentence before says."""
    new, old = (plain(value) for value in values)
    if not isinstance(new, Amount) or not isinstance(old, Amount):
        return Truth.UNKNOWN
    low, high = (new, old) if _told_way(scene, values) == "down" else (old, new)
    return answer(low.interval.value <= high.interval.value)


def _said_alike(scene: Scene, values: Sequence[Value]) -> Value:
    """What is said right behind a figure repeats a word of the sentence before that is not what the figure counts: were local men."""
    slot = values[0]
    before = _sentence_before(scene, slot.bound) if isinstance(slot, Slot) else None
    if not isinstance(slot, Slot) or before is None:
        return Truth.CANNOT
    bound, value = slot.bound, slot.bound.mention.value
    counted = {noun_key(word, scene.nouns) for word in (value.noun if isinstance(value, Figure) else ())}
    end = min(scene.words_after(bound.mention.end, _SAID), bound.sentence[1])
    stops = scene.lists.get("same_said_stops", {})
    known = keys(scene, replace(bound, sentence=before)) - counted
    words = [word for word in scene.words(bound.mention.end, end) if len(word) > _SHORT and word not in stops]
    return answer(any(word.isalpha() and noun_key(word, scene.nouns) in known for word in words))


def _opened_before(scene: Scene, values: Sequence[Value]) -> Value:
    """The sentence before a figure's begins with one of these: most of them, nearly all."""
    slot = values[0]
    before = _sentence_before(scene, slot.bound) if isinstance(slot, Slot) else None
    if before is None:
        return Truth.CANNOT
    texts = [text for text in map(plain, values[1:]) if isinstance(text, str)]
    return answer(scene.has_any(texts, before[0], min(scene.words_after(before[0], _OPENING), before[1])))


def _opened_by(scene: Scene, values: Sequence[Value]) -> Value:
    """A figure's sentence begins with one of these, and then the figure: at 112 metres it is."""
    slot = values[0]
    if not isinstance(slot, Slot):
        return Truth.CANNOT
    lead = " ".join(scene.words(slot.bound.sentence[0], slot.bound.mention.start))
    return answer(lead in [plain(value) for value in values[1:]])


def _one_sentence(_: Scene, values: Sequence[Value]) -> Value:
    return answer(len({one.bound.sentence for one in values if isinstance(one, Slot)}) == 1)


def _sentence_before(scene: Scene, bound: Bound) -> tuple[int, int] | None:
    sentences = scene.found.block.sentences
    at = bisect_left(sentences, (bound.sentence[0],))
    return sentences[at - 1] if 0 < at < len(sentences) + 1 else None


SAID_BEFORE: dict[str, Function] = {
    "told_way": Function(
        2, 2, _told_way,
        'which way the sentence before two figures says that what they tell of went: "up", "down", or ""',
    ),
    "keeps_told_way": Function(
        2, 2, _keeps_told_way, "whether the first of two figures lies where the sentence before says, seen from the second"
    ),
    "opened_before": Function(
        2, 12, _opened_before, "whether the sentence before a figure's begins with any of these words"
    ),
    "opened_by": Function(
        2, 24, _opened_by, "whether nothing but one of these phrases stands before a figure in its sentence"
    ),
    "one_sentence": Function(2, 6, _one_sentence, "whether some slots stand in one sentence"),
    "said_alike": Function(
        1, 1, _said_alike, "whether what is said behind a figure repeats a word of the sentence before"
    ),
}  # fmt: skip
