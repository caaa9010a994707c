"""One draft, read and checked by its configuration."""

from __future__ import annotations

from collections.abc import Mapping
from contextlib import suppress
from pathlib import Path

from msgspec.structs import replace

from factlint.check import Engine, check, prepare
from factlint.config import Config, choose
from factlint.errors import UsageError
from factlint.inputs import Input, content_of
from factlint.model import Draft, Severity
from factlint.outcome import Outcome, outcome_of
from factlint.read import read
from factlint.rules import RuleSet
from factlint.silence import apply_silences


def check_one(each: Input, config: Config, engines: Engines) -> Outcome:
    """The outcome of one draft. Raises UsageError for a draft that cannot be read, and for broken rules."""
    engine = engines.for_config(config)
    chosen = engines.chosen(config, engine.rules, each.path)
    draft = read_input(each, config, engine)
    heard = apply_silences(
        draft, check(draft, engine, chosen, config.sourcing), engine.rules.headings, chosen, config.reasons
    )
    return outcome_of(each.path, draft.source, config, heard.told, heard.silenced)


def read_input(each: Input, config: Config, engine: Engine) -> Draft:
    """The draft of an input. Raises UsageError for one that cannot be read."""
    draft = read(content_of(each), each.path, config.as_of, engine.vocabulary)
    silent = not {"locale", "lang", "language"} & draft.metadata.keys()
    return replace(draft, locale=config.locale) if config.locale and silent else draft


class Engines:
    """Rules and lexicons by the folders that they come from, and the choice of rules, each made once."""

    def __init__(self) -> None:
        self._known: dict[tuple[Path, ...], Engine | UsageError] = {}
        self._chosen: dict[Config, Mapping[str, Severity]] = {}

    def for_config(self, config: Config) -> Engine:
        """The shipped rules with those of a configuration. Raises UsageError, the same for every draft of it."""
        known = self._known.get(config.rules)
        if known is None:
            try:
                known = prepare(config.rules)
            except UsageError as error:
                known = error
            self._known[config.rules] = known
        if isinstance(known, UsageError):
            raise known
        return known

    def chosen(self, config: Config, rules: RuleSet, path: str) -> Mapping[str, Severity]:
        """The rules that run on a draft. Raises UsageError for names of rules that do not exist."""
        if config.per_file_ignores:
            return choose(config, rules.headings, path)
        known = self._chosen.get(config)
        if known is None:
            known = self._chosen[config] = choose(config, rules.headings)
        return known


class Checker:
    """Checks one draft after the other, with rules that are loaded once."""

    def __init__(self) -> None:
        self._engines = Engines()

    def outcome(self, each: Input, config: Config) -> Outcome:
        """The outcome of a draft, be it only the problem for which there is none."""
        try:
            return check_one(each, config, self._engines)
        except UsageError as error:
            return Outcome(each.path, problems=error.problems, unreadable=True)

    def warm(self, config: Config) -> None:
        """Nothing; the rules of a configuration are loaded, unless they are broken, which each draft will tell."""
        with suppress(UsageError):
            self._engines.for_config(config)
