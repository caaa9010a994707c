"""A configuration file into a Config: every key known, every value of the right kind, all problems at once."""

from __future__ import annotations

import re
from collections.abc import Mapping
from datetime import date, datetime
from pathlib import Path

from factlint.config.settings import FAIL_ON, LEVELS, Config, FailOn, Level, Named
from factlint.config.toml_lines import locate
from factlint.errors import Problem, UsageError, suggestion
from factlint.house_policy import SHIPPED_POLICY, HousePolicy
from factlint.locales import is_known

KEYS = (
    "select",
    "ignore",
    "severity",
    "per-file-ignores",
    "rules",
    "fail-on",
    "as-of",
    "locale",
    "exclude",
    "baseline",
    "reasons",
    "sourcing",
)


def read_config(path: Path, shown: str) -> Config | None:
    """The configuration of a file; None for a pyproject.toml that says nothing of factlint.

    `shown` is the path as problems print it. Raises UsageError with every problem of the file.
    """
    try:
        text = path.read_bytes().decode("utf-8-sig")
    except OSError as error:
        raise UsageError(Problem(shown, 0, 0, f"cannot be read: {error.strerror}")) from None
    except UnicodeDecodeError:
        raise UsageError(Problem(shown, 0, 0, "is not UTF-8; TOML has to be")) from None
    in_project = path.name == "pyproject.toml"
    if in_project and "factlint" not in text:
        return None
    table = _parse(text, shown)
    prefix: tuple[str, ...] = ()
    if in_project:
        prefix = ("tool", "factlint")
        tool = table.get("tool")
        own = tool.get("factlint") if isinstance(tool, Mapping) else None
        if own is None:
            return None
        if not isinstance(own, Mapping):
            raise UsageError(Problem(shown, *locate(text, prefix), "[tool.factlint] must be a table"))
        table = own
    return _Reader(shown, path.parent, text, prefix, table).config()


def _parse(text: str, shown: str) -> Mapping[str, object]:
    import tomllib  # costs a start-up more than most modules, and most folders have no configuration

    try:
        return tomllib.loads(text.replace("\r\n", "\n"))
    except tomllib.TOMLDecodeError as error:
        told = re.search(r"at line (\d+), column (\d+)", str(error))
        line, column = (int(told[1]), int(told[2])) if told else (text.count("\n") + 1, 1)
        raise UsageError(Problem(shown, line, column, f"not TOML: {str(error).split(' (at')[0]}")) from None


class _Reader:
    """One file's values, checked one by one; what is wrong is gathered on the way."""

    def __init__(
        self, shown: str, folder: Path, text: str, prefix: tuple[str, ...], table: Mapping[str, object]
    ) -> None:
        self._shown, self._folder, self._text, self._prefix, self._table = shown, folder, text, prefix, table
        self._problems: list[Problem] = []

    def config(self) -> Config:
        for key in self._table:
            if key not in KEYS:
                self._wrong((key,), f'unknown key "{key}"{_near(key, KEYS)}')
        config = Config(
            path=self._shown,
            folder=self._folder,
            select=self._names(("select",), self._table.get("select", [])),
            ignore=self._names(("ignore",), self._table.get("ignore", [])),
            severity=self._severity(),
            per_file_ignores=self._per_file_ignores(),
            rules=self._rules(),
            fail_on=self._fail_on(),
            as_of=self._as_of(),
            locale=self._locale(),
            baseline=self._baseline(),
            reasons=self._truth("reasons", True),
            exclude=self._texts(
                ("exclude",),
                self._table.get("exclude", []),
            ),
            sourcing=self._sourcing(),
        )
        if self._problems:
            raise UsageError(*sorted(self._problems))
        return config

    def _wrong(self, keys: tuple[str, ...], message: str, word: str | None = None) -> None:
        line, column = locate(self._text, self._prefix + keys, word)
        self._problems.append(Problem(self._shown, line, column, message))

    def _texts(self, keys: tuple[str, ...], value: object) -> tuple[str, ...]:
        if not isinstance(value, list):
            self._wrong(keys, f'"{keys[-1]}" must be a list of texts, as in ["..."]')
            return ()
        texts = tuple(item for item in value if isinstance(item, str) and item)
        if len(texts) != len(value):
            self._wrong(keys, f'"{keys[-1]}" must hold texts only, none of them empty')
        return texts

    def _names(self, keys: tuple[str, ...], value: object) -> tuple[Named, ...]:
        return tuple(
            Named(text, self._shown, *locate(self._text, self._prefix + keys, text))
            for text in self._texts(keys, value)
        )

    def _mapping(self, key: str) -> Mapping[str, object]:
        value = self._table.get(key, {})
        if isinstance(value, Mapping):
            return value
        self._wrong((key,), f'"{key}" must be a table, as in {{name = ...}}')
        return {}

    def _severity(self) -> tuple[tuple[Named, Level], ...]:
        found = []
        for name, value in self._mapping("severity").items():
            keys = ("severity", name)
            level = LEVELS.get(value) if isinstance(value, str) else None
            if level is None:
                self._wrong(keys, f'unknown severity {_quoted(value)} for "{name}"; {_one_of(LEVELS)}')
            else:
                found.append((Named(name, self._shown, *locate(self._text, self._prefix + keys)), level))
        return tuple(found)

    def _per_file_ignores(self) -> tuple[tuple[str, tuple[Named, ...]], ...]:
        return tuple(
            (pattern, self._names(("per-file-ignores", pattern), value))
            for pattern, value in self._mapping("per-file-ignores").items()
        )

    def _rules(self) -> tuple[Path, ...]:
        folders = []
        for text in self._texts(("rules",), self._table.get("rules", [])):
            folder = self._folder / text
            if folder.is_dir():
                folders.append(_from_here(folder))
            else:
                self._wrong(("rules",), f'no folder "{text}"; paths count from the configuration\'s own folder', text)
        return tuple(folders)

    def _fail_on(self) -> FailOn:
        value = self._table.get("fail-on", "error")
        found = FAIL_ON.get(value) if isinstance(value, str) else None
        if found is None:
            self._wrong(("fail-on",), f"unknown level {_quoted(value)}; {_one_of(FAIL_ON)}")
        return found or "error"

    def _as_of(self) -> date | None:
        value = self._table.get("as-of")
        if isinstance(value, str):
            try:
                return date.fromisoformat(value)
            except ValueError:
                value = None
        elif isinstance(value, date) and not isinstance(value, datetime):
            return value
        if "as-of" in self._table:
            self._wrong(("as-of",), '"as-of" must be a day, as in as-of = 2025-06-04')
        return None

    def _baseline(self) -> str:
        value = self._table.get("baseline", "")
        if isinstance(value, str):
            return value
        self._wrong(("baseline",), '"baseline" must be a file, as in "factlint-baseline.yaml"')
        return ""

    def _truth(self, key: str, otherwise: bool) -> bool:
        value = self._table.get(key, otherwise)
        if not isinstance(value, bool):
            self._wrong((key,), f'"{key}" must be true or false')
            return otherwise
        return value

    def _sourcing(self) -> HousePolicy:
        if "sourcing" not in self._table:
            return SHIPPED_POLICY
        from factlint.config.sourcing_table import (
            read_policy,  # with all of sourcing, which a known result does without
        )

        return read_policy(self._table["sourcing"], self._wrong)

    def _locale(self) -> str:
        value = self._table.get("locale", "")
        if isinstance(value, str) and (value == "" or is_known(value)):
            return value
        self._wrong(
            ("locale",),
            '"locale" must be "en", "en-GB", "en-US", "en-IN", or a language that writes 1.200,50, as in "de" or "fr"',
        )
        return ""


def _from_here(folder: Path) -> Path:
    """A folder as problems of its files name it: from the working folder where it is below it."""
    here = Path.cwd()
    return folder.relative_to(here) if folder.is_relative_to(here) else folder


def _near(word: str, known: tuple[str, ...]) -> str:
    return suggestion(word.replace("_", "-"), list(known)) or f"; known are {', '.join(known)}"


def _one_of(known: Mapping[str, str]) -> str:
    return "known are " + ", ".join(f'"{name}"' for name in known)


def _quoted(value: object) -> str:
    return f'"{value}"' if isinstance(value, str) else str(value).lower() if isinstance(value, bool) else str(value)
