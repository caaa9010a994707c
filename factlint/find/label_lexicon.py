"""The words around numbers that name, order or identify."""

from collections.abc import Mapping
from typing import Self, cast

from msgspec import Struct

from factlint.find.scores import PairLexicon
from factlint.model import LABEL_KINDS, MentionKind
from factlint.words import Words

Found = tuple[MentionKind, int, int]
"""A label: kind, first token, end."""


class LabelLexicon(Struct, frozen=True):
    """The words of labels, in lower case."""

    before: Mapping[str, MentionKind]
    """Before a number these make it a label: page 4."""
    strong: frozenset[str]
    """Among those, the ones that do so whatever follows: a section 12 order."""
    small: frozenset[str]
    """Among those, the ones that do so without a capital too."""
    pairs: PairLexicon
    streets: frozenset[str]
    idioms: frozenset[str]
    after_names: frozenset[str]
    prefixes: frozenset[str]
    products: frozenset[str]
    models: frozenset[str]
    aircraft: frozenset[str]
    screens: frozenset[str]
    filings: frozenset[str]
    zones: frozenset[str]
    codes: frozenset[str]
    """Currency codes, which stand before money as letters stand before a road's number."""
    days: frozenset[str]
    """Weekdays: behind these a number begins what happened then, and is no part of a name."""

    @classmethod
    def of(cls, words: Words) -> Self:
        """The lexicon of these word lists."""
        kinds = {word: cast(MentionKind, kind) for word, kind in words.tables["label_words"].items()}
        assert LABEL_KINDS.issuperset(kinds.values())
        lists = words.lists
        return cls(
            kinds, frozenset(lists["strong_label_words"]), frozenset(lists["small_label_words"]), PairLexicon.of(words),
            frozenset(lists["street_words"]), frozenset(lists["number_idioms"]), frozenset(lists["words_after_names"]),
            frozenset(lists["number_prefixes"]), frozenset(lists["product_words"]), frozenset(lists["product_numbers"]),
            frozenset(lists["aircraft_words"]), frozenset(lists["screen_words"]),
            frozenset(lists["filing_words"]), frozenset(lists["time_zones"]),
            frozenset(words.tables["currency_codes"]), frozenset(words.tables["weekday_names"]),
        )  # fmt: skip
