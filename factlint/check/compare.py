"""Claims of different places in a draft, brought together by their keys."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence

from msgspec.structs import replace

from factlint.check.findings import bounded_finding, mention_place
from factlint.claims import Claim, ClaimIndex, Pair, Twin
from factlint.model import Draft, Finding, Place
from factlint.rules import RuleSet
from factlint.rules.evaluate import all_hold, holds
from factlint.rules.rule import TWINS, Comparison, Rule
from factlint.rules.scene import Scene
from factlint.rules.search import Result, answer, message_text
from factlint.rules.values import Bound, Truth, slot_of

_MAX_CANDIDATES = 200
"""Claims of one key that are looked at for one other: a list of 10,000 prices is no reason to stall."""


def _bound(claim: Claim) -> Bound:
    return Bound(claim.mention, claim.found, claim.block_index, claim.sentence)


def join_elsewhere(results: Sequence[Result], claims: Sequence[Claim]) -> list[Result]:
    """The results, with each one that waits for a claim from another sentence answered for every claim that fits."""
    by_key: dict[str, list[Claim]] = defaultdict(list)
    for claim in claims:
        if claim.key and not claim.figure.unit and claim.part == "body":
            by_key[claim.key].append(claim)
    spots = {claim.spot: claim for claim in claims}
    joined: list[Result] = []
    for result in results:
        search = result.planned.search
        if search.elsewhere is None:
            joined.append(result)
            continue
        name, like = search.elsewhere
        anchor = result.scene.slots[like].bound
        like_claim = spots.get((anchor.block_index, anchor.mention.start))
        for other in by_key.get(like_claim.key, [])[:_MAX_CANDIDATES] if like_claim is not None else ():
            if (other.block_index, other.sentence) == (anchor.block_index, anchor.sentence) or not other.increment:
                continue
            scene = _with(result.scene, name, other)
            if all_hold(search.guard, scene):
                joined.append(Result(result.planned, scene, answer(search.verdict.expect, scene)))
    return joined


def _with(scene: Scene, name: str, claim: Claim) -> Scene:
    return replace(scene, slots={**scene.slots, name: slot_of(_bound(claim))})


def compare_claims(draft: Draft, rules: Sequence[Rule], index: ClaimIndex, rule_set: RuleSet) -> list[Finding]:
    """What the comparing rules find: a claim with which no claim of its key on the other side agrees."""
    found: list[Finding] = []
    for rule in rules:
        for comparison in rule.comparisons:
            if comparison.one in TWINS:
                found += _differing(draft, rule, comparison, index.twins(TWINS[comparison.one]), rule_set)
                continue
            for pairs in index.candidates(comparison.one, comparison.other):
                finding = _disagreement(draft, rule, comparison, pairs, rule_set)
                if finding is not None:
                    found.append(finding)
    return found


def _differing(
    draft: Draft, rule: Rule, comparison: Comparison, twins: Sequence[Twin], rule_set: RuleSet
) -> Iterator[Finding]:
    """The findings of places that speak of one person, body or event and differ."""
    for twin in twins:
        one, other = (
            Bound(spot.mention, spot.found, spot.block_index, spot.sentence) for spot in (twin.one, twin.other)
        )
        slots = {"one": slot_of(one), "other": slot_of(other)}
        scene = Scene(one.block, one.sentence, rule_set.lists, rule_set.nouns, slots, subject=twin.subject)
        if holds(comparison.where, scene) and answer(comparison.expect, scene) is Truth.CANNOT:
            related = () if twin.one is twin.other else (mention_place(draft, other),)
            message = message_text(comparison.message, scene)
            yield bounded_finding(
                draft, rule.heading.id, comparison.severity, message, [one, other], one, related
            )  # fmt: skip


def _disagreement(
    draft: Draft, rule: Rule, comparison: Comparison, pairs: Sequence[Pair], rule_set: RuleSet
) -> Finding | None:
    """The finding for one claim: only if none of the others agrees, told with the one nearest in topic."""
    failing: list[tuple[int, int, Pair, Scene]] = []
    for number, pair in enumerate(pairs):
        slots = {"one": slot_of(_bound(pair.one)), "other": slot_of(_bound(pair.other))}
        scene = Scene(pair.one.found, pair.one.sentence, rule_set.lists, rule_set.nouns, slots, pair)
        said = answer(comparison.expect, scene)
        if said is Truth.HOLDS:
            return None
        if said is Truth.CANNOT and holds(comparison.where, scene):
            failing.append((-pair.topic(), number, pair, scene))
    if not failing:
        return None
    _, _, pair, scene = min(failing, key=lambda entry: entry[:2])
    bounds = [_bound(pair.one), _bound(pair.other)]
    related: tuple[Place, ...] = (mention_place(draft, bounds[1]),)
    message = message_text(comparison.message, scene)
    return bounded_finding(draft, rule.heading.id, comparison.severity, message, bounds, bounds[0], related)
