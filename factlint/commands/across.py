"""`factlint check --across`: what the drafts of one run contradict of each other."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from msgspec.structs import replace

from factlint.across import article_of, conflicts
from factlint.arguments import Arguments
from factlint.checking import Engines, read_input
from factlint.commands.wishes import wishes_of
from factlint.config import Config, ConfigSearch
from factlint.config.settings import fails
from factlint.errors import UsageError
from factlint.inputs import Input
from factlint.model import Finding
from factlint.outcome import Outcome


def with_conflicts(
    inputs: Sequence[Input], arguments: Arguments, outcomes: Iterator[Outcome]
) -> Iterator[Outcome]:  # fmt: skip
    """The outcomes, each with the conflicts that are reported on its draft."""
    search, engines, wishes = ConfigSearch(arguments.config), Engines(), wishes_of(arguments)
    articles, configs = [], {}
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
    found = conflicts(articles)
    for outcome in outcomes:
        more = found.get(outcome.path, ())
        yield _joined(outcome, more, configs[outcome.path]) if more and not outcome.unreadable else outcome


def _joined(outcome: Outcome, more: Sequence[Finding], config: Config) -> Outcome:
    findings = tuple(sorted((*outcome.findings, *more), key=Finding.order))
    failing = (*outcome.failing, *(finding for finding in more if fails(finding.severity, config.fail_on)))
    source = outcome.source
    if not source:  # the outcome of a clean draft may come without it
        from factlint.decoding import decode
        from factlint.inputs import content_of

        source = decode(content_of(Input(outcome.path)), outcome.path)
    return replace(outcome, source=source, findings=findings, failing=tuple(failing))
