"""Rules as a person reads them: a list of all, and one explained."""

from __future__ import annotations

import textwrap
from collections.abc import Mapping, Sequence

from factlint.model import Example, RuleHeading, Severity
from factlint.report.colours import Paint
from factlint.report.display import safe

_WIDTH = 100


def rules_text(headings: Sequence[RuleHeading], chosen: Mapping[str, Severity], paint: Paint) -> str:
    """A line for each rule, under its family: whether it runs, its level, its id, what must hold."""
    column = max((len(heading.id) for heading in headings), default=0)
    lines = []
    for family in sorted({heading.family for heading in headings}):
        lines += ["", paint(family, "path")]
        for heading in headings:
            if heading.family == family:
                level = chosen.get(heading.id)
                shown = paint(f"{level or 'off':<8}", level or "dim")
                lines.append(f"  {shown} {heading.id:<{column}}  {safe(heading.summary)}")
    running = sum(heading.id in chosen for heading in headings)
    return "\n".join([*lines[1:], "", f"{running} of {len(headings)} rules run here"])


def rule_text(heading: RuleHeading, level: Severity | None, paint: Paint) -> str:
    """A rule explained: what must hold and why, what it leaves alone, and examples of both kinds."""
    state = level or "off"
    shown = f"{paint(heading.id, 'path')}  {paint(state, level or 'dim')}, in the family {heading.family}"
    if level != heading.severity and level is not None:
        shown += f" ({heading.severity} unless configured)"
    parts = [shown, _wrapped(heading.summary)]
    if heading.why:
        parts.append(_wrapped(f"Why: {heading.why}"))
    parts += _examples("It flags:", heading.flawed, paint, "error")
    parts += _examples("It leaves alone:", heading.correct, paint, "good")
    if heading.silent:
        parts.append("\n".join([paint("On purpose it is silent about:", "dim"), *map(_item, heading.silent)]))
    parts.append(f'To switch it off: ignore = ["{heading.id}"] in factlint.toml, or --ignore {heading.id}.')
    return "\n\n".join(parts)


def _examples(title: str, examples: Sequence[Example], paint: Paint, meaning: str) -> list[str]:
    if not examples:
        return []
    shown = [_item(example.text + (f" (written on {example.date})" if example.date else "")) for example in examples]
    return ["\n".join([paint(title, meaning), *shown])]


def _item(text: str) -> str:
    lines: list[str] = []
    for line in safe_lines(text):
        lines += textwrap.wrap(line, _WIDTH - 4) or [""]
    return "  - " + "\n    ".join(lines)


def safe_lines(text: str) -> list[str]:
    """A text's lines, safe to print, blank ones between paragraphs left out."""
    return [safe(line) for line in text.strip().splitlines() if line.strip()]


def _wrapped(text: str) -> str:
    return "\n".join(textwrap.wrap(safe(" ".join(text.split())), _WIDTH))
