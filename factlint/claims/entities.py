"""Whom and what a claim is about: the names that its sentence puts before the figure, and behind the things in it."""

from __future__ import annotations

from bisect import bisect_left

from factlint.claims.claim import Claim
from factlint.claims.lexicon import ClaimLexicon
from factlint.model import AnnotatedBlock, Attribution, Name
from factlint.nouns import noun_key

_SHORT = 2
_SAID = frozenset(("says", "say", "said", "claims", "claim", "claimed"))
_SAID_REACH = 3
"""Tokens between the verb and the figure that it leads to."""
_LETTERS = 4
_ARTICLES = frozenset(("the", "a", "an", "one", "some", "both", "our"))
_OWN = frozenset(("its", "his", "her", "their"))
"""A source that belongs to whoever was named before: the council, and its treasurer."""


def _names(found: AnnotatedBlock, start: int, end: int) -> frozenset[str]:
    words = set()
    for mention in found.names:
        if mention.sure and start <= mention.start < end and isinstance(mention.value, Name):
            words |= {word.lower() for word in mention.value.words if len(word) > _SHORT}
    return frozenset(words)


def names_in_line(claim: Claim) -> frozenset[str]:
    """The words of the names in a claim's sentence, in lower case."""
    return _names(claim.found, *claim.sentence)


def source_of(claim: Claim) -> str:
    """Who states the figure, in lower case; empty for the draft itself or where nobody is named."""
    return printed_source_of(claim).lower()


def printed_source_of(claim: Claim) -> str:
    """Who states the figure, as printed; empty for the draft itself or where nobody is named."""
    at = claim.mention.start
    best = ""
    for mention in claim.found.attributions:
        value = mention.value
        if not isinstance(value, Attribution) or value.source_kind in ("none", "vague", "pronoun"):
            continue
        words = value.source_text.split()
        if words and words[0].lower() not in _OWN and any(start <= at < end for start, end in value.content):
            best = " ".join(words) if _is_somebody(value.source_text) else best
    return best


def _is_somebody(source: str) -> bool:
    """Whether a source is a name, the drivers, a union, or drivers: no verb or piece of a sentence."""
    words = source.split()
    named = any(word[0].isupper() for word in words[1:]) or (
        words[0][0].isupper() and words[0].lower() not in _ARTICLES
    )
    return named or (words[0].lower() in _ARTICLES and len(words) > 1) or (len(words) == 1 and words[0].endswith("s"))


def sayer_of(claim: Claim) -> str:
    """The word before a "says" that leads right to the figure: the union says 5,300 members walked out."""
    tokens = claim.found.tokens
    at = bisect_left(tokens.starts, claim.mention.start)
    first = bisect_left(tokens.starts, claim.sentence[0])
    for verb in range(at - 1, max(first, at - 1 - _SAID_REACH), -1):
        if tokens.lower[verb] in _SAID and verb - 1 >= first:
            somebody = tokens.words[verb - 1][0].isupper() or tokens.lower[verb - 2] in _ARTICLES or (
                tokens.lower[verb - 1].endswith("s") and len(tokens.lower[verb - 1]) > _LETTERS
            )  # fmt: skip
            return tokens.lower[verb - 1] if somebody else ""
    return ""


def subject_of(claim: Claim, lexicon: ClaimLexicon) -> frozenset[str]:
    """The words of the last name before a figure in its clause; empty where its clause names nobody."""
    tokens = claim.found.tokens
    at = bisect_left(tokens.starts, claim.mention.start)
    start = bisect_left(tokens.starts, claim.sentence[0])
    while at > start and tokens.lower[at - 1] not in lexicon.clause_ends:
        at -= 1
    left = tokens.starts[at] if at < len(tokens.starts) else 0
    return _names(claim.found, left, claim.mention.start)


def things_named(claim: Claim, lexicon: ClaimLexicon) -> dict[str, frozenset[str]]:
    """The things of a claim's sentence that a name behind them tells from others: the dam at Hest."""
    tokens = claim.found.tokens
    named: dict[str, frozenset[str]] = {}
    for mention in claim.found.names:
        if not claim.sentence[0] <= mention.start < claim.sentence[1] or not isinstance(mention.value, Name):
            continue
        at = bisect_left(tokens.starts, mention.start)
        if at > 1 and tokens.lower[at - 1] in lexicon.which_one and tokens.words[at - 2].islower():
            named[noun_key(tokens.lower[at - 2], lexicon.nouns)] = frozenset(map(str.lower, mention.value.words))
    return named
