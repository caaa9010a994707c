"""Dates that news prints, as the days that they can mean."""

from __future__ import annotations

from datetime import date

import pytest

from factlint.engine import rules_and_words
from factlint.find.dates import DateLexicon, find_dates
from factlint.find.tokens import tokenize
from factlint.model import DateValue

LEXICON = DateLexicon.of(rules_and_words()[1])


def read(text: str, today: date | None = None, locale: str = "en-US") -> list[tuple[str, str]]:
    """Each date as printed, with its TIMEX."""
    found = find_dates(tokenize(text), LEXICON, today, locale)
    return [(text[m.start : m.end], m.value.timex) for m in found if isinstance(m.value, DateValue)]


def days(text: str, today: date | None = None) -> list[tuple[str, str]]:
    """The first and the last day of each date."""
    found = find_dates(tokenize(text), LEXICON, today, "en-US")
    return [(str(m.value.first), str(m.value.last)) for m in found if isinstance(m.value, DateValue)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The kiln cooled on June 4.", [("June 4", "XXXX-06-04")]),
        ("The kiln cooled on 4 June 2025.", [("4 June 2025", "2025-06-04")]),
        ("The kiln cooled on June 4, 2025, at dusk.", [("June 4, 2025", "2025-06-04")]),
        ("Stamped 2025-06-04 on its lid.", [("2025-06-04", "2025-06-04")]),
        ("The 4th of June is a fair day.", [("4th of June", "XXXX-06-04")]),
        ("June the 4th is a fair day.", [("June the 4th", "XXXX-06-04")]),
        ("The fourth of June is a fair day.", [("fourth of June", "XXXX-06-04")]),
        ("The twenty-first of May, 1987", [("twenty-first of May, 1987", "1987-05-21")]),
        ("It shut in June 2025.", [("June 2025", "2025-06")]),
        ("It shut in June '24.", [("June '24", "2024-06")]),
        ("Sept. 14, 2011 was warm.", [("Sept. 14, 2011", "2011-09-14")]),
        ("In March 20 divers drowned.", [("March", "XXXX-03")]),
        ("She may 3 times ask; may we march?", []),
        ("In May the ferry sank.", [("May", "XXXX-05")]),
        ("April Dunmore and Jan Oster won.", []),
        ("Due 03-14-2024, not 3/15/24.", [("03-14-2024", "2024-03-14"), ("3/15/24", "2024-03-15")]),
    ],
)
def test_days_and_months(text: str, expected: list[tuple[str, str]]) -> None:
    assert read(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Sales fell in Q3 2024.", [("Q3 2024", "2024-Q3")]),
        ("Sales fell in 2024 Q3, and in 2023-Q4.", [("2024 Q3", "2024-Q3"), ("2023-Q4", "2023-Q4")]),
        ("the 1st quarter of 2023", [("1st quarter of 2023", "2023-Q1")]),
        ("It closed on 28 June in 2020.", [("28 June in 2020", "2020-06-28")]),
        (
            "Prices for Dec, 2018 and for Nov-Dec 2019",
            [("Dec, 2018", "2018-12"), ("Nov-Dec 2019", "(2019-11,2019-12)")],
        ),
        ("the third quarter of 2024", [("third quarter of 2024", "2024-Q3")]),
        ("the first half of 2023", [("first half of 2023", "2023-H1")]),
        ("in fiscal 2023 and FY24", [("fiscal 2023", "FY2023"), ("FY24", "FY2024")]),
        ("the school year 2023-24", [("school year 2023-24", "FY2024")]),
        ("the 2023/24 season", [("2023/24", "(2023,2024,P1Y)")]),
        ("the 1990s, the '80s and the seventies", [("1990s", "199X"), ("'80s", "198X"), ("seventies", "197X")]),
        ("the mid-1990s", [("mid-1990s", "199X-MID")]),
        ("a woman in her seventies", []),
        ("in the nineteenth century", [("nineteenth century", "18XX")]),
        ("in late June and mid-July", [("late June", "XXXX-06-END"), ("mid-July", "XXXX-07-MID")]),
        ("early in 2024", [("early in 2024", "2024-START")]),
        ("at the end of March 2024", [("end of March 2024", "2024-03-END")]),
        ("in the spring of 2021", [("spring of 2021", "2021-SP")]),
        ("The tomb is from 1200 BC.", []),
        ("On June 4, 2000 gulls were counted.", [("June 4", "XXXX-06-04")]),
    ],
)
def test_longer_times(text: str, expected: list[tuple[str, str]]) -> None:
    assert read(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("from March to May", [("March to May", "(XXXX-03,XXXX-05)")]),
        ("the 2010-2018 dig", [("2010-2018", "(2010,2018)")]),
        ("the 2010-18 dig", [("2010-18", "(2010,2018)")]),
        ("June 3-7", [("June 3-7", "(XXXX-06-03,XXXX-06-07)")]),
        ("3-7 June 2024", [("3-7 June 2024", "(2024-06-03,2024-06-07)")]),
        ("from 28 to 30 May", [("28 to 30 May", "(XXXX-05-28,XXXX-05-30)")]),
        ("28 May - 3 June", [("28 May - 3 June", "(XXXX-05-28,XXXX-06-03)")]),
        ("between March 2016 and March 2021", [("March 2016 and March 2021", "(2016-03,2021-03)")]),
        ("from November to March 2021", [("November to March 2021", "(2020-11,2021-03)")]),
        ("between 1998 and 2003", [("1998 and 2003", "(1998,2003)")]),
        ("from late May to mid-June", [("late May to mid-June", "(XXXX-05-END,XXXX-06-MID)")]),
        (
            "from Monday, March 3, to Friday, March 7, 2025",
            [("Monday, March 3, to Friday, March 7, 2025", "(2025-03-03,2025-03-07)")],
        ),
        ("on June 3, 5 and 7, 2024", [("June 3, 5 and 7, 2024", "2024-06-03")]),
        ("in June and July", [("June", "XXXX-06"), ("July", "XXXX-07")]),
    ],
)
def test_spans(text: str, expected: list[tuple[str, str]]) -> None:
    assert read(text) == expected


@pytest.mark.parametrize(
    ("text", "weekday"),
    [
        ("Thursday, June 5", 3),
        ("Thurs 5 June", 3),
        ("Thursday the fifth of June", 3),
        ("Thursday (June 5, 2025)", 3),
        ("June 5, 2025 (Thursday)", 3),
        ("5 June 2025, a Thursday.", 3),
        ("Sheffield Wednesday, 5 June", None),
        ("5 June. Thursday was wet.", None),
        ("Thursday, 5/6/2025", 3),
        ("Thursday 6/5/2025", 3),
        ("Thurs. 2025-6-5", 3),
        ("Thursday, the fifth of June", 3),
    ],
)
def test_weekdays(text: str, weekday: int | None) -> None:
    found = find_dates(tokenize(text), LEXICON, None, "en-GB")[0].value
    assert isinstance(found, DateValue)
    assert (found.month, found.day, found.weekday) == (6, 5, weekday)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("It met on Tuesday of last week.", [("Tuesday of last week", "XXXX-WXX-2")]),
        ("Next week on Monday, June 9", [("Next week", ""), ("Monday, June 9", "XXXX-06-09")]),
        ("Next week Monday Night opens.", [("Next week", "")]),
        ("On Tuesday of the last week of May", [("Tuesday", "XXXX-WXX-2"), ("May", "XXXX-05")]),
        ("Wednesday, the thirty-first of July", [("Wednesday, the thirty-first of July", "XXXX-07-31")]),
        ("the twenty first of May", [("twenty first of May", "XXXX-05-21")]),
        ("Friday the 13th, at noon", [("Friday the 13th", "XXXX-XX-13")]),
        ("the Friday the 13th films", [("Friday", "XXXX-WXX-5")]),
        ("On Sunday the 50th Bowl was played.", [("Sunday", "XXXX-WXX-7")]),
        ("On Sunday the first of them sank.", [("Sunday", "XXXX-WXX-7")]),
        ("They lost on Friday 7-6.", [("Friday", "XXXX-WXX-5")]),
        ("the third quarter of last year", [("third quarter of last year", "XXXX-Q3")]),
        ("the third quarter last year's team led", [("third quarter", "XXXX-Q3"), ("last year", "")]),
        ("no later than 2030", [("2030", "2030")]),
        ("more than 2030 seats", []),
    ],
)
def test_days_of_a_week_and_quarters_of_a_year(text: str, expected: list[tuple[str, str]]) -> None:
    assert read(text) == expected


@pytest.mark.parametrize(
    ("today", "text", "readings"),
    [
        (date(2025, 6, 11), "Sunday of last week", ["2025-06-08", "2025-06-01"]),
        (date(2025, 6, 15), "Tuesday of last week", ["2025-06-03", "2025-06-10"]),
        (date(2025, 6, 15), "Sunday of last week", ["2025-06-08"]),
        (date(2025, 6, 11), "Thursday 01/11/2018", ["2018-01-11", "2018-11-01"]),
        (date(2025, 6, 11), "Monday 5/11/2018", ["2018-11-05"]),
        (date(2025, 6, 11), "Friday 5/11/2018", ["2018-05-11"]),
        (date(2025, 6, 11), "Tuesday 5/11/2018", ["2018-05-11", "2018-11-05"]),
    ],
)
def test_further_readings_of_weekdays(today: date, text: str, readings: list[str]) -> None:
    found = find_dates(tokenize(text), LEXICON, today, "en-US")[0].value
    assert isinstance(found, DateValue)
    assert [str(value.first) for value in (found, *found.also)] == readings


@pytest.mark.parametrize(
    ("text", "first", "last"),
    [
        ("last year", "2024-01-01", "2024-12-31"),
        ("early next year", "2026-01-01", "2026-05-02"),
        ("last December", "2024-12-01", "2024-12-31"),
        ("this June", "2025-06-01", "2025-06-30"),
        ("two weeks ago", "2025-05-26", "2025-06-01"),
        ("a year ago", "2024-01-01", "2024-12-31"),
        ("yesterday", "2025-06-10", "2025-06-10"),
        ("the year before last", "2023-01-01", "2023-12-31"),
        ("the month before last", "2025-04-01", "2025-04-30"),
        ("the day after tomorrow", "2025-06-13", "2025-06-13"),
        ("late last month", "2025-05-21", "2025-05-31"),
        ("a month earlier", "None", "None"),
        ("the following year", "None", "None"),
        ("last quarter", "2025-01-01", "2025-03-31"),
        ("this quarter", "2025-04-01", "2025-06-30"),
        ("the third quarter of last year", "2024-07-01", "2024-09-30"),
        ("in the fourth quarter this year", "2025-10-01", "2025-12-31"),
        ("next year's first quarter", "2026-01-01", "2026-03-31"),
        ("the second half of last year", "2024-07-01", "2024-12-31"),
        ("this year's first half", "2025-01-01", "2025-06-30"),
        ("the first quarter of the following year", "None", "None"),
        ("Tuesday of last week", "2025-06-03", "2025-06-03"),
        ("Friday next week", "2025-06-20", "2025-06-20"),
        ("last week on Thursday", "2025-06-05", "2025-06-05"),
        ("next week Mon", "2025-06-16", "2025-06-16"),
        ("early next week on Thursday", "2025-06-19", "2025-06-19"),
        ("Monday of the following week", "None", "None"),
        ("Friday the 13th", "2025-06-13", "2025-06-13"),
        ("Wednesday 2nd", "2025-07-02", "2025-07-02"),
        ("Saturday the twenty-first", "2025-06-21", "2025-06-21"),
        ("Saturday the 13th", "None", "None"),
    ],
)
def test_relative_to_the_drafts_date(text: str, first: str, last: str) -> None:
    assert days(text, date(2025, 6, 11)) == [(first, last)]


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ("February 30", "February has 28 days, or 29"),
        ("the thirty-first of April", "April has 30 days"),
        ("29 February 2023", "2023 is not a leap year"),
        ("29 February 1900", ""),
        ("2024-06-31", "June has 30 days"),
        ("31/4/2024", "April has 30 days"),
        ("from 28 June to 31 June", "June has 30 days"),
        ("June 4, 2025", ""),
    ],
)
def test_impossible_days(text: str, reason: str) -> None:
    found = find_dates(tokenize(text), LEXICON, None, "en-GB")[0].value
    assert isinstance(found, DateValue)
    assert found.impossible == reason


@pytest.mark.parametrize(("locale", "timex"), [("en-GB", "2025-06-05"), ("en-US", "2025-05-06")])
def test_numeric_dates_follow_the_locale_and_keep_the_other_reading(locale: str, timex: str) -> None:
    found = find_dates(tokenize("on 5/6/2025"), LEXICON, None, locale)[0].value
    assert isinstance(found, DateValue)
    assert (found.timex, {timex, *(other.timex for other in found.also)}) == (timex, {"2025-06-05", "2025-05-06"})
