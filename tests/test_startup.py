"""What a run on one short draft may load: everything else is imported where it is used."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

HEAVY = (
    "pint",
    "yaml",
    "ruamel",
    "jsonschema",
    "click",
    "dataclasses",
    "rich",
    "jinja2",
    "pygls",
    "numpy",
    "importlib.metadata",
    "importlib.resources",
    "concurrent.futures",
    "logging",
    "tomllib",
    "markdown_it",
    "difflib",
    "glob",
    "unicodedata",
    "inspect",
)
ENGINE = (
    "factlint.check.",
    "factlint.checking",
    "factlint.find",
    "factlint.read",
    "factlint.rules.",
    "factlint.sourcing",
    "factlint.claims",
    "sentencex",
)
"""What a run whose results are all known does without."""
RUN = [sys.executable, "-X", "importtime", "-m", "factlint", "check"]


def imported(draft: Path) -> set[str]:
    done = subprocess.run([*RUN, draft.name], cwd=draft.parent, capture_output=True, text=True, check=True)
    return {line.rpartition("|")[2].strip() for line in done.stderr.splitlines() if line.startswith("import time:")}


def test_a_short_draft_loads_nothing_heavy(tmp_path: Path) -> None:
    draft = tmp_path / "draft.txt"
    draft.write_text(
        "The tram\n\nRidership on the Lunde tram doubled from 15,000 to 30,000, the town said. It runs for 40 miles (64km).\n"
    )
    imported(draft)  # the first run compiles the rules, with all that this needs
    draft.write_text(
        "The tram\n\nRidership on the Lunde tram doubled from 16,000 to 32,000, the town said. It runs for 40 miles (64km).\n"
    )
    names = imported(draft)
    assert "factlint.check" in names
    assert heavy_among(names) == set()
    again = imported(draft)
    assert {name for name in again if name.startswith(ENGINE)} == set()
    assert heavy_among(again) == set()


def heavy_among(names: set[str]) -> set[str]:
    return {heavy for heavy in HEAVY for name in names if name == heavy or name.startswith(heavy + ".")}
