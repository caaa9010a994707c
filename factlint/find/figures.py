"""Figures: numbers with what they measure or count, and the numbers that only name something."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from decimal import Decimal

from factlint.find.bounds import BoundLexicon
from factlint.find.counted import CountedLexicon, counted_noun
from factlint.find.labels import LabelLexicon, label_mention
from factlint.find.measures import MeasureLexicon
from factlint.find.numbers import Number, NumberLexicon, read_number
from factlint.find.trends import TrendLexicon
from factlint.model import Figure, Interval, Label, Mention, MentionKind, Tokens
from factlint.words import Words

_DIGITS = frozenset("0123456789")
_HYPHENS = ("-", "–", "‑")


@dataclass(frozen=True, slots=True)
class FigureLexicon:
    """The words of figures."""

    numbers: NumberLexicon
    bounds: BoundLexicon
    measures: MeasureLexicon
    counted: CountedLexicon
    labels: LabelLexicon
    trends: TrendLexicon
    multipliers: dict[str, Decimal]
    times_followers: frozenset[str]
    multiplier_names: frozenset[str]
    money_letters: dict[str, Decimal]

    @classmethod
    def of(cls, words: Words) -> FigureLexicon:
        """The lexicon of these word lists."""
        tables = words.tables
        numbers = {word: Decimal(value) for word, value in tables["number_words"].items()}
        scales = {word: Decimal(value) for word, value in tables["scale_words"].items()}
        multipliers = {word: Decimal(value) for word, value in tables["multiplier_words"].items()}
        vague = {word: (Decimal(r["low"]), Decimal(r["high"])) for word, r in words.records["vague_numbers"].items()}
        signs = {}
        for sign, text in tables["fraction_signs"].items():
            above, _, below = text.partition("/")
            signs[sign] = Decimal(above) / Decimal(below)
        starts = {*numbers, *vague, *signs, *multipliers, "half", "a", "an", "tens", "quarter", "aged", "tenfold"}
        return cls(
            NumberLexicon(
                numbers,
                scales,
                {word: Decimal(value) for word, value in tables["scale_letters"].items()},
                vague,
                {word: Decimal(value) for word, value in tables["fraction_words"].items()},
                signs,
                frozenset(starts),
            ),
            BoundLexicon.of(words),
            MeasureLexicon.of(words),
            CountedLexicon.of(words),
            LabelLexicon.of(words),
            TrendLexicon.of(words),
            multipliers,
            frozenset(words.lists["times_followers"]),
            frozenset(words.lists["multiplier_names"]),
            {word: Decimal(value) for word, value in tables["scale_money_letters"].items()},
        )


def find_figures(tokens: Tokens, lexicon: FigureLexicon, dates: Sequence[Mention], locale: str) -> tuple[Mention, ...]:
    """The figures and labels of a block, in order, none overlapping another nor a date."""
    starts = lexicon.numbers.starts
    places = [i for i, word in enumerate(tokens.lower) if word in starts or word[0] in _DIGITS]
    if not places:
        return ()
    reader = _Reader(tokens, lexicon, locale)
    found: list[Mention] = []
    free = 0
    date = 0
    for at in places:
        if at < free:
            continue
        position = tokens.starts[at]
        while date < len(dates) and dates[date].end <= position:
            date += 1
        if date < len(dates) and dates[date].start <= position:
            continue
        read = reader.mention(at, free)
        if read is None:
            continue
        mention, free = read
        if date < len(dates) and dates[date].start < mention.end:
            mention = replace(mention, end=min(mention.end, dates[date].start))
        if found and mention.start < found[-1].end:
            mention = replace(mention, start=found[-1].end)
        if mention.start < mention.end:
            found.append(mention)
    return tuple(found)


@dataclass(frozen=True, slots=True)
class _Part:
    """A number with its unit, before hedge and interval."""

    number: Number
    kind: MentionKind
    unit: str
    start: int
    """Token, currency sign included."""
    end: int
    noun: tuple[int, int] = (0, 0)
    hyphened: bool = False


class _Reader:
    """Reads one block's figures; holds what every step needs."""

    def __init__(self, tokens: Tokens, lexicon: FigureLexicon, locale: str) -> None:
        self._tokens = tokens
        self._lexicon = lexicon
        self._locale = locale

    def mention(self, at: int, free: int) -> tuple[Mention, int] | None:
        """The mention that begins at a token, and the first token behind it."""
        tokens, lexicon = self._tokens, self._lexicon
        word = tokens.lower[at]
        if word[0] in _DIGITS:
            label = lexicon.labels.label_at(tokens, at, free == 0)
            if label is not None and label[1] >= free:
                kind, start, end = label
                return label_mention(tokens, kind, start, end, self._locale), end
        elif word in lexicon.multipliers:
            return self._multiplier(at, at + 1, lexicon.multipliers[word])
        number = read_number(tokens, at, lexicon.numbers, self._locale)
        if number is None:
            return None
        times = self._times(number)
        if times is not None:
            return times
        part = self._part(number, free)
        if part is None:
            return None
        return self._range(part) or self._figure(part, part.end)

    def _times(self, number: Number) -> tuple[Mention, int] | None:
        """Three times as many, a 5-fold increase, threefold in two words."""
        tokens, end = self._tokens, number.end
        if end >= len(tokens.lower):
            return None
        at = end + 1 if tokens.lower[end] in _HYPHENS and end + 1 < len(tokens.lower) else end
        word = tokens.lower[at]
        if word == "fold":
            return self._multiplier(number.start, at + 1, number.value)
        following = tokens.lower[at + 1] if at + 1 < len(tokens.lower) else ""
        if word == "times" and following in self._lexicon.times_followers:
            return self._multiplier(number.start, at + 1, number.value)
        return None

    def _multiplier(self, start: int, end: int, value: Decimal) -> tuple[Mention, int] | None:
        tokens, lexicon = self._tokens, self._lexicon
        at = end
        if at < len(tokens.lower) and tokens.lower[at] in _HYPHENS and tokens.gaps[at] == "":
            at += 1
        following = tokens.lower[at] if at < len(tokens.lower) else ""
        if following in lexicon.multiplier_names:
            return None
        number = Number(value, start, end, Decimal("0.1"), True)
        hedge, _ = lexicon.bounds.hedge_before(tokens, start)
        interval = lexicon.bounds.interval(number, "multiplier", hedge)
        readings: tuple[Interval, ...] = ()
        near = tokens.lower[at : at + 3]
        if value >= 2 and any(
            w in ("increase", "rise", "growth", "jump", "gain", "surge", "more", "higher", "larger", "greater")
            for w in near
        ):
            more = replace(number, value=value + 1)
            readings = (lexicon.bounds.interval(more, "multiplier", hedge),)
        figure = Figure(
            interval, hedge=hedge, in_words=True, number_start=tokens.starts[start], number_end=tokens.end(end - 1),
            step=number.step, readings=readings, trend="up" if value > 1 else "down",
        )  # fmt: skip
        return Mention("multiplier", tokens.starts[start], tokens.end(end - 1), figure), end

    def _part(self, number: Number, free: int) -> _Part | None:
        """A number with what stands around it; None for a number that counts nothing."""
        tokens, lexicon = self._tokens, self._lexicon
        currency, start = lexicon.measures.currency_before(tokens, number.start)
        if start < free:
            currency, start = "", number.start
        end = number.end
        if currency:
            number = self._letter_scale(number)
            return _Part(number, "money", currency, start, number.end)
        hyphened = (
            end + 1 < len(tokens.lower) and tokens.lower[end] in _HYPHENS and tokens.gaps[end - 1] == "" == tokens.gaps[end]
            and not tokens.lower[end + 1][0].isdigit()
        )  # fmt: skip
        age = self._age(number)
        if age is not None:
            return _Part(number, "age", "year", start, age)
        at = end + 1 if hyphened else end
        unit = lexicon.measures.unit_after(tokens, at)
        if unit is not None and not (number.in_words and number.value == 1 and unit.unit == "second"):
            return self._measured(number, unit.kind, unit.unit, start, unit.end, hyphened)
        if number.fraction:
            return self._share(number)
        number = self._letter_scale_of_count(number)
        return self._counted(number, start, hyphened)

    def _measured(
        self, number: Number, kind: MentionKind, unit: str, start: int, end: int, hyphened: bool
    ) -> _Part | None:
        if kind == "money" and unit.endswith(" hundredth"):
            number = replace(number, value=number.value / 100, step=number.step / 100)
            unit = unit[:3]
        if number.in_words and number.value == 1 and self._tokens.lower[number.start] == "one" and kind == "duration":
            following = self._tokens.lower[number.end]
            if following in ("day",):
                return None
        return _Part(number, kind, unit, start, end, hyphened=hyphened)

    def _letter_scale(self, number: Number) -> Number:
        """£3.4m, $5b: a letter that is a scale behind money."""
        tokens, end = self._tokens, number.end
        if end < len(tokens.lower) and tokens.gaps[end - 1] in ("",) and not number.scale:
            factor = self._lexicon.money_letters.get(tokens.lower[end])
            if factor is not None:
                return replace(
                    number, value=number.value * factor, step=number.step * factor, end=end + 1, scale=tokens.lower[end]
                )
        return number

    def _letter_scale_of_count(self, number: Number) -> Number:
        """1.5m people: the letter is a scale where a counted noun follows."""
        tokens, end = self._tokens, number.end
        if (
            end + 1 < len(tokens.lower)
            and tokens.gaps[end - 1] == ""
            and not number.in_words
            and tokens.lower[end] == "m"
        ) and counted_noun(tokens, end + 1, self._lexicon.counted, False) > end + 1:
            return self._letter_scale(number)
        return number

    def _age(self, number: Number) -> int | None:
        """Where an age ends: 34-year-old, 34 years old, aged 34."""
        lower, end = self._tokens.lower, number.end
        plain = tuple(word for word in lower[end : end + 6] if word not in _HYPHENS)
        taken = len([w for w in lower[end : end + 6] if w in _HYPHENS])
        if plain[:2] in (("year", "old"), ("years", "old"), ("year", "olds")):
            count = 2 + sum(1 for w in lower[end : end + 4] if w in _HYPHENS)
            return min(end + count, end + 2 + taken)
        before = lower[number.start - 1] if number.start else ""
        if before in ("aged", "age") and number.value < 130 and not number.scale and plain[:1] != ("to",):
            return end
        if (
            before == "," and end < len(lower) and lower[end] in (",", ".", ";", ")") and 0 < number.value <= 110
            and not number.in_words and not number.decimals and number.start > 1 and self._tokens.words[number.start - 2][0].isupper()
            and self._tokens.words[number.start][0] != "0" and self._tokens.words[number.start - 2].isalpha()
            and lower[number.start - 2] not in ("january", "february", "march", "april", "may", "june", "july", "august",
                                                "september", "october", "november", "december")
        ):  # fmt: skip
            return end
        return None

    def _share(self, number: Number) -> _Part | None:
        """A third of ..., two-thirds, half: a fraction, unless it is an ordinal (a third person)."""
        lower, end = self._tokens.lower, number.end
        following = lower[end] if end < len(lower) else ""
        if number.in_words and lower[number.start] in ("a", "an") and lower[end - 1] not in ("half", "quarter"):
            if following[:1].isalpha() and following not in self._lexicon.counted.stops:
                return None
        if lower[end - 1] in ("half", "quarter") and number.end - number.start == 1:
            before = lower[number.start - 1] if number.start else ""
            if (
                before
                in (
                    "first",
                    "second",
                    "the",
                    "third",
                    "fourth",
                    "last",
                    "this",
                    "other",
                    "better",
                    "each",
                    "every",
                    "final",
                    "next",
                )
                or lower[end - 1] == "quarter"
            ):
                return None
        return _Part(number, "fraction", "", number.start, end)

    def _counted(self, number: Number, start: int, hyphened: bool) -> _Part | None:
        tokens, lexicon = self._tokens, self._lexicon
        end = number.end + 1 if hyphened else number.end
        if number.vague is not None and end < len(tokens.lower) and tokens.lower[end] == "of":
            end += 1
        single = number.value == 1 and number.end - number.start == 1
        word = tokens.lower[number.start]
        if word == "one":
            return self._one(number, start)
        ratio = self._ratio(number)
        if ratio is not None:
            return ratio
        if hyphened:
            if not tokens.lower[end].isalpha():
                return _Part(number, "number", "", start, number.end)
            noun_end = max(counted_noun(tokens, end, lexicon.counted, True), end + 1)
            noun_end = min(noun_end, end + 2)
            return _Part(number, "count", "", start, end + 1, (end, noun_end), True)
        noun_end = counted_noun(tokens, end, lexicon.counted, single)
        if noun_end > end:
            return _Part(number, "count", "", start, noun_end, (end, noun_end))
        if word in ("a", "an") and number.value == 100 and number.scale == "hundred":
            return _Part(number, "number", "", start, number.end)
        return _Part(number, "number", "", start, number.end)

    def _one(self, number: Number, start: int) -> _Part | None:
        """One solution, one of the best speakers: only before a noun; "no one" is none."""
        tokens, lexicon = self._tokens, self._lexicon
        lower, end = tokens.lower, number.end
        if number.end - number.start > 1:
            return _Part(number, "number", "", start, number.end)
        ratio = self._ratio(number)
        if ratio is not None:
            return ratio
        before = lower[number.start - 1] if number.start else ""
        following = lower[end] if end < len(lower) else ""
        if before in ("no", "any", "every", "some", "this", "that", "which", "each", "another", "the", "day"):
            return None
        if following in lexicon.counted.one_stops or not following[:1].isalpha() or following in lexicon.counted.stops:
            return None
        noun_end = counted_noun(tokens, end, lexicon.counted, True)
        return _Part(number, "count", "", start, noun_end, (end, noun_end)) if noun_end > end else None

    def _ratio(self, number: Number) -> _Part | None:
        """One in five, nine out of 10."""
        lower, end = self._tokens.lower, number.end
        at = end + 2 if lower[end : end + 2] == ("out", "of") else end + 1 if lower[end : end + 1] == ("in",) else 0
        if not at or at >= len(lower) or number.value < 1 or number.value > 99:
            return None
        if not (lower[at][0].isdigit() or lower[at] in self._lexicon.numbers.words or lower[at] == "every"):
            return None
        below = read_number(self._tokens, at, self._lexicon.numbers, self._locale)
        if below is None or below.value <= number.value or (lower[end] == "in" and number.value > 9):
            return None
        if lower[end] == "in" and not number.in_words and not below.in_words and below.value > 1000:
            return None
        unit = self._lexicon.measures.unit_after(self._tokens, below.end)
        if unit is not None:
            return None
        value = number.value / below.value
        return _Part(
            Number(value, number.start, below.end, value / 10, True, fraction=True),
            "fraction",
            "",
            number.start,
            below.end,
        )

    def _range(self, part: _Part) -> tuple[Mention, int] | None:
        """Between 3 and 5, $1.2-1.5bn, 10 to 12%: one mention with two ends."""
        tokens, lexicon = self._tokens, self._lexicon
        end = part.end
        if end + 1 >= len(tokens.lower) or part.kind in ("fraction", "multiplier"):
            return None
        mark = tokens.lower[end]
        before = self._introduction(part.start)
        glued = mark in _HYPHENS and tokens.gaps[end - 1] == tokens.gaps[end]
        if not (
            glued or (mark == "to" and before not in ("from", "to", "by")) or (mark == "and" and before == "between")
        ):
            return None
        at = end + 1
        while at < len(tokens.lower) and tokens.lower[at] in lexicon.measures.signs:
            at += 1
        if at >= len(tokens.lower):
            return None
        word = tokens.lower[at]
        if not (word[0] in _DIGITS or word in lexicon.numbers.words):
            return None
        number = read_number(tokens, at, lexicon.numbers, self._locale)
        second = self._part(number, end) if number is not None else None
        if second is None or (second.kind == "age" and part.kind not in ("number", "age")):
            return None
        joined = self._joined(part, second, mark)
        if joined is None:
            return None
        return self._figure(joined, second.end, second)

    def _introduction(self, start: int) -> str:
        """The word before a figure and its hedge: from, between, to."""
        _, first = self._lexicon.bounds.hedge_before(self._tokens, start)
        return self._tokens.lower[first - 1] if first else ""

    def _joined(self, one: _Part, other: _Part, mark: str) -> _Part | None:
        """The first end of a range in the terms of the second; None where the two make no range."""
        bare = one.kind == "number"
        if bare and other.kind not in ("number",):
            number = one.number
            if other.number.scale and not number.scale and number.value < 1000 and other.kind != "age":
                factor = other.number.value / (other.number.value / self._scale_of(other.number))
                number = replace(number, value=number.value * factor, step=number.step * factor)
            return replace(one, number=number, kind=other.kind, unit=other.unit, noun=other.noun, end=other.end)
        if one.unit != other.unit or (one.kind != other.kind and other.kind != "number"):
            if one.kind == "money" and other.kind in ("number", "count") and mark in _HYPHENS:
                pass
            else:
                return None
        if mark == "to" and bare and other.kind == "number" and one.number.value >= other.number.value:
            return None
        number = one.number
        if other.number.scale and not number.scale and one.kind == "money" and mark in _HYPHENS:
            factor = self._scale_of(other.number)
            number = replace(number, value=number.value * factor, step=number.step * factor)
        return replace(one, number=number, end=other.end, noun=other.noun if one.noun == (0, 0) else one.noun)

    def _scale_of(self, number: Number) -> Decimal:
        lexicon = self._lexicon
        scales = lexicon.numbers.scales
        return (
            scales.get(number.scale)
            or lexicon.numbers.letters.get(number.scale)
            or lexicon.money_letters.get(number.scale, Decimal(1))
        )

    def _figure(self, part: _Part, end: int, second: _Part | None = None) -> tuple[Mention, int] | None:
        """The mention of a number with its unit, its hedge and its bounds."""
        tokens, lexicon = self._tokens, self._lexicon
        number = part.number
        if self._is_year(part):
            label = Label(tokens.words[number.start], (number.value,))
            return Mention("year", tokens.starts[number.start], tokens.end(number.end - 1), label), number.end
        hedge, first = lexicon.bounds.hedge_before(tokens, part.start)
        behind, _ = lexicon.bounds.hedge_after(tokens, number.end)
        behind_unit, _ = lexicon.bounds.hedge_after(tokens, end)
        hedge = hedge or behind or behind_unit or ("vague" if number.vague else "")
        number, part = self._signed(number, part)
        interval = lexicon.bounds.interval(number, part.kind, hedge)
        ends: tuple[Interval | None, Interval | None] = (None, None)
        if second is not None:
            other = second.number
            if part.unit != second.unit and second.kind == "number" and part.number.scale:
                other = replace(
                    other,
                    value=other.value * self._scale_of(part.number),
                    step=other.step * self._scale_of(part.number),
                )
            high = lexicon.bounds.interval(other, part.kind, hedge)
            ends = (interval, high)
            interval = interval.hull(high)
        per, after = lexicon.measures.per_after(tokens, end)
        noun = tuple(tokens.lower[part.noun[0] : part.noun[1]]) if part.noun != (0, 0) else ()
        noun = tuple(word for word in noun if word not in _HYPHENS)
        figure = Figure(
            interval, part.unit, noun, hedge, lexicon.trends.trend(tokens, first, end), per, second is not None, ends[0],
            ends[1], (), number.in_words, tokens.starts[number.start], tokens.end(number.end - 1), number.step, number.scale,
        )  # fmt: skip
        del after
        return Mention(part.kind, tokens.starts[part.start], tokens.end(end - 1), figure), max(end, number.end)

    def _signed(self, number: Number, part: _Part) -> tuple[Number, _Part]:
        """Minus 4, -4C: a sign that no word stands before."""
        tokens, at = self._tokens, part.start
        if not at:
            return number, part
        before = tokens.lower[at - 1]
        sign = before == "minus" or (
            before in ("-", "−") and tokens.gaps[at - 1] == "" and (at < 2 or tokens.gaps[at - 2] != "")
        )
        if not sign:
            return number, part
        return replace(number, value=-number.value), replace(part, start=at - 1)

    def _is_year(self, part: _Part) -> bool:
        """Whether four bare digits are a year rather than a count."""
        number = part.number
        word = self._tokens.words[number.start]
        if part.kind not in ("number", "count") or part.unit or len(word) != 4 or not word.isdigit():
            return False
        if number.scale or not 1100 <= number.value <= 2100 or number.end - number.start > 1:
            return False
        if part.kind == "number":
            return number.value >= 1400
        before = self._tokens.lower[number.start - 1] if number.start else ""
        return 1900 <= number.value <= 2040 and before in (
            "in",
            "since",
            "the",
            "of",
            "from",
            "by",
            "until",
            "during",
            "after",
            "before",
            "its",
            "his",
            "her",
            "their",
            "our",
            "late",
            "early",
            "mid",
            "last",
            "'s",
            "and",
            ",",
            "for",
            "-",
        )
