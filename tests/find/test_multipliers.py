"""Factors, and the words that only look like one."""

from __future__ import annotations

import pytest

from tests.find.figures_of import figures_of


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Sales doubled in Lunde.", ["multiplier <doubled> 2 up"]),
        ("Sales more than doubled in Lunde.", ["multiplier <doubled> 2 (more than) up"]),
        ("Sales nearly tripled in Lunde.", ["multiplier <tripled> 3 (nearly) up"]),
        ("Sales saw a threefold increase.", ["multiplier <threefold> 3 up"]),
        ("Sales saw a 5-fold rise.", ["multiplier <5-fold> 5 up"]),
        ("Three times as many came.", ["multiplier <Three times> 3 up"]),
        ("Twice as many came.", ["multiplier <Twice> 2 up"]),
        ("Holm scored twice in Adel.", []),
        ("She doubled down on the plan.", []),
        ("The double-decker bus broke down.", []),
        ("Half as many came.", ["multiplier <Half> 0.5 down"]),
    ],
)
def test_multipliers(text: str, expected: list[str]) -> None:
    assert figures_of(text) == expected
