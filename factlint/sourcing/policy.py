"""What a house asks of its drafts, and the words by which claims and sources are told."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

ListIndex = Mapping[str, Mapping[str, tuple[tuple[str, ...], ...]]]
"""List -> first word -> the entries that begin with it, each as its words."""
Phrases = Mapping[str, tuple[tuple[str, ...], ...]]


@dataclass(frozen=True, slots=True)
class HousePolicy:
    """What the `[sourcing]` table of a configuration says; this one, with nothing said, is the policy that is shipped."""

    strong: frozenset[str] | None = None
    """The claims that need a source, by their names in STRONG_CLAIMS; None for all."""
    accepted: frozenset[str] = frozenset()
    """Sources that vouch for a sentence by being named in it, in lower case."""
    accusation_sources: int = 1
    """How many sources an accusation needs."""
    own_domains: tuple[str, ...] = ()
    """The outlet's own domains: a link to their home page vouches for nothing."""
    plain_words: frozenset[str] = frozenset()
    """Further words of results, scores and thresholds, in lower case."""
    at_most: int | None = None
    """Findings of the family shown in a draft; None for what the rules say, 0 for all."""

    def said(self) -> tuple[object, ...]:
        """All that it says, in one order: sets have none of their own."""
        strong = None if self.strong is None else sorted(self.strong)
        return (
            strong, sorted(self.accepted), self.accusation_sources, self.own_domains, sorted(self.plain_words), self.at_most,
        )  # fmt: skip


SHIPPED_POLICY = HousePolicy()
"""What holds where no configuration says more."""


@dataclass(frozen=True, slots=True)
class SourcingWords:
    """The word lists of claims.yaml, each by the name of its list."""

    casualties: frozenset[str]
    casualty_people: frozenset[str]
    superlatives: frozenset[str]
    superlative_leads: frozenset[str]
    wholes: frozenset[str]
    superlative_scopes: Phrases
    superlative_claims: Phrases
    plain_claims: frozenset[str]
    plain_money: frozenset[str]
    market_words: frozenset[str]
    poll_methods: Phrases
    accusing_verbs: frozenset[str]
    accusing_nouns: frozenset[str]
    accusing_acts: frozenset[str]
    suffering_words: frozenset[str]
    accusing_phrases: Phrases
    legal_words: frozenset[str]
    future_words: Phrases
    vouching_papers: frozenset[str]
    source_notes: frozenset[str]
    definite_words: frozenset[str]
    documents: frozenset[str]
    document_introducers: frozenset[str]
    document_nouns: frozenset[str]
    carry_stops: frozenset[str]
    unnamed_nouns: frozenset[str]
    anonymity_reasons: Phrases
    ownerless_beliefs: frozenset[str]
    first_persons: frozenset[str]
    place_prepositions: frozenset[str]
    death_words: frozenset[str]
    toll_words: frozenset[str]
    weighty_units: frozenset[str]
    opinion_cues: frozenset[str]


def sourcing_words(lists: ListIndex) -> SourcingWords:
    """The words of claims and sources."""
    phrases = {
        "superlative_scopes", "superlative_claims", "poll_methods", "accusing_phrases", "future_words",
        "anonymity_reasons",
    }  # fmt: skip
    given = {name: lists.get(name, {}) for name in phrases}
    single = {name: _single(lists, name) for name in SourcingWords.__slots__ if name not in phrases}
    return SourcingWords(**given, **single)  # type: ignore[arg-type] # each name is a field of its kind


def _single(lists: ListIndex, name: str) -> frozenset[str]:
    return frozenset(entry[0] for entries in lists.get(name, {}).values() for entry in entries if len(entry) == 1)


def phrase_at(lower: Sequence[str], first: int, last: int, phrases: Phrases) -> int | None:
    """Where the first of some phrases begins in lower[first:last]."""
    for at in range(first, last):
        for entry in phrases.get(lower[at], ()):
            if at + len(entry) <= last and tuple(lower[at : at + len(entry)]) == entry:
                return at
    return None
