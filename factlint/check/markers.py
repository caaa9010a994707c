"""Rules on markers: what is still to come in a draft, in prose and in every odd place."""

from __future__ import annotations

from collections.abc import Sequence

from factlint.check.findings import source_place
from factlint.find.markers import Marker, MarkerLexicon, find_markers
from factlint.model import AnnotatedBlock, Block, Draft, Finding, Label, Mention, Tokens
from factlint.rules import RuleSet
from factlint.rules.evaluate import holds
from factlint.rules.rule import Inspection, Rule
from factlint.rules.scene import Beyond, Scene
from factlint.rules.search import answer, message_text
from factlint.rules.values import Bound, Truth, slot_of

_NO_TOKENS = Tokens("", (), (), (), ())


def inspect_markers(
    draft: Draft, inspections: Sequence[tuple[Rule, Inspection]], rules: RuleSet, lexicon: MarkerLexicon
) -> list[Finding]:
    """What the rules on markers find. Somebody else's words do not soften it: the marker is the writer's."""
    findings = []
    for marker in find_markers(draft, lexicon) if inspections else ():
        scene = _scene(draft, marker, rules)
        for rule, inspection in inspections:
            if holds(inspection.where, scene) and answer(inspection.expect, scene) is Truth.CANNOT:
                soft = inspection.soften is not None and holds(inspection.soften, scene)
                place = source_place(draft, marker.start, marker.end)
                message = message_text(inspection.message, scene)
                findings.append(Finding(rule.heading.id, "info" if soft else inspection.severity, message, place))
    return findings


def _scene(draft: Draft, marker: Marker, rules: RuleSet) -> Scene:
    """The scene of a marker: it need not stand in any block, so that it is a block of its own here."""
    text = marker.text
    block = Block("other", text, ((0, len(text), marker.start, len(text)),), ((0, len(text)),))
    found = AnnotatedBlock(block, _NO_TOKENS, ())
    bound = Bound(Mention("marker", 0, len(text), Label(text)), found, 0, (0, len(text)))
    return Scene(
        found, bound.sentence, rules.lists, rules.nouns, {"it": slot_of(bound)}, beyond=Beyond(draft, rules.rates)
    )
