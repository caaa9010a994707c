"""Findings, and problems of drafts and configurations, as diagnostics."""

from __future__ import annotations

from pathlib import Path

from lsprotocol.types import (
    Diagnostic,
    DiagnosticRelatedInformation,
    DiagnosticSeverity,
    Location,
    Position,
    Range,
)
from pygls.uris import from_fs_path

from factlint.errors import Problem
from factlint.model import Finding, Place, Severity
from factlint.server.workspace import Analysis

SOURCE = "factlint"
UNREADABLE = "unreadable"
"""The code of a diagnostic that says why there are no findings."""
_SEVERITIES: dict[Severity, DiagnosticSeverity] = {
    "error": DiagnosticSeverity.Error,
    "warning": DiagnosticSeverity.Warning,
    "info": DiagnosticSeverity.Information,
}


def diagnostics_of(analysis: Analysis, related: bool = True) -> list[Diagnostic]:
    """A diagnostic for each finding and each problem, in order; `related` if the client shows related places.

    Where it does not, the message names them.
    """
    return [
        *(_of_problem(problem, analysis) for problem in analysis.problems),
        *(_of_finding(finding, analysis, related) for finding in analysis.findings),
    ]


def range_of(place: Place, analysis: Analysis) -> Range:
    """Where a place of a draft stands in its document."""
    return analysis.document.positions.range(place.start + analysis.shift, place.end + analysis.shift)


def _of_finding(finding: Finding, analysis: Analysis, related: bool) -> Diagnostic:
    places = (finding.place, *finding.related) if finding.related else ()
    message = finding.message
    if places and not related:
        message += "".join(f"\nline {place.line}: {place.message}" for place in finding.related)
    return Diagnostic(
        range_of(finding.place, analysis),
        message,
        _SEVERITIES[finding.severity],
        finding.rule,
        source=SOURCE,
        related_information=[
            DiagnosticRelatedInformation(_location(place, analysis), place.message or finding.rule) for place in places
        ]
        if places and related
        else None,
    )


def _location(place: Place, analysis: Analysis) -> Location:
    if place.path == analysis.document.path:
        return Location(analysis.document.uri, range_of(place, analysis))
    start, end = Position(place.line - 1, place.column - 1), Position(place.end_line - 1, place.end_column - 1)
    return Location(_uri(place.path), Range(start, end))


def _of_problem(problem: Problem, analysis: Analysis) -> Diagnostic:
    """A problem of the draft at its place in it; one of a configuration or a rule at the head of the draft."""
    document = analysis.document
    own = problem.path == document.path
    positions = document.positions
    line = min(max(problem.line, 1), len(positions.lines.starts)) - 1 if own else 0
    end = positions.line_end(line)
    start = min(positions.lines.starts[line] + max(problem.column - 1, 0), end) if own else positions.lines.starts[line]
    place = Position(max(problem.line - 1, 0), max(problem.column - 1, 0))
    return Diagnostic(
        positions.range(start, end),
        f"not checked: {problem.message if own else problem}",
        DiagnosticSeverity.Error,
        UNREADABLE,
        source=SOURCE,
        related_information=None
        if own
        else [DiagnosticRelatedInformation(Location(_uri(problem.path), Range(place, place)), problem.message)],
    )


def _uri(path: str) -> str:
    return from_fs_path(str(Path(path).absolute())) or ""
