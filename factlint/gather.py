"""Paths as a user gives them into the drafts that they mean."""

from __future__ import annotations

import os
from collections.abc import Collection, Iterator, Sequence
from pathlib import Path, PurePath

from msgspec import Struct

from factlint.errors import Problem

_PASSED_OVER = frozenset(("node_modules", "__pycache__", "site-packages"))
"""Folders that hold other people's texts. Hidden ones and virtual environments are passed over as well."""
_WILDCARDS = frozenset("*?[")


class Gathered(Struct, frozen=True):
    """The drafts behind some paths."""

    named: tuple[str, ...]
    """Given by name: checked whatever their suffix, and whatever configuration excludes."""
    met: tuple[str, ...]
    """Met in a folder or through a pattern."""
    problems: tuple[Problem, ...]


def gather(paths: Sequence[str], suffixes: Collection[str]) -> Gathered:
    """The drafts of these files, folders and patterns, each once and sorted; in folders, those with these suffixes."""
    named: dict[str, None] = {}
    met: dict[str, None] = {}
    problems: list[Problem] = []
    for path in paths:
        if not path:
            problems.append(Problem('""', 0, 0, "no such file or folder (the path is empty)"))
        elif os.path.isdir(path):  # noqa: PTH112 - pathlib would raise for a path with a NUL in it
            met.update(dict.fromkeys(_walk(path, suffixes)))
        elif os.path.exists(path):  # noqa: PTH110 - the same
            if os.path.isfile(path):  # noqa: PTH113 - the same
                named[_normal(path)] = None
            else:
                problems.append(Problem(path, 0, 0, "is no regular file"))
        elif _WILDCARDS.intersection(path):
            matches = sorted(_matches(path, suffixes))
            met.update(dict.fromkeys(matches))
            if not matches:
                problems.append(Problem(path, 0, 0, "no draft matches this pattern; check the spelling"))
        else:
            problems.append(Problem(path, 0, 0, "no such file or folder; check the spelling"))
    return Gathered(tuple(sorted(named)), tuple(sorted(met.keys() - named.keys())), tuple(problems))


def _normal(path: str) -> str:
    return PurePath(path).as_posix()


def _walk(folder: str, suffixes: Collection[str]) -> Iterator[str]:
    for parent, folders, files in os.walk(folder):
        folders[:] = [name for name in folders if not _passed_over(parent, name)]
        for name in files:
            if not name.startswith(".") and os.path.splitext(name)[1].lower() in suffixes:  # noqa: PTH122 - hot loop
                path = os.path.join(parent, name)  # noqa: PTH118 - hot loop
                if not _special(path):
                    yield _normal(path)


def _special(path: str) -> bool:
    """Whether it is a pipe or a device, which reading could wait on for ever; a link to nothing is told as unreadable."""
    return not os.path.isfile(path) and os.path.exists(path)  # noqa: PTH110, PTH113 - hot loop


def _passed_over(parent: str, name: str) -> bool:
    return name.startswith(".") or name in _PASSED_OVER or Path(parent, name, "pyvenv.cfg").exists()


def _matches(pattern: str, suffixes: Collection[str]) -> Iterator[str]:
    """What a pattern means that the shell left alone; one that ends in a suffix may name any suffix."""
    import glob  # most shells have done this already

    own = PurePath(pattern).suffix.lower()
    wanted = {own} if own and not _WILDCARDS.intersection(own) else suffixes
    for path in glob.iglob(pattern, recursive=True):  # noqa: PTH207 - relative patterns stay relative
        if os.path.isdir(path):  # noqa: PTH112
            if "**" not in pattern:
                yield from _walk(path, suffixes)
        elif PurePath(path).suffix.lower() in wanted and not _special(path):
            yield _normal(path)
