"""Word lists: the vocabulary of finders and rules, read from rules/words/*.yaml."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

from msgspec import Struct, field

from factlint.errors import Problem, UsageError


class Words(Struct, frozen=True):
    """All word lists by name, whatever file they stand in. Entries are in lower case where the file has them so."""

    lists: dict[str, tuple[str, ...]] = field(default_factory=dict)
    """`rise: [rose, risen, went up]`"""
    tables: dict[str, dict[str, str]] = field(default_factory=dict)
    """`scales: {million: 1e6}`"""
    groups: dict[str, tuple[tuple[str, ...], ...]] = field(default_factory=dict)
    """`synonyms: [[troops, soldiers], [jobs, posts]]`"""
    records: dict[str, dict[str, dict[str, str]]] = field(default_factory=dict)
    """`hedges: {about: {below: 0.1, above: 0.1}}`"""

    @property
    def phrase_lists(self) -> dict[str, tuple[str, ...]]:
        """What phrases can name as `<list>`: the lists, and the words of hedges."""
        return {**self.lists, "hedge_words": tuple(self.tables.get("hedge_words", ()))}

    def merged(self, other: Words) -> Words:
        """These words and another's: lists and groups are joined, entries of tables and records replaced."""
        lists = {**self.lists, **{n: (*self.lists.get(n, ()), *more) for n, more in other.lists.items()}}
        groups = {**self.groups, **{n: (*self.groups.get(n, ()), *more) for n, more in other.groups.items()}}
        tables = {**self.tables, **{n: {**self.tables.get(n, {}), **more} for n, more in other.tables.items()}}
        records = {**self.records, **{n: {**self.records.get(n, {}), **more} for n, more in other.records.items()}}
        return Words(lists, tables, groups, records)


def read_words(paths: Iterable[Path]) -> Words:
    """The word lists of these files, joined in order.

    Raises UsageError with file and line for a list that is none of the four shapes (see docs/words.md).
    """
    words = Words()
    problems: list[Problem] = []
    for path in paths:
        try:
            words = words.merged(_read_file(path))
        except UsageError as error:
            problems += error.problems
    if problems:
        raise UsageError(*problems)
    return words


def _read_file(path: Path) -> Words:
    from factlint.yaml_file import Mapping, Node, Sequence, Text, parse_file  # YAML is read on a cold start only

    words = Words()

    def wrong(node: Node, message: str) -> UsageError:
        return UsageError(Problem(str(path), node.line, node.column, message))

    def texts(node: Sequence) -> tuple[str, ...]:
        found = [item.value for item in node.items if isinstance(item, Text)]
        if len(found) != len(node.items):
            raise wrong(node, "a word list holds plain words only")
        return tuple(found)

    def table(node: Mapping) -> dict[str, str]:
        found = {key: item.value for key, item in node.entries.items() if isinstance(item, Text)}
        if len(found) != len(node.entries):
            raise wrong(node, "a word table maps each word to one plain value")
        return found

    root = parse_file(path)
    if not isinstance(root, Mapping):
        raise wrong(root, "a file of word lists is a mapping of names to lists")
    for name, node in root.entries.items():
        if isinstance(node, Sequence):
            if node.items and all(isinstance(item, Sequence) for item in node.items):
                words.groups[name] = tuple(texts(item) for item in node.items if isinstance(item, Sequence))
            else:
                words.lists[name] = texts(node)
        elif isinstance(node, Mapping):
            if node.entries and all(isinstance(item, Mapping) for item in node.entries.values()):
                words.records[name] = {k: table(v) for k, v in node.entries.items() if isinstance(v, Mapping)}
            else:
                words.tables[name] = table(node)
        else:
            raise wrong(node, f'"{name}" must be a list of words or a table')
    return words
