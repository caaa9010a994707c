"""Several reports at once, each where it was asked to go."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from factlint.cli import main

SLIP = "The fair opens on June 31, 2024.\n"


@pytest.fixture
def desk(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    (tmp_path / "a.md").write_text(SLIP)
    (tmp_path / "b.md").write_text("It is free.\n")
    monkeypatch.chdir(tmp_path)
    return tmp_path


def test_reports_go_into_files_and_to_standard_output(desk: Path, capsys: pytest.CaptureFixture[str]) -> None:
    files = ["--output-file", "sarif=out/a.sarif", "--output-file", "jsonl=a.jsonl", "--output-file", "concise=a.txt"]
    assert main(["check", ".", "--format", "json", *files]) == 1
    findings = json.loads(capsys.readouterr().out)["findings"]
    assert [finding["rule"] for finding in findings] == ["impossible-date"]
    assert [json.loads(line) for line in (desk / "a.jsonl").read_text().splitlines()] == findings
    run = json.loads((desk / "out" / "a.sarif").read_text())["runs"][0]
    assert run["results"][0]["ruleId"] == "impossible-date"
    assert "impossible-date" in [rule["id"] for rule in run["tool"]["driver"]["rules"]]
    assert (desk / "a.txt").read_text().splitlines()[-1] == "1 error in 1 of 2 drafts"
    assert sorted(path.name for path in desk.iterdir()) == ["a.jsonl", "a.md", "a.txt", "b.md", "out"]


def test_a_file_that_cannot_be_written_is_told(desk: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (desk / "folder").mkdir()
    assert main(["check", "b.md", "--output-file", "json=folder"]) == 2
    assert capsys.readouterr().err.startswith("folder: cannot be written: ")


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="a disk that is full is a device of Linux")
def test_a_full_disk_is_told(desk: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert desk
    assert main(["check", "b.md", "--output-file", "json=/dev/full"]) == 2
    assert capsys.readouterr().err == "/dev/full: cannot be written: No space left on device\n"


@pytest.mark.parametrize(
    ("given", "told"),
    [
        ("sarif", "“sarif” says no file; write sarif=PATH"),
        ("sarif=", "“sarif=” says no file; write sarif=PATH"),
        ("sarf=out", '“sarf=out” is no FORMAT=PATH; did you mean "sarif"?'),
    ],
)
def test_what_is_no_format_and_path(desk: Path, capsys: pytest.CaptureFixture[str], given: str, told: str) -> None:
    assert desk
    assert main(["check", "a.md", "--output-file", given]) == 2
    assert capsys.readouterr().err == f"--output-file: {told}\n"


def test_exit_zero_quiet_and_statistics(desk: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert desk
    assert main(["check", "a.md", "--exit-zero", "--quiet", "--format", "concise"]) == 0
    assert len(capsys.readouterr().out.splitlines()) == 1
    assert main(["check", "b.md", "--quiet"]) == 0
    assert capsys.readouterr().out == ""
    assert main(["check", "a.md", "--exit-zero", "--statistics", "--format", "concise"]) == 0
    assert "     1  impossible-date\n" in capsys.readouterr().out


def test_exit_zero_hides_no_broken_draft(desk: Path) -> None:
    (desk / "bad.md").write_bytes(b"\xff\xfe\xff")
    assert main(["check", "bad.md", "--exit-zero"]) == 2
