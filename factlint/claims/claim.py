"""A claim: a figure of a draft with what it counts, where it stands, and the words around it."""

from __future__ import annotations

from bisect import bisect_left
from typing import Literal

from msgspec import Struct

from factlint.claims.lexicon import ClaimLexicon
from factlint.model import FIGURE_KINDS, AnnotatedBlock, BlockKind, Figure, Mention
from factlint.nouns import noun_key

Part = Literal["title", "summary", "lede", "body", "bounded", "unhedged", "caption", "table"]
"""Where a claim stands. Comparisons pick from the body its first paragraph (lede), what is printed with a bound ("more
than") and what is printed with no hedge."""

PART_OF: dict[BlockKind, Part] = {
    "title": "title",
    "summary": "summary",
    "paragraph": "body",
    "item": "body",
    "quote": "body",
    "caption": "caption",
    "cell": "table",
}
"""Headings count as nothing: they are worded like titles and stand for their own section only."""


class Claim(Struct, frozen=True):
    """A figure with the first part of its key: two claims are compared only where these agree."""

    mention: Mention
    found: AnnotatedBlock
    block_index: int
    sentence: tuple[int, int]
    """Start and end of its sentence in the block's text."""
    part: Part
    key: str
    """The unit, or the counted noun in singular through the synonym list; empty for a bare number."""
    increment: bool
    """Printed as something that comes on top: additional, another, more."""

    @property
    def figure(self) -> Figure:
        """The mention's value."""
        assert isinstance(self.mention.value, Figure)
        return self.mention.value

    @property
    def spot(self) -> tuple[int, int]:
        """Block and start: where it stands in the draft."""
        return self.block_index, self.mention.start

    @property
    def line(self) -> tuple[int, int]:
        """Block and sentence: two claims of one line stand side by side."""
        return self.block_index, self.sentence[0]


_CAPTIONS = ("caption:", "photo caption:", "picture caption:", "image caption:", "photo:", "picture:")
"""What a paragraph begins with that is printed under a picture."""
_PEOPLE = "people"
_POSSESSIVE = ("'s", "’s")
_PART_REACH = 7
"""Tokens behind "240 of" in which the noun must end."""


def claims_of(found: AnnotatedBlock, block_index: int, lexicon: ClaimLexicon) -> tuple[Claim, ...]:
    """The claims of a block, in order."""
    part = PART_OF.get(found.block.kind)
    figures = [mention for mention in found.mentions if mention.kind in FIGURE_KINDS] if part is not None else []
    if part is None or not figures:
        return ()
    if part == "body" and found.block.text.lower().startswith(_CAPTIONS):
        part = "caption"
    sentences = found.block.sentences or ((0, len(found.block.text)),)
    starts = [start for start, _ in sentences]
    claims = []
    for mention in figures:
        number = max(bisect_left(starts, mention.start + 1) - 1, 0)
        claims.append(_claim(found, block_index, sentences[number], part, mention, lexicon))
    return tuple(claims)


def _claim(
    found: AnnotatedBlock, block_index: int, sentence: tuple[int, int], part: Part, mention: Mention,
    lexicon: ClaimLexicon,
) -> Claim:  # fmt: skip
    figure = mention.value
    assert isinstance(figure, Figure)
    key = figure.unit or (noun_key(figure.noun[-1], lexicon.nouns) if figure.noun else "")
    if mention.kind == "age":
        key = "age"
    number = figure.number_start
    if number > 1 and found.block.text[number - 1] in "-/" and found.block.text[number - 2].isalnum():
        key = ""  # a part of a name or a model: 737-800 planes
    before = found.block.text[max(sentence[0], mention.start - 24) : mention.start].lower().split()[-2:]
    if mention.kind == "number" and not key:
        after = found.block.text[mention.end : min(sentence[1], mention.end + 24)].lower().split()[:1]
        if lexicon.before_people.intersection(before[-1:]) or lexicon.after_people.intersection(after):
            key = noun_key(_PEOPLE, lexicon.nouns)
        elif after == ["of"]:
            key = _part_of(found, sentence, mention, lexicon)
    increment = any(word in lexicon.increments for word in (*figure.noun, *before)) and "than" not in before
    return Claim(mention, found, block_index, sentence, part, key, increment)


def _goes_on(word: str, lexicon: ClaimLexicon) -> bool:
    """Whether a noun phrase may go on with a word: the bridge | 's | old | bolts."""
    return word in _POSSESSIVE or (word.isalpha() and word not in lexicon.noun_stops and word not in lexicon.verbs)


def _part_of(found: AnnotatedBlock, sentence: tuple[int, int], mention: Mention, lexicon: ClaimLexicon) -> str:
    """The noun of which a number is a part, as a key: 240 of the old cases."""
    tokens = found.tokens
    at = bisect_left(tokens.starts, mention.end) + 1
    stop = min(bisect_left(tokens.starts, sentence[1]), at + _PART_REACH)
    if at >= stop or tokens.lower[at] not in lexicon.definites:
        return ""
    end = at + 1
    while end < stop and _goes_on(tokens.lower[end], lexicon):
        end += 1
    return noun_key(tokens.lower[end - 1], lexicon.nouns) if at + 1 < end < stop else ""
