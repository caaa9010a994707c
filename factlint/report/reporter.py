"""What a report is given, and what it has to do."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING, Protocol

from msgspec import Struct, field

from factlint.errors import Problem
from factlint.model import AnnotatedBlock, Draft, Finding, RuleHeading, Severity
from factlint.report.colours import Paint, plain

if TYPE_CHECKING:
    from factlint.claims import Claim

Silence = Callable[[str, Finding], str]
"""(source, finding) -> the comment that would keep it quiet, and where it goes; empty for none."""

SEVERITIES: tuple[Severity, ...] = ("error", "warning", "info")


class Checked(Struct, frozen=True):
    """A draft that has been checked."""

    path: str
    source: str
    findings: tuple[Finding, ...]
    silenced: int = 0
    """Findings that comments in the draft keep quiet."""
    known: int = 0
    """Findings that are left out because a baseline has them."""
    unchanged: int = 0
    """Findings that are left out because they stand on unchanged lines."""
    failing: frozenset[Finding] = frozenset()
    """Those that are as grave as the draft's configuration asks for."""


class Summary(Struct):
    """What a run has come to so far."""

    severities: Counter[Severity] = field(default_factory=Counter)
    rules: Counter[str] = field(default_factory=Counter)
    drafts: int = 0
    drafts_with_findings: int = 0
    silenced: int = 0
    known: int = 0
    unchanged: int = 0
    failed: bool = False
    unreadable: int = 0
    """Drafts and paths that could not be checked."""
    problems: list[Problem] = field(default_factory=list)

    def add(self, checked: Checked) -> None:
        """Counts one checked draft."""
        self.drafts += 1
        self.drafts_with_findings += bool(checked.findings)
        self.silenced += checked.silenced
        self.known += checked.known
        self.unchanged += checked.unchanged
        self.failed = self.failed or bool(checked.failing)
        self.severities.update(finding.severity for finding in checked.findings)
        self.rules.update(finding.rule for finding in checked.findings)


class Look(Struct, frozen=True):
    """A draft with all that was read in it, for the reports that show more than findings."""

    draft: Draft
    blocks: tuple[AnnotatedBlock, ...]
    claims: tuple[Claim, ...]


def _no_headings() -> Sequence[RuleHeading]:
    return ()


class Context(Struct, frozen=True):
    """What a report may use besides the drafts."""

    paint: Paint = plain
    silence: Silence | None = None
    """Set when each finding is to come with what would keep it quiet."""
    headings: Callable[[], Sequence[RuleHeading]] = _no_headings
    """All rules; loaded only for the reports that tell of them."""
    look: Callable[[Checked], Look] | None = None
    """Reads a draft once more."""
    corrected: Callable[[Checked], str] | None = None
    """Gives a draft's source with its safe corrections made."""
    quiet: bool = False
    """Findings only, no last line."""
    statistics: bool = False
    """How many findings each rule has, at the end."""


class Report(Protocol):
    """A report in the making."""

    def draft(self, checked: Checked) -> str:
        """What is to be written now that a draft has been checked."""

    def end(self, summary: Summary) -> str:
        """What is to be written at the end."""


def one_line(text: str) -> str:
    """A text in one line."""
    return " ".join(text.split())
