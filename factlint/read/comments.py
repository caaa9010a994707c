"""Comments in a draft: `<!-- ... -->` in every format, MDX's `{/* ... */}`, and `[factlint: ...]` in plain text."""

from __future__ import annotations

from collections.abc import Iterable

from factlint.model import Comment
from factlint.patterns import late

_OPENING = late(r"<!--|\{/\*")
_CLOSING = {"<!--": "-->", "{/*": "*/}"}
_BRACKETED = late(r"\[(factlint:[^\]\[\r\n]*)\]")
"""Plain text has no comments of its own; this is how editors write notes into it."""
_NO_LINE_END = late(r"[^\r\n]")


def comments_of(source: str, start: int = 0) -> tuple[Comment, ...]:
    """The comments from an offset on, in order; one that is not closed is none."""
    if "<!--" not in source and "{/*" not in source:
        return ()
    comments: list[Comment] = []
    unclosed: set[str] = set()
    at = start
    while (found := _OPENING.search(source, at)) is not None:
        mark = found[0]
        end = -1 if mark in unclosed else source.find(_CLOSING[mark], found.end())
        if end < 0:  # none of this kind closes from here on: not looked for again
            unclosed.add(mark)
            at = found.end()
            continue
        at = end + 3
        comments.append(Comment(found.start(), at, source[found.end() : end].strip()))
    return tuple(comments)


def comments_of_plain_text(source: str, start: int = 0) -> tuple[Comment, ...]:
    """The comments from an offset on, in order, with what is written to factlint in brackets; none inside another."""
    comments = comments_of(source, start)
    if "[factlint:" not in source:
        return comments
    bracketed = (Comment(m.start(), m.end(), m[1].strip()) for m in _BRACKETED.finditer(source, start))
    apart: list[Comment] = []
    for comment in sorted((*comments, *bracketed), key=lambda each: each.start):
        if not apart or comment.start >= apart[-1].end:
            apart.append(comment)
    return tuple(apart)


def without_comments(source: str, comments: Iterable[Comment]) -> str:
    """The source with blanks in place of its comments, so that everything else keeps its place."""
    parts: list[str] = []
    at = 0
    for comment in comments:
        parts += (source[at : comment.start], _NO_LINE_END.sub(" ", source[comment.start : comment.end]))
        at = comment.end
    return "".join((*parts, source[at:]))
