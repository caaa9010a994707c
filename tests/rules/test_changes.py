"""What expressions ask of two figures between which something changed."""

from __future__ import annotations

from decimal import Decimal

import pytest

from factlint.check import prepare
from factlint.find import find
from factlint.model import FIGURE_KINDS
from factlint.read import read
from factlint.rules.functions import function as function_of
from factlint.rules.scene import Scene
from factlint.rules.show import show
from factlint.rules.values import Amount, Bound, Slot, Truth, slot_of

ENGINE = prepare(keep=False)


def scene_of(text: str) -> tuple[Scene, list[Slot]]:
    (found,) = find(read(text.encode(), "draft.md"), ENGINE.lexicon)
    sentence = (0, len(found.block.text))
    slots = [slot_of(Bound(one, found, 0, sentence)) for one in found.mentions if one.kind in FIGURE_KINDS]
    return Scene(found, sentence, ENGINE.rules.lists, ENGINE.rules.nouns), slots


@pytest.mark.parametrize(
    ("text", "answer"),
    [
        ("It built 50 boats in 2020 and 40 in 2021.", Truth.HOLDS),
        ("It built 50 boats in 2021 and 40 in 2020.", Truth.CANNOT),
        ("In 2020 it built 50 boats and in 2021 it built 40.", Truth.HOLDS),
        ("It built 50 boats last year, and now builds 40.", Truth.HOLDS),
        ("It wants 50 boats by 2030, and has 40.", Truth.CANNOT),
        ("It built 50 boats and 40 rafts.", Truth.CANNOT),
    ],
)
def test_dated_before(text: str, answer: Truth) -> None:
    scene, slots = scene_of(text)
    assert function_of("dated_before").call(scene, slots) is answer


@pytest.mark.parametrize(
    ("text", "low", "high"),
    [("4.5% and 3%", "1.45", "1.55"), ("46% and 40%", "6", "6"), ("46% and 40%, a fall of 6.2%", "5", "7")],
)
def test_gap(text: str, low: str, high: str) -> None:
    scene, slots = scene_of(text)
    found = function_of("gap").call(scene, slots)
    assert isinstance(found, Amount)
    assert (found.interval.low, found.interval.high) == (Decimal(low), Decimal(high))


@pytest.mark.parametrize(
    ("function", "text", "shown"),
    [
        ("trend", "from 40 to 50", "rise"),
        ("trend", "from 50 to 40", "fall"),
        ("ratio", "80 tonnes and 40", "2"),
        ("smallest", "80 tonnes, 40 tonnes and 60 tonnes", "40 tonnes"),
    ],
)
def test_pairs(function: str, text: str, shown: str) -> None:
    scene, slots = scene_of(text)
    assert show(function_of(function).call(scene, slots)).partition(" (")[0] == shown
