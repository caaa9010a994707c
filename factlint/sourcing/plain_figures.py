"""Figures that need no source for what they are: names, the price of a thing, the hour, the year, what a share moved by."""

from __future__ import annotations

from bisect import bisect_right
from decimal import Decimal

from factlint.model import AnnotatedBlock, Figure, Mention
from factlint.patterns import late
from factlint.sourcing.policy import SourcingWords

_BEFORE = 24
"""Characters in which the word before a figure stands."""
_NEXT = 16
"""Characters in which the word behind a figure stands."""
_MARKS = ".,;:!?)”\"’'"
_OPENERS = ("“", '"', "‘", "'")
_CLOSERS = ("”", '"', "’", "'")
_MOVE_REACH = 48
_MOVE = late(r"(?:cents?|pence|[$£€][\d.,]+), or [\d.]+ ?(?:%|per ?cent)")
_THING = late(r"\)? (?:\([^()]{1,40}\) )?([A-Za-z]{2,})")
"""The word behind a sum, and behind what it is converted to."""
_YEARS = (Decimal(1900), Decimal(2100))


def is_named(found: AnnotatedBlock, mention: Mention, words: SourcingWords) -> bool:
    """Whether a figure is part of a name or is one: 50 Cent, the 300 Club, his “47 percent” remark, $20 bills."""
    at = bisect_right(found.names, mention.start, key=lambda name: name.start) - 1
    if at >= 0 and mention.end <= found.names[at].end and found.names[at].sure:
        return True
    text = found.block.text
    if (
        text[mention.start - 1 : mention.start] in _OPENERS
        and text[mention.end : mention.end + 3].lstrip(",.")[:1] in _CLOSERS
    ):
        return mention.start > 0 and mention.end < len(text)
    follows = text[mention.end : mention.end + _NEXT].split(maxsplit=1)
    if not follows:
        return False
    follower = follows[0].strip(_MARKS).lower()
    if mention.kind == "multiplier":
        before = text[max(mention.start - _BEFORE, 0) : mention.start].rsplit(maxsplit=1)[-1:]
        if text[mention.start].isupper() or (before and before[0].lower() in words.doubles_leads):
            return True  # Doubles from $240 a night; she plays doubles
        return follower in words.doubling_followers  # it doubles as a bed
    return mention.kind == "money" and (follower in words.named_money or _describes(found, mention, words))


def _describes(found: AnnotatedBlock, mention: Mention, words: SourcingWords) -> bool:
    """Whether a sum stands before a thing whose price it is: a $50 million ballroom, the $3 million (£2 million) prize."""
    text = found.block.text
    start = mention.start
    if text[start - 2 : start] == " (":  # what the sum before it is converted to
        at = bisect_right(found.mentions, start - 2, key=lambda each: each.start) - 1
        start = found.mentions[at].start if at >= 0 and found.mentions[at].end == start - 2 else start
    before = text[max(start - _BEFORE, 0) : start].rsplit(maxsplit=1)[-1:]
    if not before or not (before[0].lower() in words.attributive_leads or before[0].endswith(("'s", "’s"))):
        return False
    follows = _THING.match(text, mention.end)
    return follows is not None and follows[1].lower() not in words.money_followers


def is_price_move(found: AnnotatedBlock, mention: Mention) -> bool:
    """Whether a sum or a share is what a price moved by, told as markets are: $2.20, or 2.5 percent, to $85.80."""
    around = found.block.text[max(mention.start - _MOVE_REACH, 0) : mention.end + _MOVE_REACH]
    return ", or " in around and _MOVE.search(around) is not None


def is_bare_hour(found: AnnotatedBlock, mention: Mention) -> bool:
    """Whether a number that counts nothing is four digits without a comma: an hour, a year, a number of a house."""
    text = found.block.text[mention.start : mention.end]
    return mention.kind == "number" and len(text) == 4 and text.isdecimal()


def looks_like_year(figure: Figure, value: Decimal) -> bool:
    """Whether a count is a year before a noun: the 2001 winners."""
    return _YEARS[0] <= value < _YEARS[1] and figure.step == 1 and not figure.scale and not figure.hedge
