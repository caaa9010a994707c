"""Sums that a text leaves to its reader."""

from __future__ import annotations

import pytest

from factlint.claims.sums import is_told, told_sums
from tests.claims.drafts import claims_in


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("# Trial of 800 patients\n\nThe spray went to 402 patients and water to 398.\n", True),
        ("# Trial of 800 patients\n\nThe spray went to 402 patients.\n\nWater went to 398.\n", False),
        ("# 3,800 in the dark\n\nSome 8,300 homes lost power. By noon 4,500 had it back.\n", True),
        ("# Trial of 800 patients\n\nThe spray cost $402 and water $398.\n", False),
        ("# Five hurt in crash\n\nTwo people broke legs. Three others had cuts.\n", True),
        ("# Five hurt in crash\n\nTwo people broke legs. They had paid three crowns.\n", False),
        ("# Crash kills nine people\n\nThree people died at once, four in hospital and two at home.\n", True),
    ],
)
def test_told_sums(text: str, told: bool) -> None:
    claims, words = claims_in(text)
    assert is_told(claims[0], told_sums(claims), words.lexicon.person_nouns) is told
