"""Of whom ages are told, and for which day."""

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
        ("She retired at 25 in 2015; papers give her date of birth as May 1990.", Truth.HOLDS),
    ],
)
def test_an_age(text: str, answer: Truth) -> None:
    birth, at = ("date1", "date2") if "in 1990," in text else ("date2", "date1")
    assert ask("age_told", text, "number", birth, at) is answer


@pytest.mark.parametrize(
    ("text", "answer"),
    [
        ("In 1987, then 58, she left.", Truth.HOLDS),
        ("She left, at 58, in 1987.", Truth.HOLDS),
        ("In 1987 she left with 58 others.", Truth.CANNOT),
        ("In 1987 she left. She was, at 58, tired.", Truth.CANNOT),
        ("Now at 58, she was there in 1987.", Truth.CANNOT),
    ],
)
def test_an_age_on_a_day(text: str, answer: Truth) -> None:
    kind = "count" if "others" in text else "number"
    assert ask("aged_on", text, kind, "date1") is answer


@pytest.mark.parametrize(
    ("text", "answer"),
    [
        ("Now 39, she sings.", Truth.HOLDS),
        ("Today, at 66, she sings.", Truth.HOLDS),
        ("At 39, she sang.", Truth.CANNOT),
        ("Now 39, when he sang, is a number.", Truth.CANNOT),
    ],
)
def test_an_age_now(text: str, answer: Truth) -> None:
    assert ask("age_now", text, "number") is answer
