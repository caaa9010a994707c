"""Lists that stand beside what they list: two sites, the old mill and a field, ...; Four will close. They are A, B and C."""

from __future__ import annotations

import re

from factlint.patterns import late
from factlint.rules.enumeration import item_counts, without_relative

_ARTICLE = r"(?:a|an|the|his|her|its|their|one)"
_WORDS = r"(?:[\w'’-]+ ){0,5}[\w'’-]+"
_ITEM = rf"{_ARTICLE} (?!and\b|or\b){_WORDS}"
_PARTICLES = r"(?:(?:the|The|of|de|van|von|al|bin|la|le|du|da|di|del) )?"
_NAMED_AS = rf"{_PARTICLES}[A-ZÀ-Þ][\w.'’-]*(?: {_PARTICLES}[A-ZÀ-Þ][\w.'’-]*| [a-z](?=,| and\b|\b [a-z]))*"
_TAIL = late(r" ?(?:(?:for|of|in|on|behind|to|at|from|near|with) [a-z][a-z' ’-]{1,32}?)?, (?=\w)")
"""What may stand between a number's noun and its list: two sites for the depot, ..."""
_THINGS = late(rf"(?P<row>{_ITEM}(?:, {_ITEM})*,? and {_ITEM})(?=,|[.;!?]?$|;| [–—-] )")
_NAMES = late(
    rf"(?P<row>{_NAMED_AS}(?:, {_NAMED_AS})*,? and {_NAMED_AS})(?=,|[.;!?]?$|;| [–—-] |\)| (?:is|are|was|were|have|had|will|all)\b)"
)
_THEY_ARE = late(r"\b(?:[Tt]hey|[Tt]hese|[Tt]hose|[Aa]ll) (?:are|were) (?=\S)")
_ROW = late(
    rf"(?P<row>(?:{_NAMED_AS}(?:, {_NAMED_AS})*,? and {_NAMED_AS})|(?:{_ITEM}(?:, {_ITEM})*,? and {_ITEM}))(?=,|[.;!?]?\s*$|;| [–—-] )"
)
_SEVERAL = late(
    r"\b(?:couple|pair|family|families|group|team|trio|twins?|crew|others|rest|two|three|four|five|six|both|respectively)\b"
)
_THEY_REACH = 90


def apposed(text: str, things: bool) -> tuple[int, int] | None:
    """How many things a row names that stands between commas behind a number's noun; of common nouns only if `things`.

    `text` is the sentence from behind the number's noun on.
    """
    lead = _TAIL.match(text)
    if lead is None:
        return None
    for pattern in (_NAMES, _THINGS) if things else (_NAMES,):
        row = pattern.match(text, lead.end())
        if row is not None:
            return _counted(row["row"])
    return None


def told_they_are(rest: str) -> tuple[int, int] | None:
    """How many things are told by a "they are" in the rest of a sentence, or at the start of the next one."""
    opening = _THEY_ARE.search(rest, 0, _THEY_REACH)
    row = _ROW.match(rest, opening.end()) if opening is not None else None
    return _counted(row["row"]) if row is not None else None


def _counted(row: str) -> tuple[int, int] | None:
    if _SEVERAL.search(row.lower()) is not None:
        return None
    return item_counts(re.sub(r"\d[\d,.]*", "so many", without_relative(row)), False)
