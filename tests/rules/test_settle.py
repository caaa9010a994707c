"""Which results are findings: what a figure that a reading leaves out does to it."""

from __future__ import annotations

import pytest

from factlint.check import check, prepare
from factlint.config import Config, choose
from factlint.read import read

ENGINE = prepare(keep=False)
SUMS = {
    rule: level
    for rule, level in choose(Config(), ENGINE.rules.headings).items()
    if rule.endswith(("-mismatch", "-vs-points"))
}


def found(text: str) -> list[tuple[str, str]]:
    draft = read(text.encode(), "draft.md", None, ENGINE.vocabulary)
    return [(finding.rule, finding.severity) for finding in check(draft, ENGINE, SUMS)]


@pytest.mark.parametrize(
    ("text", "findings"),
    [
        ("The guild has 400 potters, one for every 600 islanders, of whom 100 (25%) are men.", []),
        (
            "The guild has 400 potters, one for every 600 islanders, of whom 100 (35%) are men.",
            [("share-of-total-mismatch", "warning")],
        ),
        ("Of the 400 potters, 100 (35%) are men.", [("share-of-total-mismatch", "error")]),
        ("The kiln costs $500 a month, or $6,000 a year, up $50 from $450.", []),
        ("The kiln costs $500 a month, up $90 from $450.", [("difference-mismatch", "error")]),
        ("Clay rose 10% to $22 from $20, lifting its share of costs to 24% from 20%.", []),
        ("Its share of costs rose 10% to 24% from 20%.", [("percent-vs-points", "error")]),
        ("The pond rose 2.5 metres to 6.1 metres, 40 centimetres above the record of 5.7 metres.", []),
        ("The number of kilns rose from 0 in 2019 to 12 in 2020, a fourfold rise.", []),
        (
            "Of the 200 potters, 50 (35%) left, including 30 of the 60 aged over 80.",
            [("share-of-total-mismatch", "warning")],
        ),
        (
            "Sales grew by a fifth to $60 million from $50 million, and costs by a half to $9 million from $6 million.",
            [],
        ),
        ("Of the 20 kilns, -5 (25%) were cold.", []),
    ],
)
def test_what_is_left_out(text: str, findings: list[tuple[str, str]]) -> None:
    assert found(text) == findings
