"""What the editor can do about a finding: correct it where that is safe, or silence it for a reason."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence

from lsprotocol.types import CodeAction, CodeActionKind, Diagnostic, Range, TextEdit, WorkspaceEdit

from factlint.fixes import Fix, fix_of
from factlint.model import Finding
from factlint.server.diagnostics import SOURCE, diagnostics_of, range_of
from factlint.server.silences import silence_edit
from factlint.server.workspace import Analysis, Reading

FIX_ALL = f"{CodeActionKind.SourceFixAll.value}.{SOURCE}"
KINDS = (CodeActionKind.QuickFix, FIX_ALL)


def actions_at(
    wanted: Range, kinds: Sequence[str | CodeActionKind] | None, analysis: Analysis, reading: Reading | None
) -> list[CodeAction]:
    """The actions for the findings that a range touches, those of the wanted kinds only; all kinds for None."""
    if reading is None:
        return []
    actions: list[CodeAction] = []
    if _is_wanted(CodeActionKind.QuickFix.value, kinds):
        for finding in analysis.findings:
            if _touch(range_of(finding.place, analysis), wanted):
                actions += _for_finding(finding, analysis, reading)
    if kinds and _is_wanted(FIX_ALL, kinds):
        fixes = [
            fix for finding in analysis.findings if (fix := fix_of(finding, reading.draft, reading.engine.lexicon))
        ]
        if fixes:
            edits = [_edit(fix, analysis) for fix in sorted(set(fixes))]
            actions.append(CodeAction("Correct what is safe to correct", FIX_ALL, edit=_change(analysis, edits)))
    return actions


def _for_finding(finding: Finding, analysis: Analysis, reading: Reading) -> Iterator[CodeAction]:
    fix = fix_of(finding, reading.draft, reading.engine.lexicon)
    if fix is not None:
        yield _action(fix.title, finding, [_edit(fix, analysis)], analysis, preferred=True)
    silence = silence_edit(finding, reading.draft)
    if silence is not None:
        yield _action(silence.title, finding, [_edit(silence, analysis)], analysis)


def _action(
    title: str, finding: Finding, edits: list[TextEdit], analysis: Analysis, preferred: bool = False
) -> CodeAction:
    own: list[Diagnostic] = diagnostics_of(Analysis(analysis.document, (finding,), shift=analysis.shift))
    return CodeAction(
        title, CodeActionKind.QuickFix, own, is_preferred=preferred or None, edit=_change(analysis, edits)
    )


def _change(analysis: Analysis, edits: list[TextEdit]) -> WorkspaceEdit:
    return WorkspaceEdit({analysis.document.uri: edits})


def _edit(fix: Fix, analysis: Analysis) -> TextEdit:
    start, end = fix.start + analysis.shift, fix.end + analysis.shift
    return TextEdit(analysis.document.positions.range(start, end), fix.text)


def _is_wanted(kind: str, kinds: Collection[str | CodeActionKind] | None) -> bool:
    """Whether an action of this kind is wanted; a kind that is asked for stands for those below it."""
    if not kinds:
        return True
    names = [each.value if isinstance(each, CodeActionKind) else each for each in kinds]
    return any(kind == name or kind.startswith(f"{name}.") or name == "" for name in names)


def _touch(one: Range, other: Range) -> bool:
    return _key(one)[0] <= _key(other)[1] and _key(other)[0] <= _key(one)[1]


def _key(place: Range) -> tuple[tuple[int, int], tuple[int, int]]:
    return (place.start.line, place.start.character), (place.end.line, place.end.character)
