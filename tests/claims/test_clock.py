"""Hours that say whether they are before or after noon."""

from __future__ import annotations

import pytest

from factlint.claims.clock import time_of
from factlint.model import Label, Mention


@pytest.mark.parametrize(
    ("text", "hour"),
    [
        ("3 p.m.", (115, 0)),
        ("3pm", (115, 0)),
        ("11:40 a.m.", (111, 40)),
        ("12.05am", (100, 5)),
        ("12 pm", (112, 0)),
        ("15:00", ()),
        ("noon", ()),
    ],
)
def test_time_of(text: str, hour: tuple[int, ...]) -> None:
    assert time_of(Mention("time", 0, len(text), Label(text))) == hour


def test_other_mentions_have_no_hour() -> None:
    assert time_of(Mention("vote", 0, 5, Label("28-21"))) == ()
