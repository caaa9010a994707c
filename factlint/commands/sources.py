"""`factlint sources`: who speaks in drafts, how often, and what rests on whom."""

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
from factlint.report.sources import SourceList, source_list, sources_csv, sources_json, sources_text
from factlint.sourcing import sourced_sentences


def run(arguments: Arguments) -> int:
    """The status; the lists go to standard output."""
    inputs, problems = given_inputs(arguments)
    say_problems(problems)
    failed = bool(problems)
    search, engines, wishes = ConfigSearch(arguments.config), Engines(), Wishes(as_of=arguments.as_of)
    done: list[SourceList] = []
    for each in inputs:
        try:
            config = wishes.over(search.config_for(each.path))
            engine = engines.for_config(config)
            draft = read_input(each, config, engine)
            blocks = list(find(draft, engine.lexicon))
            rows = sourced_sentences(draft, blocks, engine.sourcing_words, config.sourcing)
            done.append(source_list(draft, blocks, rows))
        except UsageError as error:
            say_problems(error.problems)
            failed = True
    _write(arguments, done)
    return FAILED_STATUS if failed else CLEAN_STATUS


def _write(arguments: Arguments, done: list[SourceList]) -> None:
    if arguments.format == "text":
        paint = painter(arguments.color, sys.stdout)
        sys.stdout.write("\n\n".join(sources_text(each, paint) for each in done) + ("\n" if done else ""))
        return
    # What a program reads is UTF-8 wherever it goes; the terminal's encoding says nothing about a file or a pipe.
    getattr(sys.stdout, "reconfigure", lambda **_: None)(encoding="utf-8")
    sys.stdout.write(sources_json(done) + "\n" if arguments.format == "json" else sources_csv(done))
