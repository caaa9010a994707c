"""Numbers of houses, telephones and web addresses."""

from __future__ import annotations

from factlint.find.label_lexicon import Found, LabelLexicon
from factlint.model import Tokens

_ORDINAL_ENDS = ("st", "nd", "rd", "th")
_WEB_RUN = 400
"""Characters looked at to tell whether a number stands inside a web address."""
_WEB_MARKS = frozenset("/=?&%_.@#-+:")
_PHONE_DIGITS = 7


def telephone(tokens: Tokens, at: int) -> Found | None:
    """01632 960 001, +44 20 7946 0958, 07700900123."""
    words, gaps = tokens.words, tokens.gaps
    plus = at > 0 and words[at - 1] == "+" and not gaps[at - 1]
    if not (plus or words[at][0] == "0") or not words[at].isdigit():
        return None
    end, digits = at + 1, len(words[at])
    while (
        end < len(words)
        and end - at < 6
        and gaps[end - 1] in ("", " ")
        and (words[end].isdigit() or words[end] in "()-")
    ):
        digits, end = digits + len(words[end]), end + 1
    while not words[end - 1].isdigit():
        end -= 1
    long = digits >= _PHONE_DIGITS and (end > at + 1 or digits > _PHONE_DIGITS + 2)
    return ("phone", at - 1 if plus else at, end) if long else None


def web_number(tokens: Tokens, at: int) -> Found | None:
    """A number inside a web or mail address."""
    if tokens.words[at - 1] not in _WEB_MARKS:
        return None
    start = tokens.starts[at]
    run = tokens.text[max(start - _WEB_RUN, 0) : start].split()
    inside = bool(run) and ("://" in run[-1] or run[-1].startswith("www.") or "@" in run[-1])
    return ("identifier", at, at + 1) if inside else None


def is_street_number(tokens: Tokens, at: int, lexicon: LabelLexicon) -> bool:
    """Whether capitalised words and a street word follow a house number, and nothing that it could count."""
    words = tokens.words
    for index in range(at + 1, min(at + 5, len(words))):
        word = words[index]
        if not word[0].isupper():
            if not (word[0].isdigit() or word in _ORDINAL_ENDS) or index == at + 1:
                return False
            continue
        if tokens.lower[index] not in lexicon.streets:
            continue
        behind = words[index + 1] if index + 1 < len(words) else ""
        if index == at + 1:
            if behind[:1].isupper() and tokens.lower[index] not in ("st", "place", "court", "close", "way", "park"):
                return True
            continue
        return not (behind[:1].islower() and behind.isalpha() and behind not in lexicon.after_names)
    return False
