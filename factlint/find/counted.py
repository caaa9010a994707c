"""The noun that a number counts, with its adjectives."""

from collections.abc import Mapping, Sequence
from typing import Self

from msgspec import Struct

from factlint.find.numbers import HYPHENS
from factlint.model import Tokens
from factlint.words import Words

_LONGEST_RUN = 6
"""Words looked at behind a number."""
_LONGEST_STRETCH = 16
"""Tokens looked at, with hyphens and the like."""
_LONGEST_SINGLE = 3
_MODEL_DIGITS = 3


class CountedLexicon(Struct, frozen=True):
    """The words that tell nouns from what follows them."""

    stops: frozenset[str]
    adjectives: frozenset[str]
    plurals: frozenset[str]
    no_plurals: frozenset[str]
    one_stops: frozenset[str]
    modifiers: frozenset[str]
    """Singular nouns that a number may count in front of another noun: a 12 page report."""
    compounding: frozenset[str]
    """Among those, the ones that make one noun with a plural behind them: eight home games."""
    more: frozenset[str]
    """Adjectives that may stand between a number and its unit: three more years."""
    states: frozenset[str]
    """Behind a noun these say what became of what it counts: 14 people dead."""
    noun_verbs: frozenset[str]
    """Verbs in -s that are nouns right behind a number: two shows."""
    describing: frozenset[str]
    """Plurals that may be adjectives."""
    metred: frozenset[str]
    """Nouns of sport and of building, before which m is a metre: 100m hurdles."""

    @classmethod
    def of(cls, words: Words) -> Self:
        """The lexicon of these word lists."""
        lists: Mapping[str, tuple[str, ...]] = words.lists
        return cls(
            frozenset((*lists["noun_stops"], *words.tables["number_words"])),
            frozenset(lists["noun_adjectives"]),
            frozenset(lists["plural_nouns"]),
            frozenset(lists["no_plurals"]),
            frozenset(lists["one_stops"]),
            frozenset(lists["modifier_nouns"]),
            frozenset(lists["compounding_nouns"]),
            frozenset(lists["unit_adjectives"]),
            frozenset(lists["noun_states"]),
            frozenset(lists["noun_verbs"]),
            frozenset(lists["describing_plurals"]),
            frozenset(lists["metred_nouns"]),
        )

    def is_plural(self, word: str) -> bool:
        """Whether a word, in lower case, looks like the plural of a noun."""
        last = word[-1:]
        if last != "s" or word in self.plurals:
            men = last == "n" and word.endswith("men") and len(word) > 5 and word not in self.no_plurals
            return men or word in self.plurals or (last == "n" and word.endswith("children"))
        if len(word) < 4 or word in self.no_plurals:
            return False
        return word[-2] not in "isu" or (word[-2] == "i" and len(word) > 4 and word[-3] not in "sxp")


def counted_noun(tokens: Tokens, at: int, lexicon: CountedLexicon, single: bool) -> int:
    """Where the counted noun that begins at a token ends; `at` itself where nothing is counted.

    `single` asks for one thing ("one solution"), whose noun cannot be told by its plural.
    """
    words, gaps = tokens.lower, tokens.gaps
    if at >= len(words) or (at and len(gaps[at - 1]) > 1):
        return at
    if words[at] in lexicon.modifiers and not single:
        follows = at + 1 < len(words) and words[at] in lexicon.compounding and lexicon.is_plural(words[at + 1])
        if not follows:
            return at + 1
    last, index, seen = at, at, 0
    while index < min(len(words), at + _LONGEST_STRETCH) and seen < _LONGEST_RUN:
        if words[index] == "s" and index > at and _is_model_plural(tokens, index):
            return index + 1
        if index > at and _is_joint(tokens, index, last == at, lexicon):
            index += 1
            continue
        if _ends_run(tokens, index, lexicon) or (single and index > at and _ends_single(tokens, at, index)):
            break
        seen += 1
        plural = not single and (lexicon.is_plural(words[index]) or _is_short_plural(tokens.words[index]))
        plural = plural and not (not gaps[index] and _leads_joint(tokens, index))  # four Holms-owned boats
        if plural and words[index] in lexicon.describing and _describes(words, index, lexicon):
            plural = False
        if single or plural:
            last = index + 1
        following = words[index + 1] if index + 1 < len(words) else ""
        if (single and seen == _LONGEST_SINGLE) or (
            plural and (gaps[index] != " " or following in lexicon.states or not lexicon.is_plural(following))
        ):
            break
        if following and gaps[index] not in ("", " "):
            break
        index += 1
    return last


def _is_short_plural(word: str) -> bool:
    """Whether a word is the plural of an abbreviation: MPs, CDs."""
    return len(word) == 3 and word[2] == "s" and word[:2].isupper()


def _describes(words: Sequence[str], at: int, lexicon: CountedLexicon) -> bool:
    """Whether a plural that may be an adjective is one here: military and civilian staff."""
    following = words[at + 1] if at + 1 < len(words) else ""
    if following == "and":
        return at + 2 < len(words) and words[at + 2] not in lexicon.describing
    return following[:1].isalpha() and following not in lexicon.stops


def _is_joint(tokens: Tokens, at: int, nothing_yet: bool, lexicon: CountedLexicon) -> bool:
    """Whether a token joins what is before and behind it: a hyphen, an initial's full stop, a model number, an "and"."""
    words, gaps = tokens.lower, tokens.gaps
    word = words[at]
    if word in HYPHENS:
        return gaps[at] == "" == gaps[at - 1]
    if word in lexicon.stops and words[at - 1] in HYPHENS:  # lock-up garages, UK-based staff
        return gaps[at - 2] == "" == gaps[at - 1] and at + 1 < len(words)
    if word in ("and", "&", ","):
        return nothing_yet and _goes_on(words, at, lexicon) and (word == "and" or not tokens.words[at + 1][0].isupper())
    if word == ".":  # 90 U.S. ports
        return len(words[at - 1]) == 1 and gaps[at - 1] == ""
    if word.isdigit() and words[at - 1] in HYPHENS:  # 400 COVID-19 tests
        return gaps[at - 2] == "" == gaps[at - 1] and words[at - 2].isalpha()
    if word.isdigit() and not gaps[at - 1]:
        return _is_code(tokens, at - 1)
    model = word.isdigit() and bool(gaps[at - 1])  # three new 747 jets, 8,000 Model 5 trams
    return model and (len(word) == _MODEL_DIGITS or tokens.words[at - 1][0].isupper())


def _ends_run(tokens: Tokens, at: int, lexicon: CountedLexicon) -> bool:
    word = tokens.lower[at]
    if not word[0].isalpha() or word == "'s":
        return True
    if not tokens.gaps[at] and word in lexicon.stops and (_leads_joint(tokens, at) or _is_code(tokens, at)):
        return False
    if word == "us" and tokens.words[at] == "US":
        return False
    if "'" in word and word.partition("'")[0] in lexicon.stops:  # one thing we've seen
        return True
    return word in lexicon.stops and (word not in lexicon.adjectives or _ends(tokens, at, lexicon))


def _is_code(tokens: Tokens, at: int) -> bool:
    """Whether digits are joined to letters in capitals: 18 Airbus A320 jets."""
    words = tokens.words
    short = at + 1 < len(words) and len(words[at]) < 3 and words[at].isupper()  # USD50 is money
    return short and not tokens.gaps[at] and words[at + 1].isdigit()


def _is_model_plural(tokens: Tokens, at: int) -> bool:
    """Whether an s makes a model's number a plural: 12 Boeing 747s, two F-16s."""
    words = tokens.words
    digits = words[at - 1].isdigit() and len(words[at - 1]) <= _MODEL_DIGITS and not tokens.gaps[at - 1]
    return digits and (words[at - 2][0].isupper() or words[at - 2] in HYPHENS)


def _leads_joint(tokens: Tokens, at: int) -> bool:
    """Whether a word is the first part of a compound: 12 off-duty officers, 40 in-person votes."""
    words, gaps = tokens.lower, tokens.gaps
    return (
        at + 2 < len(words) and words[at + 1] in HYPHENS and gaps[at] == "" == gaps[at + 1] and words[at + 2].isalpha()
    )


def _ends_single(tokens: Tokens, first: int, at: int) -> bool:
    """Whether a word behind a noun in the singular is no part of it: one rule Holm resists, one boat capsized."""
    if tokens.words[at][0].isupper() and tokens.words[first][0].islower():
        return True
    return tokens.lower[at].endswith("ed")


def _goes_on(words: Sequence[str], at: int, lexicon: CountedLexicon) -> bool:
    """Whether an "and" joins two adjectives: printed and spoken copies."""
    following = words[at + 1] if at + 1 < len(words) else ""
    return following[:1].isalpha() and following not in lexicon.stops


def _ends(tokens: Tokens, index: int, lexicon: CountedLexicon) -> bool:
    """Whether a word that may be an adjective ends the run: nothing that could be a noun follows."""
    if index + 1 >= len(tokens.lower):
        return True
    word = tokens.lower[index + 1]
    return not word[0].isalpha() or word in lexicon.stops
