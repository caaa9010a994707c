"""What reports may ask for while a run is under way: everything that costs time is loaded when it is asked for."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from factlint.arguments import Arguments
from factlint.inputs import Input
from factlint.model import RuleHeading
from factlint.report import Checked, Context, Look, Silence

if TYPE_CHECKING:
    from factlint.commands.looking import Looker


def context_of(arguments: Arguments, inputs: Sequence[Input]) -> Context:
    """The context of a run's reports."""
    lookers: list[Looker] = []

    def looker() -> Looker:
        if not lookers:
            from factlint.commands.looking import Looker

            lookers.append(Looker(inputs, arguments))
        return lookers[0]

    def look(checked: Checked) -> Look:
        return looker().at(checked.path)

    def corrected(checked: Checked) -> str:
        return looker().corrected(checked)

    def headings() -> Sequence[RuleHeading]:
        from factlint.check import prepare
        from factlint.config import ConfigSearch

        return prepare(ConfigSearch(arguments.config).config_in(Path.cwd()).rules).rules.headings

    return Context(
        silence=_silence() if arguments.show_silence else None,
        headings=headings,
        look=look,
        corrected=corrected,
        quiet=arguments.quiet,
        statistics=arguments.statistics,
    )


def _silence() -> Silence:
    from factlint.silence.comment import silence_for

    return silence_for
