"""Why a sentence's claim needs a source."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from decimal import Decimal

from factlint.model import AnnotatedBlock, Figure, Mention
from factlint.sourcing.bold_claims import bold_claims
from factlint.sourcing.policy import HousePolicy, SourcingWords, phrase_at
from factlint.sourcing.strong_claims import STRONG_CLAIMS, Claim

_SHORTEST_CLAIM = 6
"""Words; below it stands a fragment."""
_LARGE = Decimal(1000)
_SMALL = Decimal(10)
_BY_REACH = 16
"""Characters between "by" and its date: by the end of 2030."""
_PROJECTION_REACH = 160
_YEARS = (Decimal(1900), Decimal(2100))
_RANKS = {reason: rank for rank, reason in enumerate(STRONG_CLAIMS)}


def claim_of(found: AnnotatedBlock, sentence: tuple[int, int], words: SourcingWords, house: HousePolicy) -> Claim:
    """The strong claim of a sentence, the gravest where it makes several."""
    starts = found.tokens.starts
    first, last = bisect_left(starts, sentence[0]), bisect_left(starts, sentence[1])
    lower = found.tokens.lower[first:last]
    if len(lower) < 3 * _SHORTEST_CLAIM and sum(1 for word in lower if word[:1].isalnum()) < _SHORTEST_CLAIM:
        return Claim()
    present = frozenset(lower)
    if "?" in lower[-2:] or not words.first_persons.isdisjoint(present):
        return Claim()  # a question; and the writer vouches for what the writer went through
    mentions = found.mentions
    begin = bisect_left(mentions, sentence[0], key=lambda mention: mention.start)
    end = bisect_left(mentions, sentence[1], key=lambda mention: mention.start)
    figures = [mention for mention in mentions[begin:end] if isinstance(mention.value, Figure)]
    claims = list(bold_claims(found, (first, last), present, figures, words))
    plain = not words.plain_claims.isdisjoint(present) or not house.plain_words.isdisjoint(present)
    claims += [_of_figure(found, mention, lower, words, plain) for mention in figures if not _is_named(found, mention)]
    strong = house.strong
    allowed = [claim for claim in claims if claim.reason and (strong is None or claim.reason in strong)]
    return min(allowed, key=lambda claim: _RANKS[claim.reason], default=Claim())


def _is_named(found: AnnotatedBlock, mention: Mention) -> bool:
    """Whether a figure is part of a name: 50 Cent, the 300 Club."""
    at = bisect_right(found.names, mention.start, key=lambda name: name.start) - 1
    return at >= 0 and mention.end <= found.names[at].end


def _of_figure(
    found: AnnotatedBlock, mention: Mention, lower: Sequence[str], words: SourcingWords, plain: bool
) -> Claim:
    """The claim that a figure makes."""
    figure = mention.value
    assert isinstance(figure, Figure)
    priced = len(words.market_words.intersection(lower)) > 1
    reason = ""
    if mention.kind == "money":
        reason = "" if priced or not words.plain_money.isdisjoint(lower) else "money"
    elif mention.kind in ("percent", "points"):
        polled = phrase_at(lower, 0, len(lower), words.poll_methods) is not None
        reason = "" if plain or priced or polled else "percentage"
    elif mention.kind in ("count", "number"):
        reason = _of_count(figure, lower, plain, words)
    elif mention.kind == "measure" and figure.unit.rpartition("_")[2] in words.weighty_units:
        reason = "" if plain or figure.interval.value < _LARGE else "count"
    elif mention.kind == "multiplier" and not plain:
        reason = "change"
    if reason in ("", "count", "change") and not plain and _is_projected(found, mention, lower, words):
        reason = "projection"
    return Claim(reason, mention, (mention.start, mention.end)) if reason else Claim()


def _is_projected(found: AnnotatedBlock, mention: Mention, lower: Sequence[str], words: SourcingWords) -> bool:
    """Whether a figure is said to be reached by a date to come: will ... by 2050."""
    if mention.kind in ("duration", "age") or phrase_at(lower, 0, len(lower), words.future_words) is None:
        return False
    text = found.block.text
    return any(
        each.kind in ("date", "year") and " by " in f" {text[max(each.start - _BY_REACH, 0) : each.start]}".lower()
        for each in found.mentions
        if abs(each.start - mention.start) < _PROJECTION_REACH
    )


def _of_count(figure: Figure, lower: Sequence[str], plain: bool, words: SourcingWords) -> str:
    value = abs(figure.interval.value)
    if _looks_like_year(figure, value):
        return ""
    harmed = not words.toll_words.isdisjoint(lower) or (
        not words.casualty_people.isdisjoint(figure.noun) and not words.death_words.isdisjoint(lower)
    )
    if harmed or not words.casualties.isdisjoint(figure.noun):
        return "casualties"
    if plain:
        return ""
    if value >= _LARGE:
        return "count"
    return "change" if figure.trend and value >= _SMALL and figure.noun else ""


def _looks_like_year(figure: Figure, value: Decimal) -> bool:
    """Whether a count is a year before a noun: the 2001 winners."""
    return _YEARS[0] <= value < _YEARS[1] and figure.step == 1 and not figure.scale and not figure.hedge
