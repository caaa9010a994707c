"""Clock times, parts of the day and what lies between two of them, as people say them, in TIMEX."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

Found = tuple[int, int, str]
"""Start, end, TIMEX."""

_WORDS = ("one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve", "thirteen",
          "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen")  # fmt: skip
_TENS = {"twenty": 20, "thirty": 30, "forty": 40, "fifty": 50}
NUMBERS = {word: value for value, word in enumerate(_WORDS, 1)} | _TENS
NUMBERS |= {f"{tens}{mark}{word}": _TENS[tens] + value for tens in _TENS for value, word in enumerate(_WORDS[:9], 1)
             for mark in ("-", " ")}  # fmt: skip
PARTS = {"morning": "MO", "afternoon": "AF", "evening": "EV", "night": "NI", "daytime": "DT"}


def any_of(words: Sequence[str] | dict[str, int] | dict[str, str]) -> str:
    return "|".join(sorted((word.replace(" ", r"\s") for word in words), key=len, reverse=True))


NUMBER = rf"(?:\d{{1,3}}|{any_of(NUMBERS)})"
_HOUR = rf"(?:[01]?\d|2[0-4]|{any_of(_WORDS[:12])})"
_HALF = r"(?:\s*(?P<half{n}>[ap])(?:\.?\s?m\b\.?|\b\.?))"
_DAYPART = r"(?:\s+(?:in\s+the|at)\s+(?P<part{n}>morning|afternoon|evening|night))"
_MINUTES = rf"(?:\s(?P<spoken{{n}}>{any_of({k: v for k, v in NUMBERS.items() if v >= 10})}))"


_TO = "|".join(f"(?<={before} )to" for before in ("quarter", "min", "minutes", "at five", "at ten", "at twenty"))
"""Where it does not lead from one number to another."""


def _time(n: int) -> str:
    """The pattern of a clock time; its groups carry a number."""
    said = rf"(?P<past{n}>half|quarter|{NUMBER})(?:\s?min(?:ute)?s?)?\s+"
    said += rf"(?P<way{n}>past|{_TO})\s+(?P<of{n}>{_HOUR})(?:\s*o'?clock)?"
    named = rf"(?P<named{n}>(?:12\s)?noon(?:ish)?|mid\s?night|midday)"
    plain = (
        rf"(?P<hour{n}>{_HOUR})(?:[:.](?P<minute{n}>[0-5]\d)(?::(?P<second{n}>[0-5]\d))?(?!\d|\.\d|\s?percent|%)|{_MINUTES.format(n=n)}(?!\s(?:past|to)\s)|"
        rf"(?P<joined{n}>[0-5]\d)(?=\s?[ap]\.?m))?(?P<clock{n}>\s*o'?clock|ish)?"
    )
    return rf"(?:{said}|{named}|{plain})(?:{_HALF.format(n=n)}|{_DAYPART.format(n=n)})?"


_TIME = re.compile(rf"(?<![\w.,:/$-]){_time(1)}(?![\w%:/]|-\d)")
_RANGE = re.compile(
    rf"(?<![\w.,:/$-])(?P<lead>from\s+|between\s+|at\s+)?{_time(1)}\s*(?P<mark>-|–|to|until|till|and|through)\s*{_time(2)}(?![\w%:/]|-\d|\.\d)"
)


def number_of(text: str) -> int:
    return int(text) if text.isdigit() else NUMBERS.get(re.sub(r"\s", " ", text), 0)


Clock = tuple[int, int, int, bool, bool]
"""Hour, minute, second; whether minutes were said; whether the half of the day was."""


def _clock(m: re.Match[str], n: int) -> Clock | None:
    named, past = m[f"named{n}"], m[f"past{n}"]
    half = m[f"half{n}"] or {"morning": "a", "afternoon": "p", "evening": "p", "night": "p"}.get(
        m[f"part{n}"] or "", ""
    )
    second = -1
    if named:
        return (0 if named.startswith("mid") and not named.endswith("day") else 12), 0, -1, False, True
    if past:
        minute = {"half": 30, "quarter": 15}.get(past) or number_of(past)
        hour = number_of(m[f"of{n}"])
        if m[f"way{n}"] == "to":
            hour, minute = hour - 1, 60 - minute
        said = True
    else:
        hour = number_of(m[f"hour{n}"])
        spoken = m[f"minute{n}"] or m[f"spoken{n}"] or m[f"joined{n}"]
        minute, said = (number_of(spoken) if spoken else 0), bool(spoken)
        second = int(m[f"second{n}"]) if m[f"second{n}"] else -1
    if half and hour <= 12:
        hour = hour % 12 + (12 if half == "p" else 0)
    return (hour, minute, second, said, bool(half)) if hour <= 24 and minute < 60 else None


def _timex(clock: Clock) -> str:
    hour, minute, second, said, _ = clock
    return (
        f"T{hour:02d}" + (f":{minute:02d}" if said or second >= 0 else "") + (f":{second:02d}" if second >= 0 else "")
    )


def _between(one: Clock, other: Clock) -> tuple[Clock, Clock, str]:
    """Two clock times, the first in the half of the day that the second one names, and what lies between."""
    if other[4] and not one[4] and one[0] <= 12:
        later = (one[0] % 12 + (12 if other[0] >= 12 else 0), *one[1:])
        one = later if later[0] * 60 + later[1] < other[0] * 60 + other[1] else one  # type: ignore[assignment]
    if one[4] and not other[4] and other[0] <= 12 and other[0] * 60 + other[1] <= one[0] * 60 + one[1]:
        other = (other[0] + 12, *other[1:])  # type: ignore[assignment]
    minutes = (other[0] * 60 + other[1] - one[0] * 60 - one[1]) % (24 * 60)
    hours, rest = divmod(minutes, 60)
    return one, other, "PT" + (f"{hours}H" if hours else "") + (f"{rest}M" if rest else "")


def times(text: str) -> Iterator[tuple[int, int, str, str]]:
    """The clock times and stretches between two in lower-case text: start, end, TIMEX, and of a stretch its end and length."""
    taken: list[tuple[int, int]] = []
    for m in _RANGE.finditer(text):
        one, other = _clock(m, 1), _clock(m, 2)
        if one is None or other is None or not _is_stretch(m, one, other, text):
            continue
        one, other, length = _between(one, other)
        taken.append(m.span())
        yield m.start(), m.end(), _timex(one), f"{_timex(other)},{length}"
    for m in _TIME.finditer(text):
        clock = _clock(m, 1)
        if clock is None or any(a < m.end() and m.start() < b for a, b in taken):
            continue
        led = text[max(m.start() - 4, 0) : m.start()].split()[-1:] == ["at"]
        if clock[4] or m["past1"] or m["clock1"] or (m["minute1"] and (":" in m[0] or led)) or (m["spoken1"] and led):
            yield m.start(), m.end(), _timex(clock), ""


def _is_stretch(m: re.Match[str], one: Clock, other: Clock, text: str) -> bool:
    if m["mark"] == "-" and text[m.start("mark") - 1].isalpha() and text[m.end("mark")].isalpha():
        return False  # twenty-seven
    if m["mark"] == "and" and not (m["lead"] or "").startswith("between"):
        return False
    told = (
        one[4] or other[4] or bool(m["clock1"] or m["clock2"] or (m["minute1"] and m["minute2"])) or one[3] or other[3]
    )
    return told or bool(re.match(r"\s+(?:tomorrow|today|yesterday|tonight|next|on)\b", text[m.end() :]))


def bare_hours(text: str, end: int) -> Found | None:
    """An hour without a mark, right behind a day: Saturday at 5, tonight around 7, Monday 8-9."""
    m = re.compile(rf"\s*(?:at|around|by|@)\s+(?P<hour>{_HOUR})(?!\w|[-:./%]\w|\s(?:percent|minutes|hours))").match(
        text, end
    )
    return (m.start("hour"), m.end(), f"T{number_of(m['hour']):02d}") if m else None


def parts_of_day(text: str) -> Iterator[Found]:
    """In the morning, this evening, tonight, mornings; without a day."""
    for m in re.finditer(r"\bin the (morning|afternoon|evening) at (\d\d?)(?![\w:.]\w)", text):
        hour = int(m[2]) % 12 + (0 if m[1] == "morning" else 12)
        yield m.start(), m.end(), f"T{hour:02d}"
    for m in re.finditer(r"\b(?:in the\s+|at\s+)?(?:early |late )?(morning|afternoon|evening|night)s?\b", text):
        if m[0].startswith(("in the", "at ", "early", "late")) or (m[0].endswith("s") and m[1] != "night"):
            yield m.start(), m.end(), f"T{PARTS[m[1]]}"
