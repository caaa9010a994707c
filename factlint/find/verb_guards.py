"""Whether a form that can be a verb of attribution is one where it stands."""

from __future__ import annotations

from factlint.find.attribution_words import AttributionLexicon, Verb
from factlint.find.tokens import word_at
from factlint.find.verb_subjects import ASIDE, STOPS, are_people, can_speak, is_aside, is_noun_next, is_papers, is_tag
from factlint.model import Tokens

QUOTES = frozenset("“\"‘'«")
_TIME_LEADS = frozenset(("in", "on", "last", "this", "earlier", "yesterday", "today", "late"))
_TIME_REACH = 4
"""Tokens from a verb to "that", with a time between."""
_CLOSING_QUOTES = frozenset(("”", '"', "’", "'"))
_SINGULAR = frozenset(("he", "she", "it"))
_BEFORE_HER = frozenset(("to", "with", "of", "by", "behind", "for", "around", "near"))
_QUOTED_ENDS = frozenset(",.?!")
_BY_REACH = 4
"""Tokens between a passive and its "by"."""
_RELATIVE_REACH = 4
"""Tokens between "which" and its verb."""
_ORDER = 8
"""Tokens between an order and its infinitive."""
_OBJECT = 5
"""Tokens between "its" and the noun that it owns."""
_PLAY = 14
"""Tokens between an answer and the minute or the goal."""
_AT_LEAST = frozenset(("least", "most", "all", "fewer", "more"))
"""After at, under or from they begin an amount: identified at least nine."""
_MODIFIERS = 4
"""Tokens between a verb and the noun of its object: claimed a narrow victory."""
_CURRENCIES = frozenset("$£€¥")
_AT_REACH = 14
"""Tokens between "put" and its "at"."""


def is_passive_cue(tokens: Tokens, at: int, end: int, last: int, verb: Verb, lexicon: AttributionLexicon) -> bool:
    """Whether a participle after a form of "be" attributes: was accused by, is expected to."""
    by = any(tokens.lower[index] == "by" for index in range(end, min(end + _BY_REACH, last)))
    judged = by and (verb.kind == "speech" or verb.base in lexicon.siding_verbs)
    if tokens.lower[at] not in lexicon.passive_cues and not judged:
        return verb.kind in ("speech", "content") and word_at(tokens, end) == "that"
    if tokens.lower[at] in lexicon.visible_cues and word_at(tokens, end) not in ("as", "by", "to"):
        return False
    return verb.kind != "content" or by or word_at(tokens, end) in lexicon.cue_noun_followers


def closes_quotation(tokens: Tokens, at: int) -> bool:
    """Whether a token is the second of two single marks, and so no possessive: ''No,'' said Holm."""
    return (
        at > 0 and tokens.words[at] in "'’" and (tokens.words[at - 1] in "'’" or tokens.words[at - 1] in _QUOTED_ENDS)
    )


def is_speechless(tokens: Tokens, at: int, lexicon: AttributionLexicon) -> bool:
    """Whether a form ends an idiom that attributes nothing: that said, all told."""
    end = at + 1 + (word_at(tokens, at + 1) in ("that", "this"))  # having said that
    return word_at(tokens, end) in STOPS and f"{word_at(tokens, at - 1)} {tokens.lower[at]}" in lexicon.speechless


def is_noun(tokens: Tokens, at: int, back: int, before: str, verb: Verb, lexicon: AttributionLexicon) -> bool:
    """Whether a form stands where a noun or an adjective does."""
    if verb.form == "ing":
        is_short = before == "'s" and word_at(tokens, back - 1) in lexicon.short_subjects
        return before in lexicon.noun_makers and not is_short
    if verb.form in ("past", "participle"):
        if verb.form == "past" and tokens.lower[at] == verb.base and _is_owned(tokens, at, back, lexicon):
            return True
        if before[:1].isdigit() and not (len(before) == 4 and before[:2] in ("19", "20")):
            return True  # 120 pledged delegates, but: a study of 2011 noted
        described = before in lexicon.articles or (before in lexicon.possessives and not closes_quotation(tokens, back))
        if before == "her" and word_at(tokens, at + 1) in STOPS and word_at(tokens, back - 1) in _BEFORE_HER:
            return False  # a person close to her said
        return (described or before in lexicon.noun_phrase_prepositions) and before not in lexicon.counting_words
    if before in lexicon.be_forms and before != "'s":
        return True  # the mayor is back
    if tokens.lower[at] not in lexicon.noun_homographs:
        owned = (
            before in lexicon.possessives and verb.base not in lexicon.opinion_verbs
        )  # doctors at St Brigid's believe
        articled = before in lexicon.articles or owned
        return verb.form == "base" and articled and before not in lexicon.counting_words
    return not _is_present(tokens, at, back, before, verb, lexicon)


def _is_owned(tokens: Tokens, at: int, back: int, lexicon: AttributionLexicon) -> bool:
    """Whether a form that is past, present and noun alike ends an object, and no clause begins behind it: its growth forecast."""
    follows = word_at(tokens, at + 1)
    verb_next = follows in lexicon.verbs and follows not in lexicon.noun_homographs  # its new forecast suggests
    ends = follows in STOPS or follows in lexicon.noun_phrase_prepositions or follows in ("to", "and")
    if not ends and not verb_next:
        return False
    for index in range(back, max(back - _OBJECT, 0), -1):
        word = tokens.lower[index]
        if word in lexicon.articles or word in lexicon.possessives:
            return tokens.words[index - 1][0].isalpha() and not _joins_clause(tokens.lower[index - 1], lexicon)
        if not (word[0].isalnum() or word == "-") or word in lexicon.auxiliaries:
            return False
    return False


def _joins_clause(word: str, lexicon: AttributionLexicon) -> bool:
    return word in lexicon.clause_openers or word in lexicon.question_openers or word in ("as", "and", "but")


def _is_in_play(tokens: Tokens, end: int, lexicon: AttributionLexicon) -> bool:
    """Whether an answer is one on the pitch: replied through Prado in the 51st minute."""
    if word_at(tokens, end) not in ("through", "with", "in", "by", "via"):
        return False
    clause = tokens.lower[end : end + _PLAY]
    clause = clause[: clause.index(".")] if "." in clause else clause
    return "that" not in clause and not lexicon.playing_words.isdisjoint(clause)


def _is_present(tokens: Tokens, at: int, back: int, before: str, verb: Verb, lexicon: AttributionLexicon) -> bool:
    """Whether a form that is a noun too (claims, report) has a subject before it and an object or a clause behind it."""
    if back < 0 or not before:
        return False
    if before in lexicon.modals:
        return verb.form == "base"  # according to figures
    if before in lexicon.relatives:
        return True
    if verb.base in lexicon.paper_verbs and is_papers(tokens, back, lexicon):
        return True
    if tokens.lower[at] in lexicon.mostly_nouns and not can_speak(tokens, back, before, lexicon):
        return False
    if before in lexicon.subject_pronouns:
        return (before in _SINGULAR) == (verb.form == "s") and before not in ("this", "these", "there")
    if tokens.words[at][0].isupper() and not tokens.words[back][0].isupper():
        return False
    plural = before in lexicon.plural_nouns or (
        before.endswith("s") and not before.endswith("ss") and before[0].isalpha()
    )
    if word_at(tokens, at + 1) == "that" and tokens.lower[at] not in lexicon.cue_nouns and before[0].isalpha():
        return verb.form in ("base", "s") and before not in lexicon.determiners  # polling of voters shows that
    asked = not lexicon.relatives.isdisjoint(tokens.lower[max(at - _RELATIVE_REACH, 0) : at])
    if asked and plural and verb.form == "base" and word_at(tokens, at + 1) in lexicon.be_forms:
        return True  # which its makers claim is twice as fast
    if not _opens_object(tokens, at + 1, lexicon):
        if verb.form == "s" and (is_tag(tokens, at, back, lexicon) or _ends_apposition(tokens, at, back)):
            return True
        listed = plural and before not in lexicon.determiners and tokens.words[back].islower() and verb.form == "base"
        listed = listed or (verb.form == "base" and are_people(tokens, back, lexicon))
        return listed and (is_aside(tokens, at, at + 1, lexicon) or is_noun_next(tokens, at + 1, lexicon))
    if before in lexicon.determiners or (before in lexicon.verbs and tokens.words[back].islower()):
        return before in lexicon.counting_words and verb.form == "base"
    if before in (")", "”", '"', ",", "—", "–"):
        return before != "," or (verb.form == "s" and word_at(tokens, at + 1) != "to")
    if not before[0].isalpha() or before in lexicon.clause_openers:
        return False
    if verb.form == "s":
        return not plural or tokens.words[back][0].isupper()
    named = tokens.words[back][0].isupper()
    clause = (
        tokens.lower[at + 1] in lexicon.content_openers or verb.base in lexicon.opinion_verbs or verb.particle != ""
    )
    return (plural and (not named or clause)) or (clause and are_people(tokens, back, lexicon))


def _ends_apposition(tokens: Tokens, at: int, back: int) -> bool:
    """Whether a verb ends its sentence behind a name between commas: ..., its editor, Ida Holm, estimates."""
    ends = word_at(tokens, at + 1) in STOPS and tokens.lower[back] == ","
    return ends and back > 0 and tokens.words[back - 1][0].isupper()


def _opens_object(tokens: Tokens, at: int, lexicon: AttributionLexicon) -> bool:
    """Whether an object or a clause can begin at a token."""
    follows = word_at(tokens, at)
    if follows in lexicon.content_openers or follows in QUOTES or follows in (":", "for", "on", "about", "against"):
        return True
    if follows[:1].isdigit() or follows[:1] in ("$", "£", "€"):
        return True
    return bool(follows) and (tokens.words[at][0].isupper() or follows.endswith("ly"))


def has_complement(tokens: Tokens, at: int, end: int, before: str, verb: Verb, lexicon: AttributionLexicon) -> bool:
    """Whether what a verb of its kind needs is there."""
    lower, base = tokens.lower, verb.base
    follows = lower[end] if end < len(lower) else ""
    if (
        follows == "-"
        or (at and lower[at - 1] == "-" and not tokens.gaps[at - 1])
        or (follows in lexicon.other_particles and not verb.particle)
    ):
        return False
    if _is_other(tokens, end, follows, verb, lexicon):
        return False
    if base in lexicon.playing_verbs and _is_in_play(tokens, end, lexicon):
        return False
    if base in lexicon.needed_followers and follows not in lexicon.needed_followers[base]:
        return False
    infinitive = verb.form == "base" and before in ("to", "not")
    if infinitive:
        won = verb.particle or base in lexicon.siding_verbs or base in lexicon.telling_verbs
        if won and is_noun_next(tokens, end, lexicon):
            return True
    if base in lexicon.directive_verbs and verb.form != "base" and _has_infinitive(tokens, end, lexicon):
        return True
    said = follows in lexicon.question_openers or follows in QUOTES
    if not said and follows in (",", ":"):
        said = word_at(tokens, end + 1) in QUOTES or (follows == "," and _resumes(tokens, end + 1))
    if verb.kind == "speech":
        if verb.form == "ing" and follows in STOPS and before not in STOPS:
            return False  # with all precincts reporting
        return not infinitive or said or follows in lexicon.subject_pronouns or follows in lexicon.articles
    if verb.kind == "evidential":
        return follows not in STOPS and not infinitive
    if verb.kind == "stance":
        if verb.base in lexicon.finding_verbs and not _is_finder(tokens, at, before, lexicon):
            return False
        return (
            not infinitive
            and before != ""
            and follows not in STOPS
            and not (_is_reduced(before, follows, verb, lexicon) and word_at(tokens, end + 1) not in _AT_LEAST)
        )
    if infinitive or said:
        return said
    if at and tokens.words[at - 1] in _CLOSING_QUOTES and follows:
        return tokens.words[end][0].isupper() or follows in lexicon.articles  # “It is late,” sighed Holm
    return _has_content(tokens, at, end, follows, verb, lexicon)


def _is_estimate(tokens: Tokens, end: int, verb: Verb, lexicon: AttributionLexicon) -> bool:
    """Whether somebody puts something at a figure, or gives it as one."""
    for at in range(end, end + _AT_REACH):
        word = word_at(tokens, at)
        if word in (".", "?", "!"):
            return False
        if word == "at" and verb.base != "give":
            return word_at(tokens, at + 1) not in lexicon.articles
        if word == "as" and verb.base == "give":
            return word_at(tokens, at + 1)[:1].isdigit()
    return False


def _clause(tokens: Tokens, at: int) -> tuple[str, ...]:
    """The next few tokens, up to a mark: with Holm over the yard."""
    ahead = tokens.lower[at : at + _OBJECT]
    return ahead[: next((index for index, word in enumerate(ahead) if not word[0].isalnum()), _OBJECT)]


def _is_other(tokens: Tokens, end: int, follows: str, verb: Verb, lexicon: AttributionLexicon) -> bool:
    """Whether what stands behind a verb makes it another: added to the debt, claimed a narrow victory, added 400 jobs."""
    others = lexicon.other_senses.get(verb.base, ())
    if follows in others or (verb.base in lexicon.counting_verbs and _is_amount(follows)):
        return True
    if not others or not (follows in lexicon.articles or follows in lexicon.possessives or follows[:1].isdigit()):
        return False
    ahead = tokens.lower[end + 1 : end + _MODIFIERS]
    return any(word in others and word not in lexicon.noun_phrase_prepositions for word in ahead)


def _is_amount(word: str) -> bool:
    return word[:1].isdigit() or word in _CURRENCIES


def _has_infinitive(tokens: Tokens, end: int, lexicon: AttributionLexicon) -> bool:
    """Whether somebody is told to do something: invited the mayor to see the yard."""
    if not is_noun_next(tokens, end, lexicon):
        return False
    for at in range(end + 1, end + _ORDER):
        word = word_at(tokens, at)
        if word == "to":
            return word_at(tokens, at + 1) not in lexicon.articles and word_at(tokens, at + 1).islower()
        if not word or not (word[0].isalnum() or word in ("'s", ".")) or word in lexicon.auxiliaries:
            return False
    return False


def _is_finder(tokens: Tokens, at: int, before: str, lexicon: AttributionLexicon) -> bool:
    """Whether what finds or shows a thing can be a paper or people who look into it: the audit found no fault."""
    if before in lexicon.vague_nouns or before in lexicon.office_nouns or is_papers(tokens, at - 1, lexicon):
        return True
    return before.endswith("s") and before in lexicon.anonymous_nouns


def _resumes(tokens: Tokens, at: int) -> bool:
    """Whether a clause with that follows an aside: believes, for example, that."""
    return any(tokens.lower[back : back + 2] == (",", "that") for back in range(at, at + ASIDE))


def _is_reduced(before: str, follows: str, verb: Verb, lexicon: AttributionLexicon) -> bool:
    """Whether a past form is a participle that describes the noun before it: seats offered by the party."""
    if verb.form != "past" or verb.particle or follows not in lexicon.reduced_followers:
        return False
    return before not in lexicon.have_forms and before not in lexicon.subject_pronouns


def _that_follows(tokens: Tokens, end: int, follows: str) -> bool:
    """Whether a clause comes behind words of time: found in May that, ruled last week that."""
    return follows in _TIME_LEADS and "that" in tokens.lower[end + 1 : end + _TIME_REACH]


def _has_content(tokens: Tokens, at: int, end: int, follows: str, verb: Verb, lexicon: AttributionLexicon) -> bool:
    """Whether a verb of content has some, behind it or around it."""
    if follows in lexicon.subject_pronouns or follows == ":" or _that_follows(tokens, end, follows):
        return True
    if verb.base in lexicon.estimating_verbs:
        return _is_estimate(tokens, end, verb, lexicon)
    if follows == "to" and verb.base in lexicon.plan_verbs:
        return True
    if follows in ("about", "of") and verb.base in lexicon.topic_verbs:
        return True
    if verb.base in lexicon.arguing_verbs and "over" in _clause(tokens, end):
        return True
    if verb.base in lexicon.opinion_verbs and (
        follows in lexicon.articles or (end < len(tokens.words) and tokens.words[end][0].isupper())
    ):
        return True
    if follows and follows not in (",", ";") and word_at(tokens, end + 1) in lexicon.question_openers:
        return True
    return is_aside(tokens, at, end, lexicon)
