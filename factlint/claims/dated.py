"""The day that a draft gives twice for one thing, whatever is done: it will close on 30 September; 13 September, when it closes."""

from __future__ import annotations

from bisect import bisect_left
from collections import Counter, defaultdict, deque
from collections.abc import Collection, Iterator, Mapping, Sequence
from itertools import pairwise

from msgspec import Struct

from factlint.claims.clock import time_of
from factlint.claims.deeds import day_of, day_slip
from factlint.claims.draft_words import stem
from factlint.claims.twins import Spot, Twin
from factlint.model import AnnotatedBlock, Name
from factlint.nouns import singular

_PROSE = ("title", "paragraph", "item", "caption", "summary", "quote")
_STOPS = frozenset((";", ":", "but", "while", "(", ")", "—", "–", "."))
_REACH = 14
"""Tokens on each side of a date that tell what it is the date of."""
_LONG_REACH = 28
_ASIDES = frozenset(("which", "who", "whose", "where", "whom"))
_EVENT = 5
_CLOSE = 9
"""Tokens next to a day among which a word tells of another one."""
_SHORT_WORD = 3
_STANDS_FOR = frozenset(("it", "them", "they"))
_NEAREST, _NEAR = 2, 6
"""Words nearest to a date: what is done, and who does it."""
_REMEMBERED = 8
_DAY_PARTS = 2
Key = tuple[int, int]
_YEARS = 2
"""Under which years alone are kept, behind months and days."""


class Side(Struct, frozen=True):
    """What stands before a day, or behind the comma after it."""

    near: tuple[str, ...]
    """The words nearest to it, without their endings, the nearest first."""
    meant: bool
    """Whether some of them stand for an "it"."""
    which: dict[str, str]
    """Each of those words -> the telling word right before it: horse, of a fair."""
    clause: frozenset[str]
    """Every word up to the end of the clause, in lower case."""
    close: frozenset[str]
    """Those of them that stand next to the day."""


class Dated(Struct, frozen=True):
    """A day with the words that say of what."""

    day: tuple[int, ...]
    sides: tuple[Side, ...]
    names: frozenset[str]
    spot: Spot


def dated_twins(
    blocks: Sequence[AnnotatedBlock], empty: Collection[str], others: Collection[str],
    opposites: Sequence[frozenset[str]], same: Mapping[str, str],
) -> Iterator[Twin]:  # fmt: skip
    """Pairs of days of one deed or event that differ in one part; the later one first.

    `empty` words lead to a day and say nothing of it; a clause with one of `others` that the other one lacks tells of
    another time, and so do different words of one of `opposites`; `same` are words of one deed, each with the first of them.
    """
    spots = [
        (day, Spot(mention, found, index))
        for index, found in enumerate(blocks)
        if found.block.kind in _PROSE
        for mention in found.mentions
        if (day := day_of(mention) or time_of(mention))
    ]
    doubtful = _doubtful(frozenset(day for day, _ in spots))
    if not doubtful:
        return
    often = Counter(day[:_DAY_PARTS] for day, _ in spots)
    apart = _told_apart(spots)
    rows: dict[Key, deque[Dated]] = defaultdict(lambda: deque(maxlen=_REMEMBERED))
    for day, spot in spots:
        later = _dated(day, spot, blocks, empty, same) if day in doubtful else None
        if later is None:
            continue
        keys = _keys(day)
        earlier = next(
            (row for key in keys for row in reversed(rows[key]) if _one_thing(row, later, others, opposites)), None
        )
        if earlier is not None:
            days = day[:_DAY_PARTS], earlier.day[:_DAY_PARTS]
            if frozenset(days) not in apart and min(often[each] for each in days) == 1:
                yield Twin(spot, earlier.spot, _subject(earlier, later, same))
        for key in keys:
            rows[key].append(later)


def _keys(day: tuple[int, ...]) -> tuple[Key, ...]:
    """By which two days that may be one are found: the month, the day; the digits of a year that stands alone."""
    return tuple(enumerate(day[:_DAY_PARTS])) if len(day) > 1 else ((_YEARS, int("".join(sorted(str(day[0]))))),)


def _doubtful(days: Collection[tuple[int, ...]]) -> frozenset[tuple[int, ...]]:
    """The days that share a key with another one of the draft."""
    rows: dict[Key, list[tuple[int, ...]]] = defaultdict(list)
    for day in days:
        for key in _keys(day):
            rows[key].append(day)
    return frozenset(day for row in rows.values() if len(row) > 1 for day in row)


def _told_apart(spots: Sequence[tuple[tuple[int, ...], Spot]]) -> frozenset[frozenset[tuple[int, ...]]]:
    """Pairs of days that stand in one sentence: whoever wrote it knew that there are two."""
    lines: dict[tuple[int, tuple[int, int]], list[tuple[int, ...]]] = defaultdict(list)
    for day, spot in spots:
        lines[spot.block_index, spot.sentence].append(day[:_DAY_PARTS])
    return frozenset(frozenset((one, other)) for days in lines.values() for one, other in pairwise(days))


def _dated(
    day: tuple[int, ...], spot: Spot, blocks: Sequence[AnnotatedBlock], empty: Collection[str], same: Mapping[str, str]
) -> Dated | None:  # fmt: skip
    found, mention = spot.found, spot.mention
    tokens = found.tokens
    start, end = spot.sentence
    first, stop = bisect_left(tokens.starts, start), bisect_left(tokens.starts, end)
    at, behind = bisect_left(tokens.starts, mention.start), bisect_left(tokens.starts, mention.end)
    before = _clause(_without_aside(tokens.lower[max(first, at - _LONG_REACH) : at][::-1])[:_REACH])
    after = _clause(tokens.lower[behind : min(stop, behind + _REACH)])
    if "," in after[1:]:
        after = after[: after.index(",", 1)]
    rows = (before, after) if after[:1] == (",",) and after[1:2] != ("and",) else (before,)
    meant = _meant(blocks, spot.block_index, start, empty, same)
    sides = tuple(
        Side(
            near,
            row is before and bool(meant),
            _which(row if row is after else row[::-1], empty),
            frozenset(row),
            frozenset(row[:_CLOSE]),
        )
        for row in rows
        if (near := _nearest(row, empty, same) + (meant if row is before else ())) and _tells(row, near, row is before)
    )
    return Dated(day, sides, _names(found, start, end), spot) if sides else None


def _without_aside(words: tuple[str, ...]) -> tuple[str, ...]:
    """Words before a day, the nearest first, without what two commas set off: the bridge, | over which cars go, | is to close."""
    commas = [at for at, word in enumerate(words) if word == ","]
    if len(commas) > 1 and not _ASIDES.isdisjoint(words[commas[0] : commas[1]]):
        return words[: commas[0]] + words[commas[1] + 1 :]
    return words


def _tells(row: Sequence[str], near: Sequence[str], before: bool) -> bool:
    """Whether the words nearest to a day tell of what: two of them, or one about "it", or of an event, the kick-off | at 5 p.m."""
    return len(near) >= _NEAREST or bool(_STANDS_FOR.intersection(row)) or (before and "the" in row[:_EVENT])


def _clause(words: Sequence[str]) -> tuple[str, ...]:
    end = next((at for at, word in enumerate(words) if word in _STOPS), len(words))
    return tuple(words[:end])


def _nearest(words: Sequence[str], empty: Collection[str], same: Mapping[str, str]) -> tuple[str, ...]:
    telling = (word for word in words if len(word) >= _SHORT_WORD and word[0].isalpha() and word not in empty)
    return tuple(stem(singular(same.get(word, word))) for word, _ in zip(telling, range(_NEAR), strict=False))


def _meant(
    blocks: Sequence[AnnotatedBlock], index: int, start: int, empty: Collection[str], same: Mapping[str, str]
) -> tuple[str, ...]:  # fmt: skip
    """What the sentence before begins with, where one opens with "it"."""
    tokens = blocks[index].tokens
    at = bisect_left(tokens.starts, start)
    if tokens.lower[at : at + 1] not in (("it",), ("they",)):
        return ()
    sentences = blocks[index].block.sentences
    number = bisect_left(sentences, (start, start))
    if not number and index:
        tokens, sentences = blocks[index - 1].tokens, blocks[index - 1].block.sentences
        number = len(sentences)
    if not number:
        return ()
    first, end = sentences[number - 1]
    opening = bisect_left(tokens.starts, first)
    return _nearest(tokens.lower[opening : min(opening + _REACH, bisect_left(tokens.starts, end))], empty, same)


def _which(words: Sequence[str], empty: Collection[str]) -> dict[str, str]:
    pairs = (
        (word, before)
        for before, word in pairwise(words)
        if min(len(word), len(before)) >= _SHORT_WORD
        and word[0].isalpha()
        and before[0].isalpha()
        and before not in empty
    )
    return {stem(singular(word)): stem(singular(before)) for word, before in pairs}


def _names(found: AnnotatedBlock, start: int, end: int) -> frozenset[str]:
    return frozenset(
        word.lower()
        for name in found.names
        if name.sure and start <= name.start < end and isinstance(name.value, Name)
        for word in name.value.words
    )


def _one_thing(
    one: Dated, other: Dated, others: Collection[str], opposites: Sequence[frozenset[str]]
) -> bool:  # fmt: skip
    """Whether two days are evidently those of one thing: what is nearest to the one is near to the other."""
    if one.spot.block_index == other.spot.block_index and one.spot.sentence == other.spot.sentence:
        return False
    if not day_slip(one.day, other.day) or (len(one.day) == 1 and sorted(str(one.day)) != sorted(str(other.day))):
        return False  # of years, only 1974 for 1947: most things are done again another year
    if one.names and other.names and not one.names & other.names:
        return False
    return any(_same(side, against, one.names, others, opposites) for side in one.sides for against in other.sides)


def _same(
    one: Side, other: Side, names: Collection[str], others: Collection[str], opposites: Sequence[frozenset[str]]
) -> bool:  # fmt: skip
    if len(one.near) == 1 == len(other.near):
        return False
    if not (set(one.near[:_NEAREST]) <= set(other.near) or set(other.near[:_NEAREST]) <= set(one.near)):
        return False
    if {stem(word) for word in names}.issuperset(set(one.near) & set(other.near)):
        return False  # New York's primary, a New York debate
    shared = set(one.near) & set(other.near)
    if not {one.near[0] if one.meant else "", other.near[0] if other.meant else ""} - {""} <= shared:
        return False  # the bridge opened; it closed
    if any(_told_apart_by(one, other, word) for word in shared) or not (
        (one.close - other.clause) | (other.close - one.clause)
    ).isdisjoint(others):
        return False
    return not any(
        one.clause & row and other.clause & row and one.clause & row != other.clause & row for row in opposites
    )


def _told_apart_by(one: Side, other: Side, word: str) -> bool:
    """Whether two words before one say which: the horse fair, the cattle fair."""
    which, against = one.which.get(word, ""), other.which.get(word, "")
    return bool(which and against) and which != against and which not in other.near and against not in one.near


def _subject(one: Dated, other: Dated, same: Mapping[str, str]) -> str:
    """The words that both have, as the later one prints them."""
    shared = {word for side in one.sides for word in side.near} & {word for side in other.sides for word in side.near}
    tokens = other.spot.found.tokens
    at = bisect_left(tokens.starts, other.spot.mention.start)
    words = tokens.lower[max(at - _REACH, 0) : at + _REACH]
    return " ".join(dict.fromkeys(word for word in words if stem(singular(same.get(word, word))) in shared))
