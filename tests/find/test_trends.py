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
        ("Sales ended 0.45 percent lower.", ["percent <0.45 percent> 0.45 percent down"]),
        (
            "The Dow gained +0.4% and the Nikkei -1.1%.",
            ["percent <0.4%> 0.4 percent up", "percent <-1.1%> -1.1 percent down"],
        ),
        ("A defence that gave up 420 yards lost.", ["measure <420 yards> 420 yard"]),
        ("They raised $5m in Lunde.", ["money <$5m> 5000000 USD"]),
        ("They raised the fare by 5%.", ["percent <5%> 5 percent up"]),
        ("The start-up 600 people built grew.", ["count <600 people> 600 of people"]),
        ("Sales rose to 40.", ["number <40> 40"]),
        ("The parts add up to 40.", ["number <40> 40"]),
        ("A three-year rise began.", ["duration <three-year> 3 year"]),
    ],
)
def test_trends(text: str, expected: list[str]) -> None:
    assert figures_of(text) == expected
