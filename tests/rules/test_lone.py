"""Figures of one kind in a sentence, whatever else it has."""

from __future__ import annotations

import pytest

from factlint.check import prepare
from factlint.find import find
from factlint.read import read
from factlint.rules.lone import match_lone
from factlint.rules.passage import passage
from factlint.rules.read_phrase import PhraseError, parse_phrase
from factlint.rules.ready import ready
from factlint.rules.slots import SLOT_TYPES

ENGINE = prepare(keep=False)
LISTS = [name for name in ENGINE.rules.lists if "~" not in name]


def bound(phrase: str, text: str) -> list[tuple[str, ...]]:
    (found,) = find(read(text.encode(), "draft.md"), ENGINE.lexicon)
    made = ready(parse_phrase(phrase, SLOT_TYPES, LISTS), ENGINE.rules.lists)
    bindings = match_lone(made, passage(found, found.block.sentences, ENGINE.rules.lists))
    return [tuple(found.block.text[mention.start : mention.end] for mention in one.values()) for one in bindings]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Fees were $12; now, Orley says, they are $15, or 25% more.", [("25%", "$12", "$15")]),
        ("It took 40 tonnes, and 50 this year, 25% more.", [("25%", "40 tonnes", "50")]),
        (
            "Fees of $12, $15 and $18 are 25% more.",
            [("25%", "$12", "$15"), ("25%", "$12", "$18"), ("25%", "$15", "$18")],
        ),
        ("Fees went 25% up, and 5% up again, from $12 to $15.", [("5%", "$12", "$15")]),
        ("Fees rose 25%, 5%, 4% and 3%, from $12 to $15.", []),
        ("Fees doubled, and 5% up again, they are $15 after $12.", [("5%", "$15", "$12")]),
        (
            "It is 25% more to $15 from $12 for $18 and $20.",
            [("25%", "$15", "$12"), ("25%", "$15", "$18"), ("25%", "$15", "$20")],
        ),
        ("The 24-seat council has 12 women, 25% more than the nine of 2019.", [("25%", "12 women", "nine")]),
        ("Fees of $1, $2, $3, $4, $5, $6 and $7 are 25% more.", []),
        ("The 25% who pay $15 want $12.", []),
        ("Fees of $12 and costs of €15 are 25% more.", []),
        ("Fees rose 25% in two years, from $12 to $15.", [("25%", "$12", "$15")]),
        ("Fees rose 25% to $15 from a forecast of $12.", []),
    ],
)
def test_one_change_and_two_ends(text: str, found: list[tuple[str, ...]]) -> None:
    assert bound("{change:percent@change} ++ {first:amount} ++ {second:amount}", text) == found


@pytest.mark.parametrize(
    ("phrase", "text", "found"),
    [
        ("{n:things} ++ {a:amount} ++ {b:amount}", "The 18 barns made $54,000, $3,000 each.", [("18 barns", "$54,000", "$3,000")]),
        (
            "{n:things} ++ {a:amount} ++ {b:amount}",
            "18 barns and 3 mills got $54,000, $3,000 each.",
            [("18 barns", "$54,000", "$3,000"), ("3 mills", "$54,000", "$3,000")],
        ),
        ("{c:amount@change} ++ {a:amount} ++ {b:amount}", "It had 310 cows; 250 are left, 60 fewer.", [("60", "310 cows", "250")]),
        ("{c:amount@change} ++ {a:amount} ++ {b:amount}", "It had 310 cows; 250 are left, and 60 pigs.", []),
        ("{a:amount} ++ {c:amount} ++ {b:amount}", "At 6.92 metres it was 8 centimetres above 6.84 metres.", [("6.92 metres", "8 centimetres", "6.84 metres")]),
    ],
)  # fmt: skip
def test_roles_and_things(phrase: str, text: str, found: list[tuple[str, ...]]) -> None:
    assert bound(phrase, text) == found


def test_only_slots_are_joined() -> None:
    with pytest.raises(PhraseError) as caught:
        parse_phrase("{a:amount} ++ to {b:amount}", SLOT_TYPES, LISTS)
    assert (caught.value.message, caught.value.column) == ("only slots for one mention each are joined by ++", 12)
