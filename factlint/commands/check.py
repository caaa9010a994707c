"""`factlint check`: drafts into reports and a status."""

from __future__ import annotations

from collections.abc import Sequence
from contextlib import nullcontext
from pathlib import Path
from typing import TYPE_CHECKING

from factlint.arguments import Arguments
from factlint.commands import CLEAN_STATUS, FAILED_STATUS, FINDINGS_STATUS, say_problems
from factlint.commands.left_out import LeftOut
from factlint.commands.outputs import open_outputs, write_draft, write_end
from factlint.commands.progress import Watch
from factlint.commands.running import outcomes_of
from factlint.commands.wishes import given_inputs
from factlint.inputs import Input
from factlint.model import RuleHeading
from factlint.report import Checked, Context, Look, Silence, Summary

if TYPE_CHECKING:
    from factlint.commands.looking import Looker


def run(arguments: Arguments) -> int:
    """The status of the check; reports are written as the drafts are done."""
    inputs, problems = given_inputs(arguments)
    outputs = open_outputs(arguments.format, arguments.output_file, arguments.color, _context(arguments, inputs))
    say_problems(problems)
    left_out = LeftOut(arguments)
    summary = Summary(unreadable=len(problems), problems=list(problems))
    watch = Watch(len(inputs), arguments.quiet)
    for outcome in watch.over(outcomes_of(inputs, arguments)):
        say_problems(outcome.problems)
        if outcome.unreadable:
            summary.unreadable += 1
            summary.problems += outcome.problems
            continue
        checked = left_out.checked(outcome)
        summary.add(checked)
        with watch.hidden() if checked.findings else nullcontext():
            write_draft(outputs, checked)
    written = write_end(outputs, summary)
    if summary.unreadable or written:
        return FAILED_STATUS
    return FINDINGS_STATUS if summary.failed and not arguments.exit_zero else CLEAN_STATUS


def _context(arguments: Arguments, inputs: Sequence[Input]) -> Context:
    lookers: list[Looker] = []

    def look(checked: Checked) -> Look:
        if not lookers:
            from factlint.commands.looking import Looker

            lookers.append(Looker(inputs, arguments))
        return lookers[0].at(checked.path)

    def headings() -> Sequence[RuleHeading]:
        from factlint.check import prepare
        from factlint.config import ConfigSearch

        return prepare(ConfigSearch(arguments.config).config_in(Path.cwd()).rules).rules.headings

    return Context(
        silence=_silence() if arguments.show_silence else None,
        headings=headings,
        look=look,
        quiet=arguments.quiet,
        statistics=arguments.statistics,
    )


def _silence() -> Silence:
    from factlint.silence.comment import silence_for

    return silence_for
