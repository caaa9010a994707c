"""Findings and the silences of their draft: what is told, what is kept quiet, and what is wrong with a silence."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping, Sequence

from msgspec import Struct

from factlint.errors import suggestion
from factlint.model import Comment, Draft, Finding, Place, RuleHeading, Severity
from factlint.model.lines import LineIndex
from factlint.notices import FAMILY, MALFORMED, UNUSED, WITHOUT_REASON
from factlint.silence.directive import VERBS, Directive, directives_of
from factlint.silence.scope import Silence, silences_of

_ALL = "all"


class Heard(Struct, frozen=True):
    """The findings of a draft once its silences have been heard."""

    told: tuple[Finding, ...]
    """With the notices about silences, in order of place."""
    silenced: tuple[Finding, ...] = ()


def apply_silences(
    draft: Draft,
    findings: Sequence[Finding],
    headings: Sequence[RuleHeading],
    chosen: Mapping[str, Severity],
    reasons: bool = True,
) -> Heard:
    """What is told of a draft; `reasons` says whether a silence without one is obeyed.

    A finding is kept quiet where its first place is. Notices are told at their chosen level, and only where chosen.
    """
    directives = directives_of(draft) if draft.comments else ()
    if not directives:
        return Heard(tuple(findings))
    families = {heading.id: heading.family for heading in headings}
    obeyed, notes = _judged(draft, directives, families, reasons)
    silences, idle = silences_of(draft, obeyed)
    notes += [_note(draft, each.comment, UNUSED, "nothing is disabled here; remove this comment") for each in idle]
    used: set[Silence] = set()
    told_findings: list[Finding] = []
    silenced: list[Finding] = []
    for finding in findings:
        names = {finding.rule, families.get(finding.rule, ""), _ALL}
        over = [each for each in silences if each.name in names and each.covers(finding.place.start)]
        used.update(over)
        (silenced if over else told_findings).append(finding)
    told_findings += [*notes, *_unused(draft, [each for each in silences if each not in used], headings, chosen)]
    levelled = [_at_level(finding, chosen) for finding in told_findings if finding.rule in chosen]
    return Heard(tuple(sorted(levelled, key=Finding.order)), tuple(silenced))


def _judged(
    draft: Draft, directives: Iterable[Directive], families: Mapping[str, str], reasons: bool
) -> tuple[list[Directive], list[Finding]]:
    """The directives that are obeyed, and what is said of the others."""
    obeyed: list[Directive] = []
    notes: list[Finding] = []
    for each in directives:
        wrong = _malformed(each, families)
        if wrong:
            notes.append(_note(draft, each.comment, MALFORMED, wrong))
        elif reasons and not each.reason and each.verb != "enable":
            told = "a silence needs a reason, and this one silences nothing: add “-- why” at its end"
            notes.append(_note(draft, each.comment, WITHOUT_REASON, told))
        else:
            obeyed.append(each)
    return obeyed, notes


def _malformed(each: Directive, families: Mapping[str, str]) -> str:
    """What is wrong with a directive; empty where it can be obeyed."""
    if each.verb not in VERBS:
        near = suggestion(each.verb, list(VERBS)) or f"; known are {', '.join(VERBS)}"
        return f"“factlint: {each.verb}” is nothing that can be done{near}"
    if not each.names and each.verb != "enable":
        return f"“{each.verb}” needs the name of a rule or family, or “all”"
    known = {*families, *families.values(), _ALL}
    for name in each.names:
        if name not in known:
            near = suggestion(name, sorted(known)) or "; “factlint rules” lists them"
            return f'no rule or family is called "{name}"{near}'
    return ""


def _unused(
    draft: Draft, silences: Iterable[Silence], headings: Sequence[RuleHeading], chosen: Collection[str]
) -> list[Finding]:
    """A note for each directive with names that kept nothing quiet though all of their rules ran."""
    idle: dict[Directive, list[str]] = {}
    for each in silences:
        meant = [
            heading
            for heading in headings
            if each.name in (heading.id, heading.family, _ALL) and heading.family != FAMILY
        ]
        on = [heading for heading in meant if heading.on or heading.id == each.name]
        if on and all(heading.id in chosen for heading in on):
            idle.setdefault(each.directive, []).append(each.name)
    return [
        _note(draft, directive.comment, UNUSED, f"nothing here is silenced for {', '.join(names)}; remove the name or the comment")
        for directive, names in idle.items()
    ]  # fmt: skip


def _note(draft: Draft, comment: Comment, heading: RuleHeading, message: str) -> Finding:
    lines = LineIndex(draft.source)
    (line, column), (end_line, end_column) = lines.place(comment.start), lines.place(comment.end)
    text = " ".join(draft.source[comment.start : comment.end].split())
    place = Place(draft.path, comment.start, comment.end, line, column, end_line, end_column, text)
    return Finding(heading.id, heading.severity, message, place)


def _at_level(finding: Finding, chosen: Mapping[str, Severity]) -> Finding:
    """A notice at its chosen level; findings of rules have theirs already."""
    if finding.rule not in (UNUSED.id, WITHOUT_REASON.id, MALFORMED.id):
        return finding
    return Finding(finding.rule, chosen[finding.rule], finding.message, finding.place)
