"""Paths that are seldom met: names that are no UTF-8, pipes, folders without drafts, revisions that do not exist."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from factlint.cli import main
from factlint.report import REPORTERS

SLIP = "The fair opens on June 31, 2024.\n"


@pytest.fixture
def desk(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    return tmp_path


@pytest.mark.skipif(sys.platform != "linux", reason="other systems refuse such names")
@pytest.mark.parametrize("format_", sorted(REPORTERS))
def test_a_name_that_is_no_utf_8_is_escaped(
    format_: str, desk: Path, capfdbinary: pytest.CaptureFixture[bytes]
) -> None:
    (desk / os.fsdecode(b"caf\xe9.md")).write_text(SLIP)
    (desk / os.fsdecode(b"bad\xe9.md")).write_bytes(b"\0\xff\0")
    assert main(["check", ".", "--format", format_, "--output-file", f"{format_}=out"]) == 2
    sys.stdout.flush()
    out = capfdbinary.readouterr().out
    for text in (out.decode(), (desk / "out").read_text()):
        assert "udce9" in text or "%5Cudce9" in text or format_ == "diff"
        if format_ in ("json", "sarif", "gitlab"):
            json.dumps(json.loads(text), ensure_ascii=False).encode()


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="no pipes with names")
def test_a_pipe_is_passed_over_in_a_folder_and_told_when_named(desk: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (desk / "a.md").write_text(SLIP)
    os.mkfifo(desk / "p.md")
    assert main(["check", "."]) == 1
    capsys.readouterr()
    assert main(["check", "a.md", "p.md", "--format", "concise"]) == 2
    said = capsys.readouterr()
    assert "p.md: is no regular file" in said.err
    assert "impossible-date" in said.out


def test_a_folder_without_drafts_is_noted(desk: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (desk / "empty").mkdir()
    (desk / "full").mkdir()
    (desk / "full" / "a.md").write_text("It is free.\n")
    assert main(["check", "empty", "full"]) == 0
    err = capsys.readouterr().err
    assert err.startswith("no drafts in empty (looked for .")
    assert "full" not in err


@pytest.mark.parametrize("text", ["It is free.\n", ""])
def test_since_is_asked_first(text: str, desk: Path, capsys: pytest.CaptureFixture[str]) -> None:
    if text:
        (desk / "a.md").write_text(text)
    assert main(["check", ".", "--since", "nowhere"]) == 2
    assert "is in no git repository" in capsys.readouterr().err


@pytest.mark.skipif(sys.platform != "linux", reason="other systems refuse such names")
def test_a_patch_is_made_under_the_escaped_name(desk: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (desk / os.fsdecode(b"caf\xe9.md")).write_text("The fair opened on Monday, June 4, 2024.\n")
    main(["check", ".", "--diff"])
    said = capsys.readouterr()
    assert (said.err, said.out.splitlines()[:2]) == ("", ["--- a/caf\\udce9.md", "+++ b/caf\\udce9.md"])


@pytest.mark.skipif(sys.platform != "linux", reason="other systems refuse such names")
def test_since_knows_such_names(desk: Path, capsys: pytest.CaptureFixture[str]) -> None:
    for words in (
        ["init", "-q"],
        ["add", "."],
        ["-c", "user.name=a", "-c", "user.email=a@b", "commit", "-q", "-m", "a"],
    ):
        if words == ["add", "."]:
            (desk / os.fsdecode(b"caf\xe9.md")).write_text(SLIP)
        subprocess.run(["git", *words], check=True)
    assert main(["check", ".", "--since", "HEAD"]) == 0
    assert main(["check", ".", "--since", "nowhere"]) == 2
    assert "git knows no such commit" in capsys.readouterr().err
