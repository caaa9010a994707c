"""The files that rules and words come from, their hash, and where what is made of them is kept."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterator, Sequence
from pathlib import Path

from factlint.shipped import rules_folder
from factlint.version import __version__

_SUFFIXES = (".yaml", ".yml")
_WORDS = "words"
_INSTALLED = ("site-packages", "dist-packages")
"""What Python's folders of installed packages are called; one changes when anything is installed in it."""
_NOT_THE_PROGRAM = ("__pycache__", "shipped")
"""Folders of the package that hold none of it, or what is looked at by itself."""


def rule_files(folder: Path) -> list[Path]:
    """The rule files below a folder, in order."""
    return sorted(Path(path) for path in _below(str(folder)))


def word_files(folder: Path) -> list[Path]:
    """The word lists of a folder of rules, in order."""
    words = folder / _WORDS
    if not words.is_dir():
        return []
    return sorted(path for path in words.iterdir() if path.suffix in _SUFFIXES)


def sources_key(folders: Sequence[Path], purpose: str) -> str:
    """The hash of all that goes into rules: the program, as it was installed or last edited, and each file of a user's."""
    from factlint.hashing import blake2b

    digest = blake2b(f"{purpose} {__version__} {sys.version_info[:2]}".encode(), digest_size=32)
    shipped = rules_folder()
    digest.update("".join(_program(str(shipped))).encode(errors="surrogateescape"))
    for folder in folders:
        if folder == shipped:
            continue
        for path in (*word_files(folder), *rule_files(folder)):
            try:
                with open(path, "rb") as file:  # noqa: PTH123 - this is done at every start
                    content = file.read()
            except OSError:
                content = b""
            digest.update(f"\0{path}\0{len(content)}\0".encode(errors="surrogateescape"))
            digest.update(content)
    return digest.hexdigest()


def cache_folder() -> Path:
    """Where compiled rules are kept: $FACTLINT_CACHE_DIR, or the system's folder for such things."""
    if own := os.environ.get("FACTLINT_CACHE_DIR"):
        return Path(own)
    if sys.platform == "win32":
        return Path(os.environ.get("LOCALAPPDATA", Path.home() / "AppData" / "Local")) / "factlint"
    if sys.platform == "darwin":
        return Path.home() / "Library" / "Caches" / "factlint"
    return Path(os.environ.get("XDG_CACHE_HOME") or Path.home() / ".cache") / "factlint"


def _time(path: str) -> int:
    try:
        return os.stat(path).st_mtime_ns  # noqa: PTH116 - this is done at every start
    except OSError:
        return 0


def _below(folder: str) -> Iterator[str]:
    try:
        entries = list(os.scandir(folder))
    except OSError:
        return
    for entry in entries:
        if entry.is_dir():
            if entry.name != _WORDS:
                yield from _below(entry.path)
        elif entry.name.endswith(_SUFFIXES):
            yield entry.path


def _program(shipped: str) -> list[str]:
    """Each module of the program, and each rule and word list that comes with it, with its size and time: in a checkout they
    change without the version doing so.

    The folders of installed packages are told by their times: what we build on can be another version the next day.
    """
    found = [f"{path} {_time(path)}\n" for path in sys.path if path.endswith(_INSTALLED)]
    folders = [os.path.dirname(__file__), shipped]  # noqa: PTH120 - the same
    while folders:
        try:
            entries = list(os.scandir(folders.pop()))
        except OSError:  # in an archive
            continue
        for entry in entries:
            if entry.is_dir():
                if entry.name not in _NOT_THE_PROGRAM:
                    folders.append(entry.path)
            elif entry.name.endswith((".py", *_SUFFIXES)):
                status = entry.stat()
                found.append(f"{entry.path} {status.st_size} {status.st_mtime_ns}\n")
    return sorted(found)
