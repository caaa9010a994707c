"""Cues: the words that say that somebody says, believes or finds something."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Literal

from msgspec import Struct

from factlint.find.attribution_words import AttributionLexicon, Verb
from factlint.find.tokens import word_at
from factlint.find.verb_guards import has_complement, is_noun, is_passive_cue, is_speechless
from factlint.find.verb_subjects import is_papers
from factlint.find.word_window import back_over
from factlint.model import Tokens

CueKind = Literal[
    "speech",
    "content",
    "stance",
    "evidential",
    "feeling",
    "noun",
    "preposition",
    "possessive",
    "adverb",
    "topic",
    "container",
    "label",
]
Voice = Literal["active", "passive", "participle"]

_AS = ("as",)
_ENDS_OF_SPEECH = frozenset(("”", '"', "’", "'"))
_CONTAINER_REACH = 9
_LIGHT_REACH = 4
"""Tokens between "made" and "case"."""
_REVISED_REACH = 6
"""Tokens between "raised" and "full-year forecast"."""
_INTERVIEW_REACH = 9
"""Tokens between an interview and what it is about."""
_OWNER_REACH = 8
"""Tokens between the "in" of a view and the view."""


class Cue(Struct, frozen=True, gc=False):
    """A cue where it stands: tokens[start:end], without auxiliaries."""

    kind: CueKind
    start: int
    end: int
    base: str = ""
    voice: Voice = "active"
    """A participle (`saying`, `adding`) goes with the subject of another verb."""
    sure: bool = False
    """Whether somebody states something, rather than asks, plans, praises or seems to."""


def find_cues(
    tokens: Tokens, candidates: Iterable[int], first: int, last: int, lexicon: AttributionLexicon
) -> Iterator[Cue]:
    """The cues of tokens[first:last] that begin at one of the candidates, in order and none overlapping another."""
    free = first
    for at in candidates:
        if at >= free:
            cue = _cue(tokens, at, first, last, lexicon)
            if cue is not None:
                yield cue
                free = cue.end


def _cue(tokens: Tokens, at: int, first: int, last: int, lexicon: AttributionLexicon) -> Cue | None:
    word = tokens.lower[at]
    if (seconds := lexicon.prepositions.get(word)) is not None:
        for phrase in (*seconds.get(word_at(tokens, at + 1), ()), *seconds.get("", ())):
            if len(phrase) == 1:
                if _goes_with_name(tokens, at, lexicon):
                    return Cue("preposition", at, at + 1, word, sure=True)
            elif tokens.lower[at : at + len(phrase)] == phrase:
                return Cue("preposition", at, at + len(phrase), word, sure=True)
    for verb in lexicon.verbs.get(word, ()):
        cue = _verb(tokens, at, first, last, verb, lexicon)
        if cue is not None:
            return cue
    if word in lexicon.hearsay_adverbs:
        return Cue("adverb", at, at + 1, word)
    if word in lexicon.containers and (before := _container(tokens, at, first, lexicon)) is not None:
        return Cue("container", before, at + 1, word)
    if word in lexicon.topic_words and _is_topic(tokens, at, first, lexicon):
        return Cue("topic", at, at + 1, word)
    if word in lexicon.possessive_cues and _is_view(tokens, at, first, lexicon):
        return Cue("possessive", at, at + 1, word)
    if (word in lexicon.cue_nouns or word in lexicon.copula_nouns) and _is_cue_noun(tokens, at, lexicon):
        return Cue("noun", at, at + 1, word)
    if word in lexicon.told_nouns and _is_told(tokens, at, first, lexicon):
        return Cue("noun", at, at + 1, word)
    if word in lexicon.revised_nouns and _is_revised(tokens, at, first, lexicon):
        return Cue("noun", at, at + 1, word)
    if word in lexicon.feeling_cues and _is_feeling(tokens, at, first, lexicon):
        return Cue("feeling", at, at + 1, word)
    return None


def _goes_with_name(tokens: Tokens, at: int, lexicon: AttributionLexicon) -> bool:
    """Whether a preposition of one word stands before its source: citing the report, but per only before a name."""
    if tokens.lower[at] not in lexicon.naming_prepositions:
        return True
    return tokens.words[at].islower() and word_at(tokens, at + 1) != "" and tokens.words[at + 1][0].isupper()


def _is_view(tokens: Tokens, at: int, first: int, lexicon: AttributionLexicon) -> bool:
    """Whether a noun of opinion is one in whose light something is said: in the union's view."""
    if word_at(tokens, at - 1) in ("own", "latest", "best"):
        at -= 1
    if at <= first + 1 or word_at(tokens, at - 1) not in lexicon.possessives:
        return False
    return any(
        word_at(tokens, back) in ("in", "by", "on") for back in range(at - 2, max(at - _OWNER_REACH, first - 1), -1)
    )


def _container(tokens: Tokens, at: int, first: int, lexicon: AttributionLexicon) -> int | None:
    """The preposition that says that something stands in a paper: in a new poll, under the law."""
    if tokens.words[at - 1] == "-" and not tokens.gaps[at - 1]:
        return None  # his brother-in-law
    if tokens.words[at][0].isupper() and word_at(tokens, at + 1) and tokens.words[at + 1][0].isupper():
        return None
    if tokens.lower[at - 1] in ("the", "by") and tokens.lower[at] in lexicon.general_containers:
        return None  # required by law
    for back in range(at - 1, max(at - _CONTAINER_REACH, first) - 1, -1):
        if tokens.lower[back] in lexicon.container_prepositions:
            return back
        if not tokens.words[back][0].isalpha() and tokens.lower[back] not in ("'s", "-", ".", "/"):
            return None
        if tokens.lower[back] in lexicon.noun_phrase_prepositions or (
            tokens.lower[back] in lexicon.auxiliaries and tokens.lower[back] != "'s"
        ):
            return None
    return None


def _is_topic(tokens: Tokens, at: int, first: int, lexicon: AttributionLexicon) -> bool:
    """Whether a word says what somebody's words are about: doubts about the plan, whether it will work."""
    if at <= first or not tokens.words[at - 1][0].isalpha() or tokens.lower[at - 1] in lexicon.auxiliaries:
        return False
    if not lexicon.interview_words.isdisjoint(tokens.lower[max(at - _INTERVIEW_REACH, first) : at]):
        return False
    follows = word_at(tokens, at + 1)
    if tokens.lower[at] == "whether":
        return True
    if word_at(tokens, at + 2) in lexicon.amount_words:
        return False
    if follows in lexicon.articles or follows in lexicon.question_openers:
        return True
    return bool(follows) and tokens.words[at + 1][0].isupper()


def _is_cue_noun(tokens: Tokens, at: int, lexicon: AttributionLexicon) -> bool:
    follower = word_at(tokens, at + 1)
    if follower in lexicon.be_forms:
        return word_at(tokens, at + 2) in ("that", "whether", "to")  # their fear is that
    if tokens.lower[at] not in lexicon.cue_nouns:
        return False
    if follower not in lexicon.cue_noun_followers:
        return False
    if follower == "of" and (sum_of := word_at(tokens, at + 2)) and (sum_of[0].isdigit() or sum_of in "$£€¥"):
        return False  # insurers face claims of $2.4bn
    if tokens.lower[at] in lexicon.opinion_nouns and follower != "from":
        return True
    owned = word_at(tokens, at - 1) in lexicon.possessives or word_at(tokens, at - 2) in lexicon.possessives
    return follower == "that" or owned or (follower == "to" and tokens.lower[at] in lexicon.promise_nouns)


def _is_told(tokens: Tokens, at: int, first: int, lexicon: AttributionLexicon) -> bool:
    """Whether a noun of saying is the object of a verb that says no more than that: made the case for."""
    if word_at(tokens, at + 1) not in lexicon.told_noun_followers:
        return False
    before = tokens.lower[max(at - _LIGHT_REACH, first) : at]
    return not lexicon.light_verbs.isdisjoint(before)


def _is_revised(tokens: Tokens, at: int, first: int, lexicon: AttributionLexicon) -> bool:
    """Whether a forecast is one that its makers change: raised its full-year forecast to."""
    if word_at(tokens, at + 1) not in lexicon.told_noun_followers:
        return False
    before = tokens.lower[max(at - _REVISED_REACH, first) : at]
    return not (lexicon.revising_verbs.isdisjoint(before) or lexicon.possessives.isdisjoint(before))


def _is_feeling(tokens: Tokens, at: int, first: int, lexicon: AttributionLexicon) -> bool:
    follower = word_at(tokens, at + 1)
    if follower in lexicon.no_names and word_at(tokens, at + 2) == "that":
        follower = "that"  # hopeful on Tuesday that
    if follower not in lexicon.feeling_followers and follower not in lexicon.content_openers:
        return False
    if follower in lexicon.other_senses.get(tokens.lower[at], ()):
        return False
    return word_at(tokens, back_over(tokens, at - 1, first, lexicon)) in lexicon.linking_verbs


def _verb(tokens: Tokens, at: int, first: int, last: int, verb: Verb, lexicon: AttributionLexicon) -> Cue | None:
    """The cue that a verb form is, as its neighbours allow."""
    end, lower = at + 1, tokens.lower
    if verb.particle:
        if word_at(tokens, end) != verb.particle:
            return None
        end += 1
    if is_speechless(tokens, at, lexicon):
        return None
    back = back_over(tokens, at - 1, first, lexicon)
    before = lower[back] if back >= first else ""
    if before == "than" and verb.form == "past" and word_at(tokens, end) not in lexicon.content_openers:
        return None  # more than planned
    if verb.form in ("past", "participle") and before in lexicon.be_forms:
        if is_passive_cue(tokens, at, end, last, verb, lexicon):
            return Cue("speech", at, end, verb.base, "passive")
        return None
    if lower[end : end + 1] == _AS and lower[at] in lexicon.passive_cues:
        if word_at(tokens, end + 1) not in lexicon.subject_pronouns:
            return Cue("speech", at, end, verb.base, "passive")
    if before == "," and verb.form in ("past", "participle") and _is_reduced_passive(tokens, at, end, lexicon):
        return Cue("speech", at, end, verb.base, "passive")
    if verb.form == "participle" and before not in lexicon.have_forms:
        return None
    if before == "than" and verb.form == "past":
        return None  # costs more than planned
    if is_noun(tokens, at, back, before, verb, lexicon) or not has_complement(tokens, at, end, before, verb, lexicon):
        return None
    participle = verb.form == "ing" and before not in lexicon.be_forms
    if participle and verb.kind == "stance" and verb.base not in lexicon.siding_verbs:
        if not (verb.base in lexicon.paper_verbs and is_papers(tokens, at - 1, lexicon)):
            return None
    stated = f"{verb.base} {verb.particle}" if verb.particle else verb.base
    sure = not participle and stated in lexicon.assertive_verbs and before != "to"
    return Cue(verb.kind, at, end, verb.base, "participle" if participle else "active", sure)


def _is_reduced_passive(tokens: Tokens, at: int, end: int, lexicon: AttributionLexicon) -> bool:
    """Whether a participle behind a comma says what is said of the noun before it: the bridge, said to be unsafe, ..."""
    if tokens.lower[at] not in lexicon.passive_cues or tokens.words[at - 2] in _ENDS_OF_SPEECH:
        return False
    follows = word_at(tokens, end)
    return follows == "by" or (follows == "to" and word_at(tokens, end + 1) in ("be", "have"))
