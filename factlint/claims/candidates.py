"""Which claims of a draft are looked at side by side: found by key, so that the work grows with the draft and no faster."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from decimal import Decimal

from msgspec import Struct, field

from factlint.claims.acronyms import acronym_twins, undefined_acronyms
from factlint.claims.ages import age_twins
from factlint.claims.bodies import body_twins
from factlint.claims.claim import Claim
from factlint.claims.dated import dated_twins
from factlint.claims.deeds import deed_twins
from factlint.claims.draft_words import DraftWords
from factlint.claims.events import event_twins
from factlint.claims.head_years import head_year_twins
from factlint.claims.offices import office_twins
from factlint.claims.ordinals import ordinal_twins
from factlint.claims.pair import Pair
from factlint.claims.people import name_twins
from factlint.claims.repeats import repeats
from factlint.claims.scores import score_twins
from factlint.claims.shares import share_twins
from factlint.claims.sums import Sums, is_told, told_sums
from factlint.claims.tables import table_pairs
from factlint.claims.twins import Twin, TwinKind
from factlint.model import AnnotatedBlock

_MAX_CANDIDATES = 200
"""Claims of one key that are looked at for one other: a list of 10,000 prices is no reason to stall."""
_PERSON = "person"
_HEADS = ("title", "summary")
_OPENING = ("title", "summary", "lede")
_TEN = 10
"""Below it, a number that names nothing says too little."""
_EARLY = 3
"""Paragraphs behind the first one that may tell what a headline's bare number counts."""
_LARGE = 1000
"""From here on, a bare number of the text is an amount of the headline: the final bill was 487 million."""
_COUNTED = "counted"
"""What is counted under any name."""
_BOUNDED = frozenset(("more than", "at least", "less than", "at most", "nearly", "just over", "just under"))
_BOUNDED_KINDS = frozenset(("count", "number", "money", "measure", "percent"))

Candidates = tuple[Claim, list[Claim]]


class ClaimIndex(Struct):
    """The claims of a draft by where they stand and by their keys; each kind of comparison is prepared once."""

    blocks: Sequence[AnnotatedBlock]
    claims: Sequence[Claim]
    words: DraftWords
    _by_part: dict[tuple[str, str], list[Claim]] = field(default_factory=lambda: defaultdict(list))
    _ready: dict[tuple[str, str], list[list[Pair]]] = field(default_factory=dict)
    _twins: dict[TwinKind, list[Twin]] = field(default_factory=dict)
    _sums: list[Sums] = field(default_factory=list)
    """The sums of the text's figures, once they are asked for."""
    _lines: dict[tuple[int, int], list[Claim]] = field(default_factory=lambda: defaultdict(list))
    """The claims by their sentence, once they are asked for."""
    _values: set[Decimal] = field(default_factory=set)
    """The values of the text's figures without a unit."""

    def __post_init__(self) -> None:
        for claim in self.claims:
            for part in self._parts(claim):
                self._by_part[part, claim.key].append(claim)
                if claim.key in self.words.lexicon.person_nouns:
                    self._by_part[part, _PERSON].append(claim)
                if part == "body" and claim.mention.kind == "count" and not claim.figure.is_range:
                    if claim.block_index <= self.words.opening + _EARLY:
                        self._by_part[part, _COUNTED].append(claim)
            if _is_bare_decimal(claim) and claim.part == "body" and claim.block_index <= self.words.opening + _EARLY:
                self._by_part["body", _COUNTED].append(claim)
            if claim.part == "body" and not claim.figure.unit:
                self._values.add(claim.figure.interval.value)

    def candidates(self, one: str, other: str) -> list[list[Pair]]:
        """Each claim of one part paired with those of the other part that may be the same figure.

        Inside one part, these are the claims that a slip of the fingers can have made of each other.
        """
        if (one, other) not in self._ready:
            self._ready[one, other] = [
                [Pair(claim, each, self.words) for each in others] for claim, others in self._find(one, other)
            ]
        return self._ready[one, other]

    def twins(self, kind: TwinKind) -> list[Twin]:
        """The pairs of places that speak of one person, body or event and do not agree."""
        if kind not in self._twins:
            self._twins[kind] = list(self._find_twins(kind))
        return self._twins[kind]

    def _find_twins(self, kind: TwinKind) -> Iterator[Twin]:
        lexicon = self.words.lexicon.names
        if kind == "name":
            return _once(name_twins(self.blocks, lexicon.bodies), body_twins(self.blocks, lexicon.named_things))
        if kind == "age":
            return age_twins(self.blocks, lexicon.bodies, lexicon.family, self.words.lexicon.verbs, lexicon.present)
        if kind == "office":
            return office_twins(self.blocks, lexicon)
        if kind == "deed":
            plain = self.words.lexicon.plain
            return _once(
                deed_twins(self.blocks, lexicon.deeds, lexicon.held, lexicon.again, plain),
                dated_twins(
                    self.blocks,
                    lexicon.day_leads,
                    lexicon.other_days,
                    self.words.lexicon.opposites,
                    self.words.lexicon.deeds,
                ),
            )
        if kind == "share":
            return share_twins(self.blocks, self.words.lexicon.plain)
        if kind == "year":
            return head_year_twins(self.blocks, self.words.lexicon.plain)
        if kind == "score":
            return score_twins(self.blocks, lexicon.voters, lexicon.other_votes)
        if kind == "ordinal":
            return ordinal_twins(self.blocks, lexicon.numbered)
        if kind == "event":
            return event_twins(self.blocks, lexicon.events, lexicon.other_events)
        return (
            acronym_twins(self.blocks) if kind == "acronym" else undefined_acronyms(self.blocks, lexicon.known_acronyms)
        )

    def _find(self, one: str, other: str) -> Iterator[Candidates]:
        if other == "table":
            yield from table_pairs(self.blocks, self.claims)
        elif one == other:
            lexicon = self.words.lexicon
            for claim, like in repeats(
                self.claims, lexicon.loose_nouns, lexicon.person_nouns, definites=lexicon.definites
            ):
                if not (self._makes(claim, like) or self._makes(like, claim)):
                    yield claim, [like]
        else:
            for claim in self.claims:
                if one in self._parts(claim) and not (one in _HEADS and self._printed_elsewhere(claim)):
                    if one in _OPENING and self._told_as_sum(claim):
                        continue
                    others = self._by_part[other, claim.key][:_MAX_CANDIDATES]
                    apart = [each for each in others if each.line != claim.line]
                    if one == "lede":  # whoever writes two figures into one paragraph sees both
                        apart = [each for each in apart if each.block_index != claim.block_index]
                    yield claim, apart
                elif one == claim.part == "title" and _bare(claim) and claim.figure.interval.value not in self._values:
                    if self._told_as_sum(claim):
                        continue
                    yield claim, [each for each in self._by_part["body", _COUNTED] if each.line != claim.line]

    def _told_as_sum(self, claim: Claim) -> bool:
        """Whether a sentence of the text adds up to a claim of the headline or the opening."""
        if not self._sums:
            self._sums.append(told_sums(self.claims))
        return is_told(claim, self._sums[0], self.words.lexicon.person_nouns)

    def _makes(self, claim: Claim, other: Claim) -> bool:
        """Whether a figure beside one claim makes the other one of it: 37.5%, of 17.5% now and another 20% later."""
        value, part = other.figure.interval.value, claim.figure.interval.value
        if not self._lines:
            for each in self.claims:
                self._lines[each.line].append(each)
        beside = (each.figure for each in self._lines[claim.line] if each is not claim)
        return any(
            figure.unit == claim.figure.unit
            and value in (part + figure.interval.value, abs(part - figure.interval.value))
            for figure in beside
        )

    def _printed_elsewhere(self, claim: Claim) -> bool:
        """Whether the text prints a headline's count of something under another name, or under none."""
        value = claim.figure.interval.value
        return value in self._values and (not claim.figure.unit or value >= _LARGE)

    def _parts(self, claim: Claim) -> list[str]:
        """The parts that a claim belongs to; none for one whose noun counts nothing."""
        if not claim.key or (claim.key in self.words.lexicon.loose_nouns and claim.mention.kind != "duration"):
            return []
        parts: list[str] = [claim.part]
        if claim.part == "body":
            if claim.block_index == self.words.opening:
                parts.append("lede")
            if claim.mention.kind in _BOUNDED_KINDS and not claim.figure.is_range:
                if claim.figure.hedge in _BOUNDED:
                    parts.append("bounded")
                elif not claim.figure.hedge:
                    parts.append("unhedged")
        return parts


def _once(*rows: Iterator[Twin]) -> Iterator[Twin]:
    """The twins of several searches, each place once."""
    seen: set[tuple[int, int]] = set()
    for row in rows:
        for twin in row:
            if twin.one.order not in seen:
                seen.add(twin.one.order)
                yield twin


def _is_bare_decimal(claim: Claim) -> bool:
    """Whether a claim is an index or a mark, with a point and no unit: 91.4."""
    figure = claim.figure
    bare = claim.mention.kind == "number" and not claim.key and not figure.is_range
    return bare and figure.step < 1 and figure.interval.value >= _TEN


def _bare(claim: Claim) -> bool:
    """Whether a headline prints a number of whom or what the text must say: 84,000 march in Holm; no '16, no Shrek 2."""
    figure, text = claim.figure, claim.found.block.text
    before = text[figure.number_start - 1] if figure.number_start else ""
    if figure.interval.value < _TEN:
        return False
    if text[max(figure.number_start - 2, 0) : figure.number_start] == ", " and text[
        claim.mention.end : claim.mention.end + 1
    ] in ("", ",", "."):
        return False  # an age: brother, 3
    return claim.mention.kind == "number" and not claim.key and not figure.is_range and before not in ("'", "’")
