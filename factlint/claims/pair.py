"""Two claims side by side: what speaks for their being one figure, and what tells them apart."""

from __future__ import annotations

from collections.abc import Callable

from msgspec import Struct

from factlint.claims.claim import Claim
from factlint.claims.draft_words import DraftWords
from factlint.claims.entities import source_of, subject_of, things_named
from factlint.claims.lexicon import ClaimLexicon
from factlint.claims.likeness import Slip, slip_between
from factlint.claims.measured import measured_of
from factlint.claims.periods import apart, periods_of
from factlint.claims.roles import roles_of
from factlint.nouns import noun_key

_SHORT_ADJECTIVE = 3


class Pair(Struct, frozen=True):
    """Two claims of one draft whose first key agrees."""

    one: Claim
    other: Claim
    words: DraftWords

    def shared(self) -> frozenset[str]:
        """The content words that both sentences have, the counted noun left out."""
        return (self.words.topic(self.one) & self.words.topic(self.other)) - {self.one.key, self.other.key}

    def topic(self) -> int:
        """How much their sentences have in common, in hundredths of a word that no other sentence has."""
        near = (self.words.near(self.one) & self.words.near(self.other)) - {self.one.key}
        return self.words.weight(self.shared()) + self.words.weight(near)

    def slip(self) -> tuple[Slip, int]:
        """What slip would make one figure of the other, and how many digits they have."""
        return slip_between(self.one.figure, self.other.figure)

    def definite(self) -> bool:
        """Whether one of them speaks of its figure as known: the 3,512 tonnes, those 90 homes."""
        return any(_definite(claim, self.words.lexicon.definites) for claim in (self.one, self.other))

    def tally(self) -> bool:
        """Whether one of the sentences tells of a count that is still rising."""
        return bool(self.words.lexicon.tallies & (self.words.line(self.one) | self.words.line(self.other)))

    def clash(self, strict: bool = True) -> str:
        """The part of the key on which they differ, or "" where every part that both have agrees.

        A strict comparison also minds what only one of them says: another 12 homes are not 14 homes.
        """
        return next((name for name, differs in _PARTS if differs(self, strict)), "")


def _rates(pair: Pair, strict: bool) -> bool:
    one, other = pair.one.figure.per, pair.other.figure.per
    if one == other:
        return False
    return bool(one and other) or (strict and (one or other) in pair.words.lexicon.per_times)


def _directions(pair: Pair, _: bool) -> bool:
    return {pair.one.figure.trend, pair.other.figure.trend} == {"up", "down"}


def _kinds(pair: Pair, _: bool) -> bool:
    kinds = {pair.one.mention.kind, pair.other.mention.kind}
    return pair.one.figure.unit != pair.other.figure.unit or ("age" in kinds and len(kinds) > 1)


def _measured(pair: Pair, _: bool) -> bool:
    one, other = (measured_of(claim, pair.words.lexicon) for claim in (pair.one, pair.other))
    return bool(one and other and one != other)


def _adjectives(pair: Pair, _: bool) -> bool:
    one, other = (adjectives_of(claim, pair.words.lexicon) for claim in (pair.one, pair.other))
    return bool(one and other and not one & other)


def adjectives_of(claim: Claim, lexicon: ClaimLexicon) -> frozenset[str]:
    """The words before a counted noun that say which ones are counted."""
    return frozenset(
        noun_key(word, lexicon.nouns)
        for word in claim.figure.noun[:-1]
        if len(word) >= _SHORT_ADJECTIVE and word not in lexicon.plain and word not in lexicon.increments
    )


def _roles(pair: Pair, strict: bool) -> bool:
    lexicon = pair.words.lexicon
    one, other = roles_of(pair.one, lexicon), roles_of(pair.other, lexicon)
    if strict:
        return bool((one ^ other) & lexicon.own_roles)
    return bool(one and other and not one & other) or bool((one ^ other) & lexicon.telling_roles)


def _periods(pair: Pair, _: bool) -> bool:
    return apart(periods_of(pair.one), periods_of(pair.other))


def _sources(pair: Pair, _: bool) -> bool:
    one, other = source_of(pair.one), source_of(pair.other)
    return bool(one and other) and not set(one.split()) & set(other.split())


def _entities(pair: Pair, strict: bool) -> bool:
    if not strict:  # a headline and a lede name the same people in other words
        return False
    one, other = (subject_of(claim, pair.words.lexicon) for claim in (pair.one, pair.other))
    return bool(one and other and not one & other)


def _things(pair: Pair, _: bool) -> bool:
    one, other = (things_named(claim, pair.words.lexicon) for claim in (pair.one, pair.other))
    return any(not one[thing] & other[thing] for thing in one.keys() & other.keys())


_PARTS: tuple[tuple[str, Callable[[Pair, bool], bool]], ...] = (
    ("rate", _rates),
    ("direction", _directions),
    ("kind", _kinds),
    ("what", _measured),
    ("adjectives", _adjectives),
    ("role", _roles),
    ("period", _periods),
    ("source", _sources),
    ("entity", _entities),
    ("which", _things),
)
"""The parts of a key, the cheapest to compare first."""


def _definite(claim: Claim, definites: frozenset[str]) -> bool:
    before = claim.found.block.text[max(claim.sentence[0], claim.mention.start - 16) : claim.mention.start]
    words = before.lower().split()
    return bool(words) and (words[-1] in definites or words[-1].endswith(("'s", "’s")))
