"""Expressions: what the language takes, and all that it refuses."""

from __future__ import annotations

import pytest

from factlint.engine import rules_and_words
from factlint.rules.expression import Node, written
from factlint.rules.functions import arities
from factlint.rules.read_expression import ExpressionError, parse_expression

FUNCTIONS = {"round": (1, 2), "abs": (1, 1)}
NEW, OLD, ONE = Node("name", "new"), Node("name", "old"), Node("number", "1")


def f(operation: str, *parts: Node) -> Node:
    return Node(operation, parts=parts)


@pytest.mark.parametrize(
    ("text", "tree"),
    [
        ("new == old * 2", f("==", NEW, f("*", OLD, Node("number", "2")))),
        ("round(new, 1) > 0.1", f(">", Node("call", "round", (NEW, ONE)), Node("number", "0.1"))),
        ("not new == 'a'", f("not", f("==", NEW, Node("text", "a")))),
        ("1 < new < 3", f("and", f("<", ONE, NEW), f("<", NEW, Node("number", "3")))),
        ("-new or old", f("or", f("negative", NEW), OLD)),
    ],
)
def test_tree(text: str, tree: Node) -> None:
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
        ("abs(new, old)", 1, "abs takes 1 value, not 2"),
    ],
)
def test_error(text: str, column: int, message: str) -> None:
    with pytest.raises(ExpressionError) as caught:
        parse_expression(text, ("new", "old"), FUNCTIONS)
    assert (caught.value.column, caught.value.message) == (column, message)


def test_a_word_list_that_there_is_not() -> None:
    with pytest.raises(ExpressionError, match='no word list is called “rize”; did you mean "rise"') as caught:
        parse_expression("new > old and abs('<rize>')", ("new", "old"), FUNCTIONS, ("rise", "fall"))
    assert caught.value.column == 19


@pytest.mark.parametrize(
    ("text", "conditions"),
    [
        ("a < b", ["a < b"]),
        (
            "not (a == b or -a > 2) and round(a, 2) * (a + b) <= 4",
            ["not ((a == b) or (-a > 2))", "(round(a, 2) * (a + b)) <= 4"],
        ),
        ('a > 1 and (b > 1 and a == "x")', ["a > 1", "b > 1", 'a == "x"']),
    ],
)
def test_conditions_are_written_as_they_are_read(text: str, conditions: list[str]) -> None:
    found = parse_expression(text, {"a", "b"}, FUNCTIONS).conditions()
    assert [condition.text for condition in found] == conditions
    for condition in found:
        assert parse_expression(condition.text, {"a", "b"}, FUNCTIONS).tree == condition.tree


def test_every_shipped_condition_is_written_as_it_is_read() -> None:
    for rule in rules_and_words()[0].rules:
        for search in rule.searches:
            for expression in (*search.guard.conditions, search.verdict.expect):
                names, tree = expression.names(), expression.tree
                assert parse_expression(written(tree), names, arities()).tree == tree
