"""Processes that check drafts side by side."""

from __future__ import annotations

import multiprocessing
import os
import signal
import sys
import threading
from collections.abc import Iterator, Sequence
from concurrent.futures import Future, ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from contextlib import contextmanager, suppress
from functools import cache
from multiprocessing.connection import wait
from typing import Protocol

from msgspec.structs import replace

from factlint.checking import Checker
from factlint.config import Config
from factlint.inputs import Input
from factlint.outcome import Outcome

_NO_PROCESSES = (OSError, ImportError, NotImplementedError)
"""What Python says where processes or what they share cannot be had: a sandbox, a limit, a folder that is missing."""


class Task(Protocol):
    """A draft that is to be checked."""

    @property
    def each(self) -> Input:
        """The draft, with its content."""

    @property
    def config(self) -> Config:
        """Its configuration."""


class Workers:
    """A pool of processes. On Linux they begin as copies of this one, with its rules loaded."""

    def __init__(self, jobs: int, config: Config) -> None:
        forks = sys.platform == "linux"
        if forks:
            checker().warm(config)
        context = multiprocessing.get_context("fork" if forks else "spawn")
        self._pool: ProcessPoolExecutor | None = None
        with suppress(*_NO_PROCESSES):
            self._pool = ProcessPoolExecutor(jobs, mp_context=context, initializer=_begin)

    def submit(self, tasks: Sequence[Task]) -> Future[list[Outcome]] | None:
        """The outcomes of some drafts, in their order, when they are done; None where no process can be had."""
        if self._pool is None:
            return None
        try:
            with _keyboard_held():  # processes begin with what is submitted, and know of no Ctrl-C before `_begin`
                return self._pool.submit(_check, [(task.each, task.config) for task in tasks])
        except (BrokenProcessPool, *_NO_PROCESSES):
            self.close()
            return None

    def close(self) -> None:
        """Nothing; what has not begun is dropped."""
        if self._pool is not None:
            self._pool.shutdown(wait=True, cancel_futures=True)
            self._pool = None


@contextmanager
def _keyboard_held() -> Iterator[None]:
    """A context in which Ctrl-C waits; processes that begin in it never hear of it."""
    if not hasattr(signal, "pthread_sigmask"):
        yield
        return
    before = signal.pthread_sigmask(signal.SIG_BLOCK, {signal.SIGINT})
    try:
        yield
    finally:
        signal.pthread_sigmask(signal.SIG_SETMASK, before)


def _begin() -> None:
    """Nothing; this process leaves Ctrl-C to the run, and a thread ends it with the run, be that killed."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    parent = multiprocessing.parent_process()
    if parent is not None:
        threading.Thread(target=_end_with, args=(parent.sentinel,), daemon=True).start()


def _end_with(sentinel: int) -> None:
    wait([sentinel])
    os._exit(1)


@cache
def checker() -> Checker:
    """The checker of this process."""
    return Checker()


def _check(tasks: list[tuple[Input, Config]]) -> list[Outcome]:
    # The source stays behind: whoever asked has the content.
    return [replace(checker().outcome(each, config), source="") for each, config in tasks]
