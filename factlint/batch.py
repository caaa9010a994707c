"""Many drafts: each read and checked by its own configuration, in one order, none stopping the others."""

from __future__ import annotations

from collections import deque
from collections.abc import Iterator, Sequence
from datetime import date
from itertools import islice
from typing import TYPE_CHECKING

from msgspec import Struct
from msgspec.structs import replace

from factlint.config import Config, ConfigSearch, FailOn, Named
from factlint.decoding import decode
from factlint.errors import Problem, UsageError
from factlint.inputs import Input, content_of
from factlint.known import Known
from factlint.outcome import Outcome, outcome_of

if TYPE_CHECKING:
    from concurrent.futures import Future

    from factlint.checking import Checker
    from factlint.results import Results
    from factlint.workers import Workers

_SLICE = 24
"""Drafts that are handed over together."""
_FEW = 8
"""So few drafts of a slice are checked here: handing them over would take longer."""


class Wishes(Struct, frozen=True):
    """What the command line says above any configuration."""

    config: str | None = None
    """The one configuration file to use; None to search."""
    select: tuple[Named, ...] = ()
    ignore: tuple[Named, ...] = ()
    fail_on: FailOn | None = None
    as_of: date | None = None

    def over(self, config: Config) -> Config:
        """A configuration with these wishes put in."""
        return replace(
            config,
            select=self.select or config.select,
            ignore=(*config.ignore, *self.ignore),
            fail_on=self.fail_on or config.fail_on,
            as_of=self.as_of or config.as_of,
        )


class Task(Struct, frozen=True):
    """A draft that is to be checked, with all that this needs."""

    each: Input
    config: Config
    key: bytes
    """Under which its result is kept; empty for not at all."""


def check_all(
    inputs: Sequence[Input], wishes: Wishes, results: Results | None = None, jobs: int = 1
) -> Iterator[Outcome]:
    """The outcome of every draft that configuration does not exclude, in the order given.

    With `results`, drafts whose result is known are not checked; with more than one job, others are checked by so many
    processes. The outcomes are the same either way.
    """
    told: set[Problem] = set()
    for outcome in _outcomes(inputs, wishes, results, jobs):
        if outcome.problems:
            problems = tuple(problem for problem in outcome.problems if problem not in told)
            told.update(problems)
            yield replace(outcome, problems=problems)
        else:
            yield outcome


def _outcomes(inputs: Sequence[Input], wishes: Wishes, results: Results | None, jobs: int) -> Iterator[Outcome]:
    """The outcomes slice by slice; while processes are busy with some, the next ones are looked up."""
    looked_up = _looked_up(inputs, wishes, results)
    waiting: deque[tuple[list[Outcome | Task], Future[list[Outcome]] | None]] = deque()
    workers: Workers | None = None
    here = _Here()
    try:
        while True:
            part = list(islice(looked_up, _SLICE))
            tasks = [item for item in part if isinstance(item, Task)]
            if jobs > 1 and len(tasks) > _FEW:
                if workers is None:
                    from factlint.workers import Workers

                    workers = Workers(jobs, tasks[0].config)
                # Where no process can be had, nothing is submitted, and the drafts are checked here.
                waiting.append((part, workers.submit(tasks)))
            elif part:
                waiting.append((part, None))
            if len(waiting) > 2 * jobs or not part:
                if not waiting:
                    return
                yield from _finished(*waiting.popleft(), here, results)
            elif workers is None:
                yield from _finished(*waiting.popleft(), here, results)
    finally:
        if workers is not None:
            workers.close()


def _finished(
    part: list[Outcome | Task], future: Future[list[Outcome]] | None, here: _Here, results: Results | None
) -> Iterator[Outcome]:
    """The outcomes of a slice, in its order."""
    done = iter(here.answer(future)) if future is not None else None
    for item in part:
        if isinstance(item, Outcome):
            yield item
            continue
        outcome = next(done, None) if done is not None else None
        outcome = here.check(item) if outcome is None else with_source(outcome, item.each)
        if results is not None and item.key and not outcome.unreadable:
            results.put(item.key, outcome.path, (outcome.findings, outcome.silenced))
        yield outcome


def with_source(outcome: Outcome, each: Input) -> Outcome:
    """An outcome of another process, with the source that was not sent back."""
    return replace(outcome, source=decode(content_of(each), each.path)) if outcome.findings else outcome


class _Here:
    """Checks drafts in this process; rules are loaded with the first of them."""

    def __init__(self) -> None:
        self._checker: Checker | None = None

    def check(self, task: Task) -> Outcome:
        if self._checker is None:
            from factlint.checking import Checker

            self._checker = Checker()
        return self._checker.outcome(task.each, task.config)

    def answer(self, future: Future[list[Outcome]]) -> list[Outcome]:
        """What a process has found; nothing if it is gone, so that its drafts are checked here."""
        from concurrent.futures import CancelledError
        from concurrent.futures.process import BrokenProcessPool

        try:
            return future.result()
        except (BrokenProcessPool, CancelledError):
            return []


def _looked_up(inputs: Sequence[Input], wishes: Wishes, results: Results | None) -> Iterator[Outcome | Task]:
    """Each draft as its known outcome, or as a task with its content."""
    search = ConfigSearch(wishes.config)
    known = Known()
    for each in inputs:
        try:
            config = wishes.over(search.config_for(each.path))
            if each.met and config.excludes(each.path):
                continue
            content = content_of(each)
            task = replace(each, content=content)
            if results is None:
                yield Task(task, config, b"")
                continue
            key = known.key(task.path, content, config)
            found = results.get(key, task.path)
            if found is None:
                yield Task(task, config, key)
            else:
                source = decode(content, each.path) if found[0] else ""
                yield outcome_of(each.path, source, config, *found)
        except UsageError as error:
            yield Outcome(each.path, problems=error.problems, unreadable=True)
