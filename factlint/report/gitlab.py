"""GitLab's code quality report: a JSON list in the form of docs.gitlab.com/ci/testing/code_quality, read November 2026."""

from __future__ import annotations

import json

from factlint.fingerprint import fingerprint, identities
from factlint.model import Severity
from factlint.report.reporter import Checked, Context, Summary, one_line

_SEVERITIES: dict[Severity, str] = {"error": "major", "warning": "minor", "info": "info"}


class GitlabReport:
    """One JSON list, at the end."""

    def __init__(self, context: Context) -> None:  # noqa: ARG002 - every report is given one
        self._issues: list[dict[str, object]] = []

    def draft(self, checked: Checked) -> str:
        """Nothing yet."""
        for finding, identity in zip(checked.findings, identities(checked.findings), strict=True):
            place = finding.place
            self._issues.append(
                {
                    "description": one_line(finding.message),
                    "check_name": finding.rule,
                    "fingerprint": fingerprint(identity),
                    "severity": _SEVERITIES[finding.severity],
                    "location": {
                        "path": place.path.removeprefix("./"),
                        "lines": {"begin": place.line, "end": place.end_line},
                    },
                }
            )
        return ""

    def end(self, summary: Summary) -> str:  # noqa: ARG002 - other reports count
        """The list."""
        return json.dumps(self._issues, ensure_ascii=False, indent=2) + "\n"
