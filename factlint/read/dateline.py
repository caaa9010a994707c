"""The date that a dateline gives: "PORT ADEL, June 5, 2025 (Wire) -" at the start of the first paragraph."""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import date

from factlint.model import Block

_MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
_PLACE = r"[A-Z][A-Z .,'’/-]{2,40}?[,.:]?\s*(?:\([A-Za-z ]{2,20}\)\s*)?"
_MONTH = r"(?P<month>[A-Z][a-z]{2,8})\.?"
_DATELINE = re.compile(
    rf"{_PLACE}(?:[A-Z][a-z]+day,?\s+)?(?:{_MONTH}\s+(?P<day>\d{{1,2}})|(?P<day_first>\d{{1,2}})\s+(?P<month_second>[A-Z][a-z]{{2,8}}))"
    r",?\s+(?P<year>\d{4})\s*(?:\([^()]{1,30}\)\s*)?[-–—:]"
)


def dateline(blocks: Sequence[Block]) -> date | None:
    """The full date of the first paragraph's dateline; None where there is none or its date does not exist."""
    for block in blocks:
        if block.kind in ("paragraph", "other"):
            found = _DATELINE.match(block.text)
            if found is not None:
                return _date(found)
            if block.kind == "paragraph":
                return None
    return None


def _date(found: re.Match[str]) -> date | None:
    month = (found["month"] or found["month_second"])[:3].lower()
    try:
        return date(int(found["year"]), _MONTHS.index(month) + 1, int(found["day"] or found["day_first"]))
    except ValueError:
        return None
