"""Sums whose figures stand on both sides of a border between paragraphs."""

from __future__ import annotations

import pytest

from factlint.check import check, prepare
from factlint.config import Config, choose
from factlint.find import find
from factlint.read import read
from factlint.rules.borders import Tail

ENGINE = prepare(keep=False)
CHOSEN = choose(Config(), ENGINE.rules.headings)


def found(text: str) -> list[tuple[str, str, tuple[str, ...]]]:
    draft = read(text.encode(), "draft.md", None, ENGINE.vocabulary)
    return [
        (each.rule, draft.source[each.place.start : each.place.end], tuple(place.message for place in each.related))
        for each in check(draft, ENGINE, CHOSEN)
        if each.rule != "unsourced-figure"
    ]


@pytest.mark.parametrize(
    ("text", "findings"),
    [
        (
            "The fleet has 64 planes.\n\nForty are leased and the remaining 34 are owned outright.",
            [("remainder-mismatch", "34", ("64 planes", "Forty"))],
        ),
        (
            "The fleet has **64** planes.\n\nForty are *leased* and the remaining 34 are owned outright.",
            [("remainder-mismatch", "34", ("64 planes", "Forty"))],
        ),
        ("The fleet has 64 planes.\n\nForty are leased and the remaining 24 are owned outright.", []),
        ("The fleet has 64 planes.\n\n## The rivals\n\nForty are leased and the remaining 34 are owned outright.", []),
        ("- The fleet has 64 planes.\n\n- Forty are leased and the remaining 34 are owned outright.", []),
        (
            "It was a poor year. The fleet has 64 planes.\n\nForty are leased and the remaining 34 are owned. It flies on.",
            [("remainder-mismatch", "34", ("64 planes", "Forty"))],
        ),
    ],
)
def test_sums_across_a_border(text: str, findings: list[tuple[str, str, tuple[str, ...]]]) -> None:
    assert found(text) == findings


def test_the_last_sentences_of_short_paragraphs_are_kept() -> None:
    tail = Tail()
    texts = []
    draft = read(b"One has 3 boats.\n\nTwo. It has 4.\n\nThree has 5.\n\nIt has 6. No. No.", "draft.md")
    for index, each in enumerate(find(draft, ENGINE.lexicon)):
        across = tail.across(index, each)
        texts.append(
            "" if across is None else across[0].block.text[: across[1]] + "|" + across[0].block.text[across[1] :]
        )
        tail = tail.behind(index, each)
    assert texts == [
        "",
        "One has 3 boats.\n|Two.\nIt has 4.",
        "Two.\nIt has 4.\n|Three has 5.",
        "It has 4.\nThree has 5.\n|It has 6.\nNo.",
    ]
