"""The words that reading needs: where sentences do not end, and which lines are no prose."""

from functools import cache
from typing import Self

from msgspec import Struct

from factlint.words import Words, read_words

_FILES = ("abbreviations.yaml", "furniture.yaml")


class Vocabulary(Struct, frozen=True):
    """The words that reading needs, arranged for it; all in lower case."""

    before_words: frozenset[str] = frozenset()
    titles: frozenset[str] = frozenset()
    before_numbers: frozenset[str] = frozenset()
    before_names: frozenset[str] = frozenset()
    openers: frozenset[str] = frozenset()
    clock_followers: frozenset[str] = frozenset()
    lines: frozenset[str] = frozenset()
    """Whole lines that are no prose."""
    starts: tuple[str, ...] = ()
    """What lines that are no prose begin with."""
    first_words: frozenset[str] = frozenset()
    """The first words of everything that a line of no prose can begin with."""
    bylines: tuple[str, ...] = ()
    credits: tuple[str, ...] = ()
    stamps: tuple[str, ...] = ()
    stamp_words: frozenset[str] = frozenset()

    @classmethod
    def of(cls, words: Words) -> Self:
        """The vocabulary of these word lists."""
        lists = words.lists

        def words_of(name: str) -> frozenset[str]:
            return frozenset(entry.lower() for entry in lists.get(name, ()))

        def starts_of(name: str) -> tuple[str, ...]:
            return tuple(sorted(words_of(name)))

        starts, stamps = starts_of("furniture_starts"), starts_of("stamp_starts")
        bylines, credit_starts = starts_of("byline_starts"), starts_of("credit_starts")
        return cls(
            words_of("abbreviations_before_words"),
            words_of("titles_before_names"),
            words_of("abbreviations_before_numbers"),
            words_of("abbreviations_before_names"),
            words_of("sentence_openers"),
            words_of("clock_followers"),
            words_of("furniture_lines"),
            starts,
            frozenset(start.split()[0] for start in (*starts, *stamps, *bylines, *credit_starts)),
            bylines,
            credit_starts,
            stamps,
            words_of("stamp_words"),
        )


@cache
def shipped_vocabulary() -> Vocabulary:
    """The vocabulary of the shipped word lists; reads YAML, so who has the words already passes its own."""
    from factlint.shipped import rules_folder  # not needed where a vocabulary is passed

    folder = rules_folder() / "words"
    return Vocabulary.of(read_words(folder / name for name in _FILES))
