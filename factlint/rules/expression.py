"""The rule language's expressions, read and checked: small trees."""

from msgspec import Struct


class Node(Struct, frozen=True, array_like=True):
    """A part of an expression: `name old`, `number 1.5`, `text about`, `call round` of its arguments, `+` of both sides, `not` of one."""

    operation: str
    text: str = ""
    """Of a name, a number, a text, and the function that is called."""
    parts: tuple["Node", ...] = ()


class Expression(Struct, frozen=True, array_like=True):
    """An expression as it was written, and its tree."""

    text: str
    tree: Node

    def names(self) -> frozenset[str]:
        """The slots that it uses."""
        return frozenset(_names(self.tree))


def _names(tree: Node) -> list[str]:
    if tree.operation == "name":
        return [tree.text]
    return [name for part in tree.parts for name in _names(part)]
