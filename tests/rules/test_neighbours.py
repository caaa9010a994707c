"""Figures of neighbouring sentences, in whatever order and wording."""

from __future__ import annotations

import pytest

from factlint.check import prepare
from factlint.find import find
from factlint.model import FIGURE_KINDS
from factlint.read import read
from factlint.rules.functions import function
from factlint.rules.neighbours import match_neighbours
from factlint.rules.passage import passage
from factlint.rules.read_phrase import parse_phrase
from factlint.rules.ready import ready
from factlint.rules.scene import Scene
from factlint.rules.slots import SLOT_TYPES
from factlint.rules.values import Bound, Truth, slot_of

ENGINE = prepare(keep=False)
LISTS = [name for name in ENGINE.rules.lists if "~" not in name]


def bound(phrase: str, text: str) -> list[tuple[str, ...]]:
    (found,) = find(read(text.encode(), "draft.md"), ENGINE.lexicon)
    made = ready(parse_phrase(phrase, SLOT_TYPES, LISTS), ENGINE.rules.lists)
    bindings = match_neighbours(made, passage(found, found.block.sentences, ENGINE.rules.lists))
    return [tuple(found.block.text[mention.start : mention.end] for mention in one.values()) for one in bindings]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Fees were $12. They are $15, or 25% more.", [("25%", "$12", "$15")]),
        ("Fees went from $12 to $15. That is 25% more.", [("25%", "$12", "$15")]),
        ("Fees rose 25%. They went from $12 to $15.", [("25%", "$12", "$15")]),
        ("Fees of $12 and $13. They are $15, or 25% more.", [("25%", "$12", "$15"), ("25%", "$13", "$15"), ("25%", "$12", "$13")]),
        ("Fees went from $12 to $15, or 25% more. They were high.", []),
        ("They were high. Fees went from $12 to $15, or 25% more.", []),
        ("Fees were $12. Costs are €15, or 25% more.", []),
        ("A forecast of $12 was low. They are $15, or 25% more.", []),
        ("Fees of $1, $2, $3, $4 and $5. Costs of $6, $7 and $8 are 25% more.", []),
    ],
)  # fmt: skip
def test_a_change_and_its_ends(text: str, found: list[tuple[str, ...]]) -> None:
    assert sorted(bound("{change:percent} ++ {first:amount} ++ {second:amount} //", text)) == sorted(found)


def test_over_three_sentences() -> None:
    phrase = "{change:figure} ++ {first:amount} ++ {second:amount} // //"
    assert ("5", "12 cows", "17 cows") in bound(phrase, "Orley has 12 cows. Varde has 17 cows. The gap of 5 is new.")
    assert bound(phrase, "Orley has 12 cows. Varde has 17 cows, a gap of 5. It is new.") == []


def told(text: str, *order: int) -> Truth:
    (found,) = find(read(text.encode(), "draft.md"), ENGINE.lexicon)
    sentences = found.block.sentences
    slots = {
        f"slot{number}": slot_of(Bound(one, found, 0, next(each for each in sentences if one.start < each[1])))
        for number, one in enumerate(each for each in found.mentions if each.kind in FIGURE_KINDS)
    }
    scene = Scene(found, (0, sentences[-1][1]), ENGINE.rules.lists, ENGINE.rules.nouns, slots)
    answer = function("told_of_one").call(scene, [slots[f"slot{number}"] for number in order])
    assert isinstance(answer, Truth)
    return answer


@pytest.mark.parametrize(
    ("text", "answer"),
    [
        ("The mill had 64 posts. It now employs 80 people, an increase of 15%.", Truth.HOLDS),
        ("The mill had 64 posts. It now has 80 vans, an increase of 15%.", Truth.CANNOT),
        ("The mill had 64 posts. Another 80 posts were filled, an increase of 15%.", Truth.CANNOT),
        ("The mill had 64 posts. Sales in Orley are now 80 posts, an increase of 15%.", Truth.CANNOT),
        ("The mill had 64 posts. In the mill at Varde there are 80 posts, an increase of 15%.", Truth.CANNOT),
        ("The mill had 64 posts. It has 80 posts, and won an increase of 15%.", Truth.CANNOT),
        ("The mill had 64 posts. In the villages there are 80 posts, an increase of 15%.", Truth.CANNOT),
        ("The mill had 64 posts. Now the number of looms is 80, an increase of 15%.", Truth.CANNOT),
        ("It counted 64. Now there are 80 looms, an increase of 15%.", Truth.CANNOT),
        ("The mill had 64 posts. The museum has 80 posts, an increase of 15%.", Truth.CANNOT),
        ("The mill had 64 posts. The museum has 80 posts now, an increase of 15%.", Truth.HOLDS),
        ("The mill had 64 posts. It costs 80 posts, an increase of 15%.", Truth.HOLDS),
        ("The mill had 64 posts. Its rival had 80 posts, an increase of 15%.", Truth.CANNOT),
        ("The mill had 64 posts. Its rival had 80 posts, a lead of 15.", Truth.HOLDS),
        ("The mill had 64 posts. Its owner paid for 80 posts, an increase of 15%.", Truth.HOLDS),
    ],
)
def test_told_of_one_thing(text: str, answer: Truth) -> None:
    assert told(text, 2, 0, 1) is answer


@pytest.mark.parametrize(
    ("text", "answer"),
    [
        ("Falls went from 150 to 90. That is a reduction of 60%.", Truth.HOLDS),
        ("Falls went from 150 to 90. The board wants a reduction of 60%.", Truth.CANNOT),
        ("Falls went from 150 to 90. Some call the 60% drop a feat.", Truth.HOLDS),
        ("Falls went from 150 to 90. Some call the difference of 40 a feat.", Truth.HOLDS),
        ("Falls went from 150 to 90. It rained. That is a reduction of 60%.", Truth.HOLDS),
    ],
)
def test_a_relation_that_sums_up(text: str, answer: Truth) -> None:
    assert told(text, 2, 0, 1) is answer


@pytest.mark.parametrize(
    ("text", "answer"),
    [
        ("It built 40. It then built 50, up 10% on the year.", Truth.HOLDS),
        ("It built 40. It then built 50, up 10% on last year.", Truth.HOLDS),
        ("It built 40 last year. It then built 50, up 10% on last year.", Truth.CANNOT),
        ("It built 40. It then built 50, up 10% on its quay.", Truth.CANNOT),
        ("It rose 10% in two years. It was 40 and is 50.", Truth.HOLDS),
    ],
)
def test_another_base(text: str, answer: Truth) -> None:
    (found,) = find(read(text.encode(), "draft.md"), ENGINE.lexicon)
    sentences = found.block.sentences
    (change,) = (one for one in found.mentions if one.kind == "percent")
    slot = slot_of(Bound(change, found, 0, next(each for each in sentences if change.start < each[1])))
    scene = Scene(found, (0, sentences[-1][1]), ENGINE.rules.lists, ENGINE.rules.nouns, {"change": slot})
    assert function("other_base").call(scene, [slot]) is answer


@pytest.mark.parametrize(
    ("text", "answer"),
    [
        ("Thefts fell 35%. Police logged 640, against 800 a year earlier.", Truth.HOLDS),
        ("Thefts fell 35%. Police logged 640, then 800.", Truth.CANNOT),
        ("Thefts fell 35% for the third year running. Police logged 640, against 800 a year earlier.", Truth.CANNOT),
        ("Thefts fell 35%. Fines of 640 were paid, against 800 a year earlier.", Truth.CANNOT),
        ("The price rose 35%. It was 64 in May and is 80 now.", Truth.HOLDS),
    ],
)
def test_a_change_told_before_its_ends(text: str, answer: Truth) -> None:
    assert told(text, 0, 1, 2) is answer


@pytest.mark.parametrize(
    ("text", "answer"),
    [
        ("Jobs rose from 40 to 50. The 30% jump, in a town with 12 shops, was steep.", Truth.HOLDS),
        ("Jobs rose from 40 to 50. The 30% jump in costs was steep.", Truth.CANNOT),
        ("Jobs rose from 40 to 50. The 30% price jump was steep.", Truth.CANNOT),
        ("Jobs rose from 40 to 50. A rise of 30% in costs was steep.", Truth.CANNOT),
        ("Jobs were 50 this year and 40 last year. The rise, of 15, is the largest since 2014.", Truth.HOLDS),
        ("Jobs were 50 in May and 40 in June. Having lost 15%, the yard is for sale.", Truth.HOLDS),
    ],
)
def test_a_change_known_from_before(text: str, answer: Truth) -> None:
    assert told(text, 2, 0, 1) is answer


@pytest.mark.parametrize(
    ("text", "way"),
    [
        ("Sales tumbled in May. The board recorded 4,120, against 3,655 in April.", "down"),
        ("Sales tumbled in May. It sold 4,120, against 3,655 in April.", "down"),
        ("Sales tumbled in May. Costs were 4,120, against 3,655 in April.", ""),
        ("Sales tumbled since 2014. It sold 4,120, against 3,655 in April.", ""),
        ("Sales rose and fell. It sold 4,120, against 3,655 in April.", ""),
    ],
)
def test_the_way_told_before(text: str, way: str) -> None:
    (found,) = find(read(text.encode(), "draft.md"), ENGINE.lexicon)
    last = found.block.sentences[-1]
    new, old = (slot_of(Bound(one, found, 0, last)) for one in found.mentions if one.kind in ("number", "count"))
    scene = Scene(found, last, ENGINE.rules.lists, ENGINE.rules.nouns, {"new": new, "old": old})
    assert function("told_way").call(scene, [new, old]) == way


@pytest.mark.parametrize(
    ("text", "answer"),
    [
        ("It made 410 tonnes, compared with 290.", Truth.HOLDS),
        ("It made 410 tonnes in May and 290 in June.", Truth.HOLDS),
        ("It had 410 boats then, and now has 290.", Truth.HOLDS),
        ("It has 410 boats; the year before it had 290.", Truth.HOLDS),
        ("It made 410 tonnes, three times last April's 290.", Truth.HOLDS),
        ("It made 410 tonnes and sold 290.", Truth.CANNOT),
    ],
)
def test_two_times(text: str, answer: Truth) -> None:
    (found,) = find(read(text.encode(), "draft.md"), ENGINE.lexicon)
    (sentence,) = found.block.sentences
    kinds = ("number", "count", "measure")
    one, other = (slot_of(Bound(each, found, 0, sentence)) for each in found.mentions if each.kind in kinds)
    scene = Scene(found, sentence, ENGINE.rules.lists, ENGINE.rules.nouns, {"one": one, "other": other})
    assert function("two_times").call(scene, [one, other]) is answer
