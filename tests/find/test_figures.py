"""What holds of figures in any text, and in texts that are made to harm."""

from __future__ import annotations

import sys
from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from factlint.find.figures import MOST_FIGURES, find_figures
from factlint.find.tokens import tokenize
from tests.find.figures_of import FIGURES, mentions_of

PIECES = (
    "5", "1,200", "0.5", "two", "half", "a", "million", "dozens", "of", "and", "to", "from", "between", "$", "£", "US", "Rs",
    "%", "percent", "-", "–", "/", ".", ",", "(", ")", "'", '"', "ft", "in", "st", "lb", "m", "bn", "k", "°", "C", "hours",
    "minutes", "year", "old", "aged", "times", "as", "many", "more", "than", "about", "up", "rose", "fell", "by", "Harbour",
    "Street", "No", "M", "people", "one", "third", "thirds", "point", "e", "^", "×", "10", "per", "½", "\u00a0", "+", "minus",
)  # fmt: skip
TEXTS = st.one_of(
    st.text(max_size=80),
    st.lists(st.sampled_from(PIECES), max_size=24).map(" ".join),
    st.lists(st.sampled_from(PIECES), max_size=24).map("".join),
)


@given(TEXTS)
@settings(max_examples=400, deadline=None)
def test_mentions_stand_in_order_inside_the_text(text: str) -> None:
    found = mentions_of(text)
    places = [(mention.start, mention.end) for mention in found]
    assert all(0 <= start < end <= len(text) for start, end in places)
    assert all(one[1] <= other[0] for one, other in pairwise(places))
    assert all(text[start:end].strip() == text[start:end] for start, end in places)


@given(TEXTS)
@settings(max_examples=200, deadline=None)
def test_blanks_before_a_text_shift_its_mentions(text: str) -> None:
    plain = find_figures(tokenize(text), FIGURES, (), "en-US")
    shifted = find_figures(tokenize("   " + text), FIGURES, (), "en-US")
    assert [(m.kind, m.start + 3, m.end + 3) for m in plain] == [(m.kind, m.start, m.end) for m in shifted]


@given(TEXTS, st.sampled_from(("en-US", "en-IN", "de-DE", "fr-FR", "")))
@settings(max_examples=200, deadline=None)
def test_no_text_raises_in_any_locale(text: str, locale: str) -> None:
    find_figures(tokenize(text), FIGURES, (), locale)


HOSTILE = {
    "digits": "1", "and": "and ", "hundreds": "one hundred and ", "scales": "million ", "ranges": "1-", "to": "1 to ",
    "between": "between 1 and ", "hedges": "about ", "dollars": "$", "scripts": "1२三٥", "commas": "1,", "slashes": "1/",
    "hyphens": "x-", "halves": "half a ", "thirds": "two-thirds ", "points": "one point ", "powers": "9^9", "e": "1e",
    "web": "1/a@", "hours": "2 hours 15 minutes ", "ratios": "one in ", "over": "1 over ", "capitals": "A 1 ", "phones": "+44 20 ",
    "nouns": "5 x y z ", "tens": "twenty-", "verbs": "rise by ", "groups": "1\u202f000\u202f", "initials": "a.", "per": "5 per 5 ",
    "vague": "tens of millions of ", "fractions": "1 1/2", "surrogates": "5\ud800",
}  # fmt: skip


def steps(text: str) -> int:
    """How many Python functions reading a text calls."""
    tokens = tokenize(text)
    count = 0

    def note(_frame: object, event: str, _argument: object) -> None:
        nonlocal count
        count += event == "call"

    before = sys.getprofile()
    sys.setprofile(note)
    try:
        find_figures(tokens, FIGURES, (), "en-US")
    finally:
        sys.setprofile(before)
    return count


@pytest.mark.parametrize("piece", HOSTILE.values(), ids=HOSTILE)
def test_the_work_grows_no_faster_than_the_text(piece: str) -> None:
    short, long = steps(piece * 150 + " 5"), steps(piece * 600 + " 5")
    assert long < 4.6 * short + 400


def test_a_draft_of_figures_only_is_read_up_to_a_limit() -> None:
    assert len(find_figures(tokenize("7 " * 50), FIGURES, (), "en-US", 20)) == 20
    assert find_figures(tokenize("one in " * 50 + "7 boats"), FIGURES, (), "en-US", 20) == ()
    assert MOST_FIGURES == 20_000
