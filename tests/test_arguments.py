"""A plain command line is read as the parser reads it."""

from __future__ import annotations

import pytest

from factlint.arguments import Arguments, plain_check
from factlint.parser import build_parser

PLAIN = (
    "check draft.md",
    "check -",
    "check draft.md - other.txt",
    "check --no-cache draft.md",
    "check -q draft.md other.md --exit-zero",
    "check draft.md --statistics --show-silence --no-baseline --quiet",
)
OTHERS = (
    "",
    "rules",
    "check",
    "check -q",
    "check --format json draft.md",
    "check draft.md --jobs 2",
    "check draft.md -q other.md",
    "check -- draft.md",
    "check -x draft.md",
    "check --help",
    "--version",
)


@pytest.mark.parametrize("line", PLAIN)
def test_a_plain_line_is_read_as_by_the_parser(line: str) -> None:
    given = line.split()
    found = plain_check(given)
    assert found is not None
    assert vars(found) == vars(build_parser("check").parse_args(given, namespace=Arguments()))


@pytest.mark.parametrize("line", OTHERS)
def test_any_other_line_is_left_to_the_parser(line: str) -> None:
    assert plain_check(line.split()) is None
