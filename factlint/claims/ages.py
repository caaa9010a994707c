"""The ages that a draft gives one person, beside the name or where only that person can be meant."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Collection, Iterator, Mapping, Sequence
from decimal import Decimal

from factlint.claims.age_phrases import may_be_age, told_of
from factlint.claims.bearers import bearers, person_of
from factlint.claims.likeness import slip_between
from factlint.claims.twins import Spot, Twin
from factlint.model import AnnotatedBlock, Figure, Mention, Name
from factlint.patterns import late

_PROSE = ("paragraph", "item", "quote", "caption", "summary", "title")
_CLOSE = frozenset((", ", ", aged ", " (", ", age ", " (aged ", ", a ", ", who is ", ", is ", " aged ", ", the "))
"""What may stand between a name and the bearer's age."""
_SAID = frozenset((" is ", " was ", " turned ", ", who was "))
"""The same, where nothing behind the age may say when."""
_PRONOUNS = frozenset(("he was ", "she was ", "he is ", "she is "))
_PERSON_VERBS = frozenset(
    [
        "who",
        "took",
        "went",
        "came",
        "won",
        "ran",
        "sang",
        "fell",
        "beat",
        "told",
        "made",
        "spoke",
        "wrote",
        "left",
        "met",
        "from",
    ]
)
"""Further words behind a person; all past tenses in -ed are taken too."""
_PLACED = ("in ", "at ", "on ", " in", " at")
"""Before a name they say that it is a place."""
_RELATIVE_REACH = 5
"""Tokens behind a relative in which a name or an age is the relative's."""
_SENTENCES_BACK = 3
"""Sentences before a "he" in which whoever is meant was named last."""
_BROUGHT_IN = late(
    r"(?:^|\s)[Aa]n? (?:boy|girl|man|woman|teenager|student|pupil|driver|cyclist|child|motorcyclist|pedestrian|toddler|widow|pensioner) (?:of|aged) $"
)
_LEAD = 24
"""Characters before an age in which somebody is brought in."""
_TEN = 10
_TWO = 2
"""Fewer ages cannot differ."""


def age_twins(
    blocks: Sequence[AnnotatedBlock], bodies: Collection[str], family: Collection[str], verbs: Collection[str],
    present: Collection[str],
) -> Iterator[Twin]:  # fmt: skip
    """Pairs of ages of one person: "Ida Holt, 34," and later "Holt, 43,"; the later one first.

    `bodies` are words of organisations, `family` tells of people who bear one name, `verbs` follow a person,
    `present` ones tell what somebody does now.
    """
    ages = [
        Spot(age, found, index)
        for index, found in enumerate(blocks)
        if found.block.kind in _PROSE
        for age in found.mentions
        if (age.kind == "age" and isinstance(age.value, Figure) and not age.value.hedge and not age.value.is_range)
        or (
            may_be_age(age)
            and (
                told_of(Spot(age, found, index), present) is not None
                or _bare(Spot(age, found, index), verbs)
                or _introduces(Spot(age, found, index))
            )
        )
    ]
    if len(ages) < _TWO:
        return
    verbs = frozenset((*verbs, *present))
    known = bearers(blocks, bodies)
    beside = {_age(spot) for spot in ages if not _bare(spot, verbs)}
    introduced = [spot for spot in ages if _introduces(spot)]
    first: dict[str, Spot] = {}
    bare: list[Spot] = []
    relatives = frozenset(family)
    of_family: dict[int, bool] = {}
    """Whether a block speaks of relatives, who share a surname."""
    for spot in ages:
        if _bare(spot, verbs):
            meant = _age(spot) not in beside and not any(_typed(other, spot) for other in introduced)
            name = _meant(spot, blocks, known, verbs) if meant else None
        else:
            name = _whose(spot) or _told(spot, blocks, known, present) or _meant(spot, blocks, known, verbs)
        name = name or _described(spot, blocks)
        person = person_of(name, known) if name is not None else ""
        if not person and _bare(spot, verbs):
            bare.append(spot)
        if name is None or not person:
            continue
        if spot.block_index not in of_family:
            of_family[spot.block_index] = _of_family(spot.found, relatives)
        if of_family[spot.block_index]:
            continue
        other = first.setdefault(person, spot)
        if other is not spot and _bare(spot, verbs) and not _typed(other, spot):
            bare.append(spot)
        elif other is not spot:
            yield Twin(spot, other, _printed(name))
    yield from _unnamed(bare, ages, list(first.values()))


def _of_family(found: AnnotatedBlock, relatives: Collection[str]) -> bool:
    """Whether a block tells a relative's name or age: her brother Tom, his father, 61."""
    tokens = found.tokens
    for at, word in enumerate(tokens.lower):
        if word in relatives:
            near = tokens.starts[at], tokens.end(min(at + _RELATIVE_REACH, len(tokens.words) - 1))
            places = (*found.names, *(mention for mention in found.mentions if mention.kind in ("age", "number")))
            if any(near[0] < each.start < near[1] for each in places):
                return True
    return False


def _unnamed(bare: Sequence[Spot], ages: Sequence[Spot], named: Sequence[Spot]) -> Iterator[Twin]:
    """The pair of ages of a draft that has two, a slip apart, where "the 34-year-old" can only be one person.

    That is one whose age stands beside the name, or one of whom the draft speaks so throughout.
    """
    values = dict.fromkeys(_age(spot) for spot in ages)
    if bare and len(values) == _TWO and not named:
        named = [spot for spot in ages if _introduces(spot)][:1]
    if bare and (len(values) != _TWO or len(named) > 1):
        yield from _swapped(bare, ages, named)
        return
    if not bare:
        return
    rows = sorted((*named, *bare), key=lambda spot: spot.order)
    first, later = rows[0], next((spot for spot in rows if _age(spot) != _age(rows[0])), None)
    if later is not None and isinstance(first.mention.value, Figure) and isinstance(later.mention.value, Figure):
        if slip_between(first.mention.value, later.mention.value)[0] in ("digit", "swap"):
            yield Twin(later, first, "one person")


def _introduces(spot: Spot) -> bool:
    """Whether an age brings somebody in without a name: a boy of 12, a 12-year-old boy."""
    text, age = spot.found.block.text, spot.mention
    if age.kind == "age" and text[max(age.start - 2, 0) : age.start].lower() == "a ":
        return True
    return bool(_BROUGHT_IN.search(text[max(age.start - _LEAD, 0) : age.start]))


def _swapped(bare: Sequence[Spot], ages: Sequence[Spot], named: Sequence[Spot]) -> Iterator[Twin]:
    """An age of nobody's, told of somebody without a name, that a slip makes of the age of one who has a name, and of one alone."""
    for spot in bare:
        told = [other for other in ages if _age(other) == _age(spot)]
        like = [other for other in named if _typed(other, spot)]
        if len(like) == 1 and all(other in bare for other in told) and like[0].order < spot.order:
            yield Twin(spot, like[0], "one person")
            return


def _typed(one: Spot, other: Spot) -> bool:
    """Whether a slip of the fingers makes one age of the other: a digit of two, or both changed round."""
    a, b = one.mention.value, other.mention.value
    if not isinstance(a, Figure) or not isinstance(b, Figure):
        return False
    return min(_age(one), _age(other)) >= _TEN and slip_between(a, b)[0] in ("swap", "digit")


def _age(spot: Spot) -> Decimal:
    figure = spot.mention.value
    assert isinstance(figure, Figure)
    return figure.interval.value


def _whose(spot: Spot) -> Mention | None:
    """The name that an age stands beside: "Ida Holt, 34", "34-year-old Ida Holt"."""
    text, names, age = spot.found.block.text, spot.found.names, spot.mention
    at = bisect_left(names, age.start, key=lambda name: name.start)
    if at and names[at - 1].end <= age.start:
        between = text[names[at - 1].end : age.start]
        if between in _CLOSE or (between in _SAID and _ends(text, age)):
            return names[at - 1]
    at = bisect_left(names, age.end, key=lambda name: name.start)
    return names[at] if at < len(names) and text[age.end : names[at].start] == " " else None


def _ends(text: str, age: Mention) -> bool:
    return text[age.end : age.end + 1] in (".", ",", ";", "")


def _meant(
    spot: Spot, blocks: Sequence[AnnotatedBlock], known: Mapping[str, str], verbs: Collection[str]
) -> Mention | None:
    """Whoever "the 34-year-old" or "she was 34" means: the only person of the sentence before it, or of its own."""
    text, age = spot.found.block.text, spot.mention
    start, _ = spot.sentence
    before = text[start : age.start].lower()
    if not _bare(spot, verbs) and not (before in _PRONOUNS and _ends(text, age)):
        return None
    return _only_person(spot, blocks, known)


def _described(spot: Spot, blocks: Sequence[AnnotatedBlock]) -> Mention | None:
    """Whom "the 52-year-old actor" means: the only one whose name stands behind that word, the television actor Roman Deleuze."""
    text, age, tokens = spot.found.block.text, spot.mention, spot.found.tokens
    if text[max(age.start - 4, 0) : age.start].lower() != "the " or not text[age.start : age.end].lower().endswith(
        "old"
    ):
        return None
    end = bisect_left(tokens.starts, age.end)
    noun = tokens.lower[end : end + 1]
    if (
        not noun
        or not tokens.words[end].isalpha()
        or (end + 1 < len(tokens.words) and tokens.words[end + 1][0].isupper())
    ):
        return None
    named: dict[str, Mention] = {}
    for index in range(spot.block_index + 1):
        found = blocks[index]
        for name in found.names if noun[0] in found.tokens.lower else ():
            at = bisect_left(found.tokens.starts, name.start)
            if isinstance(name.value, Name) and found.tokens.lower[max(at - 1, 0) : at] == noun:
                named.setdefault(name.value.words[-1], name)
    return next(iter(named.values())) if len(named) == 1 else None


def _told(
    spot: Spot, blocks: Sequence[AnnotatedBlock], known: Mapping[str, str], present: Collection[str]
) -> Mention | None:
    """Whose age a number is by the words around it: at 76 she is."""
    told = told_of(spot, present)
    return _only_person(spot, blocks, known) if isinstance(told, str) else told


def _only_person(spot: Spot, blocks: Sequence[AnnotatedBlock], known: Mapping[str, str]) -> Mention | None:
    """The only person named before an age in its own sentence, or else in the ones right before it."""
    start, _ = spot.sentence
    own = _people(spot.found, start, spot.mention.start, known)
    if len(own) > 1:
        own = [name for name in own if person_of(name, known) in known.values()] or own
    if own:
        return own[0] if len(own) == 1 else None
    index, sentences = spot.block_index, spot.found.block.sentences
    number = bisect_left(sentences, (start, start))
    for _ in range(_SENTENCES_BACK):
        if not number:
            index -= 1
            sentences = blocks[index].block.sentences if index >= 0 else ()
            number = len(sentences)
        if not number:
            return None
        number -= 1
        people = _people(blocks[index], *sentences[number], known)
        if people:
            return people[0] if len(people) == 1 else None
    return None


def _bare(spot: Spot, verbs: Collection[str]) -> bool:
    """Whether an age stands for whoever has it: the 34-year-old."""
    text, age = spot.found.block.text, spot.mention
    if (
        spot.found.block.kind == "title"
        and text[age.start - 2 : age.start] == ", "
        and text[age.end : age.end + 1] in (",", "")
    ):
        return True  # Swede, 31, wins
    the = text[max(age.start - 4, 0) : age.start].lower() == "the "
    return the and text[age.start : age.end].lower().endswith("old") and _acts(spot, verbs)


def _acts(spot: Spot, verbs: Collection[str]) -> bool:
    """Whether a verb or a mark follows an age, as it follows a person: no "the 34-year-old company", no name behind it."""
    tokens = spot.found.tokens
    end = bisect_left(tokens.starts, spot.mention.end)
    if end >= len(tokens.words) or not tokens.words[end][0].isalpha():
        return True
    word = tokens.words[end]
    if word == "who" and any(spot.mention.end < name.start < spot.sentence[1] for name in spot.found.names):
        return False  # the 19-year-old who lent him the lens, Bo Tran
    return word.islower() and (word.endswith("ed") or word in verbs or word in _PERSON_VERBS)


def _printed(name: Mention) -> str:
    """A name as printed, on one line."""
    return " ".join(name.value.words) if isinstance(name.value, Name) else ""


def _people(found: AnnotatedBlock, start: int, end: int, known: Mapping[str, str]) -> list[Mention]:
    """The first mention of each person between two places of a block."""
    people: dict[str, Mention] = {}
    first = bisect_left(found.names, start, key=lambda name: name.start)
    for name in found.names[first : bisect_left(found.names, end, key=lambda name: name.start)]:
        person = person_of(name, known)
        if found.block.text[max(name.start - 4, 0) : name.start].lower() == "the ":
            continue  # the Skelly Rock light
        if person in known.values() or found.block.text[max(name.start - 3, 0) : name.start] not in _PLACED:
            people.setdefault(person or found.block.text[name.start : name.end], name)
    return list(people.values())
