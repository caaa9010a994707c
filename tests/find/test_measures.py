"""Percent, units of measure, durations, compounds and rates."""

from __future__ import annotations

import pytest

from tests.find.figures_of import figures_of


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Petrol rose 2 per cent in Lunde.", ["percent <2 per cent> 2 percent up"]),
        ("Petrol rose 2.5 percentage points in Lunde.", ["points <2.5 percentage points> 2.5 percentage point up"]),
        ("Petrol rose 40 basis points in Lunde.", ["points <40 basis points> 40 basis point up"]),
        ("Petrol rose 24pc in Lunde.", ["percent <24pc> 24 percent up"]),
        ("The wall is 5ft 6in tall.", ["measure <5ft 6in> 5.5 foot"]),
        ("The rower weighs 11st 4lb.", ["measure <11st 4lb> 11.285714285 stone"]),
        ("The trip took 2 hours 15 minutes.", ["duration <2 hours 15 minutes> 2.25 hour"]),
        ("The trip took 2 hours and 15 minutes.", ["duration <2 hours and 15 minutes> 2.25 hour"]),
        ("Holm is 5'6\" tall.", ["measure <5'6\"> 5.5 foot"]),
        ("The mast is 12 metres high.", ["measure <12 metres> 12 metre"]),
        ("The tram does 60 mph.", ["measure <60 mph> 60 mile_per_hour"]),
        ("The tram does 80 m.p.h. downhill.", ["measure <80 m.p.h.> 80 mile_per_hour"]),
        ("The tram does 80km/h downhill.", ["measure <80km/h> 80 kilometre_per_hour"]),
        ("It was -4C in Lunde.", ["measure <-4C> -4 degree_Celsius"]),
        ("It was minus-110 degrees Fahrenheit.", ["measure <minus-110 degrees Fahrenheit> -110 degree_Fahrenheit"]),
        ("It was 97.2 degrees F in the barn.", ["measure <97.2 degrees F> 97.2 degree_Fahrenheit"]),
        ("It was 5 C (41 F) in Lunde.", ["measure <5 C> 5 degree_Celsius", "measure <41 F> 41 degree_Fahrenheit"]),
        (
            "It was 5 degrees Celsius (41 F).",
            ["measure <5 degrees Celsius> 5 degree_Celsius", "measure <41 F> 41 degree_Fahrenheit"],
        ),
        ("It was 30C in Lunde.", ["measure <30C> 30 degree_Celsius"]),
        ("The farm is 410 sq m in all.", ["measure <410 sq m> 410 square_metre"]),
        ("The plant makes 1.4m tonnes of slate.", ["measure <1.4m tonnes> 1400000 metric_ton"]),
        ("The stage is 1.5m wide.", ["measure <1.5m> 1.5 metre"]),
        ("She ran the 400m hurdles.", ["measure <400m> 400 metre"]),
        (
            "The pump has a 5 W motor and 380 Nm of torque.",
            ["measure <5 W> 5 watt", "measure <380 Nm> 380 newton_metre"],
        ),
        ("The pump has 240 pound-feet of torque.", ["measure <240 pound-feet> 240 foot_pound"]),
        ("The tank is 50mL of acid.", ["measure <50mL> 50 millilitre"]),
        ("The field is 12 kV/cm strong.", ["measure <12 kV> 12 kilovolt per centimetre"]),
        ("The weight is 20 (kg) in all.", ["measure <20 (kg)> 20 kilogram"]),
        ("He served three more years.", ["duration <three more years> 3 year"]),
        ("It lasted half an hour.", ["duration <half an hour> 0.5 hour"]),
        ("The rate is 7.5 per 100,000 people.", ["number <7.5> 7.5 per 100,000"]),
        ("The job pays $2 a day.", ["money <$2> 2 USD per day"]),
        ("The kiln burns 40 tonnes of coke a day.", ["measure <40 tonnes> 40 metric_ton per day"]),
        ("The kiln burns 40 tonnes of brown coal a day.", ["measure <40 tonnes> 40 metric_ton per day"]),
        ("The kiln burned 40 tonnes of coke a year ago.", ["measure <40 tonnes> 40 metric_ton"]),
        ("It gets 40 tonnes of ore a day.", ["measure <40 tonnes> 40 metric_ton per day"]),
        ("It gets 40 tonnes of the best ore they have a day.", ["measure <40 tonnes> 40 metric_ton"]),
        ("The job pays $12-an-hour in Orrin.", ["money <$12> 12 USD per hour"]),
        ("They work 40 hours a week.", ["duration <40 hours> 40 hour per week"]),
        ("The flat costs $80 per sq m.", ["money <$80> 80 USD per square_metre"]),
        ("The fee was $6 a year earlier.", ["money <$6> 6 USD"]),
        ("The cable runs half a mile.", ["measure <half a mile> 0.5 mile"]),
        (
            "The 5-foot-10 guard and a 6-foot-3-inch one, 250-pound twins, left.",
            [
                "measure <5-foot-10> 5.8333333333 foot",
                "measure <6-foot-3-inch> 6.25 foot",
                "measure <250-pound> 250 pound",
            ],
        ),
        (
            "The 500 m race ended 40 m from the pier, by a board of 1 m x 1 m.",
            ["measure <500 m> 500 metre", "measure <40 m> 40 metre", "measure <1 m> 1 metre", "measure <1 m> 1 metre"],
        ),
        ('A board 10" wide and a 55" screen were sold.', ['measure <10"> 10 inch', 'measure <55"> 55 inch']),
        ("The lake fell to - 20 degrees Celsius.", ["measure <- 20 degrees Celsius> -20 degree_Celsius"]),
        (
            "She earns 280 kroner a month before tax, but 300 a month before the vote.",
            ["money <280 kroner> 280 NOK per month", "number <300> 300"],
        ),
        (
            "The 3,200-square-foot house stands in a 40 square-mile park.",
            ["measure <3,200-square-foot> 3200 square_foot", "measure <40 square-mile> 40 square_mile"],
        ),
    ],
)
def test_measures(text: str, expected: list[str]) -> None:
    assert figures_of(text) == expected
