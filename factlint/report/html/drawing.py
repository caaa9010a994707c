"""Where things go in the page's drawings: all are as wide as a phone shows at its own letter size."""

from __future__ import annotations

from decimal import Decimal

from msgspec import Struct

WIDTH = 340
ROW = 34
"""Height of a row: its label over its bar."""
MARGIN = 10
LEAST = 3
"""Width of a bar that stands for one value."""
_LABEL = 46
"""Characters that fit a row."""


class Bar(Struct, frozen=True):
    """A row of a drawing."""

    label: str
    detail: str
    x: str
    width: str
    y: int
    line: int
    anchor: str
    """The line of the draft that it is from."""
    mark: str = ""
    """The level of a finding that it takes part in."""


def across(low: Decimal, high: Decimal, first: Decimal, last: Decimal) -> tuple[str, str]:
    """Where a bar from low to high begins on a scale from first to last, and how wide it is, as SVG has them."""
    space = Decimal(WIDTH - 2 * MARGIN)
    extent = last - first
    if extent <= 0:
        return f"{MARGIN}", f"{WIDTH - 2 * MARGIN}"
    start = min(max((low - first) / extent, Decimal(0)), Decimal(1)) * space
    width = min(max((high - low) / extent, Decimal(0)), Decimal(1)) * space
    wide = max(width, Decimal(LEAST))
    return f"{MARGIN + min(start, space - wide):.1f}", f"{wide:.1f}"


def short(text: str) -> str:
    """A label that fits its row."""
    words = " ".join(text.split())
    return words if len(words) <= _LABEL else words[: _LABEL - 1].rstrip() + "…"
