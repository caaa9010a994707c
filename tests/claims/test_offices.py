"""The offices of one person."""

from __future__ import annotations

import pytest

from factlint.claims.offices import office_twins
from tests.claims.drafts import engine, found_in


@pytest.mark.parametrize(
    ("text", "pairs"),
    [
        (
            "Dr Ina Rosk, head of surgery, operated. Rosk, the head of nursing, slept.",
            [("head of nursing", "head of surgery")],
        ),
        ("Dr Ina Rosk, head of surgery, operated. Rosk, the mayor, slept.", []),
        (
            "Ada Crowe will become chief executive in May. Crowe, the new chairman, left.",
            [("chairman", "chief executive")],
        ),
        ("Ada Crowe, the treasurer, came. Crowe will become chief executive in May.", []),
        ("Abbot Martin Krul ate. Martin Krul, the prior, drank.", [("prior", "Abbot")]),
        ("Captain Amy Poole rowed. Dr Poole is a surgeon.", []),
        (
            "Eva Lind, president of the club, came. Eva Lind is the club's vice-president.",
            [("vice-president", "president")],
        ),
    ],
)
def test_offices(text: str, pairs: list[tuple[str, str]]) -> None:
    twins = office_twins(found_in(text), engine().claim_words.names)
    assert [(twin.one.text, twin.other.text) for twin in twins] == pairs
