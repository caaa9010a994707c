"""How far a long run has come, on a terminal."""

from __future__ import annotations

import sys
from collections.abc import Iterable, Iterator
from contextlib import contextmanager, nullcontext
from typing import TYPE_CHECKING

from factlint.outcome import Outcome

if TYPE_CHECKING:
    from contextlib import AbstractContextManager

    from rich.progress import Progress

_LONG = 100
"""Drafts from which on a run is long."""


class Watch:
    """Shows how many of the drafts are done, where standard error is a terminal and the run is long."""

    def __init__(self, drafts: int, quiet: bool) -> None:
        self._drafts = drafts
        self._shown = drafts >= _LONG and not quiet and sys.stderr.isatty()
        self._progress: Progress | None = None

    def over(self, outcomes: Iterable[Outcome]) -> Iterator[Outcome]:
        """The outcomes as they come."""
        if not self._shown:
            yield from outcomes
            return
        from rich.console import Console  # 40 milliseconds, which a short run does not have
        from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeRemainingColumn

        columns = (TextColumn("{task.description}"), BarColumn(), MofNCompleteColumn(), TimeRemainingColumn())
        console = Console(stderr=True)
        with Progress(*columns, console=console, transient=True, redirect_stdout=False) as progress:
            self._progress = progress
            task = progress.add_task("checking", total=self._drafts)
            for outcome in outcomes:
                yield outcome
                progress.advance(task)
        self._progress = None

    def hidden(self) -> AbstractContextManager[None]:
        """A context in which the bar is off the screen, so that what is printed does not run into it."""
        return self._paused(self._progress) if self._progress is not None and sys.stdout.isatty() else nullcontext()

    @contextmanager
    def _paused(self, progress: Progress) -> Iterator[None]:
        progress.stop()
        yield
        progress.start()
