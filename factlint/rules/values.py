"""The values that a rule's expressions work on."""

from __future__ import annotations

from collections.abc import Sequence
from enum import Enum

from msgspec import Struct

from factlint.model import AnnotatedBlock, DateValue, Figure, Interval, Mention


class Truth(Enum):
    """The three answers of an assertion."""

    HOLDS = "holds"
    CANNOT = "cannot"
    UNKNOWN = "unknown"


class Bound(Struct, frozen=True):
    """A mention that a slot was bound to, with the block that it stands in."""

    mention: Mention
    block: AnnotatedBlock
    block_index: int
    sentence: tuple[int, int]
    """Start and end of its sentence in the block's text."""

    @property
    def text(self) -> str:
        """The mention as printed, its markup removed."""
        return self.block.block.text[self.mention.start : self.mention.end]

    @property
    def place(self) -> tuple[int, int]:
        """Where the mention stands in the source: the same in whatever block it was found."""
        return self.block.block.span(self.mention.start, self.mention.end)


class Amount(Struct, frozen=True):
    """An interval with its unit: a figure of the draft, or the result of a sum."""

    interval: Interval
    unit: str = ""
    noun: tuple[str, ...] = ()
    figure: Figure | None = None
    """The figure, when it was read and not computed."""
    rounded: bool = False
    """A sum over at least one figure that was not exact."""


class Day(Struct, frozen=True):
    """A date of the draft."""

    date: DateValue


class Slot(Struct, frozen=True):
    """A bound name in an expression: its mention, and the value that the expression sees."""

    bound: Bound
    value: Amount | Day | None = None


Value = Amount | Day | Slot | tuple[Slot, ...] | Truth | str | None


def value_of(bound: Bound) -> Amount | Day | None:
    """What an expression sees of a mention: an amount, a day, or nothing that sums can use."""
    value = bound.mention.value
    if isinstance(value, Figure):
        return Amount(value.interval, value.unit, value.noun, value, value.interval.low != value.interval.high)
    return Day(value) if isinstance(value, DateValue) else None


def slot_of(bound: Bound) -> Slot:
    """A bound mention as expressions see it."""
    return Slot(bound, value_of(bound))


def slot_near(slot: Slot, found: AnnotatedBlock, mention: Mention) -> Slot:
    """Another mention of the block of a slot as expressions see it, beside that one."""
    return slot_of(Bound(mention, found, slot.bound.block_index, slot.bound.sentence))


def bounds_of(values: Sequence[Value]) -> list[Bound]:
    """What the slots among some values were bound to; one for several is left out."""
    return [value.bound for value in values if isinstance(value, Slot)]


def slots_of(values: Sequence[Value]) -> list[Slot]:
    """The slots among some values, several of one name taken apart."""
    each = [one for value in values for one in (value if isinstance(value, tuple) else (value,))]
    return [one for one in each if isinstance(one, Slot)]


def plain(value: Value) -> Amount | Day | Truth | str | None:
    """The value of a slot, or the value itself; several slots have none together."""
    if isinstance(value, Slot):
        return value.value
    return None if isinstance(value, tuple) else value


def two_amounts(values: Sequence[Value]) -> tuple[Amount, Amount] | None:
    """The first two values, where both are amounts."""
    one, other = plain(values[0]), plain(values[1])
    return (one, other) if isinstance(one, Amount) and isinstance(other, Amount) else None


def figure_of(value: Value) -> Figure | None:
    """The figure of an amount that was read and not computed."""
    amount = plain(value)
    return amount.figure if isinstance(amount, Amount) else None
