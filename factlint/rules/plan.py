"""Which phrases are worth trying on which sentence: a bit for each word, list and slot type that some phrase needs."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Sequence

from msgspec import Struct, field

from factlint.model import Mention, MentionKind
from factlint.rules.ready import ReadyPhrase, ready
from factlint.rules.rule import Rule, Search
from factlint.rules.slots import PRIMARY_TYPES, SLOT_TYPES
from factlint.rules.word_index import ListIndex


class Planned(Struct, frozen=True):
    """A search, whose it is, and what a sentence must have for it."""

    rule: Rule
    search: Search
    number: int
    """Its place among all searches: the order of results."""
    required: int
    sentences: int
    """How many neighbouring sentences its phrase runs over."""


class Plan(Struct, frozen=True):
    """The searches of the chosen rules, arranged so that a sentence finds its few quickly."""

    word_bits: dict[str, int]
    kind_bits: dict[MentionKind, int]
    by_bit: tuple[tuple[int, tuple[Planned, ...]], ...]
    """(bit, the searches whose rarest need it is); a bit of 0 for those that need nothing in particular."""
    lists: ListIndex
    made_ready: dict[int, tuple[ReadyPhrase, tuple[ReadyPhrase, ...]]] = field(default_factory=dict)
    """Search by its number -> its phrase and those that silence it: made when first tried, as most never are."""

    def phrases(self, planned: Planned) -> tuple[ReadyPhrase, tuple[ReadyPhrase, ...]]:
        """The phrase of a search and those that silence it, ready to be matched."""
        known = self.made_ready.get(planned.number)
        if known is None:
            search = planned.search
            known = ready(search.phrase, self.lists), tuple(ready(phrase, self.lists) for phrase in search.unless)
            self.made_ready[planned.number] = known
        return known

    def mask(self, words: Collection[str], mentions: Iterable[Mention]) -> int:
        """What a stretch of text has to offer."""
        bits = self.word_bits
        found = 0
        for word in bits.keys() & words:
            found |= bits[word]
        for mention in mentions:
            found |= self.kind_bits.get(mention.kind, 0)
        return found

    def searches(self, mask: int) -> list[Planned]:
        """The searches whose needs are met, in order."""
        found = [
            planned
            for bit, some in self.by_bit
            if not bit or mask & bit
            for planned in some
            if mask & planned.required == planned.required
        ]
        found.sort(key=lambda planned: planned.number)
        return found


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
        for search in rule.searches:
            required = 0
            for need in search.phrase.required:
                required |= bit(need)
            first = min(search.phrase.required, key=_commonness, default="")
            by_bit.setdefault(bits.get(first, 0), []).append(
                Planned(rule, search, number, required, search.phrase.sentences)
            )
            number += 1
    return Plan(word_bits, kind_bits, tuple((key, tuple(some)) for key, some in by_bit.items()), lists)


def _commonness(need: str) -> int:
    """Rare slot types first, then word lists, then words, then the common slot types."""
    sort, _, name = need.partition(":")
    if sort == "slot":
        rank = PRIMARY_TYPES.index(name)
        return rank if rank < PRIMARY_TYPES.index("date") else 100 + rank
    return 50 if sort == "list" else 60
