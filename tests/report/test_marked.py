"""The text of a block with its mentions marked."""

from __future__ import annotations

import pytest

from factlint.find import Lexicon, find
from factlint.read import read
from factlint.report.colours import coloured, plain
from factlint.report.marked import marked_text
from tests.find.figures_of import WORDS

LEXICON = Lexicon.of(WORDS)


def marked(text: str, colour: bool = False) -> str:
    """The first paragraph of a draft with its mentions marked."""
    draft = read(f"Title\n\n{text}\n".encode(), "draft.txt")
    blocks = [found for found in find(draft, LEXICON) if found.block.kind == "paragraph"]
    return marked_text(blocks[0], coloured if colour else plain)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "The tram drew 15,000 riders on June 4, and Holm won 3-2.",
            "The tram drew [count 15,000 riders] on [date June 4], and [name Holm] won [score 3-2].",
        ),
        ("Lena Holm, 34, left the quay at dusk.", "[name Lena Holm], [age? 34], left the quay at dusk."),
        ("The old quay was empty at dusk.", "The old quay was empty at dusk."),
    ],
)
def test_brackets_without_colour(text: str, expected: str) -> None:
    assert marked(text) == expected


def test_colour_without_brackets() -> None:
    assert marked("the tram drew 15,000 riders.", colour=True) == "the tram drew \x1b[32m15,000 riders\x1b[0m."


def test_a_draft_cannot_paint_the_terminal() -> None:
    assert "\x1b" not in marked("the tram drew \x1b[31m15,000 riders.")
