"""Exchange rates: what two amounts of money imply, and what is known of the rate between their currencies."""

from collections.abc import Collection, Mapping
from datetime import date
from decimal import Decimal, InvalidOperation
from functools import lru_cache

from msgspec import Struct, field

from factlint.model import Figure, Interval
from factlint.rules.values import Amount
from factlint.words import Words

_YEARLY = "exchange_rates"
_DATED = "dated_rates"
_NAMESAKES = "currency_namesakes"
_DOLLAR = "USD"
_ROUND = Decimal("0.06")
"""By how much figures can be rounded that both have one digit: £4m ($7m) ..."""
_FINE = Decimal("0.03")
"""... and others: £2bn is not £2.2bn where its $3.8bn has two digits. What a hedge leaves open on top."""
_FRESH_DAYS = 45
"""How old a rate of one's own table may be on the draft's day."""
_DRIFT = Decimal("0.05")
_LOOSE = Decimal("0.06")
"""What is left around the lowest and the highest rate of the years in question ..."""
_LEAST_LOOSE = Decimal("0.02")
"""... around those of all years, which few days had ..."""
_OLD = Decimal("1.7")
"""... and how many times more or less a rate of long ago can have been."""


class RateTable(Struct, frozen=True):
    """What is known about exchange rates."""

    yearly: Mapping[str, Mapping[str, str]] = field(default_factory=dict)
    """Year -> currency -> the lowest and the highest number of its units for a US dollar (`0.70-0.85`)."""
    dated: Mapping[str, Mapping[str, str]] = field(default_factory=dict)
    """Day or month -> pair (`GBP/USD`) -> units of the second for one of the first."""
    namesakes: Mapping[str, str] = field(default_factory=dict)
    """Currency -> what names a country with another currency of that name, joined by `|`: pounds of Egypt, of Lebanon."""
    between: dict[tuple[str, str, frozenset[int]], tuple[Decimal, Decimal, Decimal] | None] = field(
        default_factory=dict
    )
    """Two currencies and years -> the lowest, the middle and the highest rate between the two in these; filled as drafts ask."""


def rate_table(words: Words) -> RateTable:
    """The rates of the word records `exchange_rates` and `dated_rates`, and the table `currency_namesakes`."""
    return RateTable(words.records.get(_YEARLY, {}), words.records.get(_DATED, {}), words.tables.get(_NAMESAKES, {}))


def currencies(one: Amount, other: Amount) -> str:
    """The pair that two amounts are of, the same in both directions; empty for one currency, or for no money."""
    if one.unit == other.unit or not all(len(unit) == 3 and unit.isupper() for unit in (one.unit, other.unit)):
        return ""
    return "/".join(sorted((one.unit, other.unit)))


def implied_rate(one: Amount, other: Amount) -> Amount | None:
    """The rate that two amounts imply: units of the alphabetically second currency for one of the first."""
    if not currencies(one, other) or one.figure is None or other.figure is None:
        return None
    first, second = sorted((one, other), key=lambda amount: amount.unit)
    if first.interval.value <= 0 or second.interval.value <= 0:
        return None
    value = second.interval.value / first.interval.value
    figures = (one.figure, other.figure)
    most = _ROUND if all(_one_digit(figure) for figure in figures) else _FINE
    share = max(_rounding(figure, most) for figure in figures)
    interval = Interval(value * (1 - share), value, value * (1 + share))
    return Amount(interval, f"{second.unit} per {first.unit}")


def _one_digit(figure: Figure) -> bool:
    return abs(figure.interval.value) < 10 * figure.step


def _rounding(figure: Figure, most: Decimal) -> Decimal:
    """By what share of itself a printed amount can differ from the one that was converted."""
    value = abs(figure.interval.value)
    share = min(figure.step / 2 / value, most) if value else most
    return share + _FINE if figure.hedge else share


def known_rate(one: Amount, other: Amount, table: RateTable, day: date | None, years: Collection[int]) -> Amount | None:
    """What the rate between two amounts' currencies can be on a day, or in some years; None where nothing is known."""
    pair = currencies(one, other)
    if not pair:
        return None
    first, second = pair.split("/")
    own = _own_rate(table, first, second, day) if day is not None else None
    interval = own or _yearly_rate(table, first, second, frozenset(years))
    return None if interval is None else Amount(interval, f"{second} per {first}")


def _own_rate(table: RateTable, first: str, second: str, day: date) -> Interval | None:
    """The freshest rate of one's own table that is not younger than the day's month, give or take the drift."""
    best: tuple[str, Decimal] | None = None
    for text, pairs in table.dated.items():
        rate = _number(pairs.get(f"{first}/{second}", ""))
        inverse = _number(pairs.get(f"{second}/{first}", ""))
        found = rate or (1 / inverse if inverse else None)
        if found is not None and _age_days(text, day) <= _FRESH_DAYS and (best is None or text > best[0]):
            best = (text, found)
    return None if best is None else Interval(best[1] * (1 - _DRIFT), best[1], best[1] * (1 + _DRIFT))


def _age_days(text: str, day: date) -> int:
    """How many days a rate's day or month lies back; far too many for one that lies ahead or is no day."""
    try:
        given = date.fromisoformat(text if len(text) > 7 else f"{text}-01")
    except ValueError:
        return 10**6
    age = (day - given).days
    return age if age >= 0 else 10**6


def rate_of_old(one: Amount, other: Amount, table: RateTable) -> Amount | None:
    """What the rate between two amounts' currencies can have been at any time; None where nothing is known."""
    pair = currencies(one, other)
    first, _, second = pair.partition("/")
    known = _yearly_rate(table, first, second, frozenset()) if pair else None
    return (
        None
        if known is None
        else Amount(Interval(known.low / _OLD, known.value, known.high * _OLD), f"{second} per {first}")
    )


def _yearly_rate(table: RateTable, first: str, second: str, years: frozenset[int]) -> Interval | None:
    """From the lowest to the highest rate of these years, or of all years where none is given."""
    asked = (first, second, years)
    if asked not in table.between:
        table.between[asked] = _rate_between(table, first, second, years)
    known = table.between[asked]
    return Interval(*known) if known is not None else None


def _rate_between(
    table: RateTable, first: str, second: str, years: frozenset[int]
) -> tuple[Decimal, Decimal, Decimal] | None:
    low: Decimal | None = None
    high: Decimal | None = None
    for year, rates in table.yearly.items():
        if years and int(year) not in years:
            continue
        one, other = _ends(rates, first), _ends(rates, second)
        if one is not None and other is not None:
            low = min(low or other[0] / one[1], other[0] / one[1])
            high = max(high or other[1] / one[0], other[1] / one[0])
    if low is None or high is None:
        return None
    loose = _LOOSE if years else _LEAST_LOOSE
    return low * (1 - loose), (low + high) / 2, high * (1 + loose)


def _ends(rates: Mapping[str, str], currency: str) -> tuple[Decimal, Decimal] | None:
    if currency == _DOLLAR:
        return Decimal(1), Decimal(1)
    return _read_ends(rates.get(currency, ""))


@lru_cache(maxsize=2048)
def _read_ends(text: str) -> tuple[Decimal, Decimal] | None:
    low, _, high = text.partition("-")
    ends = _number(low), _number(high)
    return (ends[0], ends[1]) if ends[0] is not None and ends[1] is not None else None


def _number(text: str) -> Decimal | None:
    try:
        found = Decimal(text)
    except InvalidOperation:
        return None
    return found if found.is_finite() and found > 0 else None
