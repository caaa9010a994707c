"""What a printed figure can stand for: its rounding and its hedge."""

from __future__ import annotations

import pytest

from factlint.model import Figure
from tests.find.figures_of import WORDS, mentions_of


def bounds(text: str) -> list[tuple[str, str, str]]:
    """Hedge, least and greatest value of each figure."""
    found = [mention.value for mention in mentions_of(text)]
    return [(f.hedge, f"{f.interval.low:f}", f"{f.interval.high:f}") for f in found if isinstance(f, Figure)]


@pytest.mark.parametrize(
    ("text", "low", "high"),
    [
        ("The mill drew 15,000 visitors.", 14500, 15500),
        ("The mill drew 30,000 visitors.", 28500, 31500),
        ("The mill drew 2.5 million visitors.", 2450000, 2550000),
        ("The mill drew 100 visitors.", 95, 105),
        ("The mill drew 15,362 visitors.", 15362, 15362),
        ("The mill drew 60 visitors.", 60, 60),
        ("The mill drew twelve visitors.", 12, 12),
        ("The mill drew a dozen visitors.", 12, 12),
        ("The mill cost $5.", 5, 5),
        ("The mill cost $0.75.", 0.745, 0.755),
        ("The mill is 12 metres high.", 12, 12),
    ],
)
def test_a_bare_figure_is_as_exact_as_its_last_digit(text: str, low: float, high: float) -> None:
    assert [(float(a), float(b)) for _, a, b in bounds(text)] == [(low, high)]


@pytest.mark.parametrize(
    ("words", "hedge"),
    [
        ("about", "about"), ("around", "about"), ("roughly", "about"), ("some", "about"), ("an estimated", "about"),
        ("nearly", "nearly"), ("almost", "nearly"), ("close to", "nearly"), ("just under", "just under"),
        ("just over", "just over"), ("more than", "more than"), ("over", "more than"), ("upwards of", "more than"),
        ("in excess of", "more than"), ("at least", "at least"), ("no fewer than", "at least"),
        ("as many as", "as many as"), ("up to", "up to"), ("at most", "at most"), ("no more than", "at most"),
        ("fewer than", "less than"), ("less than", "less than"), ("under", "less than"), ("a record", "record"),
    ],
)  # fmt: skip
def test_a_hedge_before_a_figure(words: str, hedge: str) -> None:
    assert [found[0] for found in bounds(f"The mill drew {words} 15,000 visitors.")] == [hedge]


@pytest.mark.parametrize(
    ("text", "hedge"),
    [
        ("The mill drew 30,000-plus visitors.", "at least"),
        ("The mill drew 40 or more visitors.", "at least"),
        ("The mill drew 40 visitors or so.", "about"),
        ("The mill drew 40 visitors or fewer.", "at most"),
        ("A sub-250 sq m office was let.", "less than"),
        ("The mill drew perhaps as many as 400 visitors.", "as many as"),
        ("The parts add up to 40.", ""),
        ("The village woke under 121 cm of fresh snow.", ""),
        ("The village has under 121 acres of land.", "less than"),
        ("The mill lasted the past 40 years.", ""),
    ],
)
def test_a_hedge_elsewhere(text: str, hedge: str) -> None:
    assert [found[0] for found in bounds(text)] == [hedge]


@pytest.mark.parametrize(
    ("words", "low", "high"),
    [
        ("about", 13000, 17000), ("nearly", 13000, 15000), ("more than", 15000, 19250), ("at least", 15000, 19250),
        ("less than", 10750, 15000), ("up to", 13750, 15500), ("a record", 14500, 15500),
    ],
)  # fmt: skip
def test_a_hedge_widens_one_side_or_both(words: str, low: float, high: float) -> None:
    assert [(float(a), float(b)) for _, a, b in bounds(f"The mill drew {words} 15,000 visitors.")] == [(low, high)]


def test_every_hedge_word_has_an_interval() -> None:
    keys = {*WORDS.tables["hedge_words"].values(), *WORDS.tables["hedge_words_after"].values()}
    assert keys <= WORDS.records["hedges"].keys()


def test_a_range_covers_both_of_its_ends() -> None:
    assert bounds("Between 15,000 and 30,000 people came.") == [("", "14500", "31500.00")]


def test_a_threefold_increase_is_also_times_four() -> None:
    (mention,) = mentions_of("The mill saw a threefold increase.")
    assert isinstance(mention.value, Figure)
    assert [float(reading.value) for reading in mention.value.readings] == [4.0]


def test_a_small_figure_with_two_digits_is_nearly_exact() -> None:
    assert bounds("The mill drew 1,200 visitors.") == [("", "1188.00", "1212.00")]
