"""The time between two dates, and the durations that can be it."""

from __future__ import annotations

from datetime import date, timedelta
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from factlint.engine import rules_and_words
from factlint.find.dates import DateLexicon, find_dates
from factlint.find.tokens import tokenize
from factlint.model import DateValue, Interval
from factlint.rules.elapsed import age_between, calendar_years, elapsed_words, lasts, moved_to
from factlint.rules.values import Amount, Truth

LEXICON = DateLexicon.of(rules_and_words()[1])
DAYS = st.dates(date(1800, 1, 1), date(2150, 12, 31))


def day(text: str, today: date | None = None) -> DateValue:
    """The one date of a text."""
    (mention,) = find_dates(tokenize(text), LEXICON, today, "en-GB")
    assert isinstance(mention.value, DateValue)
    return mention.value


def exact(at: date) -> DateValue:
    return DateValue(at, at, "day", at.isoformat(), at.year, at.month, at.day, year_printed=True)


def length(number: str, unit: str) -> Amount:
    return Amount(Interval.exact(Decimal(number)), unit)


@pytest.mark.parametrize(
    ("first", "second", "number", "unit", "expected"),
    [
        ("6 May 2024", "20 May", "2", "week", Truth.HOLDS),
        ("6 May 2024", "20 May", "5", "week", Truth.CANNOT),
        ("20 December", "3 January 2024", "2", "week", Truth.HOLDS),
        ("20 December 2023", "3 January", "5", "week", Truth.CANNOT),
        ("6 May 2019", "20 May", "6", "year", Truth.UNKNOWN),
        ("March 2016", "March 2021", "5", "year", Truth.HOLDS),
        ("March 2016", "March 2021", "4", "year", Truth.CANNOT),
        ("March 2016", "March 2021", "6", "year", Truth.CANNOT),
        ("in 2016", "in 2021", "5", "year", Truth.HOLDS),
        ("in 2016", "in 2021", "6", "year", Truth.HOLDS),
        ("in 2016", "in 2021", "7", "year", Truth.CANNOT),
        ("3 June 2024", "12 June 2024", "9", "day", Truth.HOLDS),
        ("3 June 2024", "12 June 2024", "10", "day", Truth.HOLDS),
        ("3 June 2024", "12 June 2024", "11", "day", Truth.CANNOT),
        ("3 June", "24 June", "3", "week", Truth.HOLDS),
        ("3 June", "24 June", "2", "week", Truth.CANNOT),
        ("28 December", "4 January", "1", "week", Truth.HOLDS),
        ("January 2020", "June 2021", "18", "month", Truth.HOLDS),
        ("January 2020", "June 2021", "12", "month", Truth.CANNOT),
        ("in 1990", "in 2000", "1", "decade", Truth.HOLDS),
        ("in 1990", "in 2004", "1", "decade", Truth.CANNOT),
        ("in 2021", "in 2016", "5", "year", Truth.CANNOT),
        ("in 2016", "3 June", "5", "year", Truth.UNKNOWN),
        ("in 2016", "in 2021", "40", "day", Truth.UNKNOWN),
        ("31 June 2016", "in 2021", "5", "year", Truth.UNKNOWN),
    ],
)
def test_lasts(first: str, second: str, number: str, unit: str, expected: Truth) -> None:
    assert lasts(day(first), day(second), length(number, unit)) is expected


@pytest.mark.parametrize(
    ("first", "second", "unit", "expected"),
    [
        ("March 2016", "March 2021", "year", "5 years"),
        ("March 2016", "July 2021", "year", "5 years and 4 months"),
        ("March 2016", "April 2016", "month", "1 month"),
        ("3 June 2024", "12 June 2024", "day", "9 days (10 counting both)"),
        ("4 July", "15 June", "week", "the wrong way round"),
        ("in 2016", "3 June", "year", "another time"),
    ],
)
def test_elapsed_words(first: str, second: str, unit: str, expected: str) -> None:
    assert elapsed_words(day(first), day(second), unit) == expected


@pytest.mark.parametrize(
    ("start", "by", "result", "expected"),
    [
        ("in 1998", "six years later", "in 2004", Truth.HOLDS),
        ("in 1998", "twelve years later", "in 2004", Truth.CANNOT),
        ("in 2004", "six years earlier", "in 1998", Truth.HOLDS),
        ("in 1998", "six years later", "in 1992", Truth.CANNOT),
        ("4 July", "two weeks later", "18 July", Truth.HOLDS),
    ],
)
def test_moved_to(start: str, by: str, result: str, expected: Truth) -> None:
    assert moved_to(day(start), day(by), day(result)) is expected


@pytest.mark.parametrize(
    ("born", "at", "ages"),
    [
        ("9 November 1961", "3 June 2024", (62, 62)),
        ("in 1961", "3 June 2024", (62, 63)),
        ("in 1961", "in 2024", (62, 63)),
        ("May 1940", "August 2010", (70, 70)),
        ("in 2024", "in 1961", None),
    ],
)
def test_age_between(born: str, at: str, ages: tuple[object, object] | None) -> None:
    found = age_between(day(born), day(at))
    assert (None if found is None else (int(found.interval.low), int(found.interval.high))) == ages


def test_calendar_years() -> None:
    found = calendar_years(day("3 June 1974"), day("in 2024"))
    assert found is not None
    assert found.interval == Interval.exact(50)


@given(DAYS, st.integers(1, 400))
def test_a_number_of_days_lasts_itself_and_one_more_counted_with_both_ends(at: date, days: int) -> None:
    ends = exact(at), exact(at + timedelta(days=days))
    assert lasts(*ends, length(str(days), "day")) is Truth.HOLDS
    assert lasts(*ends, length(str(days + 1), "day")) is Truth.HOLDS


@given(DAYS, DAYS)
def test_the_age_at_a_day_or_the_next_one_lasts(born: date, at: date) -> None:
    found = age_between(exact(born), exact(at))
    if found is not None and found.interval.low > 0:
        age = int(found.interval.low)
        answers = {lasts(exact(born), exact(at), length(str(years), "year")) for years in (age, age + 1)}
        assert Truth.HOLDS in answers
