"""Dates around a year: 2024, the 1990s, 2023/24, fiscal 2023, the third quarter of 2024, summer 2022."""

from __future__ import annotations

from factlint.find.date_text import HYPHENS, SUFFIXES, DateText, Read, is_year, year_after
from factlint.find.date_values import (
    half_value,
    quarter_value,
    relative_quarter,
    season_value,
    span_value,
    year_value,
    years_value,
)
from factlint.find.relative_dates import relative_behind

_OPENING = ("(", "“", '"', "‘", "[", "'", "*", "_", *HYPHENS, "/")
_FOUR = ("1", "2", "3", "4")
_SPAN = 300
"""The most years that two years joined by a dash are apart."""


def year_date(text: DateText, at: int) -> Read | None:
    """2024, the 1990s, 2023/24, 2010-2018, where words or marks around make it a year."""
    if not is_year(text, at):
        return None
    year, before, after = int(text.lower[at]), text.at(at - 1), text.at(at + 1)
    if text.joined(at - 1) and before not in _OPENING:
        return None
    if _is_part_of_year(text, at + 2 if text.hyphen(at + 1) else at + 1):
        return None  # it is read from its quarter
    joined = text.joined(at)
    if joined and after == "s" and year % 10 == 0:
        return _decade(year, at, at + 2)
    if text.dash(at + 1) or (joined and after == "/" and text.joined(at + 1)):
        pair = _pair(text, year, at)
        if pair is not None:
            return pair
    if joined and (after == "%" or (after[:1].isalnum() and after != "'s")):
        return None
    if text.at(at + 1) in text.lexicon.year_before_christ:
        return None
    return (year_value(year), at, at + 1) if _reads_as_year(text, at, year) else None


def _is_part_of_year(text: DateText, at: int) -> bool:
    """Whether a quarter or a half stands at a token: Q3, H1."""
    return text.at(at) in ("q", "h") and text.capital(at) and text.joined(at) and text.at(at + 1) in _FOUR


def _decade(year: int, start: int, end: int) -> Read:
    # The 1900s are a century to most, the 2000s a decade.
    last = year + 9 if year % 100 or year >= 2000 else year + 99
    return years_value(year, last, "decade", f"{year // 10}X"), start, end


def short_decade(text: DateText, at: int) -> Read | None:
    """The '90s; the nineties."""
    word = text.at(at)
    if word in ("'", "‘", "’"):
        number = text.at(at + 1)
        fits = len(number) == 2 and number.isdigit() and number[1] == "0" and text.at(at + 2) == "s"
        if not (fits and text.joined(at) and text.joined(at + 1)):
            return None
        year = int(number) + (2000 if int(number) < 30 else 1900)
        return years_value(year, year + 9, "decade", f"{year // 10}X"), at, at + 3
    led = text.at(at - 1) == "the" or (
        text.at(at - 1) in ("early", "mid", "late", *HYPHENS) and text.at(at - 2) in ("the", "mid")
    )
    if not led or text.at(at - 2) in text.lexicon.owners or text.at(at + 1) in text.lexicon.day_units:
        return None
    year = text.lexicon.decades[word]
    return years_value(year, year + 9, "decade", f"{year // 10}X"), at, at + 1


def _pair(text: DateText, year: int, at: int) -> Read | None:
    """2010-2018, 2023/24, 2010-18; one that runs backwards too, which a rule looks at."""
    second, mark = text.at(at + 2), text.at(at + 1)
    if text.joined(at + 2) and text.at(at + 3) in (*HYPHENS, "/", "%"):
        return None
    if text.at(at + 3) in text.lexicon.year_before_christ:
        return None
    if is_year(text, at + 2):
        if mark == "/" and int(second) != year + 1:
            return None
        apart = int(second) - year
        if 0 <= apart < _SPAN or (-_SPAN < apart < 0 and int(second) > 1500 and year < 2100):
            return span_value(year_value(year), year_value(int(second))), at, at + 3
        return None
    if len(second) != 2 or not second.isdigit() or not text.joined(at):
        return None
    if int(second) == (year + 1) % 100:
        return years_value(year, year + 1, "years", f"({year},{year + 1},P1Y)"), at, at + 3
    if mark != "/" and int(second) > year % 100 and int(second) > 12:
        return span_value(year_value(year), year_value(year - year % 100 + int(second))), at, at + 3
    return None


def _reads_as_year(text: DateText, at: int, year: int) -> bool:
    lexicon, before, after = text.lexicon, text.at(at - 1), text.at(at + 1)
    if before in lexicon.year_sure or (before in HYPHENS and text.at(at - 2) in lexicon.parts):
        return True
    if not 1500 <= year <= 2100:
        return False
    if before in lexicon.months or before == "(":
        return True
    if before == "than" and text.at(at - 2) in lexicon.year_comparatives:
        return True
    noun_follows = after.isalpha() and after not in lexicon.after_year and not text.capital(at + 1)
    if before in lexicon.year_prepositions:
        return not noun_follows or after in lexicon.year_nouns or not after.endswith("s")
    return year >= 1900 and (after in lexicon.year_nouns or text.capital(at + 1))


def season_date(text: DateText, at: int) -> Read | None:
    """Summer 2024, the spring of 2023."""
    year, end = year_after(text, at + 1)
    if year is None:
        return None
    return season_value(year, text.lexicon.seasons[text.lower[at]]), at, end


def fiscal_date(text: DateText, at: int) -> Read | None:
    """Fiscal 2023, the financial year 2023-24, FY2023, FY24, school year 2023/24."""
    word = text.lower[at]
    index = at + 1 + (text.at(at + 1) == "year")
    if index == at + 1 and word not in ("fiscal", "fy"):
        return None
    index += text.at(index) in ("of", "'", "’")
    number = text.at(index)
    if word == "fy" and len(number) == 2 and number.isdigit() and text.at(index + 1) not in HYPHENS:
        year, end = 2000 + int(number), index + 1
    elif is_year(text, index):
        year, end = int(number), index + 1
        second = text.at(end + 1)
        if text.at(end) in ("/", *HYPHENS) and text.joined(index) and len(second) in (2, 4) and second.isdigit():
            return years_value(year, year + 1, "years", f"FY{year + 1}"), at, end + 2
    else:
        return None
    return years_value(year - 1, year + 1, "years", f"FY{year}"), at, end


def quarter_date(text: DateText, at: int, free: int) -> Read | None:
    """Q3 2024, the third quarter of 2024, the first half of 2024."""
    word = text.lower[at]
    if word in ("q", "h"):
        number = text.at(at + 1)
        if number not in ("1", "2", "3", "4") or not text.joined(at) or not text.capital(at):
            return None
        year, end = year_after(text, at + 2)
        start = at
        if year is None and at - 1 >= free and is_year(text, at - 1):  # 2024 Q3
            year, start = int(text.lower[at - 1]), at - 1
        elif year is None and at - 2 >= free and text.hyphen(at - 1) and is_year(text, at - 2):  # 2024-Q3
            year, start = int(text.lower[at - 2]), at - 2
        if word == "q":
            return quarter_value(year, int(number), text.today), start, end
        return (half_value(year, int(number)), start, end) if year is not None and int(number) < 3 else None
    index = at - 2 if text.at(at - 1) in HYPHENS else at - 1
    found = text.lexicon.ordinals.get(text.at(index))
    if found is None and text.at(index) in SUFFIXES and text.joined(index - 1) and text.at(index - 1) in _FOUR:
        index, found = index - 1, int(text.at(index - 1))  # the 1st quarter
    if found is None or found > 4 or index < free:
        return None
    year, end = year_after(text, at + 1)
    of = relative_behind(text, at + 1, "year") if year is None else None
    if of is not None:
        return relative_quarter(found, word, text.today, of[0], of[1]), index, of[2]
    if word == "half":
        return (half_value(year, found), index, end) if year is not None and found < 3 else None
    return quarter_value(year, found, text.today), index, end


def with_quarter(text: DateText, read: Read) -> Read:
    """Last year's third quarter, next year's first half: a part of a year that has been read, or the year as it is."""
    value, start, end = read
    if text.at(end) != "'s" or value.offset_unit != "year" or value.offset is None:
        return read
    found, noun = text.lexicon.ordinals.get(text.at(end + 1), 0), text.at(end + 2)
    if noun not in ("quarter", "half") or not 1 <= found <= (4 if noun == "quarter" else 2):
        return read
    return relative_quarter(found, noun, text.today, value.offset, value.relative), start, end + 3


def century_date(text: DateText, at: int, free: int) -> Read | None:
    """The nineteenth century, the 21st century."""
    index = at - 2 if text.at(at - 1) in HYPHENS else at - 1
    if text.at(index) in ("st", "nd", "rd", "th") and text.at(index - 1).isdigit():
        index -= 1
        number = int(text.at(index))
    else:
        number = text.lexicon.ordinals.get(text.at(index), 0)
    if not 1 <= number <= 21 or index < free:
        return None
    return years_value(max(100 * number - 99, 1), 100 * number, "century", f"{number - 1:02d}XX"), index, at + 1
