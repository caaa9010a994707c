"""Counts: numbers with the noun that they count; and bare numbers."""

from __future__ import annotations

from factlint.find.counted import counted_noun
from factlint.find.numbers import HYPHENS, Number
from factlint.find.part import Part, Reading
from factlint.model import Tokens

_TITLE_REACH = 6
"""Tokens on either side in which small letters tell a sentence from a headline."""
_NUMERAL_ENDS = ("strong", "plus", "odd")
_OPENERS = (".", "!", "?", ":", "“", '"')


def count(reading: Reading, number: Number, start: int) -> Part | None:
    """The number with the noun that it counts, where it counts one; None for what is no number here."""
    tokens, lexicon = reading.tokens, reading.lexicon
    if tokens.lower[number.start] == "one" and number.end - number.start == 1:
        return _one(reading, number)
    end = number.end
    if _hyphened(reading, end):
        if reading.lower(end + 1) in _NUMERAL_ENDS:
            return _strong(reading, number, start)
        participle = number.in_words and reading.lower(end + 1).endswith("ed")  # a two-handed grip
        return None if participle else _modifier(number, start)
    if number.vague is not None and reading.lower(end) == "of":
        end += 1
    if reading.lower(end) == "times" and not tokens.gaps[end - 1].strip(" "):
        return Part(number, "count", "", start, end + 1, (end, end + 1))
    single = number.value == 1 and number.end - number.start == 1
    if reading.lower(end) in lexicon.counted.noun_verbs and _may_count(reading, number):
        return Part(number, "count", "", start, end + 1, (end, end + 1))
    noun_end = counted_noun(tokens, end, lexicon.counted, single)
    if noun_end > end:
        return Part(number, "count", "", start, noun_end, (end, noun_end))
    return Part(number, "number", "", start, number.end)


def _may_count(reading: Reading, number: Number) -> bool:
    """Whether a number is no name, so that a verb in -s behind it is a noun: two shows; but Channel 4 shows films."""
    before = reading.tokens.words[number.start - 1] if number.start else ""
    return number.value > 1 and (number.in_words or not before[:1].isupper())


def is_rank(reading: Reading, part: Part) -> bool:
    """Whether a bare number says who is among the first: the top 10, the last 16, the bottom three."""
    if part.kind not in ("number", "count") or part.number.scale or part.number.decimals or part.number.value > 100:
        return False
    before = reading.lower(part.start - 1)
    if part.number.in_words and before == "number" and part.start == part.number.start:
        return part.kind == "number" or part.noun[0] == part.number.end  # number three in the charts
    if before in HYPHENS and not reading.tokens.gaps[part.start - 1]:
        return reading.lower(part.start - 2) in reading.lexicon.cues.ranking
    return part.kind == "number" and before in reading.lexicon.cues.ranking and reading.lower(part.end) not in ("%",)


def is_name(reading: Reading, part: Part) -> bool:
    """Whether a number word in a capital belongs to a name: Radio Six North, the Big Ten."""
    tokens, at = reading.tokens, part.number.start
    if part.kind == "count":
        return part.number.in_words and _is_title(tokens, at, part)
    if part.kind != "number" or not part.number.in_words or not at or not tokens.words[at][0].isupper():
        return False
    before = tokens.words[at - 1]
    opens = at == 1 or tokens.words[at - 2] in _OPENERS
    following = tokens.words[part.end] if part.end < len(tokens.words) else ""
    return before[0].isupper() and before.isalpha() and (not opens or following[:1].isupper())


def _is_title(tokens: Tokens, at: int, part: Part) -> bool:
    """Whether a number word and its noun have capitals in small letters: win the Six Nations in March."""
    words = tokens.words
    if not (words[at][0].isupper() and at and words[at - 1][0].isalnum() and words[part.noun[0]][0].isupper()):
        return False
    around = (*words[max(at - _TITLE_REACH, 0) : at], *words[part.end : part.end + _TITLE_REACH])
    near = [word for word in around if len(word) > 3 and word.isalpha()]
    return 2 * sum(map(str.islower, near)) >= len(near)  # else a headline


def _hyphened(reading: Reading, end: int) -> bool:
    tokens = reading.tokens
    return (
        end + 1 < len(tokens.lower)
        and tokens.lower[end] in HYPHENS
        and tokens.gaps[end - 1] == "" == tokens.gaps[end]
        and tokens.lower[end + 1][0].isalpha()
    )


def _modifier(number: Number, start: int) -> Part:
    """A number in a compound adjective: a 12-page report, a two-door version."""
    at = number.end + 1
    return Part(number, "count", "", start, at + 1, (at, at + 1))


def _strong(reading: Reading, number: Number, start: int) -> Part:
    """A 12-strong crew, 200-plus boats."""
    at = number.end + 2
    end = counted_noun(reading.tokens, at, reading.lexicon.counted, False)
    if end > at:
        return Part(number, "count", "", start, end, (at, end))
    return Part(number, "number", "", start, at)


def _one(reading: Reading, number: Number) -> Part | None:
    """One solution, one of the best speakers; "no one" and "one of them" are none."""
    tokens, counted = reading.tokens, reading.lexicon.counted
    end = number.end
    if reading.lower(number.start - 1) in ("minus", "negative"):
        return Part(number, "number", "", number.start, number.end)
    if reading.lower(number.start - 1) in reading.lexicon.cues.pronouns_of_one:
        return None
    following = reading.lower(end)
    if following == "of":
        at = _behind_determiner(reading, end + 1)
        noun_end = counted_noun(tokens, at, counted, False) if at else 0
        return Part(number, "count", "", number.start, noun_end, (at, noun_end)) if noun_end > at else None
    if _is_first_of_two(reading, end):
        return Part(number, "number", "", number.start, end)
    if _hyphened(reading, end):
        return None
    if following in counted.one_stops or not following[:1].isalpha() or following in counted.stops:
        return None
    noun_end = counted_noun(tokens, end, counted, True)
    if noun_end == end + 1 and following.endswith(("ed", "ing")):  # find one devoted to that
        return None
    return Part(number, "count", "", number.start, noun_end, (end, noun_end)) if noun_end > end else None


def _is_first_of_two(reading: Reading, end: int) -> bool:
    """Whether "one" begins a pair: one to three years, one or two people."""
    at = end + 1
    if reading.lower(end) in HYPHENS and reading.lower(at) in ("to", "or"):
        at += 1
    elif reading.lower(end) not in ("to", "or"):
        return False
    word = reading.lower(at)
    return word[:1].isdigit() or (word in reading.lexicon.numbers.words and word != "one")


def _behind_determiner(reading: Reading, at: int) -> int:
    """Where the noun of "one of" begins: behind the, its, or somebody's; 0 for a pronoun."""
    if reading.lower(at) in reading.lexicon.cues.determiners:
        return at + 1
    for index in range(at, at + 4):
        if reading.lower(index) in ("'s", "'"):
            return index + 1
    return 0
