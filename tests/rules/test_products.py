"""A figure that is for each of something, with how many there are and the total."""

from __future__ import annotations

import pytest

from factlint.rules.functions.products import Product, product_of
from factlint.rules.functions.rate_words import rate_of
from factlint.rules.scene import Scene
from tests.rules.scene_of import printed, scene_of


@pytest.mark.parametrize(
    ("text", "figure", "told"),
    [
        ("It makes 300 caps a day.", "300 caps", ("period", "day")),
        ("It makes 300 caps a day from wool.", "300 caps", ("period", "day")),
        ("It made 300 caps a day later.", "300 caps", None),
        ("It sells jam at $3 a jar.", "$3", ("thing", "jar")),
        ("It lost 300 a jar.", "300", None),
        ("It earns $500 monthly.", "$500", ("period", "month")),
        ("It paid $30 per head.", "$30", ("person", "head")),
        ("It paid $30 apiece.", "$30", ("each", "")),
        ("It paid the six $30 each.", "$30", ("each", "")),
        ("It pays $30 to every guest.", "$30", ("thing", "guest")),
        ("It pays $30 for each of its 400 guests.", "$30", ("thing", "")),
        ("It has 12 in every 100,000.", "12", ("number", "")),
        ("It has nine per 1,000.", "nine", ("number", "")),
        ("The average fee was $40.", "$40", ("each", "")),
        ("It fell 20% a year.", "20%", None),
        ("It paid $30.", "$30", None),
    ],
)
def test_rate_of(text: str, figure: str, told: tuple[str, str] | None) -> None:
    scene, slot = scene_of(text, figure)
    rate = rate_of(scene, slot.bound)
    assert (None if rate is None else (rate.kind, rate.per)) == told


def shown(scene: Scene, product: Product | None) -> tuple[str | None, str, bool] | None:
    if product is None:
        return None
    return printed(scene, product.things), str(printed(scene, product.total)), product.fits


@pytest.mark.parametrize(
    ("text", "figure", "told"),
    [
        ("It makes 300 caps a day, 2,100 in seven days.", "300 caps", ("seven days", "2,100", True)),
        ("It makes 300 caps a day, 3,100 in seven days.", "300 caps", ("seven days", "3,100", False)),
        ("It ran for seven days. It made 3,100 caps, or 300 a day.", "300", ("seven days", "3,100 caps", False)),
        ("In an hour it made 900 caps. That is 30 a minute.", "30", (None, "900 caps", False)),
        ("It made 900 caps an hour, 30 a minute.", "30", None),
        ("It made 3,100 caps in seven days but usually 300 a day.", "300", None),
        ("It made 3,100 caps in seven days, compared with 300 a day.", "300", None),
        ("It made 9,000 caps in seven days, and 300 a day.", "300", None),
        ("It made 3,100 caps in seven days, breaks included, and 300 a day.", "300", None),
        ("It has 40 guests and $500. It paid $15 to every guest.", "$15", ("40 guests", "$500", False)),
        ("It paid each guest $15. The 40 guests cost it $600.", "$15", ("40 guests", "$600", True)),
        ("A town of 9,000 had 45 fires, 12 per 1,000.", "12", ("9,000", "45 fires", False)),
        ("In 24 games, four of them lost, it made 900 points, an average of 45.", "45", None),
        ("It hired 30 vans at $80 a day for 12 days, $28,800 in all.", "$80", None),
    ],
)
def test_product_of(text: str, figure: str, told: tuple[str | None, str, bool] | None) -> None:
    scene, slot = scene_of(text, figure)
    assert shown(scene, product_of(scene, slot)) == told
