"""Configuration: found upwards, every key checked, and the rules that it chooses."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from factlint.config import Config, ConfigSearch, Named, choose
from factlint.config.read import read_config
from factlint.errors import UsageError
from factlint.model import RuleHeading

HEADINGS = [
    RuleHeading("multiplier-mismatch", "arithmetic", "error", ""),
    RuleHeading("average-mismatch", "arithmetic", "warning", ""),
    RuleHeading("times-more", "arithmetic", "info", "", on=False),
    RuleHeading("weekday-mismatch", "dates", "error", ""),
]
ON = {"multiplier-mismatch": "error", "average-mismatch": "warning", "weekday-mismatch": "error"}


def read(folder: Path, text: str, name: str = "factlint.toml") -> Config:
    path = folder / name
    path.write_text(text, encoding="utf-8")
    found = read_config(path, name)
    assert found is not None
    return found


def problems_of(folder: Path, text: str, name: str = "factlint.toml") -> list[str]:
    with pytest.raises(UsageError) as raised:
        read(folder, text, name)
    return [str(problem) for problem in raised.value.problems]


def test_every_key_is_read(tmp_path: Path) -> None:
    (tmp_path / "house").mkdir()
    config = read(
        tmp_path,
        'select = ["dates"]\nignore = ["average-mismatch"]\nrules = ["house"]\nfail-on = "warning"\nas-of = 2025-06-05\n'
        'locale = "en-GB"\nexclude = ["old/**"]\n[severity]\ndates = "info"\n[per-file-ignores]\n"a/*.md" = ["all"]\n',
    )
    assert [named.name for named in config.select] == ["dates"]
    assert [(named.name, named.line, named.column) for named in config.ignore] == [("average-mismatch", 2, 11)]
    assert config.rules == (tmp_path / "house",)
    assert (config.fail_on, config.as_of, config.locale) == ("warning", date(2025, 6, 5), "en-GB")
    assert config.exclude == ("old/**",)
    assert [(named.name, level) for named, level in config.severity] == [("dates", "info")]
    assert [(pattern, names[0].name) for pattern, names in config.per_file_ignores] == [("a/*.md", "all")]


@pytest.mark.parametrize(
    ("text", "problems"),
    [
        ('selct = ["dates"]', ['factlint.toml:1:1: unknown key "selct"; did you mean "select"?']),
        ("select = 3", ['factlint.toml:1:1: "select" must be a list of texts, as in ["..."]']),
        (
            'fail-on = "panic"',
            ['factlint.toml:1:1: unknown level "panic"; known are "error", "warning", "info", "never"'],
        ),
        ('as-of = "soon"', ['factlint.toml:1:1: "as-of" must be a day, as in as-of = 2025-06-04']),
        (
            'rules = ["gone"]',
            ['factlint.toml:1:10: no folder "gone"; paths count from the configuration\'s own folder'],
        ),
        ("select = [", ["factlint.toml:1:1: not TOML: Invalid value"]),
        (
            'fail_on = "error"\nlocale = "xx"\n',
            [
                'factlint.toml:1:1: unknown key "fail_on"; did you mean "fail-on"?',
                'factlint.toml:2:1: "locale" must be "en", "en-GB", "en-US", "en-IN", or a language that writes 1.200,50, as in "de" or "fr"',
            ],
        ),
    ],
)
def test_what_is_wrong_is_told_with_its_place(tmp_path: Path, text: str, problems: list[str]) -> None:
    assert problems_of(tmp_path, text) == problems


def test_a_project_file_needs_its_table(tmp_path: Path) -> None:
    (tmp_path / "pyproject.toml").write_text('[project]\nname = "factlint-drafts"\n')
    assert read_config(tmp_path / "pyproject.toml", "pyproject.toml") is None
    config = read(tmp_path, '[tool.factlint]\nignore = ["dates"]\n', "pyproject.toml")
    assert [named.name for named in config.ignore] == ["dates"]


def test_the_nearest_configuration_counts(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    deep = tmp_path / "desk" / "sports"
    deep.mkdir(parents=True)
    (tmp_path / "factlint.toml").write_text('ignore = ["dates"]')
    (tmp_path / "desk" / "pyproject.toml").write_text("[tool.other]\n")
    search = ConfigSearch()
    assert search.config_for("desk/sports/a.md").path == "factlint.toml"
    (deep / "factlint.toml").write_text('ignore = ["arithmetic"]')
    assert ConfigSearch().config_for("desk/sports/a.md").path == "desk/sports/factlint.toml"
    assert ConfigSearch("factlint.toml").config_for("desk/sports/a.md").path == "factlint.toml"


def named(*names: str) -> tuple[Named, ...]:
    return tuple(Named(name, "factlint.toml", 1, 1) for name in names)


@pytest.mark.parametrize(
    ("config", "chosen"),
    [
        (Config(), ON),
        (Config(select=named("dates")), {"weekday-mismatch": "error"}),
        (Config(select=named("all")), {**ON, "times-more": "info"}),
        (Config(select=named("default", "times-more")), {**ON, "times-more": "info"}),
        (Config(select=named("arithmetic")), {k: v for k, v in ON.items() if k != "weekday-mismatch"}),
        (Config(ignore=named("arithmetic")), {"weekday-mismatch": "error"}),
        (
            Config(severity=((named("arithmetic")[0], "info"), (named("average-mismatch")[0], "error"))),
            {**ON, "multiplier-mismatch": "info", "average-mismatch": "error"},
        ),
        (Config(severity=((named("dates")[0], "off"),)), {k: v for k, v in ON.items() if k != "weekday-mismatch"}),
    ],
)
def test_choose(config: Config, chosen: dict[str, str]) -> None:
    assert choose(config, HEADINGS) == chosen


@pytest.mark.parametrize(
    ("pattern", "path", "covers"),
    [
        ("opinion/**", "opinion/2025/a.md", True),
        ("opinion/*", "opinion/a.md", True),
        ("opinion/*.md", "news/opinion/a.md", False),
        ("*.md", "news/deep/a.md", True),
        ("opinion", "opinion/a.md", True),
        ("**/drafts/*.md", "x/y/drafts/a.md", True),
        ("opinion/**", "opinions/a.md", False),
    ],
)
def test_patterns(tmp_path: Path, pattern: str, path: str, covers: bool) -> None:
    config = Config(folder=tmp_path, per_file_ignores=((pattern, named("all")),))
    assert config.covers(pattern, str(tmp_path / path)) is covers
    assert (choose(config, HEADINGS, str(tmp_path / path)) == {}) is covers


def test_a_name_that_no_rule_has_is_told_once_with_its_place() -> None:
    with pytest.raises(UsageError) as raised:
        choose(Config(ignore=named("weekday-mismach")), HEADINGS)
    assert [str(problem) for problem in raised.value.problems] == [
        'factlint.toml:1:1: unknown rule or family "weekday-mismach"; did you mean "weekday-mismatch"?'
    ]
