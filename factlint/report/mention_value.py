"""What was read at a mention, in words and as data."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from decimal import Decimal

from factlint.model import Attribution, DateValue, Figure, Interval, Label, Mention, Name, Quotation

Json = str | int | bool | None | Sequence["Json"] | Mapping[str, "Json"]


def value_words(mention: Mention) -> str:
    """The value of a mention in a few words: `28,500 to 31,500 troops`, `2025-06-04`."""
    value = mention.value
    if isinstance(value, Figure):
        return _figure(value)
    if isinstance(value, DateValue):
        return _date(value)
    if isinstance(value, Label):
        return "counts nothing"
    if isinstance(value, Name):
        return value.title
    if isinstance(value, Quotation):
        return f"{value.words} word{'' if value.words == 1 else 's'}"
    return f"{value.source_kind} source{f': {value.source_text}' if value.source_text else ''}"


def value_data(mention: Mention) -> Mapping[str, Json]:
    """The value of a mention as data for a program; figures are decimal texts, so that none is rounded."""
    value = mention.value
    if isinstance(value, Figure):
        low, middle, high = _ends(value.interval)
        return {
            "low": low, "value": middle, "high": high, "unit": value.unit, "noun": " ".join(value.noun),
            "hedge": value.hedge, "trend": value.trend, "per": value.per, "range": value.is_range,
        }  # fmt: skip
    if isinstance(value, DateValue):
        first, last = value.first, value.last
        return {
            "first": first.isoformat() if first else None,
            "last": last.isoformat() if last else None,
            "precision": value.precision,
            "timex": value.timex,
            "impossible": value.impossible,
        }
    if isinstance(value, Label):
        return {"text": value.text}
    if isinstance(value, Name):
        return {"words": list(value.words), "title": value.title}
    if isinstance(value, Quotation):
        return {"words": value.words, "closed": value.closed}
    return _attribution(value)


def _attribution(value: Attribution) -> Mapping[str, Json]:
    return {"source": value.source_text, "source_kind": value.source_kind, "carried": value.carried}


def _figure(value: Figure) -> str:
    unit = value.unit.replace("_", " ")
    noun = " ".join(value.noun)
    about = " of ".join(filter(None, (unit, noun))) if unit else noun
    per = f" per {value.per}" if value.per else ""
    trend = {"up": ", a rise", "down": ", a fall", "": ""}[value.trend]
    low, _, high = value.interval.low, value.interval.value, value.interval.high
    bounds = number_words(low) if low == high else f"{number_words(low)} to {number_words(high)}"
    return f"{bounds} {about}".rstrip() + per + trend


def _date(value: DateValue) -> str:
    if value.impossible:
        return f"no such day: {value.impossible}"
    if value.first is None or value.last is None:
        return f"{value.timex or value.precision}, without a year or a date to count from"
    if value.first == value.last:
        return value.first.isoformat()
    return f"{value.first.isoformat()} to {value.last.isoformat()}"


def _ends(interval: Interval) -> tuple[str, str, str]:
    return plain_number(interval.low), plain_number(interval.value), plain_number(interval.high)


def number_words(value: Decimal) -> str:
    """A number with commas: 28,500; figures too long for a line as powers of ten."""
    return f"{value.normalize():,f}" if abs(value.adjusted()) < 18 else f"{value:.4E}"


def plain_number(value: Decimal) -> str:
    """A number as a decimal text without an exponent where it is short enough: 28500."""
    return f"{value.normalize():f}" if abs(value.adjusted()) < 60 else str(value)
