"""Sentences: sentencex, and a guard after it for what it cuts in two."""

from __future__ import annotations

import re

from sentencex import get_sentence_boundaries

_ABBREVIATION = re.compile(
    r"(?:^|[\s(\[“\"'‘])"
    r"(?:[A-Z]|(?:[A-Za-z]\.)+[A-Za-z]|approx|est|vol|pp|p|rs|no|nos|st|mr|mrs|ms|dr|prof|gen|sen|rep|gov|sgt|lt|col|capt|hon|rev"
    r"|jan|feb|mar|apr|jun|jul|aug|sept|sep|oct|nov|dec|mon|tues|tue|wed|weds|thurs|thu|fri|fig|ch|sec|art|cf|vs|ca|c|min|max"
    r"|incl|eq|ft|inc|corp|co|ltd|bros|jr|sr|u\.s|u\.k)\.\s*$",
    re.IGNORECASE,
)
_ALWAYS_JOINS = re.compile(
    r"(?:^|[\s(\[“\"'‘])(?:approx|est|vol|pp|p|rs|nos?|mr|mrs|ms|dr|prof|gen|sen|rep|gov|sgt|lt|col|capt|rev|fig|cf|vs|ca|c|st)\.\s*$",
    re.IGNORECASE,
)
_INITIALS = re.compile(r"(?:^|\s)(?:[A-Z]\.\s?)+$")
_CLOCK = re.compile(r"\b[ap]\.m\.\s*$", re.IGNORECASE)
_MONTHS = re.compile(
    r"(?:^|\s)(?:jan|feb|mar|apr|jun|jul|aug|sept|sep|oct|nov|dec|no|nos|vol|pp|p|rs|fig|ch)\.\s*$", re.IGNORECASE
)
_DAY = re.compile(r"(?:mon|tues|wednes|thurs|fri|satur|sun)day\b|(?:E[SD]T|GMT|local)\b")
_NO_WORDS = re.compile(r"[\W_]*$")


def sentence_spans(text: str) -> tuple[tuple[int, int], ...]:
    """Start and end of each sentence of a paragraph, surrounding blanks left out."""
    if not text:
        return ()
    pieces = [(found["start_index"], found["end_index"]) for found in get_sentence_boundaries("en", text)]
    joined: list[tuple[int, int]] = []
    for start, end in pieces:
        if joined and _belong_together(text, joined[-1], (start, end)):
            joined[-1] = (joined[-1][0], end)
        else:
            joined.append((start, end))
    trimmed = []
    for start, end in joined:
        piece = text[start:end]
        left = start + len(piece) - len(piece.lstrip())
        right = start + len(piece.rstrip())
        if left < right:
            trimmed.append((left, right))
    return tuple(trimmed)


def _belong_together(text: str, before: tuple[int, int], after: tuple[int, int]) -> bool:
    """Whether two pieces are one sentence that was cut at an abbreviation, inside brackets, or before a lone mark."""
    first, second = text[max(before[0], before[1] - 24) : before[1]], text[after[0] : after[0] + 24]
    if _NO_WORDS.match(text[after[0] : after[1]]) and after[1] - after[0] < 8:
        return True
    if _ALWAYS_JOINS.search(first) and not first.rstrip().endswith((").", "”.")):
        return True
    head = second.lstrip("“\"'‘([")
    if _CLOCK.search(first):
        return bool(head[:1].islower() or _DAY.match(head))
    if _INITIALS.search(first) and head[:1].isupper() and not first.rstrip().endswith(("U.S.", "U.K.", "a.m.", "p.m.")):
        return len(first.split()) <= 1 or not first.split()[-1].startswith(("U.", "A.M", "P.M")) or head[:1].islower()
    if _MONTHS.search(first) and head[:1].isdigit():
        return True
    if head[:1].islower() and _ABBREVIATION.search(first):
        return True
    return first.rstrip().endswith(".") and head[:1].islower() and not second[:1].isupper()
