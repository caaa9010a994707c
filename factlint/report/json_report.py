"""The report that a program reads, version 1. See docs/json.md; its schema is docs/schema/report.schema.json.

A field may be added within a version; none is renamed, removed or given another meaning.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping, Sequence

from factlint.model import Finding, Place
from factlint.report.reporter import Checked, Context, Summary

VERSION = 1

Json = str | int | Sequence["Json"] | Mapping[str, "Json"]


class JsonReport:
    """One JSON document, at the end."""

    def __init__(self, context: Context) -> None:
        self._silence = context.silence
        self._findings: list[Json] = []

    def draft(self, checked: Checked) -> str:
        """Nothing yet."""
        for finding in checked.findings:
            data = finding_data(finding)
            silence = self._silence(checked.source, finding) if self._silence is not None else ""
            self._findings.append({**data, "silence": silence} if silence else data)
        return ""

    def end(self, summary: Summary) -> str:  # noqa: ARG002 - other reports count
        """The document."""
        return _document(self._findings) + "\n"


def json_text(findings: Iterable[Finding]) -> str:
    """The whole report as JSON text, in the order of the findings."""
    return _document([finding_data(finding) for finding in findings])


def _document(findings: Sequence[Json]) -> str:
    return json.dumps({"version": VERSION, "findings": findings}, ensure_ascii=False, indent=2)


def finding_data(finding: Finding) -> dict[str, Json]:
    """A finding as JSON has it."""
    return {
        "path": finding.place.path,
        **_place(finding.place),
        "rule": finding.rule,
        "severity": finding.severity,
        "message": finding.message,
        "related": [
            {"path": place.path, **_place(place), "message": place.message} for place in finding.related
        ],
    }  # fmt: skip


def _place(place: Place) -> dict[str, Json]:
    return {
        "line": place.line,
        "column": place.column,
        "end_line": place.end_line,
        "end_column": place.end_column,
    }
