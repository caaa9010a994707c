"""The noun that a number counts, with its adjectives."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from factlint.model import Tokens
from factlint.words import Words

_LONGEST_RUN = 6
"""Words looked at behind a number."""
_MODEL_DIGITS = 3


@dataclass(frozen=True, slots=True)
class CountedLexicon:
    """The words that tell nouns from what follows them."""

    stops: frozenset[str]
    adjectives: frozenset[str]
    plurals: frozenset[str]
    no_plurals: frozenset[str]
    one_stops: frozenset[str]
    modifiers: frozenset[str]
    """Singular nouns that a number may count in front of another noun: a 12 page report."""
    more: frozenset[str]
    """Adjectives that may stand between a number and its unit: three more years."""
    metred: frozenset[str]
    """Nouns of sport and of building, before which m is a metre: 100m hurdles."""

    @classmethod
    def of(cls, words: Words) -> CountedLexicon:
        """The lexicon of these word lists."""
        lists: Mapping[str, tuple[str, ...]] = words.lists
        return cls(
            frozenset(lists["noun_stops"]),
            frozenset(lists["noun_adjectives"]),
            frozenset(lists["plural_nouns"]),
            frozenset(lists["no_plurals"]),
            frozenset(lists["one_stops"]),
            frozenset(lists["modifier_nouns"]),
            frozenset(lists["unit_adjectives"]),
            frozenset(lists["metred_nouns"]),
        )

    def is_plural(self, word: str) -> bool:
        """Whether a word, in lower case, looks like the plural of a noun."""
        if word in self.plurals or (word.endswith("men") and len(word) > 5 and word not in self.no_plurals):
            return True
        return len(word) > 3 and word[-1] == "s" and word[-2:] not in ("ss", "us", "is") and word not in self.no_plurals


def counted_noun(tokens: Tokens, at: int, lexicon: CountedLexicon, single: bool) -> int:
    """Where the counted noun that begins at a token ends; `at` itself where nothing is counted.

    `single` asks for one thing ("one solution"), whose noun cannot be told by its plural.
    """
    words, gaps = tokens.lower, tokens.gaps
    if at >= len(words) or (at and len(gaps[at - 1]) > 1):
        return at
    if words[at] in lexicon.modifiers and not single:
        return at + 1
    last, index, seen = at, at, 0
    while index < len(words) and seen < _LONGEST_RUN:
        word = words[index]
        if word == "-" and gaps[index] == "" and index > at and gaps[index - 1] == "":
            index += 1
            continue
        if word in ("'s",) and index > at:
            break
        if word in ("and", "&", ",") and index > at and last == at and _goes_on(words, index, lexicon):
            index += 1
            continue
        if word == "." and index > at and len(words[index - 1]) == 1 and gaps[index - 1] == "":  # 200 U.S. cities
            index += 1
            continue
        if not word[0].isalpha():
            if index > at and word.isdigit() and gaps[index - 1]:  # two new 737 jets, 63,000 Model 3 sedans
                if len(word) == _MODEL_DIGITS or tokens.words[index - 1][0].isupper():
                    index += 1
                    continue
            break
        if "'" in word and word.partition("'")[0] in lexicon.stops:  # one insight we've learned
            break
        if word in lexicon.stops and (word not in lexicon.adjectives or _ends(tokens, index, lexicon)):
            break
        seen += 1
        if single and index > at and tokens.words[index][0].isupper() and tokens.words[at][0].islower():
            break  # one label Rubio resists
        if single:
            last = index + 1
            if seen == 3:
                break
        elif lexicon.is_plural(word):
            last = index + 1
            following = words[index + 1] if index + 1 < len(words) else ""
            if not following or not lexicon.is_plural(following) or gaps[index] != " ":
                break
        if index + 1 < len(words) and gaps[index] not in ("", " "):
            break
        index += 1
    return last


def _goes_on(words: Sequence[str], at: int, lexicon: CountedLexicon) -> bool:
    """Whether an "and" joins two adjectives: digital and physical sales."""
    following = words[at + 1] if at + 1 < len(words) else ""
    return following[:1].isalpha() and following not in lexicon.stops


def _ends(tokens: Tokens, index: int, lexicon: CountedLexicon) -> bool:
    """Whether a word that may be an adjective ends the run: nothing that could be a noun follows."""
    if index + 1 >= len(tokens.lower):
        return True
    word = tokens.lower[index + 1]
    return not word[0].isalpha() or word in lexicon.stops
