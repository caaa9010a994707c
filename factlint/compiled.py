"""Rules and word lists, compiled once and kept on disk under the hash of what they were compiled from.

What is kept is JSON: it holds no code, and anything that is not exactly what this version writes is compiled anew.
"""

from __future__ import annotations

import json
import os
from collections.abc import Sequence
from pathlib import Path

from factlint.nouns import noun_table
from factlint.rule_sources import cache_folder, sources_key, word_files
from factlint.rules import Rule, RuleSet, load_rules
from factlint.rules.rates import rate_table
from factlint.rules.store import StoreError, dump_rules, load_rules_data
from factlint.rules.word_index import index_lists
from factlint.shipped import rules_folder
from factlint.words import Words, read_words

_FORMAT = 8
"""Raised with every change of what is written."""
_KEPT_FILES = 8
"""Older files than these are removed, so that editing rules does not fill the folder."""


def rules_and_words(extra_folders: Sequence[Path] = (), keep: bool = True) -> tuple[RuleSet, Words]:
    """The shipped rules and words with those of further folders, from disk where nothing has changed.

    `keep` says whether to use and to write what is kept. Raises UsageError with every problem of every file.
    """
    folders = [rules_folder(), *extra_folders]
    if not keep:
        words = _words(folders)
        return load_rules(folders, words), words
    key = sources_key(folders, f"rules {_FORMAT}")
    folder = cache_folder()
    path = folder / f"rules-{key[:32]}.json"
    kept = _read(path, key)
    if kept is None:
        words = _words(folders)
        rules = load_rules(folders, words)
        _write(path, key, rules, words)
        return rules, words
    loaded, words = kept
    return RuleSet(loaded, index_lists(words.phrase_lists), noun_table(words), rate_table(words)), words


def _words(folders: Sequence[Path]) -> Words:
    return read_words(path for folder in folders for path in word_files(folder))


def _read(path: Path, key: str) -> tuple[tuple[Rule, ...], Words] | None:
    """What a kept file holds; None where there is none, or it is not whole."""
    try:
        data = json.loads(path.read_bytes())
        if data["format"] != _FORMAT or data["key"] != key:
            return None
        return load_rules_data(data["rules"]), _load_words(data["words"])
    except (OSError, ValueError, KeyError, TypeError, AttributeError, RecursionError, StoreError):
        return None


def _write(path: Path, key: str, rules: RuleSet, words: Words) -> None:
    """Keeps compiled rules; a folder that cannot be written to costs time at the next start and nothing else."""
    data = {
        "format": _FORMAT,
        "key": key,
        "rules": dump_rules(rules.rules),
        "words": [words.lists, words.tables, words.groups, words.records],
    }
    scratch = path.with_name(f"{path.name}.{os.getpid()}")
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        scratch.write_text(json.dumps(data, separators=(",", ":")), encoding="utf-8")
        scratch.replace(path)
        _prune(path.parent)
    except OSError:
        try:
            scratch.unlink(missing_ok=True)
        except OSError:
            return


def _prune(folder: Path) -> None:
    kept = sorted(folder.glob("rules-*.json"), key=lambda path: path.stat().st_mtime, reverse=True)
    for path in kept[_KEPT_FILES:]:
        path.unlink(missing_ok=True)


def _load_words(data: list[dict[str, object]]) -> Words:
    lists, tables, groups, records = data
    return Words(
        {name: tuple(_texts(entries)) for name, entries in lists.items()},
        {name: _table(entries) for name, entries in tables.items()},
        {name: tuple(tuple(_texts(group)) for group in _items(entries)) for name, entries in groups.items()},
        {name: {key: _table(record) for key, record in _mapping(entries).items()} for name, entries in records.items()},
    )


def _items(value: object) -> list[object]:
    if not isinstance(value, list):
        raise TypeError("a list was expected")
    return value


def _mapping(value: object) -> dict[str, object]:
    if not isinstance(value, dict):
        raise TypeError("a table was expected")
    return value


def _texts(value: object) -> list[str]:
    return [str(item) for item in _items(value)]


def _table(value: object) -> dict[str, str]:
    return {str(key): str(item) for key, item in _mapping(value).items()}
