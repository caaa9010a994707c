"""Dates, durations ago and ahead, weekdays and spans, as the days that they can mean."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from factlint.model import Mention, Tokens
from factlint.words import Words


@dataclass(frozen=True, slots=True)
class DateLexicon:
    """The words of dates."""

    @classmethod
    def of(cls, words: Words) -> DateLexicon:
        """The lexicon of these word lists."""
        return cls()


def find_dates(tokens: Tokens, lexicon: DateLexicon, today: date | None, locale: str) -> tuple[Mention, ...]:
    """The dates of a block, in order, none overlapping another."""
    return ()
