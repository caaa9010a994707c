"""The `[sourcing]` table: a house's policy, every key and claim checked."""

from __future__ import annotations

from pathlib import Path

import pytest

from factlint.config.read import read_config
from factlint.errors import UsageError
from factlint.sourcing import HousePolicy

WHOLE = """
[sourcing]
strong = ["money", "accusation"]
accepted = ["Lunde  Institute"]
accusation-sources = 2
own-domains = ["https://www.ledger.example/"]
plain-words = ["Regatta"]
at-most = 0
"""


def policy(folder: Path, text: str) -> HousePolicy:
    path = folder / "factlint.toml"
    path.write_text(text, encoding="utf-8")
    config = read_config(path, path.name)
    assert config is not None
    return config.sourcing


def test_every_key_is_read(tmp_path: Path) -> None:
    assert policy(tmp_path, WHOLE) == HousePolicy(
        frozenset(("money", "accusation")), frozenset(("lunde institute",)), 2, ("ledger.example",),
        frozenset(("regatta",)), 0,
    )  # fmt: skip


def test_without_a_table_the_shipped_policy_holds(tmp_path: Path) -> None:
    assert policy(tmp_path, "") == HousePolicy()


@pytest.mark.parametrize(
    ("text", "problem"),
    [
        ("[sourcing]\nacepted = []", 'factlint.toml:2:1: unknown key "acepted"; did you mean "accepted"?'),
        ('[sourcing]\nstrong = ["monny"]', 'factlint.toml:2:11: unknown claim "monny"; did you mean "money"?'),
        ('[sourcing]\naccepted = "me"', 'factlint.toml:2:1: "accepted" must be a list of texts, as in ["..."]'),
        (
            "[sourcing]\naccusation-sources = 0",
            'factlint.toml:2:1: "accusation-sources" must be a whole number from 1 on',
        ),
        ("[sourcing]\nat-most = true", 'factlint.toml:2:1: "at-most" must be a whole number from 0 on'),
        ("sourcing = 3", 'factlint.toml:1:1: "sourcing" must be a table'),
    ],
)
def test_mistakes(tmp_path: Path, text: str, problem: str) -> None:
    with pytest.raises(UsageError) as raised:
        policy(tmp_path, text)
    assert [str(each) for each in raised.value.problems] == [problem]
