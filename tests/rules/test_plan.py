"""The plan passes over no phrase that fits."""

from __future__ import annotations

from factlint.check import prepare
from factlint.find import find
from factlint.read import read
from factlint.rules.passage import passage
from factlint.rules.plan import plan_searches
from factlint.rules.search import bind

ENGINE = prepare(keep=False)


def test_no_phrase_that_fits_is_passed_over() -> None:
    rules = [rule for rule in ENGINE.rules.rules if rule.searches]
    plan = plan_searches(rules, ENGINE.rules.arrangement, ENGINE.rules.phrases)
    searches = {
        count: [planned for _, number in groups for some in plan.group(number).values() for planned in some]
        for count, groups in plan.by_sentences.items()
    }
    bound = 0
    for example in (each for rule in rules for each in rule.heading.flawed[:2]):
        for found in find(read(example.text, "draft.md"), ENGINE.lexicon):
            sentences = found.block.sentences or ((0, len(found.block.text)),)
            tokens = found.tokens
            for count in plan.by_sentences:
                for number in range(len(sentences) - count + 1):
                    window = sentences[number : number + count]
                    offers = [
                        plan.offer(
                            [word for word, at in zip(tokens.lower, tokens.starts, strict=True) if start <= at < end],
                            [mention for mention in found.mentions if start <= mention.start < end],
                        )
                        for start, end in window
                    ]
                    text = passage(found, window, ENGINE.rules.lists)
                    fitting = {
                        planned.number
                        for planned in searches[count]
                        if next(bind(plan.ready(planned), text, ENGINE.rules.lists), None) is not None
                    }
                    bound += len(fitting)
                    # One that waits for words elsewhere in its guard is passed over with good reason.
                    unguarded = {
                        planned.number
                        for planned in searches[count]
                        if planned.number in fitting and not planned.rule.needs[planned.index].choices
                    }
                    assert unguarded <= {planned.number for planned in plan.met(offers, count)}
    assert bound > 200
