"""Which events have an order: the pairs of word lists of rules/words/event_order.yaml, arranged for looking all of them up at once."""

from __future__ import annotations

from collections.abc import Sequence

from msgspec import Struct

from factlint.rules.word_index import ListIndex

_PAIRS = "order_pairs"
"""The word list of pairs of lists: what must happen first, and what can only happen then."""
_ONCE = "order_once"
"""The word list of those pairs that nobody goes through twice, so that they may be told in either order: born, died."""
_THINGS, _SELFS = "order_things", "order_selfs"
"""The word lists of those pairs that are done to many a thing (bought, sold), and of those that things go through once."""


class Orders(Struct, frozen=True):
    """Which events have an order."""

    pairs: list[tuple[str, ...]]
    once: set[tuple[str, ...]]
    of_things: set[tuple[str, ...]]
    selfs: set[tuple[str, ...]]
    lists: tuple[str, ...]
    """Those of the pairs."""
    words: dict[str, list[str]]
    """A word -> those that have it as an entry."""
    phrases: dict[tuple[str, str], list[tuple[tuple[str, ...], str]]]
    """The first two words of longer entries -> these, each with its list: many begin with `was`."""


_KNOWN: list[tuple[ListIndex, Orders]] = []


def orders_of(lists: ListIndex) -> Orders:
    """The pairs of some word lists; made once for those that the rules of a run have."""
    if _KNOWN and _KNOWN[0][0] is lists:
        return _KNOWN[0][1]
    pairs, once, of_things, selfs = (
        {pair for some in lists.get(name, {}).values() for pair in some} for name in (_PAIRS, _ONCE, _THINGS, _SELFS)
    )
    names = tuple(sorted({name for pair in pairs for name in pair}))
    words: dict[str, list[str]] = {}
    phrases: dict[tuple[str, str], list[tuple[tuple[str, ...], str]]] = {}
    for name in names:
        for entry in (entry for some in lists.get(name, {}).values() for entry in some):
            if len(entry) == 1:
                words.setdefault(entry[0], []).append(name)
            else:
                phrases.setdefault((entry[0], entry[1]), []).append((entry, name))
    _KNOWN[:] = [(lists, Orders(sorted(pairs), once, of_things, selfs, names, words, phrases))]
    return _KNOWN[0][1]


def events_in(orders: Orders, words: Sequence[str]) -> dict[str, list[int]]:
    """Where entries of the lists of events stand, all in one go."""
    found: dict[str, list[int]] = {name: [] for name in orders.lists}
    for at, (word, following) in enumerate(zip(words, [*words[1:], ""], strict=True)):
        names = orders.words.get(word, ())
        for entry, name in orders.phrases.get((word, following), ()):
            if tuple(words[at : at + len(entry)]) == entry:
                names = [*names, name]
        for name in names:
            if found[name][-1:] != [at]:
                found[name].append(at)
    return found
