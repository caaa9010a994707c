"""What looks like a marker and is none: initials, names, Roman numerals, codes."""

from __future__ import annotations

import re
from collections.abc import Collection

from factlint.patterns import late

_NEXT = late(r"[ \u00a0](?P<word>\(?[A-Za-z0-9&'’-]+)")
_PREVIOUS = late(r"(?P<word>[A-Za-z0-9'’-]+)[ \u00a0]$")
_AGES = ("XX", "NN", "##", "00")
_AGED = late(r"(?:\b[A-ZÀ-Þ][a-zà-ÿ'’-]+, (?:aged )?|\b(?:who|she|he) (?:is|was) |\b(?:aged|age|ages) )$")
"""What stands before an age that is still to come: Mr Osei, XX, of Harrow Lane; who is XX; aged XX."""
_AGE_ENDS = late(r"(?:,| and\b|[.;)])")
_MONTHS = (
    "January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December"
)  # fmt: skip
_CURRENCY = "$£€¥₹"


def named_so(word: str, source: str) -> bool:
    """Whether a draft uses a word of capitals as somebody's or something's name: `TK Anand`, `Tweede Kamer (TK)`."""
    if len(word) != 2:
        return False
    first, second = (re.escape(letter) for letter in word)
    full = rf"{first}[a-zà-ÿ]+[ -]{second}[a-zà-ÿ]+"
    return re.search(rf"{full}\s\({word}\)|\b{word}(?:\s\(|,? or (?:the )?){full}", source) is not None


def is_blank_word(
    text: str, match: re.Match[str], words: Collection[str], not_after: Collection[str], not_before: Collection[str]
) -> bool:
    """Whether TK is a marker here, and not initials, a code or part of a name."""
    start, end = match.span()
    if len(match[0].removesuffix("s")) > 2:
        return True
    before = _PREVIOUS.search(text, max(start - 40, 0), start)
    if before is not None and before["word"].lower() in not_after:
        return False
    if text[start - 1 : start] in ("-", "&") or text[end : end + 2].startswith((".T", "&", ".com")):
        return False
    after = _NEXT.match(text, end)
    if after is None:
        return not re.match(r"-[A-Z0-9]", text[end : end + 2])
    following = after["word"]
    if following in words or following.removesuffix("s") in words:
        return True
    if following.lower() in not_before:
        return False
    if following in _MONTHS:  # TK May 2026
        return True
    return in_square_brackets(text, start) or not (following[0].isupper() or following[0].isdigit())


def is_blank_figure(
    text: str, match: re.Match[str], before_these: Collection[str], not_before: Collection[str]
) -> bool:
    """Whether XX stands where a figure can stand, and is no Roman numeral, size or chromosome."""
    start, end = match.span()
    if start and text[start - 1] in _CURRENCY:
        return True
    if text[end : end + 1] == "%":
        return True
    if re.match(r"(?:m|bn|k)\b", text[end : end + 3]):
        return False
    if match[0] in _AGES and _AGED.search(text, max(start - 40, 0), start) and _AGE_ENDS.match(text, end):
        return True
    before = _PREVIOUS.search(text, max(start - 40, 0), start)
    capital = before is not None and before["word"][0].isupper()
    if before is not None and (
        before["word"].lower() in ("a", "an") or (capital and not _opens(text, before.start("word")))
    ):
        return False
    rest = text[end + 1 : end + 24].lower() if text[end : end + 1] in " \u00a0-" else ""
    if any(re.match(rf"{re.escape(word)}\b", rest) for word in before_these):
        return True
    after = re.match(r"[a-z]{4,}", text[end + 1 : end + 24]) if text[end : end + 1] == " " else None
    return (
        not capital
        and match[0].isalpha()
        and after is not None
        and after[0].endswith("s")
        and after[0] not in not_before
    )


def _opens(text: str, at: int) -> bool:
    """Whether a sentence begins at a place."""
    return not at or text[:at].rstrip().endswith((".", "!", "?", ":", '"', "“"))


def in_square_brackets(text: str, at: int) -> bool:
    """Whether a place in a text is inside square brackets."""
    return text.rfind("[", 0, at) > text.rfind("]", 0, at)
