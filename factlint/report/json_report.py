"""The report that a program reads, version 1. See docs/json.md; its schema is docs/schema/report.schema.json.

A field may be added within a version; none is renamed, removed or given another meaning.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping, Sequence

from factlint.model import Finding, Place

VERSION = 1

Json = str | int | Sequence["Json"] | Mapping[str, "Json"]


def json_text(findings: Iterable[Finding]) -> str:
    """The whole report as JSON text, in the order of the findings."""
    report: Json = {"version": VERSION, "findings": [_finding(finding) for finding in findings]}
    return json.dumps(report, ensure_ascii=False, indent=2)


def _finding(finding: Finding) -> Json:
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
