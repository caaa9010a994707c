"""Dates, weekdays, spans and times ago or ahead, as the days that they can mean."""

from __future__ import annotations

from datetime import date
from itertools import compress

from factlint.find.anniversaries import ordinal_before
from factlint.find.date_lexicon import DateLexicon
from factlint.find.date_spans import spanned
from factlint.find.date_text import DateText, Read, is_month, is_year
from factlint.find.month_dates import month_date, with_part
from factlint.find.numeric_dates import iso_date, numeric_date, year_of_numeric
from factlint.find.relative_dates import ago_date, day_word, relative_date, with_relative
from factlint.find.weekdays import weekday_date, with_weekday_behind, with_weekday_of_week
from factlint.find.year_dates import (
    century_date,
    fiscal_date,
    quarter_date,
    season_date,
    short_decade,
    with_quarter,
    year_date,
)
from factlint.model import Mention, Tokens

__all__ = ["DateLexicon", "find_dates"]

_DAY_FIRST = frozenset(("en-GB", "en-IN", "en-AU", "en-NZ", "en-ZA", "en-IE"))


MOST_DATES = 20_000
"""Places of one draft at which a date may stand; what has more is data and no prose, and is left unread from there on."""


def find_dates(
    tokens: Tokens, lexicon: DateLexicon, today: date | None, locale: str, most: int = MOST_DATES
) -> tuple[Mention, ...]:
    """The dates of a block, and the ordinals in words of its anniversaries, in order, none overlapping another.

    Only the first `most` places at which one may stand are looked at.
    """
    lower = tokens.lower
    triggers = list(compress(range(len(lower)), map(lexicon.triggers.__contains__, lower)))
    if not triggers:
        return ()
    text = DateText.of(tokens, lexicon, today, locale in _DAY_FIRST)
    found: list[Mention] = []
    free = 0
    for at in triggers[:most]:
        if at < free or (lower[at] in lexicon.ago and lower[at - 1] not in lexicon.units):
            continue
        if lower[at] in lexicon.anniversaries:
            ordinal = ordinal_before(text, tokens, at, free)
            found += [ordinal] if ordinal is not None else []
            continue
        read = _date_at(text, at, free)
        if read is None or read[1] < free:
            continue
        value, start, end = spanned(text, with_weekday_behind(text, read), _date_at)
        found.append(Mention("date", tokens.starts[start], tokens.end(end - 1), value))
        free = end
    return tuple(found)


def _date_at(text: DateText, at: int, free: int) -> Read | None:
    """The date that a trigger belongs to, from no token before `free`."""
    word, lexicon = text.lower[at], text.lexicon
    if word in lexicon.months and is_month(text, at):
        read = with_part(text, month_date(text, at, free), free)
        return with_relative(text, read, free) if read is not None else None
    if word in lexicon.weekdays or word in lexicon.weekday_letters:
        return weekday_date(text, at, free)
    if is_year(text, at):
        return iso_date(text, at) or year_of_numeric(text, at, free) or with_part(text, year_date(text, at), free)
    if word == "/":
        return numeric_date(text, at, free)
    if word in lexicon.days:
        return day_word(text, at, free)
    if word in lexicon.ago:
        return ago_date(text, at, free)
    if word in lexicon.relatives:
        read = relative_date(text, at)
        if read is None:
            return None
        following = text.at(read[2])
        if following == "'s":
            read = with_quarter(text, read)
        elif following == "on" or following in lexicon.weekdays or following in lexicon.weekday_letters:
            read = with_weekday_of_week(text, read)
        return with_part(text, read, free)
    return _named_period(text, at, free)


def _named_period(text: DateText, at: int, free: int) -> Read | None:
    """A season, a financial year, a quarter, a decade in words, a century."""
    word, lexicon = text.lower[at], text.lexicon
    if word in lexicon.seasons:
        return season_date(text, at)
    if word in lexicon.fiscal:
        return fiscal_date(text, at)
    if word in ("quarter", "half", "q", "h"):
        return quarter_date(text, at, free)
    if word in lexicon.decades or word in ("'", "‘", "’"):
        return with_part(text, short_decade(text, at), free)
    return century_date(text, at, free) if word == "century" else None
