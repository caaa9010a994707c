"""The languages whose way of writing digits and dates is known: English, and those that write 1.200,50."""

from __future__ import annotations

CONTINENTAL = frozenset(
    ("de", "nl", "fr", "es", "it", "pt", "da", "sv", "nb", "no", "fi", "pl", "tr", "id", "ru", "el", "cs", "hu", "ro")
)
"""They group digits with points or blanks, and write decimals behind a comma."""


def is_known(locale: str) -> bool:
    """Whether a locale such as `en-GB` or `de` is of one of these languages."""
    language, _, country = locale.partition("-")
    known = language == "en" or language in CONTINENTAL
    return known and (locale == language or (len(country) == 2 and country.isalpha() and country.isupper()))
