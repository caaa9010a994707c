"""The command line as a user may write it, with its help and its complaints."""

from __future__ import annotations

import argparse
from collections.abc import Callable
from datetime import date
from functools import partial
from typing import Any, NoReturn

from factlint.report import REPORTERS
from factlint.version import __version__

FORMATS = ("text", "json")
CLAIM_FORMATS = ("text", "csv", "json", "markdown")
"""What `factlint read` prints; the formats of a report are `REPORTERS`."""


_UNPRINTED = partial(argparse.HelpFormatter, width=80)
"""Checks arguments as they are added; left to itself, a formatter loads `shutil` to ask the terminal for its width."""


class Parser(argparse.ArgumentParser):
    """A parser whose complaints end with the way to help."""

    def __init__(self, **given: Any) -> None:
        super().__init__(formatter_class=_UNPRINTED, **given)

    def format_help(self) -> str:
        """The help, as wide as the terminal."""
        self.formatter_class = argparse.HelpFormatter
        return super().format_help()

    def format_usage(self) -> str:
        """The usage alone, as wide."""
        self.formatter_class = argparse.HelpFormatter
        return super().format_usage()

    def error(self, message: str) -> NoReturn:
        """Ends the program with status 2."""
        self.exit(2, f"factlint: {message}\nTry “{self.prog} --help”.\n")


def build_parser(command: str = "") -> argparse.ArgumentParser:
    """The parser of one command, or, where it is none of ours, of every one."""
    parser = Parser(
        prog="factlint",
        description="factlint reads article drafts and does the sums.",
        epilog="“factlint PATH ...” is short for “factlint check PATH ...”. Status: 0 clean, 1 findings, 2 usage.",
        allow_abbrev=False,
    )
    parser.add_argument("--version", action="version", version=f"factlint {__version__}")
    commands = parser.add_subparsers(dest="command", metavar="COMMAND", parser_class=Parser)
    known: dict[str, Callable[[Commands[Parser]], None]] = {
        "check": _add_check,
        "baseline": _add_baseline,
        "explain": _add_explain,
        "init": _add_init,
        "completion": _add_completion,
        "rules": _add_rules,
        "rule": _add_rule,
        "read": _add_read,
        "sources": _add_sources,
        "claims": _add_claims,
        "server": _add_server,
    }
    for add in [known[command]] if command in known else known.values():
        add(commands)
    return parser


Commands = argparse._SubParsersAction  # argparse names no public type for it


def _add_check(commands: Commands[Parser]) -> None:
    check = _command(commands, "check", "check drafts and report what cannot be true at once")
    check.add_argument("paths", nargs="+", metavar="PATH", help="a draft, a folder, a pattern, or - for standard input")
    check.add_argument("--format", choices=tuple(REPORTERS), default="text", help="how to report (default: text)")
    check.add_argument(
        "--output-file", action="append", default=[], metavar="FORMAT=PATH",
        help="write a report into a file as well; may be given several times",
    )  # fmt: skip
    check.add_argument("--quiet", "-q", action="store_true", help="print findings only, no last line")
    check.add_argument("--statistics", action="store_true", help="count the findings of each rule at the end")
    _add_config(check)
    _add_choice(check)
    check.add_argument(
        "--fail-on", choices=("error", "warning", "info", "never"), help="status 1 from this level on (default: error)"
    )
    check.add_argument("--exit-zero", action="store_true", help="status 0 whatever is found")
    check.add_argument(
        "--show-silence", action="store_true", help="print, with each finding, the comment that keeps it quiet"
    )
    check.add_argument("--baseline", metavar="FILE", help="leave out the findings that this baseline knows")
    check.add_argument("--no-baseline", action="store_true", help="leave out no known findings")
    check.add_argument(
        "--since", metavar="REVISION", help="only findings with a side on a line changed since this git revision"
    )
    check.add_argument("--diff", action="store_true", help="print the safe corrections as a patch, and nothing else")
    check.add_argument(
        "--across", action="store_true", help="report, too, what the drafts of this run contradict of each other"
    )
    check.add_argument("--watch", action="store_true", help="check again whenever something has changed")
    check.add_argument("--timings", action="store_true", help="tell how long each stage and each rule took")
    _add_running(check)
    _add_reading(check)
    _add_color(check)


def _add_choice(parser: Parser) -> None:
    names = "rules or families, separated by commas"
    parser.add_argument("--select", action="append", default=[], metavar="NAMES", help=f"run only these {names}")
    parser.add_argument("--ignore", action="append", default=[], metavar="NAMES", help=f"leave out these {names}")


def _add_running(parser: Parser) -> None:
    parser.add_argument("--no-cache", action="store_true", help="use no results of earlier runs, and keep none")
    parser.add_argument(
        "--jobs", "-j", type=_jobs, metavar="N", help="check with so many processes (default: by drafts and processors)"
    )


def _add_baseline(commands: Commands[Parser]) -> None:
    baseline = _command(commands, "baseline", "write today's findings into a file that keeps them quiet")
    baseline.add_argument("paths", nargs="+", metavar="PATH", help="a draft, a folder or a pattern")
    baseline.add_argument("--baseline", metavar="FILE", help="the file (default: beside the configuration)")
    baseline.add_argument("--add", action="store_true", help="take new findings into a baseline that exists")
    baseline.add_argument("--prune", action="store_true", help="take out what is no longer found")
    _add_config(baseline)
    _add_choice(baseline)
    baseline.set_defaults(fail_on=None, timings=False)
    _add_running(baseline)
    _add_reading(baseline)


def _add_explain(commands: Commands[Parser]) -> None:
    explain = _command(commands, "explain", "say what was read on a line, and why rules did or did not report it")
    explain.add_argument("place", metavar="PATH:LINE", help="a line of a draft, as a report prints it")
    _add_config(explain)
    _add_choice(explain)
    explain.add_argument(
        "--as-of", type=_day, metavar="YYYY-MM-DD", help="the day that “today” means in a draft without one"
    )
    explain.set_defaults(fail_on=None)
    _add_color(explain)


def _add_init(commands: Commands[Parser]) -> None:
    init = _command(commands, "init", "write a commented configuration, and the hook")
    init.add_argument(
        "--hook",
        action=argparse.BooleanOptionalAction,
        help="write the pre-commit hook, or not (default: where git is)",
    )


def _add_completion(commands: Commands[Parser]) -> None:
    completion = _command(commands, "completion", "print what makes a shell complete factlint's commands and options")
    completion.add_argument("shell", choices=("bash", "zsh", "tcsh"), help="the shell")


def _add_rules(commands: Commands[Parser]) -> None:
    rules = _command(commands, "rules", "list the rules and say which run here")
    _add_config(rules)
    _add_color(rules)


def _add_rule(commands: Commands[Parser]) -> None:
    rule = _command(commands, "rule", "explain a rule, or test rules on their own examples")
    rule.add_argument("rule", metavar="ID", help="the rule's id, as findings print it; “test” to test rules")
    rule.add_argument(
        "paths", nargs="*", metavar="PATH",
        help="after “test”: rule files, or folders of them (default: the shipped rules and the configured ones)",
    )  # fmt: skip
    _add_config(rule)
    _add_color(rule)


def _add_read(commands: Commands[Parser]) -> None:
    read = _command(commands, "read", "show what is read in drafts: figures, dates, names, quotations, sources")
    read.add_argument("paths", nargs="+", metavar="DRAFT", help="a draft, or - for standard input")
    _add_format(read)
    _add_config(read)
    _add_reading(read)
    _add_color(read)


def _add_sources(commands: Commands[Parser]) -> None:
    sources = _command(commands, "sources", "list who speaks in drafts, how often, and what rests on whom")
    sources.add_argument(
        "paths", nargs="+", metavar="PATH", help="a draft, a folder, a pattern, or - for standard input"
    )
    sources.add_argument(
        "--format", choices=("text", "json", "csv"), default="text", help="how to list them (default: text)"
    )
    _add_config(sources)
    _add_reading(sources)
    _add_color(sources)


def _add_claims(commands: Commands[Parser]) -> None:
    claims = _command(
        commands, "claims", "list what there is to check: figures, dates, titles, superlatives, quotations"
    )
    claims.add_argument("paths", nargs="+", metavar="DRAFT", help="a draft, or - for standard input")
    claims.add_argument("--format", choices=CLAIM_FORMATS, default="text", help="how to list it (default: text)")
    _add_config(claims)
    _add_reading(claims)


def _add_server(commands: Commands[Parser]) -> None:
    server = _command(commands, "server", "serve an editor over standard input and output (language server)")
    _add_config(server)
    # Many clients say so unasked; there is no other way to serve.
    server.add_argument("--stdio", action="store_true", help=argparse.SUPPRESS)


def _command(commands: Commands[Parser], name: str, summary: str) -> Parser:
    return commands.add_parser(name, help=summary, description=summary[0].upper() + summary[1:], allow_abbrev=False)


def _add_format(parser: Parser) -> None:
    parser.add_argument("--format", choices=FORMATS, default="text", help="how to report (default: text)")


def _add_config(parser: Parser) -> None:
    parser.add_argument("--config", metavar="FILE", help="use this configuration and search for none")


def _add_reading(parser: Parser) -> None:
    parser.add_argument(
        "--as-of", type=_day, metavar="YYYY-MM-DD", help="the day that “today” means in drafts that give no date"
    )
    parser.add_argument("--stdin-filename", metavar="NAME", help="the name that standard input goes by")


def _add_color(parser: Parser) -> None:
    parser.add_argument(
        "--color", action=argparse.BooleanOptionalAction, help="colours, or none (default: on a terminal)"
    )


def _jobs(text: str) -> int:
    if text.isdecimal() and 1 <= int(text) <= 64:
        return int(text)
    raise argparse.ArgumentTypeError(f"“{text}” is no number of processes; give 1 to 64")


def _day(text: str) -> date:
    try:
        return date.fromisoformat(text)
    except ValueError:
        raise argparse.ArgumentTypeError(f"“{text}” is no day; write it as 2025-06-04") from None
