"""Figures of the text that a table gives too: the sentence names both the row and the column."""

from __future__ import annotations

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence

from msgspec import Struct
from msgspec.structs import replace

from factlint.claims.claim import Claim
from factlint.claims.likeness import slip_between
from factlint.model import AnnotatedBlock, Interval
from factlint.nouns import singular

_SCALES = {
    "thousand": 1_000, "000": 1_000, "million": 1_000_000, "m": 1_000_000, "mn": 1_000_000, "billion": 1_000_000_000,
    "bn": 1_000_000_000,
}  # fmt: skip
"""Words of a column's head that say that its figures are printed without so many zeros."""
_TOLD_BY_DIGITS = 3
"""So many digits of which all but one agree, or two have changed places, say by themselves that two figures are one."""
_SHORT_WORD = 3
_GOES_ON = (("it",), ("they",), ("he",), ("she",), ("its",), ("their",))
"""What a sentence begins with that goes on with what the one before named."""
_YEAR_DIGITS = 4


class _Cell(Struct, frozen=True):
    claim: Claim
    column: frozenset[str]
    """The content words of the column's head, in singular."""
    row: tuple[str, ...]
    """The words of the row's head, in lower case."""
    units: frozenset[str]
    """The words in brackets behind the column's head, in singular."""
    only: bool
    """In the one column of its table that has figures: its row says which one it is."""


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
        named_before = _row_before(inside[0], words, blocks, cells)
        yield from _of_column(inside, cells, words, seen)
        named = [
            cell
            for word in dict.fromkeys((*words, *named_before))
            for cell in cells.get(word, ())
            if (cell.only or cell.column & seen) and (_has(words, cell.row) or _has(named_before, cell.row))
        ]
        printed = {cell.claim.figure.interval.value for cell in named}
        for cell in named:
            if not cell.only and not cell.column <= seen and sum(other.row == cell.row for other in named) > 1:
                continue  # it names several columns by half
            others = [claim for claim in inside if claim.figure.interval.value not in printed]
            fitting = [claim for claim in others if _fits(claim, cell, seen)]
            same = any(claim.figure.interval.value == cell.claim.figure.interval.value for claim in inside)
            if len(fitting) == 1 and not same:
                yield fitting[0], [cell.claim]


def _row_before(
    claim: Claim, words: tuple[str, ...], blocks: Sequence[AnnotatedBlock], cells: Mapping[str, list[_Cell]]
) -> tuple[str, ...]:
    """The one row that the sentence before names, where this one goes on with it: Labour had a bad night. It holds 45 seats."""
    if words[:1] not in _GOES_ON or any(_has(words, cell.row) for word in words for cell in cells.get(word, ())):
        return ()
    found = blocks[claim.block_index]
    end = claim.sentence[0]
    start = max((first for first, _ in found.block.sentences if first < end), default=end)
    before = found.tokens.lower[bisect_left(found.tokens.starts, start) : bisect_left(found.tokens.starts, end)]
    rows = {cell.row for word in before for cell in cells.get(word, ()) if _has(before, cell.row)}
    return rows.pop() if len(rows) == 1 else ()


def _of_column(
    inside: Sequence[Claim], cells: Mapping[str, list[_Cell]], words: tuple[str, ...], seen: frozenset[str]
) -> Iterator[tuple[Claim, list[Claim]]]:
    """The figures of a sentence that names a column and none of its rows, each with the one cell that a slip makes of it."""
    column = [cell for row in cells.values() for cell in row if len(cell.column) > 1 and cell.column <= seen]
    if not column or any(_has(words, cell.row) for cell in column):
        return
    printed = {cell.claim.figure.interval.value for cell in column}
    for claim in inside:
        if claim.figure.interval.value in printed or claim.figure.is_range or claim.figure.hedge:
            continue
        like = [cell.claim for cell in column if _typed(claim, cell.claim)]
        if len(like) == 1:
            yield claim, like


def _typed(claim: Claim, cell: Claim) -> bool:
    """Whether a figure is so like a cell's that only a slip can have made it."""
    slip, digits = slip_between(claim.figure, cell.figure)
    fits = cell.figure.unit in ("", claim.figure.unit)
    return fits and (slip == "swap" or (slip == "digit" and digits > _TOLD_BY_DIGITS)) and digits >= _TOLD_BY_DIGITS


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
    slip, digits = slip_between(claim.figure, other)
    told = slip in ("digit", "swap")
    if cell.only and told and digits >= _TOLD_BY_DIGITS and other.unit in ("", claim.figure.unit):
        return True
    if whole and told and digits >= _TOLD_BY_DIGITS and other.unit in ("", claim.figure.unit):
        return True
    if other.unit:
        return whole and other.unit == claim.figure.unit
    if (
        not claim.figure.unit
        and (whole or not cell.only)
        and any(singular(word) in cell.column for word in claim.figure.noun)
    ):
        return True
    if whole and cell.units & {singular(word) for word in _printed(claim)}:
        return True
    return whole and told and _named(claim, cell.column)


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
    columns: dict[int, set[int]] = defaultdict(set)
    common = _common(heads)
    for claim in inside:
        if claim.found.block.column > 1 and claim.found.block.row > 1:
            columns[claim.found.block.group].add(claim.found.block.column)
    cells: dict[str, list[_Cell]] = defaultdict(list)
    for claim in inside:
        block = claim.found.block
        head, row = heads.get((block.group, 1, block.column)), heads.get((block.group, block.row, 1))
        if head is None or row is None or block.row == 1 or block.column == 1 or not row.tokens.lower:
            continue
        column, scale = _column(head)
        column = column - common.get(block.group, frozenset()) or column
        if column:
            only = len(columns[block.group]) == 1
            cell = _Cell(_scaled(claim, scale), column, row.tokens.lower, _units(head), only)
            cells[row.tokens.lower[0]].append(cell)
    return cells


def _common(heads: Mapping[tuple[int, int, int], AnnotatedBlock]) -> dict[int, frozenset[str]]:
    """The words that the heads of all columns of a table have: pint, of its price in 2023 and in 2026."""
    columns: dict[int, list[frozenset[str]]] = defaultdict(list)
    for (group, row, column), head in heads.items():
        if row == 1 and column > 1:
            columns[group].append(_column(head)[0])
    return {group: frozenset.intersection(*rows) for group, rows in columns.items() if len(rows) > 1}


def _scaled(claim: Claim, scale: int) -> Claim:
    """A claim with the zeros that its column's head has for it."""
    if scale == 1:
        return claim
    figure, factor = claim.figure, Interval.exact(scale)
    whole = replace(figure, interval=figure.interval * factor, step=figure.step * scale)
    return replace(claim, mention=replace(claim.mention, value=whole))


def _column(head: AnnotatedBlock) -> tuple[frozenset[str], int]:
    """The content words of a column's head, and by how much its figures are to be multiplied."""
    words = tuple(singular(word) for word in head.tokens.lower)
    scale = next((_SCALES[word] for word in words if word in _SCALES), 1)
    words = words[: words.index("(")] if "(" in words else words  # behind it stands the unit
    content = (word for word in words if len(word) >= _SHORT_WORD and (word[0].isalpha() or _is_year(word)))
    return frozenset(word for word in content if word not in _SCALES), scale


def _units(head: AnnotatedBlock) -> frozenset[str]:
    words = head.tokens.lower
    return frozenset(map(singular, words[words.index("(") :])) if "(" in words else frozenset()


def _is_year(word: str) -> bool:
    return len(word) == _YEAR_DIGITS and word.isdigit()
