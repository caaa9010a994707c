"""`factlint rule test`: the examples of rules, tried."""

from __future__ import annotations

import sys
from pathlib import Path

from factlint.arguments import Arguments
from factlint.check.examples import files_of, prepare_files, try_examples
from factlint.commands import CLEAN_STATUS, FINDINGS_STATUS, painter
from factlint.config import ConfigSearch
from factlint.errors import UsageError
from factlint.report.trial_text import trials_text
from factlint.rules import rule_files
from factlint.shipped import rules_folder


def run(arguments: Arguments) -> int:
    """The status: 0 when every example does what it says, 1 when one does not.

    The rules are those of the paths, or the shipped ones and those of the configuration. Raises UsageError with every
    problem of every path and every rule file.
    """
    folders = [rules_folder(), *ConfigSearch(arguments.config).config_in(Path.cwd()).rules]
    files, problems = files_of(arguments.paths)
    if not arguments.paths:
        files = [file for folder in folders for file in rule_files(folder)]
    try:
        engine = prepare_files(files, folders)
    except UsageError as error:
        raise UsageError(*problems, *error.problems) from None
    if problems:
        raise UsageError(*problems)
    trials = list(try_examples(engine))
    sys.stdout.write(trials_text(trials, painter(arguments.color, sys.stdout), Path.cwd()) + "\n")
    return CLEAN_STATUS if all(trial.passed for trial in trials) else FINDINGS_STATUS
