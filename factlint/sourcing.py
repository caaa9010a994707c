"""Who vouches for which sentence of a draft, and which sentences need somebody to."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal
from typing import Literal

from factlint.model import AnnotatedBlock, Attribution, Figure, Mention, Name

Spot = tuple[int, int]
"""Block index, and start in the block's text."""
_NAMED_KINDS = ("person", "organisation", "office", "document")
_PAPER_KINDS = ("person", "document")
"""What can be behind reports and studies; whoever confirms them did not write them."""

Reach = Literal["sentence", "carried", "near", "earlier", "none"]
"""Where a sentence's source stands: in it; in one that it continues; in a neighbour of its paragraph or close by in the
lede; with the same figure earlier in the draft; nowhere."""

_LEDE_SENTENCES = 4
_LEDE_REACH = 3
_SHORTEST_CLAIM = 6
"""Words; below it stands a fragment."""
_LARGE = Decimal(1000)
_PROSE = ("paragraph", "item")


@dataclass(frozen=True, slots=True)
class SourcingWords:
    """The words that make a claim strong, or plain."""

    casualties: frozenset[str]
    superlatives: frozenset[str]
    plain: frozenset[str]
    """Words of results, scores and thresholds, which need no source."""


@dataclass(frozen=True, slots=True)
class SourcedSentence:
    """A sentence of the prose with its claim and its source."""

    block_index: int
    start: int
    """In the block's text."""
    end: int
    strength: str
    """Why the claim needs a source ("money", "casualties"), or empty."""
    figure: Mention | None
    """The figure that makes it strong."""
    reach: Reach
    attributions: tuple[Mention, ...]


def sourced_sentences(blocks: Sequence[AnnotatedBlock], words: SourcingWords) -> tuple[SourcedSentence, ...]:
    """Every sentence of the draft's paragraphs and list items, in order."""
    rows = [row for index, found in enumerate(blocks) for row in _rows(found, index, words)]
    known: set[tuple[str, Decimal]] = set()
    done: list[SourcedSentence] = []
    for number, row in enumerate(rows):
        reach = row.reach
        values = set(_values(blocks[row.block_index], row.start, row.end))
        if reach == "none":
            reach = _nearby(rows, number)
        if reach in ("none", "near") and row.figure is not None and _value(row.figure) in known:
            reach = "earlier"
        if reach in ("sentence", "carried"):
            known |= values
        done.append(
            SourcedSentence(row.block_index, row.start, row.end, row.strength, row.figure, reach, row.attributions)
        )
    return tuple(done)


def _rows(found: AnnotatedBlock, index: int, words: SourcingWords) -> Iterator[SourcedSentence]:
    block = found.block
    if block.kind not in _PROSE:
        return
    vouched_before = False
    for start, end in block.sentences:
        said = tuple(mention for mention in found.attributions if mention.start < end and start < mention.end)
        own = [mention for mention in said if _covers(mention, start, end)]
        linked = any(link.start < end and start < link.end for link in block.links)
        quoted = any(mention.start < end and start < mention.end for mention in found.quotations)
        carried = bool(own) and all(_carried(mention) for mention in own)
        reach: Reach = "none"
        if own or linked:
            reach = "carried" if carried and not linked else "sentence"
        elif quoted and vouched_before:
            reach = "carried"
        vouched_before = reach != "none"
        strength, figure = _strength(found, start, end, words)
        yield SourcedSentence(index, start, end, strength, figure, reach, said)


def _covers(mention: Mention, start: int, end: int) -> bool:
    """Whether what is attributed, or who says it, stands in a sentence."""
    value = mention.value
    if not isinstance(value, Attribution):
        return False
    if value.cue[0] < end and start < value.cue[1]:
        return True
    return any(first < end and start < last for first, last in value.content)


def _carried(mention: Mention) -> bool:
    return isinstance(mention.value, Attribution) and mention.value.carried


def _nearby(rows: Sequence[SourcedSentence], number: int) -> Reach:
    """Whether a neighbour in the paragraph, or a sentence soon after in the lede, names a source."""
    row = rows[number]
    for other in (number - 1, number + 1):
        same = 0 <= other < len(rows) and rows[other].block_index == row.block_index
        if same and rows[other].reach in ("sentence", "carried"):
            return "near"
    if number < _LEDE_SENTENCES:
        following = rows[number + 1 : number + 1 + _LEDE_REACH]
        if any(other.reach == "sentence" for other in following):
            return "near"
    return "none"


def _value(mention: Mention) -> tuple[str, Decimal]:
    figure = mention.value
    assert isinstance(figure, Figure)
    return figure.unit, figure.interval.value


def _values(found: AnnotatedBlock, start: int, end: int) -> Iterator[tuple[str, Decimal]]:
    for mention in found.mentions:
        if start <= mention.start < end and isinstance(mention.value, Figure):
            yield _value(mention)


def _strength(found: AnnotatedBlock, start: int, end: int, words: SourcingWords) -> tuple[str, Mention | None]:
    """Why a sentence's claim is strong, and by which figure; empty for one that anybody may state."""
    tokens = found.tokens
    inside = [
        word for word, at in zip(tokens.lower, tokens.starts, strict=True) if start <= at < end and word[:1].isalnum()
    ]
    if len(inside) < _SHORTEST_CLAIM or words.plain.intersection(inside):
        return "", None
    figures = [m for m in found.mentions if start <= m.start < end and isinstance(m.value, Figure)]
    for mention in figures:
        reason = _reason(mention, inside, words)
        if reason:
            return reason, mention
    return "", None


def _reason(mention: Mention, inside: Collection[str], words: SourcingWords) -> str:
    figure = mention.value
    assert isinstance(figure, Figure)
    counts = mention.kind in ("count", "number")
    if words.casualties.intersection(figure.noun) or (counts and words.casualties.intersection(inside)):
        return "casualties"
    if mention.kind == "money":
        return "money"
    if mention.kind in ("percent", "points"):
        return "a percentage"
    if counts and abs(figure.interval.value) >= _LARGE:
        return "a figure of 1,000 or more"
    if mention.kind == "multiplier":
        return "a change"
    if (counts or mention.kind == "measure") and words.superlatives.intersection(inside):
        return "a superlative"
    return ""


def sourcing_words(lists: Mapping[str, Mapping[str, tuple[tuple[str, ...], ...]]]) -> SourcingWords:
    """The words of strong and plain claims, from the lists casualties, superlatives, plain_claims."""

    def words(name: str) -> frozenset[str]:
        return frozenset(entry[0] for entries in lists.get(name, {}).values() for entry in entries if len(entry) == 1)

    return SourcingWords(words("casualties"), words("superlatives"), words("plain_claims"))


def named_within(
    blocks: Sequence[AnnotatedBlock], rows: Sequence[SourcedSentence], number: int, reach: int, vague: Attribution,
    document_nouns: frozenset[str],
) -> bool:  # fmt: skip
    """Whether the row of a vague source, or one of the next few of its paragraph, has a source with a name or a link."""
    papers = any(word in document_nouns for word in vague.source_text.lower().split())
    answering = _PAPER_KINDS if papers else _NAMED_KINDS
    for row in rows[number : number + reach + 1]:
        if row.block_index != rows[number].block_index:
            break
        block = blocks[row.block_index].block
        if any(link.start < row.end and row.start < link.end for link in block.links):
            return True
        for mention in row.attributions:
            value = mention.value
            if isinstance(value, Attribution) and value is not vague and _names_one(value, answering):
                return True
    return False


def _names_one(value: Attribution, kinds: Collection[str]) -> bool:
    """Whether a source is of one of these kinds and, if it is a paper, says whose it is."""
    if value.source_kind not in kinds:
        return False
    return value.source_kind != "document" or any(word[0].isupper() for word in value.source_text.split()[1:])


@dataclass(frozen=True, slots=True)
class Introductions:
    """Where a draft first gives each person's full name and first speaks of each document."""

    people: Mapping[str, Spot]
    """Surname -> the first mention of a name that ends in it and has more words."""
    documents: Mapping[str, Spot]
    """Document noun, in singular -> its first mention in singular."""


def introductions(blocks: Sequence[AnnotatedBlock], document_nouns: frozenset[str]) -> Introductions:
    """The introductions of a draft."""
    people: dict[str, Spot] = {}
    documents: dict[str, Spot] = {}
    for index, found in enumerate(blocks):
        for mention in found.names:
            if isinstance(mention.value, Name) and len(mention.value.words) > 1:
                people.setdefault(mention.value.words[-1], (index, mention.start))
        tokens = found.tokens
        for word in document_nouns.intersection(tokens.lower):
            documents.setdefault(word, (index, tokens.starts[tokens.lower.index(word)]))
    return Introductions(people, documents)


def introduced(known: Introductions, block_index: int, attribution: Attribution, sentence_end: int) -> bool | None:
    """Whether a draft has said who or what a source is by the end of its sentence; None for what needs no introduction.

    A person is known by a full name, a document ("The document revealed") by any earlier mention of a document.
    """
    words = attribution.source_text.split()
    if attribution.source is None or attribution.carried or not words:
        return None
    if attribution.source_kind == "person" and len(words) == 1:
        surname = words[0].removesuffix("’s").removesuffix("'s")
        spot = known.people.get(surname)
        return None if spot is None else spot < (block_index, sentence_end)
    if attribution.source_kind == "document" and len(words) == 2 and words[0].lower() in ("the", "this"):
        own = (block_index, attribution.source[0])
        return any(spot < own for spot in known.documents.values())
    return None
