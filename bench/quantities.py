#!/usr/bin/env python3
"""Sentences in, one a line; quantities out, a JSON list of {"start", "end", "value", "unit", "change"} a line.

    python bench/quantities.py [--today YYYY-MM-DD] < sentences

What the reader has found, written the way that the measuring collections count: a figure, with its unit, its value as a number and
its change; a date, time or duration with its TIMEX text as "value"; a unit that stands without a number with no value at all. "kind" is
left out of a row that is a number and a quantity both.
"""

from __future__ import annotations

import argparse
import json
import re
import sys
from collections.abc import Iterator, Sequence
from datetime import date

from factlint.engine import rules_and_words
from factlint.find import Lexicon
from factlint.find.dates import find_dates
from factlint.find.figures import find_figures
from factlint.find.number_words import read_number
from factlint.find.tokens import tokenize
from factlint.model import DateValue, Figure, Interval, Mention, Tokens

from ellipses import with_units  # isort: skip
from timex import datetime_rows  # isort: skip
from unit_names import bare_name, in_hundredths, kind_name, unit_name  # isort: skip

TODAY = date(2016, 11, 7)
"""The day that sentences count from when none is given: the one that most cases of the Specs have."""
PERCENT_FIRST = re.compile(r"\W*per\s?cents? of (\w+(?:[ -]\w+){0,2})", re.IGNORECASE)
SMALL_NAMES = re.compile(
    r"\b(?:january|february|april|june|july|august|september|october|november|december|jan|feb|apr|jun|jul|aug|sept?|oct|nov|dec"
    r"|(?:mon|tues|wednes|thurs|fri|satur|sun)day|(?:mon|tues?|weds?|thurs?|thu|fri|sat|sun)(?= (?:the )?\d))\b"
)
LONGEST_NOTE = 14
"""Words of a line without a full stop that is taken for a note or a request rather than for a sentence of the news."""
SHORTEST_UNIT = 3
"""Letters of a unit that is looked for without a number."""

Row = dict[str, object]


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
    row: Row = {
        "start": mention.start, "end": mention.end, "value": value, "unit": unit_name(mention, figure, sentence),
        "change": _trend_before(mention, figure, tokens, lexicon) or sign, "kind": kind_name(mention.kind, figure.unit),
    }  # fmt: skip
    if figure.unit and not sentence[figure.number_end : figure.number_end + 1].isalpha():
        del row["kind"]
    return row


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


def bare_units(tokens: Tokens, lexicon: Lexicon, rows: Sequence[Row]) -> Iterator[Row]:
    """Units that stand without a number."""
    taken = [(int(str(row["start"])), int(str(row["end"]))) for row in rows]
    at = 1
    padded = tokenize("0 " + tokens.text)
    while at < len(padded.words):
        unit = lexicon.figures.measures.unit_after(padded, at) if padded.lower[at].isalpha() else None
        if unit is None or len(padded.words[at]) < SHORTEST_UNIT or unit.kind == "duration":
            at += 1
            continue
        start, end = padded.starts[at] - 2, padded.end(unit.end - 1) - 2
        if not any(one < end and start < other for one, other in taken):
            yield {
                "start": start,
                "end": end,
                "value": None,
                "unit": bare_name(unit),
                "kind": kind_name(unit.kind, unit.unit),
            }
        at = unit.end


def percent_first(sentence: str, lexicon: Lexicon) -> Row | None:
    """Percent before its number, where a line begins with it: per cent of 40."""
    m = PERCENT_FIRST.match(sentence)
    number = read_number(tokenize(m[1]), 0, lexicon.figures.numbers, "en-US") if m is not None else None
    if m is None or number is None:
        return None
    end = m.start(1) + tokenize(m[1]).end(number.end - 1)
    return {
        "start": m.start(),
        "end": end,
        "value": float(number.value),
        "unit": "percentage",
        "change": "=",
        "kind": "percentage",
    }


def is_note(sentence: str) -> bool:
    """Whether a line is a note, a request or a figure by itself rather than a sentence: short, and without a full stop."""
    return len(sentence.split()) <= LONGEST_NOTE and not re.search(r"[.!?…][\"”’')]*\s*$", sentence)


def dates_of(sentence: str, tokens: Tokens, lexicon: Lexicon, dates: Sequence[Mention], today: date) -> Iterator[Row]:
    """The dates, times and durations of a sentence; a year or a month of one, which reads like a number, of a note only."""
    figures = find_figures(tokens, lexicon.figures, dates, "en-US")
    taken = [(m.start, m.end) for m in figures if m.kind in ("money", "percent")]
    for row in datetime_rows(tokens, dates, figures, today):
        start, end = int(str(row["start"])), int(str(row["end"]))
        if any(one < end and start < other for one, other in taken):
            continue
        if is_note(sentence) or not re.fullmatch(r"\d{4}(-\d\d?)?", str(row["value"])):
            yield row


def read(sentence: str, lexicon: Lexicon, signs: dict[str, str], today: date | None = None) -> list[Row]:
    """The rows of a sentence; the days of "nine days later" are a quantity too, though the reader has a date there."""
    today = today or TODAY
    tokens = tokenize(sentence)
    # Who types to an assistant leaves capitals out; an article does not.
    capitals = tokenize(SMALL_NAMES.sub(lambda m: m[0].capitalize(), sentence))
    dates = find_dates(capitals, lexicon.dates, today, "en-US")
    figures = find_figures(tokens, lexicon.figures, [m for m in dates if not _counts_time(m)], "en-US")
    rows = [
        quantity(mention, mention.value, tokens, lexicon, signs)
        for mention in figures
        if isinstance(mention.value, Figure) and not is_change(mention, sentence)
    ]
    rows = list(with_units(list(movements(list(inherited(rows, sentence)), sentence)), sentence, lexicon))
    percent = percent_first(sentence, lexicon)
    if percent is not None:
        rows = [percent, *(row for row in rows if int(str(row["start"])) >= int(str(percent["end"])))]
    if not rows:
        rows = list(bare_numbers(sentence))
    return [*rows, *bare_units(tokens, lexicon, rows), *dates_of(sentence, tokens, lexicon, dates, today)]


def bare_numbers(sentence: str) -> Iterator[Row]:
    """The numbers of a line that is nothing else, and so does not say what they name: 192.168.1.2, -123456789101231."""
    if not re.search(r"[^\W\d]", sentence):
        for m in re.finditer(r"(?:(?<!\S)-)?[0-9]+", sentence):
            yield {
                "start": m.start(),
                "end": m.end(),
                "value": float(m[0]),
                "unit": "",
                "change": "=",
                "kind": "number",
            }


def is_change(mention: Mention, sentence: str) -> bool:
    """Whether a multiplier is one that NewsQuant has as a change of its own (doubled) rather than as a count (three times)."""
    return mention.kind == "multiplier" and not sentence[mention.start : mention.end].endswith("times")


def _counts_time(mention: Mention) -> bool:
    """Whether a date is a number of days, months or years counted from the draft or from the text."""
    value = mention.value
    return isinstance(value, DateValue) and bool(value.relative) and bool(value.offset_unit)


def main() -> None:
    """Reads standard input to its end."""
    cli = argparse.ArgumentParser(description=str(__doc__).split("\n\n", maxsplit=1)[0])
    day = "the day that sentences count from, for `tomorrow` and `last week` (default: %(default)s)"
    cli.add_argument("--today", type=date.fromisoformat, default=TODAY, metavar="YYYY-MM-DD", help=day)
    today = cli.parse_args().today
    words = rules_and_words()[1]
    lexicon = Lexicon.of(words)
    signs = {key: record["sign"] for key, record in words.records["hedges"].items()}
    for line in sys.stdin:
        print(json.dumps(read(line.rstrip("\n"), lexicon, signs, today)))


if __name__ == "__main__":
    main()
