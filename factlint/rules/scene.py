"""The scene of one binding: its slots, its sentence and the words around them."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Callable, Sequence

from msgspec import Struct, field
from msgspec.structs import replace

from factlint.claims import Pair
from factlint.model import AnnotatedBlock, Draft, Mention
from factlint.nouns import Nouns, noun_key, singular
from factlint.rules.rates import RateTable
from factlint.rules.values import Bound, Slot, Truth, Value
from factlint.rules.word_index import ANYTHING, SOFT_MARKS, Arranged, ListIndex, opened, stands_in

_PUT_IN_BEFORE = frozenset((",", "(", "-", "–", "—", "[", ":"))
_PUT_IN_AFTER = frozenset((",", ")", "-", "–", "—", "]", ".", ";", ":", "said", "!", "?", "according"))


def _never() -> bool:
    return False


class Surroundings(Struct, frozen=True):
    """What an inspecting rule may ask about the sentence, source, quotation or reference that it looks at."""

    strength: str = ""
    """Which strong claim the sentence makes, by its name; empty for none."""
    why: str = ""
    """What the claim is, in words."""
    needs: str = ""
    """What would satisfy it."""
    reach: str = ""
    """Where its source stands: sentence, carried, near, earlier, none."""
    has_number: bool = False
    """Whether the claim, or the sentence of the source, has a figure."""
    sources: int = 0
    """Different sources that speak in the sentence and beside it; for a draft, in all of it."""
    sources_wanted: int = 1
    attributed: int = 0
    """For a draft: its sentences with a source."""
    named_nearby: Callable[[], bool] = _never
    """Whether the sentence has a source with a name; for a vague source, whether one soon after has. Few rules ask: it is looked
    for when they do, as are the others that are told so."""
    introduced: Truth = Truth.UNKNOWN
    """For a source: whether the draft has said who or what it is; unknown for what needs no introduction."""
    holds_opinion: bool = False
    """For a source: whether it fears, expects or reckons something."""
    ownerless: bool = False
    """For a source: whether it is a belief that nobody holds: it is believed."""
    unnamed: bool = False
    """For a source: whether it is a person without a name."""
    described: bool = False
    """For a source without a name: whether anything says who it is."""
    explained: Callable[[], bool] = _never
    """For a source without a name: whether the reason is given."""
    spoken: Callable[[], bool] | None = None
    """For a quotation: whether anybody near it can have said it."""
    quoted_words: int = 0
    defined: Truth = Truth.UNKNOWN
    """For a reference: whether the draft says what it leads to."""


class Told:
    """Surroundings that are told when first asked for: most subjects are passed over without."""

    __slots__ = ("_known", "_tell")

    def __init__(self, tell: Callable[[], Surroundings]) -> None:
        self._tell = tell
        self._known: Surroundings | None = None

    def __call__(self) -> Surroundings:
        if self._known is None:
            self._known = self._tell()
        return self._known


class Beyond(Struct, frozen=True):
    """What lies beyond the block."""

    draft: Draft
    rates: RateTable


def starting_in(mentions: Sequence[Mention], start: int, stop: int) -> Sequence[Mention]:
    """Those of some mentions in order that begin in a stretch; a block can have very many."""
    first = bisect_left(mentions, start, key=lambda mention: mention.start)
    return mentions[first : bisect_left(mentions, stop, key=lambda mention: mention.start)]


class Scene(Struct, frozen=True):
    """Where an expression is evaluated."""

    found: AnnotatedBlock
    sentence: tuple[int, int]
    """Start and end in the block's text."""
    lists: ListIndex
    nouns: Nouns
    slots: dict[str, Slot] = field(default_factory=dict)
    pair: Pair | None = None
    """The two claims that are compared."""
    subject: str = ""
    """Whom or what two compared places speak of."""
    told: Told | None = None
    """What surrounds what an inspecting rule looks at."""
    beyond: Beyond | None = None
    """For the few functions that look beyond the block."""
    asked: dict[tuple[str | int, ...], bool] = field(default_factory=dict)
    """What was asked about the words of the block, with the answer: scenes of one block share it."""
    values: dict[str, Value] = field(default_factory=dict)
    """Names that stand for no mention: `here` and `there` of a rule that compares its bindings."""

    @property
    def surroundings(self) -> Surroundings | None:
        """What surrounds what an inspecting rule looks at; None for other rules."""
        return None if self.told is None else self.told()

    @property
    def draft(self) -> Draft | None:
        """The draft, where it is known."""
        return None if self.beyond is None else self.beyond.draft

    def slot(self, name: str) -> Value:
        """What a name is bound to: a mention, several (`{parts:amount+}`), a value, or nothing."""
        if name in self.values:
            return self.values[name]
        if name in self.slots:
            return self.slots[name]
        several = tuple(slot for key, slot in self.slots.items() if key.startswith(name + "."))
        return several or None

    def same_noun(self, one: Sequence[str], other: Sequence[str]) -> bool:
        """Whether two counted nouns have the same head, in singular and through the synonym list."""
        if not one or not other:
            return False
        if noun_key(one[-1], self.nouns) == noun_key(other[-1], self.nouns):
            return True
        # The 1,000 crowns tenants paid: what stands behind a plural may belong to the next clause.
        short, long = sorted((tuple(one), tuple(other)), key=len)
        return len(short) < len(long) and long[: len(short)] == short and singular(short[-1]) != short[-1]

    def has_any(self, entries: Sequence[str], start: int, end: int) -> bool:
        """Whether any of these words, phrases or `<lists>` stands in text[start:end]."""
        key: tuple[str | int, ...] = (*entries, start, end)
        known = self.asked.get(key)
        if known is None:
            known = self.asked[key] = self._has_any(opened(tuple(entries), self.lists), start, end)
        return known

    def _has_any(self, entries: Sequence[Arranged], start: int, end: int) -> bool:
        tokens = self.found.tokens
        first = bisect_left(tokens.starts, start)
        near = tokens.lower[first : bisect_left(tokens.starts, end, first)]
        # Mostly no word begins any entry, and the marks that phrases look through need not be taken out.
        begun = [each for each in entries if each is ANYTHING or not each.keys().isdisjoint(near)]
        return bool(begun) and stands_in([word for word in near if word not in SOFT_MARKS], begun)

    def of(self, bound: Bound) -> Scene:
        """The scene of the block in which a mention stands: the other of two compared claims has one of its own."""
        return self if bound.block is self.found else replace(self, found=bound.block, asked={})

    def words(self, start: int, end: int) -> list[str]:
        """The words of text[start:end] in lower case, without the marks that phrases look through."""
        tokens = self.found.tokens
        starts = tokens.starts
        first = bisect_left(starts, start)
        return [word for word in tokens.lower[first : bisect_left(starts, end, first)] if word not in SOFT_MARKS]

    def words_before(self, position: int, count: int) -> int:
        """The start of the word so many words before a position."""
        starts = self.found.tokens.starts
        return starts[max(bisect_left(starts, position) - count, 0)] if starts else 0

    def words_after(self, position: int, count: int) -> int:
        """The end of the word so many words after a position."""
        tokens = self.found.tokens
        index = min(bisect_left(tokens.starts, position) + count, len(tokens.starts)) - 1
        return tokens.end(index) if index >= 0 else 0

    def put_in(self, bound: Bound, last: Bound | None = None) -> bool:
        """Whether a mention is put in beside what stands before it: `members (47%)`, `members, 47%, said`, `or 47%`.

        What is put in may run to a later mention: `members – 47 of the 100 – said`.
        """
        tokens = self.found.tokens
        first = bisect_left(tokens.starts, bound.mention.start)
        after = bisect_left(tokens.starts, (last or bound).mention.end)
        if after < len(tokens.lower) and tokens.lower[after] not in _PUT_IN_AFTER:
            return False
        leads, at = self.lists.get("~leads", {}), first
        while first and tokens.lower[first - 1] in leads:
            first -= 1
        before = tokens.lower[first - 1] if first else ""
        return before in _PUT_IN_BEFORE or any(
            self.has_any(("<restates>",), self.words_before(tokens.starts[place], 2), tokens.starts[place])
            for place in {at, first}
        )

    def in_brackets(self, bound: Bound) -> bool:
        """Whether a mention stands in round brackets inside its sentence."""
        text = bound.block.block.text
        before = text[bound.sentence[0] : bound.mention.start]
        return before.rfind("(") > before.rfind(")") and ")" in text[bound.mention.end : bound.sentence[1] + 1]
