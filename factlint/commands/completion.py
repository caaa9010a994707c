"""`factlint completion`: what makes a shell complete commands, options and rules."""

from __future__ import annotations

import sys

from factlint.arguments import Arguments
from factlint.commands import CLEAN_STATUS
from factlint.parser import build_parser


def run(arguments: Arguments) -> int:
    """The status; the shell's script goes to standard output."""
    import shtab  # writes what each shell reads from argparse's parser

    sys.stdout.write(shtab.complete(build_parser(), shell=arguments.shell) + "\n")
    return CLEAN_STATUS
