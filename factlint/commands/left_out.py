"""What a run leaves out of its findings: what a baseline knows, and what stands on unchanged lines."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from factlint.arguments import Arguments
from factlint.config import ConfigSearch
from factlint.errors import Problem, UsageError
from factlint.fingerprint import identities
from factlint.model import Finding
from factlint.outcome import Outcome
from factlint.report import Checked

if TYPE_CHECKING:
    from factlint.baseline import Baseline
    from factlint.changed_lines import ChangedLines

BASELINE_NAME = "factlint-baseline.yaml"


class LeftOut:
    """Tells what is left of a draft's findings; baselines are read once each."""

    def __init__(self, arguments: Arguments) -> None:
        self._arguments = arguments
        self._search = ConfigSearch(arguments.config)
        self._baselines: dict[Path, Baseline] = {}
        self._lines: ChangedLines | None = None

    def ask(self, paths: Sequence[str]) -> None:
        """Nothing; raises UsageError where --since cannot be answered, before any draft is read."""
        if self._arguments.since is not None:
            from factlint.changed_lines import ChangedLines

            self._lines = ChangedLines(self._arguments.since)
            for path in paths or ["the working folder"]:
                self._lines.ask(path)

    def checked(self, outcome: Outcome) -> Checked:
        """The draft as reports are told of it. Raises UsageError for a broken baseline or an unknown revision."""
        found = outcome.findings
        unknown = self._unknown(outcome.path, found) if found else found
        told = self._changed(unknown) if unknown else unknown
        failing = frozenset(told) & frozenset(outcome.failing)
        known, unchanged = len(found) - len(unknown), len(unknown) - len(told)
        return Checked(outcome.path, outcome.source, told, len(outcome.silenced), known, unchanged, failing)

    def _unknown(self, path: str, findings: tuple[Finding, ...]) -> tuple[Finding, ...]:
        at = None if self._arguments.no_baseline else self.baseline_path(path)
        if at is None:
            return findings
        if at not in self._baselines:
            from factlint.baseline import read_baseline  # with YAML, which most runs do without

            self._baselines[at] = read_baseline(at, at.as_posix())
        baseline = self._baselines[at]
        pairs = zip(findings, identities(findings), strict=True)
        return tuple(finding for finding, identity in pairs if not baseline.knows(identity))

    def _changed(self, findings: tuple[Finding, ...]) -> tuple[Finding, ...]:
        since = self._arguments.since
        if since is None:
            return findings
        if self._lines is None:
            from factlint.changed_lines import ChangedLines

            self._lines = ChangedLines(since)
        return tuple(filter(self._lines.touch, findings))

    def baseline_path(self, path: str) -> Path | None:
        """The baseline of a draft: the one named, or the configuration's, or the one beside it; None for none."""
        if self._arguments.baseline is not None:
            named = Path(self._arguments.baseline)
            if not named.is_file():
                told = "no such baseline; “factlint baseline --baseline FILE PATH ...” makes one"
                raise UsageError(Problem(self._arguments.baseline, 0, 0, told))
            return named
        found = baseline_beside(self._search, path)
        return found if found.is_file() else None


def baseline_beside(search: ConfigSearch, path: str) -> Path:
    """Where the baseline of a draft is or would be: as its configuration says, or beside that, or in the working folder."""
    config = search.config_for(path)
    return config.folder / (config.baseline or BASELINE_NAME) if config.path else Path(BASELINE_NAME)
