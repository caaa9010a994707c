"""A draft's dates in the order of days."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

from msgspec import Struct

from factlint.model import DateValue
from factlint.model.lines import LineIndex
from factlint.report.display import safe
from factlint.report.html.drawing import ROW, Bar, across, short
from factlint.report.reporter import Look

_MOST = 40
"""Dates drawn; a calendar of hundreds is no picture."""


class Timeline(Struct, frozen=True):
    """A row for each date, on one line of days."""

    bars: tuple[Bar, ...]
    first: str
    last: str
    height: int
    today: str
    """Where the draft's own date stands; empty where it has none, or where it lies outside."""
    left: int
    """Dates that are not drawn."""


class _Dated(Struct, frozen=True, order=True):
    first: date
    last: date
    start: int
    text: str


def timeline(look: Look, prefix: str) -> Timeline | None:
    """The dates that have days, each once; None for fewer than two."""
    draft = look.draft
    lines = LineIndex(draft.source)
    dated: dict[tuple[date, date, str], _Dated] = {}
    for found in look.blocks:
        for mention in found.mentions:
            value = mention.value
            if isinstance(value, DateValue) and value.first and value.last and not value.impossible:
                text = found.block.text[mention.start : mention.end]
                start = found.block.span(mention.start, mention.end)[0]
                dated.setdefault((value.first, value.last, text.lower()), _Dated(value.first, value.last, start, text))
    if len(dated) < 2:
        return None
    drawn = sorted(sorted(dated.values(), key=lambda each: each.start)[:_MOST])
    low, high = min(each.first for each in drawn), max(each.last for each in drawn)
    bars = []
    for index, each in enumerate(drawn):
        x, width = across(_day(each.first), _day(each.last) + 1, _day(low), _day(high) + 1)
        line = lines.place(each.start)[0]
        bars.append(Bar(short(safe(each.text)), _detail(each), x, width, index * ROW, line, f"{prefix}l{line}"))
    today = ""
    if draft.date is not None and low <= draft.date <= high:
        today = across(_day(draft.date), _day(draft.date), _day(low), _day(high) + 1)[0]
    left = len(dated) - len(drawn)
    return Timeline(tuple(bars), low.isoformat(), high.isoformat(), len(bars) * ROW, today, left)


def _day(day: date) -> Decimal:
    return Decimal(day.toordinal())


def _detail(each: _Dated) -> str:
    return each.first.isoformat() if each.first == each.last else f"{each.first.isoformat()} to {each.last.isoformat()}"
