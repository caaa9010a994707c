"""The other linters, installed beside the bench where they can be."""

from __future__ import annotations

import json
import shutil
import subprocess
import sys
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True, slots=True)
class Tool:
    """A linter as it is called; the drafts follow."""

    name: str
    version: str
    command: tuple[str, ...]


def tools(folder: Path) -> list[Tool]:
    """factlint, and the others that could be installed below a folder; what could not is told."""
    from factlint.version import __version__

    own = Tool("factlint", __version__, (sys.executable, "-m", "factlint", "check", "--no-cache", "--jobs", "1"))
    return [own, *filter(None, (_proselint(folder), _write_good(folder), _textlint(folder)))]


def _proselint(folder: Path) -> Tool | None:
    python = folder / "proselint" / "bin" / "python"
    if not python.exists() and not _ran([sys.executable, "-m", "venv", str(folder / "proselint")]):
        return _missing("proselint")
    program = python.with_name("proselint")
    if not program.exists() and not _ran([str(python), "-m", "pip", "install", "--quiet", "proselint"]):
        return _missing("proselint")
    shown = subprocess.run([str(python), "-m", "pip", "show", "proselint"], capture_output=True, text=True, check=False)
    version = next((line.split()[1] for line in shown.stdout.splitlines() if line.startswith("Version")), "")
    old = version.startswith("0.1")
    return Tool("proselint", version, (str(program),) if old and version < "0.15" else (str(program), "check"))


def _write_good(folder: Path) -> Tool | None:
    program = _npm(folder, "write-good", ["write-good"])
    return Tool("write-good", _npm_version(folder, "write-good"), (str(program),)) if program else None


def _textlint(folder: Path) -> Tool | None:
    program = _npm(folder, "textlint", ["textlint", "textlint-rule-write-good"])
    if program is None:
        return None
    return Tool("textlint", _npm_version(folder, "textlint"), (str(program), "--rule", "write-good"))


def _npm(folder: Path, name: str, packages: Sequence[str]) -> Path | None:
    place = folder / name
    program = place / "node_modules" / ".bin" / name
    if not program.exists():
        if shutil.which("npm") is None:
            return _missing(name)
        place.mkdir(parents=True, exist_ok=True)
        (place / "package.json").write_text("{}")
        if not _ran(["npm", "install", "--silent", "--no-audit", "--no-fund", "--prefix", str(place), *packages]):
            return _missing(name)
    return program if program.exists() else _missing(name)


def _npm_version(folder: Path, name: str) -> str:
    package = folder / name / "node_modules" / name / "package.json"
    return str(json.loads(package.read_text(encoding="utf-8"))["version"])


def _ran(command: Sequence[str]) -> bool:
    return subprocess.run(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, check=False).returncode == 0


def _missing(name: str) -> None:
    print(f"{name}: could not be installed, and is left out", file=sys.stderr)
