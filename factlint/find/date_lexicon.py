"""The words of dates, arranged for reading them."""

from collections.abc import Mapping
from typing import Self

from msgspec import Struct

from factlint.words import Words

FIRST_YEAR, LAST_YEAR = 1000, 2199
"""Four digits between these can be a year."""


class DateLexicon(Struct, frozen=True):
    """The words of dates."""

    months: Mapping[str, int]
    full_months: frozenset[str]
    """Names that take no full stop."""
    doubtful_months: frozenset[str]
    """Names that are words or people's names, too."""
    weekdays: Mapping[str, int]
    weekday_letters: Mapping[str, int]
    names_before: frozenset[str]
    names_after: frozenset[str]
    seasons: Mapping[str, str]
    units: Mapping[str, str]
    relatives: Mapping[str, int]
    days: Mapping[str, int]
    ago: Mapping[str, str]
    """`ago`, `earlier` ... -> the sign and what is counted from: `-draft`, `+text`."""
    parts: Mapping[str, str]
    decades: Mapping[str, int]
    ordinals: Mapping[str, int]
    numbers: Mapping[str, int]
    year_prepositions: frozenset[str]
    year_sure: frozenset[str]
    year_comparatives: frozenset[str]
    """No later than 2030."""
    month_prepositions: frozenset[str]
    after_month: frozenset[str]
    after_year: frozenset[str]
    year_nouns: frozenset[str]
    year_before_christ: frozenset[str]
    fiscal: frozenset[str]
    """The first words of a financial, tax or school year."""
    day_units: frozenset[str]
    """Behind a number they say that it is no day of a month."""
    day_parts: frozenset[str]
    """Monday morning, Tuesday night."""
    anniversaries: frozenset[str]
    """Before them an ordinal in words is a number."""
    owners: frozenset[str]
    """his, her, their: `in her eighties` is an age."""
    triggers: frozenset[str]
    """Every token at which a date may begin."""

    @classmethod
    def of(cls, words: Words) -> Self:
        """The lexicon of these word lists."""
        tables = words.tables
        lists = {name: frozenset(entries) for name, entries in words.lists.items()}

        def numbers(name: str) -> dict[str, int]:
            return {word: int(value) for word, value in tables[name].items()}

        months, weekdays, letters = numbers("month_names"), numbers("weekday_names"), numbers("weekday_letters")
        counts = {word: int(value) for word, value in tables["number_words"].items()} | {"a": 1, "an": 1, "dozen": 12}
        decades = numbers("decade_words")
        triggers = {*months, *weekdays, *letters, *tables["season_names"], *tables["relative_words"], *decades}
        triggers |= {
            *tables["day_words"],
            *tables["ago_words"],
            *lists["fiscal_words"],
            *lists["date_triggers"],
            *lists["anniversaries"],
        }
        triggers |= {str(year) for year in range(FIRST_YEAR, LAST_YEAR + 1)}
        return cls(
            months, lists["full_months"], lists["doubtful_months"], weekdays, letters,
            lists["weekday_names_before"], lists["weekday_names_after"], tables["season_names"], tables["date_units"],
            numbers("relative_words"), numbers("day_words"), tables["ago_words"], tables["part_words"], decades,
            numbers("ordinal_numbers"), counts, lists["year_prepositions"], lists["year_sure"], lists["year_comparatives"],
            lists["month_prepositions"], lists["words_after_month"],
            lists["words_after_month"] | lists["words_after_year"], lists["year_nouns"], lists["before_christ"],
            lists["fiscal_words"], lists["words_after_counts"], lists["day_parts"], lists["anniversaries"],
            lists["date_owners"], frozenset(triggers),
        )  # fmt: skip
