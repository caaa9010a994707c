"""Ages, with and without their unit."""

from __future__ import annotations

import pytest

from tests.find.figures_of import figures_of


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The 34-year-old baker left.", ["age <34-year-old> 34 year"]),
        ("Lena Holm, 34, left.", ["age <34> 34 year"]),
        ("Lena Holm (34) left.", ["age <34> 34 year"]),
        ("Lena Holm is 34 years old.", ["age <34 years old> 34 year"]),
        ("Lena Holm was 34.", ["number <34> 34"]),
        ("Lena Holm, who was 10, left.", ["age <10> 10 year"]),
        ("A boy aged 12 left.", ["age <12> 12 year"]),
        ("Six-month-old lambs were sold.", ["age <Six-month-old> 6 month"]),
        ("The mill is more than 600 years old.", ["age <600 years old> 600 year (more than)"]),
        ("Players over the age of 18 left.", ["age <18> 18 year"]),
        ("The baby was ten months old.", ["age <ten months old> 10 month"]),
        ("The under-21s won again.", ["age <21> 21 year (less than)"]),
        ("On May 3, 12, and 15 boats sank.", ["number <12> 12", "count <15 boats> 15 of boats"]),
        ("The Reds (40) beat the River Blues (35).", ["number <40> 40", "number <35> 35"]),
        ("Ada B. Dent-Marsh (40) left.", ["age <40> 40 year"]),
    ],
)
def test_ages(text: str, expected: list[str]) -> None:
    assert figures_of(text) == expected
