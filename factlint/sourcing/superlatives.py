"""Claims to be the first, the only or the most of some whole."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from factlint.model import AnnotatedBlock, Figure, Mention
from factlint.sourcing.policy import SourcingWords, phrase_at
from factlint.sourcing.strong_claims import Claim

_SEVERAL = frozenset(("of", "among", "amongst"))
"""Before a superlative they make it one of several."""
_SHORT_SUPERLATIVE = 4
"""Letters: west, best."""
_MARKET = 2
"""Words of the market in a sentence that tells of it."""
_FEW = 10
_DENIED_REACH = 8
"""Tokens of a sentence that opens with "no" in which "ever" stands."""
_PLACE_REACH = 7
"""Tokens between a superlative and its place."""
_YEARS_REACH = 5
"""Tokens between "in" and "years": in more than 40 years."""
_WHOLE_REACH = 5
"""Tokens between "in" and the whole: in the southern ocean."""

_KNOWN_HOLDERS = (("lady",), ("minister",), ("city",), ("cities",), ("town",), ("daughter",), ("family",))
"""Behind a possessive and a superlative they are known by it: the state's biggest city, its first lady."""

Stretch = tuple[int, int]


def superlatives(
    found: AnnotatedBlock, stretch: Stretch, present: frozenset[str], figures: Sequence[Mention], words: SourcingWords
) -> Iterator[Claim]:
    """The superlative of a sentence of these tokens, whose words are `present`, if it has one."""
    if _has_superlative(present, words) and words.known_extremes.isdisjoint(present):
        if (((words.plain_claims | words.plain_hints) - words.plain_figures) | words.racing_words).isdisjoint(
            present
        ) and len(words.market_words & present) < _MARKET:
            yield _superlative(found, stretch, figures, words)


def _has_superlative(present: frozenset[str], words: SourcingWords) -> bool:
    """Whether any of some words can make a superlative."""
    if not words.superlatives.isdisjoint(present) or not words.superlative_claims.keys().isdisjoint(present):
        return True
    if not words.superlative_deniers.isdisjoint(present) and not words.outdoing_words.isdisjoint(present):
        return True
    return not words.no_superlatives.issuperset([word for word in present if word.endswith("est")])


def _is_superlative(word: str, words: SourcingWords) -> bool:
    return word in words.superlatives or (
        len(word) > _SHORT_SUPERLATIVE and word.endswith("est") and word not in words.no_superlatives
    )


def _superlative(found: AnnotatedBlock, stretch: Stretch, figures: Sequence[Mention], words: SourcingWords) -> Claim:
    """The claim to be the first, the only or the most of some whole: the largest in the country, never before."""
    tokens, (first, last) = found.tokens, stretch
    at = phrase_at(tokens.lower, first, last, words.superlative_claims)
    if at is None and _has_no_equal(tokens.lower, first, last, words):
        at = first
    if at is None:
        at = next((index for index in range(first + 1, last) if _is_scoped(found, index, stretch, words)), None)
    if at is None:
        return Claim()
    if _is_measured(found, at, stretch, figures, words) or _is_own_first(tokens.lower, at, last):
        return Claim()
    figure = next((mention for mention in figures if _is_weighty(mention)), None)
    return Claim("superlative", figure, (tokens.starts[at], tokens.end(at)))


def _is_measured(
    found: AnnotatedBlock, at: int, stretch: Stretch, figures: Sequence[Mention], words: SourcingWords
) -> bool:
    """Whether a superlative of size in a small place has its measure beside it: at 31 metres the tallest in Lunde."""
    lower = found.tokens.lower
    if lower[at] not in words.size_superlatives or not any(mention.kind == "measure" for mention in figures):
        return False
    if phrase_at(lower, at + 1, stretch[1], words.superlative_scopes) is None:
        return _in_place(found, at, stretch)
    return not words.small_wholes.isdisjoint(lower[at + 1 : at + _PLACE_REACH])


def _is_own_first(lower: Sequence[str], at: int, last: int) -> bool:
    """Whether something happens for the first time to somebody, who ought to know: the first time in its history."""
    return lower[at : at + 3] == ("first", "time", "in") and "history" in lower[at + 3 : min(at + _PLACE_REACH, last)]


def _has_no_equal(lower: Sequence[str], first: int, last: int, words: SourcingWords) -> bool:
    """Whether a sentence says that nothing compares: No government has ever spent more, no airport loses more bags."""
    opening = lower[first : min(first + _DENIED_REACH, last)]
    if opening[:1] == () or opening[0] not in words.superlative_deniers or opening[1] in words.outdoing_words:
        return False  # no fewer than 40
    return "ever" in opening or any(
        word in words.outdoing_words and lower[first + at + 1 : first + at + 2] != ("than",)
        for at, word in enumerate(opening)
    )


def _is_weighty(mention: Mention) -> bool:
    """Whether a figure makes a superlative one that can be checked: neither its age nor one of two firms."""
    if not isinstance(mention.value, Figure) or mention.kind in ("duration", "age"):
        return False
    return mention.kind not in ("count", "number") or mention.value.interval.value >= _FEW


def _is_scoped(found: AnnotatedBlock, at: int, stretch: Stretch, words: SourcingWords) -> bool:
    """Whether a token is a superlative of a stated whole: the largest in the country, Teskia's largest."""
    lower, printed = found.tokens.lower, found.tokens.words
    if at + 1 < stretch[1] and lower[at + 1] in words.natural_features and lower[at] in words.feature_superlatives:
        return False  # the highest mountain in the world
    if not _is_superlative(lower[at], words) or not _SEVERAL.isdisjoint(lower[max(at - 2, stretch[0]) : at]):
        return False
    if (
        lower[at - 1] == "'s"
        and lower[at + 1 : at + 2] not in _KNOWN_HOLDERS
        and "of" not in lower[max(at - 4, stretch[0]) : at]
        and (printed[at - 2][0].isupper() or lower[at - 2] in words.wholes)
    ):
        return True
    if lower[at - 1] not in words.superlative_leads:
        return False
    if not words.denials.isdisjoint(lower[max(at - 4, stretch[0]) : at]):
        return False  # it may not be the oldest
    return (
        phrase_at(lower, at + 1, stretch[1], words.superlative_scopes) is not None
        or _in_years(lower, at, stretch, words)
        or _since_year(lower, at, stretch, words)
        or _in_place(found, at, stretch)
        or _in_whole(lower, at, stretch, words)
    )


def _in_years(lower: Sequence[str], at: int, stretch: Stretch, words: SourcingWords) -> bool:
    """Whether a stretch of years is what a superlative holds for: the heaviest snowfall in four decades, for 30 years."""
    if lower[at + 1] == "time":
        return False  # the first time in 20 years
    for index in range(at + 1, min(at + _PLACE_REACH, stretch[1] - 2)):
        if lower[index] in ("in", "for", "of"):
            return not words.long_times.isdisjoint(lower[index + 1 : index + _YEARS_REACH])
    return False


def _since_year(lower: Sequence[str], at: int, stretch: Stretch, words: SourcingWords) -> bool:
    """Whether a superlative has held since a year, or a war: the coldest winter here since 1947."""
    behind = lower[at + 1 : min(at + _PLACE_REACH, stretch[1])]
    if "since" not in behind[:-1]:
        return False
    since = behind[behind.index("since") + 1 :]
    return any((len(word) == 4 and word.isdecimal()) or word in words.long_ago for word in since)


def _in_whole(lower: Sequence[str], at: int, stretch: Stretch, words: SourcingWords) -> bool:
    """Whether a whole with its adjectives follows: the largest in the southern ocean, the oldest on the whole island."""
    for index in range(at + 1, min(at + _PLACE_REACH, stretch[1] - 2)):
        if lower[index] in ("in", "on") and lower[index + 1] in ("the", "this", "its", "our"):
            return not words.scope_wholes.isdisjoint(lower[index + 2 : index + _WHOLE_REACH])
    return False


def _in_place(found: AnnotatedBlock, at: int, stretch: Stretch) -> bool:
    """Whether a place follows soon: the largest in northern Europe, the only surgeon in Lunde."""
    tokens = found.tokens
    for index in range(at + 1, min(at + _PLACE_REACH, stretch[1] - 2)):
        if tokens.lower[index] == "in":
            start = tokens.starts[index + 1]
            dated = any(
                mention.kind in ("date", "year") and abs(mention.start - start) < 2 for mention in found.mentions
            )
            return not dated and any(word[0].isupper() for word in tokens.words[index + 1 : index + 3])
    return False
