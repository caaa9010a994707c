"""A baseline file as it is read: the findings that are known, without a line number in it."""

from __future__ import annotations

import os
from pathlib import Path

from msgspec import Struct
from msgspec.structs import replace

from factlint.errors import Problem, UsageError
from factlint.fingerprint import Identity
from factlint.yaml_file import Mapping, Node, Sequence, Text, parse_file

BASELINE_NAME = "factlint-baseline.yaml"
VERSION = "1"
_KEYS = ("rule", "claim", "ordinal")


class Baseline(Struct, frozen=True):
    """What is known, by paths from the baseline's own folder."""

    folder: Path
    known: frozenset[Identity]

    def own(self, identity: Identity) -> Identity:
        """An identity with its path as this baseline has it."""
        return replace(identity, path=path_from(self.folder, identity.path))

    def knows(self, identity: Identity) -> bool:
        """Whether a finding is known; its path is as it was given on the command line."""
        return self.own(identity) in self.known


def path_from(folder: Path, path: str) -> str:
    """A path as it is written in a baseline: from the baseline's folder, with `/` between its parts."""
    return Path(os.path.relpath(path, folder)).as_posix()


def read_baseline(path: Path, shown: str) -> Baseline:
    """The baseline of a file. Raises UsageError, with file and line, for one that cannot be read or is none."""
    node = parse_file(path)
    if not isinstance(node, Mapping):
        raise _wrong(shown, node, "a baseline is a mapping with “version” and “findings”")
    version, findings = node.entries.get("version"), node.entries.get("findings")
    if not isinstance(version, Text) or version.value != VERSION:
        raise _wrong(shown, version or node, f"a baseline of another version; this factlint writes version {VERSION}")
    if findings is None or (isinstance(findings, Text) and not findings.value):
        return Baseline(path.parent, frozenset())
    if not isinstance(findings, Mapping):
        raise _wrong(shown, findings, "“findings” must map each draft to its findings")
    known = [
        _identity(draft, item, shown)
        for draft, entries in findings.entries.items()
        for item in (entries.items if isinstance(entries, Sequence) else (entries,))
    ]
    return Baseline(path.parent, frozenset(known))


def _identity(draft: str, node: Node, shown: str) -> Identity:
    if not isinstance(node, Mapping) or not {"rule", "claim"} <= node.entries.keys() <= set(_KEYS):
        raise _wrong(shown, node, "a finding has “rule”, “claim” and, where there are several of them, “ordinal”")
    values = {key: value.value for key, value in node.entries.items() if isinstance(value, Text)}
    ordinal = values.get("ordinal", "1")
    if len(values) != len(node.entries) or not ordinal.isdecimal():
        raise _wrong(shown, node, "“rule” and “claim” are texts, “ordinal” is a number from 1")
    return Identity(draft, values["rule"], values["claim"], int(ordinal))


def _wrong(shown: str, node: Node, message: str) -> UsageError:
    return UsageError(Problem(shown, node.line, node.column, message))
