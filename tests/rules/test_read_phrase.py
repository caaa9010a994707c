"""Phrases as they are written in rule files."""

from __future__ import annotations

import pytest

from factlint.rules.read_phrase import PhraseError, parse_phrase

TYPES = ("amount", "percent", "date")
LISTS = ("rise", "fall")


@pytest.mark.parametrize(
    ("text", "program"),
    [
        (
            "from {old:amount}",
            [("word", "from", 0, 0), ("slot", "old:amount", 0, 0), ("end", "", 0, 0)],
        ),
        (
            "{a:amount} ... <rise>",
            [("slot", "a:amount", 0, 0), ("gap", "12", 0, 0), ("list", "rise", 0, 0), ("end", "", 0, 0)],
        ),
        (
            "[up] to",
            [
                ("split", "", 1, 3),
                ("jump", "", 2, 0),
                ("word", "up", 0, 0),
                ("word", "to", 0, 0),
                ("end", "", 0, 0),
            ],
        ),
        (
            "(up|down) by",
            [
                ("split", "", 1, 3),
                ("word", "up", 0, 0),
                ("jump", "", 5, 0),
                ("jump", "", 4, 0),
                ("word", "down", 0, 0),
                ("word", "by", 0, 0),
                ("end", "", 0, 0),
            ],
        ),
        ("Kyiv’s, well-known", [("word", w, 0, 0) for w in ("kyiv", "'s", "well", "known")] + [("end", "", 0, 0)]),
    ],
)
def test_program(text: str, program: list[tuple[str, str, int, int]]) -> None:
    assert list(parse_phrase(text, TYPES, LISTS).program) == program


@pytest.mark.parametrize(
    ("text", "required"),
    [
        ("from {old:amount} [up] to {new:amount}", ("word:from", "slot:amount", "word:to")),
        ("(<rise>|<fall>) by {x:percent}", ("word:by", "slot:percent")),
        ("{parts:amount+} <fall>", ("slot:amount", "list:fall")),
    ],
)
def test_required(text: str, required: tuple[str, ...]) -> None:
    assert parse_phrase(text, TYPES, LISTS).required == required


@pytest.mark.parametrize(
    ("text", "column", "message"),
    [
        ("from {old}", 6, "a slot is written {name:type}, not {old}"),
        ("from {old:sum}", 6, "unknown slot type “sum”; the types are: amount, date, percent"),
        ("<rises>", 1, 'no word list is called “rises”; did you mean "rise"?'),
        ("(a|b", 4, "“)” is missing"),
        ("a ) b", 3, "“)” has no opening partner"),
        ("[a", 2, "“]” is missing"),
        ("{x:amount}+ to", 11, "only slots are joined by +"),
        ("{x:amount}& to", 11, "only slots for one mention each are joined by &"),
        ("({x:amount}|{x:date})", 13, "slot “x” has two types"),
        ("{x:amount} on {x:amount}", 15, "slot “x” stands twice; give the second another name"),
        ("...", 1, "the phrase is empty"),
        ("a {b", 3, "cannot read “{b”"),
    ],
)
def test_error(text: str, column: int, message: str) -> None:
    with pytest.raises(PhraseError) as caught:
        parse_phrase(text, TYPES, LISTS)
    assert (caught.value.column, caught.value.message) == (column, message)
