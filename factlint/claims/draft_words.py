"""The words of a whole draft: how often each occurs, and so how much two sentences share that have it."""

from __future__ import annotations

from bisect import bisect_left
from collections import Counter
from collections.abc import Iterable

from msgspec import Struct, field

from factlint.claims.claim import Claim
from factlint.claims.lexicon import ClaimLexicon
from factlint.claims.roles import roles_of
from factlint.model import AnnotatedBlock
from factlint.nouns import singular

_NEAR = 7
"""Words on each side of a figure that are its nearest surroundings."""
_SHORT_WORD = 3
_RELATIVES = frozenset(("that", "which", "who", "whose", "where"))
_CLAUSE_MARKS = frozenset((",", ".", ";", ":", "—", "–", ")"))
_CLAUSE_REACH = 9
"""Tokens of a relative clause that are looked at."""

Topic = frozenset[str]
Sides = tuple[tuple[str, ...], tuple[str, ...]]
"""The content words before a figure and behind it, the nearest first."""


class DraftWords(Struct, frozen=True):
    """What is asked of a draft's words while its claims are compared; sentences are looked at once each."""

    lexicon: ClaimLexicon
    counts: Counter[str]
    """Each word in lower case -> how often it occurs."""
    opening: int
    """The block of the first paragraph; -1 where there is none."""
    rivals: dict[str, int]
    """Each key -> how many different values of it the prose has."""
    _sentences: dict[tuple[int, int], Topic] = field(default_factory=dict)
    _near: dict[tuple[int, int], Topic] = field(default_factory=dict)
    _stems: dict[str, int] = field(default_factory=dict)
    """Each word without its ending -> how often it occurs; filled when it is first asked for."""
    _lines: dict[tuple[int, int], frozenset[str]] = field(default_factory=dict)
    _roles: dict[tuple[int, int], frozenset[str]] = field(default_factory=dict)
    _sides: dict[tuple[int, int], Sides] = field(default_factory=dict)

    def topic(self, claim: Claim) -> Topic:
        """The content words of a claim's sentence, in singular."""
        known = self._sentences.get(claim.line)
        if known is None:
            known = self._sentences[claim.line] = self._content(claim, *_tokens_of(claim))
        return known

    def line(self, claim: Claim) -> frozenset[str]:
        """All words of a claim's sentence, in lower case."""
        known = self._lines.get(claim.line)
        if known is None:
            first, end = _tokens_of(claim)
            known = self._lines[claim.line] = frozenset(claim.found.tokens.lower[first:end])
        return known

    def roles(self, claim: Claim) -> frozenset[str]:
        """The roles that the words around a claim's figure give it."""
        known = self._roles.get(claim.spot)
        if known is None:
            known = self._roles[claim.spot] = roles_of(claim, self.lexicon)
        return known

    def near(self, claim: Claim) -> Topic:
        """The content words next to a claim's figure, in singular."""
        known = self._near.get(claim.spot)
        if known is None:
            first, at, behind, end = _reach(claim)
            own = self._content(claim, at, behind)
            around = self._content(claim, first, end)
            known = self._near[claim.spot] = around | own
        return known

    def sides(self, claim: Claim) -> Sides:
        """The content words on each side of a claim's figure within its sentence, in order, the nearest first."""
        known = self._sides.get(claim.spot)
        if known is None:
            first, at, behind, end = _reach(claim)
            known = self._sides[claim.spot] = (self._ordered(claim, first, at)[::-1], self._ordered(claim, behind, end))
        return known

    def clause_behind(self, claim: Claim) -> Topic:
        """The content words of a relative clause right behind a claim's figure; empty where none begins there."""
        _, end = _tokens_of(claim)
        tokens = claim.found.tokens
        behind = bisect_left(tokens.starts, claim.mention.end)
        if behind >= end or tokens.lower[behind] not in _RELATIVES:
            return frozenset()
        stop = next((at for at in range(behind, end) if tokens.lower[at] in _CLAUSE_MARKS), end)
        return self._content(claim, behind, min(stop, behind + _CLAUSE_REACH))

    def weight(self, words: Iterable[str]) -> int:
        """How much it says that two sentences share these words, in hundredths of a word that only they have.

        A word of the draft's own theme says little. Whole numbers, so that the order of a set does not matter.
        """
        if not self._stems:
            for word, count in self.counts.items():
                if len(word) >= _SHORT_WORD:
                    known = stem(singular(word))
                    self._stems[known] = self._stems.get(known, 0) + count
        return sum(400 // (1 + max(self._stems.get(word, 0), 3)) for word in words)

    def _content(self, claim: Claim, first: int, end: int) -> Topic:
        return frozenset(self._ordered(claim, first, end))

    def _ordered(self, claim: Claim, first: int, end: int) -> tuple[str, ...]:
        plain, nouns, deeds = self.lexicon.plain, self.lexicon.nouns, self.lexicon.deeds
        words = (
            singular(deeds.get(word, word))
            for word in claim.found.tokens.lower[first:end]
            if len(word) >= _SHORT_WORD and word[0].isalpha() and word not in plain
        )
        return tuple(stem(nouns.get(word, word)) for word in words)


def _reach(claim: Claim) -> tuple[int, int, int, int]:
    """Tokens: where the words next to a claim's figure begin, its own first one, the one behind it, and where they end."""
    first, end = _tokens_of(claim)
    starts = claim.found.tokens.starts
    at, behind = bisect_left(starts, claim.mention.start), bisect_left(starts, claim.mention.end)
    return max(first, at - _NEAR), at, behind, min(end, behind + _NEAR)


def _tokens_of(claim: Claim) -> tuple[int, int]:
    starts = claim.found.tokens.starts
    return bisect_left(starts, claim.sentence[0]), bisect_left(starts, claim.sentence[1])


def draft_words(blocks: Iterable[AnnotatedBlock], claims: Iterable[Claim], lexicon: ClaimLexicon) -> DraftWords:
    """The words and the claims of a draft, counted."""
    counts: Counter[str] = Counter()
    opening = -1
    for index, found in enumerate(blocks):
        counts.update(found.tokens.lower)
        if opening < 0 and found.block.kind == "paragraph":
            opening = index
    values = {(claim.key, claim.figure.interval.value) for claim in claims if claim.part == "body"}
    return DraftWords(lexicon, counts, opening, Counter(key for key, _ in values))


_ENDINGS = (("ing", 4), ("ed", 3), ("e", 3))
"""Endings of verbs, each with the fewest letters that it leaves."""


def stem(word: str) -> str:
    """A word without the ending of its verb: march, marched and marching are one."""
    for ending, letters in _ENDINGS:
        if word.endswith(ending) and len(word) - len(ending) >= letters:
            return word[: -len(ending)]
    return word
