"""A draft's characters as a terminal shows them: safe to print, and as wide as they are counted."""

from __future__ import annotations

_TAB = "    "
_CONTROLS: dict[int, str] = {
    **{code: chr(0x2400 + code) for code in range(32)},
    9: _TAB,
    127: "\u2421",
    # C1 controls and marks that turn the direction of text could make a terminal show another line than the draft's.
    **dict.fromkeys([*range(0x80, 0xA0), 0x2028, 0x2029, *range(0x202A, 0x202F), *range(0x2066, 0x206A)], "\ufffd"),
}


def safe(text: str) -> str:
    """A text without characters that a terminal would obey; tabs as four blanks."""
    return text if text.isprintable() else text.translate(_CONTROLS)


def width(text: str) -> int:
    """How many columns of a terminal a safe text takes."""
    if text.isascii():
        return len(text)
    return sum(map(_columns, text))


def _columns(character: str) -> int:
    from unicodedata import category, east_asian_width  # lines in plain ASCII need no tables

    if category(character) in ("Mn", "Me", "Cf"):
        return 0
    return 2 if east_asian_width(character) in ("W", "F") else 1
