"""JSON lines: a finding a line, as its draft is done, each as `findings` of the JSON report has it."""

from __future__ import annotations

import json

from factlint.report.json_report import finding_data
from factlint.report.reporter import Checked, Context, Summary


class JsonLinesReport:
    """A line for each finding."""

    def __init__(self, context: Context) -> None:
        self._silence = context.silence

    def draft(self, checked: Checked) -> str:
        """The draft's lines."""
        lines = []
        for finding in checked.findings:
            data = finding_data(finding)
            silence = self._silence(checked.source, finding) if self._silence is not None else ""
            line = json.dumps({**data, "silence": silence} if silence else data, ensure_ascii=False)
            # JSON lets these two stand in a text, and some readers of lines take them for line ends.
            lines.append(line.replace("\u2028", "\\u2028").replace("\u2029", "\\u2029") + "\n")
        return "".join(lines)

    def end(self, summary: Summary) -> str:  # noqa: ARG002 - other reports count
        """Nothing more."""
        return ""
