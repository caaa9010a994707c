"""Rules on every sentence, attribution, quotation and reference, and what they may ask about its surroundings."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable, Iterator, Mapping, Sequence

from msgspec import Struct, field

from factlint.check.findings import bounded_finding
from factlint.check.references import references
from factlint.check.sourced import SourcedDraft, Subject, subjects_of_block, whole_draft
from factlint.model import Attribution, Draft, Finding
from factlint.rules import RuleSet
from factlint.rules.evaluate import holds
from factlint.rules.needs import can_give, lists_needed, texts_needed
from factlint.rules.rule import Each, Inspection, Rule
from factlint.rules.scene import Beyond, Scene
from factlint.rules.search import answer, message_text
from factlint.rules.values import Bound, Truth, slot_of

_Key = tuple[Each, str, str | None]
"""What is looked at, the strong claim of its sentence, and of a source its kind."""


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


class Inspections(Struct, frozen=True):
    """The inspections of the chosen rules, by what they look at."""

    planned: Mapping[Each, Sequence[_Planned]]
    fitting: dict[_Key, tuple[_Planned, ...]] = field(default_factory=dict)
    """Those that can hold there; filled as drafts ask."""

    def fit(self, key: _Key) -> tuple[_Planned, ...]:
        """The inspections that can hold in a sentence with this strong claim, of a source of this kind."""
        known = self.fitting.get(key)
        if known is None:
            each, strength, kind = key
            known = tuple(one for one in self.planned.get(each, ()) if one.may_hold(strength, kind))
            self.fitting[key] = known
        return known

    def asks(self, each: Each, strength: str, kind: str | None) -> bool:
        """Whether any of them can."""
        return bool(self.fit((each, strength, kind)))


def plan_inspections(inspections: Iterable[tuple[Rule, Inspection]]) -> Inspections:
    """Some inspections, arranged for every draft of a run."""
    planned: dict[Each, list[_Planned]] = {}
    for rule, inspection in inspections:
        planned.setdefault(inspection.each, []).append(_plan(rule, inspection))
    return Inspections(planned)


def _words(bound: Bound) -> tuple[str, ...]:
    tokens = bound.block.tokens
    first, last = bisect_left(tokens.starts, bound.sentence[0]), bisect_left(tokens.starts, bound.sentence[1])
    return tokens.lower[first:last]


def _has_entry(words: Sequence[str], indexes: Sequence[Mapping[str, tuple[tuple[str, ...], ...]]]) -> bool:
    """Whether a sentence has all the words of some entry."""
    for index in indexes:
        if not index.keys().isdisjoint(words):
            present = frozenset(words)
            if any(present.issuperset(entry) for word in present & index.keys() for entry in index[word]):
                return True
    return False


def inspect(sourced: SourcedDraft, inspections: Inspections, rules: RuleSet) -> list[Finding]:
    """What the inspecting rules find in a draft."""
    findings: list[Finding] = []
    beyond = Beyond(sourced.draft, rules.rates)
    asked: dict[int, dict[tuple[str | int, ...], bool]] = {}
    for subject in _subjects(sourced, inspections):
        value = subject.bound.mention.value
        kind = value.source_kind if isinstance(value, Attribution) else None
        fitting = inspections.fit((subject.each, subject.strength, kind))
        words = _words(subject.bound) if any(each.lists for each in fitting) else ()
        wanted = [
            each
            for each in fitting
            if not each.lists or _has_entry(words, [rules.lists.get(name, {}) for name in each.lists])
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


def _subjects(sourced: SourcedDraft, inspections: Inspections) -> Iterator[Subject]:
    """What rules look at."""
    kinds = inspections.planned.keys()
    if not {"sentence", "attribution", "quotation"}.isdisjoint(kinds):
        yield from subjects_of_block(sourced, inspections.asks)
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
