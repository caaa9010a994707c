"""The drafts that are to be checked, before any of them is read."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from msgspec import Struct

from factlint.errors import Problem, UsageError
from factlint.formats import SUFFIXES
from factlint.gather import gather

STANDARD_INPUT = "-"
_WITHOUT_NAME = "<stdin>"


class Input(Struct, frozen=True):
    """A draft to be checked: a file, or bytes that came in under a name."""

    path: str
    content: bytes | None = None
    """None to read the file."""
    met: bool = False
    """Met in a folder, where configuration may exclude it."""


def inputs_of(
    paths: Sequence[str], standard_input: bytes | None, name: str | None
) -> tuple[list[Input], tuple[Problem, ...]]:
    """The drafts behind some paths, sorted by path, and what is wrong with the paths.

    `-` stands for what came by standard input, under a name if it has one.
    """
    gathered = gather([path for path in paths if path != STANDARD_INPUT], SUFFIXES)
    inputs = [Input(path) for path in gathered.named] + [Input(path, met=True) for path in gathered.met]
    if STANDARD_INPUT in paths:
        inputs.append(Input(Path(name).as_posix() if name else _WITHOUT_NAME, standard_input or b""))
    return sorted(inputs, key=lambda each: each.path), gathered.problems


def printable(path: str) -> str:
    """The path with escapes for what is no UTF-8 in it, so that every format can be written and read."""
    return path.encode("utf-8", "backslashreplace").decode()


def content_of(each: Input) -> bytes:
    """The bytes of an input. Raises UsageError for a file that cannot be read."""
    if each.content is not None:
        return each.content
    try:
        with open(each.path, "rb") as file:  # noqa: PTH123 - pathlib would take a third of a warm run's time
            return file.read()
    except OSError as error:
        raise UsageError(Problem(each.path, 0, 0, f"cannot be read: {error.strerror or error}")) from None
