"""`factlint check --watch`: the check again whenever a draft, a rule or a configuration has changed."""

from __future__ import annotations

import os
import sys
import time
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path

from factlint.arguments import Arguments
from factlint.config import ConfigSearch
from factlint.config.search import FILE_NAMES
from factlint.errors import Problem, UsageError
from factlint.inputs import STANDARD_INPUT, inputs_of

_PAUSE_SECONDS = 0.3
_CLEAR = "\x1b[2J\x1b[3J\x1b[H"

State = tuple[tuple[str, int, int], ...]
"""Path, size and time of each file that a run depends on."""


def watch(arguments: Arguments, check: Callable[[], int]) -> int:
    """The status of the last check, when the user ends it with Ctrl-C. Raises UsageError for standard input."""
    if STANDARD_INPUT in arguments.paths:
        raise UsageError(Problem("--watch", 0, 0, "standard input cannot be watched; name files or folders"))
    status = 0
    state: State | None = None
    try:
        while True:
            now = _state(arguments)
            if now != state:
                state = now
                if sys.stdout.isatty():
                    sys.stdout.write(_CLEAR)
                status = _checked(check)
                sys.stdout.write(f"Watching {' '.join(arguments.paths)}; Ctrl-C ends.\n")
                sys.stdout.flush()
            time.sleep(_PAUSE_SECONDS)
    except KeyboardInterrupt:
        return status


def _checked(check: Callable[[], int]) -> int:
    """The status of one check; a problem is told, and may be gone the next time."""
    try:
        return check()
    except UsageError as error:
        sys.stderr.write(f"{error}\n")
        return 2


def _state(arguments: Arguments) -> State:
    return tuple(_files(arguments))


def _files(arguments: Arguments) -> Iterator[tuple[str, int, int]]:
    inputs, _ = inputs_of(arguments.paths, None, None)
    yield from _stats([each.path for each in inputs])
    folders = {Path(os.path.abspath(each.path)).parent for each in inputs}  # noqa: PTH100 - as configuration is searched
    around = {above for folder in folders for above in (folder, *folder.parents)} | {Path.cwd()}
    configs = (
        [arguments.config]
        if arguments.config
        else [str(above / name) for above in sorted(around) for name in FILE_NAMES]
    )
    yield from _stats(configs)
    search = ConfigSearch(arguments.config)
    rules: set[Path] = set()
    for folder in sorted(folders):
        try:
            rules.update(search.config_in(folder).rules)
        except UsageError:
            continue  # the check tells
    yield from _stats(sorted(str(path) for each in rules for path in each.rglob("*.y*ml")))
    yield from _stats([arguments.baseline or "factlint-baseline.yaml"])


def _stats(paths: Sequence[str]) -> Iterator[tuple[str, int, int]]:
    for path in paths:
        try:
            status = os.stat(path)  # noqa: PTH116 - many files, several times a second
        except OSError:
            continue
        yield path, status.st_size, status.st_mtime_ns
