"""What a figure counts or measures, in the draft's own words."""

from __future__ import annotations

from bisect import bisect_left

from factlint.claims.claim import Claim
from factlint.claims.lexicon import ClaimLexicon
from factlint.claims.measured import measured_of
from factlint.model import Name, Tokens

_LINKS = frozenset(("of", "in", "for", "from", "on", "to"))
_MOST_AFTER = 6
_MOST_BEFORE = 7
_MOST_LEADING = 5
"""Words around a figure that stand in for a subject that is only "it"."""
_MARKS = frozenset("-–—\"“”'’()[],;:.!?")
_SHARES = frozenset(("percent", "fraction", "points"))
_DETERMINERS = frozenset(("the", "a", "an", "its", "his", "her", "their", "this", "that", "these", "those", "our"))


def what_of(claim: Claim, lexicon: ClaimLexicon) -> str:
    """The noun with what belongs to it ("additional troops to Russia"), or the subject of the clause ("pre-tax profits").

    Empty where the sentence says neither, as for an age beside a name: then the name.
    """
    if claim.mention.kind == "age":
        return _bearer(claim)
    tokens = claim.found.tokens
    end = bisect_left(tokens.starts, claim.mention.end)
    stop = bisect_left(tokens.starts, claim.sentence[1])
    noun = " ".join(claim.figure.noun)
    following = _following(tokens, end, stop, lexicon, bool(noun))
    if noun:
        return f"{noun} {following}".strip() if following.split(" ")[0] in _LINKS else noun
    if following and following.split(" ")[0] not in _LINKS:
        return following
    if following.startswith("of ") and claim.mention.kind in _SHARES:
        return following.removeprefix("of ").removeprefix("the ")
    before = _before(claim, lexicon)
    what = before or following.removeprefix("of ") or _led_to(claim)
    measured = measured_of(claim, lexicon)
    return f"{what} ({measured})" if measured and measured not in what.lower() else what


def _following(tokens: Tokens, at: int, stop: int, lexicon: ClaimLexicon, counted: bool) -> str:
    """The words right behind a figure that say what it is of: "stake in United", "of the delegates"."""
    words: list[str] = []
    linked = False
    for index in range(at, min(at + _MOST_AFTER + 2, stop)):
        lower = tokens.lower[index]
        if lower == "-" or (lower in ("(", "£", "$", "€") and not words):
            return _closed(words)
        if lower in _LINKS and not linked and (words or counted or lower in ("of", "in")):
            linked = True
        elif lower in _DETERMINERS and words and linked:
            pass
        elif lower in lexicon.noun_stops or not lower[0].isalpha() or lower in lexicon.clause_ends:
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


def _bearer(claim: Claim) -> str:
    """The name nearest to an age in its sentence."""
    names = [
        (min(abs(mention.start - claim.mention.end), abs(claim.mention.start - mention.end)), mention)
        for mention in claim.found.names
        if claim.sentence[0] <= mention.start < claim.sentence[1] and isinstance(mention.value, Name)
    ]
    if not names:
        return "age"
    _, nearest = min(names, key=lambda entry: (entry[0], entry[1].start))
    return "age of " + " ".join(claim.found.block.text[nearest.start : nearest.end].split())
