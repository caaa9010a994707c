"""A claim: a figure of a draft with what it counts, where it stands, and the words around it."""

from __future__ import annotations

from bisect import bisect_left
from typing import Literal

from msgspec import Struct

from factlint.claims.lexicon import ClaimLexicon
from factlint.model import FIGURE_KINDS, AnnotatedBlock, BlockKind, Figure, Mention
from factlint.nouns import noun_key

Part = Literal["title", "summary", "lede", "body", "bounded", "unhedged", "caption", "table"]
"""Where a claim stands. Comparisons pick from the body its first paragraph (lede), what is printed with a bound ("more
than") and what is printed with no hedge."""

PART_OF: dict[BlockKind, Part] = {
    "title": "title",
    "summary": "summary",
    "paragraph": "body",
    "item": "body",
    "quote": "body",
    "caption": "caption",
    "cell": "table",
}
"""Headings count as nothing: they are worded like titles and stand for their own section only."""


class Claim(Struct, frozen=True):
    """A figure with the first part of its key: two claims are compared only where these agree."""

    mention: Mention
    found: AnnotatedBlock
    block_index: int
    sentence: tuple[int, int]
    """Start and end of its sentence in the block's text."""
    part: Part
    key: str
    """The unit, or the counted noun in singular through the synonym list; empty for a bare number."""
    increment: bool
    """Printed as something that comes on top: additional, another, more."""

    @property
    def figure(self) -> Figure:
        """The mention's value."""
        assert isinstance(self.mention.value, Figure)
        return self.mention.value

    @property
    def spot(self) -> tuple[int, int]:
        """Block and start: where it stands in the draft."""
        return self.block_index, self.mention.start

    @property
    def line(self) -> tuple[int, int]:
        """Block and sentence: two claims of one line stand side by side."""
        return self.block_index, self.sentence[0]


_CAPTIONS = ("caption:", "photo caption:", "picture caption:", "image caption:", "photo:", "picture:")
"""What a paragraph begins with that is printed under a picture."""
_PEOPLE, _DEATH = "people", "death"
_ROUGHLY = frozenset(
    (
        "at",
        "least",
        "more",
        "than",
        "about",
        "around",
        "some",
        "nearly",
        "almost",
        "up",
        "to",
        "over",
        "only",
        "as",
        "many",
    )
)
"""Words between a verb and a rough number: kills at least | 80."""
_HEDGE_REACH = 4
_WHOLES = frozenset(("total", "overall", "combined"))
"""The total number of jobs has more in it than the jobs told of."""
_NUMBER_REACH = 16
"""Tokens before a number in which "the number of" must stand."""
_OF_REACH = 8
_TO = frozenset(("to", "from"))
_BY_SO_MUCH = frozenset(("by", "percent", "per", "cent", "%", "last", "this", "year", "month", ","))
"""What may stand between the verb and the figure that something fell to: by 7 percent last year, to."""
_AUXILIARIES = frozenset(("have", "has", "had", "were", "was", "been", "are", "is"))
_POSSESSIVE = ("'s", "’s")
_PART_REACH = 7
"""Tokens behind "240 of" in which the noun must end."""


def claims_of(found: AnnotatedBlock, block_index: int, lexicon: ClaimLexicon) -> tuple[Claim, ...]:
    """The claims of a block, in order."""
    part = PART_OF.get(found.block.kind)
    figures = [mention for mention in found.mentions if mention.kind in FIGURE_KINDS] if part is not None else []
    if part is None or not figures:
        return ()
    if part == "body" and found.block.text.lower().startswith(_CAPTIONS):
        part = "caption"
    sentences = found.block.sentences or ((0, len(found.block.text)),)
    starts = [start for start, _ in sentences]
    claims = []
    for mention in figures:
        number = max(bisect_left(starts, mention.start + 1) - 1, 0)
        claims.append(_claim(found, block_index, sentences[number], part, mention, lexicon))
    return tuple(claims)


def _claim(
    found: AnnotatedBlock, block_index: int, sentence: tuple[int, int], part: Part, mention: Mention,
    lexicon: ClaimLexicon,
) -> Claim:  # fmt: skip
    figure = mention.value
    assert isinstance(figure, Figure)
    key = figure.unit or (noun_key(figure.noun[-1], lexicon.nouns) if figure.noun else "")
    if mention.kind == "age":
        key = "age"
    elif key == _DEATH:
        key = noun_key(_PEOPLE, lexicon.nouns)  # four deaths are four people, who died
    number = figure.number_start
    if number > 1 and found.block.text[number - 1] in "-/" and found.block.text[number - 2].isalnum():
        key = ""  # a part of a name or a model: 737-800 planes
    before = found.block.text[max(sentence[0], mention.start - 24) : mention.start].lower().split()[-2:]
    if mention.kind == "number" and not key:
        key = _unprinted_key(found, sentence, mention, lexicon)
    increment = any(word in lexicon.increments for word in (*figure.noun, *before)) and "than" not in before
    return Claim(mention, found, block_index, sentence, part, key, increment)


def _unprinted_key(
    found: AnnotatedBlock, sentence: tuple[int, int], mention: Mention, lexicon: ClaimLexicon
) -> str:  # fmt: skip
    """What a bare number counts as the words around it tell: kills 12, 240 of the old cases, the number of injured to 17."""
    tokens = found.tokens
    first, stop = bisect_left(tokens.starts, sentence[0]), bisect_left(tokens.starts, sentence[1])
    at, end = bisect_left(tokens.starts, mention.start), bisect_left(tokens.starts, mention.end)
    behind = tokens.lower[end:stop][:2]
    if behind[:1] == ("of",):
        return _part_of(found, sentence, mention, lexicon)
    people = noun_key(_PEOPLE, lexicon.nouns)
    if lexicon.after_people.intersection(behind[:1]) or behind == ("on", "board"):
        return people
    verb = at - 1
    while verb > first and tokens.lower[verb] in _ROUGHLY and verb > at - 1 - _HEDGE_REACH:
        verb -= 1
    if verb >= first and tokens.lower[verb] in lexicon.before_people:
        return people
    before = tokens.lower[max(first, at - _NUMBER_REACH) : at]
    return _number_of(before, people, lexicon) or _moved(before, lexicon)


def _number_of(before: tuple[str, ...], people: str, lexicon: ClaimLexicon) -> str:
    """What "the number of" leads to before a figure; people where a toll does."""
    for index in range(len(before) - 2, -1, -1):
        if before[index] in lexicon.clause_ends:
            return ""
        if before[index : index + 2] == ("number", "of") and index + 2 < len(before):
            if index and before[index - 1] in _WHOLES:
                return ""
            end = index + 2
            while end + 1 < len(before) and _goes_on(before[end + 1], lexicon):
                end += 1
            noun = before[end]
            return people if noun in lexicon.people_counted else noun_key(noun, lexicon.nouns)
        if before[index] in lexicon.tolls:
            return people
    return ""


def _moved(before: tuple[str, ...], lexicon: ClaimLexicon) -> str:
    """What goes up or down to a figure: visitors have dwindled to | 32,000, a fall in visitors from 41,000 to | 23,000."""
    at = len(before) - 1
    while at >= 0 and (
        before[at] in _TO or before[at] in _ROUGHLY or before[at] in _BY_SO_MUCH or before[at][0].isdigit()
    ):
        at -= 1
    if at == len(before) - 1 or at < 1:
        return ""
    if before[at - 1] == "in" and before[at - 2 : at - 1] and before[at - 2] in lexicon.moves:
        noun = before[at]  # a fall in | visitors
    elif before[at] in lexicon.moves:
        while at > 1 and (before[at - 1] in _AUXILIARIES or before[at - 1].endswith("ly")):
            at -= 1
        noun = before[at - 1]
        if "of" in before[:at] and before[max(at - _OF_REACH, 0) : at].count("of"):
            start = max(index for index in range(at) if before[index] == "of")
            if before[max(start - 1, 0)] == "number" and start + 1 < at:
                noun = before[start + 1]  # the number of | births in the valley fell
    else:
        return ""
    plural = noun.endswith("s") and not noun.endswith("ss") and noun.isalpha() and noun not in lexicon.noun_stops
    return (
        noun_key(noun, lexicon.nouns)
        if plural and noun not in lexicon.measured and noun_key(noun, {}) not in lexicon.measured
        else ""
    )


def _goes_on(word: str, lexicon: ClaimLexicon) -> bool:
    """Whether a noun phrase may go on with a word: the bridge | 's | old | bolts."""
    return word in _POSSESSIVE or (word.isalpha() and word not in lexicon.noun_stops and word not in lexicon.verbs)


def _part_of(found: AnnotatedBlock, sentence: tuple[int, int], mention: Mention, lexicon: ClaimLexicon) -> str:
    """The noun of which a number is a part, as a key: 240 of the old cases."""
    tokens = found.tokens
    at = bisect_left(tokens.starts, mention.end) + 1
    stop = min(bisect_left(tokens.starts, sentence[1]), at + _PART_REACH)
    if at + 1 >= stop or tokens.lower[at] not in lexicon.definites:
        return ""
    end = at + 1
    whole = next((each.value for each in found.mentions if each.start == tokens.starts[end]), None)
    if isinstance(whole, Figure) and whole.noun and not whole.unit:
        return noun_key(whole.noun[-1], lexicon.nouns)  # 118 of the 203 children
    while end < stop and _goes_on(tokens.lower[end], lexicon):
        end += 1
        if tokens.lower[end - 1] in lexicon.after_people:
            end -= 1  # 63 of his ewes | dead
            break
    return (
        noun_key(tokens.lower[end - 1], lexicon.nouns)
        if at + 1 < end < stop and not tokens.lower[end - 1][0].isdigit()
        else ""
    )
