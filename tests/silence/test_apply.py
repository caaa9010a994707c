"""Silences: what they reach, what they need, and what is said of those that reach nothing."""

from __future__ import annotations

import pytest

from factlint.check import check, prepare
from factlint.config import Config, choose
from factlint.config.settings import Named
from factlint.model import Example
from factlint.notices import NOTICES
from factlint.read import read
from factlint.silence import Heard, apply_silences

SLIP = "The fair opens on June 31, 2024."
RULE = "impossible-date"
OTHER = "The show opens on April 31, 2024."


def heard(source: str, path: str = "a.md", reasons: bool = True, select: str = "") -> Heard:
    engine = prepare()
    selected = tuple(Named(name, "", 0, 0) for name in select.split(",") if name)
    chosen = choose(Config(select=selected), engine.rules.headings)
    draft = read(source, path)
    return apply_silences(draft, check(draft, engine, chosen), engine.rules.headings, chosen, reasons)


def told(source: str, path: str = "a.md", reasons: bool = True, select: str = "") -> list[tuple[str, int]]:
    return [
        (finding.rule, finding.place.line)
        for finding in heard(source, path, reasons, select).told
        if finding.rule in (RULE, "unused-silence", "silence-without-reason", "malformed-silence")
    ]


@pytest.mark.parametrize(
    ("source", "left"),
    [
        (SLIP, [(RULE, 1)]),
        (f"<!-- factlint: ignore {RULE} -- a joke -->\n\n{SLIP}\n\n{OTHER}", [(RULE, 5)]),
        (f"<!-- factlint: ignore {RULE} — a joke -->\n\n{SLIP}", []),
        (f"<!-- factlint: ignore {RULE} -- a joke -->\n{SLIP}", []),
        (f"<!-- factlint: ignore dates -- a joke -->\n\n{SLIP}", []),
        (f"<!-- factlint: ignore all -- a joke -->\n\n{SLIP}", []),
        (f"<!-- Factlint: Ignore weekday-mismatch, {RULE} -- a joke -->\n\n{SLIP}", [("unused-silence", 1)]),
        (f"{SLIP} <!-- factlint: ignore {RULE} -- a joke -->\n\n{OTHER}", [(RULE, 3)]),
        (f"{OTHER}\n{SLIP} <!-- factlint: ignore {RULE} -- a joke -->\nIt is free.", [(RULE, 1)]),
        (f"- {OTHER}\n- <!-- factlint: ignore {RULE} -- a joke --> {SLIP}\n", [(RULE, 1)]),
        (f"<!-- factlint: ignore {RULE} -- a joke -->\n\n> {SLIP}\n>\n> {OTHER}\n", []),
        (f"<!-- factlint: ignore {RULE} -- a joke -->\n\n| a |\n| --- |\n| x |\n| {SLIP} |\n", []),
        (f"<!-- factlint: disable {RULE} -- a joke -->\n\n{SLIP}\n\n<!-- factlint: enable -->\n\n{OTHER}", [(RULE, 7)]),
        (f"{OTHER}\n\n<!-- factlint: disable {RULE} -- a joke -->\n\n{SLIP}", [(RULE, 1)]),
        (
            f"<!-- factlint: disable {RULE} weekday-mismatch -- a -->\n\n{SLIP}\n\n<!-- factlint: enable {RULE} -->\n\n{OTHER}",
            [("unused-silence", 1), (RULE, 7)],
        ),
        (f"{SLIP}\n\n<!-- factlint: ignore-file {RULE} -- a joke -->\n", []),
        (f"---\nfactlint: {{ignore: [{RULE} -- a joke]}}\n---\n\n{SLIP}", []),
        (f"---\nfactlint:\n  ignore:\n    {RULE}: a joke\n---\n\n{SLIP}", []),
        (f"---\nfactlint:\n  ignore: {RULE} -- a joke\n---\n\n{SLIP}", []),
        (f'+++\n[factlint]\nignore = ["{RULE} -- a joke"]\n+++\n\n{SLIP}', []),
        (f"---\nfactlint: {{ignore: [{RULE}]}}\n---\n\n{SLIP}", [("silence-without-reason", 2), (RULE, 5)]),
        (f"---\nfactlint: {{hush: [{RULE}]}}\n---\n\n{SLIP}", [("malformed-silence", 2), (RULE, 5)]),
        (f"<!-- factlint: ignore {RULE} -->\n\n{SLIP}", [("silence-without-reason", 1), (RULE, 3)]),
        (f"<!-- factlint: ignore {RULE} -- -->\n\n{SLIP}", [("silence-without-reason", 1), (RULE, 3)]),
        ("<!-- factlint: ignore imposible-date -- a -->\n\nIt is free.", [("malformed-silence", 1)]),
        ("<!-- factlint: ignore -- a joke -->\n\nIt is free.", [("malformed-silence", 1)]),
        ("<!-- factlint: enable -->\n\nIt is free.", [("unused-silence", 1)]),
        (f"It is free.\n\n<!-- factlint: ignore {RULE} -- a joke -->", [("unused-silence", 3)]),
        ("```html\n<!-- factlint: ignore x -->\n```\n", []),
        ("Write `<!-- factlint: ignore x -->` above it.\n", []),
        ("    <!-- factlint: ignore x -->\n", []),
    ],
)  # fmt: skip
def test_markdown(source: str, left: list[tuple[str, int]]) -> None:
    assert told(source) == left


@pytest.mark.parametrize(
    ("path", "source", "left"),
    [
        ("a.txt", f"The fair\n\n[factlint: ignore {RULE} -- a joke]\n{SLIP}", []),
        ("a.txt", f"The fair\n\n{SLIP} [factlint: ignore {RULE} -- a joke]\n{OTHER}", [(RULE, 4)]),
        ("a.txt", f"The fair\n\n<!-- factlint: ignore {RULE} -- a joke -->\n{SLIP}", []),
        ("a.mdx", f"{{/* factlint: ignore {RULE} -- a joke */}}\n\n{SLIP}", []),
        ("a.md", f"[factlint: ignore {RULE} -- a joke]\n\n{SLIP}", [(RULE, 3)]),
    ],
)
def test_each_format_has_its_form(path: str, source: str, left: list[tuple[str, int]]) -> None:
    assert told(source, path) == left


def test_a_silence_of_a_rule_that_does_not_run_is_not_unused() -> None:
    source = f"<!-- factlint: ignore {RULE} -- a joke -->\n\nIt is free."
    assert told(source) == [("unused-silence", 1)]
    assert told(source, select="unused-silence,weekday-mismatch") == []
    assert told(source, select=f"unused-silence,{RULE}") == [("unused-silence", 1)]
    family = source.replace(RULE, "dates")
    assert told(family, select=f"unused-silence,{RULE}") == []


def test_reasons_may_be_waived() -> None:
    assert told(f"<!-- factlint: ignore {RULE} -->\n\n{SLIP}", reasons=False) == []


def test_a_silenced_finding_is_kept_apart_and_notices_say_what_to_do() -> None:
    result = heard(f"<!-- factlint: ignore {RULE} weekday-mismatch -- a joke -->\n\n{SLIP}")
    assert [finding.rule for finding in result.silenced] == [RULE]
    notice = result.told[0]
    assert notice.severity == "warning"
    assert notice.message == "nothing here is silenced for weekday-mismatch; remove the name or the comment"
    assert (notice.place.column, notice.place.end_column) == (1, 69)


@pytest.mark.parametrize("notice", NOTICES, ids=lambda notice: notice.id)
def test_the_examples_of_notices(notice: object) -> None:
    heading = next(each for each in NOTICES if each is notice)
    rules = [[rule for rule, _ in told(example.text)] for example in heading.flawed]
    assert all(heading.id in found for found in rules)
    assert not any(heading.id in [rule for rule, _ in told(example.text)] for example in heading.correct)
    assert isinstance(heading.flawed[0], Example)
