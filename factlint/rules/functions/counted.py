"""What expressions may ask of a share in one sentence and a count in the next: two-thirds are under 30; 52 of the 96 are."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence
from decimal import Decimal

from factlint.model import Figure, Mention
from factlint.nouns import noun_key
from factlint.rules.functions.function import Function, answer
from factlint.rules.functions.one_kind import figure_of
from factlint.rules.functions.resuming import opens
from factlint.rules.functions.stories import elsewhere, keys, new_name
from factlint.rules.scene import Scene, starting_in
from factlint.rules.values import Bound, Slot, Truth, Value

_OF_THE_WHOLE = ("<of_whole>",)
_WHOLE_BEFORE = ("of", "among", "out of")
_AUXILIARIES = "left_out_verbs"
"""The word list of what a sentence ends with that leaves out what was said before: 52 of the 96 are."""
_SUMMING_UP = "summing_up"
_GENERAL, _ASKED = "general_wholes", "asked_words"
"""The word lists of nouns that may be anybody, and of what may stand behind a whole: the 420 people asked."""
_OTHER_TIMES = ("this time", "now", "today", "by then", "elsewhere")
_MARKS = frozenset((".", ",", ";", "!", "?", ":", "”", '"'))
_TIED = 4
"""Words between a part and the whole behind it."""
_APART = 9
"""Words between a whole and the part behind it."""
_LEFT_OUT = 5
"""Words behind the last figure with which its clause ends."""
_SHORT = 3
_LONG = 5
"""Letters of a word that says what is told of the part."""
_WHOLE_WORDS = 3
"""Words behind the "of" of a share that say what it is of."""


def _counts_out(scene: Scene, values: Sequence[Value]) -> Value:
    """Whether a share of one sentence is counted out in the next: a part and its whole, of which the same is told."""
    bounds = [value.bound for value in values if isinstance(value, Slot)]
    if len(bounds) != 3:
        return Truth.CANNOT
    share, (first, second) = bounds[0], sorted(bounds[1:], key=lambda bound: bound.mention.start)
    if first.sentence != second.sentence or share.sentence[0] >= first.sentence[0]:
        return Truth.CANNOT
    part, whole = sorted((first, second), key=_size)
    if not _tied(scene, part, whole) or _others(scene, share, part, whole):
        return Truth.CANNOT
    known = keys(scene, share)
    if elsewhere(scene, known, first.sentence[0]) or new_name(scene, known, *first.sentence):
        return Truth.CANNOT
    if scene.has_any(_OTHER_TIMES, *first.sentence) or not _of_the_whole(scene, share, whole):
        return Truth.CANNOT
    if opens(scene, _SUMMING_UP, first):
        return Truth.HOLDS
    if _narrowed(scene, known, part, whole):
        return Truth.CANNOT
    return answer(_leaves_out(scene, second) or _says_the_same(scene, share, part, whole))


def _size(bound: Bound) -> Decimal:
    figure = figure_of(bound)
    return Decimal(0) if figure is None else figure.interval.value


def _tied(scene: Scene, part: Bound, whole: Bound) -> bool:
    """Whether a part is told as one of its whole: 52 of the 96; of the 360 children, 144."""
    if part.mention.start < whole.mention.start:
        start, end = part.mention.end, whole.mention.start
        words = scene.words(start, end)
        return len(words) <= _TIED and (scene.has_any(_OF_THE_WHOLE, start, end) or "among" in words)
    before = scene.words(max(scene.words_before(whole.mention.start, 3), whole.sentence[0]), whole.mention.start)
    return (
        any(word in before for word in _WHOLE_BEFORE)
        and len(scene.words(whole.mention.end, part.mention.start)) <= _APART
    )


def _others(scene: Scene, share: Bound, part: Bound, whole: Bound) -> bool:
    """Whether either sentence has another share, or the second one another figure of their kind."""
    taken = {share.mention.start, part.mention.start, whole.mention.start}
    between = starting_in(scene.found.mentions, share.sentence[0], whole.sentence[1])
    others = [one for one in between if one.start not in taken]
    return any(
        one.kind in ("percent", "fraction")
        or (one.kind == "date" and one.start >= part.sentence[0])
        or _counts(one, part)
        for one in others
    )


def _counts(one: Mention, part: Bound) -> bool:
    value = one.value
    return one.start >= part.sentence[0] and isinstance(value, Figure) and one.kind in ("number", "count", "money")


def _leaves_out(scene: Scene, last: Bound) -> bool:
    """Whether the clause of a figure ends with a verb that leaves out what was said before: 52 of the 96 are."""
    tokens = scene.found.tokens
    at = bisect_left(tokens.starts, last.mention.end)
    words = tokens.lower[at : at + _LEFT_OUT + 1]
    stop = next((place for place, word in enumerate(words) if word in _MARKS), -1)
    return stop > 0 and (words[stop - 1],) in scene.lists.get(_AUXILIARIES, {}).get(words[stop - 1], ())


def _of_the_whole(scene: Scene, share: Bound, whole: Bound) -> bool:
    """Whether a share is of what the whole counts, as far as both say it."""
    behind = scene.words(share.mention.end, min(scene.words_after(share.mention.end, 6), share.sentence[1]))
    figure = figure_of(whole)
    if figure is None or behind[:1] != ["of"] or not figure.noun or figure.unit:
        return figure is not None
    if (figure.noun[0],) in scene.lists.get(_GENERAL, {}).get(figure.noun[0], ()):
        return True
    own = noun_key(figure.noun[-1], scene.nouns)
    return any(noun_key(word, scene.nouns) == own for word in behind[1:])


def _narrowed(scene: Scene, known: set[str], part: Bound, whole: Bound) -> bool:
    """Whether a whole is only some of what is known: the 560 flats in the south, the 220 who stayed."""
    end = part.mention.start if part.mention.start > whole.mention.end else scene.words_after(whole.mention.end, 3)
    asked = scene.lists.get(_ASKED, {})
    words = scene.words(whole.mention.end, min(end, whole.sentence[1]))
    return any(word in ("who", "that", "which") for word in words) or any(
        len(word) > _SHORT and word.isalpha() and word not in asked and noun_key(word, scene.nouns) not in known
        for word in words
        if (word,) not in scene.lists.get(_AUXILIARIES, {}).get(word, ())
    )


def _says_the_same(scene: Scene, share: Bound, part: Bound, whole: Bound) -> bool:
    """Whether a word of what is told of the share is told of the part, too: are empty, stand empty."""
    start = scene.words_after(share.mention.end, 1 + _WHOLE_WORDS)
    told = {noun_key(word, scene.nouns) for word in scene.words(start, share.sentence[1]) if _telling(word)}
    again = {noun_key(word, scene.nouns) for word in scene.words(part.mention.end, part.sentence[1]) if _telling(word)}
    figure = figure_of(whole)
    counted = {noun_key(word, scene.nouns) for word in figure.noun} if figure is not None else set()
    return bool(told & again - counted)


def _telling(word: str) -> bool:
    return len(word) >= _LONG and word.isalpha()


COUNTED: dict[str, Function] = {
    "counts_out": Function(
        3, 3, _counts_out,
        "whether a share of one sentence is counted out in the next: two-thirds are under 30; 52 of the 96 are",
    ),
}  # fmt: skip
