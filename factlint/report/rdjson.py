"""rdjson, which reviewdog reads: the form of proto/rdf in reviewdog's repository, as read in November 2026.

Its columns count bytes of UTF-8.
"""

from __future__ import annotations

import json

from factlint.model import Finding, Place, Severity
from factlint.model.lines import LineIndex
from factlint.report.reporter import Checked, Context, Summary, one_line

_SEVERITIES: dict[Severity, str] = {"error": "ERROR", "warning": "WARNING", "info": "INFO"}

Json = dict[str, object]


class RdjsonReport:
    """One JSON document, at the end."""

    def __init__(self, context: Context) -> None:  # noqa: ARG002 - every report is given one
        self._diagnostics: list[Json] = []

    def draft(self, checked: Checked) -> str:
        """Nothing yet."""
        if checked.findings:
            lines = LineIndex(checked.source)
            self._diagnostics += [_diagnostic(finding, checked, lines) for finding in checked.findings]
        return ""

    def end(self, summary: Summary) -> str:  # noqa: ARG002 - other reports count
        """The document."""
        document = {"source": {"name": "factlint"}, "diagnostics": self._diagnostics}
        return json.dumps(document, ensure_ascii=False, indent=2) + "\n"


def _diagnostic(finding: Finding, checked: Checked, lines: LineIndex) -> Json:
    here = [place for place in finding.related if place.path == checked.path]
    return {
        "message": one_line(finding.message),
        "location": _location(finding.place, checked.source, lines),
        "severity": _SEVERITIES[finding.severity],
        "code": {"value": finding.rule},
        "related_locations": [
            {"message": one_line(place.message), "location": _location(place, checked.source, lines)} for place in here
        ],
    }


def _location(place: Place, source: str, lines: LineIndex) -> Json:
    def position(offset: int, line: int) -> Json:
        before = source[lines.starts[line - 1] : offset]
        return {"line": line, "column": len(before.encode(errors="surrogatepass")) + 1}

    return {
        "path": place.path,
        "range": {"start": position(place.start, place.line), "end": position(place.end, place.end_line)},
    }
