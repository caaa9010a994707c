"""The report that a person reads: each finding with its lines and its sum, and a last line that counts."""

from __future__ import annotations

from factlint.model import Finding, Place, Severity
from factlint.model.lines import LineIndex
from factlint.report.colours import Paint
from factlint.report.display import safe
from factlint.report.excerpt import Mark, excerpt
from factlint.report.reporter import SEVERITIES, Checked, Context, Silence, Summary

_PLURALS: dict[Severity, tuple[str, str]] = {
    "error": ("error", "errors"),
    "warning": ("warning", "warnings"),
    "info": ("info", "info"),
}


class TextReport:
    """Findings as their drafts are done, and a last line."""

    def __init__(self, context: Context) -> None:
        self._context = context

    def draft(self, checked: Checked) -> str:
        """The draft's findings."""
        return findings_text(checked.source, checked.findings, self._context.paint, self._context.silence)

    def end(self, summary: Summary) -> str:
        """The counts."""
        return ending(summary, self._context)


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


def ending(summary: Summary, context: Context) -> str:
    """The end of a report for people: findings by rule if they are asked for, and the last line."""
    counted = statistics(summary) + "\n" if context.statistics and summary.rules else ""
    return counted + ("" if context.quiet else last_line(summary, context.paint) + "\n")


def statistics(summary: Summary) -> str:
    """How many findings each rule has, most first."""
    rows = sorted(summary.rules.items(), key=lambda row: (-row[1], row[0]))
    return "".join(f"{count:>6}  {rule}\n" for rule, count in rows)


def last_line(summary: Summary, paint: Paint) -> str:
    """How much was found in how much: `3 errors, 1 warning in 2 of 6 drafts`."""
    drafts = f"{summary.drafts} draft{'' if summary.drafts == 1 else 's'}"
    rest = f"; {summary.silenced} silenced" if summary.silenced else ""
    rest += f"; {summary.known} known" if summary.known else ""
    rest += f"; {summary.unchanged} on unchanged lines" if summary.unchanged else ""
    rest += f"; {summary.unreadable} could not be checked" if summary.unreadable else ""
    if not summary.drafts and summary.unreadable:
        return f"Nothing was checked{rest}"
    if not summary.drafts_with_findings:
        return paint(f"No findings in {drafts}", "dim" if summary.unreadable or not summary.drafts else "good") + rest
    counts = [
        paint(f"{summary.severities[name]} {_PLURALS[name][summary.severities[name] != 1]}", name)
        for name in SEVERITIES
        if summary.severities[name]
    ]
    share = drafts if summary.drafts_with_findings == summary.drafts else f"{summary.drafts_with_findings} of {drafts}"
    return f"{', '.join(counts)} in {share}{rest}"
