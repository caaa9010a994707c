"""Inline Markdown: markdown-it's own rules, each watched for which source it turns into which text.

Every rule that can add text is wrapped. It notes, in the order of the source, the runs that it has read; walking the tokens
that come out beside these runs gives each character of the text its place. No text is ever searched for again.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field

from markdown_it import MarkdownIt
from markdown_it.rules_inline import StateInline
from markdown_it.token import Token

from factlint.model import Link, Piece

_RUNS = "factlint runs"
_CITATION = re.compile(r"\[(?:[^\[\]@]{0,40})@([\w][\w:.#$%&+?<>~/-]*[\w/])[^\[\]]{0,60}\]")

Rule = Callable[[StateInline, bool], bool]
Run = tuple[str, int, int, str]
"""(kind, source start, source end, text): `text`, `mark` (emphasis), `break`, `opaque` (what has a text of its own)."""


@dataclass(slots=True)
class InlineText:
    """The text of a block, with its map and its links."""

    text: str = ""
    pieces: tuple[Piece, ...] = ()
    links: tuple[Link, ...] = ()
    italics: tuple[tuple[int, int], ...] = ()


def track(markdown: MarkdownIt) -> None:
    """Makes a parser note the runs that its inline rules read."""
    ruler = markdown.inline.ruler
    for name, kind in (
        ("text", "text"),
        ("newline", "break"),
        ("escape", "text"),
        ("backticks", "opaque"),
        ("strikethrough", "mark"),
        ("emphasis", "mark"),
        ("image", "opaque"),
        ("autolink", "opaque"),
        ("html_inline", "opaque"),
        ("entity", "text"),
        ("footnote_inline", "opaque"),
        ("footnote_ref", "opaque"),
    ):
        rule = next((found.fn for found in ruler.__rules__ if found.name == name), None)
        if rule is not None:
            ruler.at(name, _watched(rule, kind))
    ruler.push("any_character", _watched(_any_character, "text"))


def _any_character(state: StateInline, silent: bool) -> bool:
    """What no other rule takes is text."""
    if not silent:
        state.append_pending(state.src[state.pos])
    state.pos += 1
    return True


def _watched(rule: Rule, kind: str) -> Rule:
    def watched(state: StateInline, silent: bool) -> bool:
        start, tokens = state.pos, len(state.tokens)
        before = len(state.pending) if kind == "text" and not silent else 0
        if not rule(state, silent):
            return False
        if not silent:
            runs = state.env.setdefault(_RUNS, [])
            text = ""
            if kind == "text":
                text = state.pending[before:]
                if not text and len(state.tokens) > tokens:  # a backslash before a line end makes a break
                    runs.append(("break", start, state.pos, ""))
                    return True
            runs.append((kind, start, state.pos, text))
        return True

    return watched


@dataclass(slots=True)
class _Writer:
    """Writes text and its pieces as the tokens are walked."""

    offsets: Sequence[tuple[int, int]]
    parts: list[str] = field(default_factory=list)
    pieces: list[Piece] = field(default_factory=list)
    length: int = 0

    def source(self, position: int) -> int:
        """Where a position of the content stands in the source."""
        content, start = self.offsets[max(bisect_right(self.offsets, (position, 1 << 60)) - 1, 0)]
        return start + position - content

    def put(self, text: str, start: int, end: int) -> None:
        """A run of text read from content[start:end]; one to one if both are as long."""
        if not text:
            return
        first = self.source(start)
        size = self.source(end - 1) + 1 - first if end > start else 0
        if self.pieces and len(text) == size:
            text_at, text_size, source_at, source_size = self.pieces[-1]
            if text_size == source_size and source_at + source_size == first:
                self.pieces[-1] = (text_at, text_size + size, source_at, source_size + size)
                self.parts.append(text)
                self.length += size
                return
        self.pieces.append((self.length, len(text), first, size))
        self.parts.append(text)
        self.length += len(text)


def read_inline(markdown: MarkdownIt, content: str, offsets: Sequence[tuple[int, int]]) -> InlineText:
    """The text of inline Markdown; `offsets` gives (content start, source start) of each of its lines."""
    env: dict[str, list[Run]] = {}
    tokens: list[Token] = []
    markdown.inline.parse(content, markdown, env, tokens)
    runs = env.get(_RUNS, [])
    writer = _Writer(offsets)
    links: list[Link] = []
    italics: list[tuple[int, int]] = []
    opened: list[tuple[str, int, str]] = []
    at = used = 0
    for token in tokens:
        if token.type == "text":
            at, used = _text(token.content, runs, at, used, writer)
        elif token.type in ("softbreak", "hardbreak"):
            while at < len(runs) and runs[at][0] != "break":
                at, used = at + 1, 0
            if at < len(runs):
                _, start, end, _ = runs[at]
                writer.put(" ", start, end)
                at, used = at + 1, 0
        elif token.type in ("em_open", "em_close", "strong_open", "strong_close", "s_open", "s_close"):
            at, used = _marks(len(token.markup), runs, at, used)
            if token.type == "em_open":
                opened.append(("em", writer.length, ""))
            elif token.type == "em_close" and opened:
                italics.append((opened.pop()[1], writer.length))
        elif token.type == "link_open":
            opened.append(("link", writer.length, str(token.attrs.get("href", ""))))
        elif token.type == "link_close" and opened:
            _, start, target = opened.pop()
            links.append(Link(start, writer.length, "link", target))
        elif token.type in ("code_inline", "html_inline", "image"):
            at, used = _opaque(runs, at)
        elif token.type == "footnote_ref":
            label = str((token.meta or {}).get("label", ""))
            links.append(Link(writer.length, writer.length, "footnote", label))
            at, used = _opaque(runs, at)
    text = "".join(writer.parts)
    links += [Link(match.start(), match.end(), "citation", match[1]) for match in _CITATION.finditer(text)]
    return InlineText(text, tuple(writer.pieces), tuple(links), tuple(italics))


def _text(content: str, runs: Sequence[Run], at: int, used: int, writer: _Writer) -> tuple[int, int]:
    """Takes as many characters from the runs as a text token has."""
    left = len(content)
    while left > 0 and at < len(runs):
        kind, start, end, text = runs[at]
        if kind == "opaque":  # an autolink: the address between its angle brackets
            writer.put(content[-left:], start + 1, end - 1)
            return at + 1, 0
        if kind == "mark":
            text = "*" * (end - start)
        taken = text[used : used + left]
        shown = content[len(content) - left : len(content) - left + len(taken)]
        if end - start == len(text):
            writer.put(shown, start + used, start + used + len(taken))
        elif taken:
            writer.put(shown, start, end)
        left -= len(taken)
        used += len(taken)
        if used >= len(text):
            at, used = at + 1, 0
    return at, used


def _marks(count: int, runs: Sequence[Run], at: int, used: int) -> tuple[int, int]:
    """Passes over the marks that open or close emphasis."""
    while at < len(runs) and runs[at][0] != "mark":
        at, used = at + 1, 0
    while count > 0 and at < len(runs):
        _, start, end, _ = runs[at]
        taken = min(count, end - start - used)
        count, used = count - taken, used + taken
        if used >= end - start:
            at, used = at + 1, 0
    return at, used


def _opaque(runs: Sequence[Run], at: int) -> tuple[int, int]:
    """Passes over what has no text for us."""
    while at < len(runs) and runs[at][0] != "opaque":
        at += 1
    return at + 1, 0
