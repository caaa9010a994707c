"""Parts of a whole."""

from __future__ import annotations

import pytest

from tests.find.figures_of import figures_of


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("A third of the seats are free.", ["fraction <A third> 0.3333333333"]),
        ("Two-thirds of the seats are free.", ["fraction <Two-thirds> 0.6666666666"]),
        ("Nearly half of the seats are free.", ["fraction <half> 0.5 (nearly)"]),
        ("Half the seats are free.", ["fraction <Half> 0.5"]),
        ("One in five seats is free.", ["fraction <One in five> 0.2"]),
        ("Nine out of 10 seats are free.", ["fraction <Nine out of 10> 0.9"]),
        ("Nine times out of ten it is free.", ["fraction <Nine times out of ten> 0.9"]),
        ("Three-quarters back the plan.", ["fraction <Three-quarters> 0.75"]),
        ("Sales fell by a third.", ["fraction <a third> 0.3333333333 down"]),
        ("Sales fell by a third last year.", ["fraction <a third> 0.3333333333 down"]),
        ("It is a quarter cheaper.", ["fraction <a quarter> 0.25"]),
        ("It was won by a third party.", []),
        ("Sales fell a quarter, to 60.", ["fraction <a quarter> 0.25 down", "number <60> 60"]),
        ("Sales fell a quarter earlier.", []),
        ("Rates rose a quarter point.", ["fraction <a quarter> 0.25 up"]),
        ("One of every four seats is free.", ["fraction <One of every four> 0.25"]),
        ("A third man left.", []),
        ("The second half was dull.", []),
        ("Half-time came early.", []),
        ("They met in the last three quarters.", ["count <three quarters> 3 of quarters"]),
        ("A ninth day passed.", []),
        ("He lost the next one in 1992 to Holm.", []),
        ("One seat in four is free.", ["fraction <One seat in four> 0.25"]),
        ("Two seats in every five are free.", ["fraction <Two seats in every five> 0.4"]),
        ("Two goals in three games are few.", ["count <Two goals> 2 of goals", "count <three games> 3 of games"]),
        ("One seat in 1992 was free.", ["count <One seat> 1 of seat"]),
        ("On Saturday 310 were free.", ["number <310> 310"]),
    ],
)
def test_shares(text: str, expected: list[str]) -> None:
    assert figures_of(text) == expected
