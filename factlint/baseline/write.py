"""A baseline file written: what stays keeps its place and the comments beside it, and the file is replaced whole."""

from __future__ import annotations

import io
from collections.abc import Collection, Iterable
from contextlib import suppress
from pathlib import Path

from ruamel.yaml import YAML
from ruamel.yaml.comments import CommentedMap, CommentedSeq
from ruamel.yaml.error import YAMLError

from factlint.errors import Problem, UsageError
from factlint.fingerprint import Identity

_HEAD = """\
Findings that were there before, by draft: they stay quiet until their words change. Written by “factlint baseline”,
which adds to it only with --add, and takes out what is fixed with --prune. Comments of yours are kept.
"""


def write_baseline(path: Path, add: Iterable[Identity], drop: Collection[Identity]) -> None:
    """Nothing; the file gains and loses entries, and is made where it is missing.

    Raises UsageError for a file that cannot be read or written; then it is as it was.
    """
    yaml = YAML()
    yaml.width = 4096  # a claim stays on its line
    yaml.indent(mapping=2, sequence=4, offset=2)
    document = _read(yaml, path)
    findings = document.get("findings")
    if not isinstance(findings, CommentedMap):
        findings = document["findings"] = CommentedMap()
    _drop(findings, drop)
    for identity in sorted(add):
        entries = findings.get(identity.path)
        if not isinstance(entries, CommentedSeq):
            entries = findings[identity.path] = CommentedSeq()
        entry = CommentedMap(rule=identity.rule, claim=identity.claim)
        if identity.ordinal > 1:
            entry["ordinal"] = identity.ordinal
        entries.append(entry)
    text = io.StringIO()
    yaml.dump(document, text)
    _replace(path, text.getvalue())


def _read(yaml: YAML, path: Path) -> CommentedMap:
    if not path.exists():
        document = CommentedMap(version=1, findings=CommentedMap())
        document.yaml_set_start_comment(_HEAD)
        return document
    try:
        loaded = yaml.load(path.read_text(encoding="utf-8"))
    except (OSError, UnicodeDecodeError, YAMLError) as error:
        raise UsageError(Problem(path.as_posix(), 0, 0, f"cannot be read: {error}")) from None
    if not isinstance(loaded, CommentedMap):
        raise UsageError(Problem(path.as_posix(), 1, 1, "is no baseline"))
    return loaded


def _drop(findings: CommentedMap, drop: Collection[Identity]) -> None:
    for draft in list(findings):
        entries = findings[draft]
        if not isinstance(entries, CommentedSeq):
            continue
        for index in range(len(entries) - 1, -1, -1):
            entry = entries[index]
            identity = Identity(str(draft), str(entry["rule"]), str(entry["claim"]), int(entry.get("ordinal", 1)))
            if identity in drop:
                del entries[index]
        if not entries:
            del findings[draft]


def _replace(path: Path, text: str) -> None:
    scratch = path.with_name(f".{path.name}.writing")
    try:
        scratch.write_text(text, encoding="utf-8", newline="\n")
        scratch.replace(path)
    except OSError as error:
        with suppress(OSError):
            scratch.unlink(missing_ok=True)
        told = f"cannot be written: {error.strerror or error}; it is as it was"
        raise UsageError(Problem(path.as_posix(), 0, 0, told)) from None
