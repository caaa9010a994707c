"""Plain text into blocks: headline, summary, paragraphs however they are broken, and what is no prose."""

from __future__ import annotations

import pytest

from factlint.read import read

DRAFT = """\
Six in ten would pay more
- A poll of 1,004 adults puts support at 58%.
- Support was 50%.
By Jonna Mire

The poll was the first of its kind. It cost $2.4 million, which the city paid.
Dr. Vik said so at 9 a.m. Tuesday.

What it found
1. Support rose.
2. Opposition fell.

Post Comment
"""

WRAPPED = """\
Six in ten would pay more

The poll of the Norvik Institute was the first of its kind, and it cost the
city $2.4 million, which the council approved in May after two readings and
a long night.

Support rose from 50% to 58% in two years, the institute said on its page,
while opposition fell.
"""


def blocks_of(text: str) -> list[tuple[str, str]]:
    return [(block.kind, block.text) for block in read(text, "draft.txt").blocks]


def test_a_line_is_a_paragraph() -> None:
    assert blocks_of(DRAFT) == [
        ("title", "Six in ten would pay more"),
        ("summary", "A poll of 1,004 adults puts support at 58%."),
        ("summary", "Support was 50%."),
        ("other", "By Jonna Mire"),
        ("paragraph", "The poll was the first of its kind. It cost $2.4 million, which the city paid."),
        ("paragraph", "Dr. Vik said so at 9 a.m. Tuesday."),
        ("heading", "What it found"),
        ("item", "Support rose."),
        ("item", "Opposition fell."),
        ("other", "Post Comment"),
    ]


def test_wrapped_lines_are_joined() -> None:
    blocks = read(WRAPPED, "draft.txt").blocks
    assert [block.kind for block in blocks] == ["title", "paragraph", "paragraph"]
    assert blocks[1].text.endswith("after two readings and a long night.")
    assert len(blocks[1].sentences) == 1


@pytest.mark.parametrize("line_end", ["\n", "\r\n", "\r"])
@pytest.mark.parametrize("text", [DRAFT, WRAPPED])
def test_places(text: str, line_end: str) -> None:
    draft = read(text.replace("\n", line_end), "draft.txt")
    for block in draft.blocks:
        for start, end in block.sentences:
            first, last = block.span(start, end)
            assert " ".join(draft.source[first:last].split()) == block.text[start:end]


@pytest.mark.parametrize(
    ("text", "sentences"),
    [
        ("He left at 9 a.m. Tuesday. She stayed.", ["He left at 9 a.m. Tuesday.", "She stayed."]),
        ("J.D. Vane paid Rs. 500. It was approx. 40 euros.", ["J.D. Vane paid Rs. 500.", "It was approx. 40 euros."]),
        ('"We knew." She left.', ['"We knew."', "She left."]),
        ("The U.S. Navy came. It left.", ["The U.S. Navy came.", "It left."]),
        ("It rose 3.5%. No. 10 is silent.", ["It rose 3.5%.", "No. 10 is silent."]),
        ("Was it so? Yes! It was…", ["Was it so?", "Yes!", "It was…"]),
    ],
)
def test_sentences(text: str, sentences: list[str]) -> None:
    block = read("Head\n\n" + text, "draft.txt").blocks[1]
    assert [block.text[start:end] for start, end in block.sentences] == sentences


@pytest.mark.parametrize(
    ("content", "message"),
    [
        (b"caf\xe9", "a.txt:1:4: is not UTF-8: byte 0xe9 at offset 3; save it as UTF-8"),
        (b"\xef\xbb\xbfa\ncaf\xe9", "a.txt:2:4: is not UTF-8: byte 0xe9 at offset 8; save it as UTF-8"),
        (b"a\0b", "a.txt: looks binary (it has a NUL byte); factlint reads text"),
        (b"\xff\xfea", "a.txt: is not the UTF-16 that it says it is; save it as UTF-8"),
    ],
)
def test_what_is_no_text_is_told(content: bytes, message: str) -> None:
    from factlint.errors import UsageError

    with pytest.raises(UsageError) as raised:
        read(content, "a.txt")
    assert str(raised.value) == message


@pytest.mark.parametrize("content", ["The tram".encode("utf-16"), b"\xef\xbb\xbfThe tram", b"The tram", b""])
def test_byte_order_marks_are_no_text(content: bytes) -> None:
    assert [block.text for block in read(content, "a.txt").blocks] == (["The tram"] if content else [])


def test_citation_keys_are_links_and_handles_are_none() -> None:
    text = "Rents rose 9% [@housing; @rents-2024, p. 3]. Ask [via @harbour] or cranes@harbour.example."
    links = [link for block in read(f"A title\n\n{text}\n", "draft.txt").blocks for link in block.links]
    assert [(link.kind, link.target) for link in links] == [("citation", "housing"), ("citation", "rents-2024")]


def test_each_line_of_a_title_with_decks_is_a_sentence() -> None:
    lines = ["Harbour closes for a year as the last of the cranes go;", "Town council asks for help from the capital"]
    title = read("\n".join((*lines, "", "The harbour is closed.", "")), "draft.txt").blocks[0]
    assert [title.text[start:end] for start, end in title.sentences] == lines
