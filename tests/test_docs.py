"""The documentation is true: sessions print what they say, examples are read, links lead somewhere.

After a change that is meant, `make expected` rewrites the sessions; read the diff.
"""

from __future__ import annotations

import re
import tomllib
from pathlib import Path

import pytest

from factlint.config.read import read_config
from factlint.version import __version__
from tests.sessions import ROOT, fences_of, played

PAGES = sorted([*ROOT.glob("*.md"), *(ROOT / "docs").rglob("*.md")])
SESSIONS = [page for page in PAGES if "```console" in page.read_text(encoding="utf-8")]
_LINK = re.compile(r"\]\((?!https?:|mailto:|#)([^)\s#]+)(#[^)\s]+)?\)")


def page_name(page: Path) -> str:
    return page.relative_to(ROOT).as_posix()


@pytest.mark.parametrize("page", SESSIONS, ids=page_name)
def test_sessions_print_what_the_page_says(page: Path, tmp_path: Path, update_expected: bool) -> None:
    text = page.read_text(encoding="utf-8")
    now = played(text, tmp_path)
    if update_expected:
        page.write_text(now, encoding="utf-8")
    else:
        assert now == text


@pytest.mark.parametrize("page", PAGES, ids=page_name)
def test_links_lead_to_files(page: Path) -> None:
    text = page.read_text(encoding="utf-8")
    missing = [link for link, _ in _LINK.findall(_without_fences(text)) if not (page.parent / link).exists()]
    assert missing == []


@pytest.mark.parametrize("page", PAGES, ids=page_name)
def test_configurations_are_read(page: Path, tmp_path: Path) -> None:
    for number, fence in enumerate(fences_of(page.read_text(encoding="utf-8"))):
        if fence.language != "toml" or fence.title.startswith("broken"):
            continue
        table = tomllib.loads(fence.body)
        name = "pyproject.toml" if "tool" in table else "factlint.toml"
        folder = tmp_path / str(number)
        folder.mkdir()
        for rules in table.get("rules", []):
            (folder / rules).mkdir(parents=True)
        (folder / name).write_text(fence.body, encoding="utf-8")
        assert read_config(folder / name, name) is not None


def test_the_changelog_knows_the_version() -> None:
    changelog = (ROOT / "CHANGELOG.md").read_text(encoding="utf-8")
    assert "## Unreleased" in changelog or f"## {__version__}" in changelog


def _without_fences(page: str) -> str:
    for fence in reversed(fences_of(page)):
        page = page[: fence.start] + page[fence.end :]
    return page
