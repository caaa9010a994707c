"""Results into findings: places, levels, and one finding where several explain the same figures."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import lru_cache

from msgspec.structs import replace

from factlint.model import Draft, Finding, Mention, Place, Quotation, Severity
from factlint.model.lines import LineIndex
from factlint.rules.evaluate import holds
from factlint.rules.rule import Rule
from factlint.rules.search import Result, noted_message, stated_slot
from factlint.rules.values import Bound

_RANK: dict[Severity, int] = {"error": 0, "warning": 1, "info": 2}
_MOST_LINES = 10
"""Lines named in the note about findings beyond a limit."""
_QUOTED = " (inside a quotation, which cannot be edited: consider a note)"


@lru_cache(maxsize=2)
def _lines(source: str) -> LineIndex:
    return LineIndex(source)


def place_of(draft: Draft, block_index: int, start: int, end: int, message: str = "") -> Place:
    """Where a stretch of a block's text stands in the draft's file."""
    return source_place(draft, *draft.blocks[block_index].span(start, end), message)


def source_place(draft: Draft, first: int, last: int, message: str = "") -> Place:
    """A stretch of the draft's file as a place."""
    index = _lines(draft.source)
    (line, column), (end_line, end_column) = index.place(first), index.place(last)
    return Place(draft.path, first, last, line, column, end_line, end_column, message)


def mention_place(draft: Draft, bound: Bound) -> Place:
    """Where a bound mention stands, with what is printed there."""
    return source_place(draft, *bound.place, " ".join(bound.text.split()))


def finding_of(draft: Draft, result: Result) -> Finding:
    """The finding of a result that cannot hold."""
    rule, verdict, scene = result.planned.rule, result.planned.search.verdict, result.scene
    stated = stated_slot(result.planned, scene)
    bounds = [slot.bound for slot in scene.slots.values()]
    main = scene.slots[stated].bound
    related = {mention_place(draft, bound) for bound in bounds} - {mention_place(draft, main)}
    soft = verdict.soften is not None and holds(verdict.soften, scene)
    severity: Severity = "warning" if result.doubtful and verdict.severity == "error" else verdict.severity
    return bounded_finding(
        draft, rule.heading.id, "info" if soft else severity, noted_message(verdict, scene), bounds, main,
        tuple(sorted(related)),
    )  # fmt: skip


def bounded_finding(
    draft: Draft, rule: str, severity: Severity, message: str, bounds: Sequence[Bound], main: Bound,
    related: tuple[Place, ...],
) -> Finding:  # fmt: skip
    """A finding at a mention; a note where all of its figures are somebody's own words."""
    if all(_quoted(bound) for bound in bounds):
        severity, message = "info", message + _QUOTED
    return Finding(rule, severity, message, mention_place(draft, main), related)


def _quoted(bound: Bound) -> bool:
    """Whether a mention stands inside a quotation of more than a word or two."""
    return (
        any(
            quotation.start <= bound.mention.start
            and bound.mention.end <= quotation.end
            and (quotation.start, quotation.end) != (bound.mention.start, bound.mention.end)
            and _long(quotation)
            for quotation in bound.block.quotations
        )
        or bound.block.block.kind == "quote"
    )


def _long(quotation: Mention) -> bool:
    return isinstance(quotation.value, Quotation) and quotation.value.words > 3


def keep_best(
    findings: Sequence[Finding], rules: Mapping[str, Rule], chosen: Mapping[str, Severity], at_most: int | None = None
) -> tuple[Finding, ...]:
    """The findings in order of place, at their chosen level, without those whose figures a better one explains.

    Better is the graver level, then the more figures, then the earlier place. A level from the configuration caps what
    a rule's file says of its gravest finding, and raises it only where the file's own level was that gravest one.
    `at_most` takes the place of what rules with a limit say themselves.
    """
    levelled = [_at_level(finding, rules[finding.rule], chosen) for finding in findings]
    ordered = sorted(levelled, key=lambda f: (_RANK[f.severity], -len(f.related), f.order()))
    kept: list[Finding] = []
    shown: dict[str, int] = {}
    more: dict[str, list[Finding]] = {}
    taken: dict[tuple[int, int], list[frozenset[tuple[int, int]]]] = {}
    for finding in ordered:
        spans = frozenset((place.start, place.end) for place in (finding.place, *finding.related))
        if any(_explains(other, spans) for span in spans for other in taken.get(span, ())):
            continue
        rule = rules[finding.rule]
        limit = rule.at_most if at_most is None or rule.at_most < 2 else at_most
        if limit:
            group = rule.heading.id if limit == 1 else rule.heading.family
            if shown.get(group, 0) >= limit:
                more.setdefault(group, []).append(finding)
                continue
            shown[group] = shown.get(group, 0) + 1
        for span in spans:
            taken.setdefault(span, []).append(spans)
        kept.append(finding)
    counted = [_count(left) for left in more.values() if rules[left[0].rule].at_most > 1]
    return tuple(sorted([*kept, *counted], key=Finding.order))


def _count(left_out: Sequence[Finding]) -> Finding:
    """One note for the findings beyond a limit, where the first of them stands."""
    first = min(left_out, key=Finding.order)
    lines = sorted({finding.place.line for finding in left_out})
    named = ", ".join(map(str, lines[:_MOST_LINES])) + (" ..." if len(lines) > _MOST_LINES else "")
    what = "1 more finding" if len(left_out) == 1 else f"{len(left_out)} more findings"
    where = f"line {named}" if len(lines) == 1 else f"lines {named}"
    return Finding(first.rule, "info", f"{what} like these not shown: {where}", first.place)


def _explains(better: frozenset[tuple[int, int]], spans: frozenset[tuple[int, int]]) -> bool:
    """Whether a finding about these figures leaves nothing to say about those."""
    shared = len(better & spans)
    return shared >= 2 or shared == len(spans)


def _at_level(finding: Finding, rule: Rule, chosen: Mapping[str, Severity]) -> Finding:
    own, wanted = rule.heading.severity, chosen[finding.rule]
    if wanted == own:
        return finding
    if finding.severity == own or _RANK[wanted] > _RANK[finding.severity]:
        return replace(finding, severity=wanted)
    return finding
