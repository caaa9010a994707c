"""Weekdays, clock times and relative dates against the calendar."""

from __future__ import annotations

from datetime import date

import pytest

from factlint.engine import rules_and_words
from factlint.find.dates import DateLexicon, find_dates
from factlint.find.tokens import tokenize
from factlint.model import DateValue
from factlint.rules.calendar import agrees, falls_on, is_clock_time, weekday_fits, weekday_hint, weekdays_agree
from factlint.rules.values import Day, Truth

LEXICON = DateLexicon.of(rules_and_words()[1])


def day(text: str, today: date | None = None) -> Day:
    """The one date of a text."""
    (mention,) = find_dates(tokenize(text), LEXICON, today, "en-GB")
    assert isinstance(mention.value, DateValue)
    return Day(mention.value)


@pytest.mark.parametrize(
    ("text", "today", "expected"),
    [
        ("Thursday, 5 June 2025", None, Truth.HOLDS),
        ("Friday, 5 June 2025", None, Truth.CANNOT),
        ("Friday, 5 June", None, Truth.UNKNOWN),
        ("Friday, 5 June", date(2025, 5, 30), Truth.CANNOT),
        ("Monday, 30 December", date(2025, 1, 4), Truth.HOLDS),
        ("Friday, 14 March 1623", None, Truth.UNKNOWN),
        ("from Monday, March 3, to Friday, March 7, 2025", None, Truth.HOLDS),
        ("from Monday, March 3, to Thursday, March 7, 2025", None, Truth.CANNOT),
        ("from Monday, March 3, to Thursday, March 7", None, Truth.CANNOT),
        ("from Monday, March 3, to Friday, March 7", None, Truth.HOLDS),
    ],
)
def test_weekday_fits(text: str, today: date | None, expected: Truth) -> None:
    assert weekday_fits(day(text, today)) is expected


@pytest.mark.parametrize(
    ("text", "hint"),
    [
        ("Friday, 5 June 2025", "5 June 2025 is a Thursday; 2026 would fit a Friday"),
        ("Monday, 14 March 2023", "14 March 2023 is a Tuesday; 2022 would fit a Monday"),
        ("Wednesday, 29 February 2024", "29 February 2024 is a Thursday"),
    ],
)
def test_the_hint_names_a_near_year(text: str, hint: str) -> None:
    assert weekday_hint(day(text)) == hint


@pytest.mark.parametrize(
    ("one", "other", "expected"),
    [
        ("Monday, June 2", "Friday, June 6", Truth.HOLDS),
        ("Monday, June 2", "Friday, June 7", Truth.CANNOT),
        ("Monday, December 30", "Thursday, January 2", Truth.HOLDS),
        ("Monday, June 2, 2025", "Friday, June 7", Truth.UNKNOWN),
        ("June 2", "Friday, June 7", Truth.UNKNOWN),
    ],
)
def test_weekdays_agree(one: str, other: str, expected: Truth) -> None:
    assert weekdays_agree(day(one), day(other)) is expected


def test_a_bare_weekday_beside_a_date() -> None:
    assert falls_on(day("5 June 2025"), day("Thursday")) is Truth.HOLDS
    assert falls_on(day("5 June 2025"), day("Friday")) is Truth.CANNOT
    assert falls_on(day("5 June"), day("Friday")) is Truth.UNKNOWN


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("25:30", Truth.CANNOT),
        ("24:00", Truth.HOLDS),
        ("24:40", Truth.CANNOT),
        ("9.75", Truth.CANNOT),
        ("9.30am", Truth.HOLDS),
        ("7 p.m.", Truth.HOLDS),
        ("noon", Truth.UNKNOWN),
    ],
)
def test_clock_times(text: str, expected: Truth) -> None:
    assert is_clock_time(text) is expected


@pytest.mark.parametrize(
    ("relative", "other", "expected"),
    [
        ("last year", "in 2024", Truth.HOLDS),
        ("last year", "in 2023", Truth.CANNOT),
        ("last month", "in May", Truth.HOLDS),
        ("last month", "in March", Truth.CANNOT),
        ("yesterday", "10 June", Truth.HOLDS),
        ("yesterday", "Monday", Truth.CANNOT),
        ("a month earlier", "in May", Truth.UNKNOWN),
    ],
)
def test_agrees(relative: str, other: str, expected: Truth) -> None:
    today = date(2025, 6, 11)
    assert agrees(day(relative, today).date, day(other, today).date, 0) is expected
