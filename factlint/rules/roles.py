"""The roles of figures: what the words around one make of it.

A figure can be the base that a change starts from (`from 1,200`, `compared with
sales of 1,200`, `1,200 a year earlier`), its result (`to 1,500`, `now 1,500`), the change itself (`rose 25%`, `a rise of 25%`,
`25% more`). Roles are word lists: a figure has the role `base` where an entry of `base_cues_before` stands right before it, an
entry of `base_cues_before_of` does so with or without a noun between (`from a total of 1,200`), or one of `base_cues_after` stands
right behind it.
"""

from __future__ import annotations

from collections.abc import Sequence

from factlint.model import DateValue, Figure, Mention
from factlint.rules.items import Item
from factlint.rules.word_index import ROLE_FIRSTS, ROLE_LASTS, ROLES, ListIndex, ends_backward, ends_forward

ASIDE = "aside"
"""The role of a figure that takes no part in sums: a forecast, a target."""

_BRIDGE = 5
"""Words between a cue and the `of` that stands before its figure."""
_REACH_AFTER = 3
"""Words between a figure and a cue behind it."""
_CUE = 4
"""Words before a figure among which its cue is looked for."""
FIGURE = "figure"
"""How the lists of roles write a figure ..."""
PAST = "pastdate"
"""... a date that lies back ..."""
EARLIER = "earlierdate"
"""... and one that lies back from another date."""
_PAST_DATES = "past_dates"
_EARLIER_DATES = "earlier_dates"
_RELATIVE = frozenset(("percent", "percentage point"))
_AFTER = "_cues_after"
_BEFORE = ("_cues_before", "_cues_before_of")
_NO_BRIDGE = "noun_stops"
"""The word list of what cannot stand between a figure and a cue behind it."""


def _word(item: Item, lists: ListIndex) -> str:
    """An item as the lists of roles see it: figures and dates that lie back ("last year") as one word each."""
    if item.mention is None:
        return item.word
    if not isinstance(item.mention.value, DateValue):
        return FIGURE
    if item.ends[1] in lists.get(_EARLIER_DATES, ()):
        return EARLIER
    return PAST if item.ends[0] in lists.get(_PAST_DATES, ()) else ""


def roles_of(items: Sequence[Item], at: int, lists: ListIndex) -> frozenset[str]:
    """The roles of the figure at a position: by the nearest words before it, or else by those behind it."""
    names = tuple(lists.get(ROLES, ()))
    if not names:
        return frozenset()
    first = at
    while first and items[first - 1].lead:
        first -= 1
    begin = max(first - _BRIDGE - _CUE - 2, 0)
    words = tuple(_word(item, lists) for item in items[begin : at + _REACH_AFTER + _CUE + 2])
    found = (
        _cues_before(words, first - begin, at - begin, lists)
        or _cues_after(words, at - begin, lists)
        or _trend(words[first - begin - 1] if first else "", items[at].mention, names)
    )
    return frozenset((ASIDE,)) if ASIDE in found else frozenset(found)


def _trend(before: str, mention: Mention | None, names: Sequence[str]) -> list[str]:
    """The roles of a figure whose verb of rise or fall stands further off: `rose in value by 25%`."""
    value = mention.value if mention is not None else None
    if not isinstance(value, Figure) or not value.trend or before in ("to", "from"):
        return []
    if value.unit not in _RELATIVE and before != "by":
        return []
    return [name for name in ("change", f"{value.trend}ward") if name in names]


def _cues_before(words: Sequence[str], first: int, at: int, lists: ListIndex) -> list[str]:
    """The roles whose cue ends nearest before a figure; its leading words, from `first` on, may stand between."""
    lasts = lists.get(ROLE_LASTS, {})
    for end in range(at, first - 1, -1):
        names = lasts.get(words[end - 1]) if end else None
        if names is None:
            continue
        window = words[max(end - _CUE, 0) : end]
        found = [name for (name,) in names if any(ends_backward(lists, name + ending, window) for ending in _BEFORE)]
        if found:
            return found
    if not first or words[first - 1] != "of":
        return []
    for end in range(first - 1, max(first - 2 - _BRIDGE, 0), -1):
        window, names = words[max(end - _CUE, 0) : end], lasts.get(words[end - 1], ())
        found = [name for (name,) in names if ends_backward(lists, f"{name}_cues_before_of", window)]
        if found or words[end - 1] in ("", FIGURE):
            return found
    return []


def _cues_after(words: Sequence[str], at: int, lists: ListIndex) -> list[str]:
    """The roles whose cue begins nearest behind a figure: those of the longest one."""
    stops, firsts = lists.get(_NO_BRIDGE, {}), lists.get(ROLE_FIRSTS, {})
    for start in range(at + 1, min(at + 2 + _REACH_AFTER, len(words))):
        word = words[start]
        ends = {name: ends_forward(lists, name + _AFTER, words, start)[:1] for (name,) in firsts.get(word, ())}
        longest = max(ends.values(), default=[])
        if longest:
            return [name for name, end in ends.items() if end == longest]
        if not word.isalpha() or word in stops or word in (FIGURE, PAST, EARLIER):
            return []
    return []
