"""Money in the ways that it is printed."""

from __future__ import annotations

import pytest

from tests.find.figures_of import figures_of


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The bridge cost $1.2 million.", ["money <$1.2 million> 1200000 USD"]),
        ("The bridge cost US$71 billion.", ["money <US$71 billion> 71000000000 USD"]),
        ("The bridge cost US $71 billion.", ["money <US $71 billion> 71000000000 USD"]),
        (
            "The bridge cost $US41,200,300 ($A62,815,900).",
            ["money <$US41,200,300> 41200300 USD", "money <$A62,815,900> 62815900 AUD"],
        ),
        ("The bridge cost A$5m.", ["money <A$5m> 5000000 AUD"]),
        ("The bridge cost HK$12.5bn.", ["money <HK$12.5bn> 12500000000 HKD"]),
        ("The bridge cost Rs 500 and Rs. 700.", ["money <Rs 500> 500 INR", "money <Rs. 700> 700 INR"]),
        ("The bridge cost USD10m, or RM64.", ["money <USD10m> 10000000 USD", "money <RM64> 64 MYR"]),
        ("The bridge cost PS3.1m.", ["money <PS3.1m> 3100000 GBP"]),
        ("The bridge cost INR2 trillion.", ["money <INR2 trillion> 2000000000000 INR"]),
        ("The bridge cost 500 EUR.", ["money <500 EUR> 500 EUR"]),
        ("The bridge cost 15 €, or 40$.", ["money <15 €> 15 EUR", "money <40$> 40 USD"]),
        ("The bridge cost Y=640 billion.", ["money <Y=640 billion> 640000000000 JPY"]),
        ("The bridge cost 12,000 Swiss francs.", ["money <12,000 Swiss francs> 12000 CHF"]),
        ("The ticket is 63 cents a ride.", ["money <63 cents> 0.63 USD"]),
        ("Shares closed at 132.5p in Lunde.", ["money <132.5p> 1.325 GBP"]),
        ("The ticket is 4 dollars 20 cents.", ["money <4 dollars 20 cents> 4.2 USD"]),
        ("The fine is a million dollars.", ["money <a million dollars> 1000000 USD"]),
        ("The deal is worth €3.4m.", ["money <€3.4m> 3400000 EUR"]),
        ("The loan is 45 MUSD.", ["money <45 MUSD> 45000000 USD"]),
        ("A $5 fee applies.", ["money <$5> 5 USD"]),
        ("Two real choices remain in Adel.", ["count <Two real choices> 2 of real choices"]),
        ("She lost 25 pounds on the diet.", ["measure <25 pounds> 25 pound down"]),
        ("She lost 25 pounds at the market.", ["measure <25 pounds> 25 pound down"]),
        ("He won a 50-pound voucher.", ["money <50-pound> 50 GBP"]),
        (
            "The toll is two dollars fifty, or 17 USD 25.",
            ["money <two dollars fifty> 2.5 USD", "money <17 USD 25> 17.25 USD"],
        ),
        (
            "The toll is 15 dollars 50 times a year.",
            ["money <15 dollars> 15 USD", "count <50 times> 50 of times per year"],
        ),
        (
            "It lost 75 USD million and US$ 3MM, and gave 3 USD50 cards.",
            [
                "money <75 USD million> 75000000 USD down",
                "money <US$ 3MM> 3000000 USD",
                "number <3> 3",
                "money <USD50> 50 USD",
            ],
        ),
        (
            "It costs NZD$15, MXN$ 20 or 6.25 BTC (₿2).",
            ["money <NZD$15> 15 NZD", "money <MXN$ 20> 20 MXN", "money <6.25 BTC> 6.25 XBT", "money <₿2> 2 XBT"],
        ),
        (
            "Eggs cost 64 cents a dozen, and a dozen ducks $70.",
            ["money <64 cents> 0.64 USD per dozen", "count <a dozen ducks> 12 of ducks", "money <$70> 70 USD"],
        ),
        ("A $ 70 - a - share price was paid.", ["money <$ 70> 70 USD per share"]),
    ],
)
def test_money(text: str, expected: list[str]) -> None:
    assert figures_of(text) == expected
