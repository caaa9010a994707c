"""The order of dates, printed in full or not."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from factlint.engine import rules_and_words
from factlint.find.dates import DateLexicon, find_dates
from factlint.find.tokens import tokenize
from factlint.model import DateValue
from factlint.model.dates import order

LEXICON = DateLexicon.of(rules_and_words()[1])
TEXTS = ["in 2024", "June 4", "4 June 2025", "late June", "in July", "last year", "two weeks ago", "a month earlier",
         "on Tuesday", "from March to May", "early 2024", "31 June", "the 1990s"]  # fmt: skip


def value(text: str, today: date | None) -> DateValue:
    (mention,) = find_dates(tokenize(text), LEXICON, today, "en-US")
    assert isinstance(mention.value, DateValue)
    return mention.value


@pytest.mark.parametrize(
    ("one", "other", "today", "expected"),
    [
        ("in 2023", "in 2024", None, "before"),
        ("June 4", "mid-June", None, "before"),
        ("mid-June", "late June", None, "before"),
        ("in July", "mid-June", None, "after"),
        ("June 12", "mid-June", None, "overlaps"),
        ("in November", "in February", None, "unknown"),
        ("in June", "in March", None, "unknown"),
        ("last year", "this year", None, "before"),
        ("last year", "last week", None, "unknown"),
        ("last year", "in 2023", date(2025, 6, 4), "after"),
        ("in April", "in 2024", date(2025, 6, 4), "unknown"),
        ("in April", "in 2020", date(2025, 6, 4), "after"),
        ("on Tuesday", "yesterday", date(2025, 6, 4), "unknown"),
        ("June 31", "in 2024", None, "unknown"),
    ],
)
def test_order(one: str, other: str, today: date | None, expected: str) -> None:
    assert order(value(one, today), value(other, today)) == expected


@given(st.sampled_from(TEXTS), st.sampled_from(TEXTS), st.none() | st.dates(date(1950, 1, 1), date(2100, 1, 1)))
def test_order_the_other_way_round(one: str, other: str, today: date | None) -> None:
    mirrored = {"before": "after", "after": "before"}
    found = order(value(one, today), value(other, today))
    assert order(value(other, today), value(one, today)) == mirrored.get(found, found)
