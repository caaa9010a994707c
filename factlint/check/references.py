"""The footnote marks, citation keys and link labels of a draft, and whether the draft says what they lead to."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from functools import partial

from factlint.check.sourced import SourcedDraft, Subject
from factlint.model import AnnotatedBlock, Draft, Label, Mention
from factlint.patterns import late
from factlint.rules.scene import Surroundings, Told
from factlint.rules.values import Bound, Truth

_LINK_LABEL = late(r"\[([^\[\]\n]{1,120})\]\[([^\[\]\s]{0,60})\]")
"""A link whose label nothing defines stays as it is written: [county figures][calls-24], [Quarterly bulletin][]."""
_LABEL = late(r"^ {0,3}\[([^\[\]\n^]{1,120})\]: +\S", re.MULTILINE)
_NARRATIVE_KEY = late(r"(?<![\w@.\[/;-])@([A-Za-z][A-Za-z_:-]*[0-9]{2,4}[a-z]?)\b")
"""A citation key in running text, with its year: @marsh2020."""
_NUMBERED = late(r"(?<=[\w.,;:!?”\"’)%]) ?\[([0-9]{1,3})\](?![(\[:])")
_NUMBERED_NOTE = late(r"^ *\[([0-9]{1,3})\]:? +\S", re.MULTILINE)
"""How a list of numbered sources begins its lines: [3] Water office, March report."""
_RAISED = late(r"(?<=[a-ln-z.,;:!?”\"’)%])([¹²³⁴-⁹][⁰¹²³⁴-⁹]?)(?![\w⁰¹²³⁴-⁹/])")
"""A raised mark after a word or a sign, and not after metres."""
_RAISED_NOTE = late(r"^ *([¹²³⁴-⁹][⁰¹²³⁴-⁹]?)[ \t]*\S", re.MULTILINE)
_MARKED_DOWN = (".md", ".markdown", ".mdx", ".qmd", ".rmd")

Spots = Iterator[tuple[int, int, str]]
"""Start, end and target of the marks in a block's text."""


def references(sourced: SourcedDraft) -> Iterator[Subject]:
    """The footnote marks, citation keys and link labels of a draft, each with whether the draft defines it."""
    draft = sourced.draft
    notes = {block.label for block in draft.blocks if block.kind == "footnote"}
    elsewhere = "bibliography" in draft.metadata
    marks = list(_unread_marks(draft))
    for index, found in enumerate(sourced.blocks):
        for link in found.block.links:
            if link.kind == "link" or not link.target:
                continue
            known = link.target in notes if link.kind == "footnote" else elsewhere or link.target in draft.sources
            yield _subject(found, index, link.start, link.end, link.target, known)
        for mark in marks if found.block.kind != "code" else ():
            for start, end, target in mark(found.block.text):
                yield _subject(found, index, start, end, target, known=False)


def _subject(found: AnnotatedBlock, index: int, start: int, end: int, target: str, known: bool) -> Subject:
    mention = Mention("sentence", start, end, Label(target))
    sentence = next((each for each in found.block.sentences if each[0] <= start < each[1]), (start, end))
    defined = Truth.HOLDS if known else Truth.CANNOT
    return Subject("reference", Bound(mention, found, index, sentence), Told(partial(Surroundings, defined=defined)))


def _unread_marks(draft: Draft) -> Iterator[Callable[[str], Spots]]:
    """What finds the marks without a definition that are plain text to the reader of the format."""
    labels = frozenset(match[1] for match in _LABEL.finditer(draft.source)) if "][" in draft.source else frozenset()
    if labels or ("][" in draft.source and draft.path.lower().endswith(_MARKED_DOWN)):
        known = frozenset(label.lower() for label in labels)
        yield partial(_undefined, pattern=_LINK_LABEL, known=known)
    if draft.sources and "@" in draft.source and "bibliography" not in draft.metadata:
        yield partial(_undefined, pattern=_NARRATIVE_KEY, known=frozenset(draft.sources))
    for pattern, note in ((_NUMBERED, _NUMBERED_NOTE), (_RAISED, _RAISED_NOTE)):
        known = frozenset(match[1] for match in note.finditer(draft.source))
        if known:
            yield partial(_undefined, pattern=pattern, known=known)


def _undefined(text: str, pattern: re.Pattern[str], known: frozenset[str]) -> Spots:
    """The marks of a text, by a pattern whose last group with words is what they lead to, that lead to nothing known."""
    for match in pattern.finditer(text):
        target = next(group for group in reversed(match.groups()) if group)
        if target not in known and target.lower() not in known:
            yield match.end() - len(match[0].lstrip()), match.end(), target
