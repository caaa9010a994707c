"""Why a sentence's claim needs a source."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence
from decimal import Decimal

from msgspec.structs import replace

from factlint.model import AnnotatedBlock, Figure, Mention
from factlint.patterns import late
from factlint.sourcing.accusations import accusations
from factlint.sourcing.plain_figures import is_bare_hour, is_named, is_price_move, looks_like_year
from factlint.sourcing.policy import HousePolicy, SourcingWords, phrase_at
from factlint.sourcing.strong_claims import STRONG_CLAIMS, Claim
from factlint.sourcing.superlatives import superlatives

_SHORTEST_CLAIM = 6
"""Words; below it stands a fragment."""
_LARGE = Decimal(1000)
_SMALL = Decimal(10)
_SEVERAL = Decimal(2)
_POCKET = Decimal(500)
"""Below it a sum is a bill, a fare, a round of drinks."""
_PRICEY = Decimal(500_000)
"""From here on nothing is on sale at a counter."""
_BY_REACH = 16
"""Characters between "by" and its date: by the end of 2030."""
_PROJECTION_REACH = 160
_SHARE_REACH = 5
"""Tokens behind "half" in which what is halved stands."""
_MARKS = ".,;:!?)”\"’'"
_ONE_IN_REACH = 60
"""Characters from a count to what it is a share of."""
_ONE_IN = late(
    r"(?:[Oo]ne|[Tt]wo|[Tt]hree|[Ff]our|[Ss]even|[Nn]ine|[1-9]) [a-z]+ in (?:every )?"
    r"(?:two|three|four|five|six|seven|eight|nine|ten|twelve|twenty|[1-9][0-9]*)\b"
)
_VERB_REACH, _VERB_WORDS = 30, 3
"""Characters and words behind a number in which its verb stands."""
_PREDICATE_REACH, _PREDICATE_SPAN = 4, 60
"""Words and characters between a predicate and its superlative."""
_OLD_YEARS = ("1000", "1950")
_IN_YEAR = ("in", "of", "by", "until", "and", "to", "during")
"""Before an old year they say that something happened then; since 1900 something has gone on."""
_AROUND = 120
"""Tokens of a paragraph on either side that say what a sentence is about."""
_HINTS = 2
"""Words that may be of sport or of a show in a sentence that is."""
_TOLL_REACH = 6
"""Tokens between a number and the deaths that it counts."""
_OF_SPORT = 3
"""Words of sport in a paragraph on a match."""
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
    bygone = _is_bygone(lower)
    claims = [
        *superlatives(found, (first, last), present, figures, words),
        *accusations(found, (first, last), present, words),
    ]
    plain = not words.plain_claims.isdisjoint(present) or not house.plain_words.isdisjoint(present)
    plain = plain or len(present & (words.plain_hints | words.sport_words)) >= _HINTS
    harmless = words.kill_words.isdisjoint(present) and words.toll_words.isdisjoint(present)
    looked_up = bool(figures) and harmless and _is_looked_up(found, (first, last), present, words)
    plain = plain or looked_up
    claims += [
        _of_figure(found, mention, sentence, lower, words, plain)
        for mention in figures
        if not is_named(found, mention, words) and not (looked_up and mention.kind == "money")
    ]
    strong = house.strong
    allowed = [
        claim for claim in claims
        if claim.reason and (strong is None or claim.reason in strong) and not (bygone and claim.reason != "superlative")
    ]  # fmt: skip
    gravest = min(allowed, key=lambda claim: _RANKS[claim.reason], default=Claim())
    if gravest.figure is not None and (told := _superlative_told(found, gravest, allowed, words)) is not None:
        return told
    return gravest


def _is_bygone(lower: Sequence[str]) -> bool:
    """Whether a sentence tells of a year that nobody remembers: In 1887 the manager embezzled the burial fund."""
    return any(
        len(word) == 4 and word.isdecimal() and _OLD_YEARS[0] < word < _OLD_YEARS[1] and lower[at - 1] in _IN_YEAR
        for at, word in enumerate(lower)
    )


def _superlative_told(
    found: AnnotatedBlock, gravest: Claim, claims: Sequence[Claim], words: SourcingWords
) -> Claim | None:
    """The superlative that a sentence states, and that its figure bears out: has the worst rate of any jail, with 14 deaths.

    It is none where it only describes what the figure is about: the country's largest yard lost $3 million.
    """
    text = found.block.text
    for claim in claims:
        if claim.reason == "superlative" and claim.place and gravest.place:
            before = text[max(claim.place[0] - _PREDICATE_SPAN, 0) : claim.place[0]].lower().split()[-_PREDICATE_REACH:]
            told = text[slice(*claim.place)].lower()
            opens = told in words.whole_claims
            if opens or not words.superlative_verbs.isdisjoint(before):
                return claim if claim.figure else replace(claim, figure=gravest.figure)
    return None


def _is_looked_up(
    found: AnnotatedBlock, stretch: tuple[int, int], present: frozenset[str], words: SourcingWords
) -> bool:
    """Whether a sentence tells of a match, or of a company's results: anybody can look these up."""
    lower, (first, last) = found.tokens.lower, stretch
    if len(words.sport_words.intersection(lower[max(first - _AROUND, 0) : last + _AROUND])) >= _OF_SPORT:
        return True
    return not words.result_nouns.isdisjoint(present) and (
        phrase_at(lower, first, last, words.result_periods) is not None
    )


def _of_figure(
    found: AnnotatedBlock, mention: Mention, sentence: tuple[int, int], lower: Sequence[str], words: SourcingWords,
    plain: bool,
) -> Claim:  # fmt: skip
    """The claim that a figure makes."""
    figure = mention.value
    assert isinstance(figure, Figure)
    priced = len(words.market_words.intersection(lower)) > 1 or is_price_move(found, mention)
    priced = priced or not words.traded_measures.isdisjoint(lower)
    reason = ""
    if mention.kind == "money":
        rented = not words.renting_words.isdisjoint(lower)
        small = figure.interval.value < _POCKET and not ((figure.per and not rented) or figure.trend or figure.scale)
        if phrase_at(lower, 0, len(lower), words.price_phrases) is not None:
            return Claim()
        shown = not words.taking_verbs.isdisjoint(lower) and _is_of_film(found, mention, words)
        awarded = shown or (not words.award_nouns.isdisjoint(lower) and not words.award_verbs.isdisjoint(lower))
        ticketed = small or awarded or (figure.interval.value < _PRICEY and not words.plain_money.isdisjoint(lower))
        reason = "" if priced or ticketed or not words.prizes.isdisjoint(lower) else "money"
    elif mention.kind in ("percent", "points"):
        polled = any(
            phrase_at(lower, 0, len(lower), each) is not None for each in (words.poll_methods, words.plain_phrases)
        )
        reason = "" if plain or priced or polled else "percentage"
    elif mention.kind in ("count", "number"):
        reason = "" if is_bare_hour(found, mention) else _of_count(found, mention, lower, plain, words)
        if not reason and not plain and _is_one_in(found, mention):
            reason = "percentage"
    elif mention.kind == "measure" and figure.unit.rpartition("_")[2] in words.weighty_units:
        reason = "" if plain or figure.interval.value < _LARGE else "count"
    elif mention.kind == "fraction" and not plain and not priced:
        reason = "percentage" if _is_share(found, mention, words) else ""
    elif mention.kind == "multiplier" and not plain:
        reason = "change"
    if reason in ("", "count", "change") and not plain and _is_projected(found, mention, sentence, lower, words):
        reason = "projection"
    return Claim(reason, mention, (mention.start, mention.end)) if reason else Claim()


def _is_of_film(found: AnnotatedBlock, mention: Mention, words: SourcingWords) -> bool:
    """Whether a film or a show is told of around a sum."""
    at = bisect_left(found.tokens.starts, mention.start)
    return not words.film_words.isdisjoint(found.tokens.lower[max(at - _AROUND, 0) : at + _AROUND])


def _is_projected(
    found: AnnotatedBlock, mention: Mention, sentence: tuple[int, int], lower: Sequence[str], words: SourcingWords
) -> bool:
    """Whether a figure is said to be reached by a date to come: will ... by 2050."""
    if mention.kind in ("duration", "age") or phrase_at(lower, 0, len(lower), words.future_words) is None:
        return False
    text = found.block.text
    return any(
        each.kind in ("date", "year") and " by " in f" {text[max(each.start - _BY_REACH, 0) : each.start]}".lower()
        for each in found.mentions
        if sentence[0] <= each.start < sentence[1] and abs(each.start - mention.start) < _PROJECTION_REACH
    )


def _is_share(found: AnnotatedBlock, mention: Mention, words: SourcingWords) -> bool:
    """Whether a fraction is a share of people or things: half of all nurses, one in five children; or of a change."""
    tokens, figure = found.tokens, mention.value
    if isinstance(figure, Figure) and figure.trend:
        return True
    first, end = bisect_left(tokens.starts, mention.start), bisect_left(tokens.starts, mention.end)
    if "in" in tokens.lower[first:end] or "out" in tokens.lower[first:end]:
        return True
    behind = tokens.lower[end : end + _SHARE_REACH]
    return behind[:1] == ("of",) and any(
        word in words.casualty_people
        or word in words.share_wholes
        or (len(word) > 3 and word.endswith("s") and not word.endswith("ss"))
        for word in behind
    )


def _of_count(found: AnnotatedBlock, mention: Mention, lower: Sequence[str], plain: bool, words: SourcingWords) -> str:
    """The claim that a count makes, or "".

    Who is called Hurt has not been.
    """
    figure = mention.value
    assert isinstance(figure, Figure)
    value = abs(figure.interval.value)
    if looks_like_year(figure, value):
        return ""
    harmed = words.kill_words.intersection(lower)
    if value < _SEVERAL and words.casualty_people.isdisjoint(figure.noun):
        harmed = frozenset()  # a fire at one café that killed 25
    counted = (mention.kind == "count" or _are_harmed(found, mention, words)) and bool(harmed) and not plain
    if counted and not any(_stands_alone(found, word) for word in harmed):
        counted = False
    if counted or _is_toll(found, mention, words) or not words.casualties.isdisjoint(figure.noun):
        return "casualties"
    if not words.casualty_people.isdisjoint(figure.noun) and not words.death_words.isdisjoint(lower):
        return "casualties"
    if plain or phrase_at(lower, 0, len(lower), words.plain_phrases) is not None:
        return ""
    if "-strong" in found.block.text[mention.start : mention.end + len("-strong")]:
        return ""
    if "share" in figure.noun or "shares" in figure.noun:
        return ""
    if value >= _LARGE:
        return "count"
    return "change" if figure.trend and value >= _SMALL and figure.noun else ""


def _is_toll(found: AnnotatedBlock, mention: Mention, words: SourcingWords) -> bool:
    """Whether deaths stand close to a number: the toll rose to 14, but no toll on the road."""
    tokens = found.tokens
    first, last = bisect_left(tokens.starts, mention.start), bisect_left(tokens.starts, mention.end)
    begin = max(first - _TOLL_REACH, 0)
    near = tokens.lower[begin : last + _TOLL_REACH]
    at = next((index for index, word in enumerate(near) if word in words.toll_words), None)
    if at is None:
        return False
    return (
        near[at] != "toll" or near[at - 1 : at] == ("death",) or not words.toll_verbs.isdisjoint(near[at + 1 : at + 2])
    )


def _are_harmed(found: AnnotatedBlock, mention: Mention, words: SourcingWords) -> bool:
    """Whether a bare number stands for people who came to harm: at least 340 have drowned."""
    follows = found.block.text[mention.end : mention.end + _VERB_REACH].lower().split()[:_VERB_WORDS]
    return any(word.strip(_MARKS) in words.kill_words for word in follows)


def _is_one_in(found: AnnotatedBlock, mention: Mention) -> bool:
    """Whether a count is the share of a whole: one child in seven."""
    text, start = found.block.text, mention.start
    few = text[start : start + _ONE_IN_REACH].split(" ", 3)
    return len(few) > 3 and few[2] == "in" and _ONE_IN.match(text, start) is not None


def _stands_alone(found: AnnotatedBlock, word: str) -> bool:
    """Whether a word is printed in small letters, and not only in a compound: dead, but not dead-tree."""
    printed = found.tokens.words
    return any(each == word and printed[at + 1 : at + 2] != ("-",) for at, each in enumerate(printed))
