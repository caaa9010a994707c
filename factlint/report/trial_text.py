"""Tried examples as a person reads them: a line for each that failed, with what its phrases bound, and a last line."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from pathlib import Path

from factlint.model import Binding, Trial
from factlint.report.colours import Paint
from factlint.report.display import safe

_MOST_BINDINGS = 12
"""Shown of one example; more do not help anybody."""


def trials_text(trials: Sequence[Trial], paint: Paint, folder: Path) -> str:
    """The failed examples, each with its reason, and how many passed; paths count from a folder where they can."""
    failed = [trial for trial in trials if not trial.passed]
    lines = [line for trial in failed for line in (*_failure(trial, paint, folder), "")]
    rules = len({trial.heading.id for trial in trials})
    told = f"{_count(rules, 'rule')}, {_count(len(trials), 'example')}"
    if failed:
        spoiled = len({trial.heading.id for trial in failed})
        told += f": {paint(f'{len(failed)} failed', 'error')}, in {_count(spoiled, 'rule')}"
    else:
        told += f": {paint('all passed', 'good')}"
    return "\n".join([*lines, told])


def _count(n: int, noun: str) -> str:
    return f"{n} {noun}" if n == 1 else f"{n} {noun}s"


def _failure(trial: Trial, paint: Paint, folder: Path) -> Iterator[str]:
    heading, example = trial.heading, trial.example
    kind = "flawed" if trial.flawed else "correct"
    path = Path(heading.path)
    place = path.relative_to(folder) if path.is_relative_to(folder) else path
    yield f"{paint(heading.id, 'path')} {safe(place.as_posix())}:{example.line}: {paint(_reason(trial), 'error')}"
    dated = f" (written on {example.date})" if example.date else ""
    yield f"  {kind}:{dated} {_shown(example.text)}"
    for message in trial.messages:
        yield f"  said: {_shown(message)}"
    for binding in trial.bindings[:_MOST_BINDINGS]:
        yield f"  bound: {_shown(binding.phrase)}: {_slots(binding)}: {came_of(binding)}"
    if len(trial.bindings) > _MOST_BINDINGS:
        yield f"  and {len(trial.bindings) - _MOST_BINDINGS} more ways to bind"
    if not trial.bindings and not trial.problem:
        yield "  bound: nothing; no phrase fits"
    if not trial.problem:
        read = ", ".join(f"{_shown(text)} ({kind})" for kind, text in trial.mentions)
        yield f"  read: {read or 'no figure and no date'}"


def came_of(binding: Binding) -> str:
    """What came of a binding: `where is not met: same_unit(old, new)`."""
    return f"{binding.outcome}: {safe(binding.because)}" if binding.because else binding.outcome


def _reason(trial: Trial) -> str:
    if trial.problem:
        return f"the example cannot be read: {safe(trial.problem)}"
    if trial.flawed:
        return "a flawed example that is not flagged"
    return "a correct example that is flagged"


def _slots(binding: Binding) -> str:
    return ", ".join(f"{name} = “{_shown(text)}”" for name, text in binding.slots) or "no slots"


def _shown(text: str) -> str:
    return safe(" ".join(text.split()))
