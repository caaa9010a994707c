"""What expressions may ask about the sums in the items of the list that a total announces."""

from __future__ import annotations

import re
from collections.abc import Sequence
from decimal import Decimal

from factlint.model import Block, Interval
from factlint.patterns import late
from factlint.rules.functions.function import Function, answer
from factlint.rules.scene import Scene
from factlint.rules.values import Amount, Slot, Truth, Value, plain

_SUM = late(
    r"(?P<unit>[$£€¥])(?P<number>\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d+(?:\.\d+)?)[ \u00a0]?(?P<scale>million|billion|bn|m|k)?\b",
    re.IGNORECASE,
)
_LEAST = 2


def _sum_of(text: str) -> tuple[str, str, Decimal] | None:
    """The sign, the scale word and the number of the one sum of money in a text; None where it has none or several."""
    found = list(_SUM.finditer(text))
    if len(found) != 1:
        return None
    return found[0]["unit"], (found[0]["scale"] or "").lower(), Decimal(found[0]["number"].replace(",", ""))


def _items(scene: Scene, slot: Slot) -> list[Block]:
    """The items of the list that follows the sentence of a slot, where that ends its paragraph with a colon."""
    if scene.draft is None:
        return []
    block, rest = slot.bound.block.block, scene.draft.blocks[slot.bound.block_index + 1 :]
    if not block.text.rstrip().endswith(":") or slot.bound.sentence[1] < len(block.text.rstrip()):
        return []
    if not rest or rest[0].kind != "item":
        return []
    group, level = rest[0].group, rest[0].level
    return [other for other in rest if other.kind == "item" and other.group == group and other.level == level]


def _numbers(scene: Scene, values: Sequence[Value]) -> tuple[Decimal, list[Decimal]] | None:
    """The number of a total and those of the items below, where each has one sum printed in the total's unit and scale."""
    slot = values[0]
    if not isinstance(slot, Slot):
        return None
    total = _sum_of(slot.bound.text)
    found = [_sum_of(item.text) for item in _items(scene, slot)] if total is not None else []
    parts = [part[2] for part in found if part is not None and total is not None and part[:2] == total[:2]]
    return None if total is None or len(parts) < max(len(found), _LEAST) else (total[2], parts)


def _step(numbers: Sequence[Decimal]) -> Decimal:
    """One in the last place of the finest of some numbers; trailing zeros are digits."""
    return min(Decimal(1).scaleb(min(int(number.as_tuple().exponent), 0)) for number in numbers)


def _items_sum(scene: Scene, values: Sequence[Value]) -> Value:
    numbers, amount = _numbers(scene, values), plain(values[0])
    if numbers is None or not isinstance(amount, Amount) or not numbers[0]:
        return None
    return Amount(Interval.exact(sum(numbers[1]) * (amount.interval.value / numbers[0])), amount.unit)


def _items_add_up(scene: Scene, values: Sequence[Value]) -> Value:
    """Whether a total can be the sum of the items below, all rounded as finely as the finest."""
    numbers = _numbers(scene, values)
    if numbers is None:
        return Truth.UNKNOWN
    total, parts = numbers
    apart = abs(total - sum(parts))
    return answer(apart == 0 or apart < _step([total, *parts]) * (len(parts) + 1) / 2)


LIST_SUMS: dict[str, Function] = {
    "items_sum": Function(1, 1, _items_sum, "the sum of the items of the list that a sum of money announces"),
    "items_add_up": Function(1, 1, _items_add_up, "whether a sum of money is that of the items of the list that it announces"),
}  # fmt: skip
