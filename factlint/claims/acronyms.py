"""Acronyms of a draft with what they stand for."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Sequence

from factlint.claims.twins import Spot, Twin
from factlint.model import AnnotatedBlock, Mention, Name, Tokens
from factlint.patterns import late

_PROSE = ("paragraph", "item", "quote", "caption", "summary")
_EXPANDED = late(
    r"(?<![\w&-])((?:[A-Z][\w’'&.-]*)(?:[ ](?:of|the|and|for|on|in|de|[A-Z][\w’'&.-]*)){1,9})"
    r"(?:[ ]\(|,[ ](?:or|known[ ]as|or[ ]simply)[ ](?:the[ ])?)([A-Z]{2,8})(?=[),.;:]|[ ])"
)
"""Some words in capitals, and their acronym in brackets or behind "or"."""
_GLOSSED = late(
    r"(?<![\w&-])([A-Z]{2,8})(?:,[ ]or[ ]|[ ]\(|,[ ](?:which[ ])?(?:is[ ])?short[ ]for[ ]|,?[ ](?:which[ ])?stands[ ]for[ ]|,[ ]standing[ ]for[ ])"
    r"(?:the[ ])?((?:[A-Z][\w’'&-]*)(?:[ ](?:of|the|and|for|on|in|de|[A-Z][\w’'&-]*)){1,9})"
)
"""An acronym, and some words in capitals behind "or", "short for" or in brackets."""
_MARKS = ("(", ", or ", ", known as ", " short for ", " stands for ", " standing for ")
"""One of them stands in every text that says what an acronym stands for."""
_BARE = late(r"(?<![\w.&/$€£@#-])[A-Z]{3,6}(?![\w-]|\.[A-Z])")
_BEFORE = frozenset(("(", "or", "as", "simply", "the"))
_BEHIND = (("(",), (",",))
_SMALL = frozenset(("of", "the", "and", "for", "on", "in", "de"))


def acronym_twins(blocks: Sequence[AnnotatedBlock]) -> Iterator[Twin]:
    """Pairs of expansions of one acronym that differ by more than small words; the later one first."""
    first: dict[str, tuple[tuple[str, ...], Spot]] = {}
    for acronym, words, spot in _expansions(blocks):
        known, other = first.setdefault(acronym, (words, spot))
        if known != words and not _inside(known, words):
            yield Twin(spot, other, acronym)


def undefined_acronyms(blocks: Sequence[AnnotatedBlock], known: Collection[str]) -> Iterator[Twin]:
    """The first place of each acronym that the draft expands nowhere before it; `known` ones need no expansion."""
    expanded = {acronym for acronym, _, _ in _expansions(blocks)}
    seen: set[str] = set(known) | expanded
    for index, found in enumerate(blocks):
        if found.block.kind not in _PROSE:
            continue
        for match in _BARE.finditer(found.block.text):
            if match[0] not in seen and not _spelled_out(blocks, match[0]):
                seen.add(match[0])
                mention = Mention("name", match.start(), match.end(), Name((match[0],)))
                spot = Spot(mention, found, index)
                yield Twin(spot, spot, match[0])


def _expansions(blocks: Sequence[AnnotatedBlock]) -> Iterator[tuple[str, tuple[str, ...], Spot]]:
    """Each acronym in brackets with the words before it whose first letters it is."""
    for index, found in enumerate(blocks):
        text = found.block.text
        if found.block.kind not in _PROSE:
            continue
        if not any(mark in text for mark in _MARKS):
            continue
        if not _has_candidate(found.tokens):
            continue
        for match in _GLOSSED.finditer(text):
            if _start(match[2], match[1]) == 0:
                words = tuple(word.casefold() for word in match[2].split() if word not in _SMALL)
                mention = Mention("name", match.start(2), match.end(2), Name(tuple(match[2].split())))
                yield match[1], words, Spot(mention, found, index)
        for match in _EXPANDED.finditer(text):
            start = _start(match[1], match[2])
            if start is not None:
                words = tuple(word.casefold() for word in match[1][start:].split() if word not in _SMALL)
                mention = Mention("name", match.start(1) + start, match.end(1), Name(tuple(match[1][start:].split())))
                yield match[2], words, Spot(mention, found, index)


def _has_candidate(tokens: Tokens) -> bool:
    """Whether a word in capitals stands where one is told with what it stands for: behind a bracket or an "or", before one or a comma."""
    lower = tokens.lower
    for at, word in enumerate(tokens.words):
        if len(word) > 1 and word.isupper():
            if (at and lower[at - 1] in _BEFORE) or lower[at + 1 : at + 2] in _BEHIND:
                return True
    return False


def _start(printed: str, acronym: str) -> int | None:
    """Where, in words before an acronym, those begin whose first letters it is."""
    places = [(match.start(), match[0]) for match in re.finditer(r"\S+", printed)]
    for skip in range(len(places)):
        letters = "".join(word[0] for _, word in places[skip:] if word not in _SMALL)
        every = "".join(word[0].upper() for _, word in places[skip:])
        if acronym in (letters, every):
            return places[skip][0]
    return None


def _inside(one: tuple[str, ...], other: tuple[str, ...]) -> bool:
    return set(one) <= set(other) or set(other) <= set(one)


def _spelled_out(blocks: Sequence[AnnotatedBlock], acronym: str) -> bool:
    """Whether some name of the draft has these first letters."""
    for found in blocks:
        for mention in found.names:
            if isinstance(mention.value, Name) and len(mention.value.words) >= len(acronym):
                letters = "".join(word[0] for word in mention.value.words if word[0].isupper())
                if letters == acronym:
                    return True
    return False
