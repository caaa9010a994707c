"""`factlint rules`: the rules, and which of them run in the working folder."""

from __future__ import annotations

import sys
from pathlib import Path

from factlint.arguments import Arguments
from factlint.check import prepare
from factlint.commands import CLEAN_STATUS, painter
from factlint.config import ConfigSearch, choose
from factlint.report.rule_text import rules_text


def run(arguments: Arguments) -> int:
    """The status; the list goes to standard output."""
    config = ConfigSearch(arguments.config).config_in(Path.cwd())
    headings = prepare(config.rules).rules.headings
    sys.stdout.write(rules_text(headings, choose(config, headings), painter(arguments.color, sys.stdout)) + "\n")
    return CLEAN_STATUS
