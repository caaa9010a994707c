"""Numbers that name, order or identify: ordinals, clock times, roads, products, pages, addresses, telephone numbers."""

from __future__ import annotations

from factlint.find.addresses import is_street_number, telephone, web_number
from factlint.find.label_lexicon import Found, LabelLexicon
from factlint.find.named_numbers import after_word, code, is_title
from factlint.find.numbers import HYPHENS, digits_value
from factlint.find.tokens import word_at
from factlint.model import Label, Mention, MentionKind, Tokens

_ORDINAL_ENDS = ("st", "nd", "rd", "th")
_CLOCK = ("am", "pm", "o'clock")
_CLOCK_DIGITS = 4
_APOSTROPHES = ("'", "’", "‘")
_AFTER_YEARS = ("and", "but", "when", "the", "to", "or", "was", "is", "with", "after", "as", "at", "in", "on")
_BRACKET_REACH = 60
"""Tokens in which what a bracket closes has been opened."""
_FORM_REACH = 6
_FORM_LETTERS = ("F", "D", "G", "K", "Q")
_MOST_TOKENS = 40
"""Tokens of a label whose numbers are kept; what is longer is an identifier."""
_LONGEST_BARE = 10
"""Digits without a separator; nobody prints a figure so."""
_UNITS_BEFORE_DIGITS = ("ft", "st", "lb", "m", "h", "e", "x")
"""Letters after which digits may go on: 5ft6in, 2h30, 1e10."""


def label_at(tokens: Tokens, at: int, lexicon: LabelLexicon, first_of_block: bool) -> Found | None:
    """The label that a token of digits belongs to; None for a number that may count."""
    glued_before = at > 0 and tokens.gaps[at - 1] == ""
    glued_after = at + 1 < len(tokens.words) and tokens.gaps[at] == ""
    if glued_after:
        found = _before_glued(tokens, at, lexicon)
        if found is not None:
            return found
    if len(tokens.words[at]) >= _LONGEST_BARE and tokens.words[at].isdigit():
        return "identifier", at, at + 1
    if glued_before and _is_short_year(tokens, at):
        return "identifier", at - 1, at + 1
    found = _clock(tokens, at, lexicon) or telephone(tokens, at)
    if found is None and glued_before:
        found = web_number(tokens, at) or code(tokens, at, lexicon)
    if found is None and glued_before and glued_after and is_title(tokens, at):
        found = "identifier", at, at + 1
    if found is None and first_of_block and at == 0 and len(tokens.words[at]) < 3:
        if word_at(tokens, 1) in (".", ")") and glued_after:
            found = "list-number", 0, 1
    if found is None and glued_after and _is_list_number(tokens, at):
        found = "list-number", at, at + 1
    if found is not None:
        return found
    if at and tokens.gaps[at - 1] == " ":
        return after_word(tokens, at, lexicon)
    return ("address", at, at + 1) if tokens.words[at].isdigit() and is_street_number(tokens, at, lexicon) else None


def _is_list_number(tokens: Tokens, at: int) -> bool:
    """Whether a number before a closing bracket that nothing opened counts the items of a list: 1) a roof, 2) a wall."""
    words = tokens.words
    if len(words[at]) > 2 or words[at + 1] != ")" or at + 2 >= len(words) or not tokens.gaps[at + 1]:
        return False
    if at and not tokens.gaps[at - 1]:
        return False
    return words[at + 2][0].isalpha() and "(" not in words[max(at - _BRACKET_REACH, 0) : at]


def _is_short_year(tokens: Tokens, at: int) -> bool:
    """Whether two digits behind an apostrophe are a year: won it in '94; but 'in 94 of 100 cases' opens a quotation."""
    words = tokens.words
    if words[at - 1] not in _APOSTROPHES or len(words[at]) != 2 or not words[at].isdigit() or at < 2:
        return False
    behind = word_at(tokens, at + 1)
    return (
        bool(tokens.gaps[at - 2]) and words[at - 2].isalpha() and (not behind[:1].isalnum() or behind in _AFTER_YEARS)
    )


def _ordinal_end(digits: str) -> str:
    """The ending of a number's ordinal: 21st, 12th; 11st is a weight."""
    if digits[-2:-1] == "1":
        return "th"
    return {"1": "st", "2": "nd", "3": "rd"}.get(digits[-1], "th")


def _before_glued(tokens: Tokens, at: int, lexicon: LabelLexicon) -> Found | None:
    """4th, 24/7, 3-2, 5G, 9AB8, 2018s: by what is joined on behind."""
    words, lower, after = tokens.words, tokens.lower, tokens.lower[at + 1]
    if after in _ORDINAL_ENDS and after == _ordinal_end(words[at]):
        return "ordinal", at, at + 2
    if after in "/-–‐:." and at + 2 < len(words) and words[at + 2][0].isdigit() and not tokens.gaps[at + 1]:
        return _pair(tokens, at, lexicon)
    if after in HYPHENS and tokens.lower[at + 2 : at + 3] == ("to",) and _is_odds(tokens, at):
        return "identifier", at, at + 5
    if not after.isalpha():
        return None
    letters, following = words[at + 1], lower[at + 2] if at + 2 < len(words) else ""
    joined = following[:1].isdigit() and tokens.gaps[at + 1] == ""
    if joined and after not in _UNITS_BEFORE_DIGITS:
        return "identifier", at, at + 2
    if after == "ers" or (letters == "M" and words[at] == "3" and _is_subject(following, lexicon)):  # 49ers, 3M
        return "identifier", at, at + 2
    digit = words[at] if len(words[at]) == 1 else ""
    if (
        (letters == "D" and digit)
        or (letters == "G" and "1" < digit < "7")
        or (letters == "K" and following in lexicon.screens)
        or (
            letters in _FORM_LETTERS
            and not lexicon.filings.isdisjoint(lower[max(at - _FORM_REACH, 0) : at + _FORM_REACH])
        )
    ):
        return "identifier", at, at + 2
    if after == "s" and words[at].isdigit():
        ends_in_zero = words[at][-1] == "0" and len(words[at]) in (2, 4)
        if ends_in_zero or len(words[at]) == _CLOCK_DIGITS or (at and words[at - 1][0].isupper()):
            return ("identifier", at, at + 2) if word_at(tokens, at - 1) not in ("over", "under", "-") else None
    return None


def _is_subject(following: str, lexicon: LabelLexicon) -> bool:
    """Whether what follows 3M makes it the company."""
    return not following[:1].isalpha() or following in lexicon.after_names or following.endswith("ed")


def _is_odds(tokens: Tokens, at: int) -> bool:
    """A 3-to-1 ratio."""
    joined = tokens.gaps[at + 1 : at + 4] == ("", "", "")
    return joined and tokens.words[at + 3] in HYPHENS and tokens.words[at + 4][0].isdigit()


def _pair(tokens: Tokens, at: int, lexicon: LabelLexicon) -> Found | None:
    """24/7, 10:30, 3-2, 52-48, 555-1234, 192.168.0.1, 16-18 Harbour Street."""
    words, gaps, mark = tokens.words, tokens.gaps, tokens.words[at + 1]
    end = at + 3
    while end + 1 < len(words) and not gaps[end - 1] and words[end] in "-/.:" and not gaps[end]:
        if not words[end + 1][0].isdigit():
            break
        end += 2
    if words[at] + ("-" if mark == "–" else mark) + words[at + 2] in lexicon.idioms:
        return "identifier", at, end
    if words[at] in lexicon.models:  # the 737-800
        return "identifier", at, end
    if end > at + 3:
        return ("phone" if mark in "-." else "identifier"), at, end
    if is_street_number(tokens, end - 1, lexicon):
        return "address", at, end
    return lexicon.pairs.label(tokens, at, lexicon.after_names)


def _clock(tokens: Tokens, at: int, lexicon: LabelLexicon) -> Found | None:
    after = word_at(tokens, at + 1)
    if after in _CLOCK:
        return "time", at, at + 2
    if after in ("a", "p") and tokens.lower[at + 2 : at + 5] == (".", "m", "."):
        return "time", at, at + 5
    if after in lexicon.zones and len(tokens.words[at]) == _CLOCK_DIGITS and tokens.words[at] < "2400":
        return ("time", at, at + 2) if tokens.words[at].isdigit() else None
    return None


def label_mention(tokens: Tokens, kind: MentionKind, start: int, end: int, locale: str) -> Mention:
    """The mention of a label that runs from one token to another."""
    first, last = tokens.starts[start], tokens.end(end - 1)
    numbers = tuple(
        value
        for word in tokens.words[start : min(end, start + _MOST_TOKENS)]
        if word[0].isdigit() and (value := digits_value(word, locale)) is not None
    )
    return Mention(kind, first, last, Label(tokens.text[first:last], numbers))
