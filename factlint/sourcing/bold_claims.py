"""Claims that are strong by their words: superlatives and accusations."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import chain

from factlint.model import AnnotatedBlock, Figure, Mention
from factlint.sourcing.policy import SourcingWords, phrase_at
from factlint.sourcing.strong_claims import Claim

_SUBJECT_REACH = 12
"""Tokens between a name and what it is accused of."""
_BE_FORMS = frozenset(("is", "are", "was", "were", "been", "being"))
_BEFORE_ADJECTIVES = frozenset(("the", "a", "an", "his", "her", "its", "their", "out", "“", '"', "'", "‘"))
_SEVERAL = frozenset(("of", "among", "amongst"))
"""Before a superlative they make it one of several."""
_SHORT_SUPERLATIVE = 4
"""Letters: west, best."""
_MARKET = 2
"""Words of the market in a sentence that tells of it."""
_FEW = 10
_OF_SPORT = 2
"""Words of sport in a sentence in which nobody is accused of anything."""
_OPENING = 4
"""Tokens of a sentence in which its subject stands."""
_PLACE_REACH = 7
"""Tokens between a superlative and its place."""
_WHOLE_REACH = 5
"""Tokens between "in" and the whole: in the southern ocean."""
_ACT_REACH = 5
"""Tokens between "took" and "bribes"."""

Stretch = tuple[int, int]


def bold_claims(
    found: AnnotatedBlock, stretch: Stretch, present: frozenset[str], figures: Sequence[Mention], words: SourcingWords
) -> Iterator[Claim]:
    """The superlative and the accusation of a sentence of these tokens, whose words are `present`."""
    if _has_superlative(present, words):
        if (words.plain_claims | words.racing_words).isdisjoint(present) and len(
            words.market_words & present
        ) < _MARKET:
            yield _superlative(found, stretch, figures, words)
    accusing = chain(words.accusing_verbs, words.accusing_nouns, words.accusing_phrases)
    if not present.isdisjoint(accusing) and words.legal_words.isdisjoint(present):
        yield _accusation(found, stretch, words)


def _has_superlative(present: frozenset[str], words: SourcingWords) -> bool:
    """Whether any of some words can make a superlative."""
    if not words.superlatives.isdisjoint(present) or not present.isdisjoint(words.superlative_claims):
        return True
    return any(word.endswith("est") and word not in words.no_superlatives for word in present)


def _is_superlative(word: str, words: SourcingWords) -> bool:
    return word in words.superlatives or (
        len(word) > _SHORT_SUPERLATIVE and word.endswith("est") and word not in words.no_superlatives
    )


def _superlative(found: AnnotatedBlock, stretch: Stretch, figures: Sequence[Mention], words: SourcingWords) -> Claim:
    """The claim to be the first, the only or the most of some whole: the largest in the country, never before."""
    tokens, (first, last) = found.tokens, stretch
    at = phrase_at(tokens.lower, first, last, words.superlative_claims)
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
        or _in_place(found, at, stretch)
        or _in_whole(lower, at, stretch, words)
    )


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


def _accusation(found: AnnotatedBlock, stretch: Stretch, words: SourcingWords) -> Claim:
    """A wrong that somebody with a name is said to have done."""
    tokens, (first, last) = found.tokens, stretch
    lower = tokens.lower
    hits = [at for at in range(first, last) if lower[at] in words.accusing_verbs or lower[at] in words.accusing_nouns]
    if phrase_at(lower, first, last, words.legal_phrases) is not None:
        return Claim()
    if hits and len(words.sport_words.intersection(lower[first:last])) >= _OF_SPORT:
        return Claim()  # robbed the keeper at his near post
    phrase = phrase_at(lower, first, last, words.accusing_phrases)
    for at in sorted(hits if phrase is None else [*hits, phrase]):
        if at == phrase or _is_done(lower, at, first, words):
            reach = tokens.starts[max(first, at - _SUBJECT_REACH)]
            named = any(reach <= name.start < tokens.starts[at] for name in found.names)
            if named or _is_accused(lower, at, first, words):
                return Claim("accusation", None, (tokens.starts[at], tokens.end(at)))
    return Claim()


def _is_accused(lower: Sequence[str], at: int, first: int, words: SourcingWords) -> bool:
    """Whether the sentence opens with somebody in particular and soon comes to the wrong: the foreman falsified."""
    opening = lower[first : min(first + _OPENING, at)]
    return opening[:1] == ("the",) and not words.accused_nouns.isdisjoint(opening) and at - first < _SUBJECT_REACH


def _is_done(lower: Sequence[str], at: int, first: int, words: SourcingWords) -> bool:
    """Whether a wrong is done by the subject and not to it, and a noun of one is taken, paid, committed."""
    if lower[at] in words.accusing_nouns:
        return not words.accusing_acts.isdisjoint(lower[max(first, at - _ACT_REACH) : at])
    if at <= first or lower[at - 1] in _BEFORE_ADJECTIVES:
        return False  # a rigged economy, the smuggling
    back = at - 1
    while back > first and (lower[back] in (",", "and", "or") or lower[back].endswith(("ed", "en", "ly"))):
        back -= 1  # are beaten, chained or abused
    if lower[back] in _BE_FORMS and back < at - 1:
        return False
    return lower[at - 1] not in words.suffering_words or (lower[at].endswith("ing") and lower[at - 1] != "of")
