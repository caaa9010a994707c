"""`factlint check --across`: what the drafts of one run contradict of each other."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from msgspec.structs import replace

from factlint.across import article_of, conflicts
from factlint.arguments import Arguments
from factlint.checking import Engines, read_input
from factlint.commands.wishes import wishes_of
from factlint.config import Config, ConfigSearch, choose
from factlint.config.settings import ALL, Named, fails
from factlint.errors import UsageError
from factlint.inputs import Input
from factlint.model import Draft, Finding, RuleHeading
from factlint.notices import CROSS_ARTICLE
from factlint.outcome import Outcome
from factlint.silence import apply_silences


def with_conflicts(
    inputs: Sequence[Input], arguments: Arguments, outcomes: Iterator[Outcome]
) -> Iterator[Outcome]:  # fmt: skip
    """The outcomes, each with the conflicts that are reported on its draft."""
    search, engines, wishes = ConfigSearch(arguments.config), Engines(), wishes_of(arguments)
    articles, configs, engine = [], {}, None
    for each in inputs:
        try:
            config = wishes.over(search.config_for(each.path))
            if each.met and config.excludes(each.path):
                continue
            engine = engines.for_config(config)
            articles.append(article_of(read_input(each, config, engine), engine))
            configs[each.path] = config
        except UsageError:
            continue  # told with the draft's own outcome
    headings = engine.rules.headings if engine is not None else ()
    found = conflicts(articles)
    drafts = {article.draft.path: article.draft for article in articles}
    for outcome in outcomes:
        more = found.get(outcome.path, ())
        if more and not outcome.unreadable:
            more = _told(drafts[outcome.path], more, headings, configs[outcome.path])
        yield _joined(outcome, more, configs[outcome.path]) if more and not outcome.unreadable else outcome


def _told(
    draft: Draft, found: Sequence[Finding], headings: Sequence[RuleHeading], config: Config
) -> tuple[Finding, ...]:
    """The conflicts at the level that the configuration gives them; none where it or the draft wants to hear of none."""
    everything = replace(config, select=(Named(ALL, "", 0, 0),))  # --across selects
    level = choose(everything, headings, draft.path).get(CROSS_ARTICLE.id)
    if level is None:
        return ()
    heard = apply_silences(draft, found, headings, {CROSS_ARTICLE.id: level}, config.reasons)
    return tuple(replace(finding, severity=level) for finding in heard.told)


def _joined(outcome: Outcome, more: Sequence[Finding], config: Config) -> Outcome:
    findings = tuple(sorted((*outcome.findings, *more), key=Finding.order))
    failing = (*outcome.failing, *(finding for finding in more if fails(finding.severity, config.fail_on)))
    source = outcome.source
    if not source:  # the outcome of a clean draft may come without it
        from factlint.decoding import decode
        from factlint.inputs import content_of

        source = decode(content_of(Input(outcome.path)), outcome.path)
    return replace(outcome, source=source, findings=findings, failing=tuple(failing))
