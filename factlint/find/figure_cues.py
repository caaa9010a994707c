"""The words around a number that tell what kind of figure it is."""

from typing import Self

from msgspec import Struct

from factlint.words import Words


class FigureCues(Struct, frozen=True):
    """Word lists of rules/words/figures.yaml; see there for what each is."""

    wholes: frozenset[str]
    phases: frozenset[str]
    moves: frozenset[str]
    pronouns_of_one: frozenset[str]
    determiners: frozenset[str]
    ranking: frozenset[str]
    ranging: frozenset[str]
    before_years: frozenset[str]

    @classmethod
    def of(cls, words: Words) -> Self:
        """The lexicon of these word lists."""

        def entries(name: str) -> frozenset[str]:
            return frozenset(words.lists[name])

        return cls(
            entries("wholes_of_half"), entries("phases_of_half"), entries("moves_of_half"), entries("pronouns_of_one"), entries("determiners"),
            entries("ranking_words"), entries("ranging_words"), entries("words_before_years"),
        )  # fmt: skip
