"""Many drafts: each read and checked by its own configuration, in one order, none stopping the others."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path

from factlint.check import Engine, check, prepare
from factlint.config import Config, ConfigSearch, FailOn, Named, choose
from factlint.config.settings import fails
from factlint.errors import Problem, UsageError
from factlint.gather import gather
from factlint.model import Draft, Finding, Severity
from factlint.read import READERS, read
from factlint.rules import RuleSet
from factlint.silence import apply_silences

STANDARD_INPUT = "-"
_WITHOUT_NAME = "<stdin>"


@dataclass(frozen=True, slots=True)
class Wishes:
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


@dataclass(frozen=True, slots=True)
class Input:
    """A draft to be checked: a file, or bytes that came in under a name."""

    path: str
    content: bytes | None = None
    """None to read the file."""
    met: bool = False
    """Met in a folder, where configuration may exclude it."""


@dataclass(frozen=True, slots=True)
class Outcome:
    """What came of one draft."""

    path: str
    source: str = ""
    findings: tuple[Finding, ...] = ()
    failing: tuple[Finding, ...] = ()
    """Those that are as grave as the draft's configuration asks for."""
    problems: tuple[Problem, ...] = ()
    """Why it could not be checked; then nothing else is set. A problem of several drafts is told with the first."""
    unreadable: bool = False
    silenced: tuple[Finding, ...] = ()
    """What the draft's own comments keep quiet."""


def inputs_of(
    paths: Sequence[str], standard_input: bytes | None, name: str | None
) -> tuple[list[Input], tuple[Problem, ...]]:
    """The drafts behind some paths, sorted by path, and what is wrong with the paths.

    `-` stands for what came by standard input, under a name if it has one.
    """
    gathered = gather([path for path in paths if path != STANDARD_INPUT], READERS)
    inputs = [Input(path) for path in gathered.named] + [Input(path, met=True) for path in gathered.met]
    if STANDARD_INPUT in paths:
        inputs.append(Input(Path(name).as_posix() if name else _WITHOUT_NAME, standard_input or b""))
    return sorted(inputs, key=lambda each: each.path), gathered.problems


def check_all(inputs: Sequence[Input], wishes: Wishes) -> Iterator[Outcome]:
    """The outcome of every draft that configuration does not exclude, in the order given."""
    search = ConfigSearch(wishes.config)
    engines = Engines()
    told: set[Problem] = set()
    for each in inputs:
        try:
            config = wishes.over(search.config_for(each.path))
            if each.met and config.excludes(each.path):
                continue
            yield check_one(each, config, engines)
        except UsageError as error:
            problems = tuple(problem for problem in error.problems if problem not in told)
            told.update(problems)
            yield Outcome(each.path, problems=problems, unreadable=True)


def check_one(each: Input, config: Config, engines: Engines) -> Outcome:
    """The outcome of one draft. Raises UsageError for a draft that cannot be read, and for broken rules."""
    engine = engines.for_config(config)
    chosen = engines.chosen(config, engine.rules, each.path)
    draft = read_input(each, config, engine)
    heard = apply_silences(draft, check(draft, engine, chosen), engine.rules.headings, chosen, config.reasons)
    failing = tuple(finding for finding in heard.told if fails(finding.severity, config.fail_on))
    return Outcome(each.path, draft.source, heard.told, failing, silenced=heard.silenced)


def read_input(each: Input, config: Config, engine: Engine) -> Draft:
    """The draft of an input. Raises UsageError for one that cannot be read."""
    content = each.content
    if content is None:
        try:
            content = Path(each.path).read_bytes()
        except OSError as error:
            raise UsageError(Problem(each.path, 0, 0, f"cannot be read: {error.strerror or error}")) from None
    draft = read(content, each.path, config.as_of, engine.vocabulary)
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
