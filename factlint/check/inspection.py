"""Rules on every sentence, attribution, quotation and reference, and what they may ask about its surroundings."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Collection, Iterator, Mapping, Sequence

from msgspec import Struct

from factlint.check.findings import bounded_finding
from factlint.check.references import references
from factlint.check.sourced import SourcedDraft, Subject, subjects_of_block, whole_draft
from factlint.model import Attribution, Draft, Finding
from factlint.rules import RuleSet
from factlint.rules.evaluate import holds
from factlint.rules.needs import can_give, lists_needed, texts_needed
from factlint.rules.rule import Each, Inspection, Rule
from factlint.rules.scene import Beyond, Scene
from factlint.rules.search import answer, message_text, slot_of
from factlint.rules.values import Bound, Truth


class _Planned(Struct, frozen=True):
    """An inspection with what its guard needs to hold at all."""

    rule: Rule
    inspection: Inspection
    strengths: frozenset[str] | None
    kinds: frozenset[str] | None
    lists: tuple[str, ...]
    """The sentence must have an entry of one of them."""

    def may_hold(self, strength: str, kind: str | None) -> bool:
        """Whether the guard can hold in a sentence with this strong claim, of a source of this kind."""
        return can_give(self.strengths, strength) and (kind is None or can_give(self.kinds, kind))


def _has_entry(bound: Bound, indexes: Sequence[Mapping[str, tuple[tuple[str, ...], ...]]]) -> bool:
    """Whether a sentence has all the words of some entry."""
    tokens = bound.block.tokens
    first, last = bisect_left(tokens.starts, bound.sentence[0]), bisect_left(tokens.starts, bound.sentence[1])
    words = tokens.lower[first:last]
    for index in indexes:
        if not index.keys().isdisjoint(words):
            present = frozenset(words)
            if any(present.issuperset(entry) for word in present & index.keys() for entry in index[word]):
                return True
    return False


def inspect(sourced: SourcedDraft, inspections: Sequence[tuple[Rule, Inspection]], rules: RuleSet) -> list[Finding]:
    """What the inspecting rules find in a draft."""
    planned: dict[Each, list[_Planned]] = {}
    for rule, inspection in inspections:
        planned.setdefault(inspection.each, []).append(_plan(rule, inspection))
    findings: list[Finding] = []
    beyond = Beyond(sourced.draft, rules.rates)
    asked: dict[int, dict[tuple[str | int, ...], bool]] = {}
    fitting: dict[tuple[Each, str, str | None], list[_Planned]] = {}
    for subject in _subjects(sourced, planned):
        value = subject.bound.mention.value
        key = (subject.each, subject.strength, value.source_kind if isinstance(value, Attribution) else None)
        if key not in fitting:
            fitting[key] = [each for each in planned.get(subject.each, ()) if each.may_hold(*key[1:])]
        wanted = [
            each
            for each in fitting[key]
            if not each.lists or _has_entry(subject.bound, [rules.lists.get(name, {}) for name in each.lists])
        ]
        if not wanted:
            continue
        scene = _scene(subject, rules, beyond, asked.setdefault(subject.bound.block_index, {}))
        for each in wanted:
            if holds(each.inspection.where, scene):
                finding = _finding(sourced.draft, each.rule, each.inspection, scene, subject.bound)
                if finding is not None:
                    findings.append(finding)
    return findings


def _plan(rule: Rule, inspection: Inspection) -> _Planned:
    if inspection.where is None:
        return _Planned(rule, inspection, None, None, ())
    tree = inspection.where.tree
    strengths, kinds = texts_needed(tree, "strength"), texts_needed(tree, "source_kind")
    return _Planned(rule, inspection, strengths, kinds, lists_needed(tree))


def _subjects(sourced: SourcedDraft, kinds: Collection[Each]) -> Iterator[Subject]:
    """What rules look at, of these kinds."""
    if not {"sentence", "attribution", "quotation"}.isdisjoint(kinds):
        yield from subjects_of_block(sourced)
    if "reference" in kinds:
        yield from references(sourced)
    if "draft" in kinds:
        yield from whole_draft(sourced)


def _scene(subject: Subject, rules: RuleSet, beyond: Beyond, asked: dict[tuple[str | int, ...], bool]) -> Scene:
    bound = subject.bound
    return Scene(
        bound.block, bound.sentence, rules.lists, rules.nouns, {"it": slot_of(bound)},
        told=subject.surroundings, beyond=beyond, asked=asked,
    )  # fmt: skip


def _finding(draft: Draft, rule: Rule, inspection: Inspection, scene: Scene, bound: Bound) -> Finding | None:
    if answer(inspection.expect, scene) is not Truth.CANNOT:
        return None
    message = message_text(inspection.message, scene)
    severity = "info" if inspection.soften is not None and holds(inspection.soften, scene) else inspection.severity
    return bounded_finding(draft, rule.heading.id, severity, message, [bound], bound, ())
