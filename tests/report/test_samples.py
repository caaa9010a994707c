"""One stored report of each format, of the same two drafts; `--update-expected` rewrites them: read the diff."""

from __future__ import annotations

from pathlib import Path

import pytest

from factlint.errors import Problem
from factlint.model import Finding, Place, RuleHeading
from factlint.model.lines import LineIndex
from factlint.report import REPORTERS, Checked, Context, Summary
from factlint.version import __version__

SAMPLES = Path(__file__).parent / "samples"
SOURCE = "# Café\r\n\r\nThe café’s trade doubled from 15,000 to 40,000 <b>, %: it said.\r\n"


def place(words: str) -> Place:
    start = SOURCE.index(words)
    lines = LineIndex(SOURCE)
    end = start + len(words)
    return Place("desk/a b.md", start, end, *lines.place(start), *lines.place(end), words)


OLD, NEW = place("15,000"), place("40,000")
ERROR = Finding("multiplier-mismatch", "error", "15,000 doubled is 30,000, not 40,000", NEW, (OLD,))
AGAIN = Finding("multiplier-mismatch", "warning", "a | b * <c> & 5% \x01", NEW, (OLD,))
NOTE = Finding("vague-source", "info", "“it said”:\nwho?", place("it said.\r\n"))
DRAFTS = (
    Checked("desk/a b.md", SOURCE, (ERROR, AGAIN, NOTE), 1, failing=frozenset((ERROR,))),
    Checked("desk/clean.md", "It is free.\n", ()),
)
PROBLEM = Problem("desk/broken.md", 2, 3, "not YAML: a tab")
HEADINGS = (
    RuleHeading("multiplier-mismatch", "arithmetic", "error", "A multiplier agrees.", "Few do the sum.", path="x.yaml"),
    RuleHeading("vague-source", "attribution", "warning", "A source has a name.", on=False, silent=("officials",)),
)


def headings() -> tuple[RuleHeading, ...]:
    return HEADINGS


def report(name: str, context: Context | None = None) -> str:
    made = REPORTERS[name](context or Context(headings=headings))
    summary = Summary(unreadable=1, problems=[PROBLEM])
    text = ""
    for checked in DRAFTS:
        summary.add(checked)
        text += made.draft(checked)
    return text + made.end(summary)


@pytest.mark.parametrize("name", sorted(set(REPORTERS) - {"html"}))
def test_the_sample(name: str, update_expected: bool) -> None:
    path = SAMPLES / f"{name}.out"
    text = report(name).replace(f'"{__version__}"', '"VERSION"')
    if update_expected:
        path.parent.mkdir(exist_ok=True)
        path.write_text(text, encoding="utf-8", newline="")
    assert path.read_bytes().decode() == text


def test_every_sample_has_its_format() -> None:
    assert {path.stem for path in SAMPLES.iterdir()} | {"html"} == set(REPORTERS) | {"html"}


@pytest.mark.parametrize("name", ["text", "concise", "json", "jsonl"])
def test_silences_are_shown_on_request(name: str) -> None:
    made = report(name, Context(silence=lambda _, finding: f"hush {finding.rule}"))
    assert made.count("hush multiplier-mismatch") == 2
    assert made.count("hush vague-source") == 1


def test_statistics_and_quiet() -> None:
    assert report("concise", Context(statistics=True)).endswith(
        "     2  multiplier-mismatch\n     1  vague-source\n\n"
        "1 error, 1 warning, 1 info in 1 of 2 drafts; 1 silenced; 1 could not be checked\n"
    )
    assert report("concise", Context(quiet=True)).count("\n") == 3
