"""Two figures that belong together."""

from __future__ import annotations

import pytest

from tests.find.figures_of import figures_of


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Between 3 and 5 boats sank.", ["count <3 and 5 boats> 3..5 of boats"]),
        ("It costs $1.2 billion to $1.5 billion.", ["money <$1.2 billion to $1.5 billion> 1200000000..1500000000 USD"]),
        (
            "The crew of 24 – 15 men and nine women – left.",
            ["number <24> 24", "count <15 men> 15 of men", "count <nine women> 9 of women"],
        ),
        ("Some 12 – 15 boats sank.", ["count <12 – 15 boats> 12..15 of boats (about)"]),
        ("It costs $1.2-1.5bn.", ["money <$1.2-1.5bn> 1200000000..1500000000 USD"]),
        ("It costs between $31,000 and $62,000 a year.", ["money <$31,000 and $62,000> 31000..62000 USD per year"]),
        ("Prices rose 10-12% in Lunde.", ["percent <10-12%> 10..12 percent up"]),
        ("Prices rose by 2 to 2.5 degrees Celsius.", ["measure <2 to 2.5 degrees Celsius> 2..2.5 degree_Celsius up"]),
        ("Fees range from $300 to $550 million.", ["money <$300 to $550 million> 300000000..550000000 USD"]),
        ("Fees range from 2 per cent to 2.5 per cent.", ["percent <2 per cent to 2.5 per cent> 2..2.5 percent"]),
        ("Fees rose from 5 to 7 per cent.", ["percent <5> 5 percent", "percent <7 per cent> 7 percent"]),
        (
            "Fees rose from 15,000 to 30,000 crowns.",
            ["count <15,000> 15000 of crowns", "count <30,000 crowns> 30000 of crowns"],
        ),
        ("Fees rose from $10 to $15 billion.", ["money <$10> 10000000000 USD", "money <$15 billion> 15000000000 USD"]),
        (
            "The forecast went from 6 to 8 per cent to 4 to 6 per cent.",
            ["percent <6 to 8 per cent> 6..8 percent", "percent <4 to 6 per cent> 4..6 percent"],
        ),
        ("It takes 25 – 40 minutes.", ["duration <25 – 40 minutes> 25..40 minute"]),
        ("It takes one to three years.", ["duration <one to three years> 1..3 year"]),
        ("It takes eight or nine hours.", ["duration <eight> 8 hour", "duration <nine hours> 9 hour"]),
        ("It costs 6 or $7.", ["money <6> 6 USD", "money <$7> 7 USD"]),
        ("It has a 6- or 7-inch screen.", ["measure <6> 6 inch", "measure <7-inch> 7 inch"]),
        ("It drew six to seven thousand people.", ["count <six to seven thousand people> 6000..7000 of people"]),
        ("It drew 2000 - 2600 people.", ["count <2000 - 2600 people> 2000..2600 of people"]),
        ("They carried it 61%-37% in Adel.", ["percent <61%> 61 percent", "percent <37%> 37 percent"]),
        ("Women aged 18 to 40 took part.", ["age <18 to 40> 18..40 year"]),
        ("The target is $4/$6 a share.", ["money <$4/$6> 4..6 USD per share"]),
        ("Profit rose 3% to 12% of sales.", ["percent <3%> 3 percent up", "percent <12%> 12 percent"]),
        ("The stock rose 3 to 45.", ["number <3> 3 up", "number <45> 45"]),
        ("Shares rose, adding $1.89 to $48.62.", ["money <$1.89> 1.89 USD up", "money <$48.62> 48.62 USD"]),
        ("Rates will rise 3 to 6 points.", ["count <3 to 6 points> 3..6 of points up"]),
        (
            "Its readership shrank by 700,000 to 4.8 million.",
            ["number <700,000> 700000 down", "number <4.8 million> 4800000"],
        ),
        ("People between the ages of 18 and 29 voted.", ["age <18 and 29> 18..29 year"]),
    ],
)
def test_ranges(text: str, expected: list[str]) -> None:
    assert figures_of(text) == expected
