"""`factlint read`: what is read in drafts, before any rule looks at it."""

from __future__ import annotations

import sys

from factlint.arguments import Arguments
from factlint.batch import Wishes
from factlint.checking import Engines, read_input
from factlint.commands import CLEAN_STATUS, FAILED_STATUS, painter, say_problems
from factlint.commands.wishes import given_inputs
from factlint.config import ConfigSearch
from factlint.errors import UsageError
from factlint.find import find
from factlint.model import AnnotatedBlock, Draft
from factlint.report.mentions import mentions_json, mentions_text


def run(arguments: Arguments) -> int:
    """The status; the mentions go to standard output."""
    inputs, problems = given_inputs(arguments)
    say_problems(problems)
    failed = bool(problems)
    search, engines, wishes = ConfigSearch(arguments.config), Engines(), Wishes(as_of=arguments.as_of)
    done: list[tuple[Draft, list[AnnotatedBlock]]] = []
    for each in inputs:
        try:
            config = wishes.over(search.config_for(each.path))
            engine = engines.for_config(config)
            draft = read_input(each, config, engine)
            done.append((draft, list(find(draft, engine.lexicon))))
        except UsageError as error:
            say_problems(error.problems)
            failed = True
    if arguments.format == "json":
        getattr(sys.stdout, "reconfigure", lambda **_: None)(encoding="utf-8")
        sys.stdout.write(mentions_json(done) + "\n")
    else:
        paint = painter(arguments.color, sys.stdout)
        sys.stdout.write("\n\n".join(mentions_text(draft, blocks, paint) for draft, blocks in done))
        sys.stdout.write("\n" if done else "")
    return FAILED_STATUS if failed else CLEAN_STATUS
