"""Slips of the fingers between two figures, and what restates what."""

from __future__ import annotations

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from factlint.claims.likeness import agrees, keeps_bound, slip_between, slip_keys
from factlint.model import Figure, Interval


def figure(value: str, step: str = "1", hedge: str = "", unit: str = "") -> Figure:
    return Figure(Interval.exact(Decimal(value)), unit, hedge=hedge, step=Decimal(step))


@pytest.mark.parametrize(
    ("one", "other", "slip", "digits"),
    [
        ("3512", "3152", "swap", 4),
        ("54", "45", "swap", 2),
        ("54", "64", "digit", 2),
        ("45000", "43000", "digit", 5),
        ("12575", "1275", "lost digit", 5),
        ("3400000000", "3400000", "scale", 2),
        ("54", "54", "", 2),
        ("54", "71", "", 2),
        ("0", "54", "", 0),
    ],
)
def test_slip(one: str, other: str, slip: str, digits: int) -> None:
    assert slip_between(figure(one), figure(other)) == (slip, digits)
    assert slip_between(figure(other), figure(one)) == (slip, digits)


@pytest.mark.parametrize(
    ("one", "other", "slip"),
    [
        (("3400000", "million"), ("340000", ""), ""),
        (("240000000", "million"), ("240000", ""), "scale"),
        (("2400000000", "bn"), ("24000000000", "billion"), "scale"),
        (("2400000000", "billion"), ("240000000", "million"), ""),
    ],
)
def test_a_slip_of_the_scale_is_printed_alike(one: tuple[str, str], other: tuple[str, str], slip: str) -> None:
    figures = [Figure(Interval.exact(Decimal(value)), scale=scale) for value, scale in (one, other)]
    assert slip_between(*figures)[0] == slip


@given(st.integers(10, 10**7 - 1), st.integers(0, 6), st.integers(1, 9))
def test_a_changed_digit_is_found_by_key(value: int, place: int, by: int) -> None:
    text = str(value)
    at = place % len(text)
    changed = text[:at] + str((int(text[at]) + by) % 10) + text[at + 1 :]
    if int(changed) and len(str(int(changed))) == len(text):
        one, other = figure(text), figure(changed)
        assert set(slip_keys(one)) & set(slip_keys(other))
        assert slip_between(one, other)[0] in ("digit", "scale")


@pytest.mark.parametrize(
    ("one", "other", "held"),
    [
        (figure("60"), figure("54"), False),
        (figure("23000", "1000"), figure("22953"), True),
        (figure("16000000000", "1000000000"), figure("16600000000", "100000000"), True),
        (figure("90", "10"), figure("95"), False),
        (figure("60", "10", unit="percent"), figure("59.6", "0.1", unit="percent"), True),
        (figure("20", "10", unit="percent"), figure("22", unit="percent"), False),
        (figure("45000", "1000", "up to"), figure("43000", "1000", "up to"), False),
        (figure("20", "10", "at least"), figure("26"), True),
        (figure("20", "10", "at least"), figure("12"), False),
        (figure("12500", "100", "at least"), figure("15200", "100"), False),
    ],
)
def test_a_headline_restates(one: Figure, other: Figure, held: bool) -> None:
    assert agrees(one, other) is held


@pytest.mark.parametrize(
    ("hedge", "value", "kept"),
    [
        ("more than", "480", False),
        ("more than", "500", True),
        ("at least", "500", True),
        ("nearly", "530", False),
        ("less than", "480", True),
    ],
)
def test_a_bound(hedge: str, value: str, kept: bool) -> None:
    assert keeps_bound(figure("500", "100", hedge), figure(value)) is kept
