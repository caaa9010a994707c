"""Whether a form that can be a verb of attribution is one where it stands."""

from __future__ import annotations

from factlint.find.attribution_words import AttributionLexicon, Verb
from factlint.find.word_window import word_at
from factlint.model import Tokens

QUOTES = frozenset("“\"‘'«")
_STOPS = frozenset((",", ".", ""))
_BY_REACH = 4
"""Tokens between a passive and its "by"."""
_ASIDE = 6
"""Tokens between the comma of an aside and its verb: ..., most analysts believe, ..."""


def is_passive_cue(tokens: Tokens, at: int, end: int, last: int, verb: Verb, lexicon: AttributionLexicon) -> bool:
    """Whether a participle after a form of "be" attributes: was accused by, is expected to."""
    by = any(tokens.lower[index] == "by" for index in range(end, min(end + _BY_REACH, last)))
    if tokens.lower[at] not in lexicon.passive_cues and not (verb.kind == "speech" and by):
        return False
    return verb.kind != "content" or by or word_at(tokens, end) in lexicon.cue_noun_followers


def is_noun(tokens: Tokens, at: int, back: int, before: str, verb: Verb, lexicon: AttributionLexicon) -> bool:
    """Whether a form stands where a noun or an adjective does."""
    articled = before in lexicon.articles or before in lexicon.possessives
    if verb.form == "ing":
        return before in ("the", "a", "an", "this", "its", "no", "'s", "any")
    if tokens.lower[at] not in lexicon.noun_homographs:
        return verb.form in ("base", "past") and articled and before not in lexicon.vague_quantifiers
    if before in lexicon.determiners and before not in lexicon.modals:
        plural_subject = before in lexicon.vague_leads and before not in (
            "the",
            "a",
            "an",
            "its",
            "his",
            "her",
            "their",
        )
        if not (plural_subject and verb.form in ("base", "past")):
            return True
    if not before or back < 0 or (verb.form == "base" and before in ("and", "or", ",")):
        return True
    return not _is_plain_verb(tokens, at, back, before, verb, lexicon)


def _is_plain_verb(tokens: Tokens, at: int, back: int, before: str, verb: Verb, lexicon: AttributionLexicon) -> bool:
    """Whether the word before a homograph, or what follows it, makes it a verb."""
    if before in lexicon.modals or before in lexicon.have_forms or before in lexicon.subject_pronouns:
        return True
    if before in lexicon.relatives or before in (")", "”", '"') or verb.form == "past":
        return True
    if tokens.words[back][0].isupper():
        return True
    follows = word_at(tokens, at + 1)
    return follows in lexicon.content_openers or follows in QUOTES or follows in (":", "for", "on")


def has_complement(tokens: Tokens, at: int, end: int, before: str, verb: Verb, lexicon: AttributionLexicon) -> bool:
    """Whether what a verb of its kind needs is there."""
    follows = word_at(tokens, end)
    infinitive = verb.form == "base" and before in ("to", "not")
    said = follows in lexicon.question_openers or follows in QUOTES
    said = said or (follows in (",", ":") and word_at(tokens, end + 1) in QUOTES)
    if verb.kind == "speech":
        return not infinitive or said or follows in lexicon.subject_pronouns or follows in lexicon.articles
    if verb.kind == "evidential":
        return follows in ("to", "that", "as", "like") and not infinitive
    if verb.kind == "stance":
        return not infinitive and before != "" and follows not in _STOPS
    if infinitive or said:
        return said
    return _has_content(tokens, at, end, follows, verb, lexicon)


def _has_content(tokens: Tokens, at: int, end: int, follows: str, verb: Verb, lexicon: AttributionLexicon) -> bool:
    """Whether a verb of content has some, behind it or around it."""
    if follows in lexicon.subject_pronouns or follows == ":":
        return True
    if follows == "to" and verb.base in lexicon.plan_verbs:
        return True
    if follows in ("about", "of") and verb.base in lexicon.topic_verbs:
        return True
    if verb.base in lexicon.opinion_verbs and (
        follows in lexicon.articles or (end < len(tokens.words) and tokens.words[end][0].isupper())
    ):
        return True
    if follows and follows not in (",", ";") and word_at(tokens, end + 1) in lexicon.question_openers:
        return True
    # An aside between commas: ..., most analysts believe, ...
    return follows in _STOPS and any(
        word_at(tokens, back) in (",", "”", '"') for back in range(at - 1, max(at - _ASIDE, -1), -1)
    )
