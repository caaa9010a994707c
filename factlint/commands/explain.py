"""`factlint explain`: what was read on a line, which rules looked at it, and why they did or did not report."""

from __future__ import annotations

import sys
from collections.abc import Iterator

from factlint.arguments import Arguments
from factlint.commands import CLEAN_STATUS, painter
from factlint.commands.wishes import wishes_of
from factlint.config import ConfigSearch
from factlint.errors import Problem, UsageError
from factlint.explanation import Explanation, explain
from factlint.inputs import Input
from factlint.model import Finding
from factlint.report.colours import Paint
from factlint.report.display import safe
from factlint.report.mentions import line_mentions
from factlint.report.trial_text import came_of

_MOST_FITS = 40


def run(arguments: Arguments) -> int:
    """The status; the explanation goes to standard output. Raises UsageError for a place that does not exist."""
    path, line = _place(arguments.place)
    config = wishes_of(arguments).over(ConfigSearch(arguments.config).config_for(path))
    explanation = explain(Input(path), line, config)
    sys.stdout.write("\n".join(_text(explanation, painter(arguments.color, sys.stdout))) + "\n")
    return CLEAN_STATUS


def _place(given: str) -> tuple[str, int]:
    """Path and line of `draft.md:12`, or of `draft.md:12:5` as a report prints it."""
    parts = given.split(":")
    numbers = 0
    while numbers < 2 and numbers < len(parts) - 1 and parts[-1 - numbers].isdecimal():
        numbers += 1
    if not numbers:
        raise UsageError(Problem(given, 0, 0, "names no line; write PATH:LINE, as in draft.md:12"))
    return ":".join(parts[:-numbers]), int(parts[-numbers])


def _text(explanation: Explanation, paint: Paint) -> Iterator[str]:
    yield paint(safe(f"{explanation.draft.path}:{explanation.line}"), "path")
    if not explanation.blocks:
        yield "  no prose stands here: markup, a comment, front matter or an empty line"
    for found in explanation.blocks:
        unread = found.block.kind in ("code", "other")
        yield paint(f"  {found.block.kind}{', which is not checked' if unread else ''}", "dim")
    rows = line_mentions(explanation.draft, explanation.blocks, explanation.line, paint)
    yield from _part("Read here:", rows or ["  nothing"], paint)
    yield from _part("Reported:", [_finding(finding, paint) for finding in explanation.told], paint)
    yield from _part("Silenced:", [_finding(finding, paint) for finding in explanation.silenced], paint)
    fits = [
        f"  {rule}: {safe(binding.phrase)}\n      {_slots(binding.slots)} — {came_of(binding)}"
        for rule, binding in list(dict.fromkeys(explanation.fitting))[:_MOST_FITS]
    ]
    yield from _part("A phrase fits, and nothing is reported:", fits, paint)
    yield from _part("Looked, and found nothing of theirs:", _list(explanation.idle), paint)
    yield from _part("Off here:", _list(explanation.off), paint)


def _part(title: str, lines: list[str], paint: Paint) -> Iterator[str]:
    if lines:
        yield ""
        yield paint(title, "path")
        yield from lines


def _finding(finding: Finding, paint: Paint) -> str:
    label = paint(f"{finding.severity}[{finding.rule}]", finding.severity)
    return f"  {label} {safe(' '.join(finding.message.split()))}"


def _slots(slots: tuple[tuple[str, str], ...]) -> str:
    return ", ".join(f"{name} = {safe(text)}" for name, text in slots) or "no slots"


def _list(rules: tuple[str, ...]) -> list[str]:
    import textwrap  # as in explanations of rules

    return textwrap.wrap(", ".join(rules), 100, initial_indent="  ", subsequent_indent="  ", break_on_hyphens=False)
