"""What came of one draft."""

from __future__ import annotations

from msgspec import Struct

from factlint.config import Config
from factlint.config.settings import fails
from factlint.errors import Problem
from factlint.model import Finding


class Outcome(Struct, frozen=True):
    """What came of one draft."""

    path: str
    source: str = ""
    findings: tuple[Finding, ...] = ()
    failing: tuple[Finding, ...] = ()
    """Those that are as grave as the draft's configuration asks for."""
    problems: tuple[Problem, ...] = ()
    """Why it could not be checked; then nothing else is set. A problem of several drafts is told with the first."""
    unreadable: bool = False
    silenced: tuple[Finding, ...] = ()
    """What the draft's own comments keep quiet."""


def outcome_of(
    path: str, source: str, config: Config, told: tuple[Finding, ...], silenced: tuple[Finding, ...]
) -> Outcome:
    """The outcome of a draft that has been checked."""
    failing = tuple(finding for finding in told if fails(finding.severity, config.fail_on))
    return Outcome(path, source, told, failing, silenced=silenced)
