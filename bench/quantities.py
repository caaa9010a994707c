#!/usr/bin/env python3
"""Sentences in, one a line; quantities out, a JSON list of {"start", "end", "value", "unit", "change"} a line."""

from __future__ import annotations

import json
import sys
from datetime import date
from decimal import Decimal

from factlint.find import Lexicon
from factlint.find.dates import find_dates
from factlint.find.figures import find_figures
from factlint.find.tokens import tokenize
from factlint.model import DateValue, Figure, Interval, Label, Mention
from factlint.nouns import singular
from factlint.shipped import shipped_words

CURRENCIES = {
    "USD": "dollar", "GBP": "pound sterling", "EUR": "euro", "JPY": "japanese yen", "CNY": "chinese yuan",
    "INR": "indian rupee", "MYR": "malaysian ringgit", "AUD": "australian dollar", "CAD": "canadian dollar",
    "HKD": "hong kong dollar", "NZD": "new zealand dollar", "SGD": "singapore dollar", "CHF": "swiss franc",
    "ZAR": "south african rand", "PKR": "pakistani rupee", "XBT": "bitcoin", "KRW": "south korean won",
    "RUB": "russian ruble", "NGN": "nigerian naira", "PHP": "philippine peso", "MXN": "mexican peso",
}  # fmt: skip
UNITS = {
    "percent": "percentage", "liter": "litre", "milliliter": "millilitre", "degree_Celsius": "celsius",
    "degree_Fahrenheit": "fahrenheit", "metric_ton": "metric ton", "pound": "pound-mass", "oil_barrel": "barrel",
    "mile_per_hour": "mile per hour", "kilometer_per_hour": "kilometre per hour", "foot_pound": "pound-foot",
    "revolutions_per_minute": "revolutions per minute",
}  # fmt: skip
SIGNS = {
    "about": "~", "nearly": "~", "essentially": "~", "vague": "~", "more than": ">", "at least": ">",
    "just over": ">", "less than": "<", "at most": "<", "just under": "<",
}  # fmt: skip
KINDS = {"percent": "percentage", "money": "currency", "age": "age", "measure": "dimension", "duration": "dimension"}
TODAY = date(2016, 11, 7)


def number(value: Decimal) -> float:
    """A value as JSON has it."""
    return float(value)


def unit_name(mention: Mention, figure: Figure) -> str:
    """The unit in the words of the measuring sets."""
    if mention.kind == "age":
        return "year of age"
    if figure.unit:
        name = CURRENCIES.get(figure.unit) or UNITS.get(figure.unit) or figure.unit.replace("_", " ").lower()
        return f"{name} per {figure.per}" if figure.per and mention.kind == "measure" else name
    if mention.kind == "fraction" or not figure.noun:
        return ""
    *adjectives, head = figure.noun
    return " ".join((*adjectives, singular(head)))


def quantity(mention: Mention, figure: Figure) -> dict[str, object]:
    """One quantity as the measuring programs want it."""
    value: object = number(figure.interval.value)
    if isinstance(figure.first, Interval) and isinstance(figure.second, Interval):
        value = [number(figure.first.value), number(figure.second.value)]
    change = figure.trend or SIGNS.get(figure.hedge, "=")
    return {
        "start": mention.start, "end": mention.end, "value": value, "unit": unit_name(mention, figure), "change": change,
        "kind": "temperature" if figure.unit.startswith("degree_") else KINDS.get(mention.kind, "number"),
    }  # fmt: skip


def read(sentence: str, lexicon: Lexicon) -> list[dict[str, object]]:
    """The quantities and dates of a sentence."""
    tokens = tokenize(sentence)
    dates = find_dates(tokens, lexicon.dates, TODAY, "en-US")
    found: list[dict[str, object]] = []
    for mention in find_figures(tokens, lexicon.figures, dates, "en-US"):
        if isinstance(mention.value, Figure):
            found.append(quantity(mention, mention.value))
        elif mention.kind == "ordinal" and isinstance(mention.value, Label) and mention.value.numbers:
            place = {"start": mention.start, "end": mention.end, "value": number(mention.value.numbers[0])}
            found.append({**place, "unit": "", "kind": "ordinal"})
    if "--dates" in sys.argv:
        for mention in dates:
            if isinstance(mention.value, DateValue):
                place = {"start": mention.start, "end": mention.end, "value": mention.value.timex}
                found.append({**place, "unit": "", "kind": "datetime"})
    return [item for item in found if "--dates" in sys.argv or item.get("kind") != "ordinal"]


def main() -> None:
    """Reads standard input to its end."""
    lexicon = Lexicon.of(shipped_words())
    for line in sys.stdin:
        print(json.dumps(read(line.rstrip("\n"), lexicon)))


if __name__ == "__main__":
    main()
