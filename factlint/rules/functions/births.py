"""What expressions may ask about births: which date is one, and whether an age is told of whoever was born."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence
from itertools import pairwise

from factlint.model import Mention, Name
from factlint.rules.functions.function import Function, answer
from factlint.rules.functions.subjects import words_of
from factlint.rules.scene import Scene, starting_in
from factlint.rules.values import Bound, Slot, Truth, Value

_REACH = 14
"""Words between a word of birth and its date, at most: a town, a district and a country."""
_NOUN_REACH = 5
_SHORT = 4
_COPULAS = ("is", "was", "are", "were", "will", "turned", "turns", "be")
_SOURCED = ("is", "was", "given", "recorded", "listed", "shown", "registered", "entered", "stated", "put")
"""What may stand between a date of birth, other than the word born, and the day: her birthday is 6 May."""
_ENDS = (".", ";", ":", "!", "?")
_OWNED = ("its", "their", "his", "her", "whose")
_LIMIT = ("age", "ages", "limit", "minimum", "maximum", "threshold")


def is_birth(scene: Scene, date: Bound) -> bool:
    """Whether a date stands in the phrase of a word of birth: born in Lunde on 5 May; not born in Lunde and moved in 1990."""
    scene = scene.of(date)
    tokens = scene.found.tokens
    stop = bisect_left(tokens.starts, date.mention.start)
    start = max(stop - _REACH, bisect_left(tokens.starts, date.sentence[0]))
    births = words_of(scene, "birth_words")
    at = next((index for index in range(stop - 1, start - 1, -1) if tokens.lower[index] in births), None)
    if at is None or (stop - at > 1 and tokens.lower[stop - 1] in words_of(scene, "date_bounds")):
        return False
    breaks = words_of(scene, "birth_breaks") | words_of(scene, "phrase_verbs") | words_of(scene, "past_participles")
    loose = frozenset(_SOURCED) if tokens.lower[at] != "born" else frozenset()
    for index in range(at + 1, stop):
        word = tokens.lower[index]
        if word not in loose and (word in breaks or _is_past(tokens.words[index])):
            return False
    return not _dates(scene, tokens.starts[at], date.mention.start)


def _is_past(word: str) -> bool:
    return word.islower() and len(word) > _SHORT and word.endswith("ed")


def _dates(scene: Scene, start: int, stop: int) -> bool:
    return any(one.kind == "date" for one in starting_in(scene.found.mentions, start, stop))


def _birth_date(scene: Scene, values: Sequence[Value]) -> Value:
    slot = values[0]
    return answer(is_birth(scene, slot.bound)) if isinstance(slot, Slot) else Truth.UNKNOWN


def _own_age(scene: Scene, values: Sequence[Value]) -> Value:
    """Whether an age can be that of whoever was born on a date, as far as their sentences say."""
    bounds = [value.bound for value in values if isinstance(value, Slot)]
    if len(bounds) != 2:
        return Truth.UNKNOWN
    age, birth = bounds
    return answer(not _of_thing(scene.of(age), age, birth) and not _of_other(scene, age, birth))


def _of_thing(scene: Scene, age: Bound, birth: Bound) -> bool:
    """Whether an age is that of a thing (it, the mill), or a limit: the pension age at 65."""
    tokens = scene.found.tokens
    stop = bisect_left(tokens.starts, age.mention.start)
    start = _clause(scene, bisect_left(tokens.starts, age.sentence[0]), stop)
    words = [*tokens.lower[start:stop], *scene.words(age.mention.start, age.mention.end)[:1]]
    words = words if words[-1] == "aged" else words[:-1]
    if "it" in words or _is_another(scene, words):
        return True
    inside = age.block is birth.block and start <= bisect_left(tokens.starts, birth.mention.start) < stop
    if inside:
        return False
    if words[:1] and words[0] in _OWNED:  # its captain was 35; her horse is 12
        return True
    dated = any(
        word in words_of(scene, "thing_beginnings") and words[at - 1 : at] != ["he"] and words[at - 1 : at] != ["she"]
        for at, word in enumerate(words)
        if at and words[at - 1] in (",", "(", "was", "were", "been", "first")
    )
    return dated or _thing_subject(scene, tokens.words[start:stop])


def _is_another(scene: Scene, words: Sequence[str]) -> bool:
    """Whether the words right before an age say what it is of: the pension age at; a horse aged; a mill that is; women at."""
    last = words[-1:]
    if any(word in _LIMIT for word in words[-3:-1]) and last and last[0] in ("at", "to", "is", "was"):
        return True
    if last == ["aged"] and words[-3:-2] and words[-3] in ("a", "an", "another"):
        return True
    if words[-2:-1] and words[-2] in words_of(scene, "people_kinds") and words[-3:-2] == ["and"]:
        return True
    close = words[-4:]
    return any(one in ("which", "that") and two in _COPULAS for one, two in pairwise(close))


def _clause(scene: Scene, start: int, stop: int) -> int:
    """Where the clause of the word at `stop` begins."""
    tokens, joins = scene.found.tokens, words_of(scene, "clause_starts")
    for index in range(stop - 1, start, -1):
        word, before = tokens.lower[index], tokens.lower[index - 1]
        if before in _ENDS or (before in joins and _subject_at(scene, word)):
            return index
    return start


def _subject_at(scene: Scene, word: str) -> bool:
    return (
        word in words_of(scene, "subject_determiners")
        or word in words_of(scene, "person_pronouns")
        or word in ("it", "this")
    )


def _thing_subject(scene: Scene, words: Sequence[str]) -> bool:
    """Whether a clause begins with a thing of which the age at its end is told: the mill is, the old boat, now."""
    lower = [word.lower() for word in words]
    if not lower or lower[0] not in words_of(scene, "subject_determiners") | {"this", "that"}:
        return False
    noun: list[str] = []
    for word in lower[1 : 1 + _NOUN_REACH]:
        if word in (",", "(", "of", "in", "at", "who", "which", "that", *_COPULAS) or _is_past(word):
            break
        noun.append(word)
    return bool(noun) and not _is_person(scene, noun)


def _is_person(scene: Scene, noun: Sequence[str]) -> bool:
    head = noun[-1]
    known = words_of(scene, "person_nouns") | words_of(scene, "people_kinds") | words_of(scene, "person_heads")
    things = words_of(scene, "thing_heads")
    return head not in things and (head in known or head.endswith(tuple(words_of(scene, "person_endings"))))


def _of_other(scene: Scene, age: Bound, birth: Bound) -> bool:
    """Whether somebody who was not named before comes up between a birth and an age."""
    first, last = (age, birth) if _place(age, birth) else (birth, age)
    opening = scene.of(first)
    known = set(opening.words(first.sentence[0], first.mention.start))
    free = _is_open(opening, first) and not _persons(opening, first.sentence[0], first.mention.start)
    if first.sentence == last.sentence and first.block is last.block:
        between = _persons(opening, first.mention.end, last.mention.start)
    else:
        if last is birth and not _goes_on(scene.of(birth), birth):
            return True
        free = free and first is birth and first.block is last.block
        between = [
            *_persons(opening, first.mention.end, first.sentence[1]),
            *_persons(scene.of(last), last.sentence[0], last.mention.start),
        ]
    for name in between:
        words = name.value.words if isinstance(name.value, Name) else ()
        if known.isdisjoint(word.lower() for word in words):
            if not free:
                return True
            known.update(word.lower() for word in words)
        free = False
    return False


def _goes_on(scene: Scene, birth: Bound) -> bool:
    """Whether a later sentence tells the birth of a person (she was), and not of many: men born in 1960 may."""
    words = scene.words(*birth.sentence)
    return bool(_persons(scene, birth.sentence[0], birth.mention.start)) or not words_of(
        scene, "person_pronouns"
    ).isdisjoint(words)


def _is_open(scene: Scene, first: Bound) -> bool:
    """Whether a sentence names its subject only behind a birth or an age: Born in 1961, Lund was; At the age of 41, Lund."""
    words = scene.words(first.sentence[0], first.mention.start)
    subjects = words_of(scene, "subject_determiners") | words_of(scene, "person_pronouns")
    return words[:1] == ["born"] or not any(
        word in subjects and behind != "age" for word, behind in zip(words, [*words[1:], ""], strict=True)
    )


def _place(age: Bound, birth: Bound) -> bool:
    """Whether the age stands first."""
    return (age.block_index, age.mention.start) < (birth.block_index, birth.mention.start)


def _persons(scene: Scene, start: int, stop: int) -> list[Mention]:
    """The names in a stretch that may be somebody's: none of places, of dates, or of who tells it."""
    tokens, found = scene.found.tokens, []
    skipped, telling = words_of(scene, "place_words") | {"the", "joined", "left"}, words_of(scene, "reporting")
    dates = [one for one in scene.found.mentions if one.kind == "date"]
    for name in starting_in(scene.found.names, start, stop):
        at, behind = bisect_left(tokens.starts, name.start), bisect_left(tokens.starts, name.end)
        around = {*tokens.lower[max(at - 1, 0) : at], *tokens.lower[behind : behind + 1]}
        dated = any(date.start <= name.start < date.end for date in dates)
        if name.sure and not dated and not around & telling and not skipped & set(tokens.lower[max(at - 1, 0) : at]):
            found.append(name)
    return found


def _of_person(scene: Scene, values: Sequence[Value]) -> Value:
    """Whether an age can be a person's, as far as its clause says."""
    bounds = [value.bound for value in values if isinstance(value, Slot)]
    return answer(not any(_of_thing(scene.of(age), age, age) for age in bounds)) if bounds else Truth.UNKNOWN


BIRTHS: dict[str, Function] = {
    "birth_date": Function(1, 1, _birth_date, "whether a date is told as that of a birth: born in Lunde on 5 May"),
    "of_person": Function(1, 2, _of_person, "whether ages can be a person's, and not a building's, as far as they say"),
    "own_age": Function(2, 2, _own_age, "whether an age can be that of whoever was born on a date, and of nobody else"),
}
"""Functions of births."""
