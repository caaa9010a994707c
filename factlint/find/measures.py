"""What stands behind a number: percent, money, a unit of measure, a duration; and what a rate is per."""

from collections.abc import Mapping
from typing import Self

from msgspec import Struct

from factlint.find.numbers import HYPHENS
from factlint.find.tokens import tokenize
from factlint.model import MentionKind, Tokens
from factlint.words import Words

_NEAR = 10
"""Tokens each way in which a word of weighing or of money tells what pounds are."""
_LONGEST_BASE = 12
"""Characters of what a rate is per: 100,000."""
_COMPARING = ("earlier", "ago", "later", "before", "previously", "after", "on", "prior", "from")
"""Behind "a year" these make it a date: $6bn a year earlier."""
_SPACED = (("-", "a", "-"), ("-", "an", "-"))
"""A rate as a modifier with blanks around its hyphens: a $70 - a - share offer."""
_INCH_MARKS = ('"', "″", "”")
_CLOSES = (".", ",", ";", ":", ")", "?", "!", "×", "(")
_NO_COMPARISON = (("on", "average"), ("before", "tax"))
"""Behind a rate these tell what it is: $600 a week before tax."""
_ARTICLES = ("a", "an", "each", "every", "per")
_PER = frozenset((*_ARTICLES, "/", *HYPHENS))
"""What the rest of a rate begins with."""


_SCALES = {"C": "F", "F": "C"}
_NAMED = {"C": ("Celsius", "celsius", "C."), "F": ("Fahrenheit", "fahrenheit", "F.")}
"""Each temperature scale by its letter, and how else it is printed before a conversion in brackets."""


class Measure(Struct, frozen=True, array_like=True, gc=False):
    """A unit as it was printed behind a number."""

    kind: MentionKind
    unit: str
    end: int
    """Token, exclusive."""


_Entries = Mapping[str, tuple[tuple[tuple[str, ...], Measure], ...]]


class MeasureLexicon(Struct, frozen=True):
    """The words of units, by their first token."""

    units: _Entries
    symbols: Mapping[str, Measure]
    """Those that are told by their capitals: W, Nm, 86F."""
    apart: frozenset[str]
    """Letters that are a unit behind a blank too, before `apart_followers` and marks."""
    apart_followers: frozenset[str]
    inched: frozenset[str]
    """Behind an inch mark."""
    glued: frozenset[str]
    """Symbols that count only where they are joined to the number."""
    pounds: frozenset[str]
    weighing: frozenset[str]
    paying: frozenset[str]
    per: frozenset[str]
    per_stops: frozenset[str]
    """Behind "a year" these make a date of it: a year ago."""

    @classmethod
    def of(cls, words: Words) -> Self:
        """The lexicon of these word lists."""
        table, lists = words.tables, words.lists
        entries: dict[str, Measure] = {w: Measure("measure", u, 0) for w, u in table["unit_words"].items()}
        entries |= {w: Measure("duration", u, 0) for w, u in table["duration_words"].items()}
        entries |= {w: Measure("money", u, 0) for w, u in table["currency_words"].items()}
        entries |= {w: Measure("money", f"{u} hundredth", 0) for w, u in table["currency_hundredths"].items()}
        entries |= {w: Measure("percent", u, 0) for w, u in table["percent_words"].items()}
        entries |= {w: Measure("points", u, 0) for w, u in table["point_words"].items()}
        return cls(
            _by_first(entries),
            {w: Measure("measure", u, 0) for w, u in table["unit_symbols"].items()},
            frozenset(lists["apart_units"]),
            frozenset(lists["apart_followers"]),
            frozenset(lists["inch_followers"]),
            frozenset(lists["glued_units"]),
            frozenset(lists["currency_pounds"]),
            frozenset(lists["weighing_words"]),
            frozenset(lists["paying_words"]),
            frozenset(lists["per_nouns"]),
            frozenset(lists["per_stops"]),
        )

    def unit_after(self, tokens: Tokens, at: int) -> Measure | None:
        """The longest unit that begins at a token."""
        if at >= len(tokens.lower) or len(tokens.gaps[at - 1]) > 1:
            return None
        word = tokens.lower[at]
        if word in _INCH_MARKS:
            inched = at + 1 < len(tokens.lower) and tokens.lower[at + 1] in self.inched
            return Measure("measure", "inch", at + 1) if inched else None
        longest = self._longest(tokens, at, word)
        if word in self.pounds and longest is None:
            kind = self._pounds(tokens, at)
            return Measure("measure", "pound", at + 1) if kind == "weight" else Measure("money", "GBP", at + 1)
        symbol = self.symbols.get(tokens.words[at])
        if symbol is not None and (longest is None or longest.end == at + 1) and self._stands_alone(tokens, at, at + 1):
            if tokens.gaps[at - 1] == "" or tokens.words[at] not in self.glued or _is_converted(tokens, at):
                return Measure(symbol.kind, symbol.unit, at + 1)
        return longest

    def _longest(self, tokens: Tokens, at: int, word: str) -> Measure | None:
        for entry, measure in self.units.get(word, ()):
            end = at + len(entry)
            if len(entry) == 2 and tokens.lower[at : end + 1] == (entry[0], "-", entry[1]) and not tokens.gaps[at]:
                return Measure(measure.kind, measure.unit, end + 1)  # a 3,200-square-foot house
            if tokens.lower[at:end] == entry and all(len(gap) <= 1 for gap in tokens.gaps[at : end - 1]):
                apart = tokens.gaps[at - 1] != ""
                if apart and len(entry) == 1 and ((len(word) == 1 and word.isalpha()) or word in self.glued):
                    if word not in self.apart or not self._stands_apart(tokens, at + 1):
                        return None
                return Measure(measure.kind, measure.unit, end) if self._stands_alone(tokens, at, end) else None
        return None

    def _stands_apart(self, tokens: Tokens, end: int) -> bool:
        """Whether a letter behind a blank can be a unit by what follows: 500 m away; 500 m people are millions."""
        if end >= len(tokens.lower):
            return True
        following = tokens.lower[end]
        return following in self.apart_followers or following[0].isdigit() or following in _CLOSES

    def _stands_alone(self, tokens: Tokens, at: int, end: int) -> bool:
        """Whether nothing is joined on to a unit: the m of 2m1 is none."""
        if not tokens.lower[end - 1].isalpha() or end >= len(tokens.lower) or tokens.gaps[end - 1]:
            return True
        following = tokens.lower[end]
        if following[0].isalnum():
            return False
        return following != "&" and not (following == "'" and len(tokens.lower[at]) == 1)

    def _pounds(self, tokens: Tokens, at: int) -> str:
        near = set(tokens.lower[max(at - _NEAR, 0) : at + _NEAR])
        if near & self.weighing and not near & self.paying:
            return "weight"
        hyphened = tokens.words[at - 1] in HYPHENS and tokens.gaps[at - 1] == ""
        return "weight" if hyphened and not near & self.paying else "money"

    def per_after(self, tokens: Tokens, at: int) -> tuple[str, int]:
        """What a rate is per ("a day", "per 100,000 people", "/month", "-an-hour"), and where that ends."""
        words, start = tokens.lower, at
        if at >= len(words) or words[at] not in _PER:
            return "", start
        if at + 1 < len(words) and words[at] in HYPHENS and tokens.gaps[at - 1] == tokens.gaps[at]:
            if not tokens.gaps[at] or words[at : at + 3] in _SPACED:
                at += 1
        if at + 1 >= len(words) or len(tokens.gaps[at - 1]) > 1:
            return "", start
        following = at + 1
        hyphened = (
            words[following] in HYPHENS
            and following + 1 < len(words)
            and tokens.gaps[following] == tokens.gaps[following - 1]
        )
        if hyphened:
            following += 1
        word = words[following]
        if words[at] == "per" and word[0].isdigit() and len(word) < _LONGEST_BASE:
            return tokens.words[following], following + 1
        slash = words[at] == "/" and tokens.gaps[at] == "" == tokens.gaps[at - 1]
        if (
            words[at] in ("a", "an")
            and following + 1 < len(words)
            and words[following + 1] in _COMPARING
            and words[following + 1 : following + 3] not in _NO_COMPARISON
        ):
            return "", start
        if words[at] in _ARTICLES or slash:
            if (
                following + 1 < len(words)
                and words[following + 1] in self.per_stops
                and words[following + 1 : following + 3] not in _NO_COMPARISON
            ):
                return "", start
            unit = self._longest_per(tokens, following)
            if unit is not None and (words[at] == "per" or slash or word in self.per):
                return unit.unit, unit.end
            if (word in self.per or words[at] == "per") and word.isalpha() and word != "cent":
                return word, following + 1
        return "", start

    def _longest_per(self, tokens: Tokens, at: int) -> Measure | None:
        measure = self.units.get(tokens.lower[at]) and self._longest_joined(tokens, at)
        return measure if measure and measure.kind in ("measure", "duration") else None

    def _longest_joined(self, tokens: Tokens, at: int) -> Measure | None:
        """The longest unit at a token, one letter included: the h of km/h."""
        for entry, measure in self.units.get(tokens.lower[at], ()):
            end = at + len(entry)
            if tokens.lower[at:end] == entry and self._stands_alone(tokens, at, end):
                return Measure(measure.kind, measure.unit, end)
        return None


def _by_first(entries: Mapping[str, Measure]) -> dict[str, tuple[tuple[tuple[str, ...], Measure], ...]]:
    found: dict[str, list[tuple[tuple[str, ...], Measure]]] = {}
    for phrase, measure in entries.items():
        words = tokenize(phrase).lower
        found.setdefault(words[0], []).append((words, measure))
    return {word: tuple(sorted(some, key=lambda entry: -len(entry[0]))) for word, some in found.items()}


def _is_converted(tokens: Tokens, at: int) -> bool:
    """Whether a letter behind a blank is a temperature's, since the other scale stands beside it: 5 C (41 F)."""
    words = tokens.words
    other = _SCALES.get(words[at])
    if other is None:
        return False
    if words[at + 1 : at + 2] == ("(",):
        return other in words[at + 2 : at + 6]
    opening = at - 2
    return (
        words[at + 1 : at + 2] == (")",)
        and opening > 0
        and words[opening] == "("
        and words[opening - 1] in (other, *_NAMED[other])
    )
