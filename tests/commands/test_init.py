"""`factlint init`: files that work, beside files that stay."""

from __future__ import annotations

from pathlib import Path

import pytest
import yaml

from factlint.cli import main
from factlint.commands.init import CONFIG, HOOK
from factlint.config import Config
from factlint.config.read import KEYS, read_config
from factlint.version import __version__

HOOKS = ".pre-commit-config.yaml"


@pytest.fixture
def desk(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    (tmp_path / ".git").mkdir()
    monkeypatch.chdir(tmp_path)
    return tmp_path


def test_it_changes_nothing_about_what_holds(desk: Path) -> None:
    assert main(["init"]) == 0
    config = read_config(desk / "factlint.toml", "factlint.toml")
    assert config == Config(path="factlint.toml", folder=desk)
    assert yaml.safe_load((desk / HOOKS).read_text()) == {"repos": yaml.safe_load(HOOK)}
    assert yaml.safe_load(HOOK)[0]["rev"] == f"v{__version__}"


def test_every_commented_key_can_be_switched_on(tmp_path: Path) -> None:
    lines = [line.removeprefix("# ") if " = " in line else line for line in CONFIG.splitlines()]
    (tmp_path / "house-rules").mkdir()
    path = tmp_path / "factlint.toml"
    path.write_text("\n".join(lines), encoding="utf-8")
    config = read_config(path, "factlint.toml")
    assert config is not None
    assert config.severity
    assert config.per_file_ignores
    unsaid = {key for key in KEYS if key not in CONFIG}
    # A day for all drafts is a mistake more often than not; what the house asks of sources has a page of its own.
    assert unsaid == {"as-of", "sourcing"}


def test_a_configuration_stays(desk: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (desk / "factlint.toml").write_text("")
    assert main(["init"]) == 2
    assert capsys.readouterr().err == "factlint.toml: is there already; it stays as it is\n"
    assert not (desk / HOOKS).exists()


@pytest.mark.parametrize(
    "before",
    [
        "repos:\n  - repo: local # ours\n    hooks:\n      - id: x\n",
        "# Hooks\nrepos:\n- repo: local\n  hooks:\n  - id: x",
        "default_stages: [pre-commit]\nrepos:\n  - repo: local\n    hooks: [{id: x}]\n\n# the end\n",
    ],
)
def test_the_hook_is_added_to_those_that_are_there(desk: Path, before: str) -> None:
    (desk / HOOKS).write_text(before)
    assert main(["init"]) == 0
    after = (desk / HOOKS).read_text()
    assert after.startswith(before)
    assert [repo["hooks"][0]["id"] for repo in yaml.safe_load(after)["repos"]] == ["x", "factlint"]
    (desk / "factlint.toml").unlink()
    assert main(["init"]) == 0
    assert (desk / HOOKS).read_text() == after


@pytest.mark.parametrize("before", ["repos: []\nci: {}\n", "repos:\n  - repo: local\nexclude: x\n", "[1", "- a\n"])
def test_other_files_of_hooks_are_left_alone(desk: Path, capsys: pytest.CaptureFixture[str], before: str) -> None:
    (desk / HOOKS).write_text(before)
    assert main(["init"]) == 0
    assert (desk / HOOKS).read_text() == before
    assert f"{HOOKS}: not changed; add this under “repos:”" in capsys.readouterr().out


def test_with_and_without_a_hook(desk: Path) -> None:
    assert main(["init", "--no-hook"]) == 0
    assert not (desk / HOOKS).exists()
    (desk / "factlint.toml").unlink()
    (desk / ".git").rmdir()
    assert main(["init"]) == 0
    assert not (desk / HOOKS).exists()
    (desk / "factlint.toml").unlink()
    assert main(["init", "--hook"]) == 0
    assert (desk / HOOKS).exists()
