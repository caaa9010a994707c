"""Markers: what a writer leaves where something is still to come, wherever in a draft it stands."""

import re
from collections.abc import Iterator
from functools import lru_cache
from typing import Self

from msgspec import Struct

from factlint.find.marker_traps import is_blank_figure, is_blank_word, named_so
from factlint.model import Block, Draft
from factlint.patterns import late
from factlint.words import Words

_OWN_COMMENTS = ("factlint", "markdownlint", "prettier", "vale ", "cspell", "textlint", "more", "toc")
"""Comments that speak to a program."""
_ZEROS = late(r"(?<![\w.,:-])0(?=0+(?![\d:.])|0*,000)")
"""Zeros that no number begins with: 00 and 0,000 stand inside many real ones."""
_BEFORE_ZEROS = (" ", "$", "£", "€", "(", "[", "\n", '"', "“", "*")
_CENTURY = late(r"(?<![\w.,-])(?:1[5-9]|20)XX(?![\w-])")
"""A year of which the end is still to come: founded in 19XX."""
_COMING = late(
    r".*\b(?:to come|to be added|to be inserted|goes here|needed here|still missing|to follow)[.!?]?", re.IGNORECASE
)
"""How a note in square brackets ends that says what is still to come: quote from the union to come."""
_LINK_TARGET = late(r"(?:#|https?://|/)?(?P<word>\w+|\?\?+)/?")


class MarkerLexicon(Struct, frozen=True):
    """The words of markers."""

    words: tuple[str, ...]
    words_not_after: frozenset[str]
    words_not_before: frozenset[str]
    figures: tuple[str, ...]
    letters: tuple[str, ...]
    letters_before: tuple[str, ...]
    letters_not_before: frozenset[str]
    notes: tuple[str, ...]
    plain_notes: frozenset[str]
    blanks: frozenset[str]
    openers: tuple[str, ...]
    fillers: tuple[str, ...]

    @classmethod
    def of(cls, words: Words) -> Self:
        """The lexicon of these word lists."""

        def entries(name: str) -> tuple[str, ...]:
            return tuple(dict.fromkeys(words.lists.get(f"placeholder_{name}", ())))

        return cls(
            entries("words"), frozenset(entries("words_not_after")), frozenset(entries("words_not_before")),
            entries("figures"), entries("letters"), entries("letters_before"),
            frozenset(entries("letters_not_before")), entries("notes"), frozenset(entries("notes_plain")),
            frozenset(entries("blanks")), entries("openers"), entries("fillers"),
        )  # fmt: skip


class Marker(Struct, frozen=True):
    """A marker, with its place in the draft's source."""

    start: int
    end: int
    text: str


class _Patterns(Struct, frozen=True):
    """The lexicon's patterns."""

    words: re.Pattern[str]
    figures: re.Pattern[str]
    letters: re.Pattern[str]
    brackets: re.Pattern[str]
    notes: re.Pattern[str]
    openers: re.Pattern[str]
    fillers: re.Pattern[str]


def find_markers(draft: Draft, lexicon: MarkerLexicon) -> tuple[Marker, ...]:
    """The markers of a draft, in order of place, none inside another."""
    source = draft.source
    if not _has_any(source, lexicon):
        return ()
    found = [*_front_matter(draft, lexicon), *_comments(draft, lexicon)]
    names = frozenset(word for word in lexicon.words if word in source and named_so(word, source))
    for block in draft.blocks:
        if block.kind != "code":
            found += _of_block(draft, block, lexicon, names)
    kept: list[Marker] = []
    for marker in sorted(found, key=lambda marker: (marker.start, -marker.end)):
        if not kept or marker.start >= kept[-1].end:
            kept.append(marker)
    return tuple(kept)


def _has_any(source: str, lexicon: MarkerLexicon) -> bool:
    """Whether the source has anything that could be a marker: a few fast searches spare nearly every draft the rest."""
    if "[" in source or "<!--" in source or "{/*" in source:
        return True
    literal = (*lexicon.words, *lexicon.figures, *lexicon.letters, *lexicon.openers)
    if any(entry in source for entry in literal if "0" not in entry) or _has_zeros(source):
        return True
    lower = source.lower()
    return any(filler in lower for filler in lexicon.fillers)


def _has_zeros(source: str) -> bool:
    """Whether a figure of zeros may stand in the source; the search for what stands before it is the fast one."""
    return any(f"{before}0" in source for before in _BEFORE_ZEROS) and _ZEROS.search(source) is not None


@lru_cache(maxsize=4)
def _patterns(lexicon: MarkerLexicon) -> _Patterns:
    def one_of(entries: tuple[str, ...]) -> str:
        return "|".join(re.escape(entry) for entry in sorted(entries, key=len, reverse=True)) or r"(?!)"

    repeated = "|".join(f"(?:{re.escape(word)})+" for word in sorted(lexicon.words, key=len, reverse=True)) or r"(?!)"
    return _Patterns(
        late(rf"(?<![A-Za-z0-9.@/_])(?:{repeated})s?(?![A-Za-z0-9_])"),
        late(rf"(?<![\w.,#?!)\"”’-])(?:{one_of(lexicon.figures)})(?![\w#?]|[.,]\d)"),
        late(rf"(?<![\w.,#-])(?:{one_of(lexicon.letters)})(?=[^\w#]|(?:m|bn|k)\b)"),
        late(r"\[([^\[\]\n]{1,200})\]"),
        late(rf"[\s*_]*(?P<note>{one_of(lexicon.notes)})(?![\w-])(?P<rest>.*)", re.IGNORECASE | re.DOTALL),
        late(rf"[\s*_]*(?:{one_of(lexicon.openers)})\b(?=\s*:)"),
        late(one_of(lexicon.fillers), re.IGNORECASE),
    )


def _of_block(draft: Draft, block: Block, lexicon: MarkerLexicon, names: frozenset[str]) -> Iterator[Marker]:
    for start, end in _spans(block.text, lexicon, names):
        first, last = block.span(start, end)
        if not (first and draft.source[first - 1] == "`"):
            yield Marker(first, last, block.text[start:end])
    for link in block.links:
        target = _LINK_TARGET.fullmatch(link.target)
        if target is not None and target["word"] in (*lexicon.words, "??", "TODO"):
            first, last = block.span(link.start, link.end)
            yield Marker(first, last, link.target)


def _spans(text: str, lexicon: MarkerLexicon, names: frozenset[str]) -> Iterator[tuple[int, int]]:
    """Where markers stand in a text."""
    patterns = _patterns(lexicon)
    for match in patterns.words.finditer(text):
        word = match[0].removesuffix("s")
        if word not in names and is_blank_word(
            text, match, lexicon.words, lexicon.words_not_after, lexicon.words_not_before
        ):
            yield match.span()
    for match in patterns.figures.finditer(text):
        yield match.span()
    for match in _CENTURY.finditer(text) if "XX" in text else ():
        yield match.span()
    for match in patterns.letters.finditer(text):
        if is_blank_figure(text, match, lexicon.letters_before, lexicon.letters_not_before):
            yield match.span()
    if "[" in text:
        for match in patterns.brackets.finditer(text):
            if _is_note(text, match, lexicon):
                yield match.span()
    opener = patterns.openers.match(text)
    if opener is not None:
        yield opener.span()
    for match in patterns.fillers.finditer(text):
        yield match.span()


def _is_note(text: str, match: re.Match[str], lexicon: MarkerLexicon) -> bool:
    """Whether square brackets hold a note to oneself, or the name of what is missing."""
    inside = match[1].strip()
    bare, asks = inside.rstrip("? ").lower(), inside.endswith("?")
    if bare in lexicon.blanks:
        return asks or inside.isupper()
    if inside in lexicon.letters:
        return True
    note = _patterns(lexicon).notes.fullmatch(inside)
    if note is None:
        return _COMING.fullmatch(inside) is not None and not text[: match.start()].count('"') % 2
    rest = note["rest"].strip()
    if note["note"].lower() not in lexicon.plain_notes:
        return True
    loud = note["note"].isupper()
    if not rest:
        return loud
    return (
        rest[0] in ":?"
        or (loud and len(inside.split()) > 1)
        or (rest.endswith("?") and not text[: match.start()].count('"') % 2)
    )


def _comments(draft: Draft, lexicon: MarkerLexicon) -> Iterator[Marker]:
    """Comments that are notes to oneself; each is a marker as a whole."""
    patterns = _patterns(lexicon)
    for comment in draft.comments:
        text = comment.text.strip()
        if text.lower().startswith(_OWN_COMMENTS):
            continue
        note = patterns.notes.match(text)
        if (
            (
                note is not None
                and (note["note"].lower() not in ("which", "when", "where") or note["rest"].strip() == "?")
            )
            or patterns.words.search(text)
            or patterns.figures.search(text)
        ):
            yield Marker(comment.start, comment.end, text)


def _front_matter(draft: Draft, lexicon: MarkerLexicon) -> Iterator[Marker]:
    """Values of the front matter that are markers, or hold one."""
    printed = {block.label for block in draft.blocks if block.label}
    for key, value in draft.metadata.items():
        if key in printed:
            continue
        for start, end in _spans(value, lexicon, frozenset()):
            at = draft.source.find(value, max(draft.source.find(key), 0) + len(key))
            if at >= 0:
                yield Marker(at + start, at + end, value[start:end])
