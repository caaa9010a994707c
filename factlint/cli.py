"""The command line: one word into one command, and every way to end into a status."""

from __future__ import annotations

import gc
import os
import sys
from collections.abc import Callable, Sequence
from typing import NoReturn

from factlint.arguments import Arguments, plain_check
from factlint.commands import FAILED_STATUS, say_problems
from factlint.errors import UsageError

_RARELY = 100_000
"""Objects made before Python looks for circles among them: a run makes none, and looking costs a tenth of a start."""


def run() -> NoReturn:
    """The whole process: ends with the status of a run, and leaves taking the memory apart, a tenth of a start, to the system."""
    status = main()
    try:
        sys.stdout.flush()
        sys.stderr.flush()
    except OSError:
        status = FAILED_STATUS
    os._exit(status)


def main(argv: Sequence[str] | None = None) -> int:
    """The status of a run: 0 clean, 1 findings, 2 for a usage error or a draft that cannot be read."""
    given = list(sys.argv[1:] if argv is None else argv)
    if given and given[0] not in COMMANDS and given[0] not in ("-h", "--help", "--version"):
        given.insert(0, "check")
    gc.set_threshold(_RARELY)
    for stream in (sys.stdout, sys.stderr):
        # A name or a draft may hold what the terminal's encoding has no character for.
        getattr(stream, "reconfigure", lambda **_: None)(errors="backslashreplace")
    try:
        return _run(given)
    except UsageError as error:
        say_problems(error.problems)
        return FAILED_STATUS
    except BrokenPipeError:
        # The reader has left. Python would complain once more when it flushes at its end.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return FAILED_STATUS
    except KeyboardInterrupt:
        return 130


def _run(given: list[str]) -> int:
    arguments = plain_check(given) or _parsed(given)
    if not arguments.command:
        return FAILED_STATUS
    status = COMMANDS[arguments.command](arguments)
    sys.stdout.flush()
    return status


def _parsed(given: list[str]) -> Arguments:
    """Any command line; where it has no command, the help is printed."""
    from factlint.parser import build_parser

    parser = build_parser(given[0] if given else "")
    arguments = parser.parse_args(given, namespace=Arguments())
    if not arguments.command:
        parser.print_help()
    return arguments


def _check(arguments: Arguments) -> int:
    from factlint.commands.check import run

    return run(arguments)


def _baseline(arguments: Arguments) -> int:
    from factlint.commands.baseline import run

    return run(arguments)


def _claims(arguments: Arguments) -> int:
    from factlint.commands.claims import run

    return run(arguments)


def _explain(arguments: Arguments) -> int:
    from factlint.commands.explain import run

    return run(arguments)


def _init(arguments: Arguments) -> int:
    from factlint.commands.init import run

    return run(arguments)


def _completion(arguments: Arguments) -> int:
    from factlint.commands.completion import run

    return run(arguments)


def _rules(arguments: Arguments) -> int:
    from factlint.commands.rules import run

    return run(arguments)


def _rule(arguments: Arguments) -> int:
    if arguments.rule == "test":
        from factlint.commands.rule_test import run as test

        return test(arguments)
    from factlint.commands.rule import run

    return run(arguments)


def _read(arguments: Arguments) -> int:
    from factlint.commands.read import run

    return run(arguments)


def _sources(arguments: Arguments) -> int:
    from factlint.commands.sources import run

    return run(arguments)


def _server(arguments: Arguments) -> int:
    from factlint.commands.server import run

    return run(arguments)


COMMANDS: dict[str, Callable[[Arguments], int]] = {
    "check": _check,
    "claims": _claims,
    "baseline": _baseline,
    "explain": _explain,
    "init": _init,
    "completion": _completion,
    "rules": _rules,
    "rule": _rule,
    "read": _read,
    "sources": _sources,
    "server": _server,
}
"""Each command, whose module is loaded when it runs."""
