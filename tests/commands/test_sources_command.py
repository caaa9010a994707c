"""`factlint sources`: the list of who speaks, as text, JSON and CSV."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from factlint.cli import main

DRAFT = """\
The sea wall

The wall has cost $4 million, Ida Holm said. Holm said it was too low. She added that it leaked.

The pier has cost $3 million, according to the harbour office.

Some 25,000 people live behind the wall.
"""


def listed(folder: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], *arguments: str) -> str:
    (folder / "wall.txt").write_text(DRAFT, encoding="utf-8")
    (folder / "one.txt").write_text(
        "The wall\n\nIt will close, Ida Holm said. She said it was old.\n", encoding="utf-8"
    )
    monkeypatch.chdir(folder)
    assert main(["sources", *arguments]) == 0
    return capsys.readouterr().out


def test_text(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    assert listed(tmp_path, monkeypatch, capsys, "wall.txt") == (
        "wall.txt  2 sources; 4 of 5 sentences have a source\n"
        "\n"
        "  source              kind             first  sentences  strong claims\n"
        "  Ida Holm            person            3:31          3       1 (33%)\n"
        "  the harbour office  office            5:44          1       1 (33%)\n"
        "\n"
        "  strong claims with nobody beside them: line 7\n"
    )


def test_a_single_source_shows(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    out = listed(tmp_path, monkeypatch, capsys, "one.txt")
    assert out.startswith("one.txt  single-sourced: everything rests on Ida Holm; 2 of 2 sentences have a source\n")


def test_json(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    data = json.loads(listed(tmp_path, monkeypatch, capsys, "wall.txt", "one.txt", "--format", "json"))
    assert [each["single_sourced"] for each in data["drafts"]] == [True, False]
    wall = data["drafts"][1]
    assert wall["lines_without_source"] == [7]
    assert wall["sources"][0] == {
        "source": "Ida Holm", "kind": "person", "line": 3, "column": 31, "lines": [3], "sentences": 3,
        "strong_claims": 1, "percent_of_strong_claims": 33,
    }  # fmt: skip


def test_csv(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    assert listed(tmp_path, monkeypatch, capsys, "wall.txt", "--format", "csv").splitlines() == [
        "path,source,kind,line,column,sentences,strong_claims,share_of_strong_claims,lines",
        "wall.txt,Ida Holm,person,3,31,3,1,33,3",
        "wall.txt,the harbour office,office,5,44,1,1,33,5",
    ]
