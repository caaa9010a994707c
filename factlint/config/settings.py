"""What configuration can say."""

from __future__ import annotations

from datetime import date
from functools import lru_cache
from pathlib import Path, PurePath
from typing import Literal

from msgspec import Struct

from factlint.house_policy import SHIPPED_POLICY, HousePolicy
from factlint.model import Severity

Level = Literal["error", "warning", "info", "off"]
FailOn = Literal["error", "warning", "info", "never"]

LEVELS: dict[str, Level] = {"error": "error", "warning": "warning", "info": "info", "off": "off"}
FAIL_ON: dict[str, FailOn] = {"error": "error", "warning": "warning", "info": "info", "never": "never"}

ALL = "all"
"""In a selection: every rule, those that are off by default too."""
DEFAULT = "default"
"""In a selection: the rules that are on by default."""

_GRAVITY: dict[Severity | FailOn, int] = {"never": 3, "error": 2, "warning": 1, "info": 0}


class Named(Struct, frozen=True):
    """A rule or a family as configuration names it, and where it does."""

    name: str
    path: str
    line: int
    column: int


class Config(Struct, frozen=True):
    """One configuration; this one, with nothing said, is the one that runs without a file."""

    path: str = ""
    """Its file; empty for none."""
    folder: Path = Path()
    """Patterns and folders in it count from here."""
    select: tuple[Named, ...] = ()
    """Empty for the rules that are on by default."""
    ignore: tuple[Named, ...] = ()
    severity: tuple[tuple[Named, Level], ...] = ()
    per_file_ignores: tuple[tuple[str, tuple[Named, ...]], ...] = ()
    """Pattern -> the rules that its drafts are spared."""
    rules: tuple[Path, ...] = ()
    """Folders of further rules."""
    fail_on: FailOn = "error"
    as_of: date | None = None
    locale: str = ""
    baseline: str = ""
    """The file of known findings, from the configuration's folder; empty for the usual name."""
    reasons: bool = True
    """Whether a silence has to say why."""
    exclude: tuple[str, ...] = ()
    """Patterns of drafts that are left out when met in a folder."""
    sourcing: HousePolicy = SHIPPED_POLICY

    def excludes(self, path: str) -> bool:
        """Whether a draft met in a folder is left out."""
        return bool(self.exclude) and any(self.covers(pattern, path) for pattern in self.exclude)

    def covers(self, pattern: str, path: str) -> bool:
        """Whether a pattern of this configuration means a draft: by its name, by its path, or by a folder above it."""
        try:
            relative = Path(path).resolve().relative_to(self.folder.resolve())
        except ValueError:
            relative = Path(PurePath(path).name)
        matcher = _matcher(pattern)
        return any(matcher(part.as_posix()) for part in (relative, *relative.parents) if part.parts)


def fails(severity: Severity, fail_on: FailOn) -> bool:
    """Whether a finding of this severity makes the run fail."""
    return _GRAVITY[severity] >= _GRAVITY[fail_on]


@lru_cache(maxsize=256)
def _pattern(pattern: str) -> tuple[str, ...]:
    return tuple(part for part in pattern.split("/") if part not in ("", "."))


def _matcher(pattern: str) -> _Matcher:
    return _Matcher(_pattern(pattern), pattern.rstrip("/").count("/") == 0)


class _Matcher(Struct, frozen=True):
    """A pattern, part by part; one without a slash may stand at any depth."""

    parts: tuple[str, ...]
    anywhere: bool

    def __call__(self, path: str) -> bool:
        names = path.split("/")
        return _match(self.parts, names[-1:] if self.anywhere else names)


def _match(parts: tuple[str, ...], names: list[str]) -> bool:
    """Whether the parts of a pattern fit the names of a path, `**` standing for any number of them."""
    from fnmatch import fnmatchcase  # only configurations with patterns need it

    reached = {0}
    for part in parts:
        if part == "**":
            reached = set(range(min(reached), len(names) + 1)) if reached else set()
        else:
            reached = {at + 1 for at in reached if at < len(names) and fnmatchcase(names[at], part)}
    return len(names) in reached
