"""Wrongs that somebody in particular is said to have done."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Sequence

from factlint.model import AnnotatedBlock, Mention, Name
from factlint.sourcing.policy import SourcingWords, phrase_at
from factlint.sourcing.strong_claims import Claim

_SUBJECT_REACH = 12
"""Tokens between a name and what it is accused of."""
_BE_FORMS = frozenset(("is", "are", "was", "were", "been", "being"))
_SHORT_PARTICIPLES = frozenset(("set", "hid", "sold", "bought", "cut", "shook", "burnt", "hushed", "paid", "stolen"))
_BEFORE_ADJECTIVES = frozenset(("the", "a", "an", "his", "her", "its", "their", "out", "“", '"', "'", "‘"))
_OF_SPORT = 2
"""Words of sport in a sentence in which nobody is accused of anything."""
_OPENING = 4
"""Tokens of a sentence in which its subject stands."""
_ACT_REACH = 5
"""Tokens between "took" and "bribes"."""
_AGENT_REACH = 7
"""Tokens between a wrong and "by", and between "by" and a name."""
_OBJECT_REACH = 8
"""Tokens from a verb to what it is done with: used a charity's credit card."""
_PARTICIPLE_REACH = 24
"""Tokens from a participle that opens a sentence to the name of who did it."""
_PREDICATE_REACH = 4
"""Tokens between "is" and what somebody is called."""
_INTRODUCED = 60
"""Tokens before a pronoun in which the name that it stands for was given."""
_OWNED = frozenset(("the", "its", "their", "his", "her"))
_PERSONS = frozenset(("he", "she"))

Stretch = tuple[int, int]


def accusations(
    found: AnnotatedBlock, stretch: Stretch, present: frozenset[str], words: SourcingWords
) -> Iterator[Claim]:
    """The accusation of a sentence of these tokens, whose words are `present`, if it makes one."""
    triggers = words.accusing_words & present
    if not (triggers or words.accusing_phrases.keys() & present) or not words.legal_words.isdisjoint(present):
        return
    lower = found.tokens.lower
    first, last = stretch
    at = None
    if triggers:
        hits = (index for index in range(first, last) if lower[index] in triggers)
        at = next((index for index in hits if _is_charge(found, index, stretch, words)), None)
    phrase = phrase_at(lower, first, last, words.accusing_phrases)
    if phrase is not None and _is_suffered(lower, phrase, first):
        phrase = None
    if phrase is not None and (at is None or phrase < at) and _has_culprit(found, phrase, stretch, words):
        at = phrase
    if at is None or phrase_at(lower, first, last, words.legal_phrases) is not None:
        return
    if len(words.sport_words.intersection(present)) < _OF_SPORT:  # robbed the keeper at his near post
        yield Claim("accusation", None, (found.tokens.starts[at], found.tokens.end(at)))


def _is_charge(found: AnnotatedBlock, at: int, stretch: Stretch, words: SourcingWords) -> bool:
    """Whether a token is a wrong with somebody in particular who did it."""
    lower, (first, last) = found.tokens.lower, stretch
    word = lower[at]
    if word in words.accusing_verbs:
        if word.startswith("st") and not words.stolen_idioms.isdisjoint(lower[at + 1 : at + _ACT_REACH]):
            return False  # stole the show
        if not words.innocent_objects.isdisjoint(lower[at + 1 : at + _ACT_REACH]):
            return False  # forged a partnership
        if word == "hid" and lower[at + 1 : at + 2] and lower[at + 1] in words.place_prepositions:
            return False  # hid in the attic
        if _is_done(lower, at, first, words):
            return _has_culprit(found, at, stretch, words)
        return _has_agent(found, at, last, words) and at > first and lower[at - 1] not in _BEFORE_ADJECTIVES
    if word in words.accusing_nouns:
        if not words.accusing_acts.isdisjoint(lower[max(first, at - _ACT_REACH) : at]):
            return _has_culprit(found, at, stretch, words)
        be = next((index for index in range(at + 1, min(at + _AGENT_REACH, last)) if lower[index] in _BE_FORMS), last)
        if not words.accusing_acts.isdisjoint(lower[be + 1 : min(be + _PREDICATE_REACH, last)]):
            return _has_agent(found, be, last, words)  # threats were made by the landlord's son, Piers Oakeshott
    if word in words.accusing_deeds and (_is_owned(found, at) or _is_committed(found, at, last, words)):
        return True
    if word in words.causing_verbs and lower[at - 1] in _BE_FORMS:
        return not words.caused_wrongs.isdisjoint(lower[first:at]) and _has_agent(found, at, last, words)
    ahead = min(at + _OBJECT_REACH, last)
    harmed = word in words.harming_verbs and not words.harmed_people.isdisjoint(
        lower[at + 1 : min(at + _OPENING, last)]
    )
    spent = word in words.spending_verbs and phrase_at(lower, at + 1, ahead, words.entrusted_money) is not None
    ran = word in words.running_verbs and phrase_at(lower, at + 1, ahead, words.accusing_trades) is not None
    faked = word in words.faking_verbs and not words.caused_wrongs.isdisjoint(lower[at + 1 : min(at + _OPENING, last)])
    if (harmed or spent or ran or faked) and _is_done(lower, at, first, words):
        return _has_culprit(found, at, stretch, words)
    if word in words.accusing_labels and _is_predicate(lower, at, first):
        return _has_culprit(found, at, stretch, words)
    if word in words.accusing_adverbs and at + 1 < last and at > first:
        verb = lower[at + 1]
        wrongs = (verb.endswith("ed") or verb in words.wronging_verbs) and lower[at - 1] not in words.suffering_words
        return wrongs and _has_culprit(found, at, stretch, words)
    return False


def _has_culprit(found: AnnotatedBlock, at: int, stretch: Stretch, words: SourcingWords) -> bool:
    """Whether somebody in particular stands before a wrong as who did it, or behind a participle that opens the sentence."""
    tokens, first = found.tokens, stretch[0]
    reach = tokens.starts[max(first, at - _SUBJECT_REACH)]
    if any(reach <= name.start < tokens.starts[at] and not _is_plain(name, words) for name in found.names):
        return True
    opening = tokens.lower[first : min(first + _OPENING, at)]
    if opening[:1] and opening[0] in _OWNED and not words.accused_nouns.isdisjoint(opening):
        return at - first < _SUBJECT_REACH
    if opening[:1] and opening[0] in _PERSONS and at - first < _OPENING:
        return any(_is_full(name) for name in _names_in(found, first - _INTRODUCED, first))
    if tokens.lower[at].endswith("ing") and at - first < _OPENING:
        return _names_after_comma(found, at, stretch[1])
    return False


def _names_after_comma(found: AnnotatedBlock, at: int, last: int) -> bool:
    """Whether the subject behind a participle is a name: After swindling widows, Lionel Prew moved."""
    tokens = found.tokens
    end = min(at + _PARTICIPLE_REACH, last)
    commas = (index for index in range(at, end - 1) if tokens.words[index] == ",")
    starts = {name.start for name in _names_in(found, at, end)}
    return any(
        not starts.isdisjoint(tokens.starts[comma + 1 : comma + 3]) for comma in commas
    )  # a title may come first


def _has_agent(found: AnnotatedBlock, at: int, last: int, words: SourcingWords) -> bool:
    """Whether a wrong is done by somebody in particular: tampered with by the returning officer, Clive Wantage."""
    lower = found.tokens.lower
    for index in range(at + 1, min(at + _AGENT_REACH, last - 1)):
        if lower[index] == "by":
            behind = lower[index + 1 : min(index + _OPENING, last)]
            if behind[0] in _OWNED and not words.accused_nouns.isdisjoint(behind):
                return True
            until = min(index + _AGENT_REACH, last)
            again = next((each for each in range(index + 1, until) if lower[each] == "by"), until)
            return any(_is_full(name) for name in _names_in(found, index + 1, again))
    return False


def _is_committed(found: AnnotatedBlock, at: int, last: int, words: SourcingWords) -> bool:
    """Whether a deed has its victim and who did it behind it: the embezzlement of the fund by its treasurer."""
    return found.tokens.lower[at + 1 : at + 2] == ("of",) and _has_agent(found, at, last, words)


def _is_owned(found: AnnotatedBlock, at: int) -> bool:
    """Whether a name owns a deed that is done to something: Ruth Kessling's theft of the fund."""
    tokens = found.tokens
    if tokens.lower[at + 1 : at + 2] != ("of",):
        return False
    owner = next((index for index in (at - 1, at - 2) if index > 0 and tokens.lower[index] == "'s"), None)
    return owner is not None and any(_is_full(name) for name in _names_in(found, owner - 1, owner))


def _is_predicate(lower: Sequence[str], at: int, first: int) -> bool:
    """Whether a noun is what somebody is said to be: is a crook, was nothing but a thief."""
    before = lower[max(first, at - _PREDICATE_REACH) : at]
    return ("a" in before or "an" in before) and not _BE_FORMS.isdisjoint(before) and "not" not in before


def _names_in(found: AnnotatedBlock, first: int, last: int) -> list[Mention]:
    """The names that stand, or end, in tokens[first:last]."""
    starts = found.tokens.starts
    begin = starts[max(first, 0)]
    end = starts[last] if last < len(starts) else len(found.block.text) + 1
    until = bisect_left(found.names, end, key=lambda name: name.start)
    return [name for name in found.names[:until] if name.end > begin]


def _is_plain(mention: Mention, words: SourcingWords) -> bool:
    """Whether a capital that opens a sentence is no name: Thieves stole the lead."""
    name = mention.value
    return isinstance(name, Name) and len(name.words) == 1 and name.words[0].lower() in words.unnamed_culprits


def _is_full(mention: Mention) -> bool:
    name = mention.value
    return isinstance(name, Name) and (len(name.words) > 1 or bool(name.title))


def _is_done(lower: Sequence[str], at: int, first: int, words: SourcingWords) -> bool:
    """Whether a wrong is done by the subject and not to it."""
    if lower[at].endswith("ing"):
        return (at <= first or lower[at - 1] in words.doing_words) and lower[at + 1 : at + 2] != ("of",)
    if at <= first or lower[at - 1] in _BEFORE_ADJECTIVES or lower[at + 1 : at + 2] == ("by",):
        return False  # a rigged economy
    if lower[at - 1] == "," and at + 1 < len(lower) and lower[at + 1] in words.place_prepositions:
        return False  # the driver, kidnapped in May
    return lower[at - 1] not in words.suffering_words and not _is_suffered(lower, at, first)


def _is_suffered(lower: Sequence[str], at: int, first: int) -> bool:
    """Whether a participle tells what is done to the subject: are beaten, chained or abused; were set alight."""
    if not lower[at].endswith(("ed", "ly")) and lower[at] not in _SHORT_PARTICIPLES:
        return False
    back = at - 1
    while back > first and (lower[back] in (",", "and", "or") or lower[back].endswith(("ed", "en", "ly"))):
        back -= 1
    return back >= first and lower[back] in _BE_FORMS
