"""A time told in hours is the time between two hours of the day."""

from __future__ import annotations

import pytest

from factlint.check import check, prepare
from factlint.config import Config, choose
from factlint.read import read

ENGINE = prepare(keep=False)
CHOSEN = {"duration-mismatch": choose(Config(), ENGINE.rules.headings)["duration-mismatch"]}
CASES = [
    ("The yard is open from 7 a.m. to 9 p.m., or 12 hours a day.", "from 7 a.m. to 9 p.m. is 14 hours, not 12 hours"),
    ("The yard is open from 7 a.m. to 9 p.m., or 14 hours a day.", ""),
    (
        "The train left Orle at 08:10 and arrived at 10:40, a journey of three and a half hours.",
        "from 08:10 to 10:40 is 2 hours 30 minutes, not three and a half hours",
    ),
    ("The train left Orle at 08:10 and arrived at 10:40, a journey of two and a half hours.", ""),
    ("Talks opened at 9am, adjourned at noon and ended at 5pm, five hours later.", ""),
    ("The yard is open from 7.30 a.m. to 9 a.m., or two hours a day.", ""),
    ("The watch is from 10 p.m. to 6 a.m., or ten hours a night.", "from 10 p.m. to 6 a.m. is 8 hours, not ten hours"),
    ("The watch is from 10 p.m. to midnight, or three hours.", "from 10 p.m. to midnight is 2 hours, not three hours"),
    ("The watch is from 22:00 to 06:00, or eight hours a night.", ""),
    ("The yard is open from 9 a.m. to 5 p.m., or two hours on Sundays.", ""),
    ("The talks began at 7:15 p.m. and ended at 8 p.m., after 50 minutes.", ""),
    (
        "The talks began at 7:15 p.m. and ended at 8 p.m., after 65 minutes.",
        "from 7:15 to 8 p.m. is 45 minutes, not 65 minutes",
    ),
]


@pytest.mark.parametrize(("text", "message"), CASES)
def test_hours_of_the_day(text: str, message: str) -> None:
    found = check(read(text.encode(), "draft.md"), ENGINE, CHOSEN)
    assert [finding.message for finding in found] == ([message] if message else [])
