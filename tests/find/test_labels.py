"""Numbers that name, order or identify, and so count nothing."""

from __future__ import annotations

import pytest

from tests.find.figures_of import figures_of


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The Lunde tram opened in 1987.", []),
        ("The council met again in 2031, as planned.", []),
        ("Holm won 3-2 after extra time.", ["score <3-2>"]),
        ("The motion passed 52-48 in the Adel assembly.", ["vote <52-48>"]),
        ("Tove Marsh finished 4th in the final.", ["ordinal <4th>"]),
        ("She is the top-10 player from Orrin.", ["rank <10>"]),
        ("Holm reached the last 16 in Adel.", ["rank <16>"]),
        ("Only the top five go through.", ["rank <five>"]),
        ("Call 555-1234 before noon.", ["phone <555-1234>"]),
        ("Ring 01632 960 001 for tickets.", ["phone <01632 960 001>"]),
        ("Ring +44 20 7946 0958 for tickets.", ["phone <+44 20 7946 0958>"]),
        ("The lorry left the M25 at dusk.", ["identifier <M25>"]),
        ("Traffic on Route 9 slowed to a crawl.", ["identifier <Route 9>"]),
        ("Flight 370 passengers waited in Lunde.", ["identifier <Flight 370>"]),
        ("The Boeing 747 landed at Adel.", ["identifier <Boeing 747>"]),
        ("The airline ordered three new 747 jets.", ["count <three new 747 jets> 3 of new 747 jets"]),
        ("COVID-19 closed the Orrin mill.", ["identifier <COVID-19>"]),
        ("The clerk cited Section 427 of the act.", ["section <Section 427>"]),
        ("A section 12 order was made in Lunde.", ["section <section 12>"]),
        ("The ball was spotted on the 40-yard line.", ["measure <40-yard> 40 yard"]),
        ("The desk is staffed 24/7 in summer.", ["identifier <24/7>"]),
        ("The 9/11 memorial drew a crowd.", ["identifier <9/11>"]),
        ("See page 14 of the report.", ["page <page 14>"]),
        ("She lives at 10 Harbour Street, near the mill.", ["address <10>"]),
        ("He lives at 22 Rue Molay, near the mill.", ["address <22>"]),
        ("3 Harbour Street cafes closed in May.", ["count <3 Harbour Street cafes> 3 of harbour street cafes"]),
        ("The depot at 16-18 Mill Avenue was sold.", ["address <16-18>"]),
        ("The shop opens at 10:30 and shuts at 5 pm.", ["time <10:30>", "time <5 pm>"]),
        ("The boat left at 10.45pm sharp.", ["time <10.45pm>"]),
        ("The siren went at 0640 GMT on the quay.", ["time <0640 GMT>"]),
        ("No. 4 seed Tove Marsh lost in Adel.", ["identifier <No. 4>"]),
        ("The FTSE 100 fell by noon.", ["identifier <FTSE 100>"]),
        ("The S&P 500 companies reported early.", ["identifier <S&P 500>"]),
        ('The film "57" opens in Lunde.', ["identifier <57>"]),
        ("The 5G mast stands in Orrin.", ["identifier <5G>"]),
        ("Read it at https://lunde.example/?q=30%25 today.", ["identifier <30>", "identifier <25>"]),
        ("In his 50s, Holm took up rowing.", ["identifier <50s>"]),
        ("The 3-to-1 ratio held all summer.", ["identifier <3-to-1>"]),
        ("The odds on Adel were 10/1 at dusk.", ["identifier <10/1>"]),
        ("Radio Six North sent a van.", ["identifier <Six>"]),
        ("She called 911 from the quay.", ["phone <called 911>"]),
        ("The ID.9 parked outside.", ["identifier <ID.9>"]),
        ("The PS5 sold out in Lunde.", ["identifier <PS5>"]),
        ("The Model 3 range grew.", ["identifier <Model 3>"]),
        ("Ticket 552190340871264003 won.", ["identifier <552190340871264003>"]),
        ("3M opened a plant in Adel.", ["identifier <3M>"]),
        ("The 737-800 fleet grew.", ["identifier <737-800>"]),
        ("1. Heat the oven.", ["list-number <1>"]),
        ("Take highway 35 to exit 436.", ["identifier <highway 35>", "identifier <exit 436>"]),
        ("The highway 35 miles north is shut.", ["measure <35 miles> 35 mile"]),
        ("The 13F filing is due.", ["identifier <13F>"]),
        (
            "The model scp-173m took 2 hrs-30 min.",
            ["identifier <scp-173>", "duration <2 hrs> 2 hour", "duration <30 min> 30 minute"],
        ),
        (
            "The plan has 1) a roof, 2) a wall and 3) a door (for 5).",
            ["list-number <1>", "list-number <2>", "list-number <3>", "number <5> 5"],
        ),
        ("A kit of 400 COVID-19 tests.", ["count <400 COVID-19 tests> 400 of covid 19 tests"]),
        ("Lunde won the Six Nations again.", ["identifier <Six>"]),
        ("The Two Sides Meet in Lunde", ["count <Two Sides> 2 of sides"]),
        (
            "It fell 4% below 2019 levels and made a 2014 stop.",
            ["percent <4%> 4 percent down", "year <2019>", "year <2014>"],
        ),
        ("The young No 9 prospects met No 10 officials.", ["identifier <No 9>", "identifier <No 10>"]),
        ("She was ranked number two in the world.", ["rank <two>"]),
        (
            "He won in '94 and beat Lunde in ’93, and said '10 boats sank'.",
            ["identifier <'94>", "identifier <’93>", "count <10 boats> 10 of boats"],
        ),
        ("It was a 6-4 winner.", ["score <6-4>"]),
        ("If we lose 2-0 we are out; at 5-4 I send them off.", ["score <2-0>", "score <5-4>"]),
        ("The Channel 4 soap began, with Half Life 2 triumphing.", ["identifier <Channel 4>", "identifier <Life 2>"]),
        ("The loss in the RBS Six Nations Championship was followed by a draw.", ["identifier <Six>"]),
        ("Storm Kills Six People In Lunde", ["count <Six People> 6 of people"]),
    ],
)
def test_labels(text: str, expected: list[str]) -> None:
    assert figures_of(text) == expected
