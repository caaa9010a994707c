"""A full date as front matter and datelines print it."""

from __future__ import annotations

import re
from datetime import date

from factlint.patterns import late

_MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
_NAME = (
    r"(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?"
    r"|nov(?:ember)?|dec(?:ember)?)"
)
PRINTED_DATE = late(
    r"(?<!\d)(?:(?P<y>\d{4})[-/.](?P<m>\d{1,2})[-/.](?P<d>\d{1,2})(?!\d)"
    rf"|\b(?P<month>{_NAME})\.?\s+(?P<day>\d{{1,2}})(?:st|nd|rd|th)?,?\s+(?P<year>\d{{4}})\b"
    rf"|(?P<day2>\d{{1,2}})(?:st|nd|rd|th)?(?:\s+of)?\s+(?P<month2>{_NAME})\.?,?\s+(?P<year2>\d{{4}})\b)",
    re.IGNORECASE,
)


def date_of(found: re.Match[str]) -> date | None:
    """The day that a match of PRINTED_DATE gives; None where no calendar has it."""
    year = found["y"] or found["year"] or found["year2"]
    day = found["d"] or found["day"] or found["day2"]
    name = found["month"] or found["month2"]
    month = int(found["m"]) if name is None else _MONTHS.index(name[:3].lower()) + 1
    try:
        return date(int(year), month, int(day))
    except ValueError:
        return None
