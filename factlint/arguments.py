"""What was written on the command line."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

_SWITCHES = {
    "--quiet": "quiet",
    "-q": "quiet",
    "--statistics": "statistics",
    "--exit-zero": "exit_zero",
    "--show-silence": "show_silence",
    "--no-baseline": "no_baseline",
    "--no-cache": "no_cache",
}
"""The options of `check` that take no value and that a plain command line may have."""
_STANDARD_INPUT = "-"


class Arguments:
    """What was written on the command line; each command reads its own part."""

    command: str
    paths: list[str]
    format: str
    config: str | None
    select: list[str]
    ignore: list[str]
    fail_on: str | None
    as_of: date | None
    stdin_filename: str | None
    color: bool | None
    rule: str
    show_silence: bool
    output_file: list[str]
    quiet: bool
    statistics: bool
    exit_zero: bool
    baseline: str | None
    no_baseline: bool
    since: str | None
    no_cache: bool
    jobs: int | None
    timings: bool
    watch: bool
    across: bool = False
    diff: bool
    place: str
    shell: str
    hook: bool | None
    add: bool
    prune: bool


def plain_check(given: Sequence[str]) -> Arguments | None:
    """A command line of `check` that has paths and switches alone, as the parser of all others would read it; None for others.

    Most have nothing else, and the parser takes a thirtieth of a start.
    """
    if not given or given[0] != "check":
        return None
    first = 1
    while first < len(given) and given[first] in _SWITCHES:
        first += 1
    last = first
    while last < len(given) and (given[last] == _STANDARD_INPUT or not given[last].startswith("-")):
        last += 1
    switches = [*given[1:first], *given[last:]]
    if first == last or not all(each in _SWITCHES for each in switches):
        return None
    found = Arguments()
    found.command, found.paths, found.format = "check", list(given[first:last]), "text"
    found.select, found.ignore, found.output_file = [], [], []
    found.config = found.fail_on = found.stdin_filename = found.baseline = found.since = None
    found.as_of = found.color = found.jobs = None
    found.across = found.diff = found.watch = found.timings = False
    for name in _SWITCHES.values():
        setattr(found, name, False)
    for switch in switches:
        setattr(found, _SWITCHES[switch], True)
    return found
