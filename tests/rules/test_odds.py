"""So many to one, with the two figures that they are of."""

from __future__ import annotations

import pytest

from factlint.rules.functions.odds import told_odds
from tests.rules.scene_of import printed, scene_of


@pytest.mark.parametrize(
    ("text", "figure", "told"),
    [
        ("The ayes won three to one, with 900 votes to 300.", "three", ("900 votes", "300", True)),
        ("The ayes won two to one, with 900 votes to 300.", "two", ("900 votes", "300", False)),
        (
            "It passed by 900 votes to 300. That five-to-one lead was no surprise.",
            "five-to",
            ("900 votes", "300", False),
        ),
        (
            "For every nurse there are 12 beds. It has 60 beds and ten nurses.",
            "12 beds",
            ("60 beds", "ten nurses", False),
        ),
        (
            "It has one nurse to every six beds, with 60 beds and ten nurses.",
            "six beds",
            ("60 beds", "ten nurses", True),
        ),
        (
            "With 60 beds and ten nurses it has a nurse for every nine beds.",
            "nine beds",
            ("60 beds", "ten nurses", False),
        ),
        ("With ten nurses for 60 beds it has one for every nine.", "nine", ("60 beds", "ten nurses", False)),
        ("Cats outnumber dogs three to two, with 90 cats and 40 dogs.", "three", ("90 cats", "40 dogs", False)),
        ("The mare was a three to one shot and won $900 and $500.", "three", None),
        ("It has 12 beds to every nurse, and 90 cats and 40 dogs.", "12 beds", None),
    ],
)
def test_told_odds(text: str, figure: str, told: tuple[str, str, bool] | None) -> None:
    scene, slot = scene_of(text, figure)
    found = told_odds(scene, slot)
    assert (
        None if found is None else (printed(scene, found.larger), printed(scene, found.smaller), found.fits)
    ) == told
