"""Two dates of neighbouring sentences: the days between them, which comes first, and whether the later sentence goes back to the earlier one."""

from __future__ import annotations

from bisect import bisect_left

from msgspec.structs import replace

from factlint.model import DateValue, Mention
from factlint.model.dates import order
from factlint.rules.functions.function import answer
from factlint.rules.scene import Scene, starting_in
from factlint.rules.values import Bound, Truth
from factlint.rules.word_index import stands_in

_LINKS = "order_links"
"""The word list of how a sentence goes back to the one before: it, the digging."""
_REACH = 60
"""Letters behind a date that opens its sentence in which the sentence may go back to the one before."""
_SHORT = 3
"""Words of so many letters, or fewer, name nothing."""


def days_in(scene: Scene, start: int, stop: int) -> list[Mention]:
    """The dates that begin in a stretch, relative ones aside."""
    return [
        one
        for one in starting_in(scene.found.mentions, start, stop)
        if isinstance(one.value, DateValue) and not one.value.relative
    ]


def goes_back(scene: Scene, *bounds: Bound) -> bool:
    """Whether all stand in one sentence, or the later one goes back to the earlier one: he, the firm's, the digging."""
    ordered = sorted(bounds, key=lambda bound: bound.mention.start)
    first, last = ordered[0].sentence, ordered[-1].sentence
    if first == last:
        return True
    tokens = scene.found.tokens
    start, stop = bisect_left(tokens.starts, last[0]), bisect_left(tokens.starts, ordered[-1].mention.end + _REACH)
    words = tokens.lower[start : min(stop, bisect_left(tokens.starts, last[1]))]
    if stands_in(words, (scene.lists.get(_LINKS, {}),)):
        return True
    known = frozenset(tokens.lower[bisect_left(tokens.starts, first[0]) : bisect_left(tokens.starts, first[1])])
    return any(
        word in known and len(word) > _SHORT and (before == "the" or tokens.words[start + at][:1].isupper())
        for at, (before, word) in enumerate(zip(("", *words), words, strict=False))
    )


def comes_first(one: Bound, other: Bound) -> Truth:
    """Whether the one date can be no later than the other."""
    first, last = one.mention.value, other.mention.value
    if not isinstance(first, DateValue) or not isinstance(last, DateValue) or first.relative or last.relative:
        return Truth.UNKNOWN
    found = order(first, last)
    if found == "unknown" and first.precision == last.precision == "day" and first.year_printed != last.year_printed:
        # Of 4 March 2022 and 1 March the second is of the same year.
        found = order(*(replace(each, year_printed=False, first=None, last=None) for each in (first, last)))
    return Truth.UNKNOWN if found == "unknown" else answer(found != "after")
