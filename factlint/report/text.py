"""The report that a person reads: each finding with its lines and its sum, and a last line that counts."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass, field

from factlint.model import Finding, Place, Severity
from factlint.model.lines import LineIndex
from factlint.report.colours import Paint
from factlint.report.display import safe
from factlint.report.excerpt import Mark, excerpt

Silence = Callable[[str, Finding], str]
"""(source, finding) -> the comment that would keep it quiet, and where it goes."""

_SEVERITIES: tuple[Severity, ...] = ("error", "warning", "info")
_PLURALS: dict[Severity, tuple[str, str]] = {
    "error": ("error", "errors"),
    "warning": ("warning", "warnings"),
    "info": ("info", "info"),
}


@dataclass(slots=True)
class Tally:
    """What a run has come to so far."""

    severities: Counter[Severity] = field(default_factory=Counter)
    drafts: int = 0
    drafts_with_findings: int = 0
    unreadable: int = 0
    """Drafts that could not be checked."""
    silenced: int = 0
    """Findings that comments in the drafts keep quiet."""

    def add(self, findings: tuple[Finding, ...], silenced: int = 0) -> None:
        """Counts one checked draft."""
        self.drafts += 1
        self.silenced += silenced
        self.drafts_with_findings += bool(findings)
        self.severities.update(finding.severity for finding in findings)


def findings_text(source: str, findings: tuple[Finding, ...], paint: Paint, silence: Silence | None = None) -> str:
    """The findings of one draft, each followed by an empty line; with `silence`, each with what would keep it quiet."""
    if not findings:
        return ""
    lines = LineIndex(source)
    shown = []
    for finding in findings:
        text = finding_text(source, lines, finding, paint)
        told = silence(source, finding) if silence is not None else ""
        if told:
            text += "\n" + paint(f"    to silence it: {safe(told)}", "dim")
        shown.append(text + "\n\n")
    return "".join(shown)


def finding_text(source: str, lines: LineIndex, finding: Finding, paint: Paint) -> str:
    """A finding: where, how grave, which rule, the sum; then the lines with both sides marked."""
    place = finding.place
    where = paint(safe(f"{place.path}:{place.line}:{place.column}"), "path")
    label = paint(f"{finding.severity}[{finding.rule}]", finding.severity)
    here = [other for other in finding.related if other.path == place.path]
    marks = [
        *(Mark(other.start, other.end, "related", "related") for other in here),
        Mark(place.start, place.end, "primary", finding.severity),
    ]
    message = safe(" ".join(finding.message.split()))
    elsewhere = [_elsewhere(other) for other in finding.related if other.path != place.path]
    return "\n".join([f"{where} {label} {message}", *excerpt(source, lines, marks, paint), *elsewhere])


def _elsewhere(place: Place) -> str:
    return safe(f"    also {place.path}:{place.line}:{place.column}: {place.message}".rstrip(": "))


def last_line(tally: Tally, paint: Paint) -> str:
    """How much was found in how much: `3 errors, 1 warning in 2 of 6 drafts`."""
    drafts = f"{tally.drafts} draft{'' if tally.drafts == 1 else 's'}"
    failed = f"; {tally.silenced} silenced" if tally.silenced else ""
    failed += f"; {tally.unreadable} could not be checked" if tally.unreadable else ""
    if not tally.drafts_with_findings:
        return paint(f"No findings in {drafts}", "dim" if tally.unreadable or not tally.drafts else "good") + failed
    counts = [
        paint(f"{tally.severities[name]} {_PLURALS[name][tally.severities[name] != 1]}", name)
        for name in _SEVERITIES
        if tally.severities[name]
    ]
    share = drafts if tally.drafts_with_findings == tally.drafts else f"{tally.drafts_with_findings} of {drafts}"
    return f"{', '.join(counts)} in {share}{failed}"
