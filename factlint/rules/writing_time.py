"""When a draft without a date can have been written: what the years that it names leave open."""

from __future__ import annotations

import re
from functools import lru_cache

from factlint.patterns import late

_YEAR = late(r"(?<![\w.,$£€/=-])(?:19[5-9]|20[0-4])[0-9](?![\w%]|[.,][0-9])")
_AHEAD = late(
    r"\b(?:will|would|won't|shall|expect\w*|due|plan\w*|forecast\w*|target\w*|project(?:ed|ion|ions|s)|could|may|might|hop(?:e|es|ed|ing)|"
    r"aim\w*|set to|schedul\w*|predict\w*|propos\w*|intend\w*|likely|bid|earmark\w*|instal+ments?|starting|"
    r"by|until|till|beyond|onwards?|ahead of|next|ends?|end of|World Cup|Olympics?|"
    r"from (?:early|mid|late|the end|January|April|July|October))\b|['\u2019]ll\b",
    re.IGNORECASE,
)
"""What makes the years of a sentence years to come, or leaves it open."""
_SENTENCE_ENDS = (". ", "\n", "! ", "? ")
_MONTH = late(
    r"(?:January|February|March|April|May|June|July|August|September|October|November|December|(?:quarter|half) of),? $"
)
_FEW = 3
"""How many years after the last year of the past that it names a draft can be of that names it as news do."""
_KNOWN, _LAST = 1999, 2050
"""Of years outside these nothing is concluded."""
_OPENING = 700
"""In so many characters a piece of news says, if anywhere, of when it is."""


def named_years(text: str) -> list[int]:
    """The years that a text names, in its order."""
    return [int(year) for year in _YEAR.findall(text)]


@lru_cache(maxsize=8)
def writing_years(source: str) -> frozenset[int]:
    """The years in which a text can have been written, with those that it tells of; empty where nothing tells."""
    past: list[re.Match[str]] = []
    ahead: list[int] = []
    for match in _YEAR.finditer(source):
        if _AHEAD.search(_sentence(source, match)):
            ahead.append(int(match[0]))
        else:
            past.append(match)
    last = max((int(match[0]) for match in past), default=0)
    if not last:
        return frozenset()
    if last < _KNOWN or not _recent(source, [match for match in past if int(match[0]) >= last - 1]):
        # Once named, a year may be long past, and the draft of any later one.
        return frozenset(range(last - 1, _LAST))
    end = max(min([last + _FEW, *(year for year in ahead if year > last)]), last + 1)
    told = {int(match[0]) + off for match in past for off in (-1, 0, 1)}
    return frozenset(told | set(range(last - 1, end + 1)))


def _recent(source: str, latest: list[re.Match[str]]) -> bool:
    """Whether the last year that a text names, or the one before, is told as news: at once and again, or with its month."""
    again = len(latest) > 1 and latest[0].start() < _OPENING
    return again or any(_MONTH.search(source, max(match.start() - 12, 0), match.start()) for match in latest)


def _sentence(text: str, match: re.Match[str]) -> str:
    """What stands around a year up to the marks that end sentences."""
    start = max(text.rfind(mark, 0, match.start()) for mark in _SENTENCE_ENDS)
    stops = [stop for mark in _SENTENCE_ENDS if (stop := text.find(mark, match.end())) >= 0]
    return text[start + 1 : min(stops, default=len(text))]
