"""The time that a claim speaks of."""

from __future__ import annotations

from bisect import bisect_left

from factlint.claims.claim import Claim
from factlint.model import DateValue, Label
from factlint.model.dates import order

Period = DateValue | str
"""A date, or a year that stands alone."""

_VAGUE = ("decade", "century")
_SEASONS = {
    "SP": (3, 4, 5, 6, 9, 10, 11, 12),
    "SU": (6, 7, 8, 9, 12, 1, 2, 3),
    "FA": (9, 10, 11, 12, 3, 4, 5, 6),
    "WI": (12, 1, 2, 3, 6, 7, 8, 9),
}
"""The months that a season can have, north or south of the equator."""


def periods_of(claim: Claim, reach: int | None = None) -> tuple[Period, ...]:
    """The dates and years of a claim's sentence, without weekdays alone, which tell when something was said.

    With a reach, those that lie more characters behind the figure are left out.
    """
    start, end = claim.sentence
    end = end if reach is None else min(end, claim.mention.end + reach)
    found: list[Period] = []
    mentions = claim.found.mentions
    first = bisect_left(mentions, start, key=lambda mention: mention.start)
    for mention in mentions[first : bisect_left(mentions, end, first, key=lambda mention: mention.start)]:
        value = mention.value
        if isinstance(value, DateValue):
            if value.precision not in _VAGUE and not _weekday_alone(value):
                found.append(value)
        elif mention.kind == "year" and isinstance(value, Label):
            found.append(value.text)
    return tuple(found)


def days_of(claim: Claim) -> tuple[str, ...]:
    """The periods of a claim's sentence as the days or the year that they are, where the draft tells them."""
    found = []
    for period in periods_of(claim):
        if isinstance(period, str):
            found.append(period)
        elif period.first is not None and period.last is not None and period.year is not None:
            whole = (period.first.month, period.first.day, period.last.month, period.last.day) == (1, 1, 12, 31)
            found.append(str(period.year) if whole else f"{period.first}/{period.last}")
    return tuple(dict.fromkeys(found))


def years_of(claim: Claim) -> tuple[Period, ...]:
    """The periods of a claim's sentence that name a year, or lie a year back."""
    return tuple(
        period
        for period in periods_of(claim)
        if isinstance(period, str) or period.precision == "year" or (period.year is not None and not period.relative)
    )


def _weekday_alone(value: DateValue) -> bool:
    if value.relative == "draft" and value.offset_unit in ("day", "week", "time"):
        return True
    return (value.weekday is not None and value.day is None) or value.precision == "time"


def apart(one: tuple[Period, ...], other: tuple[Period, ...]) -> bool:
    """Whether both speak of a time, and no time of the one can be one of the other."""
    if not one or not other:
        return False
    return not any(_can_be_one(a, b) for a in one for b in other)


def _can_be_one(one: Period, other: Period) -> bool:
    if isinstance(one, str) or isinstance(other, str):
        return _year(one) == _year(other)
    if one.month and other.month and one.month != other.month and not (one.is_span or other.is_span):
        return False
    for season, month in ((one, other), (other, one)):
        months = _SEASONS.get(season.timex[-2:]) if season.precision == "season" else None
        if months is not None and month.precision == "month" and (season.year is None or month.year is None):
            return month.month in months
    if one.relative or other.relative:
        if one.timex == other.timex:
            return True
        return order(one, other) == "overlaps"
    return order(one, other) not in ("before", "after")


def _year(value: Period) -> str:
    if isinstance(value, str):
        return value
    if value.year is not None:
        return str(value.year)
    return str(value.first.year) if value.first is not None else ""
