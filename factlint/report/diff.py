"""The safe corrections as a patch, which `git apply` and `patch -p1` take."""

from __future__ import annotations

from difflib import unified_diff

from factlint.report.reporter import Checked, Context, Summary

_NO_LINE_END = "\n\\ No newline at end of file\n"


class DiffReport:
    """A patch for each draft that a program may correct."""

    def __init__(self, context: Context) -> None:
        self._corrected = context.corrected

    def draft(self, checked: Checked) -> str:
        """The draft's patch; empty where nothing can be corrected safely."""
        if self._corrected is None or not checked.findings:
            return ""
        after = self._corrected(checked)
        if after == checked.source:
            return ""
        lines = unified_diff(_lines(checked.source), _lines(after), f"a/{checked.path}", f"b/{checked.path}")
        return "".join(line if line.endswith("\n") else line + _NO_LINE_END for line in lines)

    def end(self, summary: Summary) -> str:  # noqa: ARG002 - other reports count
        """Nothing more."""
        return ""


def _lines(source: str) -> list[str]:
    """Lines as a patch has them: they end at LF and nowhere else."""
    lines = [line + "\n" for line in source.split("\n")]
    last = lines.pop()[:-1]
    return [*lines, last] if last else lines
