"""Why a line of a draft was reported, or was not."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from msgspec import Struct
from msgspec.structs import replace

from factlint.check import Engine, check
from factlint.check.bindings import NOT_MET, bindings_of
from factlint.checking import Engines, read_input
from factlint.config import Config
from factlint.errors import Problem, UsageError
from factlint.find import find
from factlint.inputs import Input
from factlint.model import AnnotatedBlock, Binding, Draft, Finding
from factlint.model.lines import LineIndex
from factlint.silence import apply_silences


class Explanation(Struct, frozen=True):
    """What stands on a line and what came of it."""

    draft: Draft
    line: int
    blocks: tuple[AnnotatedBlock, ...]
    """Those that reach into the line."""
    told: tuple[Finding, ...]
    """Findings of which a place stands on the line."""
    silenced: tuple[Finding, ...]
    fitting: tuple[tuple[str, Binding], ...]
    """Rules that reported nothing here, with each way in which their phrases fit a sentence of the line."""
    idle: tuple[str, ...]
    """Rules of which no phrase fits, or whose look at the line gave nothing."""
    off: tuple[str, ...]
    """Rules that do not run on this draft."""


def explain(each: Input, line: int, config: Config) -> Explanation:
    """The explanation of a line. Raises UsageError for a draft that cannot be read, and a line that it does not have."""
    engines = Engines()
    engine = engines.for_config(config)
    chosen = engines.chosen(config, engine.rules, each.path)
    draft = read_input(each, config, engine)
    lines = LineIndex(draft.source)
    if not 1 <= line <= len(lines.starts):
        raise UsageError(Problem(each.path, 0, 0, f"has no line {line}; its last one is {len(lines.starts)}"))
    findings = check(draft, engine, chosen, config.sourcing)
    heard = apply_silences(draft, findings, engine.rules.headings, chosen, config.reasons)
    on_line = [found for found in find(draft, engine.lexicon) if _reaches(found, line, lines)]
    told = _of_line(heard.told, each.path, line)
    silenced = _of_line(heard.silenced, each.path, line)
    spoken = {finding.rule for finding in (*told, *silenced)}
    quiet = [heading.id for heading in engine.rules.headings if heading.id in chosen and heading.id not in spoken]
    fits = _fitting(on_line, line, lines, engine, quiet)
    fitting = tuple(sorted(fits, key=lambda fit: fit[1].outcome == NOT_MET))  # those that apply come first
    fit = {rule for rule, _ in fitting}
    return Explanation(
        draft, line, tuple(on_line), told, silenced, fitting,
        tuple(rule for rule in quiet if rule not in fit),
        tuple(heading.id for heading in engine.rules.headings if heading.id not in chosen),
    )  # fmt: skip


def _of_line(findings: Sequence[Finding], path: str, line: int) -> tuple[Finding, ...]:
    return tuple(
        finding
        for finding in findings
        if any(
            place.path == path and place.line <= line <= place.end_line for place in (finding.place, *finding.related)
        )
    )


def _reaches(found: AnnotatedBlock, line: int, lines: LineIndex) -> bool:
    start, end = found.block.span(0, len(found.block.text))
    return lines.place(start)[0] <= line <= lines.place(max(start, end - 1))[0]


def _fitting(
    blocks: Sequence[AnnotatedBlock], line: int, lines: LineIndex, engine: Engine, quiet: Sequence[str]
) -> Iterator[tuple[str, Binding]]:
    """How the phrases of rules fit the sentences that reach into the line."""
    parts = []
    for found in blocks:
        spans = found.block.sentences or ((0, len(found.block.text)),)
        kept = tuple(span for span in spans if _touches(found, span, line, lines))
        parts.append(replace(found, block=replace(found.block, sentences=kept)) if kept else found)
    for rule in engine.rules.rules:
        if rule.heading.id in quiet:
            for binding in bindings_of(parts, rule, engine.rules):
                yield rule.heading.id, binding


def _touches(found: AnnotatedBlock, sentence: tuple[int, int], line: int, lines: LineIndex) -> bool:
    start, end = found.block.span(*sentence)
    return lines.place(start)[0] <= line <= lines.place(max(start, end - 1))[0]
