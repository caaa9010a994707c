"""Where the source of a cue stands in its sentence."""

from __future__ import annotations

from factlint.find.attribution_words import AttributionLexicon
from factlint.find.cues import Cue
from factlint.find.tokens import word_at
from factlint.find.verb_guards import QUOTES
from factlint.find.word_window import is_adverb
from factlint.model import Tokens

Stretch = tuple[int, int]
"""First token, and the one after the last."""

MARKS = frozenset((",", ";", ":", ".", "?", "!", "—", "–", "(", ")", "“", "”", '"', "[", "]", "…", "‘"))
_NOBODYS = frozenset(("accounts", "account", "estimates", "estimate", "consent", "agreement"))
_CLOSERS = frozenset((",", "”", '"', "’", "'", "?", "!", "—", "–"))
_ASIDE_MARKS = frozenset((",", "—", "–"))
_ACCOUNTS = ("accounts", "account")
_LONGEST = 30
_LONGEST_ASIDE = 25
_LONGEST_OPENING = 8
_VIEW_LEADS = ("in", "by", "on")
_VIEW_REACH = 8
"""Tokens between the "by" of a count and the count: by the organisers' count."""
_INFINITIVES = (("be",), ("have",))
_AS_SAYING = ("as", "saying")
_SPEAKERS = frozenset(("i", "we"))
_LONGEST_ROLE = 5
"""Tokens of a role, and the first of the name behind it."""
_BY_REACH = 14
_OWNER_REACH = 5


def source_of(
    tokens: Tokens, cue: Cue, first: int, last: int, known: Stretch | None, lexicon: AttributionLexicon
) -> Stretch | None:
    """The source of a cue in tokens[first:last]; `known` is the one of the cue before."""
    if cue.kind == "preposition" and tokens.lower[cue.end - 1] in _NOBODYS:
        return None  # by most accounts
    if cue.kind == "preposition":
        if tokens.lower[cue.end - 1] in _ACCOUNTS:
            return None  # by most accounts, which are nobody's
        return _after(tokens, cue.end, last, lexicon)
    if cue.kind == "container":
        return cue.start + 1, cue.end
    if cue.kind == "possessive":
        led = [at for at in range(max(cue.start - _VIEW_REACH, first), cue.start) if tokens.lower[at] in _VIEW_LEADS]
        return _owner(tokens, cue.start, led[-1] + 1 if led else first, lexicon)
    if cue.kind == "noun":
        return _owner(tokens, cue.start, first, lexicon)
    if cue.kind in ("adverb", "topic"):
        return None
    if cue.voice == "passive":
        if tokens.lower[cue.end : cue.end + 2] == _AS_SAYING:
            return _before(tokens, cue.start, first, known, lexicon)
        until = min(cue.end + _BY_REACH, last)
        by = next((at for at in range(cue.end, until) if tokens.lower[at] in ("by", "that")), None)
        return None if by is None or tokens.lower[by] == "that" else _after(tokens, by + 1, last, lexicon)
    lead = tokens.lower[cue.start - 1] if cue.start > first else ""
    if cue.voice == "participle" and (not lead or lead in lexicon.participle_leads):
        return known or _opening(tokens, first, cue.start, lexicon)
    if _is_inverted(tokens, cue, first, last, lexicon):
        return _after(tokens, cue.end, last, lexicon)
    return _before(tokens, cue.start, first, known, lexicon)


def _is_inverted(tokens: Tokens, cue: Cue, first: int, last: int, lexicon: AttributionLexicon) -> bool:
    """Whether the source follows: "...," said the mayor."""
    at = cue.start - 1
    if cue.base not in lexicon.inverting_verbs or cue.end >= last:
        return False
    if at < first or tokens.words[at] not in _CLOSERS:
        return False
    word, lower = tokens.words[cue.end], tokens.lower[cue.end]
    if (
        lower in lexicon.subject_pronouns
        or lower in lexicon.question_openers
        or word in MARKS
        or lower in lexicon.no_names
    ):
        return False
    behind = _after(tokens, cue.end, last, lexicon)
    if behind is not None and behind[1] < last and tokens.lower[behind[1]] in lexicon.auxiliaries:
        return False  # an object with its own verb: ..., said the plan has failed
    described = lower in lexicon.anonymous_nouns or lower in lexicon.office_nouns
    described = described or _is_role(tokens, cue.end, last, lexicon)
    return word[0].isupper() or lower in lexicon.definite_words or lower in ("a", "an", "one") or described


def _is_role(tokens: Tokens, at: int, last: int, lexicon: AttributionLexicon) -> bool:
    """Whether a role begins at a token, and a name stands behind it: lead author Ida Holm."""
    for end in range(at, min(at + _LONGEST_ROLE, last)):
        word, lower = tokens.words[end], tokens.lower[end]
        if end > at and word[0].isupper():
            return end + 1 >= last or tokens.lower[end + 1] not in lexicon.auxiliaries
        if word == "-" and end > at:
            continue
        if not word.isalpha() or lower.endswith("s") or lower in lexicon.determiners or lower in lexicon.clause_openers:
            return False
        if (
            lower in lexicon.noun_phrase_prepositions
            or lower in lexicon.auxiliaries
            or lower in lexicon.content_openers
        ):
            return False
        if lower in lexicon.verbs and lower not in lexicon.noun_homographs:
            return False
    return False


def _after(tokens: Tokens, at: int, last: int, lexicon: AttributionLexicon) -> Stretch | None:
    """The noun phrase that begins at a token, its appositions left out."""
    words, lower = tokens.words, tokens.lower
    end = at
    until = min(last, at + _LONGEST)
    while end < until:
        word = lower[end]
        if words[end] in MARKS and (end == last - 1 or not _is_short(tokens, end, at, lexicon)):
            break
        if end > at:
            if word in lexicon.relatives or word in lexicon.phrase_enders or word in lexicon.cue_adverbs:
                break
            if end > at + 1 and word in lexicon.verbs and word not in lexicon.noun_homographs:
                break
            if word == "to" and lower[end + 1 : end + 2] in _INFINITIVES:
                break
        end += 1
    return (at, _with_apposed_name(tokens, at, end, last, lexicon)) if end > at else None


def _with_apposed_name(tokens: Tokens, at: int, end: int, last: int, lexicon: AttributionLexicon) -> int:
    """The end of a description with the full name behind its comma, if one ends there: the mayor of Lunde, Ida Holm."""
    words, lower = tokens.words, tokens.lower
    roles = lexicon.anonymous_nouns | lexicon.office_nouns
    if words[end : end + 1] != (",",) or not any(lower[index] in roles for index in range(at, end)):
        return end
    name = end + 1
    while name < last and words[name][0].isupper() and words[name].isalpha():
        name += 1
    apposed = name - end - 1
    if apposed not in (2, 3) or (name < last and words[name] not in MARKS):
        return end
    known = lexicon.organisation_words | lexicon.no_names
    return end if any(lower[index] in known for index in range(end + 1, name)) else name


def _is_short(tokens: Tokens, at: int, first: int, lexicon: AttributionLexicon) -> bool:
    """Whether a mark is the full stop of an initial or of a title."""
    if tokens.words[at] != "." or at <= first:
        return False
    return len(tokens.words[at - 1]) == 1 or tokens.lower[at - 1] in lexicon.honorifics


def _is_plural_owner(tokens: Tokens, at: int, first: int) -> bool:
    """Whether a single mark makes a plural an owner: the engineers' report."""
    if tokens.words[at] not in "'’" or at <= first or tokens.gaps[at - 1] or not tokens.gaps[at]:
        return False
    return tokens.lower[at - 1].endswith("s")


def _owner(tokens: Tokens, at: int, first: int, lexicon: AttributionLexicon) -> Stretch | None:
    """Whose claim or view a noun is: Holm's, his."""
    for back in range(at - 1, max(at - _OWNER_REACH, first - 1), -1):
        if tokens.lower[back] in ("'s", "'"):
            return _phrase_before(tokens, back, first, lexicon)
        if tokens.lower[back] in lexicon.possessives:
            told = back - 1 > first and tokens.lower[back - 1] in lexicon.revising_verbs
            subject = _before(tokens, back - 1, first, None, lexicon) if told else None
            return subject or (back, back + 1)  # the bank raised its forecast
        if tokens.words[back] in MARKS:
            return None
        if tokens.lower[back] in lexicon.light_verbs and back > first:
            return _before(tokens, back, first, None, lexicon)  # the mayor issued a warning
    return None


def _before(tokens: Tokens, at: int, first: int, known: Stretch | None, lexicon: AttributionLexicon) -> Stretch | None:
    """The subject of the verb at a token."""
    lower, words = tokens.lower, tokens.words
    end = at
    while end > first and (
        lower[end - 1] in lexicon.auxiliaries or (lower[end - 1].endswith("ly") and is_adverb(tokens, end - 1, lexicon))
    ):
        end -= 1
    if end == first:
        return known
    mark = words[end - 1]
    if mark in _ASIDE_MARKS and end - 3 > first and words[end - 3] == "," and lower[end - 2] in lexicon.auxiliaries:
        end -= 3  # Holm, however,
        mark = words[end - 1]
    if mark in _ASIDE_MARKS:
        return _apposed(tokens, end - 1, first, lexicon) or known or _opening(tokens, first, at, lexicon)
    if mark == ")":
        while end > first and words[end - 1] != "(":
            end -= 1
        return _phrase_before(tokens, end - 1, first, lexicon) or known
    if lower[end - 1] in ("and", "but", "or"):
        return known or _opening(tokens, first, at, lexicon)
    if lower[end - 1] in lexicon.relatives:
        end -= 2 if end - 2 >= first and words[end - 2] == "," else 1
    if lower[end - 1] in _SPEAKERS:
        return end - 1, end  # now I count
    phrase = _phrase_before(tokens, end, first, lexicon)
    if phrase is None:
        return known
    return _with_antecedent(tokens, phrase, first, lexicon) or _with_name(tokens, phrase, first, lexicon)


def _with_antecedent(tokens: Tokens, phrase: Stretch, first: int, lexicon: AttributionLexicon) -> Stretch | None:
    """A phrase that ends a relative clause with whom it is about: three people who were at the meeting said."""
    at = phrase[0] - 1
    while at > first and tokens.lower[at] in lexicon.auxiliaries:
        at -= 1
    if at <= first or tokens.lower[at] != "who" or tokens.words[at - 1] in MARKS:
        return None
    whom = _phrase_before(tokens, at, first, lexicon)
    return (whom[0], phrase[1]) if whom else None


def _with_name(tokens: Tokens, phrase: Stretch, first: int, lexicon: AttributionLexicon) -> Stretch:
    """A phrase with the name that it describes, where its second comma is missing: Ida Holm, the mayor said."""
    start = phrase[0]
    if start - 2 < first or tokens.words[start - 1] != "," or not tokens.words[start].islower():
        return phrase
    name = _phrase_before(tokens, start - 1, first, lexicon)
    if name is None or name[1] - name[0] < 2 or any(tokens.words[at].islower() for at in range(*name)):
        return phrase
    return name[0], phrase[1]


def _apposed(tokens: Tokens, comma: int, first: int, lexicon: AttributionLexicon) -> Stretch | None:
    """The noun phrase before an apposition that ends at a comma, with it: Ida Holm, the mayor."""
    for back in range(comma - 1, max(comma - _LONGEST_ASIDE, first), -1):
        if tokens.words[back] in _ASIDE_MARKS:
            phrase = _phrase_before(tokens, back, first, lexicon)
            if phrase and _adds_to_name(tokens, phrase, first, lexicon):
                continue
            return (phrase[0], comma) if phrase else None
        if tokens.words[back] in ("”", '"', ";", ":"):
            break
    return None


def _adds_to_name(tokens: Tokens, phrase: Stretch, first: int, lexicon: AttributionLexicon) -> bool:
    """Whether what stands between two marks is an age or a place, and the name before them: Ida Holm, 63, of Lunde, ..."""
    start = phrase[0]
    if start - 1 <= first or tokens.words[start - 1] not in _ASIDE_MARKS:
        return False
    aged = tokens.lower[start] in ("aged", "age") or tokens.words[start].isdigit()
    return (aged and phrase[1] - start <= 2) or tokens.lower[start] in lexicon.noun_phrase_prepositions


def _phrase_before(tokens: Tokens, end: int, first: int, lexicon: AttributionLexicon) -> Stretch | None:
    """The noun phrase that ends before a token."""
    lower = tokens.lower
    start = end
    while start > first and end - start < _LONGEST and not _ends_phrase(tokens, start - 1, end, first, lexicon):
        start -= 1
    while start < end and lower[start] in lexicon.phrase_leads:
        start += 1
    return (start, end) if start < end else None


def _ends_phrase(tokens: Tokens, at: int, end: int, first: int, lexicon: AttributionLexicon) -> bool:
    """Whether a noun phrase that is read backwards stops before it takes a token in."""
    word, lower = tokens.words[at], tokens.lower[at]
    if word in MARKS or word in QUOTES:
        return not (_is_short(tokens, at, first, lexicon) or _is_plural_owner(tokens, at, first))
    if lower in ("and", "or") and first < at and at + 1 < end:
        return not (tokens.words[at + 1][0].isupper() and tokens.words[at - 1][0].isupper())
    if lower == "to":  # close to the talks, but not: to close
        return at + 1 < end and tokens.lower[at + 1] in lexicon.verbs
    if lower == "than" and at > first and tokens.lower[at - 1] in ("more", "less", "fewer"):
        return False
    if lower == "that" and at > first and tokens.lower[at - 1] in lexicon.noun_phrase_prepositions:
        return False  # the authors of that study
    if lower in lexicon.clause_openers or (lower in lexicon.be_forms and lower != "'s") or lower in lexicon.modals:
        return True
    if lower not in lexicon.verbs or lower in lexicon.noun_homographs or word[0].isupper():
        return False
    follows = word_at(tokens, at + 1)
    if follows == "by" and at > first and tokens.lower[at - 1] not in lexicon.subject_pronouns and at + 1 < end:
        return False  # documents seen by the Post
    return any(verb.particle in ("", follows) for verb in lexicon.verbs[lower])  # side with, but: both sides


def _opening(tokens: Tokens, first: int, until: int, lexicon: AttributionLexicon) -> Stretch | None:
    """The first noun phrase of a sentence: what a participle or a second verb goes with."""
    words, lower = tokens.words, tokens.lower
    start = first
    while start < until and not words[start][0].isalnum():
        start += 1
    if start < until and lower[start] in lexicon.phrase_leads:
        comma = next((at for at in range(start, min(start + _LONGEST, until)) if words[at] == ","), until)
        start = comma + 1
    end = start
    while end < until and end - start <= _LONGEST_OPENING and words[end] not in MARKS:
        word = lower[end]
        if word in lexicon.auxiliaries and word not in ("'s", "all", "both", "each", "first"):
            break
        if word in lexicon.relatives or (word in lexicon.verbs and word not in lexicon.noun_homographs):
            break
        end += 1
    return (start, end) if end > start else None
