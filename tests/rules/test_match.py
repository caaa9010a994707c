"""Phrases on items: what they bind, and that no sentence makes them stall."""

from __future__ import annotations

from collections.abc import Mapping
from decimal import Decimal

import pytest

from factlint.model import Figure, Interval, Mention
from factlint.rules.items import Item
from factlint.rules.match import match
from factlint.rules.passage import passage_of
from factlint.rules.read_phrase import parse_phrase
from factlint.rules.ready import ready
from factlint.rules.slots import SLOT_TYPES
from factlint.rules.word_index import index_lists

LISTS: Mapping[str, tuple[str, ...]] = {"contrast": ("but", "compared with"), "rise": ("rose", "went up")}
INDEX = index_lists(LISTS)


def items(text: str) -> list[Item]:
    """Words as items; a number becomes a count, `.` the end of a sentence."""
    found = []
    for at, word in enumerate(text.split()):
        if word.isdigit():
            figure = Figure(Interval.exact(Decimal(word)))
            found.append(Item("", Mention("count", at, at + 1, figure), gap_ends=True))
        elif word == ".":
            found.append(Item("", None, gap_ends=True, ends_sentence=True))
        else:
            found.append(Item(word, None, gap_ends=word == ";"))
    return found


def bindings(phrase: str, text: str) -> list[dict[str, int]]:
    """The bindings, each slot with the position of its item."""
    parsed = parse_phrase(phrase, SLOT_TYPES, LISTS)
    return [
        {name: mention.start for name, mention in found.items()}
        for found in match(ready(parsed, INDEX), passage_of(tuple(items(text)), INDEX))
    ]


@pytest.mark.parametrize(
    ("phrase", "text", "found"),
    [
        ("from {a:count} to {b:count}", "it rose from 5 to 7", [{"a": 3, "b": 5}]),
        ("{a:count} ... {b:count}", "5 boats and 7", [{"a": 0, "b": 3}]),
        ("{a:count} ... {b:count}", "5 boats but 7", []),
        ("{a:count} ... {b:count}", "5 boats compared with 7", []),
        ("{a:count} ... {b:count}", "5 compared to 7", [{"a": 0, "b": 3}]),
        ("{a:count} ... {b:count}", "5 boats ; 7", []),
        ("{a:count} ... to {b:count}", "5 6 to 7", [{"a": 1, "b": 3}]),
        ("<rise> [by] {a:count}", "went up by 5", [{"a": 3}]),
        ("<rise> [by] {a:count}", "rose 5", [{"a": 1}]),
        ("(up|down) {a:count}", "down 5", [{"a": 1}]),
        ("[of|at] [the|its] {a:count} x", "of 5 x", [{"a": 1}, {"a": 1}]),
        ("{a:count} // {b:count}", "5 . 7", [{"a": 0, "b": 2}]),
        ("{a:count} {b:count}", "5 . 7", []),
        ("^ {a:count}", "then 5 . 7", [{"a": 3}]),
        (
            "{parts:count+}",
            "5 dogs 6 cats 7",
            [
                {"parts.1": 0, "parts.2": 2},
                {"parts.1": 0, "parts.2": 2, "parts.3": 4},
                {"parts.1": 2, "parts.2": 4},
            ],
        ),
    ],
)
def test_match(phrase: str, text: str, found: list[dict[str, int]]) -> None:
    assert sorted(bindings(phrase, text), key=str) == sorted(found, key=str)


def test_a_long_sentence_of_near_matches_ends() -> None:
    phrase = parse_phrase("a ... a ... a ... a ... b {x:count}", SLOT_TYPES, LISTS)
    assert list(match(ready(phrase, INDEX), passage_of(tuple(items("a " * 10_000)), INDEX))) == []
