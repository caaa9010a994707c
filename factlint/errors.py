"""What is told to whoever edits drafts' places, rules or configuration: file, line, and remedy."""

from __future__ import annotations

from msgspec import Struct


class Problem(Struct, frozen=True, order=True):
    """One thing wrong in one file, with what would be right."""

    path: str
    line: int
    """1-based; 0 where no line can be named."""
    column: int
    message: str

    def __str__(self) -> str:
        place = f"{self.path}:{self.line}:{self.column}" if self.line else self.path
        return f"{place}: {self.message}"


class UsageError(Exception):
    """One or more problems in what was asked for: a path, a rule file, a configuration. Exit status 2."""

    def __init__(self, *problems: Problem) -> None:
        super().__init__("\n".join(map(str, problems)))
        self.problems = problems


def suggestion(word: str, known: list[str]) -> str:
    """`; did you mean "x"?` for the nearest known word, or an empty text."""
    import difflib  # only errors need it, and it costs a start-up more than this module

    near = difflib.get_close_matches(word, known, n=1)
    return f'; did you mean "{near[0]}"?' if near else ""
