"""Sentences that speak of two of a kind: the east and the west, a second strike, what happened elsewhere."""

from __future__ import annotations

from bisect import bisect_left
from itertools import pairwise

from factlint.claims.claim import Claim
from factlint.claims.definite import another_one
from factlint.claims.draft_words import DraftWords, stem
from factlint.claims.lexicon import ClaimLexicon
from factlint.model import DateValue, Figure, Name
from factlint.nouns import singular

_ARTICLES = frozenset(("a", "an", "another", "some"))
_BEFORE = frozenset(("before", "earlier", "ago", "previously"))
_FRONT = 8
"""Characters of a sentence before its first day: by, on, since."""
_PHRASE = 4
"""Tokens behind an article that can be the noun phrase that it opens."""


def opposed(one: Claim, other: Claim, words: DraftWords) -> bool:
    """Whether the sentences have different words of one line of opposites."""
    line, against = words.line(one), words.line(other)
    return any(
        not group.isdisjoint(line) and not group.isdisjoint(against) and line & group != against & group
        for group in words.lexicon.opposites
    )


def further(one: Claim, other: Claim, words: DraftWords) -> bool:
    """Whether one of the sentences speaks of a further thing, or the later one brings in one."""
    other_one = words.lexicon.another & (words.line(one) ^ words.line(other))
    if other_one and not (other_one == {"another"} and all(_counts_more(claim) for claim in (one, other))):
        return True
    if _year_before(one, words.lexicon) != _year_before(other, words.lexicon):
        return True
    first, later = sorted((one, other), key=lambda claim: claim.spot)
    if _all_of(first) and not _all_of(later):
        return True
    if another_one(first) or another_one(later):
        return True
    return _brought_in(first, later, words) or _elsewhere(first, later, words.lexicon) or _another_day(first, later)


def _counts_more(claim: Claim) -> bool:
    """Whether each "another" of a sentence leads to a number: the lake drops by another three."""
    tokens = claim.found.tokens
    first, end = bisect_left(tokens.starts, claim.sentence[0]), bisect_left(tokens.starts, claim.sentence[1])
    starts = {mention.value.number_start for mention in claim.found.mentions if isinstance(mention.value, Figure)}
    return all(
        tokens.lower[at] != "another" or (at + 1 < end and tokens.starts[at + 1] in starts) for at in range(first, end)
    )


def _all_of(claim: Claim) -> bool:
    """Whether a figure is told as all there are: all 64 schools."""
    return claim.found.block.text[max(claim.mention.start - 4, 0) : claim.mention.start].lower() == "all "


def _year_before(claim: Claim, lexicon: ClaimLexicon) -> bool:
    """Whether a sentence tells of the year before, or a month earlier."""
    tokens = claim.found.tokens
    first, end = bisect_left(tokens.starts, claim.sentence[0]), bisect_left(tokens.starts, claim.sentence[1])
    return any(then in _BEFORE and span in lexicon.per_times for span, then in pairwise(tokens.lower[first:end]))


def _brought_in(first: Claim, later: Claim, words: DraftWords) -> bool:
    """Whether the later sentence opens with an unknown one of what the first one has: a strike in March."""
    if first.part != later.part:
        return False  # a caption brings in what the text does, too
    tokens = later.found.tokens
    start = bisect_left(tokens.starts, later.sentence[0])
    figure = bisect_left(tokens.starts, later.mention.start)
    if tokens.lower[start : start + 1] and tokens.lower[start] in _ARTICLES and figure > start + 1:
        topic = words.topic(first)
        for word in tokens.lower[start + 1 : min(start + 1 + _PHRASE, figure)]:
            if not word[0].isalpha() or word in words.lexicon.noun_stops or word in words.lexicon.verbs:
                break
            if len(word) > 2 and stem(singular(word)) in topic:
                return True
    return False


def _elsewhere(first: Claim, later: Claim, lexicon: ClaimLexicon) -> bool:
    """Whether the later sentence opens with a place that the first one does not name: at Colby, 260 births."""
    tokens = later.found.tokens
    start = bisect_left(tokens.starts, later.sentence[0])
    if tokens.lower[start : start + 1] and tokens.lower[start] not in lexicon.which_one:
        return False
    place = next((name for name in later.found.names if name.start >= tokens.starts[start]), None)
    if place is None or start + 1 >= len(tokens.starts) or place.start != tokens.starts[start + 1]:
        return False
    if not isinstance(place.value, Name) or not place.sure:
        return False
    known = set(first.found.tokens.words)
    return known.isdisjoint(place.value.words)


def _another_day(first: Claim, later: Claim) -> bool:
    """Whether the later sentence opens with a weekday that is not the first one's: on Sunday, it was 54; by noon, it was 11."""
    start, _ = later.sentence
    if later.found.block.text.startswith("By ", start):
        return True
    front = next((day for at, day in _weekdays(later) if start <= at <= start + _FRONT), None)
    return (
        front is not None
        and any(day != front for _, day in _weekdays(first))
        and front not in dict(_weekdays(first)).values()
    )


def _weekdays(claim: Claim) -> list[tuple[int, int]]:
    """The weekdays of a claim's sentence, each with its place."""
    start, end = claim.sentence
    mentions = claim.found.mentions
    at = bisect_left(mentions, start, key=lambda mention: mention.start)
    row = mentions[at : bisect_left(mentions, end, at, key=lambda mention: mention.start)]
    return [
        (mention.start, mention.value.weekday)
        for mention in row
        if isinstance(mention.value, DateValue) and mention.value.weekday is not None
    ]
