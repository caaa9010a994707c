"""What expressions may ask about who or what the words between two slots are about."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence

from factlint.model import DateValue, Name
from factlint.rules.functions.function import Function, answer
from factlint.rules.scene import Scene, starting_in
from factlint.rules.values import Slot, Truth, Value

_DETERMINERS = "subject_determiners"
_CLAUSE_STARTS = "clause_starts"
_PHRASE_STARTS, _VERBS = "phrase_starts", "phrase_verbs"
"""The word lists of those clause starts that mere phrases have, too, and of verbs that make them clauses."""
_CLAUSE_REACH = 8
_PLACE_WORDS = "place_words"
_NOUN_REACH = 4
"""Words behind a determiner in which its noun stands."""
_APART = ("-", "–", "—", "--", ":", "(")
_NEAR = 60
"""Letters from an age to the name that it goes with."""
_SHORT = 3
"""Words of so many letters, or fewer, name nothing: was, had, in."""


def words_of(scene: Scene, name: str) -> frozenset[str]:
    """The first words of the entries of a list."""
    return frozenset(scene.lists.get(name, ()))


def _ends(values: Sequence[Value]) -> tuple[int, int] | None:
    """Where the words between two slots begin and end."""
    slots = [value.bound.mention for value in values if isinstance(value, Slot)]
    if len(slots) != 2:
        return None
    first, second = sorted(slots, key=lambda mention: mention.start)
    return first.end, second.start


def _other_subject(scene: Scene, values: Sequence[Value]) -> Value:
    """Whether a clause between two slots begins with a thing that no word before the first slot names."""
    ends = _ends(values)
    if ends is None:
        return Truth.UNKNOWN
    tokens = scene.found.tokens
    start, stop = (bisect_left(tokens.starts, end) for end in ends)
    begin = bisect_left(tokens.starts, scene.sentence[0])
    before = frozenset(tokens.lower[begin:start])
    named = {name.start for name in starting_in(scene.found.names, *ends) if name.sure}
    determiners, joins = words_of(scene, _DETERMINERS), words_of(scene, _CLAUSE_STARTS)
    phrases = words_of(scene, _PHRASE_STARTS)
    for index in range(start, stop):
        if tokens.lower[index] not in joins:
            continue
        at = index + 1
        if tokens.lower[index] in phrases and not _has_verb(scene, at, stop):
            continue
        noun = [word for word in tokens.lower[at + 1 : min(at + 1 + _NOUN_REACH, stop)] if len(word) > _SHORT]
        if tokens.lower[at : at + 1] and tokens.lower[at] in determiners and at < stop:
            if not before.intersection(noun):
                return Truth.HOLDS
        elif at < stop and tokens.lower[at] not in before and tokens.starts[at] in named:
            return Truth.HOLDS
    return Truth.CANNOT


def _has_verb(scene: Scene, start: int, stop: int) -> bool:
    """Whether a clause, and no mere phrase, stands at some words: after the bank failed; after a short illness."""
    tokens, verbs = scene.found.tokens, scene.lists.get(_VERBS, {})
    for at in range(start, min(start + _CLAUSE_REACH, stop)):
        word = tokens.lower[at]
        if word in (",", ".", ";"):
            return False
        if word in verbs or (word.endswith("ed") and len(word) > _SHORT + 1):
            return True
    return False


def _other_person(scene: Scene, values: Sequence[Value]) -> Value:
    """Whether a name that is new, and no place, stands between two slots."""
    ends = _ends(values)
    if ends is None:
        return Truth.UNKNOWN
    tokens = scene.found.tokens
    begin = bisect_left(tokens.starts, scene.sentence[0])
    before = frozenset(tokens.lower[begin : bisect_left(tokens.starts, ends[0])])
    places = words_of(scene, _PLACE_WORDS)
    names = scene.found.names
    if not any(name.sure for name in starting_in(names, scene.sentence[0], ends[0])):
        return Truth.CANNOT
    dates = [mention for mention in starting_in(scene.found.mentions, *ends) if mention.kind == "date"]
    for name in starting_in(names, *ends):
        if not name.sure or any(date.start <= name.start < date.end for date in dates):
            continue
        index = bisect_left(tokens.starts, name.start)
        words = scene.found.block.text[name.start : name.end].lower().split()
        known = before.intersection(words)
        if not known and tokens.lower[index - 1 : index] and tokens.lower[index - 1] not in places:
            return Truth.HOLDS
    return answer(False)


def _dash_between(scene: Scene, values: Sequence[Value]) -> Value:
    ends = _ends(values)
    if ends is None:
        return Truth.UNKNOWN
    return answer(any(mark in scene.found.block.text[ends[0] : ends[1]] for mark in ("—", "–", "--", " - ")))


def _comma_between(scene: Scene, values: Sequence[Value]) -> Value:
    ends = _ends(values)
    return Truth.UNKNOWN if ends is None else answer("," in scene.found.block.text[ends[0] : ends[1]])


def _set_apart(scene: Scene, values: Sequence[Value]) -> Value:
    """Whether nothing but a dash, a colon or a bracket stands between two slots."""
    ends = _ends(values)
    return Truth.UNKNOWN if ends is None else answer(scene.found.block.text[ends[0] : ends[1]].strip() in _APART)


def _person_of(scene: Scene, values: Sequence[Value]) -> Value:
    """The full name whose age a slot gives (Mara Ode, 61,; 61-year-old Mara Ode), told for the draft's own time."""
    slot = values[0]
    if not isinstance(slot, Slot):
        return ""
    mention, text = slot.bound.mention, scene.found.block.text
    start, stop = slot.bound.sentence
    told = [other.value for other in starting_in(scene.found.mentions, start, stop) if other.kind == "date"]
    if any(isinstance(value, DateValue) and value.year_printed for value in told):
        return ""
    for name in starting_in(scene.found.names, max(start, mention.start - _NEAR), mention.end + _NEAR):
        apposed = name.end <= mention.start and text[name.end : mention.start].strip() in (",", "(")
        led = mention.end <= name.start and not text[mention.end : name.start].strip()
        if (apposed or led) and isinstance(name.value, Name) and len(name.value.words) > 1:
            return " ".join(name.value.words[-2:]).lower()
    return ""


SUBJECTS: dict[str, Function] = {
    "other_subject": Function(2, 2, _other_subject, "whether a clause between two slots begins with another subject"),
    "dash_between": Function(2, 2, _dash_between, "whether a dash stands between two slots"),
    "set_apart": Function(
        2, 2, _set_apart, "whether nothing but a dash, a colon or a bracket stands between two slots"
    ),
    "comma_between": Function(2, 2, _comma_between, "whether a comma stands between two slots"),
    "person_of": Function(1, 1, _person_of, 'the full name of whom an age is told, in lower case, or ""'),
    "other_person": Function(2, 2, _other_person, "whether a new name stands between two slots"),
}
