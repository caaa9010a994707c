"""The key of a result changes with everything that the result depends on, and with nothing else."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest
from msgspec.structs import fields, replace

from factlint.config import Config, Named
from factlint.house_policy import HousePolicy
from factlint.known import Known

NAMED = (Named("dates", "factlint.toml", 1, 1),)
OTHER: dict[str, Config] = {
    "select": Config(select=NAMED),
    "ignore": Config(ignore=NAMED),
    "severity": Config(severity=((NAMED[0], "info"),)),
    "per_file_ignores": Config(per_file_ignores=(("a.*", NAMED),)),
    "rules": Config(rules=(Path("nowhere"),)),
    "as_of": Config(as_of=date(2025, 6, 4)),
    "locale": Config(locale="en-GB"),
    "reasons": Config(reasons=False),
    "sourcing": Config(sourcing=HousePolicy(accusation_sources=2)),
}
BESIDE_THE_POINT: dict[str, Config] = {
    "path": Config(path="x/factlint.toml"),
    "folder": Config(folder=Path("x")),
    "fail_on": Config(fail_on="info"),
    "baseline": Config(baseline="known.yaml"),
    "exclude": Config(exclude=("x/**",)),
}
"""What is applied to a result after it has been found."""


def key(config: Config, path: str = "a.md", content: bytes = b"It is free.") -> bytes:
    return Known().key(path, content, config)


def test_every_field_of_a_configuration_is_judged() -> None:
    assert {field.name for field in fields(Config)} == OTHER.keys() | BESIDE_THE_POINT.keys()


@pytest.mark.parametrize("name", OTHER)
def test_a_field_that_matters(name: str, tmp_path: Path) -> None:
    config = OTHER[name]
    if name == "rules":  # a folder without rules changes nothing
        (tmp_path / "own").mkdir()
        (tmp_path / "own" / "x.yaml").write_text("id: x\n")
        config = replace(config, rules=(tmp_path,))
    assert key(config) != key(Config())
    assert key(config) == key(config)


@pytest.mark.parametrize("name", BESIDE_THE_POINT)
def test_a_field_that_does_not_matter(name: str) -> None:
    assert key(BESIDE_THE_POINT[name]) == key(Config())


def test_a_draft_is_known_by_its_content_and_its_format() -> None:
    assert key(Config()) == key(Config(), "elsewhere/b.md")
    assert key(Config()) != key(Config(), "a.txt")
    assert key(Config()) != key(Config(), content=b"It is not free.")


def test_where_a_name_was_written_does_not_matter() -> None:
    assert key(Config(ignore=NAMED)) == key(Config(ignore=(Named("dates", "pyproject.toml", 9, 9),)))


def test_patterns_matter_to_the_drafts_that_they_cover() -> None:
    config = Config(per_file_ignores=(("a.*", NAMED),))
    assert key(config, "a.md") != key(config, "b.md")
