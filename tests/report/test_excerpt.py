"""Marks stand under what they mark, whatever the characters; long lines are cut around them."""

from __future__ import annotations

import pytest

from factlint.model.lines import LineIndex
from factlint.report.colours import coloured, plain
from factlint.report.excerpt import Mark, excerpt


def shown(source: str, primary: str, *related: str) -> list[str]:
    """The excerpt of a source with the first occurrence of each text marked."""
    at = source.index(primary)
    marks = [Mark(at, at + len(primary), "primary", "error")]
    for text in related:
        at = source.index(text)
        marks.append(Mark(at, at + len(text), "related", "related"))
    return excerpt(source, LineIndex(source), marks, plain)


@pytest.mark.parametrize(
    ("source", "primary", "related", "lines"),
    [
        ("It doubled from 5 to 9.", "9", ("5",), ["  1 | It doubled from 5 to 9.", "    |                 ~    ^"]),
        ("\tfrom 5\tto 9", "9", ("5",), ["  1 |     from 5    to 9", "    |          ~       ^"]),
        ("日本 from 5 to 9", "9", ("5",), ["  1 | 日本 from 5 to 9", "    |           ~    ^"]),
        ("cafe\u0301 5", "5", (), ["  1 | cafe\u0301 5", "    |      ^"]),
        ("👍 up 5", "5", (), ["  1 | 👍 up 5", "    |       ^"]),
        ("a\x1b[31m 5", "5", (), ["  1 | a␛[31m 5", "    |        ^"]),
        ("one\r\nfrom 5\r\nto 9\r\n", "9", ("5",), ["  2 | from 5", "    |      ~", "  3 | to 9", "    |    ^"]),
        ("from 5\nto 9", "5\nto 9", (), ["  1 | from 5", "    |      ^", "  2 | to 9", "    | ^^^^"]),
        ("5 of 5", "5 of 5", ("of",), ["  1 | 5 of 5", "    | ^^^^^^"]),
    ],
)
def test_marks(source: str, primary: str, related: tuple[str, ...], lines: list[str]) -> None:
    assert shown(source, primary, *related) == lines


@pytest.mark.parametrize("offset", [0, 3])
def test_an_empty_mark_is_still_seen(offset: int) -> None:
    mark = Mark(offset, offset, "primary", "error")
    assert "^" in excerpt("abc", LineIndex("abc"), [mark], plain)[1]


def test_a_long_line_is_cut_around_its_marks() -> None:
    source = "word " * 100 + "from 5 to 9 " + "word " * 100
    text, under = shown(source, "9", "5")
    assert len(text) < 130
    assert text.startswith("  1 | …word ")
    assert text.endswith("word…")
    assert (text[under.index("^")], text[under.index("~")]) == ("9", "5")


def test_marks_far_apart_keep_their_surroundings() -> None:
    source = "a 5 b " + "word " * 100 + "c 9 d " + "word " * 50
    text, under = shown(source, "9", "5")
    assert len(text) < 130
    assert (text[under.index("^")], text[under.index("~")]) == ("9", "5")
    assert text.count("…") == 3


def test_a_line_of_a_megabyte_is_cut_at_once() -> None:
    source = "9" * 1_000_000
    text, under = excerpt(source, LineIndex(source), [Mark(500_000, 900_000, "primary", "error")], plain)
    assert max(len(text), len(under)) < 300


def test_colours_do_not_move_marks() -> None:
    source = "It doubled from 5 to 9."
    mark = Mark(21, 22, "primary", "error")
    lines = excerpt(source, LineIndex(source), [mark], coloured)
    assert lines[0].endswith("to \x1b[1;31m9\x1b[0m.")
    assert lines[1].endswith(" \x1b[1;31m^\x1b[0m")
