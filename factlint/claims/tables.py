"""Figures of the text that a table gives too: the sentence names both the row and the column."""

from __future__ import annotations

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence

from msgspec import Struct

from factlint.claims.claim import Claim
from factlint.claims.likeness import slip_between
from factlint.model import AnnotatedBlock
from factlint.nouns import singular

_SCALED = frozenset(("thousand", "million", "billion", "m", "bn", "000"))
"""Words of a column's head that say that its figures are printed without their zeros."""
_SHORT_WORD = 3
_YEAR_DIGITS = 4


class _Cell(Struct, frozen=True):
    claim: Claim
    column: frozenset[str]
    """The content words of the column's head, in singular."""
    row: tuple[str, ...]
    """The words of the row's head, in lower case."""
    units: frozenset[str]
    """The words in brackets behind the column's head, in singular."""


def table_pairs(blocks: Sequence[AnnotatedBlock], claims: Sequence[Claim]) -> Iterator[tuple[Claim, list[Claim]]]:
    """Each figure of a sentence with the cell of a table that the sentence names by row and column.

    A sentence that prints the cell's value anywhere is no pair: its other figures are about something else.
    """
    cells = _cells(blocks, claims)
    if not cells:
        return
    lines: dict[tuple[int, int], list[Claim]] = defaultdict(list)
    for claim in claims:
        if claim.part == "body":
            lines[claim.line].append(claim)
    for inside in lines.values():
        words = _words(inside[0])
        seen = frozenset(map(singular, words))
        named = [
            cell
            for word in dict.fromkeys(words)
            for cell in cells.get(word, ())
            if cell.column & seen and _has(words, cell.row)
        ]
        for cell in named:
            if not cell.column <= seen and sum(other.row == cell.row for other in named) > 1:
                continue  # it names several columns by half
            fitting = [claim for claim in inside if _fits(claim, cell, seen)]
            same = any(claim.figure.interval.value == cell.claim.figure.interval.value for claim in inside)
            if len(fitting) == 1 and not same:
                yield fitting[0], [cell.claim]


def _words(claim: Claim) -> tuple[str, ...]:
    tokens = claim.found.tokens
    first, end = bisect_left(tokens.starts, claim.sentence[0]), bisect_left(tokens.starts, claim.sentence[1])
    return tokens.lower[first:end]


def _has(words: tuple[str, ...], row: tuple[str, ...]) -> bool:
    return any(words[at : at + len(row)] == row for at, word in enumerate(words) if word == row[0])


def _fits(claim: Claim, cell: _Cell, seen: frozenset[str]) -> bool:
    """Whether a figure can be the cell's: of its unit, or counting what the column's head says.

    Under a person, a place or a year, it may count anything that a slip tells from the cell.
    """
    other = cell.claim.figure
    if claim.figure.is_range or claim.figure.hedge:
        return False
    whole = cell.column <= seen
    if other.unit:
        return whole and other.unit == claim.figure.unit
    if not claim.figure.unit and any(singular(word) in cell.column for word in claim.figure.noun):
        return True
    if whole and cell.units & {singular(word) for word in _printed(claim)}:
        return True
    return whole and slip_between(claim.figure, other)[0] in ("digit", "swap") and _named(claim, cell.column)


def _printed(claim: Claim) -> list[str]:
    return claim.found.block.text[claim.mention.start : claim.mention.end].lower().split()


def _named(claim: Claim, column: frozenset[str]) -> bool:
    """Whether a sentence prints all words of a column's head as names or years."""
    tokens = claim.found.tokens
    first, end = bisect_left(tokens.starts, claim.sentence[0]), bisect_left(tokens.starts, claim.sentence[1])
    printed = {singular(word.lower()) for word in tokens.words[first + 1 : end] if not word[0].islower()}
    return column <= printed


def _cells(blocks: Sequence[AnnotatedBlock], claims: Sequence[Claim]) -> Mapping[str, list[_Cell]]:
    """The cells with a figure, by the first word of their row's head."""
    inside = [claim for claim in claims if claim.part == "table"]
    if not inside:
        return {}
    heads: dict[tuple[int, int, int], AnnotatedBlock] = {}
    for found in blocks:
        if found.block.kind == "cell" and (found.block.row == 1 or found.block.column == 1):
            heads[found.block.group, found.block.row, found.block.column] = found
    cells: dict[str, list[_Cell]] = defaultdict(list)
    for claim in inside:
        block = claim.found.block
        head, row = heads.get((block.group, 1, block.column)), heads.get((block.group, block.row, 1))
        if head is None or row is None or block.row == 1 or block.column == 1:
            continue
        column = _column(head)
        if column and row.tokens.lower:
            cells[row.tokens.lower[0]].append(_Cell(claim, column, row.tokens.lower, _units(head)))
    return cells


def _column(head: AnnotatedBlock) -> frozenset[str]:
    """The content words of a column's head; none for one whose figures are printed at another scale."""
    words = tuple(singular(word) for word in head.tokens.lower)
    if not _SCALED.isdisjoint(words):
        return frozenset()
    words = words[: words.index("(")] if "(" in words else words  # behind it stands the unit
    return frozenset(word for word in words if len(word) >= _SHORT_WORD and (word[0].isalpha() or _is_year(word)))


def _units(head: AnnotatedBlock) -> frozenset[str]:
    words = head.tokens.lower
    return frozenset(map(singular, words[words.index("(") :])) if "(" in words else frozenset()


def _is_year(word: str) -> bool:
    return len(word) == _YEAR_DIGITS and word.isdigit()
