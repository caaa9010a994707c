"""Every draft in seeds/ gives the findings that stand beside it, no more and no less.

After a change that is meant, `make expected` rewrites them; read the diff.
"""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from factlint.check import check, prepare
from factlint.config import Config, choose
from factlint.read import read

SEEDS = Path(__file__).parents[1] / "seeds"
DRAFTS = sorted(path for path in SEEDS.iterdir() if path.suffix in (".md", ".txt"))


def found(path: Path) -> list[dict[str, str | int]]:
    engine = prepare()
    draft = read(path.read_bytes(), path.name)
    return [
        {
            "rule": finding.rule,
            "severity": finding.severity,
            "line": finding.place.line,
            "column": finding.place.column,
            "end_line": finding.place.end_line,
            "end_column": finding.place.end_column,
            "quote": draft.source[finding.place.start : finding.place.end],
            "message": finding.message,
        }
        for finding in check(draft, engine, choose(Config(), engine.rules.headings))
    ]


@pytest.mark.parametrize("path", DRAFTS, ids=lambda path: path.name)
def test_seed(path: Path, update_expected: bool) -> None:
    beside = path.with_suffix(".expected.json")
    if update_expected:
        beside.write_text(json.dumps(found(path), ensure_ascii=False, indent=2) + "\n", encoding="utf-8")
    assert beside.exists(), "no expected findings; run “make expected” and read them"
    assert found(path) == json.loads(beside.read_text(encoding="utf-8"))


def test_there_are_seeds_of_both_kinds() -> None:
    kinds = {bool(json.loads(path.read_text(encoding="utf-8"))) for path in SEEDS.glob("*.expected.json")}
    assert kinds == {True, False}


def test_no_expectation_is_left_over() -> None:
    drafts = {path.with_suffix("").name for path in DRAFTS}
    assert {path.name.removesuffix(".expected.json") for path in SEEDS.glob("*.expected.json")} <= drafts
