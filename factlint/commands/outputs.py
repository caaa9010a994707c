"""Where reports go: one to standard output, others into files."""

from __future__ import annotations

import sys
from collections.abc import Sequence
from contextlib import suppress
from pathlib import Path

from msgspec import Struct, field
from msgspec.structs import replace

from factlint.commands import FAILED_STATUS, painter
from factlint.errors import Problem, UsageError, suggestion
from factlint.inputs import printable
from factlint.model import Finding
from factlint.report import REPORTERS, Checked, Context, Report, Summary
from factlint.report.colours import plain

_FOR_PEOPLE = ("text", "concise")


class Output(Struct):
    """A report in the making, and what has been written of it."""

    report: Report
    path: str = ""
    """Empty for standard output."""
    parts: list[str] = field(default_factory=list)

    def write(self, text: str) -> None:
        """Nothing; a file gets its text at the end, whole."""
        if self.path:
            self.parts.append(text)
        elif text:
            sys.stdout.write(text)


def open_outputs(format_: str, files: Sequence[str], color: bool | None, context: Context) -> list[Output]:
    """The outputs of a command line; `files` are `FORMAT=PATH`. Raises UsageError for a format that does not exist."""
    if format_ not in _FOR_PEOPLE:
        # What a program reads is UTF-8 wherever it goes; the terminal's encoding says nothing about a file or a pipe.
        getattr(sys.stdout, "reconfigure", lambda **_: None)(encoding="utf-8")
    outputs = [Output(REPORTERS[format_](replace(context, paint=painter(color, sys.stdout))))]
    for given in files:
        name, equals, path = given.partition("=")
        if not equals or not path or name not in REPORTERS:
            if name in REPORTERS:
                raise UsageError(Problem("--output-file", 0, 0, f"“{given}” says no file; write {name}=PATH"))
            near = suggestion(name, list(REPORTERS)) or f"; FORMAT is one of {', '.join(REPORTERS)}"
            raise UsageError(Problem("--output-file", 0, 0, f"“{given}” is no FORMAT=PATH{near}"))
        outputs.append(Output(REPORTERS[name](replace(context, paint=plain)), path))
    return outputs


def write_draft(outputs: Sequence[Output], checked: Checked) -> None:
    """Nothing; every output is told of a draft."""
    told = _renamed_draft(checked)
    for output in outputs:
        output.write(output.report.draft(told))


def write_end(outputs: Sequence[Output], summary: Summary) -> int:
    """The status that writing asks for: 0, or 2 when a file could not be written, which is told."""
    status = 0
    told = replace(summary, problems=[replace(each, path=printable(each.path)) for each in summary.problems])
    for output in outputs:
        output.write(output.report.end(told))
        if output.path:
            try:
                _write_file(Path(output.path), "".join(output.parts))
            except OSError as error:
                sys.stderr.write(f"{Problem(output.path, 0, 0, f'cannot be written: {error.strerror or error}')}\n")
                status = FAILED_STATUS
    return status


def _renamed_draft(checked: Checked) -> Checked:
    """The draft under a name that can be written; nearly always the draft itself."""
    path = printable(checked.path)
    if path == checked.path:
        return checked
    findings = {finding: _renamed(finding) for finding in checked.findings}
    failing = frozenset(findings[finding] for finding in checked.failing)
    return replace(checked, path=path, findings=tuple(findings.values()), failing=failing)


def _renamed(finding: Finding) -> Finding:
    place, *related = (replace(each, path=printable(each.path)) for each in (finding.place, *finding.related))
    return replace(finding, place=place, related=tuple(related))


def _write_file(path: Path, text: str) -> None:
    """Nothing; a file that was there stays whole if the disk is full."""
    content = text.encode("utf-8", errors="backslashreplace")
    if path.exists() and not path.is_file():  # a device or a pipe
        path.write_bytes(content)
        return
    path.parent.mkdir(parents=True, exist_ok=True)
    scratch = path.with_name(f".{path.name}.factlint")
    try:
        scratch.write_bytes(content)
        scratch.replace(path)
    except OSError:
        with suppress(OSError):
            scratch.unlink(missing_ok=True)
        raise
