"""What every shipped rule of the sums brings along."""

from __future__ import annotations

import pytest

from factlint.model import RuleHeading
from factlint.rules import load_rules, word_files
from factlint.shipped import rules_folder
from factlint.words import read_words

FAMILIES = ("arithmetic", "magnitude", "wording", "ranges")
HEADINGS = [
    heading
    for heading in load_rules([rules_folder()], read_words(word_files(rules_folder()))).headings
    if heading.family in FAMILIES
]


@pytest.mark.parametrize("heading", HEADINGS, ids=lambda heading: heading.id)
def test_five_examples_of_each_kind(heading: RuleHeading) -> None:
    assert len(heading.flawed) >= 5
    assert len(heading.correct) >= 5


@pytest.mark.parametrize("heading", HEADINGS, ids=lambda heading: heading.id)
def test_it_says_why(heading: RuleHeading) -> None:
    assert heading.why
    assert heading.summary.endswith(".")


def test_each_word_list_stands_in_one_file() -> None:
    homes: dict[str, list[str]] = {}
    for path in word_files(rules_folder()):
        words = read_words([path])
        for name in {*words.lists, *words.tables, *words.groups, *words.records}:
            homes.setdefault(name, []).append(path.name)
    assert {name: files for name, files in homes.items() if len(files) > 1} == {}
