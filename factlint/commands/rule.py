"""`factlint rule`: one rule explained."""

from __future__ import annotations

import sys
from pathlib import Path

from factlint.arguments import Arguments
from factlint.check import prepare
from factlint.commands import CLEAN_STATUS, painter
from factlint.config import ConfigSearch, choose
from factlint.errors import Problem, UsageError, suggestion
from factlint.report.rule_text import rule_text


def run(arguments: Arguments) -> int:
    """The status; the explanation goes to standard output. Raises UsageError for a rule that does not exist."""
    if arguments.paths:
        told = (
            f"one rule at a time: “factlint rule {arguments.rule}”; to test rule files: “factlint rule test PATH ...”"
        )
        raise UsageError(Problem("factlint rule", 0, 0, told))
    config = ConfigSearch(arguments.config).config_in(Path.cwd())
    headings = prepare(config.rules, keep=False).rules.headings  # what is kept has no examples
    heading = next((heading for heading in headings if heading.id == arguments.rule), None)
    if heading is None:
        near = suggestion(arguments.rule, [heading.id for heading in headings])
        told = f'no rule is called "{arguments.rule}"{near or "; “factlint rules” lists them"}'
        raise UsageError(Problem("factlint rule", 0, 0, told))
    chosen = choose(config, headings)
    sys.stdout.write(rule_text(heading, chosen.get(heading.id), painter(arguments.color, sys.stdout)) + "\n")
    return CLEAN_STATUS
