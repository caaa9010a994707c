"""Stretches of time and days as people say them to an assistant, in TIMEX: what no article draft is checked for.

What is counted from now, what recurs, days in digits or in words. Days, months and years as articles print them are the reader's
own, and so are all dates that this leaves alone.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from datetime import date, timedelta

from clock import NUMBER, NUMBERS, PARTS, Found, any_of, number_of  # isort: skip
from day_names import MONTH, ORDINALS, WEEKDAYS, day_number, month_number, weekday_number  # isort: skip
from periods import RULES as PERIODS  # isort: skip

_UNITS = {"second": "S", "sec": "S", "minute": "M", "min": "M", "hour": "H", "hr": "H", "h": "H", "day": "D", "night": "D",
          "week": "W", "month": "M", "year": "Y", "y": "Y", "d": "D", "w": "W", "decade": "0Y"}  # fmt: skip
_CLOCK_UNITS = ("second", "sec", "minute", "min", "hour", "hr", "h")
_RECURRING = {"daily": "P1D", "everyday": "P1D", "weekly": "P1W", "biweekly": "P2W", "monthly": "P1M", "quarterly": "P3M", "yearly": "P1Y",
              "annually": "P1Y", "annual": "P1Y"}  # fmt: skip


def _shift(today: date, count: int, unit: str) -> str:
    if unit == "D":
        return (today + timedelta(days=count)).isoformat()
    if unit == "W":
        return (today + timedelta(days=7 * count)).isoformat()
    month = today.year * 12 + today.month - 1 + count * (12 if unit == "Y" else 1)
    return f"{month // 12:04d}-{month % 12 + 1:02d}-{min(today.day, 28):02d}"


def _from_now(m: re.Match[str], today: date) -> str:
    """In two weeks, two days from today, 5 minutes from now."""
    count, unit = number_of(m["count"]) if m["count"] not in ("a", "an") else 1, m["unit"].rstrip("s")
    letter = _UNITS[unit]
    if unit in _CLOCK_UNITS:
        seconds = count * {"H": 3600, "M": 60, "S": 1}[letter]
        return f"{today}T{seconds // 3600:02d}:{seconds // 60 % 60:02d}:{seconds % 60:02d}"
    return _shift(today, count, letter)


def _stretch(m: re.Match[str], today: date) -> str:
    """Next 3 days, the past two weeks."""
    count, letter = number_of(m["count"]), _UNITS[m["unit"].rstrip("s")]
    if m["unit"].rstrip("s") in _CLOCK_UNITS:
        return ""
    ahead = m["way"] in ("next", "coming", "following", "upcoming")
    first, last = (1, count + 1) if ahead and letter == "D" else (0, count) if ahead else (-count, 0)
    start = _shift(today + timedelta(days=1 if ahead and letter != "D" else 0), first, letter)
    end = _shift(today + timedelta(days=1 if ahead and letter != "D" else 0), last, letter)
    return f"({start},{end},P{count}{letter})"


def _few(m: re.Match[str], _: date) -> str:
    unit = m["unit"].rstrip("s")
    return f"P{'T' if unit in _CLOCK_UNITS else ''}{3 if m['some'] else 1}{_UNITS[unit]}"


def _symbol(m: re.Match[str], _: date) -> str:
    return f"P{'T' if m['unit'] == 'h' else ''}{m['count']}{m['unit'].upper()}"


def _numeric(m: re.Match[str], _: date) -> str:
    month, day = int(m["one"]), int(m["two"])
    if month > 12:
        month, day = day, month
    return f"XXXX-{month:02d}-{day:02d}" if 0 < month <= 12 and 0 < day <= 31 else ""


def _worded_day(m: re.Match[str], _: date) -> str:
    month = month_number(m["month"])
    day = day_number(m["day"])
    return f"{m['year'] or 'XXXX'}-{month:02d}-{day:02d}" if 0 < day <= 31 else ""


def _weekday(m: re.Match[str], _: date) -> str:
    name = m["short"] or m["long"]
    return f"XXXX-WXX-{weekday_number(name) + 1}"


def _numeric_span(m: re.Match[str], _: date) -> str:
    """From 10/1 to 11/7; 5/1-5/7/2020."""
    months, days = (int(m["one"]), int(m["three"])), (int(m["two"]), int(m["four"]))
    if max(months) > 12 or max(days) > 31:
        return ""
    year = int(m["year"] or 0)
    own = int(m["own"] or year)
    later = (year or 2000) + (not year and months[0] > months[1])
    try:
        length = (date(later, months[1], days[1]) - date(own or 2000, months[0], days[0])).days
    except ValueError:
        return ""
    return f"({own or 'XXXX'}-{months[0]:02d}-{days[0]:02d},{year or 'XXXX'}-{months[1]:02d}-{days[1]:02d},P{length}D)"


def _days_of_month(m: re.Match[str], _: date) -> str:
    """Between 3 and 12 of September; April 9th through 17th."""
    first, last, month = int(m["first"]), int(m["last"]), month_number(m["month"])
    return (
        f"(XXXX-{month:02d}-{first:02d},XXXX-{month:02d}-{last:02d},P{last - first}D)" if 0 < first < last < 32 else ""
    )


def _quarter(m: re.Match[str], _: date) -> str:
    quarter, year = int(m["quarter"] or m["quarter2"]), m["year"] or m["year2"]
    after = f"{int(year) + 1}" if year and quarter == 4 else year or "XXXX"
    return f"({year or 'XXXX'}-{3 * quarter - 2:02d}-01,{after}-{3 * quarter % 12 + 1:02d}-01,P3M)"


_LONG_UNIT = r"(?P<unit>(?:second|sec|minute|min|hour|hr|day|night|week|month|year|decade)s?)"
_DAY_WORDS = f"(?P<day>{any_of([*ORDINALS, *(word for word, value in NUMBERS.items() if value < 32)])})"
_HOLIDAYS = {
    "christmas": "12-25", "christmas day": "12-25", "christmas eve": "12-24", "new year's eve": "12-31", "new year's day": "01-01",
    "independence day": "07-04", "juneteenth": "06-19", "freedom day": "06-19", "jubilee day": "06-19", "halloween": "10-31",
    "valentine's day": "02-14", "st patrick's day": "03-17", "may day": "05-01", "international workers' day": "05-01",
    "april fool's day": "04-01", "boxing day": "12-26", "veterans day": "11-11",
}  # fmt: skip
"""Those that have a day of their own."""
HOLIDAY = re.compile(any_of(_HOLIDAYS))
_SEASONS = {"spring": "SP", "summer": "SU", "autumn": "FA", "fall": "FA", "winter": "WI"}

_RULES: tuple[tuple[re.Pattern[str], Callable[[re.Match[str], date], str]], ...] = tuple(
    (re.compile(pattern), rule)
    for pattern, rule in (
        (rf"\bin (?P<count>an?|{NUMBER}) {_LONG_UNIT}(?! ago)\b", _from_now),
        (rf"\b(?:in )?(?P<count>an?|{NUMBER}) {_LONG_UNIT} (?:from (?:now|today)|after today|later(?! (?:this|in)\b))\b", _from_now),
        (rf"\b(?P<way>next|coming|following|upcoming|last|past|previous) (?P<count>{NUMBER}) {_LONG_UNIT}\b", _stretch),
        (rf"\b(?P<count>{NUMBER}) nights?\b", lambda m, _: f"P{number_of(m['count'])}D"),
        (rf"\b(?P<count>{NUMBER}) (?P<unit>hour|day|week|month|year)s? and (?:a )?(?P<part>half|quarter)\b",
         lambda m, _: f"P{'T' if m['unit'] == 'hour' else ''}{number_of(m['count'])}.{'5' if m['part'] == 'half' else '25'}{_UNITS[m['unit']]}"),
        (r"\b(?:once|one) an? (?P<unit>hour|day|week|month|year)\b", lambda m, _: f"P{'T' if m['unit'] == 'hour' else ''}1{_UNITS[m['unit']]}"),
        (r"\b(?P<which>first|1st|last) week of (?P<year>\d{4})\b",
         lambda m, _: f"{m['year']}-W{'52' if m['which'] == 'last' else '01'}"),
        (rf"\b(?:the )?(?P<which>first|1st|last) week of {MONTH}\b",
         lambda m, _: f"XXXX-{month_number(m['month']):02d}-W{'05' if m['which'] == 'last' else '01'}"),
        (r"(?<![\w./-])(?P<year>(?:19|20)\d\d)-(?P<month>0?[1-9]|1[0-2])(?![\w./-]|\s?%)",
         lambda m, _: f"{m['year']}-{int(m['month']):02d}"),
        (r"(?<![\w./-])(?P<month>0?[1-9]|1[0-2])-(?P<year>(?:19|20)\d\d)(?![\w./-]|\s?%)",
         lambda m, _: f"{m['year']}-{int(m['month']):02d}"),
        (rf"(?<![\w.-]){MONTH}(?:[-/]|,? )(?P<year>(?:19|20)\d\d)(?![\w/-])", lambda m, _: f"{m['year']}-{month_number(m['month']):02d}"),
        (rf"(?<![\w.-])(?P<year>(?:19|20)\d\d) {MONTH}\b", lambda m, _: f"{m['year']}-{month_number(m['month']):02d}"),
        (rf"(?<![\w.-])(?P<day>\d\d?)(?P<mark>[-/]){MONTH}(?P=mark)(?P<year>\d{{4}})(?![\w/-])", _worded_day),
        (rf"(?<![\w.-])(?P<year>\d{{4}})(?P<mark>[-/]){MONTH}(?P=mark)(?P<day>\d\d?)(?![\w/-])", _worded_day),
        (rf"(?<![\w.-]){MONTH}(?P<mark>[-/])(?P<day>\d\d?)(?P=mark)(?P<year>\d{{4}})(?![\w/-])", _worded_day),
        (r"(?<!\d)(?P<year>(?:19|20)\d\d)(?P<mark>[- ]?)(?P<month>0[1-9]|1[0-2])(?P=mark)(?P<day>[0-3]\d)(?!\d)",
         lambda m, _: f"{m['year']}-{m['month']}-{m['day']}"),
        (r"(?<![\w.])(?P<day>[0-3]?\d)\.(?P<month>[01]?\d)\.(?P<year>(?:19|20)\d\d)(?!\w)",
         lambda m, _: f"{m['year']}-{int(m['month']):02d}-{int(m['day']):02d}" if int(m["month"]) < 13 else ""),
        ((rf"(?<![\w.-])(?P<short>mon|tue|tues|wed|thu|thur|thurs|fri|sat|sun)\b(?: \d\d?(?:st|nd|rd|th))?(?=\.?$| at\b| \d)"
         rf"|(?<![\w.-])(?P<long>{'|'.join(WEEKDAYS)})s?\b"),
         _weekday),
        ((r"(?<![\w.-])(?:from |between )?(?P<one>\d\d?)/(?P<two>\d\d?)(?:/(?P<own>\d{4}))?"
         r"(?: to |\s?-\s?| and )(?P<three>\d\d?)/(?P<four>\d\d?)(?:(?:/|, )(?P<year>\d{4}))?(?![\w/-])"),
         _numeric_span),
        ((r"(?<![\w.-])(?:from |between )?(?P<one>\d\d?)-(?P<two>\d\d?)-(?P<own>\d{4})"
          r"(?: to |\s?-\s?| and )(?P<three>\d\d?)-(?P<four>\d\d?)-(?P<year>\d{4})(?![\w/-])"), _numeric_span),
        ((rf"(?<![\w.-])(?:from |between )?(?P<first>\d\d?)(?:st|nd|rd|th)? (?:to|and|-) "
         rf"(?P<last>\d\d?)(?:st|nd|rd|th)? (?:of )?{MONTH}\b(?P<year>)(?!,? \d{{4}})"), _days_of_month),
        ((rf"\b(?:from |between )?{MONTH} (?P<first>\d\d?)(?:st|nd|rd|th)? (?:to|and|through|-) "
         r"(?P<last>\d\d?)(?:st|nd|rd|th)?(?![\w/:-]|\s?[ap]\.?m)(?P<year>)"), _days_of_month),
        (r"(?<![\w.-])(?P<year>\d{4})[ -]q(?P<quarter>[1-4])\b|\bq(?P<quarter2>[1-4])(?:[ -](?P<year2>\d{4}))?\b", _quarter),
        (rf"\b(?:(?P<some>(?:a )?few|several|some)|all|an?(?= hour)|another|every|each) {_LONG_UNIT}\b(?! (?:ago|later|on|earlier))", _few),
        (r"(?<![\w.,$£€-])(?P<count>\d{1,3})(?P<unit>[hdyw])\b", _symbol),
        (rf"\b(?:{any_of(_RECURRING)})\b", lambda m, _: _RECURRING[m[0]]),
        (r"\b(?:every|each) (?P<weekday>\w+day)\b",
         lambda m, _: f"XXXX-WXX-{WEEKDAYS.index(m['weekday']) + 1}" if m["weekday"] in WEEKDAYS else ""),
        (r"\b(?:right )?now\b|\basap\b|\bas soon as possible\b", lambda _, __: "PRESENT_REF"),
        (r"\bthis (?P<season>spring|summer|autumn|fall|winter)\b", lambda m, today: f"{today.year}-{_SEASONS[m['season']]}"),
        (r"\bthis (?P<part>morning|afternoon|evening|night)\b", lambda m, today: f"{today}T{PARTS[m['part']]}"),
        (r"\bton(?:ight|ite)\b", lambda _, today: f"{today}TNI"),
        (r"\blast night\b", lambda _, today: f"{today - timedelta(days=1)}TNI"),
        (r"(?<![\w/.-])(?P<one>\d{1,2})/(?P<two>\d{1,2})(?![\w/.-])", _numeric),
        (rf"\b{MONTH},? {_DAY_WORDS}\b(?: (?P<year>\d{{4}}))?", _worded_day),
        (rf"\b{MONTH}, (?P<day>\d\d?)(?:st|nd|rd|th)(?P<year>\b)", _worded_day),
        (rf"\bthe (?P<day>\d\d?)(?:st|nd|rd|th) day of {MONTH}\b(?P<year>)", _worded_day),
        (rf"\b(?P<holiday>{any_of(_HOLIDAYS)})\b", lambda m, _: f"XXXX-{_HOLIDAYS[m['holiday'].replace('’', chr(39))]}"),
        (r"(?<!last )(?<!next )(?<!this )\b(?P<season>spring|summer|autumn|winter)\b(?! (?:of|\d))", lambda m, _: _SEASONS[m["season"]]),
        (rf"\b{MONTH}/(?P<day>\d\d?)(?P<year>\b)(?!/)", _worded_day),
        (rf"\b(?P<day>\d\d?|{any_of(ORDINALS)}) of {MONTH}\b(?P<year>)(?! \d)", _worded_day),
        (r"\bthe (?P<day>\d\d?)(?:st|nd|rd|th)(?=$|[.,?!])", lambda m, _: f"XXXX-XX-{int(m['day']):02d}"),
    )
)  # fmt: skip


def phrases(text: str, today: date) -> Iterator[Found]:
    """Everything else that is said of time, in lower-case text; the longest of what overlaps."""
    found: list[Found] = []
    for pattern, rule in (*_RULES, *PERIODS):
        for m in pattern.finditer(text):
            value = rule(m, today)
            if value:
                found.append((m.start(), m.end(), value))
    found.sort(key=lambda row: (row[0] - row[1], row[0]))
    kept: list[Found] = []
    for row in found:
        if not any(row[0] < end and start < row[1] for start, end, _ in kept):
            kept.append(row)
    yield from sorted(kept)
