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

    def conditions(self) -> tuple["Expression", ...]:
        """What must hold together for it to hold: both sides of an `and` by themselves."""
        return tuple(Expression(written(tree), tree) for tree in _conditions(self.tree))


def written(tree: Node) -> str:
    """A tree in the rule language; parentheses stand wherever one operation is part of another."""
    operation, parts = tree.operation, [written(part) for part in tree.parts]
    if operation == "text":
        return f'"{tree.text}"'
    if operation == "call":
        return f"{tree.text}({', '.join(parts)})"
    if not parts:
        return tree.text
    whole = [f"({text})" if _is_operation(part) else text for part, text in zip(tree.parts, parts, strict=True)]
    if operation == "not":
        return f"not {whole[0]}"
    return f"-{whole[0]}" if operation == "negative" else f" {operation} ".join(whole)


def _is_operation(tree: Node) -> bool:
    return bool(tree.parts) and tree.operation not in ("call", "negative")


def _conditions(tree: Node) -> list[Node]:
    return [each for part in tree.parts for each in _conditions(part)] if tree.operation == "and" else [tree]


def _names(tree: Node) -> list[str]:
    if tree.operation == "name":
        return [tree.text]
    return [name for part in tree.parts for name in _names(part)]
