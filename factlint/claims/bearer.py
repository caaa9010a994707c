"""Whose age a figure is."""

from __future__ import annotations

from bisect import bisect_left

from factlint.claims.claim import Claim
from factlint.model import Mention, Name

_CLOSE = 3
"""Characters between a name and an age that stands beside it."""
_MOST_WORDS = 4
_STOPS = frozenset(
    (
        "at", "in", "on", "of", "for", "from", "with", "who", "whose", "which", "that", "and", "or", "but", "was", "is", "has",
        "had", "will", "would", "could", "said", "says", "told", "won", "to", "as",
    )
)  # fmt: skip
"""Words with which something else begins."""


def bearer_of(claim: Claim) -> str:
    """Who is that old: the name beside an age, the noun behind it ("39-year-old actor"), or the first name of the sentence."""
    text, age = claim.found.block.text, claim.mention
    first = bisect_left(claim.found.names, claim.sentence[0], key=lambda name: name.start)
    names = [
        name
        for name in claim.found.names[first : bisect_left(claim.found.names, claim.sentence[1], key=lambda n: n.start)]
        if isinstance(name.value, Name) and (name.sure or len(name.value.words) > 1 or _beside(name, claim.mention))
    ]
    beside = next((name for name in names if _beside(name, age)), None)
    if beside is None and text[age.start : age.end].endswith("old"):
        noun = _noun_behind(claim)
        if noun:
            return f"age of the {noun}"
    name = beside or next((name for name in names if name.end <= age.start), None) or next(iter(names), None)
    if name is None:
        return "age"
    return "age of " + " ".join(text[name.start : name.end].split())


def _beside(name: Mention, age: Mention) -> bool:
    return 0 <= age.start - name.end <= _CLOSE or 0 <= name.start - age.end <= 1


def _noun_behind(claim: Claim) -> str:
    """The words in lower case right behind an age, up to a mark, as far as they can be a noun: actor, from nothing."""
    tokens = claim.found.tokens
    end = bisect_left(tokens.starts, claim.mention.end)
    words: list[str] = []
    for word in tokens.words[end : end + _MOST_WORDS]:
        if word == "-" and words:
            words.append(word)
            continue
        if not word.isalpha() or not word.islower() or word in _STOPS or word.endswith("ed"):
            break
        words.append(word)
    return " ".join(words).replace(" - ", "-").removesuffix(" -")
