"""The rule language's expressions: text into a tree, checked against closed lists.

Python's own parser reads the text; everything that is not arithmetic, comparison, and/or/not, a name, a number, a text or
a call of a listed function is refused. Nothing is ever evaluated by Python.
"""

from __future__ import annotations

import ast
from collections.abc import Collection, Mapping
from decimal import Decimal

from factlint.rules.expression import Expression, Node

_BINARY = {ast.Add: "+", ast.Sub: "-", ast.Mult: "*", ast.Div: "/"}
_COMPARE = {ast.Eq: "==", ast.NotEq: "!=", ast.Lt: "<", ast.LtE: "<=", ast.Gt: ">", ast.GtE: ">="}
_MAX_LENGTH = 2_000


class ExpressionError(Exception):
    """What is wrong in an expression, and at which column of it (1-based)."""

    def __init__(self, message: str, column: int = 1) -> None:
        super().__init__(message)
        self.message = message
        self.column = column


def parse_expression(
    text: str, names: Collection[str], functions: Mapping[str, tuple[int, int]], lists: Collection[str] | None = None
) -> Expression:
    """The expression of a text; `functions` maps each listed function to its least and greatest number of arguments, and
    `lists` are the word lists that its texts may name, if that matters.

    Raises ExpressionError for anything outside the language, an unknown name, function or word list, a wrong number of
    arguments.
    """
    if len(text) > _MAX_LENGTH:
        raise ExpressionError(f"the expression is longer than {_MAX_LENGTH} characters")
    try:
        node = ast.parse(text.strip(), mode="eval").body
    except SyntaxError as error:
        raise ExpressionError(f"not an expression: {error.msg}", error.offset or 1) from None
    except (ValueError, MemoryError, RecursionError):
        raise ExpressionError("not an expression") from None
    return Expression(text.strip(), _Reader(names, functions, lists).read(node, 0))


class _Reader:
    """Walks Python's syntax tree and keeps what the language allows."""

    def __init__(
        self, names: Collection[str], functions: Mapping[str, tuple[int, int]], lists: Collection[str] | None
    ) -> None:
        self._names = names
        self._lists = lists
        self._functions = functions

    def read(self, node: ast.expr, depth: int) -> Node:
        column = node.col_offset + 1
        if depth > 40:
            raise ExpressionError("the expression is nested too deeply", column)
        if isinstance(node, ast.Constant):
            return self._constant(node)
        if isinstance(node, ast.Name):
            return self._name(node.id, column)
        if isinstance(node, ast.BinOp) and type(node.op) in _BINARY:
            sides = self.read(node.left, depth + 1), self.read(node.right, depth + 1)
            return Node(_BINARY[type(node.op)], parts=sides)
        if isinstance(node, ast.UnaryOp) and isinstance(node.op, (ast.USub, ast.Not)):
            word = "not" if isinstance(node.op, ast.Not) else "negative"
            return Node(word, parts=(self.read(node.operand, depth + 1),))
        if isinstance(node, ast.BoolOp):
            word = "and" if isinstance(node.op, ast.And) else "or"
            return Node(word, parts=tuple(self.read(value, depth + 1) for value in node.values))
        if isinstance(node, ast.Compare):
            return self._comparison(node, depth)
        if isinstance(node, ast.Call):
            return self._call(node, depth)
        raise ExpressionError("only sums, comparisons, and/or/not and listed functions are allowed here", column)

    def _constant(self, node: ast.Constant) -> Node:
        if isinstance(node.value, str):
            listed = node.value[1:-1] if node.value.startswith("<") and node.value.endswith(">") else ""
            if listed and self._lists is not None and listed not in self._lists:
                from factlint.errors import suggestion

                hint = suggestion(listed, list(self._lists))
                raise ExpressionError(f"no word list is called “{listed}”{hint}", node.col_offset + 1)
            return Node("text", node.value)
        if isinstance(node.value, (int, float)) and not isinstance(node.value, bool):
            return Node("number", str(Decimal(str(node.value))))
        raise ExpressionError("only numbers and texts are allowed as values", node.col_offset + 1)

    def _name(self, name: str, column: int) -> Node:
        if name in self._names:
            return Node("name", name)
        known = ", ".join(sorted(self._names)) or "none"
        raise ExpressionError(f'no slot is called "{name}"; the slots here are: {known}', column)

    def _comparison(self, node: ast.Compare, depth: int) -> Node:
        sides = [node.left, *node.comparators]
        parts: list[Node] = []
        for operator, left, right in zip(node.ops, sides, sides[1:], strict=False):
            if type(operator) not in _COMPARE:
                raise ExpressionError("the comparisons are == != < <= > >=", left.col_offset + 1)
            compared = self.read(left, depth + 1), self.read(right, depth + 1)
            parts.append(Node(_COMPARE[type(operator)], parts=compared))
        return parts[0] if len(parts) == 1 else Node("and", parts=tuple(parts))

    def _call(self, node: ast.Call, depth: int) -> Node:
        column = node.col_offset + 1
        if not isinstance(node.func, ast.Name) or node.keywords:
            raise ExpressionError("a function is called by its plain name, as in round(x, 1)", column)
        name = node.func.id
        if name not in self._functions:
            from factlint.errors import suggestion

            hint = suggestion(name, list(self._functions))
            raise ExpressionError(
                f'unknown function "{name}"{hint or "; docs/writing-rules.md lists them all"}', column
            )
        least, most = self._functions[name]
        if not least <= len(node.args) <= most:
            wanted = str(least) if least == most else f"{least} to {most}"
            raise ExpressionError(
                f"{name} takes {wanted} value{'' if wanted == '1' else 's'}, not {len(node.args)}", column
            )
        return Node("call", name, tuple(self.read(argument, depth + 1) for argument in node.args))
