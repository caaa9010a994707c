"""Votes and scores that a draft prints twice."""

from __future__ import annotations

import pytest

from factlint.claims.scores import score_twins
from tests.claims.drafts import found_in

VOTERS, OTHERS = ("senate", "house", "committee"), ("committee", "earlier", "first")


@pytest.mark.parametrize(
    ("text", "pairs"),
    [
        ("They approved it 28-21.\n\nThe 26-21 vote came late.", [("26-21", "28-21")]),
        ("They approved it 28-21.\n\nThe 21-26 vote came late.", [("21-26", "28-21")]),
        ("They approved it 28-21.\n\nThe 28-21 vote came late.", []),
        ("They approved it 28-21.\n\nThey rejected a change 26-21.", []),  # not told as known
        ("The senate approved it 28-21.\n\nThe house followed with the 26-21 vote.", []),
        ("They approved it 28-21.\n\nThe earlier 26-21 vote came late.", []),
        ("They approved it 28-21.\n\nThe 64-12 vote came late.", []),
        ("They approved it 28-21 after a 26-21 vote.\n\nThe 25-21 vote came late.", []),  # three votes
    ],
)
def test_votes(text: str, pairs: list[tuple[str, str]]) -> None:
    twins = score_twins(found_in(text), VOTERS, OTHERS)
    assert [(twin.one.text, twin.other.text) for twin in twins] == pairs
