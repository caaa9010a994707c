"""Bindings of a whole draft that have one value in common: all conversions of a currency make one rate."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence

from msgspec.structs import replace

from factlint.rules.evaluate import evaluate
from factlint.rules.scene import Scene
from factlint.rules.search import Result, answer
from factlint.rules.values import Truth, Value, plain

_MOST = 200
"""Bindings of one group that are looked at."""


def join_throughout(results: Sequence[Result]) -> list[Result]:
    """The results, with those that wait for the draft's other bindings answered.

    The binding that most others agree with is the norm, the first of those that draw. One that no binding of the norm's
    company agrees with cannot hold; it is told with the norm. A single one is asked without another.
    """
    joined: list[Result] = []
    groups: dict[tuple[str, str], list[tuple[Result, Value]]] = defaultdict(list)
    seen: set[tuple[str, frozenset[tuple[int, int]]]] = set()
    for result in results:
        throughout = result.planned.search.verdict.throughout
        if throughout is None:
            joined.append(result)
            continue
        of, value = (plain(evaluate(expression, result.scene)) for expression in throughout)
        rule = result.planned.rule.heading.id
        if isinstance(of, str) and of and value is not None and (rule, result.mentions) not in seen:
            seen.add((rule, result.mentions))
            groups[rule, of].append((result, value))
    for group in groups.values():
        joined += _answers(group[:_MOST])
    return joined


def _answers(group: Sequence[tuple[Result, Value]]) -> list[Result]:
    alone = [_answered(result, value, None) for result, value in group]
    wrong_alone = [result.answer is Truth.CANNOT for result in alone]
    sound = [number for number, wrong in enumerate(wrong_alone) if not wrong]
    company = {
        one: [other for other in sound if other == one or _agree(group[one], group[other])] for one in sound
    }  # fmt: skip
    norm = max(sound, key=lambda number: (len(company[number]), -number), default=None)
    answers = []
    for number, member in enumerate(group):
        if norm is None or wrong_alone[number] or number == norm:
            answers.append(alone[number])
        elif any(other in company[norm] for other in company[number]):
            answers.append(replace(alone[number], answer=Truth.HOLDS))
        else:
            answers.append(_answered(*member, group[norm]))
    return answers


def _agree(one: tuple[Result, Value], other: tuple[Result, Value]) -> bool:
    return _answered(*one, other).answer is not Truth.CANNOT


def _answered(result: Result, value: Value, other: tuple[Result, Value] | None) -> Result:
    """A result with `here`, and with `there` and the slots of the other one where there is one."""
    scene = _scene(result.scene, value, other)
    return Result(result.planned, scene, answer(result.planned.search.verdict.expect, scene))


def _scene(scene: Scene, value: Value, other: tuple[Result, Value] | None) -> Scene:
    if other is None:
        return replace(scene, values={"here": value})
    slots = {f"there_{name}": slot for name, slot in other[0].scene.slots.items()}
    return replace(scene, slots={**scene.slots, **slots}, values={"here": value, "there": other[1]})
