"""Who bears a name of a draft: by full name, or by a surname that one person bears."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence

from factlint.claims.people import name_words, spellings_of
from factlint.claims.spellings import plain_spelling
from factlint.model import AnnotatedBlock, Mention, Name


def bearers(blocks: Sequence[AnnotatedBlock], bodies: Collection[str]) -> dict[str, str]:
    """Each surname that one person of the draft bears -> that person's full name in plain letters."""
    found = spellings_of(blocks, bodies)
    single = {plain: spelling for plain, spelling in found.items() if len(spelling.given) == 1}
    return {plain: f"{next(iter(spelling.given))} {plain}" for plain, spelling in single.items()}


def person_of(mention: Mention, known: Mapping[str, str]) -> str:
    """Who is meant by a name: given name and surname in plain letters; empty where the draft leaves it open."""
    if not isinstance(mention.value, Name):
        return ""
    words = name_words(mention.value)
    if not words:
        return ""
    surname = plain_spelling(words[-1])
    if len(words) > 1:
        return f"{plain_spelling(words[0])} {surname}"
    return known.get(surname, "")


def surname_of(mention: Mention) -> str:
    """The last word of a name in plain letters."""
    words = name_words(mention.value) if isinstance(mention.value, Name) else ()
    return plain_spelling(words[-1]) if words else ""
