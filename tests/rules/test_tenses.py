"""What the verb of a date's clause says of its time."""

from __future__ import annotations

import pytest

from tests.rules.test_spans import ask


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("Orm will step down as chief on 3 May 2022.", "future"),
        ("From 3 May 2022 the tax will be charged.", "future"),
        ("The two clubs are playing each other in Osk on 3 May 2022.", "future"),
        ("Voting begins on 3 May 2022.", "future"),
        ("She is due to be married on 3 May 2022.", "future"),
        ("The ferry sank off the cape on 3 May 2022.", "past"),
        ("The plan was approved on 3 May 2022 by 40 votes.", "past"),
        ("On 3 May 2022 the ferry sank.", "past"),
        ("The contract signed on 3 May 2022 will bring jobs.", "past"),
        ("The inquest will hear of the fire on 3 May 2022.", ""),
        ("She agreed to meet the union on 3 May 2022.", ""),
        ("He sold tickets for the concert on 3 May 2022.", ""),
        ("It would open on 3 May 2022.", ""),
        ("On 3 May 2022 the ship, which sank in fog, will be raised.", ""),
        ("It has been shut since 3 May 2022.", ""),
    ],
)
def test_tense(text: str, told: str) -> None:
    assert (ask("told_as", text, "date1") or "") == told
