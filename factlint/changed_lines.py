"""The lines of drafts that have changed since a git revision."""

from __future__ import annotations

import re
from pathlib import Path

from msgspec import Struct

from factlint.errors import Problem, UsageError
from factlint.model import Finding, Place

Lines = tuple[tuple[int, int], ...]
"""First and last line of each changed stretch."""

_HUNK = re.compile(rb"@@ -\S+ \+(\d+)(?:,(\d+))? @@")
_ESCAPE = re.compile(rb'\\([abfnrtv"\\]|[0-7]{3})')
_ESCAPED = {
    b"a": b"\a", b"b": b"\b", b"f": b"\f", b"n": b"\n", b"r": b"\r", b"t": b"\t", b"v": b"\v", b'"': b'"', b"\\": b"\\",
}  # fmt: skip


class Changes(Struct, frozen=True):
    """What has changed in one repository."""

    tracked: frozenset[str]
    """Paths from the top of the working tree."""
    lines: dict[str, Lines]


class ChangedLines:
    """What has changed since a revision, compared from where it and HEAD parted; git is asked once a repository."""

    def __init__(self, since: str) -> None:
        self._since = since
        self._tops: dict[Path, Path | None] = {}
        self._known: dict[Path, Changes] = {}

    def ask(self, path: str) -> None:
        """Nothing; raises UsageError where `touch` would for a finding of this draft."""
        self._changes_of(path, Path(path).resolve().parent)

    def touch(self, finding: Finding) -> bool:
        """Whether a place of a finding, the first or another, stands on a changed line.

        A draft that git does not know is new in every line. Raises UsageError for a draft outside a repository and for
        a revision that does not exist.
        """
        return any(self._changed(place) for place in (finding.place, *finding.related))

    def _changed(self, place: Place) -> bool:
        whole = Path(place.path).resolve()
        top = self._changes_of(place.path, whole.parent)
        inside = whole.relative_to(top).as_posix()
        if inside not in self._known[top].tracked:
            return True
        lines = self._known[top].lines.get(inside, ())
        return any(place.line <= end and start <= place.end_line for start, end in lines)

    def _changes_of(self, path: str, folder: Path) -> Path:
        """The top of the working tree of a draft, whose changes are known from here on."""
        top = self._top(folder)
        if top is None:
            raise UsageError(Problem(path, 0, 0, "is in no git repository, so that --since says nothing of it"))
        if top not in self._known:
            self._known[top] = _changes(top, self._since)
        return top

    def _top(self, folder: Path) -> Path | None:
        """The top of the working tree that a folder stands in."""
        if folder not in self._tops:
            above = folder.parent if folder != folder.parent else None
            here = (folder / ".git").exists()
            self._tops[folder] = folder if here else self._top(above) if above is not None else None
        return self._tops[folder]


def _changes(top: Path, since: str) -> Changes:
    commit = _git(top, since, "rev-parse", "--verify", "--quiet", "--end-of-options", f"{since}^{{commit}}").strip()
    parted = _git(top, since, "merge-base", commit.decode(), "HEAD").strip().decode()
    diff = _git(
        top, since, "-c", "core.quotePath=false", "diff", "--no-ext-diff", "--no-textconv", "--no-color", "--no-renames",
        "--src-prefix=a/", "--dst-prefix=b/", "--unified=0", parted, "--",
    )  # fmt: skip
    tracked = _git(top, since, "ls-files", "-z").split(b"\0")
    return Changes(frozenset(_text(name) for name in tracked if name), parse_diff(diff))


def parse_diff(diff: bytes) -> dict[str, Lines]:
    """The changed lines of each file in git's output without context; where lines are only gone, none are changed."""
    found: dict[str, list[tuple[int, int]]] = {}
    path = ""
    left = 0
    """Lines of the hunk that are still to come: what looks like a header among them is text."""
    for line in diff.split(b"\n"):
        if left and line[:1] in (b"+", b"-"):
            left -= 1
        elif line.startswith(b"+++ "):
            path = _path(line[4:])
        elif (hunk := _HUNK.match(line)) is not None:
            start, count = int(hunk[1]), int(hunk[2] or 1)
            left = count + _old_count(line)
            if count and path:
                found.setdefault(path, []).append((start, start + count - 1))
    return {name: tuple(lines) for name, lines in found.items()}


def _old_count(line: bytes) -> int:
    old = line.split(b" ")[1].partition(b",")
    return int(old[2] or 1)


def _path(name: bytes) -> str:
    """A path of a header; empty for a file that is gone."""
    name = name.rstrip(b"\r\t")
    if name.startswith(b'"'):
        name = _ESCAPE.sub(lambda m: _ESCAPED.get(m[1]) or bytes([int(m[1], 8)]), name[1:-1])
    return _text(name[2:]) if name.startswith(b"b/") else ""


def _text(name: bytes) -> str:
    return name.decode(errors="surrogateescape")


def _git(top: Path, since: str, *words: str) -> bytes:
    import subprocess  # only --since needs it

    try:
        done = subprocess.run(["git", "-C", str(top), *words], capture_output=True, check=False)
    except OSError as error:
        raise UsageError(Problem("--since", 0, 0, f"git cannot be run: {error.strerror or error}")) from None
    if done.returncode:
        said = done.stderr.decode(errors="replace").strip().splitlines()
        why = said[0] if said else "git knows no such commit"
        hint = "; a shallow clone may lack it: fetch the whole history"
        raise UsageError(Problem("--since", 0, 0, f"“{since}”: {why}{hint}"))
    return done.stdout
