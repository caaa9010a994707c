"""The law of the sums: figures that are right and then rounded, in whatever wording, are never called wrong."""

from __future__ import annotations

from decimal import ROUND_HALF_UP, Decimal

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from factlint.check import check, prepare
from factlint.config import Config, choose
from factlint.read import read

ENGINE = prepare(keep=False)
FAMILIES = ("arithmetic", "magnitude", "wording", "ranges")
CHOSEN = {
    name: level
    for name, level in choose(Config(), ENGINE.rules.headings).items()
    if any(heading.id == name and heading.family in FAMILIES for heading in ENGINE.rules.headings)
}

CHANGES = (
    "Turnover {rose} {percent}% to ${new} million from ${old} million.",
    "From ${old} million a year ago, turnover {rose} by {percent} per cent to ${new} million.",
    "Turnover was ${new} million, a {percent}% {rise} on last year's ${old} million.",
    "At ${new} million, turnover was {percent}% {higher} than the ${old} million of the year before.",
    "Turnover {rose} {percent}%. It is now ${new} million, compared with ${old} million a year earlier.",
)
SHARES = (
    "Of {total} tenants, {part} ({percent}%) had complained.",
    "Some {part} of the {total} tenants, or {percent}%, had complained.",
    "In all, {percent}% of the {total} tenants, or {part}, had complained.",
)


def said(text: str) -> list[tuple[str, str]]:
    draft = read(text.encode(), "draft.md")
    return [(finding.rule, finding.message) for finding in check(draft, ENGINE, CHOSEN)]


def printed(value: Decimal, places: int) -> str:
    return f"{value.quantize(Decimal(1).scaleb(-places), rounding=ROUND_HALF_UP):,}"


@settings(max_examples=120, deadline=None)
@given(
    old=st.decimals(20, 900, places=3),
    change=st.decimals(-80, 300, places=2).filter(lambda value: abs(value) >= 2),
    places=st.integers(0, 1),
    wording=st.sampled_from(CHANGES),
)
def test_a_change_that_is_right_is_never_flagged(old: Decimal, change: Decimal, places: int, wording: str) -> None:
    new = old * (1 + change / 100)
    up = change > 0
    text = wording.format(
        old=printed(old, places), new=printed(new, places), percent=printed(abs(change), places),
        rose="rose" if up else "fell", rise="rise" if up else "fall", higher="higher" if up else "lower",
    )  # fmt: skip
    assert said(text) == []


@settings(max_examples=80, deadline=None)
@given(
    total=st.integers(30, 9000), ratio=st.integers(1, 999), places=st.integers(0, 1), wording=st.sampled_from(SHARES)
)
def test_a_share_that_is_right_is_never_flagged(total: int, ratio: int, places: int, wording: str) -> None:
    part = max(total * ratio // 1000, 1)
    percent = printed(Decimal(part) / total * 100, places)
    assert said(wording.format(total=f"{total:,}", part=f"{part:,}", percent=percent)) == []


@settings(max_examples=60, deadline=None)
@given(old=st.integers(20, 90_000), times=st.sampled_from([("doubled", 2), ("tripled", 3), ("halved", Decimal("0.5"))]))
def test_a_multiple_that_is_right_is_never_flagged(old: int, times: tuple[str, int]) -> None:
    word, factor = times
    assert said(f"Arrivals {word} from {old:,} to {int(old * factor):,}.") == []


@pytest.mark.parametrize("wording", CHANGES)
def test_a_change_that_is_clearly_wrong_is_flagged(wording: str) -> None:
    text = wording.format(old="480", new="600", percent="60", rose="rose", rise="rise", higher="higher")
    assert [rule for rule, _ in said(text)] == ["percent-change-mismatch"]
