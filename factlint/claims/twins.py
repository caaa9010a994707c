"""Two places of a draft that speak of one person, body or event, and that a rule may compare."""

from __future__ import annotations

from bisect import bisect_left
from typing import Literal

from msgspec import Struct

from factlint.model import AnnotatedBlock, Mention

TwinKind = Literal[
    "name", "age", "office", "acronym", "undefined", "event", "deed", "share", "ordinal", "score", "year"
]
"""What of one person, body or event stands in two places: the spelling of a name, an age, an office, what an acronym
stands for, an acronym with no expansion (which stands alone), a day, the day or year of something done, the share of a headline, its week, day
or time of many, a vote or a score, and a year of the headline."""


class Spot(Struct, frozen=True):
    """A mention with where it stands."""

    mention: Mention
    found: AnnotatedBlock
    block_index: int

    @property
    def sentence(self) -> tuple[int, int]:
        """Start and end of its sentence in the block's text."""
        text = self.found.block
        number = bisect_left(text.sentences, (self.mention.start + 1, 0)) - 1
        if number >= 0 and self.mention.start < text.sentences[number][1]:
            return text.sentences[number]
        return 0, len(text.text)

    @property
    def order(self) -> tuple[int, int]:
        """By which spots are put in the order of the draft."""
        return self.block_index, self.mention.start

    @property
    def text(self) -> str:
        """The mention as printed, on one line."""
        return " ".join(self.found.block.text[self.mention.start : self.mention.end].split())


class Twin(Struct, frozen=True):
    """Two spots that should agree; the doubtful one comes first."""

    one: Spot
    other: Spot
    subject: str
    """Whom or what both speak of."""
