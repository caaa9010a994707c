"""A command line as wishes and inputs for the batch."""

from __future__ import annotations

import sys
from pathlib import Path

from factlint.arguments import Arguments
from factlint.batch import Wishes
from factlint.config import Named
from factlint.config.settings import FAIL_ON
from factlint.errors import Problem
from factlint.formats import SUFFIXES
from factlint.inputs import STANDARD_INPUT, Input, inputs_of


def wishes_of(arguments: Arguments) -> Wishes:
    """What the command line of `check` says above any configuration."""
    return Wishes(
        arguments.config,
        _named(arguments.select, "--select"),
        _named(arguments.ignore, "--ignore"),
        FAIL_ON[arguments.fail_on] if arguments.fail_on else None,
        arguments.as_of,
    )


def given_inputs(arguments: Arguments) -> tuple[list[Input], tuple[Problem, ...]]:
    """The drafts that the command line names, and what is wrong with its paths; standard input is read if it is one."""
    content = sys.stdin.buffer.read() if STANDARD_INPUT in arguments.paths else None
    return inputs_of(arguments.paths, content, arguments.stdin_filename)


def say_empty_folders(arguments: Arguments, inputs: list[Input]) -> None:
    """Nothing; a folder that holds no drafts is noted on standard error, since a slip of the fingers looks like a pass."""
    for path in arguments.paths:
        folder = Path(path)
        if path and "\0" not in path and folder.is_dir():
            start = "" if folder == Path() else f"{folder.as_posix().rstrip('/')}/"
            if not any(each.met and each.path.startswith(start) for each in inputs):
                sys.stderr.write(f"no drafts in {path} (looked for {', '.join(sorted(filter(None, SUFFIXES)))})\n")


def _named(values: list[str], option: str) -> tuple[Named, ...]:
    names = [name.strip() for value in values for name in value.split(",")]
    return tuple(Named(name, option, 0, 0) for name in names if name)
