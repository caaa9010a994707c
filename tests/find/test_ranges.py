"""Two figures that belong together."""

from __future__ import annotations

import pytest

from tests.find.figures_of import figures_of


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Between 3 and 5 boats sank.", ["count <3 and 5 boats> 3..5 of boats"]),
        ("It costs $1.2 billion to $1.5 billion.", ["money <$1.2 billion to $1.5 billion> 1200000000..1500000000 USD"]),
        ("It costs $1.2-1.5bn.", ["money <$1.2-1.5bn> 1200000000..1500000000 USD"]),
        ("It costs between $48,000 and $90,000 a year.", ["money <$48,000 and $90,000> 48000..90000 USD per year"]),
        ("Prices rose 10-12% in Lunde.", ["percent <10-12%> 10..12 percent up"]),
        ("Prices rose by 1 to 1.5 degrees Celsius.", ["measure <1 to 1.5 degrees Celsius> 1..1.5 degree_Celsius up"]),
        ("Fees range from $200 to $414 million.", ["money <$200 to $414 million> 200000000..414000000 USD"]),
        ("Fees range from 1 per cent to 1.5 per cent.", ["percent <1 per cent to 1.5 per cent> 1..1.5 percent"]),
        ("Fees rose from 5 to 7 per cent.", ["percent <5> 5 percent", "percent <7 per cent> 7 percent"]),
        (
            "Fees rose from 15,000 to 30,000 crowns.",
            ["count <15,000> 15000 of crowns", "count <30,000 crowns> 30000 of crowns"],
        ),
        ("Fees rose from $10 to $15 billion.", ["money <$10> 10000000000 USD", "money <$15 billion> 15000000000 USD"]),
        (
            "The forecast went from 5 to 7 per cent to 3 to 5 per cent.",
            ["percent <5 to 7 per cent> 5..7 percent", "percent <3 to 5 per cent> 3..5 percent"],
        ),
        ("It takes 25 – 40 minutes.", ["duration <25 – 40 minutes> 25..40 minute"]),
        ("It takes one to two years.", ["duration <one to two years> 1..2 year"]),
        ("It takes eight or nine hours.", ["duration <eight> 8 hour", "duration <nine hours> 9 hour"]),
        ("It costs 8 or $9.", ["money <8> 8 USD", "money <$9> 9 USD"]),
        ("It has a 7- or 8-inch screen.", ["measure <7> 7 inch", "measure <8-inch> 8 inch"]),
        ("It drew four to five thousand people.", ["count <four to five thousand people> 4000..5000 of people"]),
        ("It drew 2000 - 2500 people.", ["count <2000 - 2500 people> 2000..2500 of people"]),
        ("They carried it 68%-31% in Adel.", ["percent <68%> 68 percent", "percent <31%> 31 percent"]),
        ("Women aged 25 to 54 took part.", ["age <25 to 54> 25..54 year"]),
        ("The target is $7/$9 a share.", ["money <$7/$9> 7..9 USD per share"]),
        ("Profit rose 3% to 12% of sales.", ["percent <3%> 3 percent up", "percent <12%> 12 percent"]),
    ],
)
def test_ranges(text: str, expected: list[str]) -> None:
    assert figures_of(text) == expected
