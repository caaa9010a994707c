"""The words of a whole draft: how often each occurs, and so how much two sentences share that have it."""

from __future__ import annotations

from bisect import bisect_left
from collections import Counter
from collections.abc import Iterable

from msgspec import Struct, field

from factlint.claims.claim import Claim
from factlint.claims.lexicon import ClaimLexicon
from factlint.model import AnnotatedBlock
from factlint.nouns import singular

_NEAR = 7
"""Words on each side of a figure that are its nearest surroundings."""
_SHORT_WORD = 3

Topic = frozenset[str]


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

    def topic(self, claim: Claim) -> Topic:
        """The content words of a claim's sentence, in singular."""
        known = self._sentences.get(claim.line)
        if known is None:
            known = self._sentences[claim.line] = self._content(claim, *_tokens_of(claim))
        return known

    def line(self, claim: Claim) -> frozenset[str]:
        """All words of a claim's sentence, in lower case."""
        first, end = _tokens_of(claim)
        return frozenset(claim.found.tokens.lower[first:end])

    def near(self, claim: Claim) -> Topic:
        """The content words next to a claim's figure, in singular."""
        known = self._near.get(claim.spot)
        if known is None:
            first, end = _tokens_of(claim)
            starts = claim.found.tokens.starts
            at, behind = bisect_left(starts, claim.mention.start), bisect_left(starts, claim.mention.end)
            own = self._content(claim, at, behind)
            around = self._content(claim, max(first, at - _NEAR), min(end, behind + _NEAR))
            known = self._near[claim.spot] = around | own
        return known

    def weight(self, words: Iterable[str]) -> int:
        """How much it says that two sentences share these words, in hundredths of a word that only they have.

        A word of the draft's own theme says little. Whole numbers, so that the order of a set does not matter.
        """
        counts = self.counts
        return sum(400 // (1 + max(counts[word] + counts[word + "s"], 3)) for word in words)

    def _content(self, claim: Claim, first: int, end: int) -> Topic:
        plain, nouns = self.lexicon.plain, self.lexicon.nouns
        words = (
            singular(word)
            for word in claim.found.tokens.lower[first:end]
            if len(word) >= _SHORT_WORD and word[0].isalpha() and word not in plain
        )
        return frozenset(nouns.get(word, word) for word in words)


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
