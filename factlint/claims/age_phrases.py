"""Ages that are told without "aged" or "years old": at 76 he is, now 76, who turned 76 in May, a widower of 76."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Collection

from factlint.claims.twins import Spot
from factlint.model import Figure, Mention
from factlint.patterns import late

_BETWEEN = late(
    r"(?:, an? [^,;.0-9]{2,40})?,? who (?:is now|is|turned|turns) |,? now | (?:is now|is|turned|turns) |, an? \w+ (?:\w+ )?of |, [^,;.0-9]{2,40}, is "
)
"""What may stand between a name and a bare number that is the bearer's age."""
_PRONOUN_IS = late(
    r"(?:.* that |.* because |.* and )?(?:he|she)(?: is| turned|, who is)(?: now)? $", re.IGNORECASE | re.DOTALL
)
_ENDS = late(
    r"(?: years old)?(?:$|[.,;!?”\"]|\s+(?:and|but|now|today|this|last week|last month|on [A-Z][a-z]+day|in [A-Z][a-z]+(?! \d))\b(?! \d))"
)
"""What may follow a number that is an age now: nothing that is counted, and no year."""
_LEAD = late(r"^(?:but |and |now |still |today )?(?:at|at the age of|at age|aged) $", re.IGNORECASE)
_AT_AGE = late(r"\b(?:died|dies|will|has died)\b.* at the age of $", re.DOTALL)
"""One dies once, and what one will do is not long ago."""
_RELATIVE = late(r"\b(?:father|mother|brother|sister|son|daughter|wife|husband|uncle|aunt|grand\w+|parents?)\b")
_FOLLOW = late(r",? (?:(he|she)\b|)", re.IGNORECASE)
_TITLE = late(r"(?:[A-Z][a-z]+\.? )?")
_WORD = late(r"\s+([a-z']+)")
_LEAST, _MOST = 4, 109


def may_be_age(mention: Mention) -> bool:
    """Whether a bare whole number in digits, or a length of years, can be somebody's age."""
    figure = mention.value
    if not isinstance(figure, Figure) or figure.hedge or figure.is_range or figure.in_words or figure.per:
        return False
    bare = mention.kind == "number" and not figure.noun and not figure.scale
    value = figure.interval.value
    years = mention.kind == "duration" and figure.unit == "year"
    return (bare or years) and _LEAST <= value <= _MOST and value % 1 == 0


def told_of(spot: Spot, present: Collection[str]) -> Mention | str | None:
    """The name whose age a number is told as, "he" for the one whom the sentence's pronoun means, or nobody.

    `present` are verbs of what one does at that age now.
    """
    text, age = spot.found.block.text, spot.mention
    start, end = spot.sentence
    before, behind = text[start : age.start], text[age.end : end]
    names = spot.found.names
    at = bisect_left(names, age.start, key=lambda name: name.start)
    if at and names[at - 1].start >= start and _BETWEEN.fullmatch(text[names[at - 1].end : age.start]):
        return names[at - 1] if _ENDS.match(behind) else None
    if _PRONOUN_IS.match(before):
        return "he" if _ENDS.match(behind) else None
    if _AT_AGE.search(before):
        return None if _RELATIVE.search(before) else "he"
    if _LEAD.match(before.lstrip("“\"'")):
        return _at_that_age(spot, end, present)
    return None


def _at_that_age(spot: Spot, end: int, present: Collection[str]) -> Mention | str | None:
    """Whom "At 76 he is" tells of, who does it now: at 60 he retired tells of another time."""
    text, names = spot.found.block.text, spot.found.names
    follow = _FOLLOW.match(text, spot.mention.end, end)
    if follow is None:
        return None
    at = bisect_left(names, follow.end(), key=lambda name: name.start)
    name = names[at] if at < len(names) and _TITLE.fullmatch(text, follow.end(), names[at].start) else None
    who: Mention | str | None = "he" if follow[1] else name
    verb = _WORD.match(text, name.end if name is not None and not follow[1] else follow.end(), end)
    return who if verb is not None and verb[1] in present else None
