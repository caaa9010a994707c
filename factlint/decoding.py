"""A file's bytes as text."""

from __future__ import annotations

from factlint.errors import Problem, UsageError
from factlint.model.lines import LineIndex


def decode(content: str | bytes, path: str) -> str:
    """The text of a file's bytes, without a byte order mark. Raises UsageError for anything but UTF-8 and UTF-16."""
    if isinstance(content, bytes):
        content = _decode(content, path)
    elif not content.isascii():
        content = content.removeprefix("\ufeff")
        try:
            content.encode()
        except UnicodeEncodeError as error:
            line, column = LineIndex(content).place(error.start)
            message = "a character that no encoding has; save it as UTF-8"
            raise UsageError(Problem(path, line, column, message)) from None
    if "\0" in content:
        raise UsageError(Problem(path, 0, 0, "looks binary (it has a NUL byte); factlint reads text"))
    return content


def _decode(content: bytes, path: str) -> str:
    if content.startswith((b"\xff\xfe", b"\xfe\xff")):
        try:
            return content.decode("utf-16")
        except UnicodeDecodeError:
            raise UsageError(Problem(path, 0, 0, "is not the UTF-16 that it says it is; save it as UTF-8")) from None
    try:
        return content.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        if b"\0" in content:
            raise UsageError(Problem(path, 0, 0, "looks binary (it has a NUL byte); factlint reads text")) from None
        # Bytes as Latin-1 keep their number, so that the line of the bad one can be told.
        start = error.start + (3 if content.startswith(b"\xef\xbb\xbf") else 0)
        line, column = LineIndex(content[: start + 1].decode("latin-1")).place(start)
        message = f"is not UTF-8: byte 0x{content[start]:02x} at offset {start}; save it as UTF-8"
        raise UsageError(Problem(path, line, column, message)) from None
