"""What expressions may ask about the words around a slot."""

from __future__ import annotations

from collections.abc import Sequence

from factlint.model import Interval
from factlint.rules.functions.function import Function, answer
from factlint.rules.items import HARD_MARKS
from factlint.rules.scene import Scene
from factlint.rules.values import Amount, Slot, Truth, Value, plain
from factlint.rules.word_index import ends_forward

_HEADING_REACH = 14
"""Words before the first of two figures in which a verb of rise or fall may stand."""


def _texts(values: Sequence[Value]) -> list[str]:
    return [value for value in map(plain, values) if isinstance(value, str)]


def _near(scene: Scene, values: Sequence[Value]) -> Value:
    return answer(scene.has_any(_texts(values), *scene.sentence))


def _before(scene: Scene, values: Sequence[Value]) -> Value:
    slot = values[0]
    if not isinstance(slot, Slot):
        return Truth.UNKNOWN
    scene = scene.of(slot.bound)
    start = max(slot.bound.sentence[0], scene.words_before(slot.bound.mention.start, 4))
    return answer(scene.has_any(_texts(values[1:]), start, slot.bound.mention.start))


def _after(scene: Scene, values: Sequence[Value]) -> Value:
    slot = values[0]
    if not isinstance(slot, Slot):
        return Truth.UNKNOWN
    scene = scene.of(slot.bound)
    end = min(slot.bound.sentence[1], scene.words_after(slot.bound.mention.end, 4))
    return answer(scene.has_any(_texts(values[1:]), slot.bound.mention.end, end))


def _between(scene: Scene, values: Sequence[Value]) -> Value:
    one, other = values[0], values[1]
    if not isinstance(one, Slot) or not isinstance(other, Slot):
        return Truth.UNKNOWN
    first, second = sorted((one.bound.mention, other.bound.mention), key=lambda mention: mention.start)
    return answer(scene.has_any(_texts(values[2:]), first.end, second.start))


def _words_between(scene: Scene, values: Sequence[Value]) -> Value:
    one, other = values[0], values[1]
    if not isinstance(one, Slot) or not isinstance(other, Slot):
        return None
    first, second = sorted((one.bound.mention, other.bound.mention), key=lambda mention: mention.start)
    return Amount(Interval.exact(len(scene.words(first.end, second.start))))


def _put_in(scene: Scene, values: Sequence[Value]) -> Value:
    slots = [value for value in values if isinstance(value, Slot)]
    return answer(len(slots) == len(values) and scene.put_in(slots[0].bound, slots[-1].bound))


def _heading(scene: Scene, values: Sequence[Value]) -> Value:
    slots = [value for value in values if isinstance(value, Slot)]
    if len(slots) != 2:
        return ""
    first = min(slot.bound.mention.start for slot in slots)
    words = scene.words(scene.sentence[0], first)
    for at in range(len(words) - 1, max(len(words) - _HEADING_REACH, 0) - 1, -1):
        for direction, name in (("up", "climbs"), ("down", "drops")):
            if ends_forward(scene.lists, name, words, at):
                return direction
        if words[at] in scene.lists.get("heading_stops", {}) or words[at] in HARD_MARKS:
            break
    return ""


def _hyphenated(_: Scene, values: Sequence[Value]) -> Value:
    slot = values[0]
    return answer(isinstance(slot, Slot) and any(mark in slot.bound.text for mark in "-–—"))


def _in_brackets(scene: Scene, values: Sequence[Value]) -> Value:
    slots = values[0] if isinstance(values[0], tuple) else (values[0],)
    return answer(all(isinstance(slot, Slot) and scene.in_brackets(slot.bound) for slot in slots))


def _shared_words(scene: Scene, _: Sequence[Value]) -> Value:
    return Amount(Interval.exact(len(scene.pair.shared()))) if scene.pair else None


def _paragraph_has(scene: Scene, values: Sequence[Value]) -> Value:
    return answer(scene.has_any(_texts(values), 0, len(scene.found.block.text)))


CONTEXT: dict[str, Function] = {
    "near": Function(1, 20, _near, 'whether the sentence has any of these words or "<lists>"'),
    "paragraph_has": Function(1, 20, _paragraph_has, 'whether the paragraph has any of these words or "<lists>"'),
    "before": Function(2, 20, _before, "whether any of the words stands at most four words before a slot"),
    "after": Function(2, 20, _after, "whether any of the words stands at most four words after a slot"),
    "between": Function(3, 20, _between, "whether any of the words stands between two slots"),
    "words_between": Function(2, 2, _words_between, "how many words stand between two slots"),
    "put_in": Function(
        1,
        2,
        _put_in,
        "whether a slot, or all from one to another, stands between commas, dashes or brackets, or after “or”",
    ),
    "heading": Function(2, 2, _heading, 'where the verb before two figures says that they go: "up", "down" or ""'),
    "hyphenated": Function(1, 1, _hyphenated, "whether a slot has a hyphen or a dash in it"),
    "in_brackets": Function(1, 1, _in_brackets, "whether a slot stands in round brackets"),
    "shared_words": Function(2, 2, _shared_words, "how many content words the sentences of two claims share"),
}
