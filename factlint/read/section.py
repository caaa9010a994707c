"""What readers of formats are given, and what they give back."""

from __future__ import annotations

from msgspec import Struct

from factlint.model import Block, Comment
from factlint.read.furniture import is_furniture
from factlint.read.vocabulary import Vocabulary


class Section(Struct, frozen=True):
    """A source from an offset on; once read, with its blocks and comments."""

    source: str
    vocabulary: Vocabulary
    start: int = 0
    """Where the prose begins: after the front matter."""
    has_title: bool = False
    """The front matter has given a title."""
    blocks: tuple[Block, ...] = ()
    comments: tuple[Comment, ...] = ()

    def is_furniture(self, text: str) -> bool:
        """Whether a line is no prose: a button, a byline, a credit."""
        return is_furniture(text, self.vocabulary)
