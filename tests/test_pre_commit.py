"""The hook that users of pre-commit point at, installed by pre-commit itself from a clone of this project."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]
FLAWED = "Ridership on the Lunde tram doubled from 15,000 to 40,000, the town said.\n"
CLEAN = "Ridership on the Lunde tram doubled from 15,000 to 30,000, the town said.\n"


def git(folder: Path, *arguments: str) -> subprocess.CompletedProcess[str]:
    """Runs git as nobody in particular, with the pre-commit of this environment."""
    environment = {name: value for name, value in os.environ.items() if not name.startswith("GIT_")}
    environment |= {
        "PATH": f"{Path(sys.executable).parent}{os.pathsep}{environment['PATH']}",
        "PRE_COMMIT_HOME": str(folder.parent / "pre-commit-home"),
        "GIT_CONFIG_GLOBAL": os.devnull,
        **{f"GIT_{who}_{what}": "tester@example.org" for who in ("AUTHOR", "COMMITTER") for what in ("NAME", "EMAIL")},
    }
    return subprocess.run(["git", *arguments], cwd=folder, env=environment, capture_output=True, text=True, check=False)


def clone_of_this_project(folder: Path) -> str:
    """The revision of a repository that holds the checkout as it is now, committed or not."""
    listed = subprocess.run(
        ["git", "ls-files", "-z", "--cached", "--others", "--exclude-standard"],
        cwd=ROOT, capture_output=True, text=True, check=True,
    ).stdout  # fmt: skip
    for name in filter(None, listed.split("\0")):
        if (ROOT / name).is_file():
            (folder / name).parent.mkdir(parents=True, exist_ok=True)
            shutil.copyfile(ROOT / name, folder / name)
    git(folder, "init", "--quiet")
    git(folder, "add", "--all")
    git(folder, "commit", "--quiet", "--message", "as it is")
    return git(folder, "rev-parse", "HEAD").stdout.strip()


@pytest.fixture
def newsroom(tmp_path: Path) -> Path:
    project, folder = tmp_path / "factlint", tmp_path / "newsroom"
    project.mkdir()
    folder.mkdir()
    revision = clone_of_this_project(project)
    assert revision
    (folder / ".pre-commit-config.yaml").write_text(
        f"repos:\n  - repo: {project}\n    rev: {revision}\n    hooks:\n      - id: factlint\n"
    )
    git(folder, "init", "--quiet")
    installed = subprocess.run(
        [sys.executable, "-m", "pre_commit", "install"], cwd=folder, capture_output=True, text=True, check=False
    )
    assert installed.returncode == 0, installed.stderr
    git(folder, "add", ".pre-commit-config.yaml")
    return folder


def test_a_flawed_draft_is_refused_and_a_clean_one_accepted(newsroom: Path) -> None:
    draft = newsroom / "tram.md"
    draft.write_text(FLAWED)
    git(newsroom, "add", "tram.md")
    refused = git(newsroom, "commit", "--message", "a draft")
    said = refused.stdout + refused.stderr
    assert refused.returncode == 1, said
    assert "tram.md:1:29 error[multiplier-mismatch] 15,000 times 2 is 30,000" in said
    draft.write_text(CLEAN)
    git(newsroom, "add", "tram.md")
    accepted = git(newsroom, "commit", "--message", "a draft")
    assert accepted.returncode == 0, accepted.stdout + accepted.stderr
    assert git(newsroom, "log", "--format=%s").stdout == "a draft\n"
