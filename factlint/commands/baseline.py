"""`factlint baseline`: today's findings into a file that keeps them quiet."""

from __future__ import annotations

import sys
from pathlib import Path

from factlint.arguments import Arguments
from factlint.baseline import Baseline, read_baseline
from factlint.commands import CLEAN_STATUS, FAILED_STATUS, FINDINGS_STATUS, say_problems
from factlint.commands.left_out import BASELINE_NAME, baseline_beside
from factlint.commands.running import outcomes_of
from factlint.commands.wishes import given_inputs
from factlint.config import ConfigSearch
from factlint.errors import Problem, UsageError
from factlint.fingerprint import Identity, identities
from factlint.outcome import Outcome


def run(arguments: Arguments) -> int:
    """The status: 1 if there are findings that the baseline does not have, for it never grows unless told to."""
    inputs, problems = given_inputs(arguments)
    say_problems(problems)
    outcomes = list(outcomes_of(inputs, arguments))
    for outcome in outcomes:
        say_problems(outcome.problems)
    failed = bool(problems) or any(outcome.unreadable for outcome in outcomes)
    path = _path(arguments, [outcome.path for outcome in outcomes])
    exists = path.is_file()
    baseline = read_baseline(path, path.as_posix()) if exists else Baseline(path.parent, frozenset())
    today = {baseline.own(identity) for outcome in outcomes for identity in identities(outcome.findings)}
    new = today - baseline.known
    fixed = _fixed(baseline, today, outcomes)
    adds, prunes = arguments.add or not exists, arguments.prune
    if not outcomes and failed and not exists:
        return FAILED_STATUS  # nothing was checked: there is nothing to know
    if (adds and new) or (prunes and fixed) or not exists:
        from factlint.baseline.write import write_baseline  # with ruamel.yaml, which reading does without

        write_baseline(path, new if adds else (), fixed if prunes else ())
    sys.stdout.write(_told(path, len(today & baseline.known), len(new), len(fixed), adds, prunes) + "\n")
    if failed:
        return FAILED_STATUS
    return FINDINGS_STATUS if new and not adds else CLEAN_STATUS


def _path(arguments: Arguments, drafts: list[str]) -> Path:
    if arguments.baseline is not None:
        return Path(arguments.baseline)
    search = ConfigSearch(arguments.config)
    places = {baseline_beside(search, draft) for draft in drafts}
    if len(places) > 1:
        told = "these drafts have several configurations, each with its own baseline; name one with --baseline"
        raise UsageError(Problem("factlint baseline", 0, 0, told))
    return places.pop() if places else Path(BASELINE_NAME)


def _fixed(baseline: Baseline, today: set[Identity], outcomes: list[Outcome]) -> set[Identity]:
    """The entries that are no longer found: of the drafts that were checked, and of drafts that are gone."""
    checked = {
        baseline.own(Identity(outcome.path, "", "", 1)).path for outcome in outcomes if not outcome.unreadable
    }  # fmt: skip
    return {
        identity
        for identity in baseline.known - today
        if identity.path in checked or not (baseline.folder / identity.path).exists()
    }


def _told(path: Path, known: int, new: int, fixed: int, adds: bool, prunes: bool) -> str:
    parts = [f"{known} known"]
    if new:
        parts.append(f"{new} added" if adds else f"{new} new, not added (--add)")
    if fixed:
        parts.append(f"{fixed} fixed, taken out" if prunes else f"{fixed} fixed, still in it (--prune)")
    return f"{path.as_posix()}: {'; '.join(parts)}"
