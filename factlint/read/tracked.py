"""markdown-it, told to note where in its input each token was read.

markdown-it knows the lines of a block and nothing of the places inside them. Both of its parsers are watched at the one
point where they have just read something, so that no text is ever searched for again:

- every inline token gets `map`, its start and end in the inline content;
- every token with inline content gets `meta["lines"]`, line number, start and end of each of its lines in the body.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from functools import cache

from markdown_it import MarkdownIt
from markdown_it.parser_inline import ParserInline
from markdown_it.rules_block import StateBlock
from markdown_it.rules_inline import StateInline
from markdown_it.token import Token
from mdit_py_plugins.footnote import footnote_plugin

from factlint.patterns import late
from factlint.read.web_links import CITATION, KEY

BlockRule = Callable[[StateBlock, int, int, bool], bool]
LineSpan = tuple[int, int, int]
"""Line number, start and end in the body."""

_MOST_NESTED = 20
_INTERRUPTS: dict[str, list[str]] = {
    "table": ["paragraph", "reference"],
    "html_block": ["paragraph", "reference", "blockquote"],
    "heading": ["paragraph", "reference", "blockquote"],
    "lheading": [],
    "paragraph": [],
}
"""The block rules that make inline content or HTML, and what each can interrupt, as markdown-it has it."""

_BAR = late(r"(?<!\\)\|")


@cache
def markdown_parser() -> MarkdownIt:
    """A CommonMark parser with tables, strikethrough, footnotes and citations that notes places.

    It leaves inline content unread: what is inline is parsed one content at a time by its `inline`.
    """
    markdown = MarkdownIt("zero")
    markdown.inline = _TrackedInline()
    markdown.configure("commonmark", {"maxNesting": _MOST_NESTED})
    footnote_plugin(markdown, move_to_end=False, always_match_refs=True)
    markdown.enable(["table", "strikethrough"])
    markdown.core.ruler.disable(["inline"])
    markdown.inline.ruler2.disable(["fragments_join"])  # joining would lose places
    markdown.inline.ruler.before("link", "citation", _citation)
    markdown.inline.ruler.before("link", "comment", _comment)
    for rule in markdown.block.ruler.__rules__:
        if rule.name in _INTERRUPTS:
            markdown.block.ruler.at(rule.name, _watched(rule.name, rule.fn), {"alt": _INTERRUPTS[rule.name]})
    return markdown


class _TrackedInline(ParserInline):
    """markdown-it's inline parser; its loop is the same but for the places."""

    def tokenize(self, state: StateInline) -> None:
        rules = self.ruler.getRules("")
        most_nested = state.md.options["maxNesting"]
        end, tokens = state.posMax, state.tokens
        text_start = 0
        """Where the pending text began; it is always copied from the source in one run."""
        while state.pos < end:
            start, known, pending = state.pos, len(tokens), bool(state.pending)
            if not pending:
                text_start = start
            read = False
            if state.level < most_nested:
                for rule in rules:
                    read = rule(state, False)
                    if read:
                        break
            if read:
                if len(tokens) > known:
                    first = known
                    if pending and tokens[known].type == "text":
                        tokens[known].map = [text_start, text_start + len(tokens[known].content)]
                        first = known + 1
                    _note_places(tokens, first, start, state.pos)
            else:
                state.append_pending(state.src[state.pos])
                state.pos += 1
        if state.pending:
            token = state.pushPending()
            token.map = [text_start, text_start + len(token.content)]


def _note_places(tokens: Sequence[Token], first: int, start: int, end: int) -> None:
    """Gives the tokens that a rule has read from start to end their places; those of nested rules have theirs."""
    cursor = start
    for index in range(first, len(tokens)):
        token = tokens[index]
        if token.map is not None:
            continue
        if token.type != "text":
            token.map = [start, end]
        elif index > first and tokens[index - 1].markup == "autolink":
            token.map = [start + 1, end - 1]
        else:  # marks of emphasis, one token each
            token.map = [cursor, cursor + len(token.content)]
            cursor += len(token.content)


def _citation(state: StateInline, silent: bool) -> bool:
    """`[@key]` and `[see @key, p. 3; @other]`, as Pandoc has them; a link's text is none."""
    if state.src[state.pos] != "[":
        return False
    found = CITATION.match(state.src, state.pos, state.posMax)
    if found is None:
        return False
    if not silent:
        for key in KEY.finditer(found[0]):
            state.push("citation", "", 0).content = key[1]
    state.pos = found.end()
    return True


def _comment(state: StateInline, silent: bool) -> bool:
    """A comment of MDX."""
    if not state.src.startswith("{/*", state.pos):
        return False
    end = state.src.find("*/}", state.pos + 3, state.posMax)
    if end < 0:
        return False
    if not silent:
        state.push("html_inline", "", 0)
    state.pos = end + 3
    return True


def _watched(name: str, rule: BlockRule) -> BlockRule:
    """A block rule that notes the lines of the content it makes."""

    def watched(state: StateBlock, start: int, end: int, silent: bool) -> bool:
        known = len(state.tokens)
        if not rule(state, start, end, silent):
            return False
        if not silent:
            made = state.tokens[known:]
            if name == "table":
                _note_cells(state, start, made)
            elif name == "heading":
                made[1].meta["lines"] = [_heading_line(state, start, made[1].content)]
            else:
                last = state.line - 1 if name == "lheading" else state.line
                made[0 if name == "html_block" else 1].meta["lines"] = [
                    (line, state.bMarks[line] + state.tShift[line], state.eMarks[line]) for line in range(start, last)
                ]
        return True

    return watched


def _heading_line(state: StateBlock, line: int, content: str) -> LineSpan:
    at = state.bMarks[line] + state.tShift[line]
    rest = state.src[at : state.eMarks[line]].lstrip("#")
    start = state.eMarks[line] - len(rest) + rest.find(content)  # only blanks stand before it
    return line, start, start + len(content)


def _note_cells(state: StateBlock, first: int, made: Sequence[Token]) -> None:
    """Gives each cell of a table its stretch of the row's line; a row may have fewer cells than its table."""
    line = first - 1
    cells: Iterator[LineSpan] = iter(())
    for token in made:
        if token.type == "tr_open":
            line += 2 if line == first else 1  # the line under the header is no row
            cells = iter(_cells(state, line))
        elif token.type == "inline":
            token.meta["lines"] = [next(cells, (line, 0, 0))]


def _cells(state: StateBlock, line: int) -> list[LineSpan]:
    start = state.bMarks[line] + state.tShift[line]
    text = state.src[start : state.eMarks[line]].rstrip(" \t")
    ends = [match.start() for match in _BAR.finditer(text)]
    starts = [0, *(end + 1 for end in ends)]
    ends.append(len(text))
    spans = list(zip(starts, ends, strict=True))
    if spans[0] == (0, 0):
        del spans[0]
    if spans and spans[-1][0] == spans[-1][1]:
        del spans[-1]
    found: list[LineSpan] = []
    for left, right in spans:
        cell = text[left:right]
        at = start + left + len(cell) - len(cell.lstrip(" \t"))
        found.append((line, at, at + len(cell.strip(" \t"))))
    return found
