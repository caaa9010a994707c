"""Names that agree in every word but one."""

from __future__ import annotations

import pytest

from factlint.claims.bodies import body_twins
from tests.claims.drafts import engine, found_in


@pytest.mark.parametrize(
    ("text", "pairs"),
    [
        ("The Merlow Hotel burned. Guests of the Marlow Hotel slept.", [("Merlow", "Marlow")]),
        ("Boats left Tirna Mare. The road to Tirna Mara is shut.", [("Mare", "Mara")]),
        ("Eva Rydholm won. Her sister Ewa Rydholm was third.", []),
        ("The Merlow Hotel burned. The Merlow Hotels are three.", []),
        ("The Plain Hotel stands on the Plane Street.", []),
    ],
)
def test_bodies(text: str, pairs: list[tuple[str, str]]) -> None:
    twins = body_twins(found_in(text), engine().claim_words.names.named_things)
    assert [(twin.one.text, twin.other.text) for twin in twins] == pairs
