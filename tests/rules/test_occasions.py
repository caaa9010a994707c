"""What was founded on one date, and remembered on another."""

from __future__ import annotations

import pytest

from factlint.rules.values import Truth
from tests.rules.test_spans import ask


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
