"""Console sessions of a documentation page, run again: what a page prints is what the program prints.

A fence ```` ```console ```` holds commands after `$ ` and what they print. A fence with `title=NAME` is the content of a
file that later sessions of the same page find in their folder; a folder seeds/ is there as well.
"""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).parents[1]
_FENCE = re.compile(r"^(?P<mark>`{3,4})(?P<info>[^\n`]*)\n(?P<body>.*?)^(?P=mark)[ \t]*$", re.MULTILINE | re.DOTALL)
_TITLE = re.compile(r"\btitle=(\S+)")


@dataclass(frozen=True, slots=True)
class Fence:
    """A code block of a page."""

    language: str
    title: str
    body: str
    start: int
    """Of the body, in the page."""
    end: int


def fences_of(page: str) -> list[Fence]:
    """The code blocks of a page, in order."""
    found = []
    for match in _FENCE.finditer(page):
        language, _, rest = match["info"].strip().partition(" ")
        title = _TITLE.search(rest)
        found.append(Fence(language, title[1] if title else "", match["body"], *match.span("body")))
    return found


def played(page: str, folder: Path) -> str:
    """The page with the sessions' output as the program prints it now."""
    shutil.copytree(ROOT / "seeds", folder / "seeds")
    done, at = [], 0
    for fence in fences_of(page):
        if fence.title:
            path = folder / fence.title
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(fence.body, encoding="utf-8")
        elif fence.language == "console":
            done += [page[at : fence.start], _play(fence.body, folder)]
            at = fence.end
    return "".join([*done, page[at:]])


def _play(session: str, folder: Path) -> str:
    lines: list[str] = []
    status = 0
    for line in session.splitlines():
        if not line.startswith("$ "):
            continue
        lines.append(line)
        if line == "$ echo $?":
            lines.append(str(status))
            continue
        done = _run(line[2:], folder)
        status = done.returncode
        lines += [printed.rstrip() for printed in done.stdout.rstrip("\n").splitlines()]
    return "\n".join([*lines, ""])


def _run(command: str, folder: Path) -> subprocess.CompletedProcess[str]:
    environment = {name: value for name, value in os.environ.items() if name not in ("COLUMNS", "CI")}
    environment["PATH"] = f"{Path(sys.executable).parent}{os.pathsep}{environment['PATH']}"
    return subprocess.run(
        ["bash", "-c", command], cwd=folder, env=environment | {"NO_COLOR": "1", "COLUMNS": "100"},
        stdin=subprocess.DEVNULL, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True, encoding="utf-8",
        check=False,
    )  # fmt: skip
