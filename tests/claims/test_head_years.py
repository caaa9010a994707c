"""Years of the headline that the text has with two digits changed round."""

from __future__ import annotations

import pytest

from factlint.claims.head_years import head_year_twins
from tests.claims.drafts import found_in


@pytest.mark.parametrize(
    ("text", "pairs"),
    [
        ("# The engine of 1923 steams\n\nShe was built in 1932.\n", [("1923", "1932")]),
        ("# The engine of 1923 steams\n\nShe was built in 1923 and stood until 1932.\n", []),
        ("# The engine of 1923 steams\n\nShe was built in 1946.\n", []),
        ("# The fire of 2012\n\nA bell was cast in 2021.\n", []),  # chance
        ("# The fire of 2012\n\nThe fire of 2021 was a small one.\n", [("2012", "2021")]),
    ],
)
def test_head_years(text: str, pairs: list[tuple[str, str]]) -> None:
    twins = head_year_twins(found_in(text), frozenset(("the", "was")))
    assert [(twin.one.text, twin.other.text) for twin in twins] == pairs
