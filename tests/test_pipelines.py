"""What the pages on GitHub and GitLab, and the action, tell a runner to do is run here."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from collections.abc import Mapping
from pathlib import Path

import pytest
import yaml

from tests.sessions import ROOT, fences_of

ACTION = yaml.safe_load((ROOT / "action.yml").read_text(encoding="utf-8"))
SLIP = "The fair opens on June 31, 2024.\n"


@pytest.fixture
def desk(tmp_path: Path) -> Path:
    folder = tmp_path / "desk"
    (folder / "drafts").mkdir(parents=True)
    (folder / "drafts" / "a b.md").write_text(f"# News\n\n{SLIP}")
    (folder / "clean.md").write_text("It is free.\n")
    return folder


def run_script(script: str, folder: Path, environment: Mapping[str, str]) -> subprocess.CompletedProcess[str]:
    path = f"{Path(sys.executable).parent}{os.pathsep}{os.environ['PATH']}"
    return subprocess.run(
        ["bash", "-e", "-o", "pipefail", "-c", script], cwd=folder, env={**os.environ, "PATH": path, **environment},
        capture_output=True, text=True, check=False,
    )  # fmt: skip


def check_step(folder: Path, **inputs: str) -> tuple[subprocess.CompletedProcess[str], str, str]:
    """The action's check with these inputs: the run, the step's outputs, the job's summary."""
    step = next(step for step in ACTION["runs"]["steps"] if step.get("id") == "check")
    given = {name: str(details["default"]) for name, details in ACTION["inputs"].items()} | inputs
    environment = {
        name: given[value.removeprefix("${{ inputs.").removesuffix(" }}")]
        for name, value in step["env"].items()
        if value.startswith("${{ inputs.")
    }
    files = {name: str(folder.parent / name) for name in ("GITHUB_OUTPUT", "GITHUB_STEP_SUMMARY")}
    extra = {"RUNNER_TEMP": str(folder.parent), "BASE": "HEAD", **files}
    done = run_script(step["run"], folder, {**environment, **extra})
    written = [Path(path).read_text() if Path(path).exists() else "" for path in files.values()]
    return done, written[0], written[1]


def test_the_action_annotates_and_sums_up(desk: Path) -> None:
    done, output, summary = check_step(desk)
    assert done.returncode == 1
    assert done.stdout.startswith("::error file=drafts/a b.md,line=3,endLine=3,")
    assert output == "status=1\n"
    assert summary.startswith("## factlint\n\n**1 error in 1 of 2 drafts**")


def test_the_inputs_of_the_action(desk: Path) -> None:
    inputs = {"paths": "drafts/a b.md\nclean.md\n", "fail-on": "never", "sarif-file": "out.sarif", "summary": "false"}
    done, output, summary = check_step(desk, **inputs, args="--select\nall\n--statistics")
    assert (done.returncode, output, summary) == (0, "status=0\n", "")
    assert json.loads((desk / "out.sarif").read_text())["runs"][0]["results"]
    done, _, _ = check_step(desk, paths="$(touch owned); `touch owned`\n--help", args="")
    assert done.returncode == 2
    assert not (desk / "owned").exists()


def test_the_action_since_the_base(desk: Path) -> None:
    names = ["-c", "user.name=Ida", "-c", "user.email=ida@lunde.example", "-c", "commit.gpgsign=false"]
    for words in (["init", "-q"], ["add", "."], ["commit", "-q", "-m", "one"]):
        subprocess.run(["git", *names, *words], cwd=desk, check=True)
    done, _, summary = check_step(desk, since="base")
    assert done.returncode == 0
    assert "No findings in 2 drafts; 1 on unchanged lines" in summary


def test_every_input_of_the_action_is_documented_and_used() -> None:
    page = (ROOT / "docs" / "github-actions.md").read_text(encoding="utf-8")
    text = (ROOT / "action.yml").read_text(encoding="utf-8")
    for name in ACTION["inputs"]:
        assert f"| `{name}` |" in page
        assert f"inputs.{name} " in text
    for fence in fences_of(page):
        for step in _steps(yaml.safe_load(fence.body)):
            if "factlint/factlint@" in step.get("uses", ""):
                assert set(step["with"]) <= set(ACTION["inputs"])


def _steps(page: object) -> list[dict[str, dict[str, str]]]:
    if isinstance(page, dict):
        found = list(page.get("steps", []))
        return found + [step for value in page.values() for step in _steps(value)]
    return []


def test_the_lines_without_the_action(desk: Path) -> None:
    fence = fences_of((ROOT / "docs" / "github-actions.md").read_text(encoding="utf-8"))[-1]
    lines = [step["run"] for step in yaml.safe_load(fence.body) if step["run"].startswith("factlint ")]
    summary = desk.parent / "summary"
    done = run_script("\n".join(lines), desk, {"GITHUB_STEP_SUMMARY": str(summary)})
    assert done.returncode == 1
    assert "::error file=drafts/a b.md," in done.stdout
    assert "impossible-date" in summary.read_text()


def test_the_gitlab_job(desk: Path) -> None:
    fences = fences_of((ROOT / "docs" / "gitlab-ci.md").read_text(encoding="utf-8"))
    job = yaml.safe_load(fences[0].body)["factlint"]
    done = run_script("\n".join(job["script"]), desk, {"FACTLINT_CACHE_DIR": str(desk / ".factlint-cache")})
    assert done.returncode == 1
    assert "impossible-date" in done.stdout
    reports = job["artifacts"]["reports"]
    assert json.loads((desk / reports["codequality"]).read_text())[0]["location"]["path"] == "drafts/a b.md"
    assert (desk / reports["junit"]).read_text().startswith("<?xml")
    assert (desk / job["cache"]["paths"][0]).is_dir()
