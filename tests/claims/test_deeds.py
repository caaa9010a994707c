"""Days and years in which something was done, told twice."""

from __future__ import annotations

import pytest

from factlint.claims.deeds import deed_twins
from tests.claims.drafts import engine, found_in


@pytest.mark.parametrize(
    ("text", "days"),
    [
        ("The pact was signed on 4 May 2011. The pact, signed on 14 May 2011, holds.", [("14 May 2011", "4 May 2011")]),
        ("The hall opened in 1956. The hall, which opened in 1965, leaks.", [("1965", "1956")]),
        ("The hall opened in 1956. The hall, which opened in 1956, leaks.", []),
        ("The hall opened in 1956. The hall, which opened in 1988, leaks.", []),  # no slip
        ("The hall opened in 1956. The mill, which opened in 1965, leaks.", []),
        ("The hall in Aust opened in 1956. The hall in Holm, which opened in 1965, leaks.", []),
        ("The hall opened in 1956. The hall, which opened again in 1965, leaks.", []),
        ("The hall, which opened in 1956, leaks, and so does the hall which opened in 1965.", []),  # side by side
        ("The fair will be held on 8 May. The fair on 18 May is free.", [("18 May", "8 May")]),
    ],
)
def test_deeds(text: str, days: list[tuple[str, str]]) -> None:
    words = engine().claim_words
    names = words.names
    twins = deed_twins(found_in(text), names.deeds, names.held, names.again, words.plain)
    assert [(twin.one.text, twin.other.text) for twin in twins] == days
