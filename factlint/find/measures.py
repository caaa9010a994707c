"""What stands behind a number: percent, money, a unit of measure, a duration, an age."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from factlint.model import MentionKind, Tokens
from factlint.words import Words

_LONGEST_UNIT = 5
"""Tokens."""
_CALENDAR = frozenset(("day", "week", "month", "year", "decade", "century"))


@dataclass(frozen=True, slots=True)
class Measure:
    """A unit as it was printed behind a number."""

    kind: MentionKind
    unit: str
    end: int
    """Token, exclusive."""


@dataclass(frozen=True, slots=True)
class MeasureLexicon:
    """The words of units and money, by their first token."""

    units: Mapping[str, tuple[tuple[tuple[str, ...], Measure], ...]]
    signs: Mapping[str, str]
    prefixes: Mapping[str, str]
    codes: Mapping[str, str]
    pounds: frozenset[str]
    weighing: frozenset[str]
    per: frozenset[str]

    @classmethod
    def of(cls, words: Words) -> MeasureLexicon:
        """The lexicon of these word lists."""
        table = words.tables
        entries: dict[str, Measure] = {w: Measure("measure", u, 0) for w, u in table["unit_words"].items()}
        entries |= {w: Measure("duration", u, 0) for w, u in table["duration_words"].items()}
        entries |= {w: Measure("money", u, 0) for w, u in table["currency_words"].items()}
        entries |= {w: Measure("money", f"{u} hundredth", 0) for w, u in table["currency_hundredths"].items()}
        entries |= {w: Measure("percent", "percent", 0) for w in ("%", "percent", "per cent", "pct", "％")}
        points = ("percentage point", "percentage points", "percent points", "per cent points", "%-points", "pp", "ppt")
        entries |= {w: Measure("points", "percentage point", 0) for w in points}
        basis = ("basis point", "basis points", "bps", "bp")
        entries |= {w: Measure("points", "basis point", 0) for w in basis}
        return cls(
            _by_first(entries),
            table["currency_signs"],
            table["dollar_prefixes"],
            table["currency_codes"],
            frozenset(words.lists["currency_pounds"]),
            frozenset(words.lists["weighing_words"]),
            frozenset(words.lists["per_nouns"]),
        )

    def unit_after(self, tokens: Tokens, at: int) -> Measure | None:
        """The longest unit that begins at a token."""
        if at >= len(tokens.lower):
            return None
        word = tokens.lower[at]
        for entry, measure in self.units.get(word, ()):
            if tokens.lower[at : at + len(entry)] == entry and _joined(tokens, at, len(entry)):
                end = at + len(entry)
                if len(word) == 1 and word.isalpha() and tokens.gaps[at - 1] != "":
                    return None
                if entry[-1].isalpha() and end < len(tokens.lower) and tokens.gaps[end - 1] == "":
                    if tokens.lower[end][0].isalnum():
                        return None
                return Measure(measure.kind, measure.unit, end)
        if word in self.pounds:
            heavy = any(near in self.weighing for near in tokens.lower[max(at - 8, 0) : at + 8])
            return Measure("measure", "pound", at + 1) if heavy else Measure("money", "GBP", at + 1)
        return None

    def currency_before(self, tokens: Tokens, at: int) -> tuple[str, int]:
        """The currency sign or code that stands right before a token, and where it begins; empty where there is none."""
        if not at:
            return "", at
        word, gap = tokens.lower[at - 1], tokens.gaps[at - 1]
        if word in self.signs and gap in ("", " ", "\u00a0"):
            start, unit = at - 1, self.signs[word]
            if word == "$" and start and tokens.gaps[start - 1] == "" and tokens.lower[start - 1] in self.prefixes:
                return self.prefixes[tokens.lower[start - 1]], start - 1
            if (
                word == "$"
                and start > 3
                and tokens.gaps[start - 1] == ""
                and tokens.lower[start - 4 : start] == ("u", ".", "s", ".")
            ):
                return unit, start - 4
            return unit, start
        if gap == "" and at > 1 and tokens.lower[at - 2] == "$" and tokens.gaps[at - 2] == "" and word in self.prefixes:
            return self.prefixes[word], at - 2
        if word in self.codes and tokens.words[at - 1][:1].isupper() and gap in ("", " "):
            return self.codes[word], at - 1
        if word == "." and gap in ("", " ") and at > 1 and tokens.lower[at - 2] in ("rs", "re", "rp"):
            return self.codes[tokens.lower[at - 2]], at - 2
        return "", at

    def per_after(self, tokens: Tokens, at: int) -> tuple[str, int]:
        """What a rate is per ("a day", "per 100,000 people", "/month"), and where that ends."""
        words = tokens.lower
        if at + 1 >= len(words):
            return "", at
        if words[at] in ("a", "an", "each", "every") and words[at + 1] in self.per:
            return words[at + 1], at + 2
        if words[at] in ("per", "/"):
            if words[at + 1][0].isdigit():
                return tokens.words[at + 1], at + 2
            if words[at + 1].isalpha() and words[at + 1] != "cent":
                return words[at + 1], at + 2
        return "", at


def _joined(tokens: Tokens, at: int, count: int) -> bool:
    """Whether the tokens of a unit stand together, with at most one blank between."""
    return all(len(gap) <= 1 for gap in tokens.gaps[at : at + count - 1])


def _by_first(entries: Mapping[str, Measure]) -> dict[str, tuple[tuple[tuple[str, ...], Measure], ...]]:
    from factlint.find.tokens import tokenize

    found: dict[str, list[tuple[tuple[str, ...], Measure]]] = {}
    for phrase, measure in entries.items():
        words = tokenize(phrase).lower
        found.setdefault(words[0], []).append((words, measure))
    return {word: tuple(sorted(some, key=lambda entry: -len(entry[0]))) for word, some in found.items()}
