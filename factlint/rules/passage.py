"""A sentence, or neighbouring ones, made ready for phrases: items, where they stand, where gaps stop, and the roles of figures."""

from __future__ import annotations

from collections.abc import Sequence

from msgspec import Struct, field

from factlint.model import FIGURE_KINDS, AnnotatedBlock, Mention, MentionKind
from factlint.rules.items import Item, sentence_items
from factlint.rules.roles import roles_of
from factlint.rules.word_index import ListIndex, ends_forward


class Listed(Struct, frozen=True):
    """Where the entries of a word list stand in a passage."""

    single: int
    """Where only entries of one word begin, as bits."""
    longer_ends: dict[int, list[int]]
    """Other positions -> where the entries end that begin there, the longest first."""
    longer: tuple[tuple[int, int], ...]
    """The same: where they begin, and where they end, as bits."""

    def ends(self, at: int) -> list[int]:
        """Where the entries end that begin at a position where some do."""
        return self.longer_ends.get(at) or [at + 1]


_NOWHERE = Listed(0, {}, ())


class Passage(Struct, frozen=True):
    """Items with what phrases ask about them. Sets of positions are whole numbers, with a bit for each."""

    items: tuple[Item, ...]
    texts: tuple[str, ...]
    """The word of each item."""
    figures: tuple[int, ...]
    """Positions of the figures."""
    mentions: tuple[int, ...]
    """Positions of mentions of any kind."""
    places: dict[str, int]
    """Word -> where it stands."""
    kinds: dict[str, int]
    """Kind of mention -> where such ones stand."""
    open: int
    """Where a gap may run on: no figure, no contrast word, no end of a clause."""
    leads: int
    """Where words stand that lead up to a figure."""
    ends: int
    """Where sentences end."""
    lists: ListIndex
    parts: tuple[Passage, ...] = ()
    """The passages that this one is made of, if it is made of several."""
    known_roles: dict[int, frozenset[str]] = field(default_factory=dict)
    """Position of a figure -> its roles; filled as phrases ask, as is all that follows."""
    listed: dict[str, Listed] = field(default_factory=dict)
    """Word list -> where its entries stand."""
    taken: dict[str, int] = field(default_factory=dict)
    """What a slot takes -> where such mentions stand."""
    clauses: list[tuple[tuple[int, ...], ...]] = field(default_factory=list)
    """The figures of each clause."""
    stories: dict[tuple[bool, ...], tuple[int, ...]] = field(default_factory=dict)
    """All its figures, if they may be of one story."""
    orders: dict[str, tuple[MentionKind, ...]] = field(default_factory=dict)
    """Joint -> the kinds of the figures that phrases with this joint may bind, in order."""
    alike: dict[tuple[int, ...], bool] = field(default_factory=dict)
    """Figures -> whether they are of one kind."""
    silenced: dict[str, bool] = field(default_factory=dict)
    """Phrase -> whether it fits somewhere; filled as rules ask whether it silences them."""

    @property
    def everywhere(self) -> int:
        """All positions, and the one behind the last."""
        return (2 << len(self.items)) - 1

    @property
    def starts(self) -> int:
        """Where sentences start."""
        return self.ends << 1 | 1

    @property
    def led_mentions(self) -> bool:
        """Whether a mention itself leads up to a figure: 12 of last week's 15."""
        return bool(self.leads) and any(self.leads & places for places in self.kinds.values())

    def roles(self, at: int) -> frozenset[str]:
        """The roles of the figure at a position."""
        found = self.known_roles.get(at)
        if found is None:
            found = self.known_roles[at] = self._roles(at)
        return found

    def _roles(self, at: int) -> frozenset[str]:
        before = 0
        for part in self.parts:
            if at < before + len(part.items):
                return part.roles(at - before)
            before += len(part.items)
        return roles_of(self.items, at, self.lists) if at in self.figures else frozenset()

    def mention(self, at: int) -> Mention:
        """The mention at a position where there is one."""
        found = self.items[at].mention
        assert found is not None
        return found

    def crosses(self, ordered: Sequence[int]) -> bool:
        """Whether the end of a sentence lies between the first and the last of these positions."""
        return bool(self.ends & ((1 << ordered[-1]) - (1 << ordered[0])))

    def entries(self, name: str) -> Listed:
        """Where the entries of a word list stand."""
        found = self.listed.get(name)
        if found is None:
            found = self.listed[name] = _listed(self, name)
        return found


def passage(found: AnnotatedBlock, sentences: Sequence[tuple[int, int]], lists: ListIndex) -> Passage:
    """The passage of neighbouring sentences of a block."""
    return joined([passage_of(sentence_items(found, sentence, lists), lists) for sentence in sentences])


def passage_of(items: tuple[Item, ...], lists: ListIndex) -> Passage:
    """The passage of these items."""
    words = tuple([item.word for item in items])
    contrast = lists.get("contrast", {})
    places: dict[str, int] = {}
    kinds: dict[str, int] = {}
    figures: list[int] = []
    mentions: list[int] = []
    running = leads = ends = 0
    bit = 1
    for at, item in enumerate(items):
        word, mention = item.word, item.mention
        if word:
            places[word] = places.get(word, 0) | bit
            if item.lead:
                leads |= bit
        elif mention is not None:
            mentions.append(at)
            kinds[mention.kind] = kinds.get(mention.kind, 0) | bit
            if mention.kind in FIGURE_KINDS:
                figures.append(at)
            if item.lead:
                leads |= bit
        if item.ends_sentence:
            ends |= bit
        if not item.gap_ends and not (word in contrast and ends_forward(lists, "contrast", words, at)):
            running |= bit
        bit <<= 1
    return Passage(items, words, tuple(figures), tuple(mentions), places, kinds, running, leads, ends, lists)


def joined(parts: Sequence[Passage]) -> Passage:
    """Passages of neighbouring sentences as one."""
    if len(parts) == 1:
        return parts[0]
    items: tuple[Item, ...] = ()
    texts: tuple[str, ...] = ()
    figures: list[int] = []
    mentions: list[int] = []
    places: dict[str, int] = {}
    kinds: dict[str, int] = {}
    running = leads = ends = 0
    for part in parts:
        before = len(items)
        items += part.items
        texts += part.texts
        figures += [at + before for at in part.figures]
        mentions += [at + before for at in part.mentions]
        for own, theirs in ((places, part.places), (kinds, part.kinds)):
            for name, bits in theirs.items():
                own[name] = own.get(name, 0) | bits << before
        running |= part.open << before
        leads |= part.leads << before
        ends |= part.ends << before
    return Passage(
        items, texts, tuple(figures), tuple(mentions), places, kinds, running, leads, ends, parts[0].lists, tuple(parts)
    )


def positions(bits: int) -> list[int]:
    """A set of positions as numbers, in order."""
    found = []
    while bits:
        lowest = bits & -bits
        found.append(lowest.bit_length() - 1)
        bits ^= lowest
    return found


def _listed(text: Passage, name: str) -> Listed:
    arranged = text.lists[name]
    if arranged.keys().isdisjoint(text.places):
        return _NOWHERE  # as for most lists
    ends: dict[int, list[int]] = {}
    single = 0
    longer: list[tuple[int, int]] = []
    for word in arranged.keys() & text.places.keys():
        entries, places = arranged[word], text.places[word]
        if len(entries) == 1 and len(entries[0]) == 1:
            single |= places
            continue
        for at in positions(places):
            found = ends_forward(text.lists, name, text.texts, at)
            if found == [at + 1]:
                single |= 1 << at
            elif found:
                ends[at] = found
                longer.append((1 << at, sum([1 << end for end in found])))
    return Listed(single, ends, tuple(longer))
