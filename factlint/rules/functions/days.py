"""What expressions may ask of dates."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Callable, Sequence
from datetime import date

from msgspec.structs import replace

from factlint.model import DateValue, Interval, Label, Mention, Quotation
from factlint.rules import calendar
from factlint.rules.elapsed import age_between, calendar_years, elapsed_words, in_year, lasts, moved_to
from factlint.rules.functions.function import Function, answer
from factlint.rules.scene import Scene, starting_in
from factlint.rules.values import Amount, Bound, Day, Slot, Truth, Value, plain, value_of

_OLDEST = 123
_MARKS = ("*", "_")
_TITLE_WORDS = 5
"""A quotation of at most so many words is a title or a coinage."""


def _day(function: Callable[[Day], Value]) -> Callable[[Scene, Sequence[Value]], Value]:
    def call(_: Scene, values: Sequence[Value]) -> Value:
        day = plain(values[0])
        return function(day) if isinstance(day, Day) else Truth.UNKNOWN

    return call


def _days(function: Callable[[Day, Day], Value]) -> Callable[[Scene, Sequence[Value]], Value]:
    def call(_: Scene, values: Sequence[Value]) -> Value:
        one, other = plain(values[0]), plain(values[1])
        return function(one, other) if isinstance(one, Day) and isinstance(other, Day) else Truth.UNKNOWN

    return call


def _calendar_years(one: Day, other: Day) -> Value:
    return calendar_years(one.date, other.date)


def _age_on(born: Day, at: Day) -> Value:
    return age_between(born.date, at.date)


def _ages_on(born: Day, at: Day) -> Value:
    age = age_between(born.date, at.date)
    if age is None:
        return None
    low, high = int(age.interval.low), int(age.interval.high)
    return str(high) if low == high else f"{max(low, 0)} or {high}" if high - low == 1 else f"{max(low, 0)} to {high}"


def _pair(values: Sequence[Value]) -> tuple[DateValue, DateValue, Amount] | None:
    """The first date, the second one and a duration; a span gives both dates."""
    found = [plain(value) for value in values]
    length = found[-1]
    days = [value.date for value in found if isinstance(value, Day)]
    if len(days) == 1 and days[0].begin is not None and days[0].end is not None:
        days = [days[0].begin, days[0].end]
    return (days[0], days[1], length) if len(days) == 2 and isinstance(length, Amount) else None


def _lasts(_: Scene, values: Sequence[Value]) -> Value:
    pair = _pair(values)
    return lasts(*pair) if pair is not None else Truth.UNKNOWN


def _elapsed(_: Scene, values: Sequence[Value]) -> Value:
    by = plain(values[-1])
    if isinstance(by, Day):
        one, other = plain(values[0]), plain(values[1])
        if not isinstance(one, Day) or not isinstance(other, Day):
            return None
        back = (by.date.offset or 0) < 0
        return elapsed_words(*((other.date, one.date) if back else (one.date, other.date)), by.date.offset_unit)
    pair = _pair(values)
    return elapsed_words(pair[0], pair[1], pair[2].unit) if pair is not None else None


def _agrees(scene: Scene, values: Sequence[Value]) -> Value:
    slot, other = values[0], plain(values[1])
    relative = plain(slot)
    today = _draft_date(scene)
    if not isinstance(slot, Slot) or not isinstance(relative, Day) or not isinstance(other, Day) or today is None:
        return Truth.UNKNOWN
    value = relative.date
    counted = slot.bound.text.lower().rpartition(" ")[2] in ("ago", "hence")
    if counted and value.offset is not None:
        at = DateValue(today, today, "day", year=today.year, month=today.month, day=today.day, year_printed=True)
        readings = [other.date, *other.date.also]
        answers = {moved_to(at, value, replace(reading, year_printed=True, relative="")) for reading in readings}
        return next((one for one in (Truth.HOLDS, Truth.UNKNOWN) if one in answers), Truth.CANNOT)
    near_midnight = value.offset_unit == "day" and (other.date.weekday is None or value.offset == 0)
    return calendar.agrees(value, other.date, 1 if near_midnight else 0)


def _is_age(_: Scene, values: Sequence[Value]) -> Value:
    amount = plain(values[0])
    if not isinstance(amount, Amount) or amount.figure is None or amount.figure.is_range:
        return Truth.UNKNOWN
    return answer(amount.unit in ("", "year") and not amount.noun and 0 < amount.interval.value < _OLDEST)


def _in_quotation(_: Scene, values: Sequence[Value]) -> Value:
    slot = values[0]
    if not isinstance(slot, Slot):
        return Truth.UNKNOWN
    bound, mention = slot.bound, slot.bound.mention
    return answer(
        bound.block.block.kind == "quote"
        or any(mention.end <= other.end for other in _last_before(bound.block.quotations, mention.start))
    )


def _moved_to(_: Scene, values: Sequence[Value]) -> Value:
    start, by, result = (plain(value) for value in values)
    if isinstance(start, Day) and isinstance(by, Day) and isinstance(result, Day):
        return moved_to(start.date, by.date, result.date)
    return Truth.UNKNOWN


def _draft_date(scene: Scene) -> date | None:
    return scene.draft.date if scene.draft is not None else None


def _today(scene: Scene, _: Sequence[Value]) -> Value:
    at = _draft_date(scene)
    if at is None:
        return None
    return Day(DateValue(at, at, "day", at.isoformat(), at.year, at.month, at.day, year_printed=True))


def _coming(scene: Scene, values: Sequence[Value]) -> Value:
    """A day or a month without a year as the next one from the draft's date on."""
    day, today = plain(values[0]), _draft_date(scene)
    if not isinstance(day, Day) or today is None:
        return None
    if day.date.year_printed:
        return day
    for year in (today.year, today.year + 1):
        at = in_year(day.date, year)
        if at is not None and at.last is not None and at.last >= today:
            return Day(replace(at, year=year, year_printed=True))
    return None


def _has_today(scene: Scene, _: Sequence[Value]) -> Value:
    return answer(_draft_date(scene) is not None)


def _ordinal(_: Scene, values: Sequence[Value]) -> Value:
    slot = values[0]
    value = slot.bound.mention.value if isinstance(slot, Slot) else None
    return Amount(Interval.exact(value.numbers[0])) if isinstance(value, Label) and value.numbers else None


def _clock_time(_: Scene, values: Sequence[Value]) -> Value:
    return calendar.is_clock_time(values[0].bound.text) if isinstance(values[0], Slot) else Truth.UNKNOWN


def _neighbours(scene: Scene, values: Sequence[Value]) -> Value:
    """Whether no other date, but for relative ones, stands between the slots."""
    slots = [value for value in values if isinstance(value, Slot)]
    if not slots:
        return Truth.UNKNOWN
    places = sorted((slot.bound.mention.start, slot.bound.mention.end) for slot in slots)
    between = [
        mention
        for mention in starting_in(scene.found.mentions, places[0][1], places[-1][0])
        if isinstance(mention.value, DateValue)
        and not mention.value.relative
        and (mention.start, mention.end) not in places
    ]
    return answer(len(slots) == len(values) and not between)


def _last_before(mentions: Sequence[Mention], position: int) -> Sequence[Mention]:
    """The last of some mentions that begins at a position or before it, if there is one."""
    number = bisect_right(mentions, position, key=lambda mention: mention.start)
    return mentions[max(number - 1, 0) : number]


def _sentence_before(slot: Slot) -> tuple[int, int] | None:
    sentences = slot.bound.block.block.sentences
    number = bisect_right(sentences, slot.bound.mention.start, key=lambda sentence: sentence[0]) - 1
    return sentences[number - 1] if number > 0 else None


def _date_before(_: Scene, values: Sequence[Value]) -> Value:
    """The date of the sentence before, where it has only one that counts from nothing."""
    slot = values[0]
    before = _sentence_before(slot) if isinstance(slot, Slot) else None
    if not isinstance(slot, Slot) or before is None:
        return None
    found = [
        mention
        for mention in starting_in(slot.bound.block.mentions, *before)
        if isinstance(mention.value, DateValue) and not mention.value.relative
    ]
    if len(found) != 1:
        return None
    bound = Bound(found[0], slot.bound.block, slot.bound.block_index, before)
    return Slot(bound, value_of(bound))


def _before_this(scene: Scene, values: Sequence[Value]) -> Value:
    slot = values[0]
    before = _sentence_before(slot) if isinstance(slot, Slot) else None
    words = [value for value in map(plain, values[1:]) if isinstance(value, str)]
    return answer(scene.has_any(words, *before)) if before is not None else Truth.UNKNOWN


def _titled(_: Scene, values: Sequence[Value]) -> Value:
    slot = values[0]
    if not isinstance(slot, Slot):
        return Truth.UNKNOWN
    bound, mention = slot.bound, slot.bound.mention
    quoted = any(
        isinstance(other.value, Quotation) and other.value.words <= _TITLE_WORDS and mention.end <= other.end
        for other in _last_before(bound.block.quotations, mention.start)
    )
    text = bound.block.block.text
    marked = text[max(mention.start - 1, 0) : mention.start] in _MARKS and text[mention.end : mention.end + 1] in _MARKS
    stretches = bound.block.block.italics
    number = bisect_right(stretches, mention.start, key=lambda stretch: stretch[0]) - 1
    italics = (marked and bool(mention.start)) or (number >= 0 and mention.end <= stretches[number][1])
    return answer(quoted or italics)


DAYS: dict[str, Function] = {
    "impossible": Function(1, 1, _day(calendar.impossible), 'why no calendar has this date, or ""'),
    "has_weekday": Function(1, 1, _day(calendar.has_weekday), "whether a date was printed with a weekday and a day"),
    "weekday_fits": Function(1, 1, _day(calendar.weekday_fits), "whether a date falls on its printed weekday"),
    "weekday": Function(1, 1, _day(calendar.weekday_name), "the weekday that a date falls on"),
    "weekday_hint": Function(1, 1, _day(calendar.weekday_hint), "the weekday of a date, and a year that would fit"),
    "weekdays_agree": Function(
        2, 2, _days(calendar.weekdays_agree), "whether two dates without a year can have the weekdays printed with them"
    ),
    "falls_on": Function(2, 2, _days(calendar.falls_on), "whether a date falls on a bare weekday"),
    "is_weekday": Function(1, 1, _day(calendar.is_weekday), "whether a date is nothing but a weekday"),
    "is_span": Function(1, 1, _day(calendar.is_span), "whether a date has two printed ends"),
    "year_kind": Function(1, 1, _day(calendar.year_kind), 'the kind of a year: "financial", "calendar", or ""'),
    "year_printed": Function(1, 1, _day(calendar.year_printed), "whether a date's year was printed"),
    "counts_from": Function(
        1, 1, _day(calendar.counts_from), 'what a relative date counts from: "draft", "text", "weekday", or ""'
    ),
    "precision": Function(
        1, 1, _day(lambda day: day.date.precision), 'how exact a date is: "day", "month", "year" ...'
    ),
    "start": Function(1, 1, _day(calendar.start), "the first end of a span of dates"),
    "end": Function(1, 1, _day(calendar.end), "the second end of a span of dates"),
    "neighbours": Function(2, 4, _neighbours, "whether no further date, relative ones aside, stands between these"),
    "agrees": Function(2, 2, _agrees, "whether “last year”, counted from the draft's date, can be another date"),
    "is_age": Function(1, 1, _is_age, "whether a figure can be an age"),
    "in_quotation": Function(1, 1, _in_quotation, "whether a slot stands inside a quotation"),
    "date_before": Function(1, 1, _date_before, "the date of the sentence before, where it has one only"),
    "before_this": Function(2, 20, _before_this, "whether the sentence before a slot's has any of these words"),
    "titled": Function(1, 1, _titled, "whether a slot is, or is part of, a title: in italics or a short quotation"),
    "lasts": Function(2, 3, _lasts, "whether the time from one date to another, or of a span, can be a duration"),
    "elapsed": Function(2, 3, _elapsed, "the time from one date to another, or of a span, in the unit of a duration"),
    "moved_to": Function(3, 3, _moved_to, "whether a date moved by “seven years later” can be another date"),
    "calendar_years": Function(2, 2, _days(_calendar_years), "the years from the year of one date to that of another"),
    "age_on": Function(2, 2, _days(_age_on), "the age, on the second date, of somebody born on the first"),
    "ages_on": Function(2, 2, _days(_ages_on), "the same in words: “62 or 63”"),
    "ordinal": Function(1, 1, _ordinal, "the number of an ordinal: 50 for the fiftieth"),
    "clock_time": Function(1, 1, _clock_time, "whether clocks show a printed time"),
    "coming": Function(1, 1, _coming, "a day or a month without a year as the next one from the draft's date on"),
    "today": Function(0, 0, _today, "the draft's date"),
    "has_today": Function(0, 0, _has_today, "whether the draft has a date"),
}
