"""Markdown into blocks: what is prose, of what kind, and where each character stands."""

from __future__ import annotations

import pytest

from factlint.model import Draft
from factlint.read import read

DRAFT = """\
# The *Tolm* ferry[^1]

By Jonna Mire

The [harbour office](https://example.org/a) counts
40 boats &mdash; and ~~50~~ 12 cranes [@survey].

- 12 boats
  1. two of them red
- 3 cranes

> "We knew," she said.

| year | boats |
| --- | --- |
| 2023 | 118 |

![Two cranes, 40 metres high](a.png)

*The cranes at Hest*

```
15 + 15 = 40
```

## What next?

<!-- desk: check with the office -->
<p>Five&nbsp;boats.</p>
<script>var boats = 40;</script>

[^1]: Water office, 2025.
"""


def read_markdown(text: str) -> Draft:
    return read(text, "draft.md")


def test_blocks_by_kind() -> None:
    draft = read_markdown(DRAFT)
    assert [(block.kind, block.text) for block in draft.blocks] == [
        ("title", "The Tolm ferry"),
        ("other", "By Jonna Mire"),
        ("paragraph", "The harbour office counts 40 boats — and  12 cranes ."),
        ("item", "12 boats"),
        ("item", "two of them red"),
        ("item", "3 cranes"),
        ("quote", '"We knew," she said.'),
        ("cell", "year"),
        ("cell", "boats"),
        ("cell", "2023"),
        ("cell", "118"),
        ("caption", "Two cranes, 40 metres high"),
        ("caption", "The cranes at Hest"),
        ("heading", "What next?"),
        ("paragraph", "Five\xa0boats."),
        ("footnote", "Water office, 2025."),
    ]
    assert [comment.text for comment in draft.comments] == ["desk: check with the office"]


def test_links_notes_and_citations_vouch() -> None:
    blocks = read_markdown(DRAFT).blocks
    assert [(link.kind, link.target) for link in blocks[0].links] == [("footnote", "1")]
    links = [(link.kind, link.target) for link in blocks[2].links]
    assert links == [("link", "https://example.org/a"), ("citation", "survey")]


def test_lists_and_tables_hold_together() -> None:
    blocks = read_markdown(DRAFT).blocks
    assert [(b.level, b.group) for b in blocks if b.kind == "item"] == [(1, 1), (2, 2), (1, 1)]
    assert [(b.row, b.column) for b in blocks if b.kind == "cell"] == [(1, 1), (1, 2), (2, 1), (2, 2)]


@pytest.mark.parametrize("line_end", ["\n", "\r\n", "\r"])
@pytest.mark.parametrize(
    ("word", "source"),
    [
        ("Tolm", "Tolm"),
        ("40 boats", "40 boats"),
        ("—", "&mdash;"),
        ("12 cranes", "12 cranes"),
        ("harbour office", "harbour office"),
        ("two of them", "two of them"),
        ("118", "118"),
        ("40 metres", "40 metres"),
        ("Five\xa0boats", "Five&nbsp;boats"),
        ("We knew", "We knew"),
    ],
)
def test_places(word: str, source: str, line_end: str) -> None:
    draft = read_markdown(DRAFT.replace("\n", line_end))
    block = next(block for block in draft.blocks if word in block.text)
    start, end = block.span(block.text.index(word), block.text.index(word) + len(word))
    assert draft.source[start:end] == source


@pytest.mark.parametrize(
    ("text", "start", "end", "source"),
    [
        ("**bo*th* of** 40", 0, 4, "bo*th"),
        ("a\\*b 40", 0, 3, "a\\*b"),
        ("😀 40", 2, 4, "40"),
        ("e\u0301 40", 3, 5, "40"),
        ("\t> 40", 0, 0, ""),
        ("> a\n> 40", 2, 4, "40"),
        ("a\n40", 1, 4, "\n40"),
        ("[a *b* 40](<x y>) c", 4, 6, "40"),
        ("`x` 40", 2, 4, "40"),
        ("&amp;40", 0, 3, "&amp;40"),
        ("# 40 #", 0, 2, "40"),
        ("40\n===", 0, 2, "40"),
    ],
)
def test_places_in_markup(text: str, start: int, end: int, source: str) -> None:
    draft = read_markdown(text)
    if not draft.blocks:
        assert source == ""
        return
    first, last = draft.blocks[0].span(start, end)
    assert draft.source[first:last] == source


@pytest.mark.parametrize(
    "text",
    ["    15 + 15 = 40", "```\n40\n```", "{{< figure src='a' >}}", "---", "<style>a { width: 40px }</style>", "[a]: b"],
)
def test_what_is_no_prose(text: str) -> None:
    assert [block for block in read_markdown(text).blocks if block.kind not in ("other", "code")] == []
