"""Who is who: the names of a draft by surname, with given names and titles, and where each spelling stands."""

from __future__ import annotations

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Collection, Iterator, Mapping, Sequence

from msgspec import Struct, field

from factlint.claims.spellings import one_slip_apart, plain_spelling, same_undoubled, slips_between
from factlint.claims.twins import Spot, Twin
from factlint.model import AnnotatedBlock, Name

_SHORTEST = 5
"""Letters of a surname below which one letter more or less makes another name too easily."""
_MOST_SLIPS = 2
"""Places in which one draft may have the same slip."""
_LONG, _VERY_LONG = 8, 10
"""Letters of a name that nobody bears."""
_MIDDLING = 6
_OFTEN, _VERY_OFTEN = 2, 3
_BEGINNING, _TWO_SLIPS = 4, 2
"""Letters that two long names must have in common where two slips lie between them."""
_PLACING = frozenset(("in", "at", "near", "to", "from", "of", "outside", "around", "through", "with", "by"))
_CONSONANTS = frozenset("bcdfghjklmnpqrtvwxz")
"""Letters of which a slip at the end of a name makes another; an s makes a plural."""
_VOWELS = frozenset("aeiouy")
_CONTRACTED = ("'re", "'ve", "'ll", "'d", "'m", "’re", "’ve", "’ll", "’d", "’m")
_APPOSED = frozenset(("who", "whose", "a", "an", "the", "aged", "now"))
"""What may stand behind the comma after a name of whom more is told."""
_ARTICLES = frozenset(("a", "an", "the", "and"))
_SUFFIXES = frozenset(("jr", "sr", "jr.", "sr.", "ii", "iii", "iv"))
_PROSE = ("paragraph", "item", "quote", "caption", "summary")


class Spelling(Struct):
    """One spelling of a surname, with whoever bears it."""

    word: str
    spots: list[Spot] = field(default_factory=list)
    given: set[str] = field(default_factory=set)
    """The plain given names that stand before it; initials as one letter."""
    organisations: bool = False
    """It also ends the name of something that is no person."""


def spellings_of(blocks: Sequence[AnnotatedBlock], bodies: Collection[str]) -> dict[str, Spelling]:
    """The spellings of surnames in a draft's prose, by their plain form. `bodies` are the words of organisations."""
    found: dict[str, Spelling] = {}
    plain_of: dict[str, str] = {}
    for index, block in enumerate(blocks):
        if block.block.kind not in _PROSE:
            continue
        for mention in block.names:
            assert isinstance(mention.value, Name)
            words = name_words(mention.value)
            if not words or words[-1].endswith(_CONTRACTED):
                continue
            last = words[-1]
            plain = plain_of.get(last)
            if plain is None:
                plain = plain_of[last] = plain_spelling(last)
            spelling = found.get(plain)
            if spelling is None:
                spelling = found[plain] = Spelling(last)
            spelling.spots.append(Spot(mention, block, index))
            if len(words) > 1:
                spelling.given.add(plain_spelling(words[0]))
                spelling.organisations = spelling.organisations or any(word.lower() in bodies for word in words)
    for spelling in found.values():
        spelling.organisations = spelling.organisations or spelling.word.lower() in bodies
    return found


def name_words(name: Name) -> tuple[str, ...]:
    """The words of a name without Jr and the like, and without a possessive."""
    words = name.words
    last = words[-1]
    if last[-1] not in "s.rRIV":
        return words
    kept = [word.removesuffix("’s").removesuffix("'s") for word in words]
    while kept and kept[-1].lower() in _SUFFIXES:
        kept.pop()
    return tuple(word for word in kept if word)


def name_twins(blocks: Sequence[AnnotatedBlock], bodies: Collection[str]) -> Iterator[Twin]:
    """Pairs of spellings that are evidently one name: the rarer one first.

    Of two words with one slip between them, either the beginning or the end is the same.
    """
    found = spellings_of(blocks, bodies)
    rows: dict[str, list[str]] = defaultdict(list)
    for plain in found:
        if len(plain) >= _SHORTEST:
            rows[plain[:3]].append(plain)
            rows[f"{plain[0]}-{plain[-2:]}"].append(plain)
    seen: set[tuple[str, str]] = set()
    for row in rows.values():
        for at, one in enumerate(row):
            for other in row[at + 1 :]:
                if (one, other) not in seen and _alike(one, other):
                    seen.add((one, other))
                    yield from _drift(found, one, other, blocks)


def _alike(one: str, other: str) -> bool:
    """Whether one slip makes one name of the other, or two in a long name that begins alike."""
    if -2 < len(one) - len(other) < 2 and (one_slip_apart(one, other) or same_undoubled(one, other)):
        return True
    if min(len(one), len(other)) < _LONG or one[:_BEGINNING] != other[:_BEGINNING]:
        return False
    most = _TWO_SLIPS + (one[:_LONG] == other[:_LONG])
    return slips_between(one, other, most) <= most


def _in_lower_case(blocks: Sequence[AnnotatedBlock], word: str) -> bool:
    """Whether the draft also prints a word in lower case: then it is more than a name."""
    return any(word in block.tokens.words for block in blocks)


def _drift(
    found: Mapping[str, Spelling], one: str, other: str, blocks: Sequence[AnnotatedBlock]
) -> Iterator[Twin]:  # fmt: skip
    if one[0] != other[0] or inflected(one, other):
        return
    ends = frozenset((one[-1], other[-1]))
    if one[:-1] == other[:-1] and not ((ends <= _CONSONANTS or ends <= _VOWELS) and _given_once(found, one, other)):
        return
    if not _is_name(one) or not _is_name(other):
        return
    rare, usual = sorted((found[one], found[other]), key=lambda spelling: (len(spelling.spots), len(spelling.given)))
    near = one_slip_apart(one, other) or same_undoubled(one, other)
    if not near and not all(_speaks(spot) for spot in rare.spots):
        return
    if len(rare.spots) <= _MOST_SLIPS and (_one_bearer(rare, usual) or _one_body(rare, usual, blocks)):
        if not _in_lower_case(blocks, one) and not _in_lower_case(blocks, other):
            yield Twin(rare.spots[0], usual.spots[0], usual.word)


def _given_once(found: Mapping[str, Spelling], one: str, other: str) -> bool:
    """Whether only one of two spellings has a given name, and one alone: Lindholm and Lindholn, no Hansen and Hanses."""
    return sorted((len(found[one].given), len(found[other].given))) == [0, 1]


def _is_name(plain: str) -> bool:
    return plain.isalpha()


def inflected(one: str, other: str) -> bool:
    """Whether one word may be the other one's plural or adjective: Brandt, the Brandts; Korea, Korean; no El-Shariff."""
    longer, shorter = (one, other) if len(one) > len(other) else (other, one)
    doubled = longer == shorter + shorter[-1] and shorter[-1] not in "se"
    return len(longer) > len(shorter) and longer.startswith(shorter) and not doubled


def _one_bearer(rare: Spelling, usual: Spelling) -> bool:
    """Whether both spellings are borne by one person, as far as given names tell.

    With a given name of its own, the rarer spelling is another person. Without one, it must come after the full name,
    in a running sentence: lists of names introduce nobody.
    """
    if any(_same_given(one, other) for one in rare.given for other in usual.given):
        return True
    if rare.given and not usual.given and min(len(rare.word), len(usual.word)) >= _VERY_LONG:
        return len(rare.spots) == 1 and len(usual.spots) >= _VERY_OFTEN  # Hollingworth's and its heir
    if rare.given or len(usual.given) != 1 or max(map(len, usual.given)) < 2:
        return False
    introduced = min(spot.order for spot in usual.spots if _full(spot))
    return rare.spots[0].order > introduced and all(_running(spot) for spot in rare.spots)


def _one_body(rare: Spelling, usual: Spelling, blocks: Sequence[AnnotatedBlock]) -> bool:
    """Whether both are one long name of a company or a place, which nobody bears twice."""
    if rare.given or usual.given or len(rare.spots) > 1 or not (_running(rare.spots[0]) or _placed(rare.spots[0])):
        return False
    letters = min(len(rare.word), len(usual.word))
    if letters >= _VERY_LONG:
        return True
    doubled = letters >= _MIDDLING and same_undoubled(plain_spelling(rare.word), plain_spelling(usual.word))
    often = sum(block.tokens.words.count(usual.word) for block in blocks)
    return often >= (_OFTEN if letters >= _LONG else _VERY_OFTEN) and (letters >= _LONG or doubled)


def _placed(spot: Spot) -> bool:
    """Whether a name stands where places and firms do: in Hartlebury, shares of Brackwell."""
    tokens, (at, _) = spot.found.tokens, _tokens_of(spot)
    return bool(at) and tokens.lower[at - 1] in _PLACING


def _same_given(one: str, other: str) -> bool:
    return one == other if min(len(one), len(other)) > 1 else one[0] == other[0] and len(one) != len(other)


def _full(spot: Spot) -> bool:
    return isinstance(spot.mention.value, Name) and len(name_words(spot.mention.value)) > 1


def _titled(spot: Spot) -> bool:
    return isinstance(spot.mention.value, Name) and bool(spot.mention.value.title)


def _tokens_of(spot: Spot) -> tuple[int, int]:
    """The tokens of a name, the end exclusive."""
    starts = spot.found.tokens.starts
    return bisect_left(starts, spot.mention.start), bisect_left(starts, spot.mention.end)


def _speaks(spot: Spot) -> bool:
    """Whether a name has a title, or is said to speak: nobody takes it for an adjective or a people."""
    if _titled(spot):
        return True
    tokens, (at, end) = spot.found.tokens, _tokens_of(spot)
    singular = spot.found.block.text[spot.mention.end - 1] != "s"
    if singular and tokens.lower[end : end + 2] in ((",", "who"), (",", "whose")):
        return True
    return singular and ("said" in (*tokens.lower[max(at - 1, 0) : at], *tokens.lower[end : end + 1]))


def _running(spot: Spot) -> bool:
    """Whether a name stands in a sentence as somebody's: with a title, or before a verb or what it owns."""
    if _titled(spot):
        return True
    tokens, (at, end) = spot.found.tokens, _tokens_of(spot)
    before = tokens.lower[at - 1] if at else ""
    behind = tokens.words[end] if end < len(tokens.words) else ""
    if not spot.mention.sure and spot.found.block.text[spot.mention.end - 1] == "s":
        return False  # a plural that opens a sentence: Games, Gates
    after = tokens.lower[end + 1] if behind == "," and end + 1 < len(tokens.lower) else ""
    who = after in _APPOSED or after.isdigit()
    return before not in _ARTICLES and (who or behind[:1].islower() or behind in ("’s", "'s", "."))
