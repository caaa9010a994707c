"""What happened on two dates: births and ages, foundings and feasts, and which had to come first."""

from __future__ import annotations

import pytest

from factlint.rules.values import Truth
from tests.rules.test_spans import ask


@pytest.mark.parametrize(
    ("text", "answer"),
    [
        ("Born in 1990, she was, at 25, retired in 2015.", Truth.HOLDS),
        ("In 2015 she retired at 25. She was born in 1990.", Truth.HOLDS),
        ("In 2015 she retired at 25. Orr was born in 1990.", Truth.CANNOT),
        ("Born in 1990, she is the sister of a man who died at 25 in 2015.", Truth.CANNOT),
        ("Born in 1990, she sold 25 in 2015.", Truth.CANNOT),
        ("Founded in 1990, it closed at 25 in 2015.", Truth.CANNOT),
    ],
)
def test_an_age(text: str, answer: Truth) -> None:
    birth, at = ("date1", "date2") if "in 1990," in text else ("date2", "date1")
    assert ask("age_told", text, "number", birth, at) is answer


@pytest.mark.parametrize(
    ("text", "answer"),
    [
        ("It opened in 1925 and marked its centenary in 2025.", Truth.HOLDS),
        ("It opened in 1925. It marked its centenary in 2025.", Truth.HOLDS),
        ("It opened in 1925. Orley marked a centenary in 2025.", Truth.CANNOT),
        ("It was blue in 1925 and marked its centenary in 2025.", Truth.CANNOT),
        ("It opened in 1925, shut in 1930 and marked its centenary in 2025.", Truth.CANNOT),
    ],
)
def test_a_feast(text: str, answer: Truth) -> None:
    assert ask("commemorates", text, "date1", "date2") is answer
