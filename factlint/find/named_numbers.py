"""Numbers that belong to a name: M25, COVID-19, Boeing 747, Section 427, the S&P 500."""

from __future__ import annotations

from factlint.find.addresses import is_street_number
from factlint.find.label_lexicon import Found, LabelLexicon
from factlint.find.numbers import HYPHENS
from factlint.find.tokens import word_at
from factlint.model import Tokens

_TITLE_REACH, _TITLE_WORDS = 6, 4
_LONGEST_NAME_NUMBER = 4
_OPENERS = (".", "!", "?", "“", '"', ":")
_ALWAYS_LABELS = ("page", "rank", "section")
_VOWELS = frozenset("aeiouy")
_QUOTES = ("“", "”", '"', "‘", "’", "'")


def code(tokens: Tokens, at: int, lexicon: LabelLexicon) -> Found | None:
    """M25, G7, COVID-19, F-16, #4, ID.9."""
    words, lower, gaps = tokens.words, tokens.lower, tokens.gaps
    previous = words[at - 1]
    if previous == "#":
        return "rank", at - 1, at + 1
    if previous.isalpha():
        money = lower[at - 1] in lexicon.codes or (at > 1 and lower[at - 2] == "$")
        money = money and not (previous == "PS" and len(words[at]) == 1 and word_at(tokens, at + 1) not in ("m", "bn"))
        return None if money else ("identifier", at - 1, at + 1)
    if at < 2 or not words[at - 2].isalpha():
        return None
    if previous in ("-", ".") and gaps[at - 2] == "" and words[at - 2][0].isupper():
        if lower[at - 2] in lexicon.prefixes or (previous == "." and not words[at - 2].isupper()):
            return None
        return "identifier", at - 2, at + 1
    initials = previous == "-" and gaps[at - 2] == "" and _is_initials(tokens, at - 2)
    if initials or (previous == "-" and lower[at - 2] in ("covid", "sars")):
        return "identifier", at - 2, at + 1
    return None


def after_word(tokens: Tokens, at: int, lexicon: LabelLexicon) -> Found | None:
    """Section 427, page 4, No. 10, Boeing 747, the S&P 500, 10 Downing Street."""
    words, lower = tokens.words, tokens.lower
    if not words[at].isdigit():
        return None
    start = at - 1
    if lower[start] == "." and at > 1 and tokens.gaps[at - 2] == "":
        start = at - 2
    kind = lexicon.before.get(lower[start])
    if kind is not None and (words[start][0].isupper() or kind in _ALWAYS_LABELS or lower[start] in lexicon.small):
        capital = words[start][0].isupper() or kind in _ALWAYS_LABELS
        if (capital and lower[start] in lexicon.strong) or not _counts(tokens, at, lexicon):
            return kind, start, at + 1
    if word_at(tokens, at + 1) == "block" and word_at(tokens, at + 2) == "of":
        return "address", at, at + 1
    if is_street_number(tokens, at, lexicon):
        return "address", at, at + 1
    if lower[start] in lexicon.products and (words[start][0].isupper() or lower[start] in ("iphone", "ipad", "sp")):
        return "identifier", start, at + 1
    if lower[start] == "p" and at > 2 and (lower[at - 2] == "s" or lower[at - 3 : at - 1] == ("s", "&")):
        return "identifier", at - 2 if lower[at - 2] == "s" else at - 3, at + 1
    following = words[at + 1] if at + 1 < len(words) else ""
    if words[at] in lexicon.models and (following[:1].isupper() or following in lexicon.aircraft):
        return "identifier", at, at + 1
    name = words[start]
    if lower[start] in lexicon.codes or lower[start] in lexicon.days:  # on Saturday 310 were called off
        return None
    capital = name[0].isupper() and name.isalpha() and len(name) > 1
    inside = start == at - 1 and at > 1 and words[at - 2] not in _OPENERS
    headline = following[:1].isupper() and following.isalpha() and _in_headline(tokens, at)
    named = capital and inside and not headline and len(words[at]) <= _LONGEST_NAME_NUMBER
    if named and not _counts(tokens, at, lexicon):
        return "identifier", start, at + 1
    return None


def _is_initials(tokens: Tokens, at: int) -> bool:
    """Whether a word can only be read letter by letter, and so begins a code: scp-173; but not 2 hrs-30 min."""
    word = tokens.lower[at]
    if not 2 < len(word) < _LONGEST_NAME_NUMBER or not _VOWELS.isdisjoint(word):
        return False
    return not (at and tokens.words[at - 1][0].isdigit())


def is_title(tokens: Tokens, at: int) -> bool:
    """Whether a number stands in quotation marks by itself: the film "57"."""
    behind = at + 2 if tokens.words[at + 1] in (",", ".") else at + 1
    return tokens.words[at - 1] in _QUOTES and behind < len(tokens.words) and tokens.words[behind] in _QUOTES


def _counts(tokens: Tokens, at: int, lexicon: LabelLexicon) -> bool:
    """Whether a word that could be counted, or a scale, a unit or a percent sign, follows."""
    if at + 1 >= len(tokens.words):
        return False
    following = tokens.words[at + 1]
    if following == "%" or (tokens.gaps[at] == "" and following in (*HYPHENS, "m", "bn", "k")):
        return True
    word = tokens.lower[at + 1]
    if not (following[0].islower() and following.isalpha()):
        return False
    return word in ("per", "percent", "million", "billion", "thousand", "trillion") or (
        word not in lexicon.after_names and not word.endswith(("ed", "ly", "ing"))
    )


def _in_headline(tokens: Tokens, at: int) -> bool:
    """Whether nearly all words around a token have a capital."""
    near = [
        word for word in tokens.words[max(at - _TITLE_REACH, 0) : at + _TITLE_REACH] if word.isalpha() and len(word) > 3
    ]
    capitals = sum(1 for word in near if word[0].isupper())
    return len(near) >= _TITLE_WORDS and capitals == len(near)
