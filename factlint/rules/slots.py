"""Slot types: which kinds of mention a `{name:type}` of a phrase takes."""

from __future__ import annotations

from factlint.model import FIGURE_KINDS, MentionKind

AMOUNT_KINDS: frozenset[MentionKind] = frozenset(("number", "count", "money", "measure", "duration"))

SLOT_TYPES: dict[str, frozenset[MentionKind]] = {
    "amount": AMOUNT_KINDS,
    "figure": FIGURE_KINDS,
    "number": frozenset(("number",)),
    "count": frozenset(("number", "count")),
    "things": frozenset(("count",)),
    "money": frozenset(("money",)),
    "measure": frozenset(("measure",)),
    "duration": frozenset(("duration",)),
    "percent": frozenset(("percent",)),
    "points": frozenset(("points", "count")),
    "fraction": frozenset(("fraction",)),
    "share": frozenset(("percent", "fraction")),
    "multiplier": frozenset(("multiplier",)),
    "age": frozenset(("age",)),
    "date": frozenset(("date",)),
    "time": frozenset(("time",)),
    "ordinal": frozenset(("ordinal",)),
    "score": frozenset(("score", "vote")),
    "rank": frozenset(("rank", "ordinal")),
}

PRIMARY_TYPES = ("multiplier", "percent", "points", "fraction", "share", "age", "score", "rank", "time", "ordinal",
                 "duration", "money", "measure", "date", "things", "number", "count", "amount", "figure")  # fmt: skip
"""Slot types from the rarest in news to the commonest: a phrase is looked up by its rarest one."""
