"""`--watch`: checks again when a draft, a rule or a configuration has changed."""

from __future__ import annotations

import os
import selectors
import signal
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import IO

import pytest

from factlint.cli import main

_PATIENCE_SECONDS = 30


@pytest.fixture
def desk(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    (tmp_path / "a.md").write_text("The fair opens on June 31, 2024.\n")
    monkeypatch.chdir(tmp_path)
    return tmp_path


def lines_of(stream: IO[str]) -> Iterator[str]:
    """The lines as they come; a stream that stays silent for too long fails the test."""
    with selectors.DefaultSelector() as selector:
        selector.register(stream, selectors.EVENT_READ)
        text = ""
        while True:
            assert selector.select(_PATIENCE_SECONDS), "nothing more was printed"
            text += os.read(stream.fileno(), 65536).decode()
            *whole, text = text.split("\n")
            yield from whole


@pytest.mark.skipif(sys.platform == "win32", reason="Ctrl-C is another thing there")
def test_it_checks_again(desk: Path) -> None:
    command = [sys.executable, "-m", "factlint", "check", ".", "--watch", "--format", "concise"]
    with subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True) as run:
        assert run.stdout is not None
        lines = lines_of(run.stdout)
        found = [next(lines) for _ in range(3)]
        assert "impossible-date" in found[0]
        assert found[1:] == ["1 error in 1 draft", "Watching .; Ctrl-C ends."]
        (desk / "a.md").write_text("The fair opens on June 30, 2024.\n")
        assert [next(lines) for _ in range(2)] == ["No findings in 1 draft", "Watching .; Ctrl-C ends."]
        (desk / "b.md").write_text("The fair opens on June 31, 2024.\n")
        found = [next(lines) for _ in range(3)]
        assert found[0].startswith("b.md:1:")
        (desk / "factlint.toml").write_text("ignor = []\n")
        told = [next(lines)]
        while not told[-1].startswith("Watching"):
            told.append(next(lines))
        assert 'factlint.toml:1:1: unknown key "ignor"; did you mean "ignore"?' in told
        (desk / "factlint.toml").write_text('ignore = ["impossible-date"]\n')
        assert [next(lines) for _ in range(2)] == ["No findings in 2 drafts", "Watching .; Ctrl-C ends."]
        run.send_signal(signal.SIGINT)
        assert run.wait(_PATIENCE_SECONDS) == 0


def test_standard_input_cannot_be_watched(
    desk: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    assert desk
    assert main(["check", "-", "--watch"]) == 2
    assert capsys.readouterr().err == "--watch: standard input cannot be watched; name files or folders\n"
    assert monkeypatch
