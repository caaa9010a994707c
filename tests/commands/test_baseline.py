"""A baseline from the command line: quiet until the words change, and never larger than it was told to be."""

from __future__ import annotations

import subprocess
from pathlib import Path

import pytest

from factlint.cli import main

SLIP = "The fair opens on June 31, 2024.\n"
OTHER = "The show opens on April 31, 2024.\n"
NAME = "factlint-baseline.yaml"


@pytest.fixture
def desk(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    (tmp_path / "desk").mkdir()
    (tmp_path / "desk" / "a.md").write_text(SLIP)
    monkeypatch.chdir(tmp_path)
    return tmp_path


def said(capsys: pytest.CaptureFixture[str], *words: str) -> tuple[int, str]:
    status = main(list(words))
    printed = capsys.readouterr()
    lines = (printed.out + printed.err).splitlines()
    return status, lines[-1] if lines else ""


def test_the_story_of_a_baseline(desk: Path, capsys: pytest.CaptureFixture[str]) -> None:
    draft = desk / "desk" / "a.md"
    assert said(capsys, "baseline", "desk") == (0, f"{NAME}: 0 known; 1 added")
    assert said(capsys, "check", "desk") == (0, "No findings in 1 draft; 1 known")
    assert said(capsys, "check", "desk", "--no-baseline") == (1, "1 error in 1 draft")
    draft.write_text("It is free.\n\n" + SLIP)
    assert said(capsys, "check", "desk/a.md") == (0, "No findings in 1 draft; 1 known")
    draft.write_text(SLIP + "\n" + SLIP)
    assert said(capsys, "check", "desk") == (1, "1 error in 1 draft; 1 known")
    draft.write_text(SLIP + "\n" + OTHER)
    assert said(capsys, "check", "desk") == (1, "1 error in 1 draft; 1 known")
    before = (desk / NAME).read_bytes()
    assert said(capsys, "baseline", "desk") == (1, f"{NAME}: 1 known; 1 new, not added (--add)")
    assert (desk / NAME).read_bytes() == before
    assert said(capsys, "baseline", "desk", "--add") == (0, f"{NAME}: 1 known; 1 added")
    draft.write_text(OTHER)
    assert said(capsys, "baseline", "desk") == (0, f"{NAME}: 1 known; 1 fixed, still in it (--prune)")
    assert said(capsys, "baseline", "desk", "--prune") == (0, f"{NAME}: 1 known; 1 fixed, taken out")
    assert said(capsys, "baseline", "desk") == (0, f"{NAME}: 1 known")
    draft.unlink()
    (desk / "desk" / "b.md").write_text(OTHER)
    assert said(capsys, "baseline", "desk", "--prune") == (
        1,
        f"{NAME}: 0 known; 1 new, not added (--add); 1 fixed, taken out",
    )


def test_what_is_in_it(desk: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (desk / "desk" / "a.md").write_text(SLIP + "\n" + SLIP)
    said(capsys, "baseline", "desk")
    text = (desk / NAME).read_text()
    assert text.startswith("# Findings that were there before, by draft: they stay quiet until their words change.")
    assert text.partition("version: 1\n")[2] == (
        "findings:\n"
        "  desk/a.md:\n"
        "    - rule: impossible-date\n      claim: june 31, 2024\n"
        "    - rule: impossible-date\n      claim: june 31, 2024\n      ordinal: 2\n"
    )


def test_comments_and_order_are_kept(desk: Path, capsys: pytest.CaptureFixture[str]) -> None:
    said(capsys, "baseline", "desk")
    path = desk / NAME
    text = path.read_text().replace("  desk/a.md:\n", "  # Ida knows of this one\n  desk/a.md:  # since 2019\n")
    path.write_text("# ours\n" + text)
    (desk / "desk" / "0.md").write_text(OTHER)
    assert said(capsys, "baseline", "desk", "--add")[0] == 0
    after = path.read_text()
    assert after.startswith("# ours\n" + text)
    assert after.count("- rule:") == 2


def test_it_is_found_from_anywhere(
    desk: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    (desk / "factlint.toml").write_text('baseline = "known.yaml"\n')
    assert said(capsys, "baseline", "desk")[0] == 0
    assert (desk / "known.yaml").exists()
    monkeypatch.chdir(desk / "desk")
    assert said(capsys, "check", "a.md") == (0, "No findings in 1 draft; 1 known")
    assert said(capsys, "check", str(desk / "desk")) == (0, "No findings in 1 draft; 1 known")


@pytest.mark.parametrize(
    ("text", "problem"),
    [
        ("- a\n", "1:1: a baseline is a mapping with “version” and “findings”"),
        ("version: 2\n", "1:10: a baseline of another version; this factlint writes version 1"),
        ("version: 1\nfindings: 3\n", "2:11: “findings” must map each draft to its findings"),
        ("version: 1\nfindings:\n  a.md: [{rule: x}]\n", "3:10: a finding has “rule”, “claim” and, where there are several of them, “ordinal”"),
        ("version: 1\nfindings:\n  a.md: [{rule: x, claim: y, ordinal: z}]\n", "3:10: “rule” and “claim” are texts, “ordinal” is a number from 1"),
    ],
)  # fmt: skip
def test_a_broken_baseline(desk: Path, capsys: pytest.CaptureFixture[str], text: str, problem: str) -> None:
    (desk / NAME).write_text(text)
    assert said(capsys, "check", "desk") == (2, f"{NAME}:{problem}")
    assert (desk / NAME).read_text() == text


def test_a_baseline_that_is_missing(desk: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert desk
    status, line = said(capsys, "check", "desk", "--baseline", "none.yaml")
    assert (status, line.partition(";")[0]) == (2, "none.yaml: no such baseline")


def test_a_baseline_that_cannot_be_written(desk: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert desk
    status, line = said(capsys, "baseline", "desk", "--baseline", "nowhere/known.yaml")
    assert (status, line.partition(": ")[0]) == (2, "nowhere/known.yaml")


def git(*words: str) -> None:
    names = ["-c", "user.name=Ida", "-c", "user.email=ida@lunde.example", "-c", "commit.gpgsign=false"]
    subprocess.run(["git", *names, *words], check=True, capture_output=True)


def test_only_changed_lines(desk: Path, capsys: pytest.CaptureFixture[str]) -> None:
    draft = desk / "desk" / "a ü.md"
    draft.write_text(f"{SLIP}\nSales doubled from 15,000\nto 40,000.\n")
    (desk / "desk" / "a.md").unlink()
    git("init", "-q", "-b", "main")
    git("add", ".")
    git("commit", "-q", "-m", "one")
    assert said(capsys, "check", "desk", "--since", "HEAD") == (0, "No findings in 1 draft; 2 on unchanged lines")
    draft.write_text(f"{SLIP}\nSales doubled from 15,000\nto 41,000.\n")
    assert main(["check", "desk", "--since", "HEAD", "--format", "concise"]) == 1
    out = capsys.readouterr().out
    assert "multiplier-mismatch" in out
    assert "impossible-date" not in out
    git("commit", "-q", "-a", "-m", "two")
    assert said(capsys, "check", "desk", "--since", "HEAD")[0] == 0
    assert said(capsys, "check", "desk", "--since", "HEAD~1")[0] == 1
    (desk / "desk" / "new.md").write_text(SLIP)
    assert said(capsys, "check", "desk", "--since", "HEAD") == (1, "1 error in 1 of 2 drafts; 2 on unchanged lines")
    status, line = said(capsys, "check", "desk", "--since", "nowhere")
    assert (status, line) == (
        2, "--since: “nowhere”: git knows no such commit; a shallow clone may lack it: fetch the whole history"
    )  # fmt: skip
    assert said(capsys, "check", "desk", "--since=--output=x")[0] == 2


def test_outside_a_repository(desk: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert desk
    assert said(capsys, "check", "desk", "--since", "HEAD") == (
        2, "desk/a.md: is in no git repository, so that --since says nothing of it"
    )  # fmt: skip


def test_nothing_is_written_of_nothing(desk: Path, capsys: pytest.CaptureFixture[str]) -> None:
    status, problem = said(capsys, "baseline", "nosuch")
    assert (status, "nosuch" in problem) == (2, True)
    assert not (desk / NAME).exists()
