"""How many things a stretch of text names."""

from __future__ import annotations

import pytest

from factlint.rules.enumeration import item_counts, names_opening, stretch_after


@pytest.mark.parametrize(
    ("text", "stretch"),
    [
        (": cost and noise.", "cost and noise"),
        (" (cost and noise) are told.", "cost and noise"),
        (" - cost and noise - are told.", "cost and noise"),
        (", named as Ivo Kral and Jan Orr.", "Ivo Kral and Jan Orr"),
        (", Nils, 4, and Ebba, were there.", "Nils, 4, and Ebba"),
        (", Nils, 14, and Ebba, 12, were there.", "Nils, 14, and Ebba, 12"),
        (", Nils and Ebba, were there.", "Nils and Ebba"),
        (", Nils and Ebba were there.", ""),
        (", Nils and Ebba, the youngest, were there.", ""),
        (", a farm and a boat.", ""),
        (" are Nils, Ebba and Tove.", "Nils, Ebba and Tove"),
    ],
)
def test_where_a_list_opens(text: str, stretch: str) -> None:
    assert stretch_after(text) == stretch


@pytest.mark.parametrize(
    ("text", "counts"),
    [
        ("cost and noise", (2, 2)),
        ("bed and breakfast, parking and a view", (3, 4)),
        ("worn brakes, a wet road and a man who had slept", (3, 3)),
        ("to cut costs, to hire nurses and to rest", (3, 3)),
        ("“Salt”, “Smoke”, “Embers” and “Ash”", (4, 4)),
        ("Nils, 14, and Ebba, 12", (2, 2)),
        ("a man of 40 and a boy", None),
    ],
)
def test_how_many_items(text: str, counts: tuple[int, int] | None) -> None:
    assert item_counts(text, False) == counts


@pytest.mark.parametrize(
    ("text", "counts"),
    [
        ("Dean Holm, 24, Craig Moe, 27, and Ryan Orr, 19, all of Tarn, will appear in court.", (3, 3)),
        ("Dean Holm and Craig Moe deny it.", (2, 2)),
        ("Police said Dean Holm and Craig Moe deny it.", None),
        ("They deny it.", None),
    ],
)
def test_names_that_open_a_sentence(text: str, counts: tuple[int, int] | None) -> None:
    assert names_opening(text) == counts
