"""What stands before a verb: documents and people that can say something, asides and tags."""

from __future__ import annotations

from factlint.find.attribution_words import AttributionLexicon
from factlint.find.tokens import word_at
from factlint.model import Tokens

STOPS = frozenset((",", ".", ""))
_PAPER_REACH = 8
"""Tokens between a document and its verb."""
_NAME_LINKS = frozenset(("the", "of", "de", "&", ".", "-"))
_TAG = 6
"""Tokens of the subject of a tag."""
ASIDE = 6
"""Tokens between the comma of an aside and its verb: ..., most analysts believe, ..."""


def is_papers(tokens: Tokens, back: int, lexicon: AttributionLexicon) -> bool:
    """Whether the noun phrase that ends at a token is one of a document: polls in three towns, records of the port."""
    for at in range(back, max(back - _PAPER_REACH, -1), -1):
        word = tokens.lower[at]
        if word in lexicon.document_nouns:
            return True
        if not word[0].isalnum() or word in lexicon.clause_openers or _is_auxiliary(word, lexicon):
            return False
        if word in lexicon.verbs and word not in lexicon.noun_homographs:
            return False
    return False


def _is_auxiliary(word: str, lexicon: AttributionLexicon) -> bool:
    return word in lexicon.auxiliaries and word not in lexicon.noun_phrase_prepositions


def are_people(tokens: Tokens, back: int, lexicon: AttributionLexicon) -> bool:
    """Whether the noun phrase that ends at a token is one of people: engineers at the road office."""
    for at in range(back, max(back - _PAPER_REACH, -1), -1):
        word = tokens.lower[at]
        if word.endswith("s") and (word in lexicon.anonymous_nouns or word in lexicon.vague_nouns):
            return word_at(tokens, at + 1) in lexicon.noun_phrase_prepositions
        if not word[0].isalnum() or word in lexicon.clause_openers or _is_auxiliary(word, lexicon):
            return False
    return False


def can_speak(tokens: Tokens, back: int, before: str, lexicon: AttributionLexicon) -> bool:
    """Whether a word is a document, an office, somebody unnamed or a name: the report states."""
    known = before in lexicon.document_nouns or before in lexicon.office_nouns or before in lexicon.anonymous_nouns
    return known or before in lexicon.subject_pronouns or tokens.words[back][0].isupper()


def is_tag(tokens: Tokens, at: int, back: int, lexicon: AttributionLexicon) -> bool:
    """Whether a verb ends a sentence with nothing but its subject between it and a comma: ..., the Lunde Post reports."""
    if word_at(tokens, at + 1) not in STOPS:
        return False
    named = tokens.words[back][0].isupper()
    first = back
    while first >= 0 and back - first < _TAG and tokens.lower[first] not in (",", "”", '"', "so"):
        word = tokens.lower[first]
        if named and not (tokens.words[first][0].isupper() or word in _NAME_LINKS):
            return False
        if not named and (word in lexicon.noun_phrase_prepositions or word in lexicon.clause_openers):
            return False
        first -= 1
    return word_at(tokens, first) in (",", "”", '"', "so") and (
        named or word_at(tokens, first + 1) in lexicon.definite_words
    )


def is_noun_next(tokens: Tokens, at: int, lexicon: AttributionLexicon) -> bool:
    """Whether a bare noun can begin at a token: voters support background checks."""
    word = word_at(tokens, at)
    known = word in lexicon.noun_phrase_prepositions or word in lexicon.auxiliaries or word in lexicon.clause_openers
    return word.isalpha() and not known and word not in lexicon.verbs


def is_aside(tokens: Tokens, at: int, end: int, lexicon: AttributionLexicon) -> bool:
    """Whether a verb stands with its subject between commas: ..., most analysts believe, ..."""
    if word_at(tokens, end) not in STOPS:
        return False
    if _is_led_by_as(tokens, at):
        return True
    reach = 2 * ASIDE if is_papers(tokens, at - 1, lexicon) else ASIDE  # ..., counts by the road office show.
    return any(word_at(tokens, back) in (",", "”", '"') for back in range(at - 1, max(at - reach, -1), -1))


def _is_led_by_as(tokens: Tokens, at: int) -> bool:
    """Whether an aside begins with "as": ..., as the tenants' union has calculated, ..."""
    for back in range(at - 1, max(at - 2 * ASIDE, -1), -1):
        if tokens.lower[back] == "as":
            return word_at(tokens, back - 1) in STOPS
        if not tokens.words[back][0].isalnum() and tokens.lower[back] not in ("'s", "'", "’", "-", "."):
            return False
    return False
