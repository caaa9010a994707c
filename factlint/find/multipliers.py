"""Multipliers: doubled, threefold, a 5-fold rise, three times as many, half as much."""

from collections.abc import Mapping
from decimal import Decimal
from typing import Self

from msgspec import Struct
from msgspec.structs import replace

from factlint.find.bounds import BoundLexicon
from factlint.find.numbers import HYPHENS, Number
from factlint.model import Figure, Interval, Mention, Tokens
from factlint.words import Words

_STEP = Decimal("0.1")
_ONWARD = ("to", "from")
_TWO = Decimal(2)
_MULTIPLYING = frozenset(("fold", "x", "times", "as"))


class MultiplierLexicon(Struct, frozen=True):
    """The words that are a factor, and the words behind them that tell."""

    words: Mapping[str, Decimal]
    followers: frozenset[str]
    """Behind "three times" these make it a factor and no count of occasions."""
    names: frozenset[str]
    """Behind "double" these make it the name of a thing."""
    adverbs: frozenset[str]
    """Factors that are occasions where none of the followers stands behind them: twice."""
    growth: frozenset[str]
    """Behind a factor these may mean that it comes on top: a threefold increase."""
    modals: frozenset[str]
    """Behind these "double" is a verb."""

    @classmethod
    def of(cls, words: Words) -> Self:
        """The lexicon of these word lists."""
        lists = words.lists
        return cls(
            {word: Decimal(value) for word, value in words.tables["multiplier_words"].items()},
            frozenset(lists["times_followers"]),
            frozenset(lists["multiplier_names"]),
            frozenset(lists["multiplier_adverbs"]),
            frozenset(lists["multiplier_growth"]),
            frozenset(lists["modals"]),
        )


def word_multiplier(
    tokens: Tokens, at: int, lexicon: MultiplierLexicon, bounds: BoundLexicon
) -> tuple[Mention, int] | None:
    """The multiplier that one word is, and the token behind it: doubled, threefold, twice as many."""
    word = tokens.lower[at]
    verb = at > 0 and tokens.lower[at - 1] in lexicon.modals  # will double to 900
    if _word(tokens, at + 1) in _ONWARD:  # saw its sales double to 900, but no double to left field
        verb = verb or tokens.lower[at - 1] not in ("a", "an", "the", "his", "her", "their", "its")
    if word in lexicon.adverbs and not verb and _word(tokens, at + 1) not in lexicon.followers:
        return None
    return _multiplier(tokens, (at, at + 1), lexicon.words[word], lexicon, bounds)


def number_multiplier(
    tokens: Tokens, number: Number, lexicon: MultiplierLexicon, bounds: BoundLexicon
) -> tuple[Mention, int] | None:
    """What a number makes with the word behind it: three times as many, a 5-fold rise, half as much."""
    end = number.end
    at = end + 1 if _word(tokens, end) in HYPHENS else end
    word = _word(tokens, at)
    if word not in _MULTIPLYING:
        return None
    following = _word(tokens, at + 1)
    if word == "fold":
        return _multiplier(tokens, (number.start, at + 1), number.value, lexicon, bounds)
    glued_x = word == "x" and at == end and not tokens.gaps[end - 1]
    owned = (
        word == "times" and _word(tokens, at + 2) == "'s" and tokens.words[at + 1][0].isupper()
    )  # three times Berg's
    if ((word == "times" or glued_x) and following in lexicon.followers) or owned:
        return _multiplier(tokens, (number.start, at + 1), number.value, lexicon, bounds)
    if number.fraction and word == "as" and following in ("many", "much", "likely", "big", "large", "long"):
        return _multiplier(tokens, (number.start, end), number.value, lexicon, bounds)
    return None


def _multiplier(
    tokens: Tokens, place: tuple[int, int], value: Decimal, lexicon: MultiplierLexicon, bounds: BoundLexicon
) -> tuple[Mention, int] | None:
    start, end = place
    at = end + 1 if _word(tokens, end) in HYPHENS and not tokens.gaps[end] else end
    if _word(tokens, at) in lexicon.names:
        return None
    number = Number(value, start, end, _STEP, in_words=True)
    hedge, _ = bounds.hedge_before(tokens, start)
    readings: tuple[Interval, ...] = ()
    if value >= _TWO and lexicon.growth.intersection(tokens.lower[at : at + 3]):
        readings = (bounds.interval(replace(number, value=value + 1), "multiplier", hedge),)
    interval = bounds.interval(number, "multiplier", hedge)
    if tokens.lower[start] in lexicon.words and value < 1:
        # The hedge is on the way down: almost halved is still above a half, more than halved is below it.
        interval = Interval(2 * value - interval.high, value, 2 * value - interval.low)
    figure = Figure(
        interval, hedge=hedge, in_words=True, step=_STEP, readings=readings,
        number_start=tokens.starts[start], number_end=tokens.end(end - 1), trend="up" if value > 1 else "down",
    )  # fmt: skip
    return Mention("multiplier", tokens.starts[start], tokens.end(end - 1), figure), end


def _word(tokens: Tokens, at: int) -> str:
    return tokens.lower[at] if at < len(tokens.lower) else ""
