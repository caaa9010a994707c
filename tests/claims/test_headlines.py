"""Shares and numbered weeks of headlines."""

from __future__ import annotations

import pytest

from factlint.claims.ordinals import ordinal_twins
from factlint.claims.shares import share_twins
from tests.claims.drafts import engine, found_in


@pytest.mark.parametrize(
    ("text", "pairs"),
    [
        ("# Half of nurses to quit\n\nA third of nurses will quit.", [("Half", "A third")]),
        ("# One in five pupils skips lunch\n\nSome 35% of pupils skip lunch.", [("One in five", "35%")]),
        ("# Half of nurses to quit\n\nA third of nurses will quit now, and half within a year.", []),
        ("# Half of nurses to quit\n\nAbout 48% of nurses will quit.", []),
        ("# Half of nurses to quit\n\nA third of nurses will quit.\n\nOf 80 nurses, 41 said so.", []),
        ("# Half of nurses to quit\n\nA third of beds are empty.", []),
    ],
)
def test_shares(text: str, pairs: list[tuple[str, str]]) -> None:
    twins = share_twins(found_in(text), engine().claim_words.plain)
    assert [(twin.one.text, twin.other.text) for twin in twins] == pairs


@pytest.mark.parametrize(
    ("text", "pairs"),
    [
        ("# Strike enters 14th week\n\nThe strike is in its 11th week.", [("14th", "11th")]),
        ("# Strike enters 14th week\n\nThe strike is in its 14th week.", []),
        ("# Fast enters 19th day\n\nOn the 16th day, doctors had warned.", []),
        ("# Lund wins third title\n\nLund won her second title.", []),
    ],
)
def test_ordinals(text: str, pairs: list[tuple[str, str]]) -> None:
    twins = ordinal_twins(found_in(text), engine().claim_words.names.numbered)
    assert [(twin.one.text, twin.other.text) for twin in twins] == pairs
