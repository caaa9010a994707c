"""Rules on the totals of tables: a row or a column headed Total, and the figures that it adds up."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from msgspec import Struct
from msgspec.structs import replace

from factlint.check.findings import bounded_finding, mention_place
from factlint.model import AnnotatedBlock, Draft, Figure, Finding, Interval, Label, Mention
from factlint.rules import RuleSet
from factlint.rules.evaluate import holds
from factlint.rules.rule import Inspection, Rule
from factlint.rules.scene import Beyond, Scene
from factlint.rules.search import answer, message_text
from factlint.rules.values import Amount, Bound, Truth, slot_of
from factlint.rules.word_index import Arranged

_KINDS = ("number", "count", "money", "percent", "measure")
_MARKS = frozenset(":*()")
_SHOWN = 6
"""Figures that a message writes out; of more, the first and the last."""
_HEAD_ROW = 1


class _Cell(Struct, frozen=True):
    found: AnnotatedBlock
    index: int
    """Of its block in the draft."""

    @property
    def words(self) -> tuple[str, ...]:
        return tuple(word for word in self.found.tokens.lower if word not in _MARKS)

    def whole(self, mention: Mention) -> Bound:
        return Bound(mention, self.found, self.index, (0, len(self.found.block.text)))

    def figure(self) -> Bound | None:
        """The figure that is all that the cell has."""
        if len(self.found.mentions) != 1:
            return None
        (mention,) = self.found.mentions
        value, text = mention.value, self.found.block.text
        plain = mention.kind in _KINDS and isinstance(value, Figure) and not (value.is_range or value.hedge)
        return self.whole(mention) if plain and text[mention.start : mention.end] == text.strip() else None

    def head(self) -> Bound:
        """All that the cell says."""
        text = self.found.block.text
        return self.whole(Mention("sentence", 0, len(text), Label(text)))


_Grid = Mapping[int, Mapping[int, _Cell]]
"""Row -> column -> the cell, where it is not empty."""


class _Sum(Struct, frozen=True):
    head: _Cell
    """Of the column or the row that is added up."""
    total: Bound
    parts: tuple[Bound, ...]


def inspect_totals(
    draft: Draft, blocks: Sequence[AnnotatedBlock], inspections: Sequence[tuple[Rule, Inspection]], rules: RuleSet
) -> list[Finding]:
    """What the rules on totals find.

    Of a table most of whose rows do not add up, or several of whose columns do not and none does, nothing is said: its
    total is of another kind, or it shows only some of what was counted.
    """
    findings: list[Finding] = []
    for grid in _grids(blocks) if inspections else ():
        totals, partial = rules.lists.get("table_totals", {}), rules.lists.get("table_subtotals", {})
        columns, rows = list(_columns(grid, totals, partial)), list(_rows(grid, totals))
        for rule, inspection in inspections:
            findings += _told(draft, rule, inspection, columns, rules, 1)
            findings += _told(draft, rule, inspection, rows, rules, 0)
    return findings


def _grids(blocks: Sequence[AnnotatedBlock]) -> Iterator[_Grid]:
    """The tables of a draft."""
    tables: dict[int, dict[int, dict[int, _Cell]]] = {}
    for index, found in enumerate(blocks):
        block = found.block
        if block.kind == "cell" and block.text.strip():
            tables.setdefault(block.group, {}).setdefault(block.row, {})[block.column] = _Cell(found, index)
    yield from tables.values()


def _says(cell: _Cell, entries: Arranged) -> bool:
    """Whether a cell says one of some words and nothing else."""
    words = cell.words
    return bool(words) and words in entries.get(words[0], ())


def _begins(cell: _Cell, entries: Arranged) -> bool:
    words = cell.words
    return bool(words) and any(words[: len(entry)] == entry for entry in entries.get(words[0], ()))


def _columns(grid: _Grid, totals: Arranged, partial: Arranged) -> Iterator[_Sum]:
    """The columns above the one row that gives totals, where all of their cells are figures."""
    heads = {row: cells[min(cells)] for row, cells in sorted(grid.items()) if row > _HEAD_ROW}
    named = [row for row, head in heads.items() if _says(head, totals)]
    if len(named) != 1 or any(_begins(head, partial) for row, head in heads.items() if row < named[0]):
        return
    (last,) = named
    above = [grid[row] for row in heads if row < last]
    for column, cell in grid[last].items():
        total, head = cell.figure(), grid.get(_HEAD_ROW, {}).get(column)
        if total is None or head is None:
            continue
        parts = _figures([cells.get(column) for cells in above])
        if len(parts) > 1:
            yield _Sum(head, total, parts)


def _rows(grid: _Grid, totals: Arranged) -> Iterator[_Sum]:
    """The rows beside the one column that gives totals, where it is the first or the last that has figures."""
    heads = grid.get(_HEAD_ROW, {})
    named = [column for column, cell in heads.items() if column > 1 and _says(cell, totals)]
    body = [cells for row, cells in sorted(grid.items()) if row > _HEAD_ROW]
    if len(named) != 1 or len(body) < 2:
        return
    filled = sorted({column for cells in body for column, cell in cells.items() if column > 1 and cell.found.mentions})
    if not filled or named[0] not in (filled[0], filled[-1]):
        return
    for cells in body:
        figures = _figures([cells.get(column) for column in filled])
        if len(figures) < 3 or 1 not in cells:
            continue
        at = filled.index(named[0])
        yield _Sum(cells[1], figures[at], figures[:at] + figures[at + 1 :])


def _figures(cells: Sequence[_Cell | None]) -> tuple[Bound, ...]:
    """The figures of some cells; none where one of the cells is empty or has anything else."""
    found = [cell.figure() if cell is not None else None for cell in cells]
    figures = tuple(bound for bound in found if bound is not None)
    return figures if len(figures) == len(found) else ()


def _told(
    draft: Draft, rule: Rule, inspection: Inspection, sums: Sequence[_Sum], rules: RuleSet, least: int
) -> list[Finding]:
    """The findings of the sums that fail, if no more fail than hold; so many may always."""
    scenes = [(each, _scene(draft, each, rules)) for each in sums]
    answers = [answer(inspection.expect, scene) for _, scene in scenes]
    held = answers.count(Truth.HOLDS)
    count = {"held": Amount(Interval.exact(held))}
    findings = []
    for said, (each, bare) in zip(answers, scenes, strict=True):
        if said is Truth.CANNOT:
            scene = replace(bare, values={**bare.values, **count})
            if holds(inspection.where, scene):
                findings.append(_finding(draft, rule, inspection, each, scene))
    return findings if len(findings) <= max(held, least) else []


def _finding(draft: Draft, rule: Rule, inspection: Inspection, each: _Sum, scene: Scene) -> Finding:
    soft = inspection.soften is not None and holds(inspection.soften, scene)
    related = tuple(mention_place(draft, part) for part in each.parts)
    return bounded_finding(
        draft, rule.heading.id, "info" if soft else inspection.severity, message_text(inspection.message, scene),
        [each.total, *each.parts], each.total, related,
    )  # fmt: skip


def _scene(draft: Draft, each: _Sum, rules: RuleSet) -> Scene:
    """The scene of a sum: its sentence is the head of its column or row."""
    head = each.head.head()
    slots = {"it": slot_of(each.total), "head": slot_of(head)}
    slots |= {f"parts.{number}": slot_of(part) for number, part in enumerate(each.parts)}
    return Scene(
        each.head.found, head.sentence, rules.lists, rules.nouns, slots, beyond=Beyond(draft, rules.rates),
        values={"terms": _terms(each.parts)},
    )  # fmt: skip


def _terms(parts: Sequence[Bound]) -> str:
    """The figures of a sum, as it is written out."""
    shown = [" ".join(part.text.split()) for part in parts]
    return " + ".join(shown if len(shown) <= _SHOWN else [*shown[: _SHOWN - 2], "...", shown[-1]])
