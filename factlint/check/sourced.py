"""What there is to inspect in a draft: sentences, attributions, quotations, references, and the draft as a whole."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from functools import partial

from msgspec import Struct
from msgspec.structs import replace

from factlint.model import AnnotatedBlock, Attribution, Draft, Figure, Label, Mention, Quotation
from factlint.rules.rule import Each
from factlint.rules.scene import Surroundings, Told, starting_in
from factlint.rules.values import Bound, Truth
from factlint.sourcing import (
    STRONG_CLAIMS,
    HousePolicy,
    Introductions,
    SourcedSentence,
    SourcingWords,
    explained,
    in_court,
    introduced,
    introductions,
    named_within,
    names_source,
    sourced_sentences,
    speakers,
    spoken_for,
)

_CAPITALS = 0.6
"""The share of capitals from which on a quotation is the title of a work."""
_END_MARKS = ".!?…,"


class SourcedDraft(Struct, frozen=True):
    """A draft with who vouches for each of its sentences."""

    draft: Draft
    blocks: Sequence[AnnotatedBlock]
    rows: Sequence[SourcedSentence]
    known: Introductions
    words: SourcingWords
    house: HousePolicy


class Subject(Struct, frozen=True):
    """One thing to inspect."""

    each: Each
    bound: Bound
    surroundings: Told
    strength: str = ""
    """The strong claim of its sentence."""


def sourced_draft(
    draft: Draft, blocks: Sequence[AnnotatedBlock], words: SourcingWords, house: HousePolicy
) -> SourcedDraft:
    """A draft, arranged for its inspection."""
    rows = sourced_sentences(draft, blocks, words, house)
    return SourcedDraft(draft, blocks, rows, introductions(blocks, words), words, house)


def subjects_of_block(sourced: SourcedDraft) -> Iterator[Subject]:
    """The sentences of the prose, each with its attributions and its quotations."""
    for number, row in enumerate(sourced.rows):
        found = sourced.blocks[row.block_index]
        sentence, strength = (row.start, row.end), row.claim.reason
        about = Told(partial(_about, sourced, found, number))
        yield Subject("sentence", Bound(_told(found, row), found, row.block_index, sentence), about, strength)
        named = partial(named_within, sourced.blocks, sourced.rows, number, sourced.words)
        for mention in row.attributions:
            value = mention.value
            if isinstance(value, Attribution) and not value.carried and row.start <= value.cue[0] < row.end:
                at = value.source or value.cue
                here = Mention("attribution", at[0], at[1], value, mention.sure)
                told = Told(partial(_about_source, sourced, number, value, about, named))
                yield Subject("attribution", Bound(here, found, row.block_index, sentence), told, strength)
        for mention in found.quotations:
            if row.start <= mention.start < row.end:
                told = Told(partial(_about_quotation, sourced, number, mention, about))
                yield Subject("quotation", Bound(mention, found, row.block_index, sentence), told, strength)


def _told(found: AnnotatedBlock, row: SourcedSentence) -> Mention:
    """What a finding about a sentence points at: its figure, its strong words, or all of it."""
    if row.claim.figure is not None:
        return row.claim.figure
    start, end = row.claim.place or (row.start, row.end)
    return Mention("sentence", start, end, Label(found.block.text[start:end]))


def _about(sourced: SourcedDraft, found: AnnotatedBlock, at: int) -> Surroundings:
    row = sourced.rows[at]
    strong = STRONG_CLAIMS.get(row.claim.reason)
    number = row.claim.figure is not None or any(
        isinstance(mention.value, Figure) and mention.kind not in ("duration", "age")
        for mention in starting_in(found.mentions, row.start, row.end)
    )
    return Surroundings(
        row.claim.reason, strong.why if strong else "", strong.needs if strong else "", row.reach, number, row.sources,
        sourced.house.accusation_sources, named_nearby=names_source(found, row) or in_court(sourced.rows, at, sourced.blocks, sourced.words),
    )  # fmt: skip


def _about_source(
    sourced: SourcedDraft, number: int, value: Attribution, of_sentence: Callable[[], Surroundings],
    named: Callable[[bool], bool],
) -> Surroundings:  # fmt: skip
    row = sourced.rows[number]
    found = sourced.blocks[row.block_index]
    met = introduced(sourced.known, row.block_index, value, row.end, found, sourced.words)
    about = replace(
        of_sentence(),
        introduced=Truth.UNKNOWN if met is None else Truth.HOLDS if met else Truth.CANNOT,
    )
    if value.source_kind not in ("vague", "anonymous", "none"):
        return about
    words = value.source_text.split()
    counted = bool(words) and words[0].lower() in sourced.words.counting_words
    unnamed_nouns = sourced.words.unnamed_nouns
    head = next(
        (
            at
            for at, word in enumerate(map(str.lower, words))
            if word in unnamed_nouns or (counted and word.removesuffix("s") in unnamed_nouns)
        ),
        None,
    )
    definite = bool(words) and words[0].lower() in sourced.words.definite_words
    public = _cue(sourced, row, value) in ("tweeted", "posted")
    bare = value.source_kind == "vague" and words[-1].lower() in sourced.words.plural_sources and not about.has_number
    unnamed = (value.source_kind == "anonymous" or bare) and head is not None and not definite and not public
    capital = any(word[0].isupper() for word in words[1:])
    described = head is not None and (len(words) > head + 1 or head > 1 or capital)
    return replace(
        about,
        named_nearby=named(unnamed or any(word.lower() in sourced.words.document_nouns for word in words)),
        unnamed=unnamed,
        described=described,
        holds_opinion=_cue(sourced, row, value) in sourced.words.opinion_cues,
        ownerless=value.source is None and _is_belief(sourced, row, value, about.has_number),
        explained=unnamed and explained(sourced.blocks, sourced.rows, number, sourced.words, described),
    )


def _cue(sourced: SourcedDraft, row: SourcedSentence, value: Attribution) -> str:
    return sourced.blocks[row.block_index].block.text[value.cue[0] : value.cue[1]].lower()


def _is_belief(sourced: SourcedDraft, row: SourcedSentence, value: Attribution, counted: bool) -> bool:
    """Whether a cue without a source is a belief that nobody holds: it is believed that; with a figure, is thought to."""
    text = sourced.blocks[row.block_index].block.text
    follows = text[value.cue[1] : row.end].split(maxsplit=1)[:1]
    return _cue(sourced, row, value) in sourced.words.ownerless_beliefs and (
        follows == ["that"] or (counted and follows == ["to"])
    )


def _about_quotation(
    sourced: SourcedDraft, number: int, mention: Mention, of_sentence: Callable[[], Surroundings]
) -> Surroundings:
    spoken = spoken_for(sourced.blocks, sourced.rows, number, mention, sourced.words)
    row = sourced.rows[number]
    text = sourced.blocks[row.block_index].block.text
    return replace(
        of_sentence(),
        spoken=Truth.HOLDS if spoken else Truth.CANNOT,
        quoted_words=_spoken_words(text[mention.start : mention.end], mention, text[mention.end : mention.end + 1]),
    )


def _spoken_words(text: str, mention: Mention, after: str) -> int:
    """The words of a quotation that is a sentence of its own; 0 for titles, labels and words held with tweezers."""
    words = [word for word in text.split() if any(letter.isalpha() for letter in word)]
    capitals = sum(1 for word in words if word.lstrip("“\"'‘(")[:1].isupper())
    inside = text.rstrip("”\"'’»")
    if (
        not words
        or capitals > _CAPITALS * len(words)
        or not (inside.endswith(tuple(_END_MARKS)) or after in (".", "!"))
    ):
        return 0
    begins = words[0].lstrip("“\"'‘«„").lstrip("[(")
    value = mention.value
    return value.words if isinstance(value, Quotation) and begins[:1].isupper() else 0


def whole_draft(sourced: SourcedDraft) -> Iterator[Subject]:
    """The draft itself, at its first source."""
    attributed = [row for row in sourced.rows if any(mention.sure for mention in row.attributions)]
    if not attributed:
        return
    first = attributed[0]
    found = sourced.blocks[first.block_index]
    named = speakers(sourced.blocks, sourced.rows)
    at = named[0] if named else None
    place = (at.start, at.end) if at and at.block_index == first.block_index else (first.start, first.end)
    mention = Mention("sentence", *place, Label(found.block.text[place[0] : place[1]]))
    about = Surroundings(sources=len(named), attributed=len(attributed))
    yield Subject("draft", Bound(mention, found, first.block_index, (first.start, first.end)), Told(lambda: about))


def references(sourced: SourcedDraft) -> Iterator[Subject]:
    """The footnote marks and citation keys of a draft, each with whether the draft defines it."""
    draft = sourced.draft
    notes = {block.label for block in draft.blocks if block.kind == "footnote"}
    elsewhere = "bibliography" in draft.metadata
    for index, found in enumerate(sourced.blocks):
        for link in found.block.links:
            if link.kind == "link" or not link.target:
                continue
            known = link.target in notes if link.kind == "footnote" else elsewhere or link.target in draft.sources
            mention = Mention("sentence", link.start, link.end, Label(link.target))
            sentence = next(
                (each for each in found.block.sentences if each[0] <= link.start < each[1]), (link.start, link.end)
            )
            defined = Truth.HOLDS if known else Truth.CANNOT
            yield Subject(
                "reference", Bound(mention, found, index, sentence), Told(partial(Surroundings, defined=defined))
            )
