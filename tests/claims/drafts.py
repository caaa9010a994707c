"""Drafts for tests of claims: read, found, and claimed."""

from __future__ import annotations

from functools import cache

from factlint.check import Engine, prepare
from factlint.claims import Claim, DraftWords, claims_of, draft_words
from factlint.find import find
from factlint.model import AnnotatedBlock
from factlint.read import read


@cache
def engine() -> Engine:
    return prepare()


def found_in(text: str) -> list[AnnotatedBlock]:
    return list(find(read(text.encode(), "draft.md"), engine().lexicon))


def claims_in(text: str) -> tuple[list[Claim], DraftWords]:
    blocks = found_in(text)
    claims = [claim for at, found in enumerate(blocks) for claim in claims_of(found, at, engine().claim_words)]
    return claims, draft_words(blocks, claims, engine().claim_words)
