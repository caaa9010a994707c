"""What kind of source a stretch of words names."""

from __future__ import annotations

from bisect import bisect_right
from operator import attrgetter

from factlint.find.attribution_words import AttributionLexicon
from factlint.find.source_phrases import MARKS, Stretch
from factlint.model import AnnotatedBlock, Tokens
from factlint.model.mention import SourceKind

_NAME_IN_APPOSITION = 3
"""Tokens of the comma, a first name and a surname."""
_CURRENCIES = frozenset("$£€¥")
_START = attrgetter("start")
_SHARES = ("percent", "fraction")
"""What words can print too: three in ten."""


def source_kind(tokens: Tokens, stretch: Stretch | None, lexicon: AttributionLexicon) -> SourceKind:
    """The kind of a source; `none` where there is no source."""
    if stretch is None:
        return "none"
    start, end = stretch
    lower, words = tokens.lower, tokens.words
    if _is_pronoun(tokens, start, end, lexicon):
        return "pronoun"
    cut = _head_end(tokens, start, end, lexicon)
    if cut + 1 < end and lower[cut] == "of" and lower[cut - 1] in lexicon.collective_nouns:
        start, cut = cut + 1, _head_end(tokens, cut + 1, end, lexicon)  # a growing body of research
    head_at = cut - 1 if cut > start else start
    if lower[head_at] in ("'s", "'") and head_at > start:
        head_at -= 1
    head = lower[head_at]
    capitals = [at for at in range(start, cut) if words[at][0].isupper() and _names(tokens, at, start, lexicon)]
    if head in lexicon.document_nouns and not (len(capitals) > 1 and words[head_at][0].isupper()):
        return "vague" if _is_vague(tokens, start, cut, end, head, bool(capitals), lexicon) else "document"
    if capitals and capitals[-1] >= head_at - 1 and (words[head_at][0].isupper() or not head[0].isalpha()):
        return _named(tokens, start, capitals, lexicon)
    if _bears_name(tokens, cut, end, lexicon):
        return "person"
    if head in lexicon.office_nouns:
        return "office"
    return "vague" if _is_vague(tokens, start, cut, end, head, bool(capitals), lexicon) else "anonymous"


def _bears_name(tokens: Tokens, cut: int, end: int, lexicon: AttributionLexicon) -> bool:
    """Whether the full name of a person stands in apposition to a description: the union's lawyer, Ida Holm."""
    comma = next((at for at in range(cut, end - _NAME_IN_APPOSITION + 1) if tokens.words[at] == ","), None)
    if comma is None:
        return False
    if tokens.lower[comma + 1] in lexicon.honorifics:  # its director, Dr. Ana Holm
        comma += 1 + (comma + 2 < end and tokens.words[comma + 2] == ".")
    if comma + _NAME_IN_APPOSITION > end:
        return False
    return all(tokens.words[at][0].isupper() for at in range(comma + 1, comma + _NAME_IN_APPOSITION)) and (
        tokens.lower[comma + 1] not in lexicon.organisation_words
    )


def is_figure(found: AnnotatedBlock, stretch: Stretch, lexicon: AttributionLexicon) -> bool:
    """Whether a stretch opens with a figure or a date that stands for nobody: 24%, some 1,200 of them, 28 km in May."""
    tokens = found.tokens
    start, end = stretch
    leads, prepositions, lower = lexicon.vague_leads, lexicon.noun_phrase_prepositions, tokens.lower
    while start < end - 1 and (
        (word := lower[start]) in leads or word in prepositions or (word[-1] == "y" and word.endswith("ly"))
    ):
        start += 1
    kind = _figure_kind(found, tokens.starts[start])
    digits = tokens.words[start][0].isdigit() or tokens.words[start] in _CURRENCIES
    if not digits and kind not in _SHARES:
        return False
    people = lexicon.anonymous_nouns | lexicon.vague_nouns | lexicon.office_nouns | lexicon.document_nouns
    head = _head_end(tokens, stretch[0], end, lexicon)
    if not people.isdisjoint(tokens.lower[start:head]):
        return False
    counted = kind == "count" and head - start > 1
    shared = head < end and tokens.lower[head] == "of" and tokens.lower[head + 1 : head + 2] != ("them",)
    return not counted and not (shared and kind in ("percent", "number", "count", "fraction"))


def _figure_kind(found: AnnotatedBlock, place: int) -> str:
    """The kind of the mention at a place; of any other word, a number's."""
    if not found.mentions:
        return "number"
    at = bisect_right(found.mentions, place, key=_START) - 1
    return found.mentions[at].kind if at >= 0 and found.mentions[at].end > place else "number"


def _is_pronoun(tokens: Tokens, start: int, end: int, lexicon: AttributionLexicon) -> bool:
    word = tokens.lower[start]
    if word not in lexicon.source_pronouns or end - start > 2:
        return False
    return end - start == 1 or not (word in lexicon.definite_words or word in ("both", "one"))


def _head_end(tokens: Tokens, start: int, end: int, lexicon: AttributionLexicon) -> int:
    """The end of the words up to the head of a noun phrase: before a mark, a relative or a preposition."""
    for at in range(start, end):
        if tokens.words[at] in MARKS or tokens.lower[at] in lexicon.relatives:
            return at
        if at > start and _follows_head(tokens, at, lexicon):
            return at
    return end


def _follows_head(tokens: Tokens, at: int, lexicon: AttributionLexicon) -> bool:
    """Whether a word stands behind the head of its noun phrase: of, released, last, Thursday."""
    word = tokens.lower[at]
    if word in lexicon.noun_phrase_prepositions or _is_no_name(tokens, at, lexicon):
        return True
    known = tokens.lower[at - 1]
    headed = known in lexicon.document_nouns or known in lexicon.anonymous_nouns or known in lexicon.office_nouns
    if not headed:
        return False
    telling = word in lexicon.verbs or word in lexicon.time_words or (word in lexicon.definite_words and word != "'s")
    noun = word in lexicon.document_nouns or word in lexicon.anonymous_nouns or word in lexicon.office_nouns
    return (telling or word.endswith("ed")) and tokens.words[at].islower() and not noun


def _is_no_name(tokens: Tokens, at: int, lexicon: AttributionLexicon) -> bool:
    """Whether a word is a month, a weekday or the like; before another capital it is a first name: Jan Holm, April Lund."""
    if tokens.lower[at] not in lexicon.no_names:
        return False
    behind = tokens.words[at + 1] if at + 1 < len(tokens.words) else ""
    return not (tokens.words[at][0].isupper() and behind[:1].isupper() and behind.lower() not in lexicon.no_names)


def _names(tokens: Tokens, at: int, start: int, lexicon: AttributionLexicon) -> bool:
    """Whether a capital is that of a name."""
    if not tokens.words[at][0].isupper() or _is_no_name(tokens, at, lexicon):
        return False
    if at > start:
        return True
    lower = tokens.lower[at]
    described = lower in lexicon.anonymous_nouns or lower in lexicon.office_nouns or lower in lexicon.document_nouns
    described = described or lower in lexicon.vague_nouns
    return not (described or lower in lexicon.sentence_openers or lower in lexicon.vague_leads)


def _named(tokens: Tokens, start: int, capitals: list[int], lexicon: AttributionLexicon) -> SourceKind:
    """Whether a name is a person's or an organisation's."""
    if tokens.lower[capitals[0]] in lexicon.honorifics and len(capitals) > 1:
        return "person"
    run = [tokens.words[at] for at in capitals]
    if any(word.lower() in lexicon.organisation_words or (len(word) > 1 and word.isupper()) for word in run):
        return "organisation"
    if len(run) > 1 and run[-1].lower() in lexicon.broadcasting_words:
        return "organisation"
    return "organisation" if tokens.lower[start] == "the" and capitals[0] == start + 1 else "person"


def _is_vague(
    tokens: Tokens, start: int, cut: int, end: int, head: str, named: bool, lexicon: AttributionLexicon
) -> bool:
    """Whether a plural has nothing with it that says which ones."""
    lower = tokens.lower
    if named or (head not in lexicon.vague_nouns and lower[start] not in lexicon.vague_quantifiers):
        return False
    if lower[start] in lexicon.number_leads and head in lexicon.plural_sources:
        return False
    for at in range(start, cut):
        word = lower[at]
        if word in lexicon.definite_words or word.isdigit():
            return False
        if word not in lexicon.vague_leads and word != head and word not in lexicon.vague_nouns:
            return False
    bodied = lower[cut + 1 : cut + 2] == ("the",) and cut + 2 < end and tokens.words[cut + 2][0].isupper()
    if cut < end and lower[cut] in ("from", "in") and head in lexicon.document_nouns and not bodied:
        return True  # a place is no source: reports from the capital
    return not any(_tells_which(tokens, at, end, lexicon) for at in range(cut, end))


def _tells_which(tokens: Tokens, at: int, end: int, lexicon: AttributionLexicon) -> bool:
    """Whether what follows a plural says which: sources at the ministry, people familiar with the talks."""
    if tokens.lower[at] in lexicon.relatives or _names(tokens, at, -1, lexicon):
        return True
    if tokens.lower[at] not in lexicon.noun_phrase_prepositions or at + 1 >= end:
        return False
    return tokens.lower[at + 1] in lexicon.articles
