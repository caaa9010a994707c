"""The text of a block as reading dates sees it: tokens, and what one of them can be in a date."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

from msgspec import Struct

from factlint.find.date_lexicon import FIRST_YEAR, LAST_YEAR, DateLexicon
from factlint.model import DateValue, Tokens

HYPHENS = ("-", "–", "‑", "—")
SUFFIXES = ("st", "nd", "rd", "th")
_OPENING = ("(", "“", '"', "‘", "'", "[", "*", "_")
_LONGEST_MONTH = 31
_SPELLED_TENS = ("twenty", "thirty")
_BEYOND = ("",) * 64

Read = tuple[DateValue, int, int]
"""A date, its first token, and the token behind it."""


class DateText(Struct, frozen=True, gc=False):
    """A block's tokens, with what reading its dates needs."""

    words: tuple[str, ...]
    lower: tuple[str, ...]
    gaps: tuple[str, ...]
    lexicon: DateLexicon
    today: date | None
    day_first: bool
    """Whether 5/6/2025 is the 5th of June."""
    at: Callable[[int], str]
    """A token in lower case; empty a little way beyond both ends."""

    @classmethod
    def of(cls, tokens: Tokens, lexicon: DateLexicon, today: date | None, day_first: bool) -> DateText:
        """The text of a block's tokens."""
        padded = tokens.lower + _BEYOND  # an index below 0 counts from the end, and so is empty too
        return cls(tokens.words, tokens.lower, tokens.gaps, lexicon, today, day_first, padded.__getitem__)

    def joined(self, index: int) -> bool:
        """Whether nothing stands between a token and the one behind it."""
        return 0 <= index < len(self.gaps) - 1 and self.gaps[index] == ""

    def capital(self, index: int) -> bool:
        """Whether a token begins with a capital."""
        return 0 <= index < len(self.words) and self.words[index][0].isupper()

    def dash(self, index: int) -> bool:
        """Whether a token is a dash with the same blanks on both sides, as between two ends."""
        return self.at(index) in HYPHENS and 0 < index < len(self.gaps) - 1 and self.gaps[index - 1] == self.gaps[index]

    def hyphen(self, index: int) -> bool:
        """Whether a token joins its neighbours into one word."""
        return self.at(index) in HYPHENS and self.joined(index - 1) and self.joined(index)


def day_at(text: DateText, at: int) -> tuple[int, int] | None:
    """A day of a month that begins at a token, and the token behind it: 4, 4th, the fourth."""
    word = text.at(at)
    if word == "the" and (
        text.at(at + 1) in _SPELLED_TENS or text.at(at + 1) in text.lexicon.ordinals or text.at(at + 2) in SUFFIXES
    ):
        return ordinal_day(text, at + 1) or day_at(text, at + 1)
    if not (word.isdigit() and word.isascii() and len(word) <= 2):
        return None
    end = at + 1
    after = text.at(end)
    if after in SUFFIXES and text.joined(at):
        return int(word), end + 1
    if text.joined(at) and (after[:1].isalpha() or after in ("%", ":", "/") or (after in HYPHENS and _unit(text, end))):
        return None
    return None if after in text.lexicon.day_units else (int(word), end)


def _unit(text: DateText, at: int) -> bool:
    """Whether a hyphen is followed by a word, as in `4-mile`."""
    return text.joined(at) and text.at(at + 1).isalpha() and text.at(at + 1) not in text.lexicon.months


def ordinal_day(text: DateText, at: int) -> tuple[int, int] | None:
    """A day of a month in words and the token behind it: fourth, thirty-first, twenty second."""
    tens, ordinals = text.lexicon.numbers.get(text.at(at)), text.lexicon.ordinals
    if tens in (20, 30):
        last = at + 2 if text.hyphen(at + 1) else at + 1
        if ordinals.get(text.at(last), 99) < 10:
            return tens + ordinals[text.at(last)], last + 1
    number = ordinals.get(text.at(at))
    return (number, at + 1) if number and number <= _LONGEST_MONTH else None


def day_before(text: DateText, at: int) -> tuple[int, int] | None:
    """A day of a month that ends at a token, and where it begins: 4 June, 4th of June, the thirty-first of June."""
    linked = text.at(at - 1) == "of"
    index = at - 2 if linked else at - 1
    suffixed = text.at(index) in SUFFIXES and text.joined(index - 1)
    if suffixed:
        index -= 1
    word = text.at(index)
    if word.isdigit() and word.isascii() and len(word) <= 2 and (suffixed or not linked):
        glued = text.joined(index - 1) and text.at(index - 1) not in (*HYPHENS, *_OPENING)
        return None if glued or text.at(index - 1) in ("$", "£", "€") else (int(word), index)
    number = text.lexicon.ordinals.get(word)
    if number is None or not linked:
        return None
    before = index - 2 if text.hyphen(index - 1) else index - 1
    tens = text.lexicon.numbers.get(text.at(before))
    if tens in (20, 30) and number < 10:
        return tens + number, before
    return (number, index) if number <= _LONGEST_MONTH and text.at(index - 1) in ("the", "on") else None


def is_year(text: DateText, at: int) -> bool:
    """Whether a token is four digits that can be a year."""
    word = text.at(at)
    return len(word) == 4 and word.isdigit() and word.isascii() and FIRST_YEAR <= int(word) <= LAST_YEAR


def year_after(text: DateText, at: int) -> tuple[int | None, int]:
    """The year that stands behind a day or a month, and the token behind it."""
    linked = text.at(at) in (",", "of") or (text.at(at) == "in" and at and is_year(text, at + 1))
    index = at + 1 if linked else at
    if text.at(at) == "." and text.at(at + 1) == ",":
        index += 2
    if text.at(index) in ("'", "‘") and text.joined(index) and index == at:
        return _short_year(text, index + 1, at)
    if not is_year(text, index) or (text.joined(index) and text.at(index + 1) in ("%", ":")):
        return None, at
    return (None, at) if _counts(text, index + 1) else (int(text.lower[index]), index + 1)


def _short_year(text: DateText, at: int, otherwise: int) -> tuple[int | None, int]:
    """June '24."""
    word = text.at(at)
    if len(word) == 2 and word.isdigit() and not (text.joined(at) and text.at(at + 1) == "s"):
        return int(word) + (2000 if int(word) < 50 else 1900), at + 1
    return None, otherwise


def _counts(text: DateText, at: int) -> bool:
    """Whether a counted noun stands at a token: the four digits before it are no year."""
    word = text.at(at)
    if text.capital(at) or not word.isalpha() or word in text.lexicon.after_year or word in text.lexicon.year_nouns:
        return word in text.lexicon.day_units and not text.capital(at)
    plural = word.endswith("s") and not word.endswith(("ss", "us", "is", "as")) and len(word) > 4
    return word in text.lexicon.day_units or (plural and text.at(at - 2) == "," and text.at(at + 1) != "")


def is_month(text: DateText, at: int) -> bool:
    """Whether a month's name is one: may, march and august are words, and Jan, April and May are people."""
    lexicon, word = text.lexicon, text.at(at)
    if word not in lexicon.months:
        return False
    if word not in lexicon.doubtful_months and (text.capital(at) or word in lexicon.full_months):
        return True
    if not text.capital(at):
        return False
    before, after = text.at(at - 1), text.at(at + 1)
    dated = day_at(text, at + 1) is not None or is_year(text, at + 1) or day_before(text, at) is not None
    if word not in lexicon.full_months:  # Jan-Feb 2017; Dec, 2018
        joined = text.dash(at + 1) and text.at(at + 2) in lexicon.months and text.capital(at + 2)
        dated = dated or joined or (after == "," and is_year(text, at + 2))
    led = before in lexicon.month_prepositions
    if word == "may" and not dated:
        verb_follows = after.isalpha() and after not in lexicon.after_month
        if before == "the" and not text.capital(at + 1) and after.isalpha():
            return True
        return led and before not in ("and", "or", "the", "a") and not verb_follows
    if word not in lexicon.full_months:
        return dated or after == "."
    return dated or led or not text.capital(at + 1)
