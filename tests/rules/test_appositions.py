"""How many things a row names that stands beside what it lists."""

from __future__ import annotations

import pytest

from factlint.rules.appositions import apposed, told_they_are


@pytest.mark.parametrize(
    ("text", "things", "counts"),
    [
        (" for the depot, the old mill, the bus yard and a field, in May.", True, (3, 3)),
        (" for the depot, the old mill, the bus yard and a field, in May.", False, None),
        (", Osk, Tarn and Orley, with a prize", False, (3, 3)),
        (", a gas leak and a fault, for the blast", True, (2, 2)),
        (", a couple and a child, died", True, None),
        (" closed early.", True, None),
    ],
)
def test_a_row_beside(text: str, things: bool, counts: tuple[int, int] | None) -> None:
    assert apposed(text, things) == counts


@pytest.mark.parametrize(
    ("text", "counts"),
    [
        ("They are Dock Street, Mill Lane and Orley, used by 40.", (3, 3)),
        (" the head said that they were a roof, a boiler and a teacher.", (3, 3)),
        ("They are old, cold and damp.", None),
        ("They were a woman and two men.", None),
    ],
)
def test_what_they_are(text: str, counts: tuple[int, int] | None) -> None:
    assert told_they_are(text) == counts
