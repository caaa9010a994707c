"""What there is to inspect in a draft: sentences, attributions, quotations, references, and the draft as a whole."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from functools import partial

from msgspec import Struct
from msgspec.structs import replace

from factlint.model import AnnotatedBlock, Attribution, Draft, Figure, Label, Mention, Quotation
from factlint.patterns import late
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
    is_printed,
    named_within,
    names_source,
    sourced_sentences,
    speakers,
    spoken_for,
)

_CAPITALS = 0.6
"""The share of capitals from which on a quotation is the title of a work."""
_END_MARKS = ".!?…,"
_SOME_NAMED = late(r"\b(?:among them|including|led by|such as|notably) (?:[a-z-]+ )*[A-Z]")
"""Names of some of those who speak: officials, among them the deputy minister Olaf Stern."""
_NAMED_BEHIND = late(
    r",? (?:among them|including|led by|such as|notably) [^.;]*[A-Z]|, (?:[A-Z][\w&.'’-]+ ){1,3}[A-Z][\w&.'’-]+,"
)
"""The same behind the words for who speaks: three recent polls, including one from Lunde; analysts, Norde Research, put it."""
_IMPERSONAL = late(r"\bit (?:is|was|has been|had been)(?: [a-z]+ly| now| often| still| also| then)? $")
"""Before a belief that nobody holds: it is widely thought."""


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


def subjects_of_block(sourced: SourcedDraft, asked: Callable[[Each, str, str | None], bool]) -> Iterator[Subject]:
    """The sentences of the prose, each with its attributions and its quotations; `asked` says whether any rule looks at one."""
    for number, row in enumerate(sourced.rows):
        found = sourced.blocks[row.block_index]
        sentence, strength = (row.start, row.end), row.claim.reason
        about = Told(partial(_about, sourced, found, number))
        if asked("sentence", strength, None):
            yield Subject("sentence", Bound(_told(found, row), found, row.block_index, sentence), about, strength)
        named = partial(named_within, sourced.blocks, sourced.rows, number, sourced.words)
        for mention in row.attributions:
            value = mention.value
            if not isinstance(value, Attribution) or value.carried or not row.start <= value.cue[0] < row.end:
                continue
            if value.source_kind in ("vague", "anonymous") and _is_quoted(found, value):
                continue  # whom a speaker has heard: “People want it,” she said
            if asked("attribution", strength, value.source_kind):
                at = value.source or value.cue
                here = Mention("attribution", at[0], at[1], value, mention.sure)
                told = Told(partial(_about_source, sourced, number, value, about, named))
                yield Subject("attribution", Bound(here, found, row.block_index, sentence), told, strength)
        for mention in found.quotations if asked("quotation", strength, None) else ():
            if row.start <= mention.start < row.end:
                told = Told(partial(_about_quotation, sourced, number, mention, about))
                yield Subject("quotation", Bound(mention, found, row.block_index, sentence), told, strength)


def _is_quoted(found: AnnotatedBlock, value: Attribution) -> bool:
    """Whether somebody says in a quotation what others say."""
    return any(quotation.start < value.cue[0] < quotation.end for quotation in found.quotations)


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
        sourced.house.accusation_sources,
        named_nearby=lambda: names_source(found, row) or in_court(sourced.rows, at, sourced.blocks, sourced.words),
    )  # fmt: skip


def _about_source(
    sourced: SourcedDraft, number: int, value: Attribution, of_sentence: Callable[[], Surroundings],
    named: Callable[[Attribution, bool], bool],
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
    bare = value.source_kind == "vague" and words[-1].lower() in sourced.words.plural_sources
    behind = found.block.text[value.source[1] : row.end] if value.source else ""
    some_named = _SOME_NAMED.search(value.source_text) is not None or _NAMED_BEHIND.match(behind) is not None
    unnamed = (value.source_kind == "anonymous" or bare) and head is not None and not definite and not public
    unnamed = unnamed and not some_named
    capital = any(word[0].isupper() for word in words[1:])
    described = head is not None and (len(words) > head + 1 or head > 1 or capital)
    return replace(
        about,
        named_nearby=lambda: (
            some_named
            or _is_contrast(found, row, value, about.has_number)
            or named(value, unnamed or any(word.lower() in sourced.words.document_nouns for word in words))
        ),
        unnamed=unnamed,
        described=described,
        holds_opinion=_cue(sourced, row, value) in sourced.words.opinion_cues
        and not _is_sensation(sourced, row, value),
        ownerless=value.source is None and _is_belief(sourced, row, value, about.has_number),
        explained=lambda: unnamed and explained(sourced.blocks, sourced.rows, number, sourced.words, described),
    )


def _cue(sourced: SourcedDraft, row: SourcedSentence, value: Attribution) -> str:
    return sourced.blocks[row.block_index].block.text[value.cue[0] : value.cue[1]].lower()


def _is_contrast(found: AnnotatedBlock, row: SourcedSentence, value: Attribution, counted: bool) -> bool:
    """Whether opinions without a figure are only told apart: some say that it is a monk, others a plumber."""
    told = found.block.text[value.cue[1] : row.end].lower().split()
    return not counted and value.source_text.lower().startswith("some") and "others" in told


def _is_sensation(sourced: SourcedDraft, row: SourcedSentence, value: Attribution) -> bool:
    """Whether somebody feels a thing rather than that something is so: many feel a little foolish."""
    follows = sourced.blocks[row.block_index].block.text[value.cue[1] : row.end].split(maxsplit=1)[:1]
    return _cue(sourced, row, value).startswith(("feel", "felt")) and follows in (["a"], ["an"])


def _is_belief(sourced: SourcedDraft, row: SourcedSentence, value: Attribution, counted: bool) -> bool:
    """Whether a cue without a source is a belief that nobody holds: it is believed that; with a figure, is thought to.

    So is what stands between commas, and an account that is nobody's: it is widely thought, by most accounts.
    """
    text = sourced.blocks[row.block_index].block.text
    cue = _cue(sourced, row, value)
    words = tuple(cue.split())
    if words and words in sourced.words.ownerless_accounts.get(words[0], ()):
        return True
    if cue not in sourced.words.ownerless_beliefs:
        return False
    follows = text[value.cue[1] : row.end].split(maxsplit=1)[:1]
    if follows == ["that"] or (counted and follows == ["to"]):
        return True
    impersonal = _IMPERSONAL.search(text[row.start : value.cue[0]].lower()) is not None
    return impersonal and text[value.cue[1] : value.cue[1] + 1] in (",", ".", ")", "—", ";")


def _about_quotation(
    sourced: SourcedDraft, number: int, mention: Mention, of_sentence: Callable[[], Surroundings]
) -> Surroundings:
    row = sourced.rows[number]
    found = sourced.blocks[row.block_index]
    text = found.block.text
    spoken = partial(spoken_for, sourced.blocks, sourced.rows, number, mention, sourced.words)
    words = _spoken_words(text[mention.start : mention.end], mention, text[mention.end : mention.end + 1])
    if words < 0 and not spoken():
        judged = text[row.start : mention.start].lower().split()[-2:]  # was attacked as
        told = judged[-1:] == ["as"] and judged[0] in sourced.words.judging_words
        words = 0 if not told and is_printed(found, row, mention, sourced.words) else -words
    return replace(of_sentence(), spoken=spoken, quoted_words=max(words, 0))


def _spoken_words(text: str, mention: Mention, after: str) -> int:
    """The words of a quotation that is a sentence of its own, and less than 0 for so many of a part of one; 0 for titles."""
    words = [word for word in text.split() if any(letter.isalpha() for letter in word)]
    capitals = sum(1 for word in words if word.lstrip("“\"'‘(")[:1].isupper())
    value = mention.value
    if not words or capitals > _CAPITALS * len(words) or not isinstance(value, Quotation):
        return 0
    inside = text.rstrip("”\"'’»")
    begins = words[0].lstrip("“\"'‘«„").lstrip("[(")
    whole = begins[:1].isupper() and (inside.endswith(tuple(_END_MARKS)) or after in (".", "!"))
    return value.words if whole else -value.words if begins[:1].islower() else 0


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
