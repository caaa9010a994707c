"""Expressions: what the language takes, and all that it refuses."""

from __future__ import annotations

import pytest

from factlint.rules.read_expression import ExpressionError, parse_expression

FUNCTIONS = {"round": (1, 2), "abs": (1, 1)}


@pytest.mark.parametrize(
    ("text", "tree"),
    [
        ("new == old * 2", ("==", ("name", "new"), ("*", ("name", "old"), ("number", "2")))),
        ("round(new, 1) > 0.1", (">", ("call", "round", ("name", "new"), ("number", "1")), ("number", "0.1"))),
        ("not new == 'a'", ("not", ("==", ("name", "new"), ("text", "a")))),
        ("1 < new < 3", ("and", ("<", ("number", "1"), ("name", "new")), ("<", ("name", "new"), ("number", "3")))),
        ("-new or old", ("or", ("negative", ("name", "new")), ("name", "old"))),
    ],
)
def test_tree(text: str, tree: object) -> None:
    assert parse_expression(text, ("new", "old"), FUNCTIONS).tree == tree


@pytest.mark.parametrize(
    "text",
    [
        "__import__('os')",
        "new.real",
        "'{}'.format(new)",
        "new[0]",
        "(lambda: 1)()",
        "[x for x in new]",
        "new ** 99999",
        "f'{new}'",
        "new if old else 1",
        "round(new, ndigits=1)",
        "True",
        "new in old",
        "new = 1",
        "round",
        "(" * 500,
        "-" * 1000 + "1",
        "new +" * 900,
        "",
    ],
)
def test_refused(text: str) -> None:
    with pytest.raises(ExpressionError):
        parse_expression(text, ("new", "old"), FUNCTIONS)


@pytest.mark.parametrize(
    ("text", "column", "message"),
    [
        ("nwe == 1", 1, 'no slot is called "nwe"; the slots here are: new, old'),
        ("new == ronud(old)", 8, 'unknown function "ronud"; did you mean "round"?'),
        ("abs(new, old)", 1, "abs takes 1 values, not 2"),
    ],
)
def test_error(text: str, column: int, message: str) -> None:
    with pytest.raises(ExpressionError) as caught:
        parse_expression(text, ("new", "old"), FUNCTIONS)
    assert (caught.value.column, caught.value.message) == (column, message)
