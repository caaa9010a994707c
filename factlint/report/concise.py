"""The concise report: a line for each finding, as compilers print them and editors read them."""

from __future__ import annotations

from factlint.report.display import safe
from factlint.report.reporter import Checked, Context, Summary, one_line
from factlint.report.text import ending


class ConciseReport:
    """A line for each finding, and a last line."""

    def __init__(self, context: Context) -> None:
        self._context = context

    def draft(self, checked: Checked) -> str:
        """The draft's lines."""
        paint, silence = self._context.paint, self._context.silence
        lines = []
        for finding in checked.findings:
            place = finding.place
            where = paint(safe(f"{place.path}:{place.line}:{place.column}:"), "path")
            label = paint(f"{finding.severity}[{finding.rule}]", finding.severity)
            told = silence(checked.source, finding) if silence is not None else ""
            quiet = paint(f"  (to silence it: {safe(told)})", "dim") if told else ""
            lines.append(f"{where} {label} {safe(one_line(finding.message))}{quiet}\n")
        return "".join(lines)

    def end(self, summary: Summary) -> str:
        """The counts."""
        return ending(summary, self._context)
