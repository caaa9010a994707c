"""Explanations of lines."""

from __future__ import annotations

from pathlib import Path

import pytest

from factlint.cli import main

DRAFT = """\
# The tram

Ridership on the Lunde tram doubled from 15,000 to 40,000, the town said. Fares
doubled from $2 to $4, the town said.

<!-- factlint: ignore impossible-date -- the fair's own joke -->
The fair opens on June 31, 2024.

```
12 boats
```
"""


@pytest.fixture
def desk(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    (tmp_path / "a.md").write_text(DRAFT)
    monkeypatch.chdir(tmp_path)
    return tmp_path


def said(capsys: pytest.CaptureFixture[str], *words: str) -> dict[str, str]:
    """The parts of an explanation by their titles; what comes first is under an empty one."""
    assert main(["explain", *words]) == 0
    parts = [part.split("\n", 1) for part in capsys.readouterr().out.rstrip("\n").split("\n\n")]
    return {title: " ".join(" ".join(body).split()) for title, *body in parts}


def test_what_fired(desk: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert desk
    parts = said(capsys, "a.md:3", "--select", "arithmetic,dates")
    assert parts["a.md:3"] == "paragraph"
    assert "3:29 multiplier doubled" in parts["Read here:"]
    assert parts["Reported:"].startswith("error[multiplier-mismatch] 15,000 times 2 is 30,000")
    assert "weekday-mismatch" in parts["Looked, and found nothing of theirs:"]
    assert "unsourced-figure" in parts["Off here:"]


def test_what_fits_and_holds(desk: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert desk
    parts = said(capsys, "a.md:4:1")
    assert "Reported:" not in parts
    fits = parts["A phrase fits, and nothing is reported:"]
    assert "multiplier-mismatch: " in fits
    assert "change = doubled, old = $2, new = $4 — holds" in fits


def test_why_a_phrase_that_fits_is_not_asked(desk: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert desk
    fits = said(capsys, "a.md:4:1")["A phrase fits, and nothing is reported:"]
    assert 'old = $2, new = $4 — where is not met: heading(old, new) == "up"' in fits
    assert "range = $2 — where is not met: is_range(range)" in fits


def test_what_is_silenced(desk: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert desk
    assert "impossible-date" in said(capsys, "a.md:7")["Silenced:"]


@pytest.mark.parametrize(("line", "told"), [(2, "no prose stands here"), (6, "no prose stands here"), (10, "no prose")])
def test_where_nothing_is_read(desk: Path, capsys: pytest.CaptureFixture[str], line: int, told: str) -> None:
    assert desk
    parts = said(capsys, f"a.md:{line}")
    assert parts[f"a.md:{line}"].startswith(told)
    assert parts["Read here:"] == "nothing"


@pytest.mark.parametrize(
    ("place", "problem"),
    [
        ("a.md", "a.md: names no line; write PATH:LINE, as in draft.md:12\n"),
        ("a.md:99", "a.md: has no line 99; its last one is 12\n"),
        ("b.md:1", "b.md: cannot be read: No such file or directory\n"),
    ],
)
def test_places_that_do_not_exist(desk: Path, capsys: pytest.CaptureFixture[str], place: str, problem: str) -> None:
    assert desk
    assert main(["explain", place]) == 2
    assert capsys.readouterr().err == problem
