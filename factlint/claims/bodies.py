"""Names of places, firms and people that agree in every word but one, which a slip makes of the other: Granville Hotel."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from msgspec import Struct

from factlint.claims.people import inflected, name_words
from factlint.claims.spellings import one_slip_apart, plain_spelling
from factlint.claims.twins import Spot, Twin
from factlint.model import AnnotatedBlock, Mention, Name

_PROSE = ("paragraph", "item", "quote", "caption", "summary", "title")
_LINKS = frozenset(("of", "the", "and", "for", "at", "in"))
_SHORTEST = 4
_SHORT = 5
"""Letters of a word below which its own slips are no evidence, whatever stands around it."""
_MOST_SPELLINGS = 4
"""Words at one place of a name beyond which a draft has a family of them: Street after Street."""
_PLAIN_ENDINGS = ("s", "n")

Place = tuple[Mention, str, int]
"""A name, one of its words as printed, and the block."""
Frame = tuple[int, tuple[str, ...]]
"""The place of a word in a name, and the other words."""


class _Known(Struct):
    """What is asked of a whole draft, once it is asked."""

    blocks: Sequence[AnnotatedBlock]
    _alone: frozenset[str] | None = None
    _printed: frozenset[str] | None = None

    def alone(self) -> frozenset[str]:
        """The names of one word, in plain letters: a body can be called by its first word, and a person is not."""
        if self._alone is None:
            self._alone = frozenset(
                plain_spelling(mention.value.words[0])
                for found in self.blocks
                for mention in found.names
                if isinstance(mention.value, Name) and len(mention.value.words) == 1
            )
        return self._alone

    def printed(self) -> frozenset[str]:
        """Every word as printed: what also stands in lower case is more than a name."""
        if self._printed is None:
            self._printed = frozenset(word for found in self.blocks for word in found.tokens.words)
        return self._printed


def body_twins(blocks: Sequence[AnnotatedBlock], bodies: frozenset[str]) -> Iterator[Twin]:
    """Pairs of names of several words with one word spelled in two ways, the rarer one first.

    `bodies` are words of the names of things, by which the word before them is no given name.
    """
    frames: dict[Frame, dict[str, list[Place]]] = {}
    for index, found in enumerate(blocks):
        if found.block.kind not in _PROSE:
            continue
        for mention in found.names:
            if isinstance(mention.value, Name) and len(mention.value.words) > 1:
                words = _last_name(name_words(mention.value))
                if len(words) > 1:
                    for frame, word in _frames(tuple(map(plain_spelling, words))):
                        frames.setdefault(frame, {}).setdefault(word, []).append((mention, words[frame[0]], index))
    told: set[tuple[tuple[int, int], tuple[int, int]]] = set()
    known = _Known(blocks)
    for frame, rows in frames.items():
        if 1 < len(rows) <= _MOST_SPELLINGS:
            for twin in _twins(frame, rows, known, bodies):
                places = twin.one.order, twin.other.order
                if places not in told:
                    told.add(places)
                    yield twin


def _spot(place: Place, blocks: Sequence[AnnotatedBlock]) -> Spot:
    """Where a word of a name stands; the name where the word is printed in two pieces."""
    name, word, index = place
    start = blocks[index].block.text.find(word, name.start, name.end)
    mention = Mention("name", start, start + len(word), Name((word,))) if start >= 0 else name
    return Spot(mention, blocks[index], index)


def _last_name(words: Sequence[str]) -> Sequence[str]:
    """The words behind an "of the": guests of the | Granville Hotel."""
    links = [at for at, word in enumerate(words) if word in _LINKS]
    return words[links[-1] + 1 :] if links else words


def _frames(words: tuple[str, ...]) -> Iterator[tuple[Frame, str]]:
    """The words of a name, each with its frame, that the others can tell."""
    for at, word in enumerate(words):
        if len(word) >= _SHORTEST and word.isalpha():
            others = words[:at] + words[at + 1 :]
            if max(map(len, others)) >= _SHORTEST:
                yield (at, others), word


def _twins(frame: Frame, rows: Mapping[str, list[Place]], known: _Known, bodies: frozenset[str]) -> Iterator[Twin]:
    """The pairs of one frame. A given name before a surname is its bearer's own; a first word by which a body is called is none."""
    words = list(rows)
    for at, one in enumerate(words):
        for other in words[at + 1 :]:
            if not _slipped(one, other):
                continue
            if not frame[0] and bodies.isdisjoint(frame[1]) and known.alone().isdisjoint((one, other)):
                continue
            rare, usual = sorted((one, other), key=lambda word: len(rows[word]))
            if known.printed().isdisjoint((one, other)):
                yield Twin(_spot(rows[rare][0], known.blocks), _spot(rows[usual][0], known.blocks), usual)


def _slipped(one: str, other: str) -> bool:
    """Whether a slip makes one word of the other, and no grammar does."""
    if one[0] != other[0] or min(len(one), len(other)) < _SHORTEST or not one_slip_apart(one, other):
        return False
    if inflected(one, other) or (one[:-1] == other[:-1] and {one[-1], other[-1]} & set(_PLAIN_ENDINGS)):
        return False
    return min(len(one), len(other)) >= _SHORT or one[:-1] == other[:-1]
