"""Numbers in digits, in words, and in both."""

from __future__ import annotations

import pytest

from tests.find.figures_of import figures_of


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Half a million people came.", ["count <Half a million people> 500000 of people"]),
        ("One and a half million people came.", ["count <One and a half million people> 1500000 of people"]),
        ("Two and a half million people came.", ["count <Two and a half million people> 2500000 of people"]),
        ("A million and a half people came.", ["count <A million and a half people> 1500000 of people"]),
        ("3 million and a half people came.", ["count <3 million and a half people> 3500000 of people"]),
        ("A quarter of a million people came.", ["count <A quarter of a million people> 250000 of people"]),
        ("Twenty-five thousand people came.", ["count <Twenty-five thousand people> 25000 of people"]),
        ("Two hundred and five people came.", ["count <Two hundred and five people> 205 of people"]),
        (
            "One hundred and twenty thousand people came.",
            ["count <One hundred and twenty thousand people> 120000 of people"],
        ),
        (
            "Between one hundred and two hundred people came.",
            ["count <one hundred and two hundred people> 100..200 of people"],
        ),
        ("A dozen boats sank.", ["count <A dozen boats> 12 of boats"]),
        ("Half a dozen boats sank.", ["count <Half a dozen boats> 6 of boats"]),
        ("Three dozen boats sank.", ["count <Three dozen boats> 36 of boats"]),
        ("Dozens of boats sank.", ["count <Dozens of boats> 12 of boats (vague)"]),
        ("Tens of thousands of boats sank.", ["count <Tens of thousands of boats> 10000 of boats (vague)"]),
        ("Hundreds of boats sank.", ["count <Hundreds of boats> 100 of boats (vague)"]),
        ("A couple of boats sank.", ["count <A couple of boats> 2 of boats"]),
        ("A couple of hundred boats sank.", ["count <A couple of hundred boats> 200 of boats"]),
        ("The bond closed at 101 1/2 in Adel.", ["number <101 1/2> 101.5"]),
        ("The beam is 2½ inches thick.", ["measure <2½ inches> 2.5 inch"]),
        ("The screw is 1⁄32 inches wide.", ["measure <1⁄32 inches> 0.03125 inch"]),
        ("The rate is .08 percent.", ["percent <.08 percent> 0.08 percent"]),
        ("Two point five million boats sank.", ["count <Two point five million boats> 2500000 of boats"]),
        ("The pump holds 4 thousand million litres.", ["measure <4 thousand million litres> 4000000000 litre"]),
        ("It weighs 2.35×10−28 kilograms.", ["measure <2.35×10−28 kilograms> 0.0000000000 kilogram"]),
        ("The tank holds 3 x 10^8 litres.", ["measure <3 x 10^8 litres> 300000000 litre"]),
        ("The club has 23,45,678 members.", ["count <23,45,678 members> 2345678 of members"]),
        ("The club has 1,250 members.", ["count <1,250 members> 1250 of members"]),
        ("The club has 12\u202f000 members.", ["count <12\u202f000 members> 12000 of members"]),
        ("The balance was minus 233 on Friday.", ["number <minus 233> -233"]),
        ("The answer is negative one.", ["number <negative one> -1"]),
        ("Nobody, not even one, came.", []),
        ("No one came to Lunde.", []),
        ("One boat sank off Lunde.", ["count <One boat> 1 of boat"]),
        ("One of the best bakers in Lunde left.", ["count <One of the best bakers> 1 of best bakers"]),
        ("One day the mill will reopen.", []),
        (
            "The answer to question two is three thousand and one.",
            ["number <two> 2", "number <three thousand and one> 3001"],
        ),
        (
            "The count is 1 234 567 in a town of 40 000 people.",
            ["number <1 234 567> 1234567", "count <40 000 people> 40000 of people"],
        ),
        ("Sales were 2019 100 200 300.", ["year <2019>", "number <100> 100", "number <200> 200", "number <300> 300"]),
        ("Some 80, 000 people came.", ["count <80, 000 people> 80000 of people (about)"]),
        (
            "A gap of a hundred thousandths of an inch, and a hundred trillionths.",
            ["measure <a hundred thousandths of an inch> 0.1 inch", "fraction <a hundred trillionths> 0.0000000001"],
        ),
        ("Take 2  1/4 cups and 3 dz eggs.", ["measure <2  1/4 cups> 2.25 cup", "count <3 dz eggs> 36 of eggs"]),
    ],
)
def test_numbers(text: str, expected: list[str]) -> None:
    assert figures_of(text) == expected
