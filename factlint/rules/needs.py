"""What a guard needs to hold at all, told from its form: most sentences can be passed over without evaluating it."""

from __future__ import annotations

from functools import lru_cache

from factlint.rules.expression import Tree

NON_EMPTY = "*"
"""Stands for every text but the empty one."""


@lru_cache(maxsize=512)
def texts_needed(tree: Tree, function: str) -> frozenset[str] | None:
    """The texts that a function must give for an expression to hold; None where it can hold whatever that gives."""
    operation, *parts = tree
    inner = [part for part in parts if isinstance(part, tuple)]
    if operation in ("==", "!=") and len(inner) == 2:
        return _compared(str(operation), inner[0], inner[1], function)
    needed = [texts_needed(part, function) for part in inner] if operation in ("and", "or") else []
    known = [texts for texts in needed if texts is not None]
    if operation == "and" and known:
        return min(known, key=lambda texts: (NON_EMPTY in texts, len(texts)))
    if operation == "or" and known and len(known) == len(needed):
        return frozenset().union(*known)
    return None


def _compared(operation: str, left: Tree, right: Tree, function: str) -> frozenset[str] | None:
    if left[0] != "call" or left[1] != function or right[0] != "text":
        return None
    text = str(right[1])
    if operation == "==":
        return frozenset((text,))
    return frozenset((NON_EMPTY,)) if text == "" else None


@lru_cache(maxsize=512)
def lists_needed(tree: Tree) -> tuple[str, ...]:
    """The word lists of which the sentence must have an entry for an expression to hold; empty where it needs none."""
    operation, *parts = tree
    inner = [part for part in parts if isinstance(part, tuple)]
    if operation == "and":
        return next((names for part in inner if (names := lists_needed(part))), ())
    if operation == "call" and parts[0] == "near":
        entries = [str(part[1]) for part in inner if part[0] == "text"]
        if len(entries) == len(inner) and all(entry.startswith("<") for entry in entries):
            return tuple(entry[1:-1] for entry in entries)
    return ()


def can_give(texts: frozenset[str] | None, text: str) -> bool:
    """Whether a text is one of those needed."""
    return texts is None or text in texts or (text != "" and NON_EMPTY in texts)
