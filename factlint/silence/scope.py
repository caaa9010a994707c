"""How far a silence reaches in its draft."""

from __future__ import annotations

from collections.abc import Sequence

from msgspec import Struct

from factlint.model import Block, Draft
from factlint.patterns import late
from factlint.silence.directive import Directive

_LINE_END = late(r"[\r\n]")


class Silence(Struct, frozen=True):
    """One rule, family or `all`, kept quiet over a stretch of the source."""

    directive: Directive
    name: str
    start: int
    end: int

    def covers(self, at: int) -> bool:
        """Whether what begins at an offset is kept quiet."""
        return self.start <= at < self.end


def silences_of(draft: Draft, directives: Sequence[Directive]) -> tuple[list[Silence], list[Directive]]:
    """The silences, and the `enable` that end none."""
    silences: list[Silence] = []
    idle: list[Directive] = []
    open_regions: dict[str, Directive] = {}
    end = len(draft.source) + 1
    for each in directives:
        if each.verb == "disable":
            for name in each.names:
                open_regions.setdefault(name, each)
        elif each.verb == "enable":
            closed = [name for name in each.names or tuple(open_regions) if name in open_regions]
            for name in closed:
                opened = open_regions.pop(name)
                silences.append(Silence(opened, name, opened.comment.end, each.comment.start))
            if not closed:
                idle.append(each)
        else:
            start, stop = (
                (0, end) if each.verb == "ignore-file" else _reach(draft, each.comment.start, each.comment.end)
            )
            silences += [Silence(each, name, start, stop) for name in each.names]
    silences += [Silence(each, name, each.comment.end, end) for name, each in open_regions.items()]
    return silences, idle


def _reach(draft: Draft, start: int, end: int) -> tuple[int, int]:
    """The comment's line where something else stands on it, or else the block that comes next."""
    source = draft.source
    first = max(source.rfind("\n", 0, start), source.rfind("\r", 0, start)) + 1
    line_end = _LINE_END.search(source, end)
    last = line_end.start() if line_end is not None else len(source)
    if (source[first:start] + source[end:last]).strip(" \t>*+-|"):
        return first, last
    following = [(span, block) for span, block in _spans(draft.blocks) if span[0] >= end]
    if not following:
        return end, end
    (begin, stop), block = min(following, key=lambda entry: entry[0])
    if block.kind in ("cell", "quote") and block.group:
        stop = max(span[1] for span, other in following if other.group == block.group)
    return begin, stop


def _spans(blocks: Sequence[Block]) -> list[tuple[tuple[int, int], Block]]:
    return [(block.span(0, len(block.text)), block) for block in blocks if block.text]
