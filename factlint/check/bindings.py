"""How the phrases of rules fit a draft, whatever comes of it: for trials and explanations."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from factlint.model import AnnotatedBlock, Binding, Mention
from factlint.model.trial import Outcome
from factlint.rules import RuleSet
from factlint.rules.evaluate import holds
from factlint.rules.passage import passage
from factlint.rules.plan import silencers
from factlint.rules.rule import Rule, Search
from factlint.rules.scene import Scene
from factlint.rules.search import answer, bind, silences
from factlint.rules.values import Bound, Truth, slot_of

NOT_MET: Outcome = "where is not met"
_OUTCOMES: dict[Truth, Outcome] = {
    Truth.HOLDS: "holds",
    Truth.CANNOT: "cannot hold",
    Truth.UNKNOWN: "cannot be told",
}


def bindings_of(blocks: Sequence[AnnotatedBlock], rule: Rule, rules: RuleSet) -> Iterator[Binding]:
    """Every way in which the rule's phrases fit the draft, and what came of it."""
    for search in rule.searches:
        for index, found in enumerate(blocks):
            if found.block.kind not in ("code", "other"):
                for scene, silencer in _scenes(rule, search, found, index, rules):
                    yield Binding(search.phrase.text, _printed(scene), *_outcome(search, scene, silencer))


def _scenes(
    rule: Rule, search: Search, found: AnnotatedBlock, index: int, rules: RuleSet
) -> Iterator[tuple[Scene, str]]:
    """The scene of each binding of a phrase in a block, and the `unless` that silences it; empty for none."""
    count = search.phrase.sentences
    sentences = found.block.sentences or ((0, len(found.block.text)),)
    searched = rules.phrases.of(search.phrase)
    unless = [(phrase.text, silencers((phrase,), rules.phrases)) for phrase in (*rule.unless, *search.unless)]
    for number in range(len(sentences) - count + 1):
        window = sentences[number : number + count]
        text = passage(found, window, rules.lists)
        silencer = next((phrase for phrase, each in unless if silences(each, text, rules.lists)), "")
        for binding in bind(searched, text, rules.lists):
            slots = {
                name: slot_of(Bound(mention, found, index, _sentence(window, mention)))
                for name, mention in binding.items()
            }
            yield Scene(found, (window[0][0], window[-1][1]), rules.lists, rules.nouns, slots), silencer


def _sentence(window: Sequence[tuple[int, int]], mention: Mention) -> tuple[int, int]:
    return next((span for span in reversed(window) if span[0] <= mention.start), window[0])


def _printed(scene: Scene) -> tuple[tuple[str, str], ...]:
    ordered = sorted(scene.slots.items(), key=lambda item: item[1].bound.mention.start)
    return tuple((name, " ".join(slot.bound.text.split())) for name, slot in ordered)


def _outcome(search: Search, scene: Scene, silencer: str) -> tuple[Outcome, str]:
    if silencer:
        return "silenced by unless", silencer
    for condition in search.guard.conditions:
        if not holds(condition, scene):
            return NOT_MET, condition.text
    return _OUTCOMES[answer(search.verdict.expect, scene)], ""
