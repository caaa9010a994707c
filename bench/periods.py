"""Days, weeks, months and years as people name them to an assistant by where they stand from today, in TIMEX.

The week, the end of the month, week 31, the 15th of next month, the last week of last month: an article counts these from its own story.
"""

from __future__ import annotations

import re
from calendar import monthrange
from collections.abc import Callable
from datetime import date, timedelta

from clock import NUMBER, any_of, number_of  # isort: skip
from day_names import MONTH, ORDINALS, WEEKDAYS, day_number, month_number  # isort: skip

Rule = tuple[re.Pattern[str], Callable[[re.Match[str], date], str]]
_OFFSETS = {"last": -1, "previous": -1, "past": -1, "the": 0, "this": 0, "current": 0, "next": 1, "coming": 1,
            "following": 1}  # fmt: skip
_SHORT = {"eod": "day", "eow": "week", "eom": "month", "eoy": "year"}
_LAST_DAY = 31


def _month(today: date, offset: int) -> tuple[int, int]:
    months = today.year * 12 + today.month - 1 + offset
    return months // 12, months % 12 + 1


def _period(unit: str, today: date, offset: int = 0) -> str:
    """A day, week, month or year so many on from today's."""
    if unit == "day":
        return (today + timedelta(days=offset)).isoformat()
    if unit == "week":
        iso = (today + timedelta(days=7 * offset)).isocalendar()
        return f"{iso.year}-W{iso.week:02d}"
    year, month = _month(today, offset if unit == "month" else 12 * offset)
    return f"{year:04d}-{month:02d}" if unit == "month" else f"{year:04d}"


def _way_month(m: re.Match[str], today: date) -> str:
    year, month = _month(today, _OFFSETS[m["way"]])
    return f"{year:04d}-{month:02d}"


def _end(m: re.Match[str], today: date) -> str:
    """The end of a day is its last second; that of a longer time is the time itself."""
    unit = m["unit"] or _SHORT[m["short"]]
    return _period(unit, today) + ("T23:59:59" if unit == "day" else "")


def _day_of_month(m: re.Match[str], today: date) -> str:
    return f"{_way_month(m, today)}-{day_number(m['day']):02d}"


def _days_of_month(m: re.Match[str], today: date) -> str:
    first, last, month = int(m["first"]), int(m["last"]), _way_month(m, today)
    return f"({month}-{first:02d},{month}-{last:02d},P{last - first}D)" if 0 < first < last <= _LAST_DAY else ""


def _ago(m: re.Match[str], today: date) -> str:
    count = number_of(m["count"]) if m["count"] not in ("a", "an") else 1
    year, month = _month(today, -count * (12 if m["unit"] == "year" else 1))
    return f"{year:04d}-{month:02d}-{min(today.day, monthrange(year, month)[1]):02d}"


def _numbers(m: re.Match[str], _: date) -> str:
    month, day = int(m["month"]), int(m["day"])
    return f"XXXX-{month:02d}-{day:02d}" if 0 < month <= 12 and 0 < day <= _LAST_DAY else ""


def _mixed(m: re.Match[str], _: date) -> str:
    """A day, a month's name and a year in any order; two digits from 30 on are a year of the last century."""
    day, year = day_number(m["day"]), m.groupdict().get("year") or "XXXX"
    if len(year) == 2:
        year = f"{'20' if int(year) < 30 else '19'}{year}"
    return f"{year}-{month_number(m['month']):02d}-{day:02d}" if 0 < day <= _LAST_DAY else ""


_WAY = f"(?P<way>{any_of(_OFFSETS)})"
_UNIT = "(?P<unit>day|week|month|year)"
_YEAR = r"(?P<year>(?:19|20)\d\d)"
_DAY = r"(?P<day>\d\d?)"
_ORDINAL = rf"(?P<day>\d\d?(?=st|nd|rd|th)|{any_of(ORDINALS)})(?:st|nd|rd|th)?"
_THAN = r"(?:year (?:is )?)?(?:greater|less|later|earlier|more) than"

RULES: tuple[Rule, ...] = tuple(
    (re.compile(pattern), rule)
    for pattern, rule in (
        (rf"\b(?:(?:earlier|later) in )?the {_UNIT}\b(?! of\b| \d)", lambda m, today: _period(m["unit"], today)),
        (rf"\b{_WAY} calendar {_UNIT}\b", lambda m, today: _period(m["unit"], today, _OFFSETS[m["way"]])),
        (r"\b(?:year to date|ytd)\b", lambda _, today: _period("year", today)),
        (r"\bthe (?P<unit>day|week|month|year) (?P<side>before|after)(?=$|[.,?!])",
         lambda m, today: _period(m["unit"], today, 1 if m["side"] == "after" else -1)),
        (rf"\b(?:(?:the )?end of (?:the )?{_UNIT}|(?:the )?(?P<short>{any_of(list(_SHORT))}))\b(?! of\b)", _end),
        (r"\b(?:the )?weekend\b", lambda _, today: f"{_period('week', today)}-WE"),
        (r"\bweek (?P<week>[1-9]|[1-4]\d|5[0-3])\b(?![:./%]\d)", lambda m, today: f"{today.year}-W{int(m['week']):02d}"),
        (rf"\b(?:the )?(?P<which>first|1st|last) week of {_WAY} month\b",
         lambda m, today: f"{_way_month(m, today)}-W{'05' if m['which'] == 'last' else '01'}"),
        (rf"\b(?:before |after |on )?the {_ORDINAL}(?: day)? of {_WAY} month\b", _day_of_month),
        (rf"\b(?:from |between )?(?P<first>\d\d?)(?: to | and |\s?-\s?)(?P<last>\d\d?) (?:in |of )?{_WAY} month\b", _days_of_month),
        (rf"\b(?P<count>an?|{NUMBER}) (?P<unit>month|year)s? ago\b", _ago),
        (rf"\b(?:{any_of(WEEKDAYS)}) (?P<month>\d\d?)[-.](?P<day>\d\d?)(?![\w/-]|\.\d)", _numbers),
        (rf"\b{_THAN} {_YEAR}\b|(?<![\w.])[<>]?\s?=\s?(?P<year2>(?:19|20)\d\d)(?![\w.])",
         lambda m, _: m["year"] or m["year2"]),
        (r"\b(?:(?:at|after|before|around) )?(?P<meal>breakfast|lunch|dinner)(?P<time>\s?time)?\b",
         lambda m, _: f"TME{m['meal'][0].upper()}" if m["time"] or " " in m[0] else ""),
        (rf"\b{MONTH}{_DAY}\b", _mixed),
        (rf"(?<![\w.-])(?P<day>\d\d?)(?:st|nd|rd|th)? (?:of )?{MONTH} of '?(?P<year>\d\d)\b(?![-/:.]\d)", _mixed),
        (rf"(?<![\w.-]){MONTH}(?P<mark>[-/]){_YEAR}(?P=mark){_DAY}(?![\w/-])", _mixed),
        (rf"(?<![\w.-]){_YEAR}(?P<mark>[-/]){_DAY}(?P=mark){MONTH}(?![\w/-])", _mixed),
        (rf"(?<![\w.-]){_DAY}(?P<mark>[-/]){_YEAR}(?P=mark){MONTH}(?![\w/-])", _mixed),
    )
)  # fmt: skip
