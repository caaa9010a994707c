"""The functions that expressions may call: a closed list, each with how many values it takes and what it gives."""

from __future__ import annotations

from functools import cache
from importlib import import_module

from factlint.rules.functions.amounts import AMOUNTS
from factlint.rules.functions.claims import CLAIMS
from factlint.rules.functions.context import CONTEXT
from factlint.rules.functions.days import DAYS
from factlint.rules.functions.function import Function
from factlint.rules.functions.sourcing import SOURCING
from factlint.rules.functions.subjects import SUBJECTS

_EVERYDAY: dict[str, Function] = {**AMOUNTS, **CLAIMS, **CONTEXT, **SOURCING, **DAYS, **SUBJECTS}
"""What nearly every draft needs."""

_HOMES: dict[str, str] = {
    name: module
    for module, names in (
        ("changes", ("dated_before", "follows", "gap", "percent_change", "ratio", "trend", "way", "within_times")),
        ("rates", ("times_in", "time_in", "per_person", "per_count")),
        (
            "units",
            (
                "convertible", "converts_to", "in_unit", "dimension", "number_and_noun", "as_unit", "set_off", "temperature",
                "has", "right_before", "right_after", "area_of",
            ),
        ),
        (
            "relations",
            ("could_change", "could_times", "could_add", "could_multiply", "could_average", "in_larger", "in_reach", "covers",
             "leads", "within_twice", "goes", "earlier", "apart", "in_figures"),
        ),
        (
            "ties",
            ("amid", "is_change", "is_difference", "two_ends", "part_of",
             "of_another", "opens_aside", "closes_aside", "period", "shared_out"),
        ),
        ("one_story", ("one_story",)),
        ("two_times", ("two_times",)),
        ("resuming", ("told_of_ends",)),
        ("elsewhere", ("from_elsewhere",)),
        ("said_before", ("told_way", "keeps_told_way", "said_alike", "opened_before", "opened_by", "one_sentence")),
        ("own_amounts", ("own_amounts",)),
        ("joins", ("could_differ", "could_have_changed", "could_be_times", "could_be_share", "apart_like", "could_share_out")),
        ("products", ("told_for", "has_product", "product_fits", "product_things", "product_total", "product_quotient")),
        ("odds", ("has_odds", "odds_fit", "odds_larger", "odds_smaller", "odds_quotient")),
        ("across", ("has_parts", "parts_add_up", "parts_told", "parts_sum")),
        ("told_shares", ("has_share", "share_fits", "share_part", "share_whole", "true_share", "share_left")),
        ("breakdown", ("breaks_down", "could_break_down", "could_make_up", "parts_make", "in_series")),
        ("overlap", ("may_overlap",)),
        ("wordings", ("said_again", "one_way", "only_two", "keeps_way", "within_bound")),
        ("money", ("currencies", "rate", "known_rate", "inverted", "at_rate")),
        ("lists", ("announces", "listed", "named_next", "named_beside", "told_to_be", "listed_below", "headings_below", "ordinals_after", "skipped_ordinal")),
        ("stories", ("goes_on", "compares", "same_story", "story_before")),
        ("bases", ("other_base",)),
        ("counted", ("counts_out",)),
        ("rests", ("leaves", "could_be_left")),
        ("neighbours", ("told_of_one", "parts_of", "of_one_subject", "adjoining")),
        ("spans", ("spans", "spans_all")),
        ("ages", ("age_told", "aged_on", "age_now", "born_then", "one_person")),
        ("births", ("birth_date", "of_person", "own_age")),
        ("tenses", ("told_as",)),
        ("sequence", ("in_event_order", "in_linked_order")),
        ("occasions", ("commemorates",)),
        ("surveys", ("survey_states", "margin_of_error", "bare", "lacking")),
        ("list_sums", ("items_sum", "items_add_up")),
        ("scores", ("text_score",)),
        ("clocks", ("told_runs", "clock_runs", "clock_hours")),
        ("whole_draft", ("metadata", "earlier_year", "years_named", "text", "declared_sources")),
    )
    for name in names
}  # fmt: skip
"""The module of each function that only some drafts need: imported when it is first called. A module has its table under
its own name in capitals."""


def everyday(name: str) -> Function | None:
    """The function of a name, if nearly every draft needs it."""
    return _EVERYDAY.get(name)


def function(name: str) -> Function:
    """The function of a name. Raises KeyError for one that there is not."""
    return _EVERYDAY[name] if name in _EVERYDAY else _table(_HOMES[name])[name]


@cache
def all_functions() -> dict[str, Function]:
    """The one table: the validator, the schema and the documentation read it."""
    beside = {name: each for module in dict.fromkeys(_HOMES.values()) for name, each in _table(module).items()}
    return {**_EVERYDAY, **beside}


@cache
def arities() -> dict[str, tuple[int, int]]:
    """The least and the greatest number of values that each function takes."""
    return {name: (each.least, each.most) for name, each in all_functions().items()}


@cache
def _table(module: str) -> dict[str, Function]:
    table: dict[str, Function] = getattr(import_module(f"{__name__}.{module}"), module.upper())
    return table
