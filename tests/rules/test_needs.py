"""What a guard needs to hold at all, told from its form."""

from __future__ import annotations

import pytest

from factlint.rules.functions import arities
from factlint.rules.needs import NON_EMPTY, can_give, lists_needed, texts_needed, words_needed
from factlint.rules.read_expression import parse_expression


@pytest.mark.parametrize(
    ("text", "needed"),
    [
        ('strength() == "money"', {"money"}),
        ('strength() != ""', {NON_EMPTY}),
        ('strength() == "money" and reach() == "none"', {"money"}),
        ('strength() == "money" or strength() == "casualties"', {"money", "casualties"}),
        ('strength() == "money" or reach() == "none"', None),
        ('not strength() == "money"', None),
        ('strength() != "" and strength() == "money"', {"money"}),
        ('reach() == "none"', None),
    ],
)
def test_texts_needed(text: str, needed: set[str] | None) -> None:
    assert texts_needed(parse_expression(text, (), arities()).tree, "strength") == needed


@pytest.mark.parametrize(
    ("text", "lists"),
    [
        ('near("<second_hand>")', ("second_hand",)),
        ('near("<a>", "<b>") and has_number()', ("a", "b")),
        ('near("<a>", "word")', ()),
        ('near("<a>") or has_number()', ()),
        ('not near("<a>")', ()),
    ],
)
def test_lists_needed(text: str, lists: tuple[str, ...]) -> None:
    assert lists_needed(parse_expression(text, (), arities()).tree) == lists


def test_can_give() -> None:
    assert can_give(None, "")
    assert can_give(frozenset((NON_EMPTY,)), "money")
    assert not can_give(frozenset((NON_EMPTY,)), "")
    assert not can_give(frozenset(("money",)), "count")


@pytest.mark.parametrize(
    ("text", "needed"),
    [
        ('near("<rise>", "went up") and round(1) == 1', (("list:rise", "word:went"),)),
        ('near("<rise>") and near("crowd")', (("list:rise",), ("word:crowd",))),
        ('near("<rise>") or near("crowd")', (("list:rise", "word:crowd"),)),
        ('near("<rise>") or near("crowd") and near("<a>", "b")', (("list:rise", "word:crowd"),)),
        ('near("<rise>") or round(1) == 1', ()),
        ('right_before(old, "in the") and not has(old, "x")', (("word:in",),)),
        ('goes(old, old) == "up" or between(old, old, "<a>")', (("list:goes_up", "list:a"),)),
        ('near("-")', ()),
        ('not near("<rise>")', ()),
    ],
)
def test_words_needed(text: str, needed: tuple[tuple[str, ...], ...]) -> None:
    assert words_needed(parse_expression(text, ("old",), arities()).tree) == needed
