"""Rises and falls."""

from __future__ import annotations

import pytest

from tests.find.figures_of import figures_of


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Sales rose 3%.", ["percent <3%> 3 percent up"]),
        ("Sales rose by a further 3%.", ["percent <3%> 3 percent up"]),
        ("Sales fell an annual 3%.", ["percent <3%> 3 percent down"]),
        ("The town cut the price of a ticket by 10%.", ["percent <10%> 10 percent down"]),
        ("Sales are up 3%.", ["percent <3%> 3 percent up"]),
        ("A 5% pay rise was agreed.", ["percent <5%> 5 percent up"]),
        ("Sales ended 0.68 percent lower.", ["percent <0.68 percent> 0.68 percent down"]),
        (
            "The Dow gained +0.2% and the Nikkei -1.3%.",
            ["percent <0.2%> 0.2 percent up", "percent <-1.3%> -1.3 percent down"],
        ),
        ("A defence that gave up 517 yards lost.", ["measure <517 yards> 517 yard"]),
        ("The start-up 600 people built grew.", ["count <600 people> 600 of people"]),
        ("Sales rose to 40.", ["number <40> 40"]),
        ("The parts add up to 40.", ["number <40> 40"]),
        ("A three-year rise began.", ["duration <three-year> 3 year"]),
    ],
)
def test_trends(text: str, expected: list[str]) -> None:
    assert figures_of(text) == expected
