"""The command line as a user meets it: what it prints and how it ends."""

from __future__ import annotations

import io
import json
import sys
from pathlib import Path

import pytest

from factlint.cli import main

FLAWED = "Ridership on the Lunde tram doubled from 15,000 to 40,000, the town said.\n"
CLEAN = "Ridership on the Lunde tram doubled from 15,000 to 30,000, the town said.\n"
SAID = "error[multiplier-mismatch] 15,000 times 2 is 30,000 (29,000 to 31,000 as rounded), not 40,000"


@pytest.fixture(autouse=True)
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "flawed.txt").write_text(FLAWED)
    (tmp_path / "clean.md").write_text(CLEAN)
    return tmp_path


@pytest.mark.parametrize(
    ("arguments", "status"),
    [
        (["check", "clean.md"], 0),
        (["check", "flawed.txt"], 1),
        (["flawed.txt"], 1),
        (["."], 1),
        (["*.txt"], 1),
        (["flawed.txt", "--fail-on", "never"], 0),
        (["flawed.txt", "--ignore", "arithmetic"], 0),
        (["flawed.txt", "--select", "dates"], 0),
        (["flawed.txt", "--select", "multiplier-mismatch"], 1),
        (["flawed.txt", "--select", "multiplier-mismach"], 2),
        (["missing.md"], 2),
        (["flawed.txt", "missing.md"], 2),
        (["nothing-*.md"], 2),
        ([""], 2),
        (["rules"], 0),
        (["rule", "multiplier-mismatch"], 0),
        (["rule", "multiplier-mismach"], 2),
        (["read", "clean.md"], 0),
        (["read", "missing.md"], 2),
        (["claims", "clean.md"], 0),
        (["claims", "flawed.txt", "--format", "csv"], 0),
        (["claims", "missing.md"], 2),
        ([], 2),
    ],
)
def test_status(arguments: list[str], status: int, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(arguments) == status
    assert "Traceback" not in capsys.readouterr().err


@pytest.mark.parametrize(
    "arguments", [["check"], ["check", "--format", "morse", "clean.md"], ["check", "--as-of", "x", "a"]]
)
def test_what_cannot_be_understood_ends_with_2(arguments: list[str], capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as ended:
        main(arguments)
    assert ended.value.code == 2
    assert "Try “factlint check --help”." in capsys.readouterr().err


def test_a_finding_has_its_place_its_sum_and_its_lines(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["flawed.txt"]) == 1
    assert capsys.readouterr().out == (
        f"flawed.txt:1:29 {SAID}\n"
        "  1 | Ridership on the Lunde tram doubled from 15,000 to 40,000, the town said.\n"
        "    |                             ^^^^^^^      ~~~~~~    ~~~~~~\n"
        "\n"
        "1 error in 1 draft\n"
    )


def test_other_drafts_are_still_reported_when_one_is_missing(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["missing.md", "flawed.txt"]) == 2
    said = capsys.readouterr()
    assert said.err == "missing.md: no such file or folder; check the spelling\n"
    assert SAID in said.out
    assert said.out.endswith("1 error in 1 draft; 1 could not be checked\n")


def test_a_draft_that_is_no_text_is_told_and_the_others_are_checked(
    folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (folder / "broken.txt").write_bytes(b"caf\xe9 opens")
    assert main(["."]) == 2
    said = capsys.readouterr()
    assert said.err == "broken.txt:1:4: is not UTF-8: byte 0xe9 at offset 3; save it as UTF-8\n"
    assert SAID in said.out


def test_json_is_the_documented_document(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["check", "--format", "json", "flawed.txt"]) == 1
    place = {"path": "flawed.txt", "line": 1, "end_line": 1}
    assert json.loads(capsys.readouterr().out) == {
        "version": 1,
        "findings": [
            {
                **place,
                "column": 29,
                "end_column": 36,
                "rule": "multiplier-mismatch",
                "severity": "error",
                "message": "15,000 times 2 is 30,000 (29,000 to 31,000 as rounded), not 40,000",
                "related": [
                    {**place, "column": 42, "end_column": 48, "message": "15,000"},
                    {**place, "column": 52, "end_column": 58, "message": "40,000"},
                ],
            }
        ],
    }


def test_standard_input_goes_by_its_name(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(FLAWED.encode())))
    assert main(["-", "--stdin-filename", "desk/tram.md"]) == 1
    assert capsys.readouterr().out.startswith(f"desk/tram.md:1:29 {SAID}\n")


def test_the_order_of_paths_does_not_matter(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (folder / "also.txt").write_text(FLAWED)
    main(["also.txt", "flawed.txt", "clean.md"])
    one = capsys.readouterr().out
    main(["clean.md", "flawed.txt", "also.txt"])
    assert capsys.readouterr().out == one


def test_today_is_what_the_draft_or_the_caller_says(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (folder / "vote.md").write_text("Polling opens on Friday, June 5, the board said.\n")
    assert main(["vote.md"]) == 0
    assert main(["vote.md", "--as-of", "2025-05-30"]) == 1
    assert main(["vote.md", "--as-of", "2026-05-30"]) == 0
    (folder / "vote.md").write_text("---\ndate: 2025-05-30\n---\nPolling opens on Friday, June 5, the board said.\n")
    assert main(["vote.md", "--as-of", "2026-05-30"]) == 1
    assert "error[weekday-mismatch]" in capsys.readouterr().out


def test_colour_only_where_asked(capsys: pytest.CaptureFixture[str]) -> None:
    main(["flawed.txt"])
    assert "\x1b[" not in capsys.readouterr().out
    main(["flawed.txt", "--color"])
    assert "\x1b[" in capsys.readouterr().out
