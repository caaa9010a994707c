"""Every command, option, format and key of the configuration is documented."""

from __future__ import annotations

import argparse

import pytest

from factlint.cli import COMMANDS
from factlint.config.read import KEYS
from factlint.parser import build_parser
from factlint.report import REPORTERS
from tests.sessions import ROOT

TEXT = "\n".join(
    path.read_text(encoding="utf-8")
    for path in [ROOT / "README.md", *sorted((ROOT / "docs").glob("*.md"))]
    if path.name != "CHANGELOG.md"
)


def options() -> list[tuple[str, str]]:
    found = []
    subparsers = [each for each in build_parser()._actions if isinstance(each, argparse._SubParsersAction)]
    for command, parser in subparsers[0].choices.items():
        found += [
            (command, option)
            for action in parser._actions
            for option in action.option_strings
            if option.startswith("--") and option != "--help"
        ]
    return sorted(set(found))


@pytest.mark.parametrize(("command", "option"), options())
def test_an_option_is_documented(command: str, option: str) -> None:
    assert f"{option}`" in TEXT or f"{option} " in TEXT or f"{option}\n" in TEXT, f"{command} {option}"


@pytest.mark.parametrize("command", COMMANDS)
def test_a_command_is_documented(command: str) -> None:
    assert f"factlint {command}" in TEXT


@pytest.mark.parametrize("name", REPORTERS)
def test_a_format_is_documented(name: str) -> None:
    assert f"| `{name}` |" in (ROOT / "docs" / "reports.md").read_text(encoding="utf-8")


@pytest.mark.parametrize("key", KEYS)
def test_a_key_is_documented(key: str) -> None:
    assert f"| `{key}` |" in (ROOT / "docs" / "configuration.md").read_text(encoding="utf-8")
