"""A draft with more figures than are read says so, once."""

from __future__ import annotations

from factlint.check import check
from factlint.config import Config, choose
from factlint.engine import prepare
from factlint.notices import UNREAD
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
