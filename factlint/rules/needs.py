"""What a guard needs to hold at all, told from its form: most sentences can be passed over without evaluating it."""

from __future__ import annotations

from functools import lru_cache

from factlint.rules.expression import Node
from factlint.rules.rule import Needs, Search
from factlint.rules.word_index import split_words

NON_EMPTY = "*"
"""Stands for every text but the empty one."""


@lru_cache(maxsize=512)
def texts_needed(tree: Node, function: str) -> frozenset[str] | None:
    """The texts that a function must give for an expression to hold; None where it can hold whatever that gives."""
    operation, inner = tree.operation, tree.parts
    if operation in ("==", "!="):
        return _compared(operation, inner[0], inner[1], function)
    needed = [texts_needed(part, function) for part in inner] if operation in ("and", "or") else []
    known = [texts for texts in needed if texts is not None]
    if operation == "and" and known:
        return min(known, key=lambda texts: (NON_EMPTY in texts, len(texts)))
    if operation == "or" and known and len(known) == len(needed):
        return frozenset().union(*known)
    return None


def _compared(operation: str, left: Node, right: Node, function: str) -> frozenset[str] | None:
    if (left.operation, left.text, right.operation) != ("call", function, "text"):
        return None
    if operation == "==":
        return frozenset((right.text,))
    return frozenset((NON_EMPTY,)) if right.text == "" else None


@lru_cache(maxsize=512)
def lists_needed(tree: Node) -> tuple[str, ...]:
    """The word lists of which the sentence must have an entry for an expression to hold; empty where it needs none."""
    if tree.operation == "and":
        return next((names for part in tree.parts if (names := lists_needed(part))), ())
    if (tree.operation, tree.text) == ("call", "near"):
        entries = [part.text for part in tree.parts if part.operation == "text"]
        if len(entries) == len(tree.parts) and all(entry.startswith("<") for entry in entries):
            return tuple(entry[1:-1] for entry in entries)
    return ()


_WORDS_TOLD = ("near", "before", "after", "between", "has", "right_before", "right_after")
"""Functions that hold only where the sentences have one of their texts."""
_LISTS_TOLD = {
    ("goes", "up"): "goes_up",
    ("goes", "down"): "goes_down",
    ("heading", "up"): "climbs",
    ("heading", "down"): "drops",
}
"""Functions that give a text only where the sentences have an entry of a list."""


def words_needed(tree: Node) -> tuple[tuple[str, ...], ...]:
    """Of each of these, the sentences must have one for an expression to hold: `word:exact`, `list:rise`."""
    operation, parts = tree.operation, tree.parts
    if operation == "and":
        return tuple(choice for part in parts for choice in words_needed(part))
    if operation == "or":
        # One choice of each branch: their union is a choice of the whole.
        each = [min(words_needed(part), key=len, default=()) for part in parts]
        return (tuple(dict.fromkeys(need for choice in each for need in choice)),) if all(each) else ()
    if operation == "==" and parts[0].operation == "call" and parts[1].operation == "text":
        told = _LISTS_TOLD.get((parts[0].text, parts[1].text))
        return ((f"list:{told}",),) if told else ()
    if operation != "call" or tree.text not in _WORDS_TOLD:
        return ()
    if any(part.operation not in ("text", "name") for part in parts):
        return ()
    entries = [part.text for part in parts if part.operation == "text"]
    words = [(entry,) if entry.startswith("<") else split_words(entry) for entry in entries]
    if not entries or not all(words):
        return ()
    return (tuple(f"list:{first[1:-1]}" if first.startswith("<") else f"word:{first}" for first, *_ in words),)


def search_needs(search: Search) -> Needs:
    """What a stretch of text must have for a search to find anything."""
    phrase = search.phrase
    guards = (choice for condition in search.guard.conditions for choice in words_needed(condition.tree))
    return Needs(phrase.required, (*phrase.choices, *guards), phrase.figures, phrase.dates, phrase.sentences)


def can_give(texts: frozenset[str] | None, text: str) -> bool:
    """Whether a text is one of those needed."""
    return texts is None or text in texts or (text != "" and NON_EMPTY in texts)
