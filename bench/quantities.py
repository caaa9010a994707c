#!/usr/bin/env python3
"""Sentences in, one a line; quantities out, a JSON list of {"start", "end", "value", "unit", "change"} a line.

    python bench/quantities.py < sentences                 as NewsQuant and the like count quantities
    python bench/quantities.py --specs < sentences         as the Specs of Recognizers-Text do, which nest them

Everything here is about how those collections write what the reader has found; what it finds is up to factlint/find.
"""

from __future__ import annotations

import json
import re
import sys
from collections.abc import Iterator
from datetime import date

from factlint.engine import rules_and_words
from factlint.find import Lexicon
from factlint.find.dates import find_dates
from factlint.find.figures import find_figures
from factlint.find.number_words import read_number
from factlint.find.tokens import tokenize
from factlint.model import DateValue, Figure, Interval, Label, Mention, Tokens
from factlint.nouns import singular

from timex import datetime_rows  # isort: skip

CURRENCIES = {
    "USD": "dollar", "GBP": "pound sterling", "EUR": "euro", "JPY": "japanese yen", "CNY": "chinese yuan",
    "INR": "indian rupee", "MYR": "malaysian ringgit", "AUD": "australian dollar", "CAD": "canadian dollar",
    "HKD": "hong kong dollar", "NZD": "new zealand dollar", "SGD": "singapore dollar", "CHF": "swiss franc",
    "ZAR": "south african rand", "XBT": "bitcoin", "KRW": "south korean won",
    "RUB": "russian ruble", "NGN": "nigerian naira", "PHP": "philippine peso", "MXN": "mexican peso",
    "ILS": "shekel", "FIM": "finnish markka", "SEK": "swedish krona", "DKK": "danish krone", "NOK": "norwegian krone",
    "TWD": "new taiwan dollar", "BRL": "brazilian real", "THB": "thai baht", "IDR": "indonesian rupiah",
    "TRY": "turkish lira", "DEM": "german mark", "ESP": "peseta", "NLG": "dutch guilder", "FRF": "french franc", "ITL": "italian lira",
    "CRC": "costa rican colón",
    "GEL": "georgian lari", "LAK": "lao kip", "PKR": "pakistani rupee", "HRK": "croatian kuna",
}  # fmt: skip
UNITS = {
    "percent": "percentage", "degree_Celsius": "celsius",
    "degree_Fahrenheit": "fahrenheit", "metric_ton": "metric ton", "pound": "pound-mass", "oil_barrel": "barrel",
    "foot_pound": "pound-foot",
    "milliampere_hour": "milliampere-hour", "metric_horsepower": "horsepower", "ksi": "kilopound per square inch",
    "kilowatt_hour": "kilowatt-hour", "megawatt_hour": "megawatt-hour", "gigawatt_hour": "gigawatt-hour",
}  # fmt: skip
HUNDREDTHS = re.compile(r"[ -]?(?:cents?|¢|c|(pence|penny|pennies|p|sen))", re.IGNORECASE)
KINDS = {"percent": "percentage", "money": "currency", "age": "age", "measure": "dimension", "duration": "dimension"}
TODAY = date(2016, 11, 7)
COMPARED = {
    "best": "good", "better": "good", "worst": "bad", "smaller": "small", "larger": "large", "older": "old", "bigger": "big",
    "younger": "young", "newer": "new", "higher": "high", "lower": "low", "longer": "long", "latest": "late", "largest": "large",
    "most": "", "fishermen": "fisherman", "women": "woman", "men": "man", "children": "child",
}  # fmt: skip
PERCENT_FIRST = re.compile(r"\bper\s?cents? of (\w+(?:[ -]\w+){0,2})", re.IGNORECASE)
SMALL_NAMES = re.compile(
    r"\b(?:january|february|april|june|july|august|september|october|november|december|jan|feb|apr|jun|jul|aug|sept?|oct|nov|dec"
    r"|(?:mon|tues|wednes|thurs|fri|satur|sun)day)\b"
)
SPECS = {"pound sterling": "pound", "foot": "foot"}
"""Names that the Specs give otherwise."""

Row = dict[str, object]


def unit_name(mention: Mention, figure: Figure, sentence: str) -> str:
    """The unit in the words of the measuring sets."""
    if mention.kind == "multiplier":
        return "count"
    if mention.kind == "age":
        return f"{figure.unit} of age"
    per = f" per {UNITS.get(figure.per, figure.per).replace('_', ' ')}" if figure.per else ""
    if figure.unit:
        name = CURRENCIES.get(figure.unit) or UNITS.get(figure.unit) or figure.unit.replace("_", " ").lower()
        hundredth = in_hundredths(mention, figure, sentence)
        if hundredth:
            name = "cent" if not hundredth[1] else "sen" if hundredth[1] == "sen" else "penny"
        return name + per
    if mention.kind == "fraction" or not figure.noun:
        return ""
    words = noun_text(mention, figure, sentence)
    if words == "times":
        return "count"
    *adjectives, head = map(base_form, words.split())
    return " ".join(filter(None, (*adjectives, singular(head)))) + per


def noun_text(mention: Mention, figure: Figure, sentence: str) -> str:
    """The counted noun as printed, in lower case, hyphens kept."""
    if figure.is_range:
        return " ".join(figure.noun)
    behind = sentence[figure.number_end : mention.end].strip(" -–‑").lower()
    return re.sub(r"^of (?:(?:the|its|their|his|her|these|those|our|my|your|several|many) )?", "", behind) or " ".join(
        figure.noun
    )


def base_form(word: str) -> str:
    """An adjective without its comparison, as NewsQuant has it: oldest is old."""
    if word in COMPARED:
        return COMPARED[word]
    if (
        word.endswith("est")
        and len(word) > 5
        and word not in ("forest", "interest", "harvest", "request", "protest", "honest")
    ):
        stem = word[:-3]
        return stem[:-1] if stem[-1] == stem[-2] else stem[:-1] + "y" if stem[-1] == "i" else stem
    return word


def in_hundredths(mention: Mention, figure: Figure, sentence: str) -> re.Match[str] | None:
    """The cents or pence that a sum of money is printed in."""
    return HUNDREDTHS.fullmatch(sentence, figure.number_end, mention.end) if mention.kind == "money" else None


def printed_value(end: Interval, mention: Mention, figure: Figure, sentence: str) -> float:
    """A value as printed: cents stay cents."""
    return float(end.value * 100 if in_hundredths(mention, figure, sentence) else end.value)


def quantity(mention: Mention, figure: Figure, tokens: Tokens, lexicon: Lexicon, signs: dict[str, str]) -> Row:
    """One quantity as the measuring programs want it; only a verb before the figure gives it a change there."""
    sentence = tokens.text
    value: object = printed_value(figure.interval, mention, figure, sentence)
    if isinstance(figure.first, Interval) and isinstance(figure.second, Interval):
        value = [printed_value(end, mention, figure, sentence) for end in (figure.first, figure.second)]
    elif figure.hedge == "vague" and "dozens" not in sentence[mention.start : mention.end].lower():
        value = [float(figure.interval.value), float(figure.interval.value * 10)]
    sign = "=" if figure.hedge == "vague" else signs.get(figure.hedge, "=")
    return {
        "start": mention.start, "end": mention.end, "value": value, "unit": unit_name(mention, figure, sentence),
        "change": _trend_before(mention, figure, tokens, lexicon) or sign, "kind": KINDS.get(mention.kind, "number"),
    }  # fmt: skip


def _trend_before(mention: Mention, figure: Figure, tokens: Tokens, lexicon: Lexicon) -> str:
    at = tokens.starts.index(mention.start)
    _, first = lexicon.figures.bounds.hedge_before(tokens, at)
    printed_sign = (mention.start > 0 and tokens.text[mention.start - 1] in "+-−") or tokens.text[mention.start] in "-−"
    return figure.trend if printed_sign else lexicon.figures.trends.before(tokens, first) and figure.trend


def inherited(rows: list[Row], sentence: str) -> Iterator[Row]:
    """The rows, with the change of a figure given also to its conversion in brackets: more than 80 km (50 miles)."""
    before: Row = {}
    for row in rows:
        between = sentence[int(str(before["end"])) : int(str(row["start"]))].strip() if before else ""
        takes = row["change"] == "=" and between in ("(", "/", "or") and row["unit"] and row["unit"] != before["unit"]
        before = {**row, "change": before["change"]} if takes else row
        yield before


def movements(rows: list[Row], sentence: str) -> Iterator[Row]:
    """The rows, with a movement from one figure to another of the same unit as the pair that NewsQuant has."""
    waiting = iter([*rows, {}])
    row = next(waiting)
    for following in waiting:
        one, other = row.get("value"), following.get("value")
        if isinstance(one, float) and isinstance(other, float) and row["unit"] == following["unit"]:
            before = sentence[: int(str(row["start"]))].lower()
            between = sentence[int(str(row["end"])) : int(str(following["start"]))].lower()
            if re.search(r"\bfrom (?:[a-z]+ ){0,3}(?:us )?$", before) and re.fullmatch(
                r"[^,;]{0,30}\bto (?:us )?", between
            ):
                row = {**row, "end": following["end"], "value": [one, other]}
                continue
        yield row
        row = following
    if row:
        yield row


def specs_rows(mention: Mention, figure: Figure, sentence: str) -> Iterator[Row]:
    """A figure as the Specs have it: its number by itself, and each end of a range with the unit of both."""
    for end in (figure.first, figure.second) if figure.is_range else (figure.interval,):
        assert end is not None
        start, stop = mention.start, mention.end
        name = unit_name(mention, figure, sentence)
        if mention.kind == "age" or figure.unit:
            place: Row = {"start": start, "end": stop, "value": printed_value(end, mention, figure, sentence)}
            kind = (
                {}
                if figure.unit.startswith("degree")
                else {"kind": KINDS[mention.kind]}
                if mention.kind in KINDS
                else {}
            )
            name = name.partition(" per ")[0] if mention.kind == "money" or figure.unit == "oil_barrel" else name
            name = "pence" if sentence[start:stop].lower().endswith("pence") else name
            yield {**place, "unit": SPECS.get(name, name), **kind}
        if sentence[figure.number_end : figure.number_end + 1].isalpha():
            continue
        number = printed_value(end, mention, figure, sentence)
        where: Row = (
            {"start": figure.number_start, "end": figure.number_end}
            if not figure.is_range
            else {"start": start, "end": stop}
        )
        yield {**where, "value": number, "unit": "", "kind": "number"}


def bare_units(tokens: Tokens, lexicon: Lexicon, rows: list[Row]) -> Iterator[Row]:
    """Units that stand without a number, which the Specs find too."""
    taken = [(int(str(row["start"])), int(str(row["end"]))) for row in rows if row.get("kind") != "number"]
    at = 1
    padded = tokenize("0 " + tokens.text)
    while at < len(padded.words):
        unit = lexicon.figures.measures.unit_after(padded, at) if padded.lower[at].isalpha() else None
        if unit is None or len(padded.words[at]) < 3:
            at += 1
            continue
        start, end = padded.starts[at] - 2, padded.end(unit.end - 1) - 2
        if not any(one < end and start < other for one, other in taken):
            name = CURRENCIES.get(unit.unit) or UNITS.get(unit.unit) or unit.unit.replace("_", " ").lower()
            kind = {} if unit.unit.startswith("degree") else {"kind": KINDS.get(unit.kind, "number")}
            yield {"start": start, "end": end, "value": None, "unit": SPECS.get(name, name), **kind}
        at = unit.end


def percent_of(sentence: str, lexicon: Lexicon) -> Iterator[Row]:
    """Percent before its number, which the Specs know: per cent of 40."""
    for m in PERCENT_FIRST.finditer(sentence):
        before = tokenize(sentence[: m.start()]).lower[-1:]
        number = read_number(tokenize(m[1]), 0, lexicon.figures.numbers, "en-US")
        if number is not None and not (
            before and (before[0][0].isdigit() or before[0] in lexicon.figures.numbers.words)
        ):
            end = m.start(1) + tokenize(m[1]).end(number.end - 1)
            yield {
                "start": m.start(),
                "end": end,
                "value": float(number.value),
                "unit": "percentage",
                "kind": "percentage",
            }


def read_specs(sentence: str, lexicon: Lexicon) -> list[Row]:
    """The numbers, quantities, ordinals and dates of a sentence, nested."""
    tokens = tokenize(sentence)
    # Who types to an assistant leaves capitals out; an article does not.
    capitals = tokenize(SMALL_NAMES.sub(lambda m: m[0].capitalize(), sentence))
    dates = find_dates(capitals, lexicon.dates, TODAY, "en-US")
    rows: list[Row] = []
    for mention in find_figures(tokens, lexicon.figures, (), "en-US"):
        if isinstance(mention.value, Figure):
            rows += specs_rows(mention, mention.value, sentence)
        elif isinstance(mention.value, Label):
            kind = "ordinal" if mention.kind == "ordinal" else "number"
            for value in mention.value.numbers:
                rows.append(
                    {"start": mention.start, "end": mention.end, "value": float(value), "unit": "", "kind": kind}
                )
    rows += percent_of(sentence, lexicon)
    rows += bare_units(tokens, lexicon, rows)
    rows += datetime_rows(tokens, dates, find_figures(tokens, lexicon.figures, dates, "en-US"), TODAY)
    return rows


def read(sentence: str, lexicon: Lexicon, signs: dict[str, str]) -> list[Row]:
    """The quantities of a sentence; the days of "nine days later" are one, though the reader has a date there."""
    tokens = tokenize(sentence)
    dates = [m for m in find_dates(tokens, lexicon.dates, TODAY, "en-US") if not _counts_time(m)]
    figures = find_figures(tokens, lexicon.figures, dates, "en-US")
    rows = [
        quantity(mention, mention.value, tokens, lexicon, signs)
        for mention in figures
        if isinstance(mention.value, Figure) and not is_change(mention, sentence)
    ]
    return list(movements(list(inherited(rows, sentence)), sentence))


def is_change(mention: Mention, sentence: str) -> bool:
    """Whether a multiplier is one that NewsQuant has as a change of its own (doubled) rather than as a count (three times)."""
    return mention.kind == "multiplier" and not sentence[mention.start : mention.end].endswith("times")


def _counts_time(mention: Mention) -> bool:
    """Whether a date is a number of days, months or years counted from the draft or from the text."""
    value = mention.value
    return isinstance(value, DateValue) and bool(value.relative) and bool(value.offset_unit)


def main() -> None:
    """Reads standard input to its end."""
    words = rules_and_words()[1]
    lexicon = Lexicon.of(words)
    signs = {key: record["sign"] for key, record in words.records["hedges"].items()}
    for line in sys.stdin:
        sentence = line.rstrip("\n")
        rows = read_specs(sentence, lexicon) if "--specs" in sys.argv else read(sentence, lexicon, signs)
        print(json.dumps(rows))


if __name__ == "__main__":
    main()
