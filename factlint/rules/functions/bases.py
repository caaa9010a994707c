"""What expressions may ask about what a change is measured against: figures of the draft, or another time, or something else."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence

from factlint.model import DateValue, Figure, Mention
from factlint.nouns import noun_key
from factlint.rules.functions.function import Function, answer
from factlint.rules.functions.one_kind import TIMES
from factlint.rules.scene import Scene, starting_in
from factlint.rules.values import Bound, Slot, Truth, Value
from factlint.rules.word_index import ends_forward

_OTHER_TIMES = "other_times"
"""The word list of how it begins where a change is measured against another time: than last, on the year."""
_BASE_CUES = ("on", "than", "compared", "from", "over", "against", "since")
_YEAR_AGO = (
    "a year ago",
    "last year",
    "a year earlier",
    "year before",
    "a year before",
    "previous year",
    "year earlier",
)
_OWNERS = ("its", "their", "his", "her")
_AS_MANY = ("many", "much", "high", "large", "big", "long")
_SINCE, _SUPERLATIVES = "since", "since_superlatives"
"""The largest since 2014 is no change since 2014: the word list of such words."""
_MARKS = (",", ";", ":", "(", "–", "—")
_WHEN_REACH = 12
"""Words to the figure of a time that is told with "when"."""
_SPANS = ("in", "over", "within", "since")
_BASE_REACH = 7
_AWAY = ("clear", "ahead", "short", "behind", "inside", "outside")
"""What stands before the "of" of what a difference is from."""
_PRONOUNS, _THOUGHTS = "pair_pronouns", "than_thought"
"""The word lists of what goes back to the sentences before, behind "than": than it had, than thought."""
_SHORT = 3


def _other_base(scene: Scene, values: Sequence[Value]) -> Value:
    """Whether a change says that it is measured against another time, and gives no figure for it."""
    slot = values[0]
    if not isinstance(slot, Slot):
        return Truth.UNKNOWN
    tokens, stop = scene.found.tokens, slot.bound.sentence[1]
    at = bisect_left(tokens.starts, slot.bound.mention.end)
    words = tokens.lower[at : min(at + _BASE_REACH, bisect_left(tokens.starts, stop))]
    if words and words[0] in _SPANS and slot.bound.sentence[0] == scene.sentence[0]:
        behind = starting_in(scene.found.mentions, slot.bound.mention.end, scene.words_after(slot.bound.mention.end, 3))
        if any(one.kind in TIMES for one in behind):  # up 50% in two years, and then two figures of one
            return Truth.HOLDS
    superlatives = scene.lists.get(_SUPERLATIVES, {})
    if _own_comparand(scene, slot.bound, words):
        return Truth.HOLDS
    for place, word in enumerate(words):
        if word not in _BASE_CUES or (word == _SINCE and any(each in superlatives for each in words[:place])):
            continue
        start = tokens.starts[at + place]
        reach = _figure_reach(scene, start, stop)
        following = starting_in(scene.found.mentions, start, reach)
        if any(isinstance(one.value, Figure) and one.kind not in TIMES for one in following):
            return Truth.CANNOT
        near = min(scene.words_after(start, 3), stop)
        dates = [one for one in following if isinstance(one.value, DateValue) and one.start < near]
        if dates or ends_forward(scene.lists, _OTHER_TIMES, words, place):
            return answer(not any(_told_before(scene, slot, date) for date in dates))
    return Truth.CANNOT


def _figure_reach(scene: Scene, start: int, stop: int) -> int:
    """Where the figure of another time may stand: than last year, when it gave out 450; not on a decade ago, at 312,000."""
    tokens = scene.found.tokens
    first = bisect_left(tokens.starts, start)
    words = tokens.lower[first : first + _WHEN_REACH]
    comma = next((at for at, word in enumerate(words) if word in _MARKS), None)
    if comma is None:
        return min(scene.words_after(start, _BASE_REACH), stop)
    if words[comma + 1 : comma + 2] in (("when",), ("where",)):
        return min(scene.words_after(start, _WHEN_REACH), stop)
    return min(tokens.starts[first + comma], scene.words_after(start, _BASE_REACH), stop)


def _own_comparand(scene: Scene, bound: Bound, words: Sequence[str]) -> bool:
    """Whether a difference says what it is from, and it is nothing of the sentences before: 19 points clear of the drop."""
    at = next(
        (i for i, word in enumerate(words[:4]) if word == "than" or (word == "of" and i and words[i - 1] in _AWAY)),
        _behind_as(scene, bound, words),
    )
    if at is None or at + 1 >= len(words):
        return False
    if words[at + 1] not in _OWNERS and (words[at + 1],) in scene.lists.get(_PRONOUNS, {}).get(words[at + 1], ()):
        return False
    tokens = scene.found.tokens
    first = bisect_left(tokens.starts, scene.sentence[0])
    before = tokens.lower[first : bisect_left(tokens.starts, bound.sentence[0])]
    known = {noun_key(word, scene.nouns) for word in before}
    if words[at + 1] in scene.lists.get(_THOUGHTS, {}):
        return False
    things = [word for word in words[at + 1 : at + 4] if len(word) > _SHORT and word.isalpha()]
    start = scene.words_after(bound.mention.end, at + 1)
    if any(
        isinstance(one.value, DateValue)
        for one in starting_in(scene.found.mentions, start, scene.words_after(start, 2))
    ):
        return False  # lower than a year ago: that is asked elsewhere
    end = _figure_reach(scene, bound.mention.end, bound.sentence[1])
    if any(isinstance(one.value, Figure) for one in starting_in(scene.found.mentions, bound.mention.end, end)):
        return False
    return bool(things) and not any(noun_key(word, scene.nouns) in known for word in things)


def _behind_as(scene: Scene, bound: Bound, words: Sequence[str]) -> int | None:
    """Where the "as" stands behind which something else is named: three times as many as Little Orsay."""
    at = next((i for i, word in enumerate(words[:5]) if word == "as" and i and words[i - 1] in _AS_MANY), None)
    if at is None:
        return None
    start = scene.words_after(bound.mention.end, at + 1)
    names = starting_in(scene.found.names, start, min(scene.words_after(start, 2), bound.sentence[1]))
    named = words[at + 1 : at + 2] and (words[at + 1] in (*_OWNERS, "the") or len(words[at + 1]) > _SHORT)
    return (
        at if (names or named) and not starting_in(scene.found.mentions, start, scene.words_after(start, 3)) else None
    )


def _told_before(scene: Scene, slot: Slot, date: Mention) -> bool:
    """Whether the sentences before speak of the very time: sales in May ... 20% down on May."""
    text = scene.found.block.text
    when = text[date.start : date.end].lower()
    if when in text[scene.sentence[0] : slot.bound.sentence[0]].lower():
        return True
    # 35% lower than a year ago. It has sold 780 so far; by this time last year it had sold 1,040.
    behind = (slot.bound.sentence[1], scene.sentence[1])
    return behind[0] < behind[1] and any(each in when for each in _YEAR_AGO) and scene.has_any(_YEAR_AGO, *behind)


BASES: dict[str, Function] = {
    "other_base": Function(
        1, 1, _other_base, "whether a change says that it is measured against another time, with no figure: 20% on the year"
    ),
}  # fmt: skip
