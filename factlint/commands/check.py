"""`factlint check`: drafts into reports and a status."""

from __future__ import annotations

from contextlib import nullcontext

from factlint.arguments import Arguments
from factlint.commands import CLEAN_STATUS, FAILED_STATUS, FINDINGS_STATUS, say_problems
from factlint.commands.contexts import context_of
from factlint.commands.left_out import LeftOut
from factlint.commands.outputs import open_outputs, write_draft, write_end
from factlint.commands.progress import Watch
from factlint.commands.running import outcomes_of
from factlint.commands.wishes import given_inputs, say_empty_folders
from factlint.report import Summary


def run(arguments: Arguments) -> int:
    """The status of the check, or of the last one where changes are watched for."""
    if arguments.watch:
        from factlint.commands.watch import watch

        return watch(arguments, lambda: check_once(arguments))
    return check_once(arguments)


def check_once(arguments: Arguments) -> int:
    """The status of one check; reports are written as the drafts are done."""
    inputs, problems = given_inputs(arguments)
    format_ = "diff" if arguments.diff else arguments.format
    outputs = open_outputs(format_, arguments.output_file, arguments.color, context_of(arguments, inputs))
    say_problems(problems)
    left_out = LeftOut(arguments)
    left_out.ask([each.path for each in inputs])
    say_empty_folders(arguments, inputs)
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
