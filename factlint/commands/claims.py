"""`factlint claims`: what there is to check in drafts, as a list."""

from __future__ import annotations

import sys

from factlint.arguments import Arguments
from factlint.batch import Wishes
from factlint.check import check_found
from factlint.checking import Engines, read_input
from factlint.claims.worklist import WorklistItem, worklist
from factlint.commands import CLEAN_STATUS, FAILED_STATUS, say_problems
from factlint.commands.wishes import given_inputs
from factlint.config import ConfigSearch
from factlint.errors import UsageError
from factlint.find import find
from factlint.report.worklist import WORKLIST_FORMATS


def run(arguments: Arguments) -> int:
    """The status; the list goes to standard output."""
    inputs, problems = given_inputs(arguments)
    say_problems(problems)
    failed = bool(problems)
    search, engines, wishes = ConfigSearch(arguments.config), Engines(), Wishes(as_of=arguments.as_of)
    done: list[tuple[str, tuple[WorklistItem, ...]]] = []
    for each in inputs:
        try:
            config = wishes.over(search.config_for(each.path))
            engine = engines.for_config(config)
            draft = read_input(each, config, engine)
            blocks = list(find(draft, engine.lexicon))
            findings = check_found(draft, blocks, engine, engines.chosen(config, engine.rules, each.path))
            done.append((draft.path, worklist(draft, blocks, findings, engine.claim_words)))
        except UsageError as error:
            say_problems(error.problems)
            failed = True
    getattr(sys.stdout, "reconfigure", lambda **_: None)(encoding="utf-8")
    if done:
        sys.stdout.write(WORKLIST_FORMATS[arguments.format](done) + "\n")
    return FAILED_STATUS if failed else CLEAN_STATUS
