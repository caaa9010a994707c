"""Where a key or a word stands in a TOML file: Python's reader does not say."""

from __future__ import annotations

from factlint.patterns import late

_KEY = r"""(?:"[^"\n]*"|'[^'\n]*'|[\w-]+)"""
_DOTTED = rf"{_KEY}(?:[ \t]*\.[ \t]*{_KEY})*"
_STATEMENT = late(rf"[ \t]*(?:\[\[?[ \t]*(?P<table>{_DOTTED})[ \t]*\]|(?P<key>{_DOTTED})[ \t]*=)")
_PART = late(_KEY)


def locate(text: str, keys: tuple[str, ...], word: str | None = None) -> tuple[int, int]:
    """Line and column, from 1, of a key's statement, or of a word in its value; (1, 1) where it cannot be told."""
    statements = _statements(text)
    best, best_length = None, 0
    for index, (_, full) in enumerate(statements):
        if full == keys[: len(full)] and len(full) > best_length:
            best, best_length = index, len(full)
        elif full[: len(keys)] == keys and best is None:
            best, best_length = index, len(keys)
    if best is None:
        return 1, 1
    start = statements[best][0]
    limit = statements[best + 1][0] if best + 1 < len(statements) else len(text)
    for rest in keys[best_length:]:
        start = _find(text, rest, start, limit)
    if word is not None:
        start = _find(text, word, start, limit)
    return text.count("\n", 0, start) + 1, start - text.rfind("\n", 0, start)


def _statements(text: str) -> list[tuple[int, tuple[str, ...]]]:
    """Where each table header and each key stands, with its whole name."""
    found: list[tuple[int, tuple[str, ...]]] = []
    table: tuple[str, ...] = ()
    offset = 0
    for line in text.split("\n"):
        match = _STATEMENT.match(line)
        if match is not None:
            parts = tuple(part.strip("\"'") for part in _PART.findall(match["table"] or match["key"]))
            if match["table"]:
                table = parts
                found.append((offset + match.start("table"), table))
            else:
                found.append((offset + match.start("key"), table + parts))
        offset += len(line) + 1
    return found


def _find(text: str, word: str, start: int, limit: int) -> int:
    """Where a word stands, quoted rather than bare; the start where it does not."""
    for form in (f'"{word}"', f"'{word}'", word):
        at = text.find(form, start, limit)
        if at >= 0:
            return at
    return start
