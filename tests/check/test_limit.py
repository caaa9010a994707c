"""A limit of findings in a draft: the gravest are shown, and one note counts the rest."""

from __future__ import annotations

from factlint.check import check, prepare
from factlint.config import Config, choose
from factlint.model import Finding
from factlint.read import read
from factlint.sourcing import HousePolicy

ENGINE = prepare()
BARE = "\n\n".join(f"The {name} has cost the town ${cost} million so far." for name, cost in (
    ("wall", 3), ("pier", 7), ("dock", 13), ("road", 29), ("hall", 61), ("tram", 127), ("dam", 263)))  # fmt: skip


def findings(house: HousePolicy) -> list[Finding]:
    chosen = {
        rule: level for rule, level in choose(Config(), ENGINE.rules.headings).items() if rule.startswith("unsourced")
    }
    return list(check(read(BARE, "draft.md"), ENGINE, chosen, house))


def test_five_are_shown_and_the_rest_counted() -> None:
    found = findings(HousePolicy())
    assert [each.severity for each in found] == ["warning"] * 5 + ["info"]
    assert found[-1].message == "2 more findings like these not shown: lines 11, 13"


def test_configuration_moves_the_limit() -> None:
    assert len(findings(HousePolicy(at_most=0))) == 7
    assert [each.message for each in findings(HousePolicy(at_most=6))][
        -1
    ] == "1 more finding like these not shown: line 13"
