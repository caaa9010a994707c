"""Names of months, weekdays and days of a month, as numbers."""

from __future__ import annotations

import re

from clock import NUMBERS  # isort: skip

WEEKDAYS = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")
_MONTHS = ("january", "february", "march", "april", "may", "june", "july", "august", "september", "october", "november",
           "december")  # fmt: skip
MONTH = r"(?P<month>jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)"
ORDINALS = {word: value for value, word in enumerate(
    ("first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth", "eleventh", "twelfth",
     "thirteenth", "fourteenth", "fifteenth", "sixteenth", "seventeenth", "eighteenth", "nineteenth", "twentieth"), 1)}  # fmt: skip
ORDINALS |= {f"{tens}{mark}{word}": base + value for tens, base in (("twenty", 20), ("thirty", 30))
             for value, word in enumerate(list(ORDINALS)[:9], 1) for mark in ("-", " ")} | {"thirtieth": 30}  # fmt: skip


def month_number(name: str) -> int:
    """The month of a name in lower case, whole or short."""
    return next(at for at, month in enumerate(_MONTHS, 1) if month.startswith(name[:3]))


def weekday_number(name: str) -> int:
    """The weekday of a name in lower case, whole or short; 0 for Monday."""
    return next(at for at, day in enumerate(WEEKDAYS) if day.startswith(name[:3]))


def day_number(said: str) -> int:
    """The day of a month in digits or in words; 0 for anything else."""
    plain = re.sub(r"\s", " ", said)
    return int(plain) if plain.isdigit() else ORDINALS.get(plain) or NUMBERS.get(plain, 0)
