"""Who is who: spellings, ages and offices of one person."""

from __future__ import annotations

import pytest

from factlint.claims.ages import age_twins
from factlint.claims.offices import office_twins
from factlint.claims.people import name_twins
from factlint.claims.spellings import one_slip_apart, plain_spelling, slips_between
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
    assert (
        list(
            age_twins(aged, names.bodies, names.family, engine().claim_words.verbs, engine().claim_words.names.present)
        )
        == []
    )  # two people bear the name
    aged = found_in("Ida Holt, 34, won. Later Ms Holt, 43, left.")
    assert [
        twin.one.text
        for twin in age_twins(
            aged, names.bodies, names.family, engine().claim_words.verbs, engine().claim_words.names.present
        )
    ] == ["43"]
    held = found_in("Mayor Ida Solberg came. Ida Solberg, the treasurer of Lunde, left.")
    told = office_twins(held, names)
    assert [(twin.one.text, twin.other.text) for twin in told] == [("treasurer", "Mayor")]


@pytest.mark.parametrize(
    ("text", "ages"),
    [
        ("Ida Holt won the race. She was 34. The crowd cheered Holt, 43, for an hour.", [("43", "34")]),
        (
            "Holt slept. The 34-year-old won the race. Her coach praised the 43-year-old.",
            [("43-year-old", "34-year-old")],
        ),
        ("Ida Holt, 34, won the race. The 43-year-old rested.", [("43-year-old", "34")]),
        ("Ida Holt, 34, won the race. At 43 she is not done.", [("43", "34")]),
        ("Ida Holt, 34, won the race. At the age of 43, Ms Holt still trains.", [("43", "34")]),
        ("Ida Holt, 34, won the race. Holt, now 43, slept.", [("43", "34")]),
        ("Ida Holt, 34, won the race. Holt turned 43 in May.", [("43", "34")]),
        ("Ida Holt, 34, won the race. At 29 she lost it.", []),
        ("Ida Holt, 34, won the race. Holt turned 29 in 2004.", []),
        ("Ida Holt, 34, won the race. Karl Ravn, 29, fell. The 43-year-old rested.", [("43-year-old", "34")]),
        ("Ida Holt, 34, won the race. The 43-year-old club cheered.", []),
        ("Ida Holt, 34, won the race. Holt was 19 when she first won it.", []),
        ("Tevita Fono, 32, spoke. Fono, a 23-year-old bricklayer, wept.", [("23-year-old", "32")]),
    ],
)
def test_ages_of_whoever_is_meant(text: str, ages: list[tuple[str, str]]) -> None:
    lexicon = engine().claim_words.names
    twins = age_twins(
        found_in(text), lexicon.bodies, lexicon.family, engine().claim_words.verbs, engine().claim_words.names.present
    )
    assert [(twin.one.text, twin.other.text) for twin in twins] == ages


@pytest.mark.parametrize(
    ("one", "other", "slips"),
    [("stenersen", "stenersson", 2), ("holt", "holt", 0), ("holt", "bolt", 1), ("ravn", "solberg", 3)],
)
def test_slips_between(one: str, other: str, slips: int) -> None:
    assert slips_between(one, other, 2) == slips_between(other, one, 2) == slips
