"""All the figures of a sentence: told apart by type, in whatever order, and left alone where another story begins."""

from __future__ import annotations

import pytest

from factlint.check import prepare
from factlint.find import find
from factlint.read import read
from factlint.rules.passage import passage
from factlint.rules.read_phrase import PhraseError, parse_phrase
from factlint.rules.ready import ready
from factlint.rules.slots import SLOT_TYPES
from factlint.rules.sole import match_sole

ENGINE = prepare(keep=False)
LISTS = [name for name in ENGINE.rules.lists if "~" not in name]


def bound(phrase: str, text: str) -> list[dict[str, str]]:
    (found,) = find(read(text.encode(), "draft.md"), ENGINE.lexicon)
    made = ready(parse_phrase(phrase, SLOT_TYPES, LISTS), ENGINE.rules.lists)
    words = passage(found, found.block.sentences, ENGINE.rules.lists)
    return [
        {name: found.block.text[mention.start : mention.end] for name, mention in binding.items()}
        for binding in match_sole(made, words, ENGINE.rules.lists)
    ]


CHANGE = "{change:share} + {old:amount} + {new:amount}"
FEES = {"change": "25%", "old": "$12", "new": "$15"}


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Fees rose 25%, from $12 to $15.", [FEES]),
        ("It was $12 in May and is $15 now, which makes 25%.", [FEES]),
        ("In the six months to May fees rose 25%, from $12 to $15.", [FEES]),
        ("Fees rose 25%, from 12.00 to 15.00 crowns.", [{"change": "25%", "old": "12.00", "new": "15.00 crowns"}]),
        ("Fees rose 25%, from $12 to $15, for 40 people.", []),
        ("Fees rose 25% to $15.", []),
        ("Fees rose 25% to $15, against forecasts of $12.", []),
        ("Fees rose 25% to $15, but fines fell to $12.", []),
        ("Fees rose 25% to $15 and the club made $12.", []),
        ("Fees rose 25% to $15 for one boat.", []),
        ("Fees rose 25% for 12 boats of $15.", []),
    ],
)
def test_all_figures_of_a_sentence(text: str, found: list[dict[str, str]]) -> None:
    assert bound(CHANGE, text) == found


def test_a_slot_for_several_takes_the_rest() -> None:
    found = bound(
        "{total:amount} + {parts:amount++}", "Of 90 seats, 40 went to the Reds, 30 to the Blues and 20 to the Greens."
    )
    assert {"total": "90 seats", "parts.1": "40", "parts.2": "30", "parts.3": "20"} in found


def test_only_slots_are_joined() -> None:
    with pytest.raises(PhraseError, match=r"only slots are joined by \+"):
        parse_phrase("{a:share} + to {b:amount}", SLOT_TYPES, LISTS)
