"""The days and years in which something was done, told twice: the pact was signed on 4 April; the pact, signed on 14 April."""

from __future__ import annotations

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Collection, Iterator, Mapping, Sequence

from msgspec import Struct

from factlint.claims.twins import Spot, Twin
from factlint.model import AnnotatedBlock, DateValue, Label, Mention, Name
from factlint.nouns import singular

_PROSE = ("paragraph", "item", "caption", "summary")
_LINKS = frozenset(("on", "in", "the", "night", "morning", "evening", "afternoon", "of", "early", "hours", "back"))
_MOST_LINKS = 5
_SUBJECT = 12
"""Tokens before a verb in which its subject stands."""
_SHORT_WORD = 3
_HELD = "held"
"""What is done with an event."""
_REMEMBERED = 8
"""Earlier deeds of one verb that a deed is held against."""


class _Deed(Struct, frozen=True):
    """Something done, and when."""

    verb: str
    subject: frozenset[str]
    """The words of the subject, in singular."""
    names: frozenset[str]
    day: tuple[int, ...]
    """Month and day, with the year where it is known; or the year alone."""
    spot: Spot


def deed_twins(
    blocks: Sequence[AnnotatedBlock], verbs: Mapping[str, str], events: Collection[str], others: Collection[str],
    plain: Collection[str],
) -> Iterator[Twin]:  # fmt: skip
    """Pairs of days, or years, of what is evidently one deed and a slip apart; the later one first.

    `verbs` are what is done once, `events` what is held once; a sentence with one of `others` tells of another time; `plain` words say nothing.
    """
    told: dict[str, list[_Deed]] = defaultdict(list)
    for index, found in enumerate(blocks):
        if found.block.kind not in _PROSE:
            continue
        for mention in found.mentions:
            day = day_of(mention)
            deed = _deed(found, mention, index, day, verbs, events, plain) if day else None
            if deed is None or not _words(deed.spot).isdisjoint(others):
                continue
            for earlier in told[deed.verb][-_REMEMBERED:]:
                if _one_deed(earlier, deed) and day_slip(earlier.day, deed.day):
                    yield Twin(deed.spot, earlier.spot, deed.verb)
                    break
            told[deed.verb].append(deed)


def day_of(mention: Mention) -> tuple[int, ...]:
    """Month and day of a date, with the year where it is known, or its year alone; empty for all else."""
    value = mention.value
    if mention.kind == "year" and isinstance(value, Label) and value.text.isdigit():
        return (int(value.text),)
    if not isinstance(value, DateValue) or value.is_span or value.relative:
        return ()
    if value.month is not None and value.day is not None:
        return (value.month, value.day, *((value.year,) if value.year_printed and value.year else ()))
    return (value.year,) if value.precision == "year" and value.year else ()


def _deed(
    found: AnnotatedBlock, date: Mention, index: int, day: tuple[int, ...], verbs: Mapping[str, str],
    events: Collection[str], plain: Collection[str],
) -> _Deed | None:  # fmt: skip
    """What a date is told of: the verb right before it, and the words of the subject before that."""
    tokens = found.tokens
    at = bisect_left(tokens.starts, date.start)
    lower = tokens.lower
    links = at
    while links > max(at - _MOST_LINKS, 0) and lower[links - 1] in _LINKS:
        links -= 1
    if links == at or not links:
        return None
    spot = Spot(date, found, index)
    if (
        lower[links - 1] in events and len(day) > 1 and lower[links - 2 : links - 1] == ("the",)
    ):  # the concert on 18 May
        return _Deed(_HELD, frozenset((lower[links - 1],)), frozenset(), day, spot)
    if lower[links - 1] not in verbs:
        return None
    first = max(bisect_left(tokens.starts, spot.sentence[0]), links - 1 - _SUBJECT)
    words = lower[first : links - 1]
    subject = frozenset(
        singular(word) for word in words if len(word) >= _SHORT_WORD and word[0].isalpha() and word not in plain
    )
    left, right = tokens.starts[first], tokens.starts[links - 1]
    names = frozenset(
        word.lower()
        for name in found.names
        if name.sure and left <= name.start < right and isinstance(name.value, Name)
        for word in name.value.words
    )
    return _Deed(verbs[lower[links - 1]], subject, names, day, spot) if subject else None


def _words(spot: Spot) -> frozenset[str]:
    tokens = spot.found.tokens
    start, end = spot.sentence
    return frozenset(tokens.lower[bisect_left(tokens.starts, start) : bisect_left(tokens.starts, end)])


def _one_deed(one: _Deed, other: _Deed) -> bool:
    """Whether both have the same subject: words in common, and no other name."""
    if one.spot.block_index == other.spot.block_index and one.spot.sentence == other.spot.sentence:
        return False
    if one.names and other.names:
        return bool(one.names & other.names)
    return bool(one.subject & other.subject)


def day_slip(one: tuple[int, ...], other: tuple[int, ...]) -> bool:
    """Whether a slip makes one day of the other: another day, month or year, and the rest the same."""
    if len(one) == 1 or len(other) == 1:
        return len(one) == len(other) and one != other and _near(str(one[0]), str(other[0]))
    both = tuple(zip(one, other, strict=False))  # a year that one of them leaves out agrees
    return sum(a != b for a, b in both) == 1


def _near(one: str, other: str) -> bool:
    """Whether two years differ in one digit or have two neighbours changed round."""
    if len(one) != len(other):
        return False
    differ = [at for at, (a, b) in enumerate(zip(one, other, strict=True)) if a != b]
    return len(differ) == 1 or (len(differ) == 2 and sorted(one) == sorted(other) and differ[1] == differ[0] + 1)
