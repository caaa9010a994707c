"""Counted nouns as keys: singular, and one word for all its synonyms."""

from __future__ import annotations

from factlint.words import Words

Nouns = dict[str, str]
"""Each noun of a synonym group -> the group's first noun."""


def noun_table(words: Words) -> Nouns:
    """The synonym groups of the word lists, arranged for looking up."""
    return {singular(word): singular(group[0]) for group in words.groups.get("synonyms", ()) for word in group}


def noun_key(word: str, nouns: Nouns) -> str:
    """A noun in singular, through the synonym list."""
    single = singular(word)
    return nouns.get(single, single)


def singular(word: str) -> str:
    """An English noun in the singular, as far as its ending tells; irregular ones stand in the synonym list."""
    if len(word) < 4 or word.endswith(("ss", "us", "is")) or not word.endswith("s"):
        return word
    if word.endswith("ies") and len(word) > 4:
        return word[:-3] + "y"
    if word.endswith(("ches", "shes", "sses", "xes", "zes")):
        return word[:-2]
    return word[:-1]
