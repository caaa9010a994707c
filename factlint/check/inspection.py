"""Rules on every sentence, attribution or quotation, and what they may ask about its surroundings."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from factlint.check.findings import bounded_finding
from factlint.model import AnnotatedBlock, Attribution, Draft, Finding, Label, Mention
from factlint.rules import RuleSet
from factlint.rules.rule import Inspection, Rule
from factlint.rules.scene import Scene, Surroundings
from factlint.rules.search import answer, holds, message_text, slot_of
from factlint.rules.values import Bound, Truth
from factlint.sourcing import (
    Introductions,
    SourcedSentence,
    introduced,
    introductions,
    named_within,
    sourced_sentences,
    sourcing_words,
)

_NAMED_REACH = 2
"""Sentences after a vague source in which a name may still come."""
_PAPERS = "document_nouns"
_DOCUMENTS = "documents"
"""The word list of what can be quoted like a person: document, report, memo."""


def inspect(
    draft: Draft, blocks: Sequence[AnnotatedBlock], inspections: Sequence[tuple[Rule, Inspection]], rules: RuleSet
) -> list[Finding]:
    """What the inspecting rules find in a draft."""
    if not inspections:
        return []
    rows = sourced_sentences(blocks, sourcing_words(rules.lists))
    documents = frozenset(entry[0] for entries in rules.lists.get(_DOCUMENTS, {}).values() for entry in entries)
    papers = frozenset(entry[0] for entries in rules.lists.get(_PAPERS, {}).values() for entry in entries)
    known = introductions(blocks, documents)
    findings = []
    for number, row in enumerate(rows):
        for each, bound, surroundings in _subjects(blocks, rows, number, known, papers):
            scene = Scene(
                blocks[row.block_index], (row.start, row.end), rules.lists, rules.nouns, {"it": slot_of(bound)},
                surroundings=surroundings,
            )  # fmt: skip
            for rule, inspection in inspections:
                if inspection.each == each and holds(inspection.where, scene):
                    finding = _finding(draft, rule, inspection, scene, bound)
                    if finding is not None:
                        findings.append(finding)
    return findings


def _finding(draft: Draft, rule: Rule, inspection: Inspection, scene: Scene, bound: Bound) -> Finding | None:
    if answer(inspection.expect, scene) is not Truth.CANNOT:
        return None
    message = message_text(inspection.message, scene)
    severity = "info" if inspection.soften is not None and holds(inspection.soften, scene) else inspection.severity
    return bounded_finding(draft, rule.heading.id, severity, message, [bound], bound, ())


def _subjects(
    blocks: Sequence[AnnotatedBlock],
    rows: Sequence[SourcedSentence],
    number: int,
    known: Introductions,
    papers: frozenset[str],
) -> Iterator[tuple[str, Bound, Surroundings]]:
    """The sentence, its attributions and its quotations, each with its place and its surroundings."""
    row = rows[number]
    found = blocks[row.block_index]
    sentence = (row.start, row.end)

    def bound(mention: Mention) -> Bound:
        return Bound(mention, found, row.block_index, sentence)

    about = Surroundings(row.strength, row.reach, False, Truth.UNKNOWN)
    whole = Mention("sentence", row.start, row.end, Label(found.block.text[row.start : row.end]))
    yield "sentence", bound(row.figure or whole), about
    for mention in row.attributions:
        value = mention.value
        if isinstance(value, Attribution) and row.start <= value.cue[0] < row.end:
            named = named_within(blocks, rows, number, _NAMED_REACH, value, papers)
            met = introduced(known, row.block_index, value, row.end)
            presented = Truth.UNKNOWN if met is None else Truth.HOLDS if met else Truth.CANNOT
            at = value.source or value.cue
            here = Mention("attribution", at[0], at[1], value, mention.sure)
            yield "attribution", bound(here), replace(about, named_nearby=named, introduced=presented)
    for mention in found.quotations:
        if row.start <= mention.start < row.end:
            yield "quotation", bound(mention), about
