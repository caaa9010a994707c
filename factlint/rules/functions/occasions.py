"""What expressions may ask about what happened on two dates: what was founded, and when it is remembered."""

from __future__ import annotations

from collections.abc import Sequence

from factlint.rules.functions.function import Function, answer
from factlint.rules.functions.spans import around, only_dates
from factlint.rules.functions.two_days import comes_first, goes_back
from factlint.rules.scene import Scene
from factlint.rules.values import Truth, Value, bounds_of


def _commemorates(scene: Scene, values: Sequence[Value]) -> Value:
    """Whether something founded on the first date is told of, and nothing but it, on the second one."""
    bounds = bounds_of(values)
    if len(bounds) != len(values):
        return Truth.UNKNOWN
    event, at = bounds
    if not only_dates(scene, event, at) or not goes_back(scene, event, at) or comes_first(event, at) is Truth.CANNOT:
        return Truth.CANNOT
    return answer(scene.has_any(("<founding>", "<past_events>"), *around(scene, event)))


OCCASIONS: dict[str, Function] = {
    "commemorates": Function(
        2, 2, _commemorates, "whether what was founded, or happened, on the first date is told of on the second one"
    ),
}
