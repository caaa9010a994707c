"""Two claims side by side: what speaks for their being one figure, and what tells them apart."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Callable

from msgspec import Struct, field

from factlint.claims.claim import Claim
from factlint.claims.contrasts import further, opposed
from factlint.claims.definite import is_definite
from factlint.claims.draft_words import DraftWords, stem
from factlint.claims.entities import sayer_of, source_of, subject_of, things_named
from factlint.claims.lexicon import ClaimLexicon
from factlint.claims.likeness import Slip, slip_between
from factlint.claims.measured import measured_of
from factlint.claims.periods import apart, periods_of, years_of
from factlint.nouns import noun_key, singular

_SHORT_ADJECTIVE = 3
_OWN_DAYS = 24
"""Characters behind a figure told as known within which a day is its own: the 45 jobs cut in 2009 | will be missed in May."""
_MORE = frozenset(("increment", "change"))
_TOLD_ONCE = frozenset(("estimate", "forecast", "target", "stock", "part", "some"))
"""Roles that a figure has when it is told, and that "the 5.7 million" need not repeat."""
_SOFT = frozenset(("some", "limit", "previous"))
"""Roles that the words around a figure can give it in one place and leave out in another."""
_AHEAD = frozenset(("forecast", "limit"))
_FUTURE = frozenset(("will", "would", "shall", "could"))
"""Roles of what is still to come: what is planned in one place is expected in another."""
_CLAUSE_SHARE = 3
"""Of so many content words of a clause that says which figure is meant, one must stand in the sentence that told of it."""
_DEATHS = frozenset(("kill",))
_PERCENT_WORDS = frozenset(("cent", "percentag"))
_PER_WORDS = ("a", "an", "per", "each", "every")
_WITHIN = frozenset(("in", "within", "over", "for", "after", "during", "once", "since", "than"))
"""Before "a week", they tell how long something took."""
_PER_REACH = 6
"""Tokens behind a figure within which a day or a head can make a rate of it."""


class Pair(Struct, frozen=True):
    """Two claims of one draft whose first key agrees."""

    one: Claim
    other: Claim
    words: DraftWords
    known_clashes: dict[tuple[bool, bool], str] = field(default_factory=dict)
    """What was asked of the pair, with the answer: expressions ask the same again and again."""
    known_firm_clash: list[str] = field(default_factory=list)
    known_numbers: dict[str, int] = field(default_factory=dict)
    known_slips: list[tuple[Slip, int]] = field(default_factory=list)

    def shared(self) -> frozenset[str]:
        """The content words that both sentences have, the counted noun left out."""
        return (self.words.topic(self.one) & self.words.topic(self.other)) - self._counted()

    def _counted(self) -> frozenset[str]:
        """What both count, as words of a topic."""
        keys = frozenset((stem(self.one.key), stem(self.other.key)))
        if self.one.mention.kind == "age":
            return keys | _DEATHS  # he dies aged 92, days after his wife died aged 91
        if self.one.figure.unit == "percent":
            return keys | _PERCENT_WORDS
        if not self.one.figure.unit or self.slip()[0] != "scale":
            return keys  # "dollars" says nothing where thousands of times lie between two amounts
        unit = self.one.found.block.text[self.one.figure.number_end : self.one.mention.end].lower().split()
        return keys | {stem(singular(word)) for word in unit}

    def topic(self) -> int:
        """How much their sentences have in common, in hundredths of a word that no other sentence has."""
        if "topic" not in self.known_numbers:
            self.known_numbers["topic"] = self._topic()
        return self.known_numbers["topic"]

    def _topic(self) -> int:
        near = (self.words.near(self.one) & self.words.near(self.other)) - self._counted()
        return self.words.weight(self.shared()) + self.words.weight(near)

    def slip(self) -> tuple[Slip, int]:
        """What slip would make one figure of the other, and how many digits they have."""
        if not self.known_slips:
            self.known_slips.append(slip_between(self.one.figure, self.other.figure))
        return self.known_slips[0]

    def definite(self) -> bool:
        """Whether one of them speaks of its figure as known: the 3,512 tonnes, those 90 homes."""
        return any(is_definite(claim, self.words.lexicon.definites) for claim in (self.one, self.other))

    def known(self) -> bool:
        """Whether the later of them speaks of its figure as known, and so of the one that was told before."""
        if "known" not in self.known_numbers:
            first, later = sorted((self.one, self.other), key=lambda claim: claim.spot)
            definite = is_definite(later, self.words.lexicon.definites)
            self.known_numbers["known"] = definite and not self.told_of_another(first, later)
        return bool(self.known_numbers["known"])

    def told_of_another(self, first: Claim, later: Claim) -> bool:
        """Whether a clause behind the later figure says which one it is, and the first one's sentence knows of no such: the
        1.8 billion that the ministry saved on paper."""
        clause = self.words.clause_behind(later)
        return len(clause & self.words.topic(first)) * _CLAUSE_SHARE < len(clause)

    def tally(self) -> bool:
        """Whether one of the sentences tells of a count that is still rising."""
        return bool(self.words.lexicon.tallies & (self.words.line(self.one) | self.words.line(self.other)))

    def clash(self, strict: bool = True, told_by: bool = True) -> str:
        """The part of the key on which they differ, or "" where every part that both have agrees.

        A strict comparison also minds what only one of them says: another 12 homes are not 14 homes. Who says so can be
        left out: "the 12 homes" are the same ones, whoever speaks of them.
        """
        known = self.known_clashes.get((strict, told_by))
        if known is None:
            parts = _PARTS if told_by else _UNTOLD
            known = next((name for name, differs in parts if differs(self, strict)), "")
            self.known_clashes[strict, told_by] = known
        return known

    def firm_clash(self) -> str:
        """The part of the key that no other wording of one figure makes differ, or "": who says so and of whom can be told in
        one place and left out in another; the period, the rate and most roles cannot."""
        known = self.known_firm_clash
        if not known:
            known.append(next((name for name, differs in _FIRM if differs(self, True)), ""))
        return known[0]


def _rates(pair: Pair, strict: bool) -> bool:
    one, other = (_per(claim, pair.words.lexicon) for claim in (pair.one, pair.other))
    if one == other:
        return False
    if one and other:
        return True
    slip, digits = pair.slip()  # a headline may leave out "a day", but $1m a day is no slip for $19m
    typed = not strict and digits > 1 and slip in ("digit", "swap", "scale")
    return not typed and (one or other) in pair.words.lexicon.per_times


def _per(claim: Claim, lexicon: ClaimLexicon) -> str:
    """What a figure is per, told right behind it or behind what it is of: 12,000 litres of fuel a day."""
    if claim.figure.per:
        return claim.figure.per
    tokens = claim.found.tokens
    end = bisect_left(tokens.starts, claim.mention.end)
    behind = tokens.lower[end : end + _PER_REACH]
    for at, word in enumerate(behind[:-1]):
        if word in lexicon.clause_ends:
            break
        if word in _PER_WORDS and behind[at + 1] in lexicon.per_times:
            return behind[at + 1] if not at or behind[at - 1] not in _WITHIN else ""
    return ""


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
    one, other = pair.words.roles(pair.one), pair.words.roles(pair.other)
    if strict:
        differing = (one ^ other) & lexicon.own_roles
        return bool(differing - _TOLD_ONCE if pair.known() else differing)
    if pair.one.mention.kind == pair.other.mention.kind == "percent":  # 4.9% more is a rise of 4.9%
        one, other = one - _MORE, other - _MORE
    return bool(one and other and not one & other) or bool((one ^ other) & lexicon.telling_roles)


def _firm_roles(pair: Pair, _: bool) -> bool:
    one, other = pair.words.roles(pair.one), pair.words.roles(pair.other)
    differing = ((one ^ other) & pair.words.lexicon.own_roles) - _SOFT
    if pair.known():
        differing -= _TOLD_ONCE
    ahead = all(_is_ahead(claim, pair) for claim in (pair.one, pair.other))
    return bool(differing - _AHEAD if ahead else differing)


def _is_ahead(claim: Claim, pair: Pair) -> bool:
    """Whether a claim's sentence tells of what is still to come: it is predicted that the song will sell 300,000 copies."""
    words = pair.words.line(claim)
    return not words.isdisjoint(_FUTURE) or any(
        role in _AHEAD for word, role in pair.words.lexicon.roles_near.items() if word in words
    )


def _firm_sources(pair: Pair, _: bool) -> bool:
    """Whether two speakers each say a figure of their own: the union says 53 members left."""
    return bool(sayer_of(pair.one) and sayer_of(pair.other)) and not pair.known() and _sources(pair, True)


def _periods(pair: Pair, strict: bool) -> bool:
    first, later = sorted((pair.one, pair.other), key=lambda claim: claim.spot)
    if apart(periods_of(first), periods_of(later, _OWN_DAYS if pair.known() else None)):
        return True
    if not strict or pair.known():
        return False
    # what comes later with no year is of the year told before; with one, it is of another time
    return bool(years_of(later)) and not years_of(first)


def _contrasts(pair: Pair, strict: bool) -> bool:
    """Whether the sentences speak of two of a kind: the east and the west, the old one."""
    if not strict:
        return False
    if opposed(pair.one, pair.other, pair.words):
        return True
    first, later = sorted((pair.one, pair.other), key=lambda claim: claim.spot)
    if is_definite(later, pair.words.lexicon.definites) and pair.told_of_another(first, later):
        return True
    return not pair.known() and further(pair.one, pair.other, pair.words)


def _sources(pair: Pair, _: bool) -> bool:
    one, other = (source_of(claim) or sayer_of(claim) for claim in (pair.one, pair.other))
    small = pair.words.lexicon.plain
    return bool(one and other) and not (set(one.split()) & set(other.split())) - small


def _entities(pair: Pair, strict: bool) -> bool:
    if not strict:  # a headline and a lede name the same people in other words
        return False
    one, other = (subject_of(claim, pair.words.lexicon) for claim in (pair.one, pair.other))
    return bool(one and other and not one & other)


def _firm_entities(pair: Pair, strict: bool) -> bool:
    return not pair.known() and _entities(pair, strict)


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
    ("contrast", _contrasts),
)
"""The parts of a key, the cheapest to compare first."""
_FIRM = (
    ("rate", _rates),
    ("direction", _directions),
    ("kind", _kinds),
    ("adjectives", _adjectives),
    ("role", _firm_roles),
    ("period", _periods),
    ("source", _firm_sources),
    ("entity", _firm_entities),
    ("contrast", _contrasts),
)
_UNTOLD = tuple(part for part in _PARTS if part[0] != "source")
