"""What holds of every draft, whatever stands in it: places are places, and no bytes are too strange."""

from __future__ import annotations

import re
from datetime import date
from itertools import pairwise

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from factlint.errors import UsageError
from factlint.model import Block, Draft
from factlint.read import read
from factlint.read.vocabulary import shipped_vocabulary
from tests.read.drafts import drafts, plain_blocks

WORDS = shipped_vocabulary()
_COMMENT = re.compile(r"<!--.*?-->|\{/\*.*?\*/\}|\[factlint:[^\]\[\r\n]*\]", re.DOTALL)
_BLANK = re.compile(r"\s")


def reading(source: str | bytes, name: str) -> Draft | None:
    """The draft, or None where it cannot be read."""
    try:
        return read(source, name, date(2025, 6, 4), WORDS)
    except UsageError as error:
        return None if error.problems else pytest.fail("refused without a reason")


@pytest.mark.parametrize("name", ["a.md", "a.mdx", "a.txt"])
@given(content=st.binary(max_size=200))
@example(content=b"\xff\xfe\x00")
@example(content=b"\xef\xbb\xbf\xef\xbb\xbf#")
@example(content=b"---\n\x85: \xc2\x85\n---")
@settings(deadline=None)
def test_any_bytes_are_read_or_refused(name: str, content: bytes) -> None:
    reading(content, name)


@pytest.mark.parametrize("name", ["a.md", "a.mdx", "a.txt"])
@given(source=drafts())
@example(source="<!-- [factlint: ignore all -- x] --> 10")
@example(source="a<!--\r\n[factlint: x\n]-->\r\n b")
@settings(deadline=None)
def test_every_character_of_a_block_has_its_place(name: str, source: str) -> None:
    draft = reading(source, name)
    for block in draft.blocks if draft is not None else ():
        assert draft is not None
        check_pieces(block, draft.source)
        check_stretches(block)


def check_pieces(block: Block, source: str) -> None:
    at = 0
    for start, length, source_start, source_length in block.pieces:
        assert start == at
        assert length > 0
        assert source_length > 0
        assert 0 <= source_start <= source_start + source_length <= len(source)
        at += length
        printed, read_from = block.text[start : start + length], source[source_start : source_start + source_length]
        if length == source_length and not printed.startswith("\ufffc"):
            for character, own in zip(printed, read_from, strict=True):
                assert character == own or character in " \n", (printed, read_from)
    assert at == len(block.text)
    for before, after in pairwise(block.pieces):
        assert before[2] + before[3] <= after[2], "pieces stand in the order of the source and never overlap"


def check_stretches(block: Block) -> None:
    size = len(block.text)
    for start, end in (*block.sentences, *block.italics, *((link.start, link.end) for link in block.links)):
        assert 0 <= start <= end <= size
    for start, end in block.sentences:
        assert block.text[start:end].strip() == block.text[start:end] != ""
    for (_, end), (start, _) in pairwise(block.sentences):
        assert end <= start
        assert not block.text[end:start].strip()
    if block.sentences:
        assert not block.text[: block.sentences[0][0]].strip()
        assert not block.text[block.sentences[-1][1] :].strip()


def shape(draft: Draft, start: int = 0) -> list[tuple[object, ...]]:
    """Kind, text and places of each block from an offset on, counted from there."""
    return [
        (block.kind, block.text, block.sentences, tuple((a, b, c - start, d) for a, b, c, d in block.pieces))
        for block in draft.blocks
        if block.pieces[0][2] >= start
    ]


@given(
    source=drafts().filter(lambda text: not text.startswith(("---", "+++"))),
    blanks=st.sampled_from(["\n", "\n\n\n", "\r\n"]),
)
@settings(deadline=None)
@pytest.mark.parametrize("name", ["a.md", "a.txt"])
def test_blank_lines_above_shift_everything(name: str, source: str, blanks: str) -> None:
    lines = source.lstrip("\ufeff")
    one, other = reading(lines, name), reading(blanks + lines, name)
    assert one is not None
    assert other is not None
    assert shape(other, len(blanks)) == shape(one)


@given(source=drafts(line_ends=("\n",)), line_end=st.sampled_from(["\r\n", "\r"]))
@settings(deadline=None)
@pytest.mark.parametrize("name", ["a.md", "a.txt"])
def test_line_ends_change_no_text(name: str, source: str, line_end: str) -> None:
    one, other = reading(source, name), reading(source.replace("\n", line_end), name)
    if one is None or other is None:
        assert one is other
        return
    assert [(b.kind, b.text, b.sentences) for b in other.blocks] == [(b.kind, b.text, b.sentences) for b in one.blocks]
    assert (other.date, other.metadata, len(other.comments)) == (one.date, one.metadata, len(one.comments))


@given(blocks=plain_blocks())
@settings(deadline=None)
def test_plain_paragraphs_are_read_as_they_stand(blocks: list[str]) -> None:
    source = "\n\n".join(blocks)
    draft = read(source, "a.md", None, WORDS)
    spans = [block.span(0, len(block.text)) for block in draft.blocks]
    assert [source[start:end] for start, end in spans] == blocks


@pytest.mark.parametrize(
    "front",
    ["0001-01-01", "9999-12-31", "0001-01-01T00:00:00Z"],
)
def test_a_year_that_no_draft_is_of_is_no_date(front: str) -> None:
    draft = read(f"---\ndate: {front}\n---\n\nThe fair opens on Friday, June 5.", "a.md", date(2025, 6, 4), WORDS)
    assert draft.date == date(2025, 6, 4)
