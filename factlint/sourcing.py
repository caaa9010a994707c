"""Who vouches for which sentence of a draft, and which sentences need somebody to."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal
from typing import Literal

from factlint.model import AnnotatedBlock, Attribution, Figure, Mention

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
    projections: frozenset[str]
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


def sourced_sentences(
    blocks: Sequence[AnnotatedBlock], words: SourcingWords
) -> tuple[SourcedSentence, ...]:
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
            SourcedSentence(
                row.block_index, row.start, row.end, row.strength, row.figure, reach, row.attributions
            )
        )
    return tuple(done)


def _rows(found: AnnotatedBlock, index: int, words: SourcingWords) -> Iterator[SourcedSentence]:
    block = found.block
    if block.kind not in _PROSE:
        return
    vouched_before = False
    for start, end in block.sentences:
        said = tuple(
            mention for mention in found.attributions if mention.start < end and start < mention.end
        )
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
    if words.casualties.intersection(figure.noun) or (
        mention.kind in ("count", "number") and words.casualties.intersection(inside)
    ):
        return "casualties"
    if mention.kind == "money":
        return "money"
    if mention.kind in ("percent", "points"):
        return "a percentage"
    if mention.kind in ("count", "number") and figure.interval.value >= _LARGE:
        return "a figure of 1,000 or more"
    if mention.kind == "multiplier":
        return "a change"
    if mention.kind in ("count", "measure") and words.projections.issuperset(("will",)) and "will" in inside and "by" in inside:
        return "a projection"
    return ""
