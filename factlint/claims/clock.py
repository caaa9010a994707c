"""The time of day that a draft prints: 3 p.m., 15:00."""

from __future__ import annotations

import re

from factlint.model import Mention
from factlint.patterns import late

_TIME = late(r"(\d{1,2})(?:[:.](\d{2}))?\s?([ap])\.?m\b", re.IGNORECASE)
_NO_DAY = 100
"""Added to an hour, so that no time is taken for a month and a day."""
_NOON = 12


def time_of(mention: Mention) -> tuple[int, ...]:
    """The hour, raised above any month, and the minute of a time that says whether it is before or after noon; empty for all else."""
    if mention.kind != "time" or not (text := getattr(mention.value, "text", "")):
        return ()
    match = _TIME.match(text)
    if match is None or int(match[1]) > _NOON:
        return ()
    hour = int(match[1]) % _NOON + (_NOON if match[3].lower() == "p" else 0)
    return _NO_DAY + hour, int(match[2] or 0)
