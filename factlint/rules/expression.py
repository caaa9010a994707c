"""The rule language's expressions, read and checked: small trees of nested tuples."""

from __future__ import annotations

from msgspec import Struct

Tree = tuple[str, ...] | tuple["str | Tree", ...]
"""("name", "old"), ("number", "1.5"), ("text", "about"), ("call", "round", tree, ...), ("+", tree, tree), ("not", tree)."""


class Expression(Struct, frozen=True):
    """An expression as it was written, and its tree."""

    text: str
    tree: Tree

    def names(self) -> frozenset[str]:
        """The slots that it uses."""
        return frozenset(_names(self.tree))


def _names(tree: Tree) -> list[str]:
    if tree[0] == "name":
        return [str(tree[1])]
    return [name for part in tree[1:] if isinstance(part, tuple) for name in _names(part)]
