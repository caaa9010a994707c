"""Conflicts between the articles of one run: the same thing in the same period, with two figures."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence

from msgspec import Struct

from factlint.check import Engine
from factlint.check.findings import place_of
from factlint.claims import Claim, DraftWords, Pair, claims_of, draft_words
from factlint.claims.entities import names_in_line
from factlint.claims.likeness import agrees
from factlint.claims.periods import days_of
from factlint.find import find
from factlint.model import Draft, Finding
from factlint.model.lines import LineIndex
from factlint.notices import CROSS_ARTICLE

_KINDS = frozenset(("count", "money", "percent", "measure"))
_SHARED_WORDS = 3
"""Content words that both sentences must have, the counted noun not among them."""
_MOST = 20
"""Conflicts that one run reports."""
_REMEMBERED = 50
"""Claims of one key and period that a claim is held against."""


class Article(Struct, frozen=True):
    """A draft with what it claims."""

    draft: Draft
    claims: tuple[Claim, ...]
    words: DraftWords


def article_of(draft: Draft, engine: Engine) -> Article:
    """The claims of a draft, for comparing them with those of others."""
    blocks = list(find(draft, engine.lexicon))
    claims = tuple(claim for at, found in enumerate(blocks) for claim in claims_of(found, at, engine.claim_words))
    return Article(draft, claims, draft_words(blocks, claims, engine.claim_words))


def conflicts(articles: Sequence[Article]) -> Mapping[str, tuple[Finding, ...]]:
    """The conflicts by the path of the article that is reported: the later one by date, or else by path."""
    ordered = sorted(
        articles, key=lambda article: (article.draft.date is not None, str(article.draft.date), article.draft.path)
    )
    earlier: dict[tuple[str, str], list[tuple[Article, Claim]]] = defaultdict(list)
    found: dict[str, list[Finding]] = defaultdict(list)
    count = 0
    for article in ordered:
        own = list(_keyed(article))
        for key, claim in own:
            against = _conflict(article, claim, earlier[key][-_REMEMBERED:])
            if against is not None and count < _MOST:
                count += 1
                found[article.draft.path].append(_finding(article, claim, *against))
        for key, claim in own:
            earlier[key].append((article, claim))
    return {path: tuple(sorted(some, key=Finding.order)) for path, some in found.items()}


def _keyed(article: Article) -> Iterator[tuple[tuple[str, str], Claim]]:
    """Each claim with its key and each period that its sentence names."""
    for claim in article.claims:
        if claim.part == "body" and claim.key and claim.mention.kind in _KINDS and not claim.figure.is_range:
            for days in days_of(claim):
                yield (claim.key, days), claim


def _conflict(
    article: Article, claim: Claim, others: Sequence[tuple[Article, Claim]]
) -> tuple[Article, Claim] | None:  # fmt: skip
    """The first claim of another article that cannot be true beside this one; None where another one agrees."""
    worst = None
    for other_article, other in others:
        if agrees(claim.figure, other.figure) or agrees(other.figure, claim.figure):
            return None
        pair = Pair(claim, other, article.words)
        same_names = names_in_line(claim) & names_in_line(other)
        shared = (article.words.topic(claim) & other_article.words.topic(other)) - {claim.key}
        if same_names and len(shared) >= _SHARED_WORDS and not pair.clash() and not pair.tally():
            worst = worst or (other_article, other)
    return worst


def _finding(article: Article, claim: Claim, other_article: Article, other: Claim) -> Finding:
    source = other_article.draft
    line, _ = LineIndex(source.source).place(
        source.blocks[other.block_index].span(other.mention.start, other.mention.end)[0]
    )
    place = place_of(article.draft, claim.block_index, claim.mention.start, claim.mention.end)
    printed = [
        " ".join(each.found.block.text[each.mention.start : each.mention.end].split()) for each in (claim, other)
    ]
    message = f"{printed[0]} here, {printed[1]} in {source.path}:{line}, of the same thing in the same period"
    return Finding(CROSS_ARTICLE.id, CROSS_ARTICLE.severity, message, place)
