"""When a draft without a date can have been written."""

from __future__ import annotations

import pytest

from factlint.rules.writing_time import named_years, writing_years


@pytest.mark.parametrize(
    ("text", "years"),
    [
        ("Sales rose to 1,998 in 2019, from £2001m in 2018.", [2019, 2018]),
        ("See https://example.org/2014/05 for 2015.", [2015]),
        ("It opened in the 1990s.", []),
    ],
)
def test_named_years(text: str, years: list[int]) -> None:
    assert named_years(text) == years


@pytest.mark.parametrize(
    ("text", "least", "most"),
    [
        ("Nothing is named.", 0, 0),
        ("It will open in 2031.", 0, 0),
        ("It opened in 2019.", 2018, 2049),
        ("It opened in June 2019.", 2018, 2022),
        ("It opened in 2019. It had a loss in 2018.", 2017, 2022),
        ("It opened in June 2019. It will close in 2020.", 2018, 2020),
        ("It opened in June 1985.", 1984, 2049),
    ],
)
def test_writing_years(text: str, least: int, most: int) -> None:
    years = writing_years(text)
    assert (min(years, default=0), max(years, default=0)) == (least, most)
