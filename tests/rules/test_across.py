"""A whole and its parts, in two sentences."""

from __future__ import annotations

import pytest

from factlint.rules.functions import function
from factlint.rules.functions.across import parts_across
from factlint.rules.values import Truth
from tests.rules.scene_of import printed, scene_of


@pytest.mark.parametrize(
    ("text", "figure", "parts", "answer"),
    [
        ("It has 60 boats. Thirty are red, 20 blue and 15 green.", "60 boats", ["Thirty", "20", "15"], Truth.CANNOT),
        ("It has 65 boats. Thirty are red, 20 blue and 15 green.", "65 boats", ["Thirty", "20", "15"], Truth.HOLDS),
        ("It has 90 boats. Thirty are red, 20 blue and 15 green.", "90 boats", ["Thirty", "20", "15"], Truth.HOLDS),
        (
            "It has 70 boats. Thirty are red, 20 blue and the other 15 green.",
            "70 boats",
            ["Thirty", "20", "15"],
            Truth.CANNOT,
        ),
        (
            "It has 30 vessels. There were 12 yachts, nine punts and six rafts.",
            "30 vessels",
            ["12 yachts", "nine punts", "six rafts"],
            Truth.CANNOT,
        ),
        ("It has 30 vessels. It bought 12 yachts, nine punts and 16 rafts.", "30 vessels", None, Truth.CANNOT),
        ("It has 12 crew. They were a cook, two mates, three boys and five hands.", "12 crew", None, Truth.CANNOT),
        ("He left $9m. Ann gets $4m, Bo $3m and Cy $1m.", "$9m", ["$4m", "$3m", "$1m"], Truth.HOLDS),
        (
            "He left $9.5m. It was split three ways, with $4.1m for Ann, $3.2m for Bo and $1.1m for Cy.",
            "$9.5m",
            ["$4.1m", "$3.2m", "$1.1m"],
            Truth.CANNOT,
        ),
        ("It made $9m. It lost $4m in May, $3m in June and $5m in July.", "$9m", None, Truth.CANNOT),
        ("It has 60 boats. Of these 30 leak, 20 also rot and 15 sank.", "60 boats", None, Truth.CANNOT),
        (
            "The legs are of 40, 35 and 35 miles. In all 90 miles are run.",
            "90 miles",
            ["40", "35", "35 miles"],
            Truth.CANNOT,
        ),
        ("It has 60 boats. Forty of the crews are paid, 30 are not.", "60 boats", None, Truth.CANNOT),
    ],
)
def test_parts_across(text: str, figure: str, parts: list[str] | None, answer: Truth) -> None:
    scene, slot = scene_of(text, figure)
    found = parts_across(scene, slot)
    assert (None if found is None else [printed(scene, part) for part in found.parts]) == parts
    if found is not None:
        assert function("parts_add_up").call(scene, [slot]) is answer
