"""Whether the words between some figures of a sentence go on with one story: another thing, or the same one at another time."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence

from factlint.model import FIGURE_KINDS, DateValue, Mention
from factlint.rules.functions.function import Function
from factlint.rules.scene import Scene, starting_in
from factlint.rules.values import Truth, Value, slots_of
from factlint.rules.word_index import ends_forward

_SAME = ("it", "they", "this", "that", "now", "after", "only", "today", "last", "those", "these")
"""Behind a semicolon these go on with the same story."""
_ENDS = (";", ".")
"""A title has its sentences in one."""
_TIME_REACH = 9
"""Words behind a "while" in which it is said what is told of at which time."""
_LEAD_WORDS = 4
"""Words between a semicolon and a change that is set off behind it."""
_KNOWN = ("the", "that", "this")
_ARTICLES = ("a", "an", "the", "that", "this", "is", "was", "of", "or", "down", "up", "by", ",")


def one_story(scene: Scene, values: Sequence[Value]) -> Value:
    """Nothing between the outermost of some slots begins another story: but, while; and a new subject or verb."""
    slots = sorted((slot.bound.mention for slot in slots_of(values)), key=lambda mention: mention.start)
    tokens = scene.found.tokens
    at, stop = bisect_left(tokens.starts, slots[0].end), bisect_left(tokens.starts, slots[-1].start)
    words = tokens.lower[at:stop]
    breaks, goes_on, leads = (scene.lists.get(name, {}) for name in ("story_breaks", "goes_on", "~leads"))
    for place, word in enumerate(words):
        if word == ";" and place + 1 < len(words) and words[place + 1] in _SAME:
            continue
        breaking = word in _ENDS or (word in breaks and ends_forward(scene.lists, "story_breaks", words, place))
        if word == ";" and _apposed(scene, words[place + 1 :], slots[-1]):
            continue
        if breaking and (word in _ENDS or not _earlier_time(scene, tokens.starts[at + place], slots[-1].start)):
            return Truth.CANNOT
        if word != "and" or place + 1 >= len(words):
            continue
        following = words[place + 1]
        if following in _KNOWN and len(words) - place - 1 <= _LEAD_WORDS and _is_known(scene, slots[-1]):
            continue  # and the 30% surge
        if not following[0].isalpha() or (
            following in goes_on and ends_forward(scene.lists, "goes_on", words, place + 1)
        ):
            continue
        onward = place + 1
        while onward + 1 < len(words) and words[onward] in leads:
            onward += 1
        if not words[onward][0].isdigit() and not _in_mention(scene, tokens.starts[at + onward]):
            return Truth.CANNOT
    return Truth.HOLDS


def _earlier_time(scene: Scene, start: int, stop: int) -> bool:
    """Whether what begins goes on with the same thing at another time: whereas a week before it had reported 3,100."""
    end = min(scene.words_after(start, _TIME_REACH), stop)
    if not scene.has_any(("<same_thing>",), start, end):
        return False
    dated = any(isinstance(one.value, DateValue) for one in starting_in(scene.found.mentions, start, end))
    return dated or scene.has_any(("<other_time_words>",), start, end)


def _is_known(scene: Scene, last: Mention) -> bool:
    """Whether a noun of change stands right behind the last of some slots: the 30% surge."""
    known = scene.lists.get("change_nouns", {})
    behind = scene.words(last.end, scene.words_after(last.end, 2))
    return any(word in known for word in behind[:1])


def _apposed(scene: Scene, words: Sequence[str], last: Mention) -> bool:
    """Whether nothing but an article or a noun of change leads to the last of some slots: a 35% increase; a loss of 40."""
    known, leads = scene.lists.get("change_nouns", {}), scene.lists.get("~leads", {})
    return (
        last.kind in FIGURE_KINDS
        and 1 <= len(words) <= _LEAD_WORDS
        and (words[0] in _ARTICLES or words[0] in known)
        and all(word in _ARTICLES or word in known or word in leads for word in words)
    )


def _in_mention(scene: Scene, position: int) -> bool:
    """Whether a figure or a date stands at a position."""
    return any(
        mention.start <= position < mention.end for mention in starting_in(scene.found.mentions, *scene.sentence)
    )


ONE_STORY: dict[str, Function] = {
    "one_story": Function(2, 3, one_story, "whether nothing between the outermost of some slots begins another story"),
}
