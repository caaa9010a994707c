"""Front matter and datelines: what a draft says of itself."""

from __future__ import annotations

from datetime import date

import pytest

from factlint.errors import UsageError
from factlint.read import read

YAML = """\
---
title: 'Lunde''s harbour: 54 jobs'
description: >
  It pays for
  three things.
date: 2025-06-04T08:00:00Z
lang: en_GB
key_points:
  - Fees rise to $95
sources:
  - {id: hydro, title: Survey}
---
Fees rise.
"""
TOML = """\
+++
title = "Lunde's harbour: 54 jobs"
date = 2025-06-04
+++
Fees rise.
"""


def test_yaml() -> None:
    draft = read(YAML, "a.md")
    assert [(block.kind, block.label, block.text) for block in draft.blocks] == [
        ("title", "title", "Lunde's harbour: 54 jobs"),
        ("summary", "description", "It pays for three things.\n"),
        ("summary", "key_points", "Fees rise to $95"),
        ("paragraph", "", "Fees rise."),
    ]
    assert (draft.date, draft.locale, draft.sources) == (date(2025, 6, 4), "en-GB", ("hydro",))
    block = draft.blocks[0]
    assert draft.source[slice(*block.span(0, 7))] == "Lunde''s"
    assert draft.source[slice(*block.span(17, 24))] == "54 jobs"
    assert draft.source[slice(*draft.blocks[2].span(13, 16))] == "$95"


def test_toml() -> None:
    draft = read(TOML, "a.md")
    assert draft.blocks[0].text == "Lunde's harbour: 54 jobs"
    assert draft.date == date(2025, 6, 4)


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("---\ntitle: [a\n---\nb", "a.md:3:1"),
        ("---\na: 1\na: 2\n---\nb", "a.md:3:1"),
        ("+++\na = \n+++\nb", "a.md:2:"),
    ],
)
def test_what_is_broken_is_told_with_its_line(text: str, message: str) -> None:
    with pytest.raises(UsageError) as raised:
        read(text, "a.md")
    assert str(raised.value).startswith(message)


@pytest.mark.parametrize("text", ["---\nb", "--- a ---\nb", "***\nb", "a\n---\nb", "---\n- a\n---\nb"])
def test_rules_across_the_page_are_no_front_matter(text: str) -> None:
    assert read(text, "a.md").metadata == {}


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("Head\n\nPORT ADEL, June 5, 2025 - The yard opens.", date(2025, 6, 5)),
        ("Head\n\nLUNDE, 5 June 2025 (Wire) — The yard opens.", date(2025, 6, 5)),
        ("Head\n\nPORT ADEL, Maine (June 5, 2025) — The yard opens.", date(2025, 6, 5)),
        ("Head\nPublished 5 June 2025\nThe yard opens.", date(2025, 6, 5)),
        ("Head\nPosted on Thursday, June 5, 2025\nThe yard opens.", date(2025, 6, 5)),
        ("Head\n2025-06-05\nThe yard opens.", date(2025, 6, 5)),
        ("Head\n\nThe yard opened on June 5, 2025.", None),
        ("Head\n\nOn June 5, 2025, the yard opened.", None),
        ("Head\n\nPORT ADEL, June 31, 2025 - The yard opens.", None),
    ],
)
def test_datelines(text: str, day: date | None) -> None:
    assert read(text, "a.txt").date == day


def test_front_matter_goes_before_the_dateline_and_both_before_the_caller() -> None:
    text = "# Head\n\nLUNDE, June 5, 2025 - The yard opens."
    assert read(text, "a.md", date(2020, 1, 1)).date == date(2025, 6, 5)
    assert read(f"---\ndate: 2024-01-02\n---\n{text}", "a.md", date(2020, 1, 1)).date == date(2024, 1, 2)
    assert read("Head", "a.md", date(2020, 1, 1)).date == date(2020, 1, 1)
