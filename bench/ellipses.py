"""Units that a sentence leaves out: of what is compared with a figure before it, and of some of the things that it names."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from factlint.find import Lexicon
from factlint.find.counted import counted_noun
from factlint.find.tokens import tokenize

from unit_names import POSSESSIVE, noun_name  # isort: skip

_COMPARED = re.compile(
    r"\b(?:compared (?:with|to)|against|versus|vs|up from|down from|than|instead of|rather than|followed by|ahead of|from|including)\b[^.;:]{0,30}$"
)
_MOVED = re.compile(
    r"(?:[^.;]{0,40}\b)?(?:to|higher at|lower at|up at|down at) (?:end |close |stand )?(?:at |about |around |almost |nearly )?$",
    re.IGNORECASE,
)
_PARTITIVE = re.compile(
    r" of (?:(?:the|its|their|his|her|these|those|our|my|your)\b(?! \d)|[A-Z]\w*['’]s?\b) ?(?:own |many |several |few )?"
)

_OF_ALL = re.compile(
    r" (?:out )?of (?:all )?(?:the|its|their|his|her|our|these|those|(?:[A-Z]\w+ )?\w+['’]s) ?(?:last|first|past|next|some|about)? ?"
)
_LEAST_INDEX = 100
_OWNER = 4
"""Tokens in which an owner is named: the nation's ports."""

Row = dict[str, object]


def _place(row: Row, name: str) -> int:
    return int(str(row[name]))


def with_units(rows: Sequence[Row], sentence: str, lexicon: Lexicon) -> Iterator[Row]:
    """The rows, with the units of those that have none by themselves where the sentence tells them."""
    before: Row = {}
    counted: Row = {}
    in_points = any(row["unit"] == "point" for row in rows)
    for bare, following in zip(rows, [*rows[1:], {}], strict=False):
        row = bare
        value = row["value"]
        if not row["unit"] and row.get("kind") == "number" and isinstance(value, float) and value >= 1:
            whole = _whole(row, following, sentence) or _part(row, sentence, lexicon)
            row = {**row, "unit": whole or _shared(before, counted, row, sentence)}
            if in_points and not row["unit"] and value >= _LEAST_INDEX and value % 1:
                row = {**row, "unit": "point"}  # an index that rose 58.06 points stands at 16,369.03
        yield row
        before = row
        counted = row if row.get("kind") == "number" and row["unit"] else counted


def _whole(row: Row, following: Row, sentence: str) -> str:
    """The unit of the figure that it is a part of: two of its six reactors."""
    between = sentence[_place(row, "end") : _place(following, "start")] if following else ""
    counts = following and following.get("kind") == "number"
    return str(following["unit"]) if counts and _OF_ALL.fullmatch(between) else ""


def _part(row: Row, sentence: str, lexicon: Lexicon) -> str:
    """What some of it are: two of her babies, eight of the nation's ports."""
    m = _PARTITIVE.match(sentence, _place(row, "end"))
    if m is None:
        return ""
    tokens = tokenize(sentence[m.end() :])
    first = next((at + 1 for at, word in enumerate(tokens.lower[:_OWNER]) if word == "'s"), 0)
    end = counted_noun(tokens, first, lexicon.figures.counted, False)
    return noun_name(POSSESSIVE.sub("", tokens.text[: tokens.end(end - 1)].strip().lower())) if end > first else ""


def _shared(before: Row, counted: Row, row: Row, sentence: str) -> str:
    """The unit of a figure before, where the two are compared: 130 cooks, compared with 95 in May."""
    start, end = _place(row, "start"), _place(row, "end")
    alternative = re.search(r"\b(?:a|an|another) (\w+) or $", sentence[:start])
    if alternative and row["value"] == 2:  # a boat or two
        return alternative[1].lower()
    if counted and sentence[:start].endswith(" and ") and sentence.startswith(" who ", end):
        return str(counted["unit"])
    if not before:
        return ""
    between, unit = sentence[_place(before, "end") : start], str(before["unit"])
    leaving = between == " to " and re.search(r"\bfrom (?:\w+ )?$", sentence[: _place(before, "start")])
    if _COMPARED.search(between) or leaving:
        rate = re.match(r" (?:per|a|an) (\w+)\b(?! (?:ago|earlier|before|later))", sentence[end:])
        return f"{unit.partition(' per ')[0]} per {rate[1]}" if rate and unit else unit
    return unit if unit == "point" and _MOVED.fullmatch(between) else ""
