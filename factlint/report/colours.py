"""Colours of a terminal, by what they mean."""

from __future__ import annotations

from collections.abc import Callable

Paint = Callable[[str, str], str]
"""(text, meaning) -> the text, coloured or as it is."""

_CODES = {
    "error": "1;31",
    "warning": "1;33",
    "info": "1;36",
    "related": "36",
    "path": "1",
    "dim": "2",
    "good": "32",
    "figure": "32",
    "date": "35",
    "label": "2",
    "name": "34",
    "quotation": "33",
    "attribution": "36",
}


def plain(text: str, meaning: str) -> str:  # noqa: ARG001 - the other painter needs it
    """The text as it is."""
    return text


def coloured(text: str, meaning: str) -> str:
    """The text between a terminal's codes for this meaning."""
    return f"\x1b[{_CODES[meaning]}m{text}\x1b[0m" if text else text
