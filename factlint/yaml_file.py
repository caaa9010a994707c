"""YAML with the place of every value, and nothing but texts, lists and mappings in it."""

from __future__ import annotations

from pathlib import Path

import yaml
from msgspec import Struct

from factlint.errors import Problem, UsageError

_LOADER = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
_MAX_NODES = 200_000
"""Bounds what aliases can multiply into; the largest shipped file has about 5,000."""


class Text(Struct, frozen=True):
    """A scalar as it was printed; `no` is the text "no"."""

    value: str
    line: int
    column: int
    plain: bool = True
    """Without quotation marks, so that `3` and `"3"` can be told apart."""


class Sequence(Struct, frozen=True):
    """A list."""

    items: tuple[Node, ...]
    line: int
    column: int


class Mapping(Struct, frozen=True):
    """A mapping, in order, with its keys' places."""

    entries: dict[str, Node]
    keys: dict[str, Text]
    line: int
    column: int


Node = Text | Sequence | Mapping


def parse(source: str, path: str) -> Node:
    """The one document of a YAML text.

    Raises UsageError with file, line and column for broken YAML, a duplicate key, a key that is no plain text.
    """
    try:
        root = yaml.compose(source, Loader=_LOADER)
    except yaml.MarkedYAMLError as error:
        mark = error.problem_mark or error.context_mark
        line, column = (mark.line + 1, mark.column + 1) if mark else (1, 1)
        raise UsageError(Problem(path, line, column, f"not YAML: {error.problem or error.context}")) from None
    except yaml.YAMLError as error:
        raise UsageError(Problem(path, 1, 1, f"not YAML: {str(error).splitlines()[0]}")) from None
    except RecursionError:
        raise UsageError(Problem(path, 1, 1, "not YAML that can be read: it is nested too deeply")) from None
    if root is None:
        return Mapping({}, {}, 1, 1)
    return _Builder(path).build(root, 0)


def parse_file(path: Path) -> Node:
    """The one document of a YAML file. Raises UsageError as `parse` does, and for a file that cannot be read."""
    try:
        return parse(path.read_text(encoding="utf-8"), str(path))
    except OSError as error:
        raise UsageError(Problem(str(path), 0, 0, f"cannot be read: {error.strerror}")) from None
    except UnicodeDecodeError:
        raise UsageError(Problem(str(path), 0, 0, "is not UTF-8; save it as UTF-8")) from None


class _Builder:
    """Turns PyYAML's nodes into ours, counting them."""

    def __init__(self, path: str) -> None:
        self._path = path
        self._count = 0

    def build(self, node: yaml.Node, depth: int) -> Node:
        line, column = node.start_mark.line + 1, node.start_mark.column + 1
        self._count += 1
        if self._count > _MAX_NODES or depth > 50:
            raise UsageError(Problem(self._path, line, column, "too much YAML: too many values, or nested too deeply"))
        if isinstance(node, yaml.ScalarNode):
            return Text(node.value, line, column, node.style in (None, ""))
        if isinstance(node, yaml.SequenceNode):
            return Sequence(tuple(self.build(item, depth + 1) for item in node.value), line, column)
        entries: dict[str, Node] = {}
        keys: dict[str, Text] = {}
        for key_node, value_node in node.value:
            key = self.build(key_node, depth + 1)
            if not isinstance(key, Text):
                raise UsageError(Problem(self._path, key.line, key.column, "a key must be a plain text"))
            if key.value in entries:
                first = keys[key.value].line
                message = f'"{key.value}" stands twice; it is already in line {first}'
                raise UsageError(Problem(self._path, key.line, key.column, message))
            keys[key.value] = key
            entries[key.value] = self.build(value_node, depth + 1)
        return Mapping(entries, keys, line, column)
