"""What a figure counts or measures, in the draft's own words."""

from __future__ import annotations

from bisect import bisect_left

from factlint.claims.bearer import bearer_of
from factlint.claims.claim import Claim
from factlint.claims.lexicon import ClaimLexicon
from factlint.claims.measured import measured_of
from factlint.model import Tokens

_LINKS = frozenset(("of", "in", "for", "from", "on", "to"))
_MOST_AFTER = 6
_MOST_BEFORE = 7
_MOST_LEADING = 5
"""Words around a figure that stand in for a subject that is only "it"."""
_MARKS = frozenset("-–—\"“”'’()[],;:.!?")
_PARTS = frozenset(("percent", "fraction", "points", "number"))
"""Kinds of which "of" says what they are a part of."""
_SINCE = (("after",), ("before",), ("since",))
"""What joins a time to the event that it is counted from."""
_COMPARED = frozenset(("higher", "lower", "bigger", "smaller", "faster", "slower", "better", "worse"))
_WHOLES = frozenset(("total", "overall", "combined"))
_FOR = ("for", "from", "towards", "on")
"""What joins money to what it is paid for."""
_EMPTY = frozenset(
    [
        "he",
        "she",
        "it",
        "they",
        "his",
        "her",
        "its",
        "their",
        "also",
        "to",
        "up",
        "between",
        "just",
        "only",
        "who",
        "which",
    ]
)
"""Words before an amount that do not say what it is."""
_MORE = frozenset(("other", "more", "further", "additional", "extra"))
_HEDGES = frozenset(
    ("about", "around", "some", "nearly", "almost", "over", "just", "at", "least", "up", "to", "more", "than")
)
_DETERMINERS = frozenset(("the", "a", "an", "its", "his", "her", "their", "this", "that", "these", "those", "our"))


def what_of(claim: Claim, lexicon: ClaimLexicon) -> str:
    """The noun with what belongs to it ("additional troops to Russia"), or the subject of the clause ("pre-tax profits").

    Empty where the sentence says neither, as for an age beside a name: then the name.
    """
    if claim.mention.kind == "age":
        return bearer_of(claim)
    tokens = claim.found.tokens
    end = _behind_pair(tokens, bisect_left(tokens.starts, claim.mention.end), claim)
    stop = bisect_left(tokens.starts, claim.sentence[1])
    noun = " ".join(claim.figure.noun)
    following = _following(tokens, end, stop, lexicon, bool(noun))
    first = following.split(" ")[0]
    if noun:
        # thousands of military | construction workers: what is counted goes on
        goes_on = first in _LINKS or (first.islower() and not noun.endswith("s") and following.endswith("s"))
        return f"{noun} {following}".strip() if goes_on else noun
    if following and first not in _LINKS:
        return following
    if first == "of" and claim.mention.kind in _PARTS:
        return following.removeprefix("of ").removeprefix("all ").removeprefix("the ")
    if claim.mention.kind == "duration":
        if first == "of":
            return following.removeprefix("of ")
        if tokens.lower[end : end + 1] in _SINCE and (event := _following(tokens, end + 1, stop, lexicon, False)):
            return f"{tokens.words[end]} {event}"
    if claim.mention.kind == "number" and (told := _were(tokens, end, stop, lexicon)):
        return told
    if claim.mention.kind == "money" and (led := _bet_of(claim, lexicon)):
        return led
    before = _before(claim, lexicon)
    said_nothing = all(word.lower() in lexicon.verbs or word.lower() in _EMPTY for word in before.split())
    if claim.mention.kind == "money" and said_nothing and tokens.lower[end : end + 1] and tokens.lower[end] in _FOR:
        verb = " ".join(word for word in before.split() if word.lower() not in _EMPTY)
        return f"{verb} {tokens.words[end]} {_following(tokens, end + 1, stop, lexicon, False)}".strip()
    what = before or following.removeprefix("of ") or _led_to(claim)
    measured = measured_of(claim, lexicon)
    return f"{what} ({measured})" if measured and measured not in what.lower() else what


def _behind_pair(tokens: Tokens, end: int, claim: Claim) -> int:
    """Where what is counted begins: behind the second of two numbers where two count one thing, "20 or 30 years"."""
    if claim.figure.noun or tokens.lower[end : end + 1] not in (("or",), ("to",), ("and",)):
        return end
    if tokens.lower[end + 1 : end + 2] and tokens.lower[end + 1][0].isdigit():
        return end + 2
    return end


def _were(tokens: Tokens, end: int, stop: int, lexicon: ClaimLexicon) -> str:
    """What a number is said to be of: more than 2,700 were UK businesses."""
    if tokens.lower[end : end + 1] not in (("were",), ("are",)):
        return ""
    following = _following(tokens, end + 1, stop, lexicon, False)
    noun = following.split(" in ")[0].split(" of ")[0].split(" from ")[0]
    return following if noun.endswith("s") else ""


def _bet_of(claim: Claim, lexicon: ClaimLexicon) -> str:
    """The noun that "of" joins to an amount: a bet of £870, annual losses of $3m."""
    tokens = claim.found.tokens
    at = bisect_left(tokens.starts, claim.mention.start)
    first = bisect_left(tokens.starts, claim.sentence[0])
    while at > first and tokens.lower[at - 1] in _HEDGES:
        at -= 1
    if at - 1 <= first or tokens.lower[at - 1] != "of":
        return ""
    start = at - 1
    while start > max(first, at - 1 - _MOST_LEADING) and tokens.words[start - 1].islower():
        if tokens.lower[start - 1] in lexicon.noun_stops:
            break
        start -= 1
    return " ".join(tokens.words[start : at - 1])


def _following(tokens: Tokens, at: int, stop: int, lexicon: ClaimLexicon, counted: bool) -> str:
    """The words right behind a figure that say what it is of: "stake in United", "of the delegates"."""
    words: list[str] = []
    linked = False
    while at < stop and (tokens.lower[at] in _MORE or (not counted and tokens.lower[at] in _DETERMINERS)):
        at += 1  # three | other ministers; double | the number
    for index in range(at, min(at + _MOST_AFTER + 2, stop)):
        lower = tokens.lower[index]
        inside = words and (tokens.words[index][0].isupper() or lower in _WHOLES)
        stops = lower in lexicon.noun_stops and not inside
        if linked and (lower in ("'s", "’s") or lower.replace(",", "").isdigit()):
            continue  # 13 of Britain's 659 MPs
        if lower == "-" or (lower in ("(", "£", "$", "€") and not words):
            return _closed(words)
        if lower in _LINKS and not linked and (words or counted or lower in ("of", "in")):
            linked = True
        elif (lower in _DETERMINERS or lower == "all") and words and linked:
            pass
        elif not words and (lower in lexicon.per_times or lower in _COMPARED):
            return ""  # £500 a year, 36% higher, 0.7% month on month
        elif not lower[0].isalpha() or lower in lexicon.clause_ends or stops:
            break
        words.append(tokens.words[index])
        if len(words) > _MOST_AFTER:
            break
    return _closed(words)


def _closed(words: list[str]) -> str:
    while words and words[-1].lower() in (_LINKS | _DETERMINERS):
        words.pop()
    return " ".join(words)


def _before(claim: Claim, lexicon: ClaimLexicon) -> str:
    """The subject of the clause before a figure, or else the words that lead to it."""
    tokens = claim.found.tokens
    at = bisect_left(tokens.starts, claim.mention.start)
    first = bisect_left(tokens.starts, claim.sentence[0])
    start = at
    while start > first and tokens.lower[start - 1] not in lexicon.clause_ends:
        start -= 1
    if start == at and start > first:  # the figure opens its clause: what it is about stands in the one before
        at = start = at - 1
        while start > first and tokens.lower[start - 1] not in lexicon.clause_ends:
            start -= 1
    start = max((i + 1 for i in range(start, at) if tokens.lower[i] in lexicon.openers), default=start)
    verb = next((i for i in range(start + 1, at) if tokens.lower[i] in lexicon.verbs), at)
    words = [word for word in tokens.words[start:verb] if word not in _MARKS]
    while words and words[0].lower() in _DETERMINERS:
        words.pop(0)
    if not words or words[0].lower() in lexicon.carried:
        words = [word for word in tokens.words[start:at] if word not in _MARKS and word.lower() not in lexicon.carried]
        words = words[-_MOST_LEADING:] if len(words) > 1 else []
    if all(word.lower() in lexicon.verbs for word in words):
        return ""
    return " ".join(words[-_MOST_BEFORE:])


def _led_to(claim: Claim) -> str:
    """The words right behind a figure, where nothing else says what it is."""
    tokens = claim.found.tokens
    end, stop = bisect_left(tokens.starts, claim.mention.end), bisect_left(tokens.starts, claim.sentence[1])
    return " ".join(word for word in tokens.words[end : min(end + _MOST_LEADING, stop)] if word not in _MARKS)
