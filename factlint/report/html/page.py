"""What the page shows of one draft."""

from __future__ import annotations

from msgspec import Struct

from factlint.model import Finding, Place
from factlint.report.html.marked import Line, marked_lines
from factlint.report.html.scales import Scale, scales
from factlint.report.html.sources import Source, sources
from factlint.report.html.timeline import Timeline, timeline
from factlint.report.reporter import Checked, Look, one_line


class PlaceView(Struct, frozen=True):
    """A side of a finding, as a link to where it stands."""

    text: str
    line: int
    anchor: str
    """Empty for a place in another draft."""
    path: str = ""


class FindingView(Struct, frozen=True):
    """A finding as the page lists it."""

    number: int
    anchor: str
    rule: str
    severity: str
    message: str
    places: tuple[PlaceView, ...]
    """The first place first."""


class DraftView(Struct, frozen=True):
    """A draft with everything that is drawn of it."""

    number: int
    path: str
    date: str
    silenced: int
    findings: tuple[FindingView, ...]
    lines: tuple[Line, ...]
    timeline: Timeline | None
    scales: tuple[Scale, ...]
    sources: tuple[Source, ...]


def draft_view(checked: Checked, look: Look, number: int) -> DraftView:
    """The view of a draft; anchors begin with its number, so that they are unlike those of other drafts."""
    prefix = f"d{number}"
    draft = look.draft
    return DraftView(
        number,
        checked.path,
        draft.date.isoformat() if draft.date else "",
        checked.silenced,
        tuple(_finding(finding, index, prefix, checked.path) for index, finding in enumerate(checked.findings, 1)),
        marked_lines(draft.source, checked.findings, prefix, checked.path),
        timeline(look, prefix),
        scales(look, checked.findings, prefix),
        sources(look, prefix),
    )


def _finding(finding: Finding, number: int, prefix: str, path: str) -> FindingView:
    places = (finding.place, *finding.related)
    views = tuple(_place(place, f"{prefix}f{number}p{index}", path) for index, place in enumerate(places))
    return FindingView(
        number, f"{prefix}f{number}", finding.rule, finding.severity, one_line(finding.message), views
    )  # fmt: skip


def _place(place: Place, anchor: str, path: str) -> PlaceView:
    if place.path != path:
        return PlaceView(place.message, place.line, "", place.path)
    return PlaceView(place.message, place.line, anchor)
