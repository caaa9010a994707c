"""What holds of attributions whatever the text."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from factlint.engine import rules_and_words
from factlint.find import Lexicon, find
from factlint.model import Attribution
from factlint.read import read

LEXICON = Lexicon.of(rules_and_words()[1])
WORDS = [
    "Ida",
    "Holm",
    "said",
    "told",
    "that",
    "the",
    "a",
    "mayor",
    "report",
    "reports",
    ",",
    ".",
    ":",
    "“",
    "”",
    '"',
    "'",
    "(",
    ")",
    "—",
    "according",
    "to",
    "by",
    "of",
    "who",
    "was",
    "accused",
    "is",
    "believed",
    "claims",
    "claim",
    "plans",
    "about",
    "whether",
    "in",
    "poll",
    "experts",
    "he",
    "it",
    "added",
    "saying",
    "“we",
    "will",
    "not”",
    "quote",
    "put",
    "at",
    "reportedly",
    "'s",
    "fears",
    "-",
]


@given(st.lists(st.sampled_from(WORDS), max_size=40))
def test_every_part_stands_in_the_block(words: list[str]) -> None:
    text = " ".join(words)
    for block in find(read(f"{text}\n\n{text}.\n", "draft.txt"), LEXICON):
        for mention in block.attributions:
            value = mention.value
            assert isinstance(value, Attribution)
            stretches = [value.cue, *value.content, *([value.source] if value.source else [])]
            assert all(0 <= start <= end <= len(block.block.text) for start, end in stretches)
            assert any((mention.start, mention.end) == sentence for sentence in block.block.sentences) or (
                not block.block.sentences
            )
            assert value.carried or value.source_kind != "none" or not value.source_text


@given(st.lists(st.sampled_from(WORDS), max_size=40))
def test_the_same_text_gives_the_same(words: list[str]) -> None:
    draft = read(f"A title\n\n{' '.join(words)}\n", "draft.txt")
    assert list(find(draft, LEXICON)) == list(find(draft, LEXICON))
