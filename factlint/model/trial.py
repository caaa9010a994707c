"""A rule's example, tried: what was found in it, and how it came about."""

from __future__ import annotations

from typing import Literal

from msgspec import Struct

from factlint.model.rule import Example, RuleHeading

Outcome = Literal["holds", "cannot hold", "cannot be told", "where is not met", "silenced by unless"]


class Binding(Struct, frozen=True):
    """One way in which a phrase of a rule fits a draft."""

    phrase: str
    slots: tuple[tuple[str, str], ...]
    """Name and text as printed, in order of place."""
    outcome: Outcome
    because: str = ""
    """The first condition that is not met, or the phrase that silences."""


class Trial(Struct, frozen=True):
    """One example of a rule, tried."""

    heading: RuleHeading
    example: Example
    flawed: bool
    """Whether the rule says that it must flag it."""
    messages: tuple[str, ...]
    """What the rule said about it, in order of place."""
    bindings: tuple[Binding, ...] = ()
    """Of an example that failed: what its phrases bound."""
    mentions: tuple[tuple[str, str], ...] = ()
    """Of an example that failed: what was read in it, as kind and text."""
    problem: str = ""
    """Why the example could not be read as a draft, or empty."""

    @property
    def passed(self) -> bool:
        """Whether the rule does what its example says."""
        return not self.problem and bool(self.messages) == self.flawed
