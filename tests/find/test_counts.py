"""Numbers with the noun that they count."""

from __future__ import annotations

import pytest

from tests.find.figures_of import figures_of


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Some 30,000 additional North Korean troops arrived.",
            ["count <30,000 additional North Korean troops> 30000 of additional north korean troops (about)"],
        ),
        ("The guild has 96 Lunde members.", ["count <96 Lunde members> 96 of lunde members"]),
        ("The guild has 90 U.S. members.", ["count <90 U.S. members> 90 of u s members"]),
        (
            "About 2.4m printed and spoken copies followed.",
            ["count <2.4m printed and spoken copies> 2400000 of printed spoken copies (about)"],
        ),
        ("About 1.5m people came.", ["count <1.5m people> 1500000 of people (about)"]),
        (
            "Thousands of small, sturdy boats followed.",
            ["count <Thousands of small, sturdy boats> 1000 of small sturdy boats (vague)"],
        ),
        ("It is a 12-page report.", ["count <12-page> 12 of page"]),
        ("It is a 12 page report.", ["count <12 page> 12 of page"]),
        ("It has 11 first-team players.", ["count <11 first-team players> 11 of first team players"]),
        ("They rowed 2,800 times.", ["count <2,800 times> 2800 of times"]),
        ("A two-handed grip helps.", []),
        ("The guild has 500 of its own.", ["number <500> 500"]),
        ("A reading above 50 indicates growth.", ["number <50> 50 (more than)"]),
        ("She made Harbour 2 three years later.", ["number <2> 2"]),
        ("Of the 90 invited, 60 came.", ["number <90> 90", "number <60> 60"]),
        ("Five men and six firemen came.", ["count <Five men> 5 of men", "count <six firemen> 6 of firemen"]),
        ("Population reached 20,000 thanks to the mill.", ["number <20,000> 20000"]),
        ("It sold 1.6m more than in May.", ["number <1.6m> 1600000"]),
        ("There were 1.6m less visitors.", ["count <1.6m less visitors> 1600000 of less visitors"]),
        (
            "Some 40 Israelis and 12 skis were there, but one crisis.",
            [
                "count <40 Israelis> 40 of israelis (about)",
                "count <12 skis> 12 of skis",
                "count <one crisis> 1 of crisis",
            ],
        ),
        ("The index fell 1/4 point.", ["count <1/4 point> 0.25 of point down"]),
        ("The 2.1 last year, Holm said, was low.", ["number <2.1> 2.1"]),
        ("The set has three CDs, and 659 MPs voted.", ["count <three CDs> 3 of cds", "count <659 MPs> 659 of mps"]),
        (
            "More than 300 US shareholders sold; they met 300 us two.",
            ["count <300 US shareholders> 300 of us shareholders (more than)", "number <300> 300", "number <two> 2"],
        ),
        ("They play two shows on Channel 4.", ["count <two shows> 2 of shows", "identifier <Channel 4>"]),
        (
            "Some 900,000 military and civilian staff work there; 14 people dead.",
            [
                "count <900,000 military and civilian staff> 900000 of military civilian staff (about)",
                "count <14 people> 14 of people",
            ],
        ),
        (
            "Some 6,100 UK-based staff and nine lock-up garages burned, with 12 off-duty officers.",
            [
                "count <6,100 UK-based staff> 6100 of uk based staff (about)",
                "count <nine lock-up garages> 9 of lock up garages",
                "count <12 off-duty officers> 12 of off duty officers",
            ],
        ),
        (
            "The 19-strong crew sold 3,000 head of cattle.",
            ["count <19-strong crew> 19 of crew", "count <3,000 head> 3000 of head"],
        ),
        (
            "The 865 million share offer had a 1.3 megapixel image.",
            ["count <865 million share> 865000000 of share", "count <1.3 megapixel> 1.3 of megapixel"],
        ),
        (
            "The side won eight home games and three-course meals.",
            ["count <eight home games> 8 of home games", "count <three-course> 3 of course"],
        ),
        (
            "Some 18 Airbus A320 jets and five grandchildren left.",
            [
                "count <18 Airbus A320 jets> 18 of airbus a 320 jets (about)",
                "count <five grandchildren> 5 of grandchildren",
            ],
        ),
        ("The 6.1 magnitude quake hurt 12.", ["count <6.1 magnitude> 6.1 of magnitude", "number <12> 12"]),
        (
            "The airline sold 12 Boeing 747s and two F-16s.",
            ["count <12 Boeing 747s> 12 of boeing 747 s", "count <two F-16s> 2 of f 16 s"],
        ),
        (
            "The yard lost 40 dead and injured, and kept 12 boats",
            ["count <40 dead> 40 of dead down", "count <12 boats> 12 of boats"],
        ),
        (
            "Four different Holms-owned boats joined the 200-plus yachts.",
            [
                "count <Four different Holms-owned boats> 4 of different holms owned boats",
                "count <200-plus yachts> 200 of yachts (at least)",
            ],
        ),
        ("Some 7,500 elite troops overseas were moved.", ["count <7,500 elite troops> 7500 of elite troops (about)"]),
    ],
)
def test_counts(text: str, expected: list[str]) -> None:
    assert figures_of(text) == expected
