"""How the Specs of Recognizers-Text write dates, times and durations: TIMEX texts, each span with its length."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from datetime import date, timedelta

from factlint.model import DateValue, Figure, Mention, Tokens

Row = dict[str, object]
_LETTERS = {"year": "P{}Y", "month": "P{}M", "week": "P{}W", "day": "P{}D", "decade": "P{}0Y", "hour": "PT{}H",
            "minute": "PT{}M", "second": "PT{}S"}  # fmt: skip
_CLOCK = re.compile(r"(\d{1,2})(?:[:.](\d\d))?\s*(?:o'clock|o’clock)?\s*([ap])?", re.IGNORECASE)
_JOINING = re.compile(r"\s*(?:,|at|on|for)?\s*(?:at|on)?\s*", re.IGNORECASE)
_HALF = re.compile(r"\s*([ap])\.?\s*m\b", re.IGNORECASE)


def datetime_rows(tokens: Tokens, dates: Sequence[Mention], figures: Sequence[Mention]) -> Iterator[Row]:
    """The dates, times and durations of a sentence, a time with the date beside it as one."""
    found = sorted(_parts(tokens, dates, figures))
    waiting = list(found)
    while waiting:
        start, end, value = waiting.pop(0)
        if waiting:
            other = waiting[0]
            together = _joined(value, other[2])
            if together and _JOINING.fullmatch(tokens.text, end, other[0]):
                end, value = other[1], together
                waiting.pop(0)
        yield {"start": start, "end": end, "value": value, "unit": "", "kind": "datetime"}


def _joined(one: str, other: str) -> str:
    """A day with its time; empty where they are not that."""
    day, time = (other, one) if one.startswith("T") else (one, other)
    whole = re.fullmatch(r"[\dX]{4}-(\d\d-\d\d|WXX-\d)", day)
    return day + time if whole and time.startswith("T") else ""


def _parts(tokens: Tokens, dates: Sequence[Mention], figures: Sequence[Mention]) -> Iterator[tuple[int, int, str]]:
    for mention in dates:
        if isinstance(mention.value, DateValue):
            yield mention.start, mention.end, timex(mention.value)
    for mention in figures:
        if mention.kind == "time":
            half = _HALF.match(tokens.text, mention.end)
            end = half.end() if half else mention.end
            value = _clock(tokens.text[mention.start : end])
            if value:
                yield mention.start, end, value
        elif mention.kind == "duration" and isinstance(mention.value, Figure) and mention.value.unit in _LETTERS:
            number = f"{mention.value.interval.value.normalize():f}"
            yield mention.start, mention.end, _LETTERS[mention.value.unit].format(number)


def _clock(text: str) -> str:
    hit = _CLOCK.match(text)
    if hit is None:
        return {"noon": "T12", "midnight": "T00"}.get(text.lower(), "")
    hour = int(hit[1])
    if hit[3]:
        hour = hour % 12 + (12 if hit[3].lower() == "p" else 0)
    return f"T{hour:02d}:{hit[2]}" if hit[2] else f"T{hour:02d}"


def timex(value: DateValue) -> str:
    """The TIMEX of a date; of a span, a quarter, a half or a decade, both ends (the second excluded) and the length."""
    if value.begin is not None and value.end is not None:
        return _span(value.begin, value.end)
    if value.precision in ("quarter", "half") and value.first is not None and value.last is not None:
        return f"({value.first},{value.last + timedelta(days=1)},P{3 if value.precision == 'quarter' else 6}M)"
    if value.precision == "decade" and value.first is not None and value.last is not None and value.year_printed:
        years = value.last.year - value.first.year + 1
        return f"({value.first},{value.last + timedelta(days=1)},P{years}Y)"
    if value.part in ("START", "MID", "END"):
        return value.timex.removesuffix(f"-{value.part}")
    return value.timex


def _span(begin: DateValue, end: DateValue) -> str:
    first, last = begin.first or _inside(begin), end.first or _inside(end)
    length = ""
    if first is not None and last is not None:
        months = (last.year - first.year) * 12 + last.month - first.month
        by = {"day": f"P{(last - first).days}D", "month": f"P{months}M", "year": f"P{months // 12}Y"}
        length = by.get(begin.precision, f"P{(last - first).days}D")
    return f"({begin.timex},{end.timex},{length})"


def _inside(value: DateValue) -> date | None:
    if value.month is None:
        return None
    try:
        return date(2016, value.month, value.day or 1)
    except ValueError:
        return None
