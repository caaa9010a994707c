"""The offices that a draft gives one person: chief executive Tom Wray, and later Mr Wray, the firm's chairman."""

from __future__ import annotations

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterator, Sequence

from msgspec import Struct
from msgspec.structs import replace

from factlint.claims.bearers import bearers, person_of, surname_of
from factlint.claims.name_lexicon import NameTwinLexicon
from factlint.claims.twins import Spot, Twin
from factlint.model import AnnotatedBlock, Mention, Name, Tokens

_PROSE = ("paragraph", "item", "quote", "caption", "summary", "title")
_TWO = 2
"""Fewer offices cannot differ."""
_MOST_OFFICES = 3
"""Offices of one person beyond which the draft tells a career."""
_LONGEST_PHRASE = 4
_CLAUSE_ENDS = frozenset((",", ".", ";", ":", "and", "but", "said"))
_LINKS = frozenset(("of", "at", "for", "in"))
_FOLLOWING = frozenset((",", ".", "of", "at", "for", "in", "since", "who"))
"""What may stand behind an office that is told of a name before it."""
_LEAD = 14
"""Tokens before a name in which an office may open the clause."""
_SPAN = 8
"""Words behind a name in which an office may stand."""
_NEW, _INCOMING = "new ", frozenset(("new", "incoming", "designate"))
_TAKES = (
    ("will", "become"), ("will", "be", "the"), ("is", "to", "become"), ("has", "been", "named"), ("has", "been", "appointed"), ("was", "named"),
    ("was", "appointed"), ("takes", "over", "as"), ("will", "take", "over", "as"), ("becomes",), ("is",),
)  # fmt: skip
"""Words between a name and an office that the bearer takes up."""
_HONORIFICS = frozenset(("mr", "mrs", "ms", "miss", "dr", "sir", "dame", "rev", "prof"))
_CHOSEN = frozenset(
    ("elected", "named", "appointed", "chosen", "chose", "picked", "elect", "appoint", "elects", "names", "appoints")
)
_BEFORE_TITLES = frozenset(("for", "under", "as"))
"""Before an office that is a title, they say nothing of it: a medal for Capt. Wade Tillery."""
_LEADS = frozenset((",", "as", "will", "has", "was", "is", "takes", "becomes"))
_DETERMINERS = frozenset(("the", "its", "their", "a", "as", "our", "new"))

Hit = tuple[int, int, str]
"""The tokens of an office, the end exclusive, and its group."""


class _Held(Struct, frozen=True):
    group: str
    """The first phrase of the office's group; empty where it is left open whether it is held."""
    spot: Spot


def office_twins(blocks: Sequence[AnnotatedBlock], lexicon: NameTwinLexicon) -> Iterator[Twin]:
    """Pairs of offices of one person that nobody holds at once, where no word near them says that one came after the other."""
    held = [
        (name, office)
        for index, found in enumerate(blocks)
        if found.names and found.block.kind in _PROSE
        for name in found.names
        for office in _offices(found, name, index, lexicon)
    ]
    if len({office.group for _, office in held}) < _TWO:
        return
    known = bearers(blocks, lexicon.bodies)
    known |= {
        surname_of(name): person_of(name, {})
        for name in (_alone(_untitled(name, lexicon)[1]) for name, _ in held)
        if _given(name)
    }
    told: dict[str, list[_Held]] = defaultdict(list)
    for name, office in held:
        person = person_of(_alone(_untitled(name, lexicon)[1]), known)
        if person:
            told[person].append(office)
    for rows in told.values():
        groups = {office.group for office in rows}
        if "" in groups or len(groups) > _MOST_OFFICES:
            continue
        pairs = ((later, first) for at, later in enumerate(rows) for first in rows[:at])
        pair = next(((a, b) for a, b in pairs if _exclude(a.group, b.group, lexicon)), None)
        if pair is not None:
            yield Twin(pair[0].spot, pair[1].spot, "")


def _exclude(one: str, other: str, lexicon: NameTwinLexicon) -> bool:
    """Whether nobody holds both offices: a head of surgery is no head of nursing, and may be anything else."""
    if one == other or one.startswith(_NEW) != other.startswith(_NEW):
        return False
    one, other = one.removeprefix(_NEW), other.removeprefix(_NEW)
    base, _, field = one.partition(" of ")
    against, _, other_field = other.partition(" of ")
    if field or other_field:
        return bool(field and other_field) and base == against
    joint = lexicon.joint_offices
    return (one not in joint or other in joint[one]) and (other not in joint or one in joint[other])


def _given(name: Mention) -> bool:
    return isinstance(name.value, Name) and len(name.value.words) > 1


def _alone(name: Mention) -> Mention:
    """A name without where its bearer is from: Alan Thripp | of Norbury."""
    words = name.value.words if isinstance(name.value, Name) else ()
    return replace(name, value=Name(words[: words.index("of", _TWO)])) if "of" in words[_TWO:] else name


def _untitled(name: Mention, lexicon: NameTwinLexicon) -> tuple[int, Mention]:
    """How many words of a name are an office that opens its sentence (Abbot Martin Krul), and the name without them."""
    words = name.value.words if isinstance(name.value, Name) else ()
    for length in range(min(_LONGEST_PHRASE, len(words) - 1), 0, -1):
        if tuple(map(str.lower, words[:length])) in lexicon.offices:
            return length, replace(name, value=Name(words[length:]))
    return 0, name


def _offices(found: AnnotatedBlock, name: Mention, index: int, lexicon: NameTwinLexicon) -> Iterator[_Held]:
    """The offices that stand right before and behind a name."""
    tokens = found.tokens
    at, end = bisect_left(tokens.starts, name.start), bisect_left(tokens.starts, name.end)
    lower = tokens.lower
    while at and lower[at - 1] in _HONORIFICS:
        at -= 1
    if at > 1 and lower[at - 1] == "." and lower[at - 2] in lexicon.ranks:
        at -= 1  # Capt. | Wade Tillery
    at += _untitled(name, lexicon)[0] if at < len(lower) and lower[at] in lexicon.first_words else 0
    if not (at and lower[at - 1] in lexicon.last_words) and not (
        (end < len(lower) and lower[end] in _LEADS) or (at and lower[at - 1] == ",")
    ):
        return
    sentence = Spot(name, found, index).sentence
    first, stop = bisect_left(tokens.starts, sentence[0]), bisect_left(tokens.starts, sentence[1])
    taken = _taken(tokens, at, end, stop, lexicon)
    hits = (taken,) if taken else (_before(tokens, first, at, lexicon), _behind(tokens, end, stop, lexicon))
    for hit in hits if any(hits) else (_named(tokens, first, at, lexicon),):
        if hit is None:
            continue
        start, finish, group = hit
        behind = lower[finish : min(stop, finish + 3)]
        behind = behind[: behind.index(",")] if "," in behind else behind
        around = {*lower[max(first, start - 4) : start], *behind} & lexicon.office_openers
        if finish >= at - 1 and start < at:
            around -= _BEFORE_TITLES
        if (taken and lower[end] != "is") or (around and around <= _INCOMING):
            group = _NEW + group
        elif around or not lexicon.office_changes.isdisjoint(lower[end:stop]):
            group = ""
        mention = Mention("name", tokens.starts[start], tokens.end(finish - 1), Name(tokens.words[start:finish]))
        yield _Held(group, Spot(mention, found, index))


def _phrase(tokens: Tokens, start: int, stop: int, lexicon: NameTwinLexicon) -> Hit | None:
    """The longest office that begins at a token: chief executive, head of nursing."""
    for length in range(min(_LONGEST_PHRASE, stop - start), 0, -1):
        group = lexicon.offices.get(tokens.lower[start : start + length])
        divided = length == 1 and tokens.lower[start] in lexicon.divided_offices
        if divided and tokens.lower[start + 1 : start + 2] in (("of",), ("for",)) and start + 2 < stop:
            field = tokens.words[start + 2]
            if field.isalpha() and field.islower() and field not in _DETERMINERS:
                return start, start + 3, f"{tokens.lower[start]} of {field}"
        if group:
            return start, start + length, group
    return None


def _taken(tokens: Tokens, start: int, end: int, stop: int, lexicon: NameTwinLexicon) -> Hit | None:
    """Tom Wray, 51, | will become | chief executive."""
    at = end
    if tokens.lower[at : at + 1] == (",",) and tokens.lower[at + 2 : at + 3] == (",",):
        at += 3
    chosen = tokens.lower[at : at + 1] == ("as",) and not _CHOSEN.isdisjoint(tokens.lower[max(start - 2, 0) : start])
    words = (
        ("as",) if chosen else next((words for words in _TAKES if tokens.lower[at : at + len(words)] == words), None)
    )
    if words is None:
        return None
    at += len(words)
    if words == ("is",) and tokens.lower[at : at + 1] == ("a",):
        return None  # a captain can be a surgeon
    while at < stop and (
        tokens.lower[at] in _DETERMINERS or tokens.lower[at] == "'s" or tokens.lower[at + 1 : at + 2] == ("'s",)
    ):
        at += 1
    return _phrase(tokens, at, stop, lexicon)


def _before(tokens: Tokens, first: int, at: int, lexicon: NameTwinLexicon) -> Hit | None:
    """Chief executive | Tom Wray; the longest phrase counts."""
    for length in range(_LONGEST_PHRASE, 0, -1):
        start = at - length
        if start >= first and (group := lexicon.offices.get(tokens.lower[start:at])):
            return start, at, group
    return None


def _behind(tokens: Tokens, end: int, stop: int, lexicon: NameTwinLexicon) -> Hit | None:
    """Tom Wray, | the firm's chairman, | declined; an office that owns something ("the chairman's wife") is none."""
    lower = tokens.lower
    if end >= stop or lower[end] != ",":
        return None
    for start in range(end + 1, min(end + _SPAN, stop)):
        if lower[start] in (",", ".", ";", "who", "said", "and"):
            return None
        hit = _phrase(tokens, start, stop, lexicon)
        if hit is not None:
            abbreviated = lower[hit[1] : hit[1] + 1] == (".",) and hit[1] + 1 < stop  # in Colorado, Rep. | Ida Solberg
            return hit if hit[1] < stop and lower[hit[1]] in _FOLLOWING and not abbreviated else None
    return None


def _named(tokens: Tokens, first: int, at: int, lexicon: NameTwinLexicon) -> Hit | None:
    """The firm's chairman, | Tom Wray; the mayor of Lunde, | Ida Solberg: what opens its clause and is named behind."""
    lower = tokens.lower
    if at <= first or lower[at - 1] != ",":
        return None
    start = at - 1
    while start > first and start > at - _LEAD and lower[start - 1] not in _CLAUSE_ENDS:
        start -= 1
    if start != first and lower[start - 1] not in _CLAUSE_ENDS:
        return None
    for index in range(start, at - 1):
        if index > start and lower[index] in _LINKS:
            return None
        hit = _phrase(tokens, index, at, lexicon)
        if hit is not None and (hit[1] == at - 1 or lower[hit[1]] in _LINKS):
            return hit
    return None
