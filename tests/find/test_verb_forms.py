"""Forms of verbs, made of their base form."""

from __future__ import annotations

import pytest

from factlint.find.verb_forms import verb_forms


@pytest.mark.parametrize(
    ("base", "irregular", "forms"),
    [
        ("claim", "", ["claim", "claims", "claiming", "claimed"]),
        ("argue", "", ["argue", "argues", "arguing", "argued"]),
        ("reply", "", ["reply", "replies", "replying", "replied"]),
        ("say", "said", ["say", "says", "saying", "said"]),
        ("write", "wrote written", ["write", "writes", "writing", "wrote", "written"]),
        ("beg", "", ["beg", "begs", "begging", "begged"]),
        ("admit", "", ["admit", "admits", "admitting", "admitted"]),
        ("guarantee", "", ["guarantee", "guarantees", "guaranteeing", "guaranteed"]),
        ("stress", "", ["stress", "stresses", "stressing", "stressed"]),
        ("complain", "", ["complain", "complains", "complaining", "complained"]),
    ],
)
def test_forms(base: str, irregular: str, forms: list[str]) -> None:
    assert [spelled for _, spelled in verb_forms(base, irregular, frozenset(("admit",)))] == forms
