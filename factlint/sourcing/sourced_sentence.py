"""A sentence with its claim and where its source stands."""

from __future__ import annotations

from typing import Literal

from msgspec import Struct

from factlint.model import Mention
from factlint.sourcing.strong_claims import Claim

Reach = Literal["sentence", "carried", "near", "earlier", "none"]
"""In the sentence; in one that it continues; in a neighbour of its paragraph, or close by in the lede; with the same
figure elsewhere in the draft; nowhere."""


class SourcedSentence(Struct, frozen=True):
    """A sentence of the prose with its claim and its source."""

    block_index: int
    start: int
    """In the block's text."""
    end: int
    claim: Claim
    reach: Reach
    attributions: tuple[Mention, ...]
    sources: int = 0
    """Of an accusation: how many different sources speak in it and in its neighbours of the paragraph."""
