"""Reading: a draft's file into blocks of prose, by its format."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from pathlib import PurePath

from factlint.decoding import decode
from factlint.model import Draft
from factlint.read.dateline import dateline
from factlint.read.front_matter import FrontMatter, read_front_matter
from factlint.read.plain_text import read_plain_text
from factlint.read.section import Section
from factlint.read.vocabulary import Vocabulary, shipped_vocabulary

__all__ = ["READERS", "Vocabulary", "decode", "read"]


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
    "": read_plain_text,
}
"""File suffix, in lower case -> what reads it."""

_FIRST_YEAR, _LAST_YEAR = 1000, 2999
"""Of a draft's date; with centuries to spare on both sides for what the draft counts from it."""


def read(source: str | bytes, path: str, today: date | None = None, vocabulary: Vocabulary | None = None) -> Draft:
    """The draft of a file; one with an unknown suffix is read as plain text.

    The draft's date is its front matter's, or its dateline's, or `today`, whichever is the first that can be one.
    Without a `vocabulary` the shipped word lists are read. Raises UsageError for what is no text and for broken front matter, with file, line and remedy.
    """
    text = decode(source, path)
    words = shipped_vocabulary() if vocabulary is None else vocabulary
    front = read_front_matter(text, path, words) if text.startswith(("---", "+++")) else FrontMatter()
    reader = READERS.get(PurePath(path).suffix.lower(), read_plain_text)
    section = reader(Section(text, words, front.end, front.has_title))
    blocks = (*front.blocks, *section.blocks)
    day = next(filter(_is_near, (front.date, dateline(section.blocks), today)), None)
    return Draft(
        path, text, blocks, day, front.locale, front.metadata, front.sources, (*front.comments, *section.comments)
    )


def _is_near(day: date | None) -> bool:
    """Whether a draft can be of this day: programs write the year 1 for none, and no calendar goes beyond 9999."""
    return day is not None and _FIRST_YEAR <= day.year <= _LAST_YEAR
