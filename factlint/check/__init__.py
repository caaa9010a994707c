"""Checking: a draft and the rules into findings."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from functools import lru_cache

from msgspec import Struct

from factlint.check.compare import compare_claims, join_elsewhere
from factlint.check.findings import finding_of, keep_best
from factlint.check.inspection import Inspections, inspect, plan_inspections
from factlint.check.limits import with_unread, with_unread_date
from factlint.check.markers import inspect_markers
from factlint.check.sourced import sourced_draft
from factlint.check.throughout import join_throughout
from factlint.check.totals import inspect_totals
from factlint.claims import Claim, ClaimIndex, claims_of, draft_words
from factlint.engine import Engine, prepare
from factlint.find import find
from factlint.model import AnnotatedBlock, Draft, Finding, Severity
from factlint.rules.borders import Tail
from factlint.rules.plan import Plan, plan_searches
from factlint.rules.rule import Inspection, Rule
from factlint.rules.scene import Beyond
from factlint.rules.search import Result, search_block
from factlint.rules.settle import settle
from factlint.sourcing import SHIPPED_POLICY, HousePolicy

__all__ = ["Engine", "check", "check_found", "prepare"]


def check(
    draft: Draft, engine: Engine, chosen: Mapping[str, Severity], house: HousePolicy = SHIPPED_POLICY
) -> tuple[Finding, ...]:
    """The findings of the chosen rules in a draft, in order of place; `chosen` maps each rule's id to its level."""
    return check_found(draft, find(draft, engine.lexicon), engine, chosen, house)


def check_found(
    draft: Draft,
    annotated: Iterable[AnnotatedBlock],
    engine: Engine,
    chosen: Mapping[str, Severity],
    house: HousePolicy = SHIPPED_POLICY,
) -> tuple[Finding, ...]:
    """The same, with what was found in the draft's blocks given."""
    rules, running = engine.rules, _running(engine, frozenset(chosen))
    beyond = Beyond(draft, rules.rates)
    results: list[Result] = []
    claims: list[Claim] = []
    findings: list[Finding] = []
    blocks: list[AnnotatedBlock] = []
    tail = Tail()
    for index, found in enumerate(annotated):
        blocks.append(found)
        if found.block.kind in ("code", "other"):
            continue
        results += search_block(found, index, running.plan, rules.lists, rules.nouns, beyond)
        claims += claims_of(found, index, engine.claim_words)
        across = tail.across(index, found)
        if across is not None:
            joined, border = across
            results += search_block(joined, index, running.plan, rules.lists, rules.nouns, beyond, border)
        tail = tail.behind(index, found)
    if running.inspections.planned:
        sourced = sourced_draft(draft, blocks, engine.sourcing_words, house)
        findings += inspect(sourced, running.inspections, rules)
    findings += inspect_markers(draft, running.marked, rules, engine.lexicon.markers)
    findings += inspect_totals(draft, blocks, running.totals, rules)
    results = join_throughout(join_elsewhere(results, claims))
    findings += [finding_of(draft, result) for result in settle(results)]
    words = draft_words(blocks, claims, engine.claim_words)
    findings += compare_claims(draft, running.comparing, ClaimIndex(blocks, claims, words), rules)
    kept = keep_best(findings, running.by_id, chosen, house.at_most)
    return with_unread_date(draft, with_unread(draft, kept, blocks, chosen), chosen)


class _Running(Struct, frozen=True):
    """The rules that run, arranged by how they run."""

    rules: tuple[Rule, ...]
    by_id: dict[str, Rule]
    comparing: tuple[Rule, ...]
    """Those that compare claims."""
    plan: Plan
    inspections: Inspections
    marked: tuple[tuple[Rule, Inspection], ...]
    """Those that look at markers of what is still to come."""
    totals: tuple[tuple[Rule, Inspection], ...]
    """Those that look at the totals of tables."""


@lru_cache(maxsize=16)
def _running(engine: Engine, chosen: frozenset[str]) -> _Running:
    """The same for every draft of a run that has the same configuration."""
    rules = tuple(rule for rule in engine.rules.rules if rule.heading.id in chosen)
    every = [(rule, inspection) for rule in rules for inspection in rule.inspections]
    marked = tuple(pair for pair in every if pair[1].each == "marker")
    totals = tuple(pair for pair in every if pair[1].each == "total")
    others = [pair for pair in every if pair[1].each not in ("marker", "total")]
    return _Running(
        rules,
        {rule.heading.id: rule for rule in rules},
        tuple(rule for rule in rules if rule.comparisons),
        plan_searches(rules, engine.rules.arrangement, engine.rules.phrases),
        plan_inspections(others),
        marked,
        totals,
    )
