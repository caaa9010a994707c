"""What stands around a source or a quotation and answers for it."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Collection, Iterator, Sequence

from factlint.model import AnnotatedBlock, Attribution, Mention, Name, Quotation
from factlint.patterns import late
from factlint.sourcing.open_quotations import ends_spoken
from factlint.sourcing.policy import SourcingWords, phrase_at
from factlint.sourcing.row_words import words_of
from factlint.sourcing.sourced_sentence import SourcedSentence

_CITATION = late(r"[(\[][A-Z][^()\[\]]{1,80}?,? (?:19|20)\d\d[a-z]?[)\]]")
"""Authors and year in brackets: (Harding et al., 2021)."""
_OPENING = 4
"""Words that a sentence opens with."""
_NAMED_KINDS = ("person", "organisation", "office", "document")
_PAPER_KINDS = ("person", "document")
"""What can be behind reports and studies; whoever confirms them did not write them."""
_SCHOLARS = ("dr", "dr.", "prof", "prof.", "professor", "doctor")
_NAMED_REACH = 2
"""Sentences after a vague source in which a name may still come."""
_SPOKEN_REACH = 2
"""Sentences of the paragraphs around a quotation in which its speaker may stand."""
_PARAGRAPH_REACH = 20
"""Sentences of a paragraph that are looked at on either side of a quotation."""
_LEADS = frozenset(("the", "a", "an", "one", "his", "her", "in", "this", "that"))
_THEN = frozenset(("then", "and", "but", "finally", "suddenly", "meanwhile", "afterwards", "so"))
_SUBJECT_REACH = 5
"""Words of a sentence in which its subject stands."""
_REASON_REACH = 2
"""Sentences around an unnamed source in which the reason may stand."""


def names_source(block: AnnotatedBlock, row: SourcedSentence) -> bool:
    """Whether a sentence has a source with a name, or a link."""
    if any(link.start < row.end and row.start < link.end for link in block.block.links):
        return True
    if _cites(block.block.text, row):
        return True
    values = list(_tellers(row))
    return any(_names_one(value, _NAMED_KINDS) or _is_by_somebody(value, block, row) for value in values)


def _cites(text: str, row: SourcedSentence) -> bool:
    bracketed = text.find("(", row.start, row.end) >= 0 or text.find("[", row.start, row.end) >= 0
    return bracketed and _CITATION.search(text, row.start, row.end) is not None


def named_within(
    blocks: Sequence[AnnotatedBlock], rows: Sequence[SourcedSentence], number: int, words: SourcingWords,
    source: Attribution, of_paper: bool,
) -> bool:  # fmt: skip
    """Whether a row, or one of the next few of its paragraph, has a source with a name or a link beside this `source`.

    `of_paper` asks for one that can be behind reports and studies: a document or a person.
    """
    answering = _PAPER_KINDS if of_paper else _NAMED_KINDS
    for row in rows[number : number + _NAMED_REACH + 1]:
        if row.block_index != rows[number].block_index:
            break
        block = blocks[row.block_index].block
        if any(link.start < row.end and row.start < link.end for link in block.links):
            return True
        if _cites(block.text, row):
            return True
        values = list(_tellers(row))
        if any(_names_one(value, answering) and not _is_of(source, value, block.text) for value in values):
            return True
        if row is not rows[number] and (
            _names_them(blocks[row.block_index], row, words)
            or _has_named_paper(blocks[row.block_index], row, words)
            or _has_titled(blocks[row.block_index], row)
        ):
            return True
    return False


def _tellers(row: SourcedSentence) -> Iterator[Attribution]:
    """The attributions of a sentence but for whoever only agrees, plans or offers something."""
    for mention in row.attributions:
        value = mention.value
        if isinstance(value, Attribution) and (mention.sure or value.source_kind == "document"):
            yield value


def _is_of(source: Attribution, other: Attribution, text: str) -> bool:
    """Whether what somebody says is what another is said to have said: A source said Holm had told her staff."""
    if other.source is None or other.source[0] < source.cue[1]:
        return False
    return text[source.cue[1] : other.source[0]].strip() in ("", "that")


def _names_them(found: AnnotatedBlock, row: SourcedSentence, words: SourcingWords) -> bool:
    """Whether a sentence says who somebody without a name is: They are Rosa Lind of the institute, and two of her students."""
    tokens = found.tokens
    first = bisect_left(tokens.starts, row.start)
    opens = phrase_at(tokens.lower, first, first + _OPENING, words.naming_openers) == first
    return opens and any(len(name.words) > 1 for name in _names_of(found, row.start, row.end))


def _has_named_paper(found: AnnotatedBlock, row: SourcedSentence, words: SourcingWords) -> bool:
    """Whether a sentence has a paper with a full name beside it: a study led by Rosa Lind gives it 20 years."""
    tokens = found.tokens
    first, last = bisect_left(tokens.starts, row.start), bisect_left(tokens.starts, row.end)
    return not words.documents.isdisjoint(tokens.lower[first:last]) and any(
        len(name.words) > 1 for name in _names_of(found, row.start, row.end)
    )


def _is_by_somebody(value: Attribution, found: AnnotatedBlock, row: SourcedSentence) -> bool:
    """Whether a full name stands behind a paper: the memoirs of his driver, Ida Holm."""
    if value.source_kind != "document" or value.source is None:
        return False
    return any(len(name.words) > 1 for name in _names_of(found, value.source[0], row.end))


def _has_titled(found: AnnotatedBlock, row: SourcedSentence) -> bool:
    """Whether a sentence has a person with a title, one of those who spoke: Dr Ida Holm operated."""
    return any(name.title.lower() in _SCHOLARS for name in _names_of(found, row.start, row.end))


def _names_of(found: AnnotatedBlock, start: int, end: int) -> Iterator[Name]:
    """The names that begin in text[start:end]."""
    first = bisect_left(found.names, start, key=lambda name: name.start)
    for mention in found.names[first : bisect_left(found.names, end, first, key=lambda name: name.start)]:
        if isinstance(mention.value, Name):
            yield mention.value


def _names_one(value: Attribution, kinds: Collection[str]) -> bool:
    """Whether a source is of one of these kinds and, if it is a paper, says whose it is."""
    if value.source_kind not in kinds:
        return False
    return value.source_kind != "document" or any(word[0].isupper() for word in value.source_text.split()[1:])


def explained(
    blocks: Sequence[AnnotatedBlock], rows: Sequence[SourcedSentence], number: int, words: SourcingWords,
    described: bool,
) -> bool:  # fmt: skip
    """Whether a sentence or one near it says why its source has no name: for fear of the sack.

    Of a source that is described it is enough that it asked not to be named.
    """
    for row in rows[max(number - _REASON_REACH, 0) : number + _REASON_REACH + 1]:
        tokens = blocks[row.block_index].tokens
        first, last = bisect_left(tokens.starts, row.start), bisect_left(tokens.starts, row.end)
        if phrase_at(tokens.lower, first, last, words.anonymity_reasons) is not None:
            return True
        asked = phrase_at(tokens.lower, first, last, words.anonymity_requests)
        if asked is not None and (described or "because" in tokens.lower[asked:last]):
            return True
    return False


def spoken_for(
    blocks: Sequence[AnnotatedBlock], rows: Sequence[SourcedSentence], number: int, quotation: Mention,
    words: SourcingWords,
) -> bool:  # fmt: skip
    """Whether anybody stands near a quotation who can have said it, in its paragraph or a neighbouring sentence."""
    value = quotation.value
    if not isinstance(value, Quotation) or value.continues:
        return True
    block_index = rows[number].block_index
    lead = blocks[block_index].block.text[rows[number].start : quotation.start].rstrip()
    if lead.endswith(":") and not words.source_notes.intersection(lead.lower()[:-1].split()):
        return True  # Holm was blunt:
    if (
        lead.lower().endswith(" as")
        and lead.lower().split()[-2:-1]
        and lead.lower().split()[-2] not in words.judging_words
    ):
        return True  # known on the quay as "Big Tam of the Narrows"
    first = bisect_left(rows, block_index, key=lambda row: row.block_index)
    last = bisect_left(rows, block_index + 1, key=lambda row: row.block_index)
    ahead = _SPOKEN_REACH if number == last - 1 else 0
    near = rows[max(first - _SPOKEN_REACH, number - _PARAGRAPH_REACH, 0) : min(last + ahead, number + _PARAGRAPH_REACH)]
    if any(each.block.text.rstrip().endswith(":") for each in blocks[max(block_index - 1, 0) : block_index]):
        return True  # issued this statement:
    if first == 0 and any(each.attributions for each in blocks[:block_index]):
        return True  # the headline says who speaks
    if number and _presents(rows[number - 1], block_index, blocks, words):
        return True
    if not value.closed and ends_spoken(block_index, blocks):
        return True
    if number + 1 < len(rows) and _points_at(words_of(blocks, rows[number + 1]), words):
        return True
    known = {
        value.source_text
        for found in blocks[max(block_index - 1, 0) : block_index + 1]
        for value in (mention.value for mention in found.attributions)
        if isinstance(value, Attribution)
        and not (_is_idle(found, value, words) or (value.carried and found is blocks[block_index]))
    }
    return any(
        _has_speaker(blocks[row.block_index], row, quotation if row.block_index == block_index else None, known, words)
        for row in near
    )


def _points_at(lower: Sequence[str], words: SourcingWords) -> bool:
    """Whether a sentence says of a quotation before it whose or what it is: That was the message; so runs the oath."""
    if lower[:1] and lower[0] in words.pointing_words:
        return not words.pointing_verbs.isdisjoint(lower[1:3])
    if lower[:1] and lower[0] in words.told_ways:
        return not words.told_verbs.isdisjoint(lower[1:2])
    return phrase_at(lower, 0, min(len(lower), _SUBJECT_REACH), words.pointing_back) is not None


def _presents(row: SourcedSentence, block_index: int, blocks: Sequence[AnnotatedBlock], words: SourcingWords) -> bool:
    """Whether a paragraph of one sentence is about somebody without a name, or a message: The foreman climbed down."""
    found = blocks[row.block_index]
    first, last = bisect_left(found.tokens.starts, row.start), bisect_left(found.tokens.starts, row.end)
    lower = found.tokens.lower[first:last]
    if not words.message_nouns.isdisjoint(lower[:_SUBJECT_REACH]) and not _LEADS.isdisjoint(lower[:1]):
        return True
    if phrase_at(lower, 0, len(lower), words.speaking_manners) is not None:
        return True
    if row.block_index == block_index and lower[:1] in (("he",), ("she",)):
        return True
    if len(found.block.sentences) > 1 and row.block_index != block_index:
        return False
    opening = _after_adverb(lower)[:_SUBJECT_REACH]
    if opening[:1] in (("he",), ("she",)):
        return True
    return not words.speaking_people.isdisjoint(opening) and not _LEADS.isdisjoint(opening[:1])


def _after_adverb(lower: Sequence[str]) -> Sequence[str]:
    """A sentence without the word before its first comma, and without Then or And: Outside, a woman handed out leaflets."""
    if lower[1:2] == (",",):
        return lower[2:]
    return lower[1:] if lower[:1] and lower[0] in _THEN else lower


def _speaks(value: Attribution, quotation: Mention | None) -> bool:
    """Whether an attribution has a source, or a cue outside of a quotation of its block."""
    if value.carried:
        return bool(value.source_text)
    if quotation is None:
        return value.source is not None
    if value.source is None:
        return False
    inside = quotation.start <= value.cue[0] < quotation.end
    closed = isinstance(quotation.value, Quotation) and quotation.value.closed
    return not inside or (not closed and value.source_kind not in ("pronoun", "none"))


def _is_idle(found: AnnotatedBlock, value: Attribution, words: SourcingWords) -> bool:
    """Whether somebody sees, hears or likes something, and says nothing."""
    return found.block.text[value.cue[0] : value.cue[1]].lower() in words.idle_cues


def _has_speaker(
    found: AnnotatedBlock, row: SourcedSentence, quotation: Mention | None, known: Collection[str],
    words: SourcingWords,
) -> bool:  # fmt: skip
    """Whether a sentence has a source, one of the known where it is carried, or a name outside a quotation of its block."""
    for mention in row.attributions:
        value = mention.value
        if not isinstance(value, Attribution) or not _speaks(value, quotation):
            continue
        if value.source_text in known if value.carried else not _is_idle(found, value, words):
            return True
    start = bisect_left(found.names, row.start, key=lambda name: name.start)
    end = bisect_left(found.names, row.end, key=lambda name: name.start)
    return any(
        (quotation is None or not quotation.start <= name.start < quotation.end) and _may_speak(found, name, words)
        for name in found.names[start:end]
    )


def _may_speak(found: AnnotatedBlock, mention: Mention, words: SourcingWords) -> bool:
    """Whether a name can be a person's: it has several words or a title, and is not where something happens."""
    name = mention.value
    if not isinstance(name, Name) or not mention.sure:
        return False
    before = found.block.text[: mention.start].rsplit(maxsplit=1)[-1:]
    placed = bool(before) and before[0].lower() in words.place_prepositions
    placed = placed or name.words[-1].removesuffix("’s").removesuffix("'s").lower() in words.unspeaking_places
    if len(name.words) == 1 and not name.title:
        placed = placed or before == ["the"] or any(each.start == mention.start for each in found.mentions)  # since May
    return bool(name.title) or not (placed or name.words[-1].lower() in words.named_things)
