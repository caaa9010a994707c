"""Numbers with the noun that they count."""

from __future__ import annotations

import pytest

from tests.find.figures_of import figures_of


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Some 30,000 additional North Korean troops arrived.",
            ["count <30,000 additional North Korean troops> 30000 of additional north korean troops (about)"],
        ),
        ("The guild has 96 Lunde members.", ["count <96 Lunde members> 96 of lunde members"]),
        ("The guild has 200 U.S. members.", ["count <200 U.S. members> 200 of u s members"]),
        (
            "About 2.7m digital and physical sales followed.",
            ["count <2.7m digital and physical sales> 2700000 of digital physical sales (about)"],
        ),
        ("About 1.5m people came.", ["count <1.5m people> 1500000 of people (about)"]),
        (
            "Thousands of small, friendly deals followed.",
            ["count <Thousands of small, friendly deals> 1000 of small friendly deals (vague)"],
        ),
        ("It is a 12-page report.", ["count <12-page> 12 of page"]),
        ("It is a 12 page report.", ["count <12 page> 12 of page"]),
        ("It has 14 first-team players.", ["count <14 first-team players> 14 of first team players"]),
        ("They rowed 3,200 times.", ["count <3,200 times> 3200 of times"]),
        ("A two-handed grip helps.", []),
        ("The guild has 500 of its own.", ["number <500> 500"]),
        ("Of the 90 invited, 60 came.", ["number <90> 90", "number <60> 60"]),
        ("Five men and six firemen came.", ["count <Five men> 5 of men", "count <six firemen> 6 of firemen"]),
        ("Population reached 20,000 thanks to the mill.", ["number <20,000> 20000"]),
    ],
)
def test_counts(text: str, expected: list[str]) -> None:
    assert figures_of(text) == expected
