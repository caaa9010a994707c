"""The few corrections that a program may offer: a weekday that its own date contradicts, and never a figure."""

from __future__ import annotations

from collections.abc import Callable, Iterable

from msgspec import Struct

from factlint.find import Lexicon
from factlint.find.dates import find_dates
from factlint.find.tokens import tokenize
from factlint.model import Block, DateValue, Draft, Finding, Mention, Tokens
from factlint.rules.calendar import WEEKDAYS, candidate_days

_ABBREVIATED = 3
"""Letters of the short form that is replaced by one of its kind: Mon, Tue. `Tues` and `Thurs` have no counterparts."""


class Fix(Struct, frozen=True, order=True):
    """A stretch of the source and what should stand in its place."""

    start: int
    """Code points from the start of the draft's source."""
    end: int
    text: str
    title: str
    """What it does, in a few words."""


def fix_of(finding: Finding, draft: Draft, lexicon: Lexicon) -> Fix | None:
    """The correction of a finding in its draft; None where what is wrong is for the writer to find out."""
    maker = FIXES.get(finding.rule)
    return maker(finding, draft, lexicon) if maker is not None else None


def fixed(source: str, fixes: Iterable[Fix]) -> str:
    """The source with these corrections made; of two that overlap, the first one."""
    parts: list[str] = []
    at = 0
    for fix in sorted(fixes):
        if fix.start >= at:
            parts += (source[at : fix.start], fix.text)
            at = fix.end
    return "".join((*parts, source[at:]))


def _weekday(finding: Finding, draft: Draft, lexicon: Lexicon) -> Fix | None:
    """The weekday of a date in place of the one that is printed with it."""
    for block in draft.blocks:
        first, last = block.span(0, len(block.text))
        if not first <= finding.place.start <= last:
            continue
        tokens = tokenize(block.text)
        for mention in find_dates(tokens, lexicon.dates, draft.date, draft.locale):
            if block.span(mention.start, mention.end) == (finding.place.start, finding.place.end):
                return _weekday_of(mention, tokens, block, draft, lexicon)
    return None


def _weekday_of(mention: Mention, tokens: Tokens, block: Block, draft: Draft, lexicon: Lexicon) -> Fix | None:
    value = mention.value
    if not isinstance(value, DateValue) or value.weekday is None or value.is_span:
        return None
    days = {day.weekday() for day in candidate_days(value)}
    if len(days) != 1 or value.weekday in days:
        return None  # several years are possible, and each would have a weekday of its own
    right = WEEKDAYS[days.pop()]
    names = {**lexicon.dates.weekdays, **lexicon.dates.weekday_letters}
    for index, start in enumerate(tokens.starts):
        word = tokens.words[index]
        if mention.start <= start < mention.end and names.get(tokens.lower[index]) == value.weekday:
            first, last = block.span(start, start + len(word))
            text = _in_the_form_of(word, right)
            if text is not None and draft.source[first:last] == word:
                return Fix(first, last, text, f"Write {text} for {word}")
    return None


def _in_the_form_of(printed: str, name: str) -> str | None:
    """A weekday spelled out or cut short, and in capitals or small letters, as the printed one is."""
    full = printed.lower() in {weekday.lower() for weekday in WEEKDAYS}
    if not full and len(printed) != _ABBREVIATED:
        return None
    text = name if full else name[:_ABBREVIATED]
    return text.upper() if printed.isupper() else text.lower() if printed.islower() else text


FIXES: dict[str, Callable[[Finding, Draft, Lexicon], Fix | None]] = {"weekday-mismatch": _weekday}
"""Rule -> what corrects its findings."""
