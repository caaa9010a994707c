"""The date that a dateline gives: "PORT ADEL, June 5, 2025 (Wire) -" at the start of the first paragraph."""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import date

from factlint.model import Block
from factlint.patterns import late
from factlint.read.printed_date import PRINTED_DATE, date_of

_BEFORE = late(r"[^\W\d_][\w .,'’()/&-]{0,60}?[\s,:;(/—–-]+")
_AFTER = late(r"\s*\)?\s*(?:\([^()]{1,40}\)|/[^/]{1,40}/)?\s*(?:[-–—:|]|\Z)")
_STAMP = late(r"(?:(?:first\s+)?(?:published|posted)(?:\s+on)?|date)\b[\s:]*", re.IGNORECASE)
_DAY_NAME = late(r"(?:mon|tues|wednes|thurs|fri|satur|sun)day,?\s+", re.IGNORECASE)
_LONGEST = 140
_LAST_BLOCK = 8
"""A date further down belongs to something else on the page."""


def dateline(blocks: Sequence[Block]) -> date | None:
    """The full date of the first paragraph's dateline, or of a line above it that is nothing else.

    None where there is none, or its date does not exist.
    """
    for block in blocks[:_LAST_BLOCK]:
        if block.kind in ("paragraph", "other", "heading"):
            found = _leading_date(block.text, whole=block.kind != "paragraph")
            if found is not None:
                return date_of(found)
        if block.kind == "paragraph":
            return None
    return None


def _leading_date(text: str, whole: bool) -> re.Match[str] | None:
    """A date at the start of a text with nothing before it but a place; `whole` if nothing but a time may follow."""
    found = PRINTED_DATE.search(text, 0, _LONGEST) if _holds_year(text[:_LONGEST]) else None
    if found is None:
        return None
    before, after = text[: found.start()], text[found.end() :]
    bare = _DAY_NAME.sub("", _STAMP.sub("", before, count=1), count=1)
    if whole:
        is_place = not bare or (bare.split(",", 1)[0].isupper() and _BEFORE.fullmatch(before) is not None)
        return found if is_place and not _holds_words(after) else None
    capital = before.split(",", 1)[0].strip()
    is_place = bool(capital) and capital.split("(", 1)[0].isupper() and _BEFORE.fullmatch(before) is not None
    return found if is_place and _AFTER.match(after) is not None else None


def _holds_year(text: str) -> bool:
    """Whether a text has four digits in a row; most have not, and the pattern takes longer than that to be compiled."""
    return any(len(digits) >= 4 for digits in "".join([c if c.isdecimal() else " " for c in text]).split())


def _holds_words(text: str) -> bool:
    """Whether more stands in a text than a time, a zone and a place in brackets."""
    return len(text) > 40 or len([word for word in text.split() if word.isalpha() and word.islower()]) > 2
