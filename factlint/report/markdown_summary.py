"""A page of Markdown that sums a run up: for a job summary, a merge request or a mail."""

from __future__ import annotations

import re

from factlint.model import Finding
from factlint.report.display import safe
from factlint.report.reporter import Checked, Context, Summary, one_line
from factlint.report.text import last_line

_MOST_ROWS = 500
"""GitHub cuts a summary at 1 MiB; nobody reads as far."""
_MARKUP = re.compile(r"([\\`*_{}\[\]()<>#+!|~&@$-])")


class MarkdownReport:
    """A heading with the counts, and a table of findings."""

    def __init__(self, context: Context) -> None:  # noqa: ARG002 - every report is given one
        self._rows: list[str] = []
        self._findings = 0

    def draft(self, checked: Checked) -> str:
        """Nothing yet."""
        self._findings += len(checked.findings)
        room = _MOST_ROWS - len(self._rows)
        self._rows += [_row(finding) for finding in checked.findings[:room]]
        return ""

    def end(self, summary: Summary) -> str:
        """The page."""
        lines = ["## factlint", "", f"**{last_line(summary, _as_it_is)}**", ""]
        if self._rows:
            lines += ["| level | place | rule | what |", "| --- | --- | --- | --- |", *self._rows, ""]
        if self._findings > len(self._rows):
            lines += [f"{self._findings - len(self._rows)} more findings are not listed.", ""]
        if summary.problems:
            lines += ["Not checked:", "", *(f"- {_escaped(str(problem))}" for problem in summary.problems), ""]
        return "\n".join(lines)


def _row(finding: Finding) -> str:
    place = finding.place
    where = _escaped(f"{place.path}:{place.line}")
    return f"| {finding.severity} | {where} | {finding.rule} | {_escaped(finding.message)} |"


def _escaped(text: str) -> str:
    """A text in one line in which Markdown sees no mark-up."""
    return _MARKUP.sub(r"\\\1", safe(one_line(text)))


def _as_it_is(text: str, meaning: str) -> str:  # noqa: ARG001 - a page has no colours
    return text
