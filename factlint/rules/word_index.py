"""Word lists arranged for matching: forward by an entry's first word, and backward by its last where rules ask for it."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from itertools import product
from typing import TypeVar, overload

from factlint.find.tokens import tokenize
from factlint.patterns import late

_Entry = tuple[str, ...]
Arranged = Mapping[str, tuple[_Entry, ...]]
ListIndex = Mapping[str, Arranged]
"""Word list -> first word -> the entries that begin with it, as words, the longest first. Lists that are looked up
backward stand a second time under `~name`: last word -> the entries that end with it, as words in reverse."""

SOFT_MARKS = frozenset(",-–—()[]\"“”‘’'*_…")
"""Marks that phrases look through."""

ROLES = "~roles"
"""The entry of an index that holds the names of the roles that its lists speak of."""

ROLE_LASTS, ROLE_FIRSTS = "~role_lasts", "~role_firsts"
"""The entries that hold the last words of all cues before a figure, and the first words of all cues behind one, with the
roles whose cues they end or begin: most words are neither."""

ROLE_ENDINGS = ("_cues_before", "_cues_before_of", "_cues_after")
"""How the lists that make up a role are called: `base_cues_before` and the like for the role `base`."""
_BEFORE, _AFTER = ROLE_ENDINGS[:2], ROLE_ENDINGS[2:]
_BACKWARD = ("leads", "_cues_before", "_cues_before_of")
"""Names, or endings of names, of the lists that are looked up backward."""
_DEEPEST = 5
"""Lists that name lists that name lists: a circle ends here."""
_REFERENCE = late(r"<([^<>]+)>")


def index_lists(lists: Mapping[str, Sequence[str]]) -> ListIndex:
    """Word lists arranged for matching; an entry may name another list: `<rise> of`."""
    roles = {name.removesuffix(end) for name in lists for end in ROLE_ENDINGS if name.endswith(end)}
    backward = [f"~{name}" for name in lists if name.endswith(_BACKWARD)]

    def arrange(name: str) -> Arranged:
        if name == ROLES:
            return dict.fromkeys(sorted(roles), ())
        if name in (ROLE_LASTS, ROLE_FIRSTS):
            before = name == ROLE_LASTS
            cues = [each for each in (backward if before else lists) if each.endswith(_BEFORE if before else _AFTER)]
            found: dict[str, set[str]] = {}
            for each in cues:
                role = next(each.removeprefix("~").removesuffix(end) for end in ROLE_ENDINGS if each.endswith(end))
                for word in arrange(each):
                    found.setdefault(word, set()).add(role)
            return {word: tuple((role,) for role in sorted(some)) for word, some in found.items()}
        whole = [words for entry in lists[name.removeprefix("~")] for words in _expanded(entry, lists)]
        return _by_first([words[::-1] for words in whole] if name.startswith("~") else whole)

    return LazyIndex((*lists, *backward, ROLES, ROLE_LASTS, ROLE_FIRSTS), arrange)


_Default = TypeVar("_Default")


class LazyIndex(Mapping[str, Arranged]):
    """Lists arranged as they are first asked for: a draft needs a few of several hundred."""

    def __init__(self, names: Iterable[str], arrange: Callable[[str], Arranged]) -> None:
        self._names = dict.fromkeys(names)
        self._arrange = arrange
        self._arranged: dict[str, Arranged] = {}

    def __getitem__(self, name: str) -> Arranged:
        known = self._arranged.get(name)
        if known is None:
            if name not in self._names:
                raise KeyError(name)
            known = self._arranged[name] = self._arrange(name)
        return known

    @overload
    def get(self, name: str, /) -> Arranged | None: ...

    @overload
    def get(self, name: str, /, default: Arranged | _Default) -> Arranged | _Default: ...

    def get(self, name: str, /, default: object = None) -> object:
        """The list of a name, or else what is given; Mapping's own way there is a long one."""
        known = self._arranged.get(name)
        if known is None and name in self._names:
            known = self[name]
        return default if known is None else known

    def __contains__(self, name: object) -> bool:
        return name in self._names

    def __iter__(self) -> Iterator[str]:
        return iter(self._names)

    def __len__(self) -> int:
        return len(self._names)


def _expanded(entry: str, lists: Mapping[str, Sequence[str]], depth: int = 0) -> list[_Entry]:
    """The words of an entry, with each list that it names replaced by the entries of that list."""
    if "<" not in entry or len(entry) < 3 or depth > _DEEPEST:
        return [split_words(entry)]
    choices = []
    for number, piece in enumerate(_REFERENCE.split(entry)):
        others = lists.get(piece, ()) if number % 2 else (piece,)
        choices.append([words for other in others for words in _expanded(other, lists, depth + 1)])
    return [tuple(word for words in one for word in words) for one in product(*choices)]


def _by_first(entries: Sequence[_Entry]) -> dict[str, tuple[_Entry, ...]]:
    by_first: dict[str, list[_Entry]] = {}
    for words in entries:
        if words:
            by_first.setdefault(words[0], []).append(words)
    return {first: tuple(sorted(set(some), key=lambda w: (-len(w), w))) for first, some in by_first.items()}


def split_words(entry: str) -> _Entry:
    """An entry of a word list as the words that items have."""
    if entry.isalpha() and entry.isascii():
        return (entry.lower(),)
    return tuple(word for word in tokenize(entry).lower if word not in SOFT_MARKS)


def ends_backward(lists: ListIndex, name: str, words: Sequence[str]) -> int:
    """How many words the longest entry of a list has that ends these words; 0 where none does."""
    if not words or not words[-1]:
        return 0
    for entry in lists.get(f"~{name}", {}).get(words[-1], ()):
        if len(entry) <= len(words) and all(words[-1 - i] == word for i, word in enumerate(entry)):
            return len(entry)
    return 0


def ends_forward(lists: ListIndex, name: str, words: Sequence[str], at: int) -> list[int]:
    """Where the entries of a list that stand at a position end, the longest first."""
    found = []
    for entry in lists.get(name, {}).get(words[at], ()):
        count = len(entry)
        if count == 1 or (at + count <= len(words) and tuple(words[at : at + count]) == entry):
            found.append(at + count)
    return found


_OPENED: dict[tuple[str, ...], tuple[ListIndex, tuple[Arranged, ...]]] = {}
"""What expressions ask for -> the lists with which it was opened, and what came of it."""
ANYTHING: Arranged = {"": ()}
"""Stands for an entry without words, which stands everywhere."""


def opened(entries: tuple[str, ...], lists: ListIndex) -> tuple[Arranged, ...]:
    """Words, phrases and `<lists>` of an expression, arranged by their first words."""
    known = _OPENED.get(entries)
    if known is None or known[0] is not lists:
        named = [lists.get(entry[1:-1], {}) for entry in entries if entry.startswith("<")]
        written = [split_words(entry) for entry in entries if not entry.startswith("<")]
        arranged = [_by_first(written)] if written else []
        anything = [] if all(written) else [ANYTHING]
        known = _OPENED[entries] = (lists, (*arranged, *named, *anything))
    return known[1]


def stands_in(words: Sequence[str], entries: Sequence[Arranged]) -> bool:
    """Whether any of some opened entries stands in these words."""
    for arranged in entries:
        if arranged is ANYTHING:
            return True
        if arranged.keys().isdisjoint(words):
            continue
        for at, word in enumerate(words):
            for entry in arranged.get(word, ()):
                if len(entry) == 1 or tuple(words[at : at + len(entry)]) == entry:
                    return True
    return False


def begins_with(words: Sequence[str], entries: Sequence[Arranged]) -> bool:
    """Whether these words begin with any of some opened entries."""
    if not words:
        return False
    return any(tuple(words[: len(entry)]) == entry for arranged in entries for entry in arranged.get(words[0], ()))


def ends_with(words: Sequence[str], entries: Sequence[Arranged]) -> bool:
    """Whether these words end with any of some opened entries."""
    for arranged in entries:
        if arranged.keys().isdisjoint(words):
            continue
        for at, word in enumerate(words):
            rest = tuple(words[at:])
            if any(entry == rest for entry in arranged.get(word, ())):
                return True
    return False
