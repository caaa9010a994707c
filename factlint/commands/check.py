"""`factlint check`: drafts into a report and a status."""

from __future__ import annotations

import sys

from factlint.arguments import Arguments
from factlint.batch import check_all
from factlint.commands import CLEAN_STATUS, FAILED_STATUS, FINDINGS_STATUS, painter, say_problems
from factlint.commands.wishes import given_inputs, wishes_of
from factlint.model import Finding
from factlint.report.text import Silence, Tally, findings_text, last_line


def run(arguments: Arguments) -> int:
    """The status of the check; the report goes to standard output as the drafts are done."""
    inputs, problems = given_inputs(arguments)
    say_problems(problems)
    as_text = arguments.format == "text"
    paint = painter(arguments.color, sys.stdout)
    tally = Tally(unreadable=len(problems))
    kept: list[Finding] = []
    failed = False
    silence = _silence() if arguments.show_silence else None
    for outcome in check_all(inputs, wishes_of(arguments)):
        say_problems(outcome.problems)
        if outcome.unreadable:
            tally.unreadable += 1
            continue
        tally.add(outcome.findings, len(outcome.silenced))
        failed |= outcome.failed
        if as_text:
            sys.stdout.write(findings_text(outcome.source, outcome.findings, paint, silence))
        else:
            kept += outcome.findings
    if as_text:
        sys.stdout.write(last_line(tally, paint) + "\n")
    else:
        _write_json(kept)
    if tally.unreadable:
        return FAILED_STATUS
    return FINDINGS_STATUS if failed else CLEAN_STATUS


def _silence() -> Silence:
    from factlint.silence.comment import silence_for

    return silence_for


def _write_json(findings: list[Finding]) -> None:
    from factlint.report.json_report import json_text  # only this format needs it

    # JSON is UTF-8 wherever it goes; the terminal's encoding says nothing about a file or a pipe.
    getattr(sys.stdout, "reconfigure", lambda **_: None)(encoding="utf-8")
    sys.stdout.write(json_text(findings) + "\n")
