"""Conflicts between the articles of one run, on the later one."""

from __future__ import annotations

from pathlib import Path

import pytest

from factlint.cli import main

FIRST = "In the 2019 fire at the Tarnby mill, 14 workers lost their jobs for good, the town said.\n"


@pytest.mark.parametrize(
    ("second", "told"),
    [
        (
            "The 2019 fire at the Tarnby mill cost 17 workers their jobs for good.\n",
            "17 workers here, 14 workers in a.md:4",
        ),
        ("The 2019 fire at the Tarnby mill cost 14 workers their jobs for good.\n", ""),
        ("The 2021 fire at the Tarnby mill cost 17 workers their jobs for good.\n", ""),
        ("The 2019 fire at the Ostby mill cost 17 workers their jobs for good.\n", ""),
        ("The 2019 fire at the Tarnby mill cost another 17 workers their jobs for good.\n", ""),
        ("In 2019, 17 workers in Tarnby were awarded medals.\n", ""),
    ],
)
def test_conflict(
    second: str, told: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.chdir(tmp_path)
    Path("a.md").write_text(f"---\ndate: 2024-03-01\n---\n{FIRST}")
    Path("b.md").write_text(f"---\ndate: 2024-05-01\n---\n{second}")
    arguments = ["check", "--select", "same-figure", "--format", "concise", "."]
    main(arguments)
    assert "cross-article-conflict" not in capsys.readouterr().out
    main([*arguments, "--across"])
    out = capsys.readouterr().out
    assert ("b.md:4:" in out) is bool(told)
    assert told in out


@pytest.mark.parametrize(
    ("options", "silence", "told"),
    [
        ([], "", "b.md:4:"),
        (["--ignore", "cross-article-conflict"], "", ""),
        (["--ignore", "across"], "", ""),
        ([], "<!-- factlint: ignore cross-article-conflict -- counted anew in May -->\n\n", ""),
    ],
)
def test_a_conflict_is_ignored_and_silenced_like_any_finding(
    options: list[str], silence: str, told: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:  # fmt: skip
    monkeypatch.chdir(tmp_path)
    Path("a.md").write_text(f"---\ndate: 2024-03-01\n---\n{FIRST}")
    second = "The 2019 fire at the Tarnby mill cost 17 workers their jobs for good.\n"
    Path("b.md").write_text(f"---\ndate: 2024-05-01\n---\n{silence}{second}")
    main(["check", "--select", "same-figure", "--format", "concise", "--across", *options, "."])
    out = capsys.readouterr().out
    assert ("cross-article-conflict" in out) is bool(told)
    assert told in out


def test_a_conflict_has_the_level_of_the_configuration(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.chdir(tmp_path)
    Path("factlint.toml").write_text('[severity]\ncross-article-conflict = "error"\n')
    Path("a.md").write_text(f"---\ndate: 2024-03-01\n---\n{FIRST}")
    Path("b.md").write_text(
        "---\ndate: 2024-05-01\n---\nThe 2019 fire at the Tarnby mill cost 17 workers their jobs for good.\n"
    )
    assert main(["check", "--select", "same-figure", "--format", "concise", "--across", "."]) == 1
    assert "error" in capsys.readouterr().out
    assert main(["rule", "cross-article-conflict"]) == 0
