"""What is no prose takes no longer than prose, and is left unread from some place on."""

from __future__ import annotations

import time

import pytest

from factlint.engine import prepare
from factlint.find import find
from factlint.read import read

ENGINE = prepare()
SIZE = 100_000
MOST_SECONDS = 1.0
"""Ten times what is allowed for a megabyte would be, so that a busy machine raises no alarm and a square does."""


@pytest.mark.parametrize(
    "pattern",
    [
        "7", "7 ", "and ", "3-5 to ", "between 3 and ", "1/2/", "2010-2018-", "/=7", "ж5中٣ａ７م ", "“", '" ', "“a” ", "' ", "[", "![", "(",
        "said ", "he said. ", "who said, ", "one hundred and ", "one point ", "June 4, ", "Ida Holm, 34, ", "$", "5% ", "A. ", "a\n", "- a\n",
        "10:30 ", "a year ago ", "Aa ", "- ",
    ],
)  # fmt: skip
def test_hostile_text_takes_no_longer_than_prose(pattern: str) -> None:
    text = (pattern * (SIZE // len(pattern) + 1))[:SIZE]
    begun = time.process_time()
    draft = read(text, "draft.txt", None, ENGINE.vocabulary)
    found = list(find(draft, ENGINE.lexicon))
    assert time.process_time() - begun < MOST_SECONDS
    assert len(found) == len(draft.blocks)


def test_no_sentence_is_longer_than_the_limit() -> None:
    draft = read("and then " * 20_000, "draft.txt", None, ENGINE.vocabulary)
    (block,) = draft.blocks
    assert max(end - start for start, end in block.sentences) <= 4000
    assert "".join(block.text[start:end] for start, end in block.sentences).replace(" ", "") == block.text.replace(
        " ", ""
    )
