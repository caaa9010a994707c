"""The text report: a finding as a whole, and the last line that counts."""

from __future__ import annotations

from collections import Counter

import pytest

from factlint.model import Finding, Place, Severity
from factlint.report.colours import plain
from factlint.report.reporter import Summary
from factlint.report.text import findings_text, last_line

SOURCE = "# News\n\nIt doubled from 15,000 to 40,000.\n"
NEW = Place("a.md", 34, 40, 3, 27, 3, 33, "40,000")
OLD = Place("a.md", 24, 30, 3, 17, 3, 23, "15,000")


def counted(*severities: Severity) -> Counter[Severity]:
    return Counter(severities)


FINDING = Finding("multiplier-mismatch", "error", "15,000 doubled is\n30,000, not 40,000", NEW, (OLD,))


def test_a_finding() -> None:
    assert findings_text(SOURCE, (FINDING,), plain) == (
        "a.md:3:27 error[multiplier-mismatch] 15,000 doubled is 30,000, not 40,000\n"
        "  3 | It doubled from 15,000 to 40,000.\n"
        "    |                 ~~~~~~    ^^^^^^\n\n"
    )


def test_a_place_in_another_draft_is_told() -> None:
    other = Place("b.md", 0, 1, 1, 1, 1, 2, "14,000")
    text = findings_text(SOURCE, (Finding("r", "info", "m", NEW, (other,)),), plain)
    assert text.splitlines()[-2] == "    also b.md:1:1: 14,000"


@pytest.mark.parametrize(
    ("summary", "line"),
    [
        (Summary(drafts=6), "No findings in 6 drafts"),
        (Summary(drafts=1), "No findings in 1 draft"),
        (
            Summary(drafts=1, silenced=2, known=3, unchanged=4),
            "No findings in 1 draft; 2 silenced; 3 known; 4 on unchanged lines",
        ),
        (Summary(drafts=5, unreadable=1), "No findings in 5 drafts; 1 could not be checked"),
        (
            Summary(counted("error", "error", "error", "warning"), drafts=6, drafts_with_findings=2),
            "3 errors, 1 warning in 2 of 6 drafts",
        ),
        (Summary(counted("error"), drafts=1, drafts_with_findings=1), "1 error in 1 draft"),
        (
            Summary(counted("warning", "warning", "info"), drafts=2, drafts_with_findings=2, unreadable=3),
            "2 warnings, 1 info in 2 drafts; 3 could not be checked",
        ),
    ],
)
def test_the_last_line_counts(summary: Summary, line: str) -> None:
    assert last_line(summary, plain) == line
