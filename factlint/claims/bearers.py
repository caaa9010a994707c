"""What a draft says of each person: ages and offices, by full name or by a surname that one person bears."""

from __future__ import annotations

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Collection, Iterator, Mapping, Sequence

from factlint.claims.people import name_words, spellings_of
from factlint.claims.spellings import plain_spelling
from factlint.claims.twins import Spot, Twin
from factlint.model import AnnotatedBlock, Mention, Name

_PROSE = ("paragraph", "item", "quote", "caption", "summary", "title")
_TWO = 2
"""Fewer ages, or offices, cannot differ."""
_LONGEST_PHRASE = 4
_CLAUSE_ENDS = frozenset((",", ".", ";", ":", "and", "but", "said"))
_LINKS = frozenset(("of", "at", "for", "in"))
_LEAD = 14
"""Tokens before a name in which an office may open the clause."""
_SPAN = 8
"""Words behind a name in which an office may stand."""


def bearers(blocks: Sequence[AnnotatedBlock], bodies: Collection[str]) -> dict[str, str]:
    """Each surname that one person of the draft bears -> that person's full name in plain letters."""
    found = spellings_of(blocks, bodies)
    single = {plain: spelling for plain, spelling in found.items() if len(spelling.given) == 1}
    return {plain: f"{next(iter(spelling.given))} {plain}" for plain, spelling in single.items()}


def person_of(mention: Mention, known: Mapping[str, str]) -> str:
    """Who is meant by a name: given name and surname in plain letters; empty where the draft leaves it open."""
    if not isinstance(mention.value, Name):
        return ""
    words = name_words(mention.value)
    if not words:
        return ""
    surname = plain_spelling(words[-1])
    if len(words) > 1:
        return f"{plain_spelling(words[0])} {surname}"
    return known.get(surname, "")


def office_twins(
    blocks: Sequence[AnnotatedBlock], bodies: Collection[str], offices: Mapping[tuple[str, ...], str],
    open_words: Collection[str], joint: Mapping[str, Collection[str]],
) -> Iterator[Twin]:  # fmt: skip
    """Pairs of different offices of one person, where no word near them says that one came after the other.

    `offices` are the phrases of offices by their group; `open_words` tell of time or of several offices at once; `joint`
    are offices that go with every other one but these: the chairman of a committee is a senator too.
    """
    last_words = frozenset(phrase[-1] for phrase in offices)
    held = [
        (name, office)
        for index, found in enumerate(blocks)
        if found.names and found.block.kind in _PROSE
        for name in found.names
        if (office := _office(found, name, index, offices, open_words, last_words)) is not None
    ]
    if len({group for _, (group, _) in held}) < _TWO:
        return
    known = bearers(blocks, bodies)
    told: dict[str, list[tuple[str, Spot]]] = defaultdict(list)
    for name, office in held:
        person = person_of(name, known)
        if person:
            told[person].append(office)
    for rows in told.values():
        groups = dict.fromkeys(group for group, _ in rows)
        if len(groups) == 2 and "" not in groups and not _shared(groups, joint):
            first = rows[0]
            later = next(row for row in rows if row[0] != first[0])
            yield Twin(later[1], first[1], "")


def _shared(groups: Collection[str], joint: Mapping[str, Collection[str]]) -> bool:
    return any(group in groups and not set(groups) - {group} <= set(apart) for group, apart in joint.items())


def _office(
    found: AnnotatedBlock, name: Mention, index: int, offices: Mapping[tuple[str, ...], str],
    open_words: Collection[str], last_words: Collection[str],
) -> tuple[str, Spot] | None:  # fmt: skip
    """The office that stands right before or behind a name, as its group; an empty group where it is left open."""
    tokens = found.tokens
    at, end = bisect_left(tokens.starts, name.start), bisect_left(tokens.starts, name.end)
    lower = tokens.lower
    apposed = (end < len(lower) and lower[end] == ",") or (at and lower[at - 1] == ",")
    if not (at and lower[at - 1] in last_words) and not apposed:
        return None
    sentence = Spot(name, found, index).sentence
    first, stop = bisect_left(tokens.starts, sentence[0]), bisect_left(tokens.starts, sentence[1])
    hit = (
        _before(tokens.lower, first, at, offices)
        or _behind(tokens.lower, end, stop, offices)
        or _named(tokens.lower, first, at, offices)
    )
    if hit is None:
        return None
    start, finish, group = hit
    around = tokens.lower[max(first, start - 4) : min(stop, finish + 3)]
    if any(word in open_words for word in around):
        group = ""
    mention = Mention("name", tokens.starts[start], tokens.end(finish - 1), Name(tokens.words[start:finish]))
    return group, Spot(mention, found, index)


def _before(
    lower: tuple[str, ...], first: int, at: int, offices: Mapping[tuple[str, ...], str]
) -> tuple[int, int, str] | None:
    """Chief executive | Tom Wray; the longest phrase counts."""
    for length in range(_LONGEST_PHRASE, 0, -1):
        start = at - length
        if start >= first and (group := offices.get(lower[start:at])):
            return start, at, group
    return None


def _behind(
    lower: tuple[str, ...], end: int, stop: int, offices: Mapping[tuple[str, ...], str]
) -> tuple[int, int, str] | None:
    """Tom Wray, | the firm's chairman, | declined; an office that owns something ("the chairman's wife") is none."""
    if end >= stop or lower[end] != ",":
        return None
    for start in range(end + 1, min(end + _SPAN, stop)):
        if lower[start] in (",", ".", ";", "who", "said", "and"):
            return None
        for length in range(_LONGEST_PHRASE, 0, -1):
            finish = start + length
            group = offices.get(lower[start:finish])
            if group and finish < stop and lower[finish] in (",", ".", "of", "at", "for", "in"):
                return start, finish, group
    return None


def _named(
    lower: tuple[str, ...], first: int, at: int, offices: Mapping[tuple[str, ...], str]
) -> tuple[int, int, str] | None:
    """The firm's chairman, | Tom Wray; the mayor of Lunde, | Ida Solberg: what opens its clause and is named behind."""
    if at <= first or lower[at - 1] != ",":
        return None
    start = at - 1
    while start > first and start > at - _LEAD and lower[start - 1] not in _CLAUSE_ENDS:
        start -= 1
    if start == first or lower[start - 1] in _CLAUSE_ENDS:
        for index in range(start, at - 1):
            if index > start and lower[index] in _LINKS:
                return None
            for length in range(_LONGEST_PHRASE, 0, -1):
                finish = index + length
                group = offices.get(lower[index:finish])
                if group and finish < at and (finish == at - 1 or lower[finish] in _LINKS):
                    return index, finish, group
    return None
