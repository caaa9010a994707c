"""Who speaks in a draft: every source once, under its fullest name, with all that it says."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import islice

from msgspec import Struct, field

from factlint.model import AnnotatedBlock, Attribution, Mention, Name
from factlint.model.mention import SourceKind
from factlint.sourcing.sourced_sentence import SourcedSentence

_ARTICLES = ("the ", "a ", "an ")


class Speaker(Struct, frozen=True):
    """A source of a draft."""

    name: str
    """Its fullest name as printed, or its description."""
    kind: SourceKind
    block_index: int
    """Where the draft first has it speak."""
    start: int
    end: int
    said: tuple[int, ...]
    """The sentences that it vouches for, by their number in the draft's prose, from 0."""
    claims: tuple[int, ...]
    """Those of them that make a strong claim."""


class _Entry(Struct):
    name: str
    kind: SourceKind
    place: tuple[int, int, int]
    said: dict[int, None] = field(default_factory=dict)


def speakers(blocks: Sequence[AnnotatedBlock], rows: Sequence[SourcedSentence]) -> tuple[Speaker, ...]:
    """The sources of a draft in order of their first words; pronouns count for whom they stand for."""
    entries: dict[str, _Entry] = {}
    for number, row in enumerate(rows):
        found = blocks[row.block_index]
        for mention in row.attributions:
            value = mention.value
            if isinstance(value, Attribution) and mention.sure:
                _note(entries, found, row, value, number)
    strong = {number for number, row in enumerate(rows) if row.claim.reason}
    return tuple(
        Speaker(entry.name, entry.kind, *entry.place, tuple(entry.said), tuple(n for n in entry.said if n in strong))
        for entry in sorted(entries.values(), key=lambda each: each.place)
    )


def _note(
    entries: dict[str, _Entry], found: AnnotatedBlock, row: SourcedSentence, value: Attribution, number: int
) -> None:
    """Counts one attribution for its source; a fuller name takes the place of a shorter one."""
    name, kind = _name(found, value)
    if not name or kind == "none":
        return
    key = _key(name, kind)
    if kind == "pronoun" or key not in entries:
        key = next((known for known in reversed(entries) if _is_same(name, entries[known].name)), key)
        if kind == "pronoun" and key not in entries:
            return  # a pronoun for somebody who has not spoken
    place = value.source or value.cue
    entry = entries.setdefault(key, _Entry(name, kind, (row.block_index, place[0], place[1])))
    if len(name) > len(entry.name) and kind == entry.kind == "person":
        entry.name = name
    entry.said[number] = None


def _name(found: AnnotatedBlock, value: Attribution) -> tuple[str, SourceKind]:
    """What a source is called, without what is said about it."""
    text = " ".join(value.source_text.split())
    if value.source_kind == "person" and value.source is not None and not value.carried:
        end = value.source[0] + _first_of_several(found.block.text[value.source[0] : value.source[1]])
        inside = [mention for mention in found.names if value.source[0] <= mention.start < end]
        if not inside or (text[:1].islower() and not any(map(_is_full, inside))):  # the mayor of Lunde, Ida Holm
            behind = (each for each in found.names if end <= each.start < value.source[1] and _is_full(each))
            inside = list(islice(behind, 1)) or inside
        full = next((mention for mention in reversed(inside) if _is_full(mention)), inside[0] if inside else None)
        if full is not None and isinstance(full.value, Name):
            return " ".join(full.value.words).removesuffix("’s").removesuffix("'s"), "person"
    head = text.split(", ")[0].removesuffix("’s").removesuffix("'s").rstrip(",")
    return head, value.source_kind


def _first_of_several(text: str) -> int:
    """Where the first of several people, or what is said about one, ends."""
    ends = [at for mark in (", ", " and ", " who ") if (at := text.find(mark)) > 0]
    return min(ends, default=len(text))


def _is_full(mention: Mention) -> bool:
    return isinstance(mention.value, Name) and len(mention.value.words) > 1


def _key(name: str, kind: SourceKind) -> str:
    lower = name.lower()
    for article in _ARTICLES:
        lower = lower.removeprefix(article)
    return f"person {lower.split()[-1]}" if kind == "person" else lower


def _is_same(name: str, known: str) -> bool:
    """Whether two names can be one source's: Holm and Ida Holm, the institute and the Lunde Institute."""
    one, other = name.lower().split(), known.lower().split()
    short = len(one) <= 2 and one[0] in ("the", one[-1])
    return bool(one) and (one == other or (short and one[-1] in other))
