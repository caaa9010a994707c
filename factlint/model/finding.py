"""What is reported: a rule, a message with its sum, and every place that takes part."""

from __future__ import annotations

from typing import Literal

from msgspec import Struct

Severity = Literal["error", "warning", "info"]


class Place(Struct, frozen=True, order=True):
    """A stretch of a draft's file, as the writer saved it."""

    path: str
    start: int
    """Code points from the start of the decoded file, 0-based."""
    end: int
    """Exclusive."""
    line: int
    """1-based, as are all lines and columns; columns count code points."""
    column: int
    end_line: int
    end_column: int
    """Exclusive."""
    message: str = ""
    """What stands here, in a few words."""


class Finding(Struct, frozen=True):
    """One thing that cannot be true, or that nobody vouches for."""

    rule: str
    severity: Severity
    message: str
    place: Place
    related: tuple[Place, ...] = ()

    def order(self) -> tuple[str, int, int, str, str]:
        """The key by which findings are sorted: file, place, rule, message."""
        return (self.place.path, self.place.start, self.place.end, self.rule, self.message)
