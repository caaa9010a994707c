"""The rules that run on a draft, each with its level."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from factlint.config.settings import ALL, DEFAULT, Config, Named
from factlint.errors import Problem, UsageError, suggestion
from factlint.model import RuleHeading, Severity


def choose(config: Config, headings: Sequence[RuleHeading], path: str = "") -> dict[str, Severity]:
    """The rules that run on the draft at this path, with their levels.

    Raises UsageError for every rule or family that a configuration names and that does not exist.
    """
    check_names(config, headings)
    levels = {named.name: level for named, level in config.severity}
    chosen: dict[str, Severity] = {}
    for heading in headings:
        # What is said of a rule outweighs what is said of its family.
        level = levels.get(heading.id, levels.get(heading.family, heading.severity))
        if level != "off" and _selected(heading, config.select):
            chosen[heading.id] = level
    ignored = _names(config.ignore)
    for pattern, names in config.per_file_ignores:
        if path and config.covers(pattern, path):
            ignored |= _names(names)
    spared = {heading.id for heading in headings if {heading.id, heading.family, ALL} & ignored}
    return {rule: level for rule, level in chosen.items() if rule not in spared}


def check_names(config: Config, headings: Sequence[RuleHeading]) -> None:
    """Nothing; raises UsageError where a configuration names what does not exist."""
    names = {heading.id for heading in headings} | {heading.family for heading in headings}
    spared = [named for _, names_of in config.per_file_ignores for named in names_of]
    problems = [
        *_unknown(config.select, names | {ALL, DEFAULT}),
        *_unknown([*config.ignore, *spared], names | {ALL}),
        *_unknown([named for named, _ in config.severity], names),
    ]
    if problems:
        raise UsageError(*sorted(problems))


def _unknown(given: Iterable[Named], known: set[str]) -> list[Problem]:
    return [
        Problem(
            named.path, named.line, named.column,
            f'unknown rule or family "{named.name}"'
            + (suggestion(named.name, sorted(known)) or '; "factlint rules" lists them'),
        )
        for named in given
        if named.name not in known
    ]  # fmt: skip


def _selected(heading: RuleHeading, select: tuple[Named, ...]) -> bool:
    """Whether a rule is selected; one that is off by default has to be named itself, or with all."""
    names = _names(select) or {DEFAULT}
    if {heading.id, ALL} & names:
        return True
    return heading.on and bool({heading.family, DEFAULT} & names)


def _names(given: Iterable[Named]) -> set[str]:
    return {named.name for named in given}
