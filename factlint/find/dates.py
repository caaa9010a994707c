"""Dates, weekdays, spans and times ago or ahead, as the days that they can mean."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import date

from factlint.find.date_values import (
    MONTHS,
    day_value,
    month_value,
    part_of,
    quarter_value,
    relative_value,
    season_value,
    span_value,
    weekday_value,
    with_year,
    year_value,
    years_value,
)
from factlint.model import DateValue, Mention, Tokens
from factlint.words import Words

MONTH_WORDS = frozenset(name.lower() for name in MONTHS)
_HYPHENS = ("-", "–", "‑", "—")
_SUFFIXES = ("st", "nd", "rd", "th")
Read = tuple[DateValue, int, int]
"""A date, its first token, and the token behind it."""


@dataclass(frozen=True, slots=True)
class DateLexicon:
    """The words of dates."""

    months: Mapping[str, int]
    weekdays: Mapping[str, int]
    weekday_letters: Mapping[str, int]
    names_before: frozenset[str]
    names_after: frozenset[str]
    seasons: Mapping[str, str]
    units: Mapping[str, str]
    relatives: Mapping[str, int]
    days: Mapping[str, int]
    parts: Mapping[str, str]
    ordinals: Mapping[str, int]
    numbers: Mapping[str, int]
    year_prepositions: frozenset[str]
    year_sure: frozenset[str]
    month_prepositions: frozenset[str]
    after_month: frozenset[str]
    after_year: frozenset[str]
    year_nouns: frozenset[str]
    triggers: frozenset[str]
    """Every word at which a date may begin."""

    @classmethod
    def of(cls, words: Words) -> DateLexicon:
        """The lexicon of these word lists."""
        tables, lists = words.tables, words.lists

        def numbers(name: str) -> dict[str, int]:
            return {word: int(value) for word, value in tables[name].items()}

        months, weekdays, letters = numbers("month_names"), numbers("weekday_names"), numbers("weekday_letters")
        counts = {word: int(value) for word, value in tables["number_words"].items()} | {"a": 1, "an": 1, "dozen": 12}
        ago = {"ago", "earlier", "later", "hence"}
        triggers = {*months, *weekdays, *letters, *tables["season_names"], *tables["relative_words"]}
        triggers |= {
            *tables["day_words"],
            *tables["part_words"],
            *ago,
            "fiscal",
            "financial",
            "century",
            "q",
            "fy",
            "quarter",
        }
        return cls(
            months, weekdays, letters, frozenset(lists["weekday_names_before"]), frozenset(lists["weekday_names_after"]),
            tables["season_names"], tables["date_units"], numbers("relative_words"), numbers("day_words"),
            tables["part_words"], numbers("ordinal_numbers"), counts, frozenset(lists["year_prepositions"]),
            frozenset(lists["year_sure"]), frozenset(lists["month_prepositions"]),
            frozenset(lists["words_after_month"]),
            frozenset((*lists["words_after_month"], *lists["words_after_year"])), frozenset(lists["year_nouns"]),
            frozenset(triggers),
        )  # fmt: skip


def find_dates(tokens: Tokens, lexicon: DateLexicon, today: date | None, locale: str) -> tuple[Mention, ...]:
    """The dates of a block, in order, none overlapping another."""
    triggers = lexicon.triggers
    places = [
        i
        for i, word in enumerate(tokens.lower)
        if word in triggers or (len(word) == 4 and word.isdigit()) or (word in _SUFFIXES) or word == "/"
    ]
    if not places:
        return ()
    reader = _Reader(tokens, lexicon, today, locale)
    found: list[Mention] = []
    free = 0
    for at in places:
        if at < free:
            continue
        read = reader.date_at(at, free)
        if read is None or read[1] < free:
            continue
        read = reader.spanned(read)
        value, start, end = read
        found.append(Mention("date", tokens.starts[start], tokens.end(end - 1), value))
        free = end
    return tuple(found)


class _Reader:
    """Reads one block's dates; holds what every step needs."""

    def __init__(self, tokens: Tokens, lexicon: DateLexicon, today: date | None, locale: str) -> None:
        self._tokens = tokens
        self._words = tokens.words
        self._lower = tokens.lower
        self._gaps = tokens.gaps
        self._lexicon = lexicon
        self._today = today
        self._locale = locale
        self._count = len(tokens.words)

    def _at(self, index: int) -> str:
        return self._lower[index] if 0 <= index < self._count else ""

    def date_at(self, at: int, free: int) -> Read | None:
        """The date that a trigger belongs to."""
        word, lexicon = self._lower[at], self._lexicon
        if word in lexicon.months and self._is_month(at):
            return self._with_part(self._month(at, free), free)
        if word in lexicon.weekdays or word in lexicon.weekday_letters:
            return self._weekday(at, free)
        if word[0].isdigit():
            return self._numeric(at) or self._with_part(self._year(at), free)
        if word == "/":
            return self._slashed(at, free)
        if word in _SUFFIXES:
            return self._day_of_month(at, free)
        if word in lexicon.days:
            return relative_value("D", lexicon.days[word], self._today), at, at + 1
        if word in ("ago", "earlier", "later", "hence"):
            return self._ago(at, free)
        if word in lexicon.relatives:
            return self._relative(at)
        if word in lexicon.seasons:
            return self._season(at)
        if word in ("fiscal", "financial", "fy"):
            return self._fiscal(at)
        if word in ("quarter", "q"):
            return self._quarter(at, free)
        if word == "century":
            return self._century(at, free)
        return None

    def _is_month(self, at: int) -> bool:
        """Whether a month's name is one: may, march and august are words, and Mar, Jan and May are people."""
        word = self._words[at]
        if not word[0].isupper():
            return False
        if self._lower[at] in ("may", "march", "august", "mar", "jan", "dec", "jun", "april", "june"):
            before, after = self._at(at - 1), self._at(at + 1)
            dated = self._day(at + 1) is not None or self._is_year(at + 1) or self._day_before(at) is not None
            led = before in self._lexicon.month_prepositions
            if self._lower[at] == "may" and not dated:
                return (
                    led
                    and before not in ("and", "or", "the", "a")
                    and not (after.isalpha() and after not in self._lexicon.after_month)
                )
            if self._lower[at] in ("mar", "jan", "dec", "jun"):
                return dated or after == "."
            return dated or led or not (self._words[at + 1][:1].isupper() if at + 1 < self._count else False)
        return True

    def _day(self, at: int) -> tuple[int, int] | None:
        """A day of the month that begins at a token: 4, 4th, fourth."""
        if at >= self._count:
            return None
        word = self._lower[at]
        if word.isdigit() and word.isascii() and len(word) <= 2:
            end = at + 1
            if self._at(end) in _SUFFIXES and self._gaps[at] == "":
                end += 1
            elif (
                end < self._count
                and self._gaps[at] == ""
                and (self._at(end)[:1].isalpha() or self._at(end) in ("%", ":"))
            ) or self._at(end) in ("%", "per", "percent", "million", "billion", "people"):
                return None
            return int(word), end
        return None

    def _day_before(self, at: int) -> tuple[int, int] | None:
        """A day of the month that ends at a token, and where it begins: 4 June, 4th of June, the fourth of June."""
        index = at - 1
        if self._at(index) == "of":
            index -= 1
        suffixed = self._at(index) in _SUFFIXES and index > 0 and self._gaps[index - 1] == ""
        if suffixed:
            index -= 1
        word = self._at(index)
        if word.isdigit() and word.isascii() and len(word) <= 2 and (suffixed or index == at - 1 or index == at - 2):
            if index == at - 2 and not suffixed:
                return None
            if index and self._gaps[index - 1] == "" and self._at(index - 1) not in ("-", "–", "(", "“", '"', "‘"):
                return None
            return int(word), index
        return None

    def _is_year(self, at: int) -> bool:
        word = self._at(at)
        return len(word) == 4 and word.isdigit() and word.isascii() and 1000 <= int(word) <= 2199

    def _year_after(self, at: int) -> tuple[int | None, int]:
        """The year that stands behind a day or a month, and the token behind it."""
        index = at + 1 if self._at(at) in (",", "of") else at
        if self._at(index) == "," and self._at(at) == ".":
            index += 1
        if self._is_year(index) and not (
            index + 1 < self._count and self._gaps[index] == "" and self._at(index + 1) in ("%",)
        ):
            if self._at(at) == "," and self._at(index + 1).isalpha() and self._at(index + 1) in ("people", "troops"):
                return None, at
            return int(self._lower[index]), index + 1
        return None, at

    def _month(self, at: int, free: int) -> Read:
        """June, June 4, June 4, 2025, 4 June 2025, June 2025, June 3-7, 3-7 June."""
        month = self._lexicon.months[self._lower[at]]
        end = at + 1
        if self._at(end) == "." and self._gaps[at] == "" and self._lower[at] not in MONTH_WORDS:
            end += 1
        before = self._day_before(at)
        if before is not None and before[1] >= free:
            return self._day_first(before, month, end, free)
        day = self._day(end)
        if day is None or not 0 < day[0] < 100:
            year, after = self._year_after(end)
            return month_value(year, month, self._today), at, after
        number, end = day
        second = self._day(end + 1) if self._at(end) in _HYPHENS and self._gaps[end - 1] == self._gaps[end] else None
        if second is None and self._at(end) in ("to", "and") and self._at(at - 1) in ("from", "between"):
            second = self._day(end + 1)
            if second is not None and self._at(second[1]) in self._lexicon.months:
                second = None
        if second is not None and 0 < second[0] <= 31:
            year, after = self._year_after(second[1])
            one = day_value(year, month, number, self._today)
            other = day_value(year, month, second[0], self._today)
            return span_value(one, other), at, after
        year, after = self._year_after(end)
        return day_value(year, month, number, self._today), at, after

    def _day_first(self, before: tuple[int, int], month: int, end: int, free: int) -> Read:
        day, start = before
        year, after = self._year_after(end)
        if self._at(start - 1) in _HYPHENS and start - 2 >= free:
            word = self._at(start - 2)
            if word.isdigit() and len(word) <= 2:
                one = day_value(year, month, int(word), self._today)
                return span_value(one, day_value(year, month, day, self._today)), start - 2, after
        return day_value(year, month, day, self._today), start, after

    def _with_part(self, read: Read | None, free: int) -> Read | None:
        """Late June, mid-June, early in 2024, the end of March."""
        if read is None:
            return None
        value, start, end = read
        if value.day is not None or value.is_span:
            return read
        index = start - 1
        if (self._at(index) in _HYPHENS and self._gaps[index] == "") or (
            self._at(index) in ("of", "in") and self._at(index - 1) in self._lexicon.parts
        ):
            index -= 1
        word = self._at(index)
        if index >= free and word in self._lexicon.parts and (word in ("early", "mid", "late") or index < start - 1):
            return part_of(value, self._lexicon.parts[word]), index, end
        relative = self._lexicon.relatives.get(self._at(start - 1))
        if relative is not None and start - 1 >= free and value.month is not None and not value.year_printed:
            return self._nearest(value, relative), start - 1, end
        return read

    def _nearest(self, value: DateValue, relative: int) -> DateValue:
        """Last June, next March: the one before or after the draft's month."""
        marked = replace(value, relative="draft", offset_unit="year", offset=None, also=())
        if self._today is None or value.month is None:
            return marked
        year = self._today.year
        if relative < 0 and value.month >= self._today.month:
            year -= 1
        elif relative > 0 and value.month <= self._today.month:
            year += 1
        found = month_value(year, value.month, self._today)
        return replace(marked, first=found.first, last=found.last, year=year, timex=found.timex)

    def _weekday(self, at: int, free: int) -> Read | None:
        """Tuesday, March 14, 2023; Tuesday 14 March; Tuesday; last Tuesday."""
        lexicon, word = self._lexicon, self._lower[at]
        if not self._words[at][0].isupper():
            return None
        short = word in lexicon.weekday_letters
        weekday = lexicon.weekday_letters[word] if short else lexicon.weekdays[word]
        index = at + 1
        if self._at(index) == "." and self._gaps[at] == "" and len(word) < 6:
            index += 1
        dated = self._date_behind(index)
        if dated is not None:
            value, end = dated
            return replace(value, weekday=weekday), at, end
        if short or self._at(at - 1) in lexicon.names_before:
            return None
        if (
            self._words[at + 1 : at + 2]
            and self._words[at + 1][0].isupper()
            and self._at(at + 1) in lexicon.names_after
        ):
            return None
        offset = lexicon.relatives.get(self._at(at - 1)) if at - 1 >= free else None
        start = at - 1 if offset is not None else at
        return weekday_value(weekday, self._today, offset), start, at + 1

    def _date_behind(self, index: int) -> tuple[DateValue, int] | None:
        """A day of a month behind a weekday, with a comma, a bracket or the word "the" between."""
        closing = ""
        while self._at(index) in (",", "(", "the"):
            closing = ")" if self._at(index) == "(" else closing
            index += 1
        lexicon = self._lexicon
        if self._at(index) in lexicon.months and self._words[index][0].isupper():
            value, _, end = self._month(index, index)
        else:
            day = self._day(index)
            if day is None:
                return None
            at = day[1] + 1 if self._at(day[1]) == "of" else day[1]
            if self._at(at) not in lexicon.months or not self._words[at][0].isupper():
                return None
            value, _, end = self._month(at, index)
        if value.day is None or value.is_span:
            return None
        return value, end + 1 if closing and self._at(end) == closing else end

    def _numeric(self, at: int) -> Read | None:
        """2025-06-04."""
        words, gaps = self._lower, self._gaps
        if at + 4 < self._count and words[at + 1] == "-" == words[at + 3] and gaps[at : at + 4] == ("", "", "", ""):
            month, day = words[at + 2], words[at + 4]
            if len(month) == 2 == len(day) and month.isdigit() and day.isdigit() and 1 <= int(month) <= 12:
                if 1000 <= int(words[at]) <= 2199 and not (
                    at and gaps[at - 1] == "" and self._at(at - 1) in ("-", "/")
                ):
                    return day_value(int(words[at]), int(month), int(day), self._today), at, at + 5
        return None

    def _slashed(self, at: int, free: int) -> Read | None:
        """5/6/2025, by the locale, and the other way round as another reading."""
        words, gaps = self._lower, self._gaps
        if at - 1 < free or at + 3 >= self._count or words[at + 2] != "/" or gaps[at - 1 : at + 3] != ("", "", "", ""):
            return None
        one, two, year = words[at - 1], words[at + 1], words[at + 3]
        if not (one.isdigit() and two.isdigit() and year.isdigit() and len(one) < 3 > len(two) and len(year) in (2, 4)):
            return None
        full = int(year) + (2000 if len(year) == 2 and int(year) < 70 else 1900 if len(year) == 2 else 0)
        if not 1000 <= full <= 2199:
            return None
        pairs = [(int(one), int(two)), (int(two), int(one))]
        if self._locale in ("en-GB", "en-IN", "en-AU", "en-NZ", "en-ZA", "en-IE"):
            pairs.reverse()
        readings = [day_value(full, m, d, self._today) for m, d in pairs if 1 <= m <= 12 and 1 <= d <= 31]
        fine = [value for value in readings if not value.impossible] or readings
        return (replace(fine[0], also=tuple(fine[1:])), at - 1, at + 4) if fine else None

    def _day_of_month(self, at: int, free: int) -> Read | None:
        """The 4th of June is read from its month; here only `21st century`."""
        if self._at(at + 1) in ("century", "-") and at - 1 >= free:
            index = at + 2 if self._at(at + 1) == "-" else at + 1
            if self._at(index) == "century" and self._at(at - 1).isdigit() and 1 <= int(self._at(at - 1)) <= 21:
                return self._hundred_years(int(self._at(at - 1)), at - 1, index + 1)
        return None

    def _century(self, at: int, free: int) -> Read | None:
        """The nineteenth century."""
        index = at - 2 if self._at(at - 1) in _HYPHENS else at - 1
        number = self._lexicon.ordinals.get(self._at(index))
        return self._hundred_years(number, index, at + 1) if number and index >= free else None

    def _hundred_years(self, number: int, start: int, end: int) -> Read:
        return years_value(max(100 * number - 99, 1), 100 * number, "century", f"{number - 1:02d}XX"), start, end

    def _year(self, at: int) -> Read | None:
        """2024, the 1990s, 2023/24, 2023-24, 2010-2018, where words or marks around make it a year."""
        if not self._is_year(at):
            return None
        year, before = int(self._lower[at]), self._at(at - 1)
        if at and self._gaps[at - 1] == "" and before not in ("(", "“", '"', "‘", "-", "–", "—", "/", "[", "'", "’"):
            return None
        after, joined = self._at(at + 1), at + 1 < self._count and self._gaps[at] == ""
        if joined and after in ("s", "'s") and year % 10 == 0 and after == "s":
            return years_value(year, year + 9, "decade", f"{year // 10}X"), at, at + 2
        if joined and after in ("/", "-", "–") and self._gaps[at + 1] == "":
            pair = self._year_pair(year, at)
            if pair is not None:
                return pair
        if joined and (after == "%" or (after[:1].isalnum() and after != "'s")):
            return None
        return (year_value(year), at, at + 1) if self._reads_as_year(at, year) else None

    def _year_pair(self, year: int, at: int) -> Read | None:
        second = self._at(at + 2)
        if self._is_year(at + 2) and 0 <= int(second) - year < 300:
            return span_value(year_value(year), year_value(int(second))), at, at + 3
        if self._is_year(at + 2) and 1400 < int(second) < year < 2100 and self._at(at + 1) != "/":
            return span_value(year_value(year), year_value(int(second))), at, at + 3
        if len(second) == 2 and second.isdigit() and int(second) == (year + 1) % 100:
            return years_value(year, year + 1, "years", f"({year},{year + 1},P1Y)"), at, at + 3
        return None

    def _reads_as_year(self, at: int, year: int) -> bool:
        lexicon, before, after = self._lexicon, self._at(at - 1), self._at(at + 1)
        if before in lexicon.year_sure or (before in _HYPHENS and self._at(at - 2) in lexicon.parts):
            return True
        if not 1500 <= year <= 2100:
            return False
        if before in lexicon.months or before == "(":
            return True
        noun_follows = after.isalpha() and after not in lexicon.after_year and self._words[at + 1][0].islower()
        if before in lexicon.year_prepositions:
            return not noun_follows or after in lexicon.year_nouns or not after.endswith("s")
        capital = at + 1 < self._count and self._words[at + 1][0].isupper()
        return year >= 1900 and (after in lexicon.year_nouns or capital)

    def _ago(self, at: int, free: int) -> Read | None:
        """Two weeks ago, a month earlier, 10 days later."""
        if self._at(at) in ("earlier", "later") and self._at(at - 1) in ("month", "week", "year"):
            pass
        unit = self._lexicon.units.get(self._at(at - 1))
        if unit is None or at - 2 < free:
            return None
        sign = 1 if self._at(at) in ("later", "hence") else -1
        number, start = self._counted(at - 2)
        if number is None or start < free:
            return None
        counts_from = "draft" if self._at(at) in ("ago", "hence") else "text"
        return relative_value(unit, sign * number, self._today, counts_from), start, at + 1

    def _counted(self, at: int) -> tuple[int | None, int]:
        """The number of units that ends at a token, and where it begins."""
        word = self._at(at)
        if word in ("a", "an") or word in self._lexicon.numbers:
            return self._lexicon.numbers[word], at
        if word.isdigit() and word.isascii() and len(word) < 5:
            return int(word), at
        if word == "of" and self._at(at - 1) == "couple":
            return 2, at - 2 if self._at(at - 2) in ("a", "the", "past", "last") else at - 1
        return None, at

    def _relative(self, at: int) -> Read | None:
        """Last year, this week, next month, the past decade, the past couple of weeks, last Tuesday."""
        offset = self._lexicon.relatives[self._lower[at]]
        following = self._at(at + 1)
        if following == "couple" and self._at(at + 2) == "of" and self._at(at + 3) in self._lexicon.units:
            return relative_value(self._lexicon.units[self._at(at + 3)], 2 * offset, self._today), at, at + 4
        if following == "few" and self._at(at + 2) in self._lexicon.units:
            return relative_value(self._lexicon.units[self._at(at + 2)], None, self._today), at, at + 3
        if following == "calendar":
            return None
        if following in self._lexicon.seasons and self._words[at + 1][0].islower():
            season = replace(relative_value("S", offset, self._today), timex=self._lexicon.seasons[following])
            return season, at, at + 2
        unit = self._lexicon.units.get(following)
        if unit is None or unit in ("H", "T") or following.endswith("s") or self._at(at + 2) == "of":
            return None
        if self._lower[at] in ("following", "previous"):
            return relative_value(unit, offset, self._today, "text"), at, at + 2
        return relative_value(unit, offset, self._today), at, at + 2

    def _season(self, at: int) -> Read | None:
        """Summer 2024, the spring of 2023."""
        year, end = self._year_after(at + 1)
        if year is None:
            return None
        return season_value(year, self._lexicon.seasons[self._lower[at]]), at, end

    def _fiscal(self, at: int) -> Read | None:
        """Fiscal 2023, the financial year 2023-24, FY2023."""
        index = at + 1 + (self._at(at + 1) == "year")
        if not self._is_year(index):
            return None
        year, end = int(self._lower[index]), index + 1
        if self._at(end) in ("/", "-", "–") and len(self._at(end + 1)) == 2 and self._at(end + 1).isdigit():
            end += 2
        return years_value(year - 1, year + 1, "years", f"FY{year}"), at, end

    def _quarter(self, at: int, free: int) -> Read | None:
        """Q3 2024, the third quarter of 2024."""
        if self._lower[at] == "q":
            number = self._at(at + 1)
            if number in ("1", "2", "3", "4") and self._gaps[at] == "" and self._words[at] == "Q":
                year, end = self._year_after(at + 2)
                return quarter_value(year, int(number), self._today), at, end
            return None
        index = at - 2 if self._at(at - 1) in _HYPHENS else at - 1
        found = self._lexicon.ordinals.get(self._at(index))
        if found is None or found > 4 or index < free:
            return None
        year, end = self._year_after(at + 1)
        return quarter_value(year, found, self._today), index, end

    def spanned(self, read: Read) -> Read:
        """With the second end of "from March to May", "between 2010 and 2018", "28 May to 3 June"."""
        value, start, end = read
        if value.is_span or value.relative:
            return read
        mark, before = self._at(end), self._at(start - 1)
        dash = mark in _HYPHENS and self._gaps[end - 1] == self._gaps[end]
        joins = (
            (mark in ("to", "until", "till", "through") and before in ("from", ",", "("))
            or (mark == "and" and before == "between")
            or dash
        )
        joins = joins or (mark in ("to", "through") and value.day is not None)
        if not joins:
            return read
        at = end + 1
        while self._at(at) in ("early", "mid", "late", "-") or (self._day(at) is not None and not self._is_year(at)):
            at += 1
            if at > end + 4:
                return read
        if at >= self._count:
            return read
        word = self._lower[at]
        other = self.date_at(at, end + 1) if word in self._lexicon.months or self._is_year(at) else None
        if other is None and self._is_year(at) and value.precision == "year":
            other = (year_value(int(word)), at, at + 1)
        if other is None or other[0].is_span or other[0].relative:
            return read
        second = other[0]
        if second.year_printed and not value.year_printed and second.year is not None:
            value = with_year(value, second.year, self._today)
        return span_value(value, second), start, other[2]
