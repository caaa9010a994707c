"""Which phrases are worth trying on which sentence: a bit for each word, list and slot type that some phrase needs."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Sequence

from msgspec import Struct, field

from factlint.model import Mention, MentionKind
from factlint.rules.phrase import Phrase
from factlint.rules.ready import ReadyPhrase, ready
from factlint.rules.rule import Needs, Rule, Search
from factlint.rules.slots import PRIMARY_TYPES, SLOT_TYPES
from factlint.rules.word_index import ListIndex

_PLAIN_STEPS = 2
"""A word or a list, and the end."""


class Planned(Struct, frozen=True):
    """A search, whose it is, and what the sentences that it is tried on must have."""

    rule: Rule
    index: int
    """Which of its searches."""
    number: int
    """Its place among all searches: the order of results."""
    required: int
    """All of these bits."""
    choices: tuple[int, ...]
    """Of each of these, one bit."""
    figures: int
    dates: int
    sentences: int
    """How many neighbouring sentences its phrase runs over."""

    @property
    def search(self) -> Search:
        """The search: read when it is first tried."""
        return self.rule.searches[self.index]


class Silencers(Struct, frozen=True):
    """Phrases that silence a search, ready to be matched."""

    plain: tuple[ReadyPhrase, ...]
    """Those that are one word or one list ..."""
    plain_words: frozenset[str]
    """... and so begin with one of these."""
    others: tuple[ReadyPhrase, ...]


class ReadySearch(Struct, frozen=True):
    """The phrases of a search, ready to be matched."""

    phrase: ReadyPhrase
    silencers: tuple[Silencers, ...]
    """Its own, and its rule's."""


class Plan(Struct, frozen=True):
    """The searches of the chosen rules, arranged so that a sentence finds its few quickly."""

    word_bits: dict[str, int]
    kind_bits: dict[MentionKind, int]
    by_bit: tuple[tuple[int, tuple[Planned, ...]], ...]
    """(bit, the searches whose rarest need it is); a bit of 0 for those that need nothing in particular."""
    lists: ListIndex
    slotless: bool
    """Whether some phrase has no slot, and fits a block without mentions."""
    made_ready: dict[int, ReadySearch] = field(default_factory=dict)
    """Search by its number -> its phrases: made when first tried, as most never are."""
    shared: dict[str, Silencers] = field(default_factory=dict)
    """Rule -> what silences all of its searches."""

    def ready(self, planned: Planned) -> ReadySearch:
        """The phrase of a search and those that silence it, ready to be matched."""
        known = self.made_ready.get(planned.number)
        if known is None:
            name = planned.rule.heading.id
            shared = self.shared.get(name)
            if shared is None:
                shared = self.shared[name] = silencers(planned.rule.unless, self.lists)
            own = silencers(planned.search.unless, self.lists)
            known = ReadySearch(ready(planned.search.phrase, self.lists), (own, shared))
            self.made_ready[planned.number] = known
        return known

    def mask(self, words: Collection[str], mentions: Iterable[Mention]) -> int:
        """What a stretch of text has to offer."""
        bits = self.word_bits
        found = 0
        for word in bits.keys() & words:
            found |= bits[word]
        for kind in {mention.kind for mention in mentions}:
            found |= self.kind_bits.get(kind, 0)
        return found

    def searches(self, mask: int) -> list[Planned]:
        """The searches whose needs are met, in order."""
        found = [planned for bit, some in self.by_bit if not bit or mask & bit for planned in met(some, mask)]
        found.sort(key=lambda planned: planned.number)
        return found


def met(searches: Iterable[Planned], mask: int) -> list[Planned]:
    """Those of some searches for which what is offered has all that they need."""
    return [
        planned
        for planned in searches
        if mask & planned.required == planned.required
        and (not planned.choices or all(mask & choice for choice in planned.choices))
    ]


def silencers(phrases: Sequence[Phrase], lists: ListIndex) -> Silencers:
    """These phrases, ready to be matched."""
    each = [ready(phrase, lists) for phrase in phrases]
    plain = tuple(one for one in each if len(one.steps) == _PLAIN_STEPS and one.openings.words)
    words = frozenset[str]().union(*(one.openings.words for one in plain))
    return Silencers(plain, words, tuple(one for one in each if one not in plain))


def plan_searches(rules: Sequence[Rule], lists: ListIndex) -> Plan:
    """The plan of these rules' phrases."""
    bits: dict[str, int] = {}
    word_bits: dict[str, int] = {}
    kind_bits: dict[MentionKind, int] = {}

    def bit(need: str) -> int:
        if need in bits:
            return bits[need]
        bits[need] = 1 << len(bits)
        sort, _, name = need.partition(":")
        if sort == "slot":
            for kind in SLOT_TYPES[name]:
                kind_bits[kind] = kind_bits.get(kind, 0) | bits[need]
        else:
            for word in [name] if sort == "word" else lists[name]:
                word_bits[word] = word_bits.get(word, 0) | bits[need]
        return bits[need]

    by_bit: dict[int, list[Planned]] = {}
    number = 0
    for rule in rules:
        for index, needs in enumerate(rule.needs):
            required = _any_of(needs.required, bit)
            choices = tuple(_any_of(choice, bit) for choice in needs.choices)
            first = min(needs.required, key=_commonness, default="")
            by_bit.setdefault(bits.get(first, 0), []).append(
                Planned(rule, index, number, required, choices, needs.figures, needs.dates, needs.sentences)
            )
            number += 1
    slotless = any(not _has_slot(needs) for rule in rules for needs in rule.needs)
    return Plan(word_bits, kind_bits, tuple((key, tuple(some)) for key, some in by_bit.items()), lists, slotless)


def _has_slot(needs: Needs) -> bool:
    """Whether every match of a phrase has a slot."""
    choices = (choice for choice in needs.choices if all(need.startswith("slot:") for need in choice))
    return any(need.startswith("slot:") for need in needs.required) or any(choices)


def _any_of(needs: Iterable[str], bit: Callable[[str], int]) -> int:
    found = 0
    for need in needs:
        found |= bit(need)
    return found


def _commonness(need: str) -> int:
    """Rare slot types first, then word lists, then words, then the common slot types."""
    sort, _, name = need.partition(":")
    if sort == "slot":
        rank = PRIMARY_TYPES.index(name)
        return rank if rank < PRIMARY_TYPES.index("date") else 100 + rank
    return 50 if sort == "list" else 60
