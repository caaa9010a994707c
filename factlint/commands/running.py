"""A run over drafts: with results of earlier runs, and with several processes where that is worth it."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterator, Sequence

from factlint.arguments import Arguments
from factlint.batch import check_all
from factlint.commands.wishes import wishes_of
from factlint.inputs import Input
from factlint.outcome import Outcome
from factlint.rule_sources import cache_folder

_MANY = 64
"""Drafts from which on several processes are used unless the command line says otherwise."""
_MOST_JOBS = 8


def outcomes_of(inputs: Sequence[Input], arguments: Arguments) -> Iterator[Outcome]:
    """The outcomes of the drafts, with what they contradict of each other where that is asked for."""
    if arguments.across:
        from factlint.commands.across import with_conflicts

        yield from with_conflicts(inputs, arguments, _outcomes_of(inputs, arguments))
    else:
        yield from _outcomes_of(inputs, arguments)


def _outcomes_of(inputs: Sequence[Input], arguments: Arguments) -> Iterator[Outcome]:
    """The outcomes of the drafts; at the end, trouble with keeping results is told on standard error."""
    if arguments.timings:
        yield from _timed(inputs, arguments)
        return
    jobs = arguments.jobs or default_jobs(len(inputs))
    if arguments.no_cache:
        yield from check_all(inputs, wishes_of(arguments), None, jobs)
        return
    from factlint.results import Results

    results = Results(cache_folder())
    try:
        yield from check_all(inputs, wishes_of(arguments), results, jobs)
    finally:
        results.close()
        if results.trouble:
            sys.stderr.write(f"factlint: {results.trouble}; --no-cache does without\n")


def _timed(inputs: Sequence[Input], arguments: Arguments) -> Iterator[Outcome]:
    """The outcomes, found in this process and without results of earlier runs; then what took how long."""
    from time import perf_counter

    from factlint.timings import Timings, timed_outcomes, timings_text

    timings = Timings(perf_counter)
    yield from timed_outcomes(inputs, wishes_of(arguments), timings)
    sys.stderr.write(timings_text(timings))


def default_jobs(drafts: int) -> int:
    """How many processes check so many drafts."""
    if drafts < _MANY:
        return 1
    processors = len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1
    return min(processors, _MOST_JOBS)
