"""Commands: one module each, with `run`, which gives the status. Here is what they all say and end with."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterable
from typing import TextIO

from factlint.errors import Problem
from factlint.report.colours import Paint, coloured, plain

CLEAN_STATUS, FINDINGS_STATUS, FAILED_STATUS = 0, 1, 2


def say_problems(problems: Iterable[Problem]) -> None:
    """Nothing; problems go to standard error, one a line."""
    for problem in problems:
        sys.stderr.write(f"{problem}\n")


def painter(color: bool | None, stream: TextIO) -> Paint:
    """Colours where they are asked for, or else on a terminal unless $NO_COLOR is set."""
    if color is None:
        color = stream.isatty() and not os.environ.get("NO_COLOR") and os.environ.get("TERM") != "dumb"
    return coloured if color else plain
