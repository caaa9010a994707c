"""HTML between the paragraphs of Markdown: the stretches of prose in it."""

from __future__ import annotations

from collections.abc import Iterator

from factlint.model import BlockKind
from factlint.patterns import late
from factlint.read.comments import comments_of, without_comments

HTML_COSTLY = 50_000
"""An HTML block longer than this is no part of a draft."""

_TAG = late(r"</?([A-Za-z][A-Za-z0-9-]*)(?:[^<>\"']|\"[^\"<>]*\"|'[^'<>]*')*>")
_PROSE: dict[str, BlockKind] = {
    "p": "paragraph", "div": "paragraph", "section": "paragraph", "article": "paragraph", "details": "paragraph",
    "aside": "paragraph", "figure": "paragraph", "center": "paragraph", "main": "paragraph", "dd": "paragraph",
    "blockquote": "quote", "figcaption": "caption", "caption": "caption",
    "h1": "heading", "h2": "heading", "h3": "heading", "h4": "heading", "h5": "heading", "h6": "heading",
    "summary": "heading", "dt": "heading", "li": "item",
    "header": "other", "footer": "other", "nav": "other", "button": "other", "form": "other", "label": "other",
    "table": "other", "thead": "other", "tbody": "other", "tr": "other", "td": "other", "th": "other",
    "ul": "other", "ol": "other", "dl": "other", "hr": "other",
}  # fmt: skip
"""Elements that begin and end a stretch, and what their text is. The cells of an HTML table are not checked: their rows
and columns may be merged."""
_SILENT = ("script", "style", "pre", "svg", "iframe", "template", "textarea", "select", "object", "noscript", "code")


def html_parts(content: str) -> Iterator[tuple[BlockKind, int, int]]:
    """The stretches of text between an HTML block's block tags, with the kind of their element."""
    open_elements: list[str] = []
    silent = ""
    at = 0
    for match in _TAG.finditer(without_comments(content, comments_of(content))):
        name = match[1].lower()
        closes = match[0].startswith("</")
        if silent:
            if closes and name == silent:
                silent, at = "", match.end()
            continue
        if name not in _PROSE and name not in _SILENT:
            continue
        yield from _part(content, at, match.start(), open_elements)
        at = match.end()
        if name in _SILENT:
            silent = "" if closes or match[0].endswith("/>") else name
        elif not closes:
            open_elements = [*open_elements[-20:], name]
        elif name in open_elements:
            while open_elements.pop() != name:
                pass
    if not silent:
        yield from _part(content, at, len(content), open_elements)


def _part(content: str, start: int, end: int, open_elements: list[str]) -> Iterator[tuple[BlockKind, int, int]]:
    text = content[start:end]
    if text.strip():
        left = start + len(text) - len(text.lstrip())
        kind = _PROSE[open_elements[-1]] if open_elements else "paragraph"
        if "blockquote" in open_elements:
            kind = "quote"
        yield kind, left, start + len(text.rstrip())
