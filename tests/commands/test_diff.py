"""`--diff`: a patch that git applies, and that leaves nothing of what it is for."""

from __future__ import annotations

import subprocess
from pathlib import Path

import pytest

from factlint.cli import main

SLIP = "The fair opens on Monday, June 4, 2025, and Sales doubled from 15,000 to 40,000."


@pytest.mark.parametrize(
    "text",
    [
        f"{SLIP}\n",
        SLIP,
        f"# News\r\n\r\n{SLIP}\r\nIt is free.\r\n",
        "One.\n\nTwo.\n\nThree.\n\n" + f"{SLIP}\n\nIt is free.\n\n" * 3,
        f"A form feed\x0c here.\n\n{SLIP} A line\u2028end.\n",
    ],
)
def test_the_patch_applies(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch, text: str
) -> None:
    monkeypatch.chdir(tmp_path)
    draft = tmp_path / "desk" / "a.md"
    draft.parent.mkdir()
    draft.write_bytes(text.encode())
    assert main(["check", "desk", "--diff"]) == 1
    patch = capsys.readouterr().out
    (tmp_path / "patch").write_bytes(patch.encode())
    subprocess.run(["git", "apply", "-p1", "patch"], check=True)
    assert draft.read_bytes().decode() == text.replace("Monday", "Wednesday")
    main(["check", "desk", "--diff"])
    assert capsys.readouterr().out == ""


def test_a_figure_is_never_corrected(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "a.md").write_text("Sales doubled from 15,000 to 40,000.\n")
    assert main(["check", "a.md", "--diff"]) == 1
    assert capsys.readouterr().out == ""
