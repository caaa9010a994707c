"""Who is who: spellings, ages and offices of one person."""

from __future__ import annotations

import pytest

from factlint.claims.ages import age_twins
from factlint.claims.bearers import office_twins
from factlint.claims.people import name_twins
from factlint.claims.spellings import one_slip_apart, plain_spelling
from tests.claims.drafts import engine, found_in


@pytest.mark.parametrize(
    ("one", "other", "apart"),
    [
        ("brandt", "brant", True),
        ("monteith", "montieth", True),
        ("chada", "chadha", True),
        ("holt", "holt", False),
        ("larsen", "carlsen", False),
    ],
)
def test_one_slip(one: str, other: str, apart: bool) -> None:
    assert one_slip_apart(one, other) is one_slip_apart(other, one) is apart


@pytest.mark.parametrize(("word", "plain"), [("Müller", "muller"), ("Al-Sayed", "alsayed"), ("O’Hara", "ohara")])
def test_plain_spelling(word: str, plain: str) -> None:
    assert plain_spelling(word) == plain


@pytest.mark.parametrize(
    ("text", "pairs"),
    [
        ("Alyssa Brandtner left. Ms Brantner said so.", [("Brantner", "Alyssa Brandtner")]),
        ("Alyssa Brandtner left. Karl Brantner said so.", []),
        ("Alyssa Brandtner left. The Brandtners said so.", []),
    ],
)
def test_names(text: str, pairs: list[tuple[str, str]]) -> None:
    twins = name_twins(found_in(text), engine().claim_words.names.bodies)
    assert [(twin.one.text, twin.other.text) for twin in twins] == pairs


def test_ages_and_offices() -> None:
    names = engine().claim_words.names
    aged = found_in("Ida Holt, 34, won. Later Holt, 43, left. Eva Holt, 51, stayed.")
    assert list(age_twins(aged, names.bodies, names.family)) == []  # two people bear the name
    aged = found_in("Ida Holt, 34, won. Later Ms Holt, 43, left.")
    assert [twin.one.text for twin in age_twins(aged, names.bodies, names.family)] == ["43"]
    held = found_in("Mayor Ida Solberg came. Ida Solberg, the treasurer of Lunde, left.")
    told = office_twins(held, names.bodies, names.offices, names.office_openers, names.joint_offices)
    assert [(twin.one.text, twin.other.text) for twin in told] == [("treasurer", "Mayor")]
