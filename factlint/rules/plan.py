"""Which phrases are worth trying on which sentence: a bit for each word, list and slot type that some phrase needs."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Sequence

from msgspec import Struct, field

from factlint.model import Mention, MentionKind
from factlint.rules.needs import words_needed
from factlint.rules.ready import ReadyPhrase, ready
from factlint.rules.rule import Rule, Search
from factlint.rules.slots import PRIMARY_TYPES, SLOT_TYPES
from factlint.rules.word_index import ListIndex


class Planned(Struct, frozen=True):
    """A search, whose it is, and what the sentences that it is tried on must have."""

    rule: Rule
    search: Search
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


class ReadySearch(Struct, frozen=True):
    """The phrases of a search, ready to be matched."""

    phrase: ReadyPhrase
    unless: tuple[ReadyPhrase, ...]
    """Those that silence it, but for ..."""
    plain: tuple[ReadyPhrase, ...]
    """... those that are one word or one list ..."""
    plain_words: frozenset[str]
    """... and so begin with one of these."""


class Plan(Struct, frozen=True):
    """The searches of the chosen rules, arranged so that a sentence finds its few quickly."""

    word_bits: dict[str, int]
    kind_bits: dict[MentionKind, int]
    by_bit: tuple[tuple[int, tuple[Planned, ...]], ...]
    """(bit, the searches whose rarest need it is); a bit of 0 for those that need nothing in particular."""
    lists: ListIndex
    made_ready: dict[int, ReadySearch] = field(default_factory=dict)
    """Search by its number -> its phrases: made when first tried, as most never are."""

    def ready(self, planned: Planned) -> ReadySearch:
        """The phrase of a search and those that silence it, ready to be matched."""
        known = self.made_ready.get(planned.number)
        if known is None:
            search = planned.search
            unless = [ready(phrase, self.lists) for phrase in search.unless]
            plain = tuple(each for each in unless if len(each.steps) == 2 and each.openings.words)
            known = self.made_ready[planned.number] = ReadySearch(
                ready(search.phrase, self.lists),
                tuple(each for each in unless if each not in plain),
                plain,
                frozenset[str]().union(*(each.openings.words for each in plain)),
            )
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
        found = [
            planned for bit, some in self.by_bit if not bit or mask & bit for planned in some if meets(mask, planned)
        ]
        found.sort(key=lambda planned: planned.number)
        return found


def meets(mask: int, planned: Planned) -> bool:
    """Whether what is offered has all that a search needs."""
    if mask & planned.required != planned.required:
        return False
    return all(mask & choice for choice in planned.choices)


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
            phrase = search.phrase
            required = _any_of(phrase.required, bit)
            guards = words_needed(search.where.tree) if search.where is not None else ()
            choices = tuple(_any_of(choice, bit) for choice in (*phrase.choices, *guards))
            first = min(phrase.required, key=_commonness, default="")
            by_bit.setdefault(bits.get(first, 0), []).append(
                Planned(rule, search, number, required, choices, phrase.figures, phrase.dates, phrase.sentences)
            )
            number += 1
    return Plan(word_bits, kind_bits, tuple((key, tuple(some)) for key, some in by_bit.items()), lists)


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
