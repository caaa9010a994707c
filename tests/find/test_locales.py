"""Digit groups by the draft's locale."""

from __future__ import annotations

from decimal import Decimal

import pytest

from factlint.find.numbers import digits_value, last_place


@pytest.mark.parametrize(
    ("word", "locale", "expected"),
    [
        ("1,250", "en-US", "1250"),
        ("1,250.75", "en-GB", "1250.75"),
        ("1.25", "en-US", "1.25"),
        ("1.250", "de-DE", "1250"),
        ("1.250,75", "de-DE", "1250.75"),
        ("12,5", "fr-FR", "12.5"),
        ("12,34,567", "en-IN", "1234567"),
        ("1,2,3", "en-US", None),
        ("12,5", "en-US", None),
        ("1.2.3", "en-US", None),
        ("٣", "ar-EG", None),
        ("1" * 25, "en-US", None),
    ],
)
def test_digits_value(word: str, locale: str, expected: str | None) -> None:
    assert digits_value(word, locale) == (Decimal(expected) if expected else None)


@pytest.mark.parametrize(("value", "place"), [("1200", "100"), ("2.5", "0.1"), ("0", "1"), ("7", "1"), ("1e9", "1e9")])
def test_last_place(value: str, place: str) -> None:
    assert last_place(Decimal(value)) == Decimal(place)
