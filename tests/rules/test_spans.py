"""A duration that is told as the time between two dates."""

from __future__ import annotations

import pytest

from factlint.check import prepare
from factlint.find import find
from factlint.read import read
from factlint.rules.functions import function
from factlint.rules.scene import Scene
from factlint.rules.values import Bound, Slot, Truth, Value, slot_of

ENGINE = prepare(keep=False)


def scene_of(text: str) -> tuple[Scene, dict[str, Slot]]:
    """The scene of a text, and its mentions: the dates as "date1", "date2", the rest by their kinds."""
    (found,) = find(read(text.encode(), "draft.md"), ENGINE.lexicon)
    sentences = found.block.sentences
    slots: dict[str, Slot] = {}
    dates = 0
    for one in found.mentions:
        dates += one.kind == "date"
        sentence = next(each for each in sentences if one.start < each[1])
        slots[f"date{dates}" if one.kind == "date" else one.kind] = slot_of(Bound(one, found, 0, sentence))
    return Scene(found, (0, sentences[-1][1]), ENGINE.rules.lists, ENGINE.rules.nouns, slots), slots


def ask(name: str, text: str, *wanted: str) -> Value:
    scene, slots = scene_of(text)
    return function(name).call(scene, [slots[each] for each in wanted])


@pytest.mark.parametrize(
    ("text", "answer"),
    [
        ("The baths shut in 2017 and reopened in 2023 after six years.", Truth.HOLDS),
        ("The baths shut in 2017. They reopened in 2023 after six years.", Truth.HOLDS),
        ("It took six years: it began in 2017 and ended in 2023.", Truth.HOLDS),
        ("It began in 2017 and ended in 2023. Those six years were dry.", Truth.HOLDS),
        ("It began in 2017 and ended in 2023. Six years of work were lost.", Truth.HOLDS),
        ("It began in 2017 and ended in 2023. Six years are a long time.", Truth.CANNOT),
        ("He waited six years. It began in 2017 and ended in 2023.", Truth.CANNOT),
        ("It began in 2017 and ended in 2023 after six years as a mill.", Truth.CANNOT),
        ("After six years of talks a buyer was found for what began in 2017 and ended in 2023.", Truth.CANNOT),
        ("It was seen in 2017 and in 2023, after six years.", Truth.CANNOT),
        ("It began in 2017, was painted in 2020 and ended in 2023 after six years.", Truth.CANNOT),
    ],
)
def test_spans(text: str, answer: Truth) -> None:
    last = "date3" if "painted" in text else "date2"
    assert ask("spans", text, "duration", "date1", last) is answer


def test_dates_the_other_way_round() -> None:
    assert (
        ask("spans", "It ended in 2023 after six years; it had begun in 2017.", "duration", "date2", "date1")
        is Truth.HOLDS
    )
    assert (
        ask("spans", "It ended in 2023 after six years; it had begun in 2017.", "duration", "date1", "date2")
        is Truth.CANNOT
    )
