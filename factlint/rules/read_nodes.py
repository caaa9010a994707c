"""Nodes of a rule file into texts, phrases, expressions and messages: every fault is told with its place."""

from __future__ import annotations

import re
from collections.abc import Collection, Sequence

from factlint.errors import Problem, suggestion
from factlint.rules.expression import Expression
from factlint.rules.functions import arities
from factlint.rules.phrase import Phrase
from factlint.rules.read_expression import ExpressionError, parse_expression
from factlint.rules.read_phrase import PhraseError, parse_phrase
from factlint.rules.rule import Message
from factlint.rules.slots import SLOT_TYPES
from factlint.yaml_file import Mapping, Node, Text
from factlint.yaml_file import Sequence as List

_VALUES = ("name", "number", "text", "negative", "+", "-", "*", "/")
"""Operations whose value says neither yes nor no."""
_PLACEHOLDER = re.compile(r"\{\{|\}\}|\{([^{}]*)\}|[{}]")


class NodeReader:
    """Reads the nodes of one rule file into what rules are made of, and gathers what is wrong with them."""

    def __init__(self, path: str, lists: Collection[str]) -> None:
        self.problems: list[Problem] = []
        self._path = path
        self._lists = lists

    def wrong(self, node: Node, message: str, shift: int | None = None) -> None:
        """Notes a problem at a node, or so many characters into its text."""
        quoted = isinstance(node, Text) and not node.plain
        column = node.column if shift is None else node.column + shift + quoted
        self.problems.append(Problem(self._path, node.line, column, message))

    def keys(self, node: Mapping, known: Sequence[str], what: str) -> None:
        """Notes unknown keys."""
        for name, key in node.keys.items():
            if name not in known:
                hint = suggestion(name, list(known)) or f"; {what} has the keys {', '.join(known)}"
                self.wrong(key, f'unknown key "{name}"{hint}')

    def text(self, entries: dict[str, Node], key: str, default: str = "") -> str:
        """The text of a key."""
        node = entries.get(key)
        if node is None:
            return default
        if not isinstance(node, Text):
            self.wrong(node, f'"{key}" must be a text')
            return default
        return " ".join(node.value.split())

    def choice(self, entries: dict[str, Node], key: str, choices: Collection[str], default: str) -> str:
        found = self.text(entries, key, default)
        if found not in choices:
            hint = suggestion(found, list(choices)) or f"; it is one of {', '.join(choices)}"
            self.once(entries[key], f'"{key}" cannot be "{found}"{hint}')
            return default
        return found

    def count(self, entries: dict[str, Node], key: str) -> int:
        found = self.text(entries, key, "0")
        if not found.isascii() or not found.isdigit():
            self.wrong(entries[key], f'"{key}" must be a whole number, not "{found}"')
            return 0
        return int(found)

    def texts(self, entries: dict[str, Node], key: str) -> list[Text]:
        node = entries.get(key)
        if node is None:
            return []
        items = node.items if isinstance(node, List) else (node,)
        found = [item for item in items if isinstance(item, Text)]
        for item in items:
            if not isinstance(item, Text):
                self.wrong(item, f'"{key}" is a list of texts; put quotation marks around one that has a colon in it')
        return found

    def phrase(self, node: Text) -> Phrase | None:
        """The phrase of a text."""
        try:
            return parse_phrase(node.value, SLOT_TYPES, self._lists)
        except PhraseError as error:
            self.once(node, error.message, error.column - 1)
            return None

    def once(self, node: Node, message: str, shift: int | None = None) -> None:
        """Notes a problem of a text that several entries share once."""
        before = len(self.problems)
        self.wrong(node, message, shift)
        if self.problems[-1] in self.problems[:before]:
            self.problems.pop()

    def expression(self, node: Node, names: Collection[str]) -> Expression | None:
        """The expression of a text."""
        if not isinstance(node, Text):
            self.wrong(node, "an expression is a text")
            return None
        try:
            return parse_expression(node.value, names, arities(), self._lists)
        except ExpressionError as error:
            self.once(node, error.message, error.column - 1)
            return None

    def condition(self, node: Node, names: Collection[str]) -> Expression | None:
        """The expression of a text that must hold or not."""
        found = self.expression(node, names)
        if found is not None and found.tree.operation in _VALUES:
            self.once(
                node, f"“{found.text}” is neither true nor false; compare it with something, as in fee == 0.1 * bill"
            )
            return None
        return found

    def message(self, node: Node, names: Collection[str]) -> Message:
        if not isinstance(node, Text):
            self.wrong(node, "a message is a text; put quotation marks around it, since it has { and }")
            return ()
        parts: list[str | Expression] = []
        text, at = " ".join(node.value.split()), 0
        for match in _PLACEHOLDER.finditer(text):
            parts.append(text[at : match.start()])
            at = match.end()
            if match[0] in ("{{", "}}"):
                parts.append(match[0][0])
            elif match[1] is None:
                self.once(node, f'“{match[0]}” has no partner in the message; write "{match[0] * 2}" for the mark')
            else:
                try:
                    parts.append(parse_expression(match[1], names, arities(), self._lists))
                except ExpressionError as error:
                    self.once(node, f"in the message: {error.message}", match.start())
        parts.append(text[at:])
        return tuple(part for part in parts if part != "")
