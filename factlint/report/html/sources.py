"""The sources of a draft, and the figures that rest on each."""

from __future__ import annotations

from collections.abc import Iterator

from msgspec import Struct

from factlint.model import FIGURE_KINDS, AnnotatedBlock, Attribution, Mention
from factlint.model.lines import LineIndex
from factlint.report.display import safe
from factlint.report.reporter import Look, one_line


class Resting(Struct, frozen=True):
    """A figure that a source vouches for."""

    text: str
    line: int
    anchor: str


class Source(Struct, frozen=True):
    """A source as the draft prints it."""

    name: str
    kind: str
    """`none` for the figures that nobody vouches for in their own sentence."""
    figures: tuple[Resting, ...]
    lines: tuple[Resting, ...]
    """Where it speaks."""


_NOBODY = ""
"""The key of the figures without a source; that of a source begins with a blank, be it one without a name."""


def sources(look: Look, prefix: str) -> tuple[Source, ...]:
    """The sources in the order in which they first speak, then the figures without one in their sentence."""
    lines = LineIndex(look.draft.source)
    names: dict[str, tuple[str, str]] = {}
    figures: dict[str, list[Resting]] = {}
    spoken: dict[str, list[Resting]] = {}

    def resting(found: AnnotatedBlock, mention: Mention) -> Resting:
        start = found.block.span(mention.start, mention.end)[0]
        line = lines.place(start)[0]
        text = safe(one_line(found.block.text[mention.start : mention.end]))
        return Resting(text, line, f"{prefix}l{line}")

    for found, start, end in _sentences(look):
        said = [mention for mention in found.attributions if mention.start < end and start < mention.end]
        keys = []
        for mention in said:
            value = mention.value
            if isinstance(value, Attribution):
                key = value.source_text.lower()
                names.setdefault(key, (value.source_text or "unnamed", value.source_kind))
                keys.append(key)
                spoken.setdefault(key, []).append(resting(found, mention))
        for mention in found.mentions:
            if mention.kind in FIGURE_KINDS and start <= mention.start < end:
                for key in dict.fromkeys(f" {key}" for key in keys) or (_NOBODY,):
                    figures.setdefault(key, []).append(resting(found, mention))
    told = [
        Source(safe(name), kind, tuple(figures.get(f" {key}", ())), tuple(spoken.get(key, ())))
        for key, (name, kind) in names.items()
    ]
    if _NOBODY in figures:
        told.append(Source("nobody in the same sentence", "none", tuple(figures[_NOBODY]), ()))
    return tuple(told)


def _sentences(look: Look) -> Iterator[tuple[AnnotatedBlock, int, int]]:
    for found in look.blocks:
        if found.block.kind in ("paragraph", "item", "quote"):
            for start, end in found.block.sentences:
                yield found, start, end
