"""GitHub annotations: workflow commands that put each finding beside its line in a pull request.

The form is that of "Workflow commands for GitHub Actions", docs.github.com, as read in November 2026.
"""

from __future__ import annotations

from factlint.model import Finding, Severity
from factlint.report.reporter import Checked, Context, Summary, one_line
from factlint.report.text import last_line

_COMMANDS: dict[Severity, str] = {"error": "error", "warning": "warning", "info": "notice"}


class GithubReport:
    """A workflow command for each finding, and a last line for the log."""

    def __init__(self, context: Context) -> None:
        self._context = context

    def draft(self, checked: Checked) -> str:
        """The draft's commands."""
        return "".join(_command(finding) + "\n" for finding in checked.findings)

    def end(self, summary: Summary) -> str:
        """The problems as commands, and the counts."""
        problems = "".join(
            f"::error file={_property(problem.path)}{f',line={problem.line}' if problem.line else ''},"
            f"title=factlint::{_data(problem.message)}\n"
            for problem in summary.problems
        )
        return problems + ("" if self._context.quiet else last_line(summary, self._context.paint) + "\n")


def _command(finding: Finding) -> str:
    place = finding.place
    where = f"file={_property(place.path)},line={place.line},endLine={place.end_line}"
    if place.line == place.end_line:  # GitHub takes columns only within one line
        where += f",col={place.column},endColumn={place.end_column}"
    also = "".join(
        f"\n{'line' if other.path == place.path else other.path + ', line'} {other.line}: {one_line(other.message)}"
        for other in finding.related
    )
    title = _property(f"factlint: {finding.rule}")
    return f"::{_COMMANDS[finding.severity]} {where},title={title}::{_data(one_line(finding.message) + also)}"


def _data(text: str) -> str:
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _property(text: str) -> str:
    return _data(text).replace(":", "%3A").replace(",", "%2C")
