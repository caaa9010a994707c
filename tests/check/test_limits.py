"""A draft with more figures than are read, or a date that cannot be read, says so, once."""

from __future__ import annotations

import pytest

from factlint.check import check
from factlint.config import Config, choose
from factlint.engine import prepare
from factlint.notices import UNREAD, UNREAD_DATE
from factlint.read import read

ENGINE = prepare()
CHOSEN = {UNREAD.id: choose(Config(), ENGINE.rules.headings)[UNREAD.id]}


def test_more_figures_than_are_read() -> None:
    draft = read("The list of prices.\n\n" + "$1 " * 20_001, "prices.txt", None, ENGINE.vocabulary)
    (finding,) = check(draft, ENGINE, CHOSEN)
    assert (finding.rule, finding.severity, finding.place.line) == (UNREAD.id, "info", 3)
    assert finding.place.message == "$1"
    assert finding.place.column == 3 * 19_999 + 1


def test_fewer_figures_say_nothing() -> None:
    draft = read("The list of prices.\n\n" + "$1 " * 1_000, "prices.txt", None, ENGINE.vocabulary)
    assert check(draft, ENGINE, CHOSEN) == ()


def dated(front: str) -> list[tuple[str, int, int, str]]:
    """Rule, line, column and place of what is said of a draft with this front matter."""
    chosen = choose(Config(), ENGINE.rules.headings)
    draft = read(f"{front}\n\nLast year the fair shut.\n", "draft.md", None, ENGINE.vocabulary)
    return [
        (each.rule, each.place.line, each.place.column, each.place.message) for each in check(draft, ENGINE, chosen)
    ]


@pytest.mark.parametrize(
    ("front", "expected"),
    [
        ("---\ntitle: The 2025-13-45 fair\ndate: 2025-13-45\n---", [(UNREAD_DATE.id, 3, 7, "2025-13-45")]),
        ("---\ndate: 5 June 25\n---", [(UNREAD_DATE.id, 2, 7, "5 June 25")]),
        ('+++\ndate = "2025-02-30"\n+++', [(UNREAD_DATE.id, 2, 9, "2025-02-30")]),
        ("---\ndate: to come\n---", [("relative-date-unanchored", 5, 1, "Last year")]),
        ("---\ndate: 2025-13-45\npublished: 2025-06-05\n---", []),
        ("---\ndate: 2025-06-05\n---", []),
    ],
)
def test_a_date_that_cannot_be_read(front: str, expected: list[tuple[str, int, int, str]]) -> None:
    assert dated(front) == expected
