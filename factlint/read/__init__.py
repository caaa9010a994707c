"""Reading: a draft's file into blocks of prose, by its format."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import date
from pathlib import PurePath

from factlint.errors import Problem, UsageError
from factlint.model import Draft
from factlint.read.dateline import dateline
from factlint.read.front_matter import read_front_matter
from factlint.read.plain_text import read_plain_text
from factlint.read.section import Section


def _markdown(section: Section) -> Section:
    from factlint.read.markdown import read_markdown  # markdown-it costs a start-up more than everything else

    return read_markdown(section)


READERS: dict[str, Callable[[Section], Section]] = {
    ".md": _markdown,
    ".markdown": _markdown,
    ".mdown": _markdown,
    ".mdx": _markdown,
    ".txt": read_plain_text,
    ".text": read_plain_text,
}
"""File suffix, in lower case -> what reads it."""


def read(source: str | bytes, path: str, today: date | None = None) -> Draft:
    """The draft of a file; one with an unknown suffix is read as plain text.

    The draft's date is its front matter's, or its dateline's, or `today`. Raises UsageError for what is no text and for
    broken front matter, with file, line and remedy.
    """
    text = source if isinstance(source, str) else decode(source, path)
    front = read_front_matter(text, path)
    reader = READERS.get(PurePath(path).suffix.lower(), read_plain_text)
    section = reader(Section(text, front.end, front.has_title))
    draft = Draft(
        path, text, (*front.blocks, *section.blocks), front.date, front.locale, front.metadata, front.sources,
        section.comments,
    )  # fmt: skip
    return replace(draft, date=draft.date or dateline(draft.blocks) or today)


def decode(content: bytes, path: str) -> str:
    """The text of a file's bytes, without a byte order mark. Raises UsageError for anything but UTF-8 and UTF-16."""
    if content.startswith((b"\xff\xfe", b"\xfe\xff")):
        try:
            return content.decode("utf-16")
        except UnicodeDecodeError:
            raise UsageError(Problem(path, 0, 0, "is not the UTF-16 that it says it is; save it as UTF-8")) from None
    if b"\0" in content:
        raise UsageError(Problem(path, 0, 0, "looks binary (it has a NUL byte); factlint reads text"))
    try:
        return content.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line = content.count(b"\n", 0, error.start) + 1
        message = f"is not UTF-8: byte 0x{content[error.start]:02x} at offset {error.start}; save it as UTF-8"
        raise UsageError(Problem(path, line, 1, message)) from None
