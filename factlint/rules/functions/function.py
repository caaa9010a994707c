"""The shape of a function of the rule language."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from msgspec import Struct

from factlint.rules.scene import Scene
from factlint.rules.values import Truth, Value


class Function(Struct, frozen=True):
    """A function of the rule language."""

    least: int
    most: int
    call: Callable[[Scene, Sequence[Value]], Value]
    shows: str
    """What it gives, for the documentation."""


def answer(holds: bool) -> Truth:
    """Yes or no as one of the three answers."""
    return Truth.HOLDS if holds else Truth.CANNOT
