"""The comment to paste: pasted as it says, it keeps its finding quiet."""

from __future__ import annotations

import pytest

from factlint.check import check, prepare
from factlint.config import Config, choose
from factlint.model import Finding
from factlint.read import read
from factlint.silence import apply_silences
from factlint.silence.comment import silence_comment, silence_for

SLIP = "The fair opens on June 31, 2024."
RULE = "impossible-date"


def findings(source: str, path: str) -> tuple[Finding, ...]:
    engine = prepare()
    chosen = choose(Config(), engine.rules.headings)
    draft = read(source, path)
    return apply_silences(draft, check(draft, engine, chosen), engine.rules.headings, chosen).told


@pytest.mark.parametrize(
    ("path", "comment"),
    [
        ("a.md", "<!-- factlint: ignore impossible-date -- why -->"),
        ("a.mdx", "{/* factlint: ignore impossible-date -- why */}"),
        ("a.txt", "[factlint: ignore impossible-date -- why]"),
        ("desk/notes", "[factlint: ignore impossible-date -- why]"),
    ],
)
def test_pasted_above_or_beside_it_works(path: str, comment: str) -> None:
    assert silence_comment(path, RULE) == comment
    before = "The fair\n\n"
    found = findings(before + SLIP, path)
    assert [finding.rule for finding in found] == [RULE]
    assert (
        silence_for(before + SLIP, found[0])
        == f"on line 3, or on a line of its own above its block, {comment}"
    )  # fmt: skip
    assert findings(f"{before}{comment}\n{SLIP}", path) == ()
    assert findings(f"{before}{SLIP} {comment}", path) == ()


def test_in_front_matter() -> None:
    source = f'---\ntitle: "{SLIP}"\n---\n\nIt is free.\n'
    found = findings(source, "a.md")
    told = silence_for(source, found[0])
    assert told == 'in the front matter, factlint: {ignore: ["impossible-date -- why"]}'
    entry = told.removeprefix("in the front matter, ")
    assert findings(source.replace("---\n\n", f"{entry}\n---\n\n"), "a.md") == ()
