"""What expressions may ask of amounts of money in two currencies."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache

from factlint.model import Interval
from factlint.rules import rates
from factlint.rules.functions.function import Function
from factlint.rules.scene import Scene
from factlint.rules.values import Amount, Slot, Value, plain, two_amounts
from factlint.rules.writing_time import named_years, writing_years

_FIRST_YEAR = 1999
"""The euro's first year, from which on rates are known."""


def _currencies(_: Scene, values: Sequence[Value]) -> Value:
    pair = two_amounts(values)
    return rates.currencies(*pair) if pair else ""


def _rate(_: Scene, values: Sequence[Value]) -> Value:
    pair = two_amounts(values)
    return rates.implied_rate(*pair) if pair else None


def _known_rate(scene: Scene, values: Sequence[Value]) -> Value:
    pair = two_amounts(values)
    if pair is None or scene.beyond is None:
        return None
    if any(_ambiguous(scene, value) for value in values):
        return None
    draft, table = scene.beyond.draft, scene.beyond.rates
    named = named_years(scene.found.block.text[slice(*scene.sentence)])
    if (named and min(named) < _FIRST_YEAR) or scene.has_any(("<historic_money>",), *scene.sentence):
        return rates.rate_of_old(*pair, table)
    if draft.date is None:
        return rates.known_rate(*pair, table, None, writing_years(draft.source))
    years = {year + off for year in named for off in (-1, 0, 1)} | {draft.date.year - 1, draft.date.year}
    return rates.known_rate(*pair, table, draft.date, years)


def _ambiguous(scene: Scene, value: Value) -> bool:
    """Whether an amount can be in a currency of another country: pesos in a draft on Chile, but not Mexican pesos."""
    if not isinstance(value, Slot) or scene.beyond is None:
        return False
    mention = value.bound.mention
    words = value.bound.text.split()
    if (len(words) > 1 and words[-2][:1].isupper()) or not scene.has_any(
        ("<ambiguous_currencies>",), mention.start, mention.end
    ):
        return False
    amount = plain(value)
    others = scene.beyond.rates.namesakes.get(amount.unit, "") if isinstance(amount, Amount) else ""
    return not others or _names_any(scene.beyond.draft.source, others)


@lru_cache(maxsize=16)
def _names_any(source: str, names: str) -> bool:
    return re.search(rf"\b(?:{names})\b", source, re.IGNORECASE) is not None


def _inverted(_: Scene, values: Sequence[Value]) -> Value:
    rate = plain(values[0])
    if not isinstance(rate, Amount) or rate.interval.low <= 0:
        return None
    return Amount(Interval.exact(1) / rate.interval, rate.unit)


def _at_rate(_: Scene, values: Sequence[Value]) -> Value:
    amount, rate = plain(values[0]), plain(values[1])
    if not isinstance(amount, Amount) or not isinstance(rate, Amount):
        return None
    second, _per, first = rate.unit.partition(" per ")
    printed = Interval.exact(amount.interval.value)
    if amount.unit == first:
        return Amount(printed * rate.interval, second)
    return Amount(printed / rate.interval, first) if amount.unit == second and rate.interval.low > 0 else None


MONEY: dict[str, Function] = {
    "currencies": Function(2, 2, _currencies, 'the pair of currencies of two amounts ("GBP/USD"), or ""'),
    "rate": Function(2, 2, _rate, "the exchange rate that two amounts of money imply"),
    "known_rate": Function(
        2, 2, _known_rate,
        "what the rate between two currencies can be when the draft was written: from the house's dated rates, or from the "
        "lowest to the highest of the years in question",
    ),
    "inverted": Function(1, 1, _inverted, "an exchange rate the wrong way round"),
    "at_rate": Function(2, 2, _at_rate, "an amount of money in the other currency of an exchange rate"),
}  # fmt: skip
