"""Running a command and measuring it."""

from __future__ import annotations

import os
import subprocess
import sys
import time
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from statistics import median


@dataclass(frozen=True, slots=True)
class Measured:
    """One command, measured."""

    seconds: float
    """Of the wall clock; the median of several runs."""
    peak_mib: float
    """The most memory that one of its processes had."""


_COMPILED = {"PYTHONDONTWRITEBYTECODE": ""}
"""An installed program has its modules compiled; a checkout compiles them in the first run, unless told not to."""


def measured(command: Sequence[str], runs: int, environment: Mapping[str, str] | None = None) -> Measured:
    """The median time and the peak memory of a command; its output is thrown away.

    Raises SystemExit for a command that does not run: status 1 is what a linter gives for findings.
    """
    seconds, peaks = [], []
    for _ in range(runs):
        with Path(os.devnull).open("wb") as nowhere:
            start = time.perf_counter()
            process = subprocess.Popen(
                command, stdout=nowhere, stderr=nowhere, env={**os.environ, **_COMPILED, **(environment or {})}
            )
            _, status, usage = os.wait4(process.pid, 0)
            seconds.append(time.perf_counter() - start)
        process.returncode = os.waitstatus_to_exitcode(status)
        if process.returncode not in (0, 1, 255):  # write-good's status is its number of findings, up to 255
            if "write-good" not in " ".join(command[:2]):
                sys.exit(f"{' '.join(command[:4])} ... ended with status {process.returncode}")
        peaks.append(usage.ru_maxrss / 1024)
    return Measured(median(seconds), max(peaks))
