"""Totals of tables: which are added up, and what is left alone."""

from __future__ import annotations

import pytest

from factlint.check import check
from factlint.config import Config, choose
from factlint.engine import prepare
from factlint.model import Finding
from factlint.read import read

ENGINE = prepare()
RULE = "table-total-mismatch"
CHOSEN = {RULE: choose(Config(), ENGINE.rules.headings)[RULE]}


def found(*rows: str) -> tuple[Finding, ...]:
    """The findings in a table, its rows given without their outer bars."""
    head, *body = rows
    lines = [head, "|".join(["---"] * (head.count("|") + 1)), *body]
    text = "\n".join(f"| {line} |" for line in lines) + "\n"
    return check(read(text, "table.md", None, ENGINE.vocabulary), ENGINE, CHOSEN)


def test_a_total_points_at_its_parts() -> None:
    (finding,) = found("Club | Goals", "Holm | 30", "Aust | 16", "**Total** | **48**")
    assert (finding.rule, finding.severity, finding.message) == (RULE, "warning", "Goals: 30 + 16 is 46, not 48")
    assert (finding.place.line, finding.place.message) == (5, "48")
    assert [(place.line, place.message) for place in finding.related] == [(3, "30"), (4, "16")]


TOLD = [
    (("# | Party | Seats", "1 | Red | 34", "2 | Blue | 41", " | Total | 93"), "Seats: 34 + 41 is 75, not 93"),
    (("Year | Visitors", "2022 | 12,100", "2023 | 13,400", "Sum | 27,500"), "Visitors: 12,100 + 13,400 is 25,500, not 27,500"),
    (("Club | Won | Lost | Total", "Holm | 4 | 5 | 9", "Aust | 1 | 7 | 18"), "Aust: 1 + 7 is 8, not 18"),
    (("Club | Total | Won | Lost", "Holm | 9 | 4 | 5", "Aust | 14 | 4 | 7"), "Aust: 4 + 7 is 11, not 14"),
    (("Side | Share", "For | 52%", "Against | 31%", "All | 100%"), "Share: 52% + 31% is 83%, not 100%"),
    (
        ("Ward | Trees", *(f"Ward {letter} | 1{number}" for number, letter in enumerate("abcdefg")), "Total | 109"),
        "Trees: 10 + 11 + 12 + 13 + ... + 16 is 91, not 109",
    ),
]  # fmt: skip


@pytest.mark.parametrize(("rows", "message"), TOLD, ids=[message for _, message in TOLD])
def test_told(rows: tuple[str, ...], message: str) -> None:
    assert [finding.message for finding in found(*rows)] == [message]


SILENT = {
    "right": ("Club | Goals", "Holm | 30", "Aust | 16", "Total | 46"),
    "rounded": ("Side | Share", "A | 24.3%", "B | 30.1%", "C | 45.5%", "Total | 100%"),
    "a dash": ("Club | Goals", "Holm | 30", "Aust | –", "Vik | 8", "Total | 48"),
    "an empty cell": ("Club | Goals", "Holm | 30", "Aust | ", "Vik | 8", "Total | 48"),
    "a range": ("Club | Goals", "Holm | 30", "Aust | 10-12", "Vik | 8", "Total | 58"),
    "an approximate cell": ("Club | Goals", "Holm | 30", "Aust | about 12", "Vik | 8", "Total | 58"),
    "one row": ("Club | Goals", "Holm | 30", "Total | 48"),
    "an average": ("School | Mark", "Holm | 41", "Aust | 37", "Overall | 39"),
    "a rate": ("School | Pupils per class", "Holm | 21", "Aust | 17", "Overall | 29"),
    "shares of other wholes": ("Ward | Turnout", "Holm | 41%", "Aust | 37%", "All | 63%"),
    "two totals": ("Club | Goals", "Holm | 30", "Total | 31", "Aust | 16", "Total | 48"),
    "a subtotal": ("Item | Cost", "Rope | 30", "Lamp | 16", "Subtotal | 46", "Total | 52"),
    "a row of parts": ("Land | Jobs", "Vest | 300", "North | 120", "South | 180", "Aust | 40", "Total | 340"),
    "a cumulative column": ("Year | Jobs so far", "2021 | 30", "2022 | 41", "2023 | 58", "Total | 58"),
    "prices times numbers": ("Item | Price | Number | Total", "Rope | 14 | 3 | 42", "Lamp | 25 | 2 | 50"),
    "a selection": ("Club | Goals | Points", "Holm | 30 | 21", "Aust | 16 | 14", "Total | 58 | 49"),
    "two units": ("Item | Load", "Rope | 30 kg", "Lamp | 16 litres", "Total | 58 kg"),
    "no total": ("Club | Goals", "Holm | 30", "Aust | 16"),
}


@pytest.mark.parametrize("rows", SILENT.values(), ids=SILENT)
def test_silent(rows: tuple[str, ...]) -> None:
    assert found(*rows) == ()
