"""How far two spellings of a name lie apart."""

from __future__ import annotations

_MARKS = "-'’."
_PAIR = 2
_LONG = 6
"""Letters from which two that have one between them may be changed round: McNiven and McNevin."""


def plain_spelling(word: str) -> str:
    """A word in lower case without accents, apostrophes and hyphens: Müller is Muller, Al-Sayed is Alsayed."""
    text = word.casefold()
    if text.isalpha() and text.isascii():
        return text
    for mark in _MARKS:
        text = text.replace(mark, "")
    if text.isascii():
        return text
    from unicodedata import combining, normalize  # few drafts have letters with accents in their names

    return "".join(mark for mark in normalize("NFKD", text) if not combining(mark))


def one_slip_apart(one: str, other: str) -> bool:
    """Whether one letter added, left out, changed, or swapped with its neighbour or, in a long one, the letter next to that makes one word of the other."""
    if one == other:
        return False
    if len(one) == len(other):
        differ = [at for at, (a, b) in enumerate(zip(one, other, strict=True)) if a != b]
        if len(differ) == 1:
            return True
        near = len(differ) == _PAIR and (
            differ[1] == differ[0] + 1 or (differ[1] == differ[0] + 2 and len(one) >= _LONG)
        )
        return near and one[differ[0]] == other[differ[1]] and one[differ[1]] == other[differ[0]]
    longer, shorter = (one, other) if len(one) > len(other) else (other, one)
    return len(longer) == len(shorter) + 1 and any(
        longer[:at] + longer[at + 1 :] == shorter for at in range(len(longer))
    )


def same_undoubled(one: str, other: str) -> bool:
    """Whether two words differ only in which letters are doubled: Bertolucci and Bertolluci."""
    return one != other and _undoubled(one) == _undoubled(other)


def _undoubled(word: str) -> str:
    return "".join(letter for at, letter in enumerate(word) if not at or word[at - 1] != letter)


def slips_between(one: str, other: str, most: int) -> int:
    """How many letters must be added, left out or changed to make one word of the other; most + 1 where it is more."""
    if abs(len(one) - len(other)) > most:
        return most + 1
    row = list(range(len(other) + 1))
    for at, letter in enumerate(one, 1):
        before, row[0] = row[0], at
        for column, against in enumerate(other, 1):
            before, row[column] = row[column], min(
                row[column] + 1, row[column - 1] + 1, before + (letter != against)
            )  # fmt: skip
    return min(row[-1], most + 1)
