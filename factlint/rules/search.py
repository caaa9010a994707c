"""Running the phrases of rules on a block: bindings, and what each of them says."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from itertools import product

from msgspec import Struct
from msgspec.structs import replace

from factlint.model import FIGURE_KINDS, AnnotatedBlock, Figure, Interval, Mention
from factlint.nouns import Nouns
from factlint.rules.evaluate import all_hold, evaluate
from factlint.rules.expression import Expression
from factlint.rules.lone import match_lone
from factlint.rules.match import match
from factlint.rules.neighbours import match_neighbours
from factlint.rules.passage import Passage, joined, passage
from factlint.rules.plan import Plan, Planned, Silencers, met
from factlint.rules.ready import ReadyPhrase
from factlint.rules.rule import Message, Search
from factlint.rules.scene import Beyond, Scene
from factlint.rules.show import show_all
from factlint.rules.sole import match_sole
from factlint.rules.sums import truth
from factlint.rules.together import match_together
from factlint.rules.values import Amount, Bound, Slot, Truth, value_of
from factlint.rules.word_index import ListIndex

_MAX_READINGS = 16
_MOST_FIGURES = 200
"""What has more figures, or more dates, than this is a table that has lost its lines, and would keep the matcher busy for minutes."""


class Result(Struct, frozen=True):
    """What one binding of one phrase says."""

    planned: Planned
    scene: Scene
    answer: Truth
    doubtful: bool = False
    """The binding leaves out a figure that may be meant: at most a warning."""

    @property
    def mentions(self) -> frozenset[tuple[int, int, int]]:
        """Which mentions take part, whatever slots they are bound to."""
        return frozenset(
            (slot.bound.block_index, slot.bound.mention.start, slot.bound.mention.end)
            for slot in self.scene.slots.values()
        )


def search_block(
    found: AnnotatedBlock, block_index: int, plan: Plan, lists: ListIndex, nouns: Nouns, beyond: Beyond | None = None
) -> Iterator[Result]:
    """Every binding of every phrase in a block whose `where` holds, sentence by sentence.

    A binding that still waits for a claim from elsewhere, or for the draft's other bindings, comes with the answer `unknown`.
    """
    if not found.mentions and not plan.slotless:
        return
    planned_here = plan.searches(plan.mask(frozenset(found.tokens.lower), found.mentions))
    if not planned_here:
        return
    sentences = found.block.sentences or ((0, len(found.block.text)),)
    offers = [_offer(found, plan, start, end) for start, end in sentences]
    short = [planned for planned in planned_here if planned.sentences == 1]
    long = [planned for planned in planned_here if planned.sentences > 1]
    passages: dict[int, Passage] = {}
    slots: dict[int, Slot] = {}
    asked: dict[tuple[str | int, ...], bool] = {}
    for number, sentence in enumerate(sentences):
        wanted = [(1, planned) for planned in _met(short, offers[number])]
        if long:
            wanted += _met_by_several(long, offers, number)
            wanted.sort(key=lambda each: each[1].number)
        texts: dict[int, Passage] = {}
        for count, planned in wanted:
            text = texts.get(count)
            if text is None:
                text = texts[count] = _passage(found, sentences, number, count, lists, passages)
            bindings = _bindings(planned, plan, text)
            if bindings:
                span = (sentence[0], sentences[number + count - 1][1])
                for binding in bindings:
                    bound = {
                        name: _slot(mention, found, block_index, sentences, slots) for name, mention in binding.items()
                    }
                    result = _result(planned, Scene(found, span, lists, nouns, bound, beyond=beyond, asked=asked))
                    if result is not None:
                        yield result


def _passage(
    found: AnnotatedBlock, sentences: Sequence[tuple[int, int]], number: int, count: int, lists: ListIndex,
    passages: dict[int, Passage],
) -> Passage:  # fmt: skip
    """The passage of a sentence and its followers; that of each sentence is made once."""
    for at in range(number, number + count):
        if at not in passages:
            passages[at] = passage(found, sentences[at : at + 1], lists)
    return joined([passages[at] for at in range(number, number + count)])


def _slot(
    mention: Mention, found: AnnotatedBlock, block_index: int, sentences: Sequence[tuple[int, int]], slots: dict[int, Slot]
) -> Slot:  # fmt: skip
    """A mention of a block as expressions see it, made once."""
    known = slots.get(mention.start)
    if known is None or known.bound.mention is not mention:
        number = bisect_right(sentences, mention.start, key=lambda sentence: sentence[0]) - 1
        known = slots[mention.start] = slot_of(Bound(mention, found, block_index, sentences[max(number, 0)]))
    return known


class _Offer(Struct, frozen=True):
    """What one sentence, or several, have for phrases."""

    mask: int
    figures: int
    dates: int


def _met(searches: Sequence[Planned], offer: _Offer) -> list[Planned]:
    """Those of some searches for which a stretch has what every match of their phrases has."""
    figures, dates = offer.figures, offer.dates
    if max(figures, dates) > _MOST_FIGURES:
        return []
    return [each for each in met(searches, offer.mask) if each.figures <= figures and each.dates <= dates]


def _met_by_several(
    searches: Sequence[Planned], offers: Sequence[_Offer], number: int
) -> Iterator[tuple[int, Planned]]:
    """Those of the searches over several sentences that are met by a sentence and its followers, with how many these are."""
    by_count: dict[int, list[Planned]] = {}
    for planned in searches:
        by_count.setdefault(min(planned.sentences, len(offers) - number), []).append(planned)
    for count, some in by_count.items():
        for planned in _met(some, _joined(offers[number : number + count])):
            yield count, planned


def _offer(found: AnnotatedBlock, plan: Plan, start: int, end: int) -> _Offer:
    starts, mentions = found.tokens.starts, _inside(found.mentions, start, end)
    words = frozenset(found.tokens.lower[bisect_left(starts, start) : bisect_left(starts, end)])
    kinds = [mention.kind for mention in mentions]
    figures = sum(kind in FIGURE_KINDS for kind in kinds)
    return _Offer(plan.mask(words, mentions), figures, kinds.count("date"))


def _joined(offers: Sequence[_Offer]) -> _Offer:
    mask = 0
    for offer in offers:
        mask |= offer.mask
    return _Offer(mask, sum(offer.figures for offer in offers), sum(offer.dates for offer in offers))


def _inside(mentions: Sequence[Mention], start: int, end: int) -> Sequence[Mention]:
    first = bisect_left(mentions, start, key=lambda mention: mention.start)
    return mentions[first : bisect_left(mentions, end, key=lambda mention: mention.start)]


def _bindings(planned: Planned, plan: Plan, text: Passage) -> list[dict[str, Mention]]:
    """Every way in which the phrase of a search fits a passage where no other phrase silences it."""
    ready = plan.ready(planned)
    bindings = list(bind(ready.phrase, text, text.lists))
    if not bindings or any(silences(each, text, text.lists) for each in ready.silencers):
        return []
    return bindings


def _result(planned: Planned, scene: Scene) -> Result | None:
    """What one binding says; None where the guard leaves it alone."""
    search = planned.search
    if search.elsewhere is not None:
        return Result(planned, scene, Truth.UNKNOWN)
    if not holds(search.where, scene):
        return None
    return Result(planned, scene, Truth.UNKNOWN if search.throughout is not None else answer(search.expect, scene))


def silences(silencers: Silencers, text: Passage, lists: ListIndex) -> bool:
    """Whether one of some phrases fits somewhere."""
    if not silencers.plain_words.isdisjoint(text.places) and any(_fits(one, text, lists) for one in silencers.plain):
        return True
    return any(_fits(one, text, lists) for one in silencers.others)


def _fits(phrase: ReadyPhrase, text: Passage, lists: ListIndex) -> bool:
    """Whether a phrase fits somewhere; rules have the same ones again and again."""
    known = text.silenced.get(phrase.phrase.text)
    if known is None:
        known = text.silenced[phrase.phrase.text] = next(bind(phrase, text, lists), None) is not None
    return known


def bind(phrase: ReadyPhrase, text: Passage, lists: ListIndex) -> Iterator[dict[str, Mention]]:
    """Every way in which a phrase fits a passage: slots with the mentions that they are bound to."""
    if phrase.lone:
        return match_neighbours(phrase, text) if phrase.several_sentences else match_lone(phrase, text)
    if phrase.sole:
        return match_sole(phrase, text, lists)
    return match_together(phrase, text, lists) if phrase.together else match(phrase, text)


def slot_of(bound: Bound) -> Slot:
    """A bound mention as expressions see it."""
    return Slot(bound, value_of(bound))


def holds(where: Expression | None, scene: Scene) -> bool:
    """Whether a guard is satisfied."""
    return where is None or all_hold(where, scene)


def answer(expect: Expression, scene: Scene) -> Truth:
    """What an assertion says; it cannot hold only if no reading of its figures lets it."""
    if not any(map(_readings, scene.slots.values())):
        return truth(evaluate(expect, scene))
    choices = []
    for name, slot in scene.slots.items():
        value = slot.value
        readings = [slot]
        if isinstance(value, Amount):
            readings += [replace(slot, value=replace(value, interval=other)) for other in _readings(slot)]
        choices.append([(name, reading) for reading in readings])
    found = Truth.CANNOT
    for number, reading in enumerate(product(*choices)):
        if number >= _MAX_READINGS:
            return Truth.UNKNOWN
        one = truth(evaluate(expect, replace(scene, slots=dict(reading))))
        if one is Truth.HOLDS:
            return one
        if one is Truth.UNKNOWN:
            found = one
    return found


def _readings(slot: Slot) -> tuple[Interval, ...]:
    """The other values that the figure of a slot may stand for."""
    value = slot.value
    return value.figure.readings if isinstance(value, Amount) and isinstance(value.figure, Figure) else ()


def stated_slot(planned: Planned, scene: Scene) -> str:
    """The slot that a finding points at: one bound elsewhere, the rule's stated one, or the first in the text."""
    if planned.search.elsewhere is not None:
        return planned.search.elsewhere[0]
    stated = planned.rule.stated
    return stated if stated in scene.slots else min(scene.slots, key=lambda n: scene.slots[n].bound.mention.start)


def message_text(message: Message, scene: Scene) -> str:
    """The message with its values put in."""
    told = "".join(show_all([part if isinstance(part, str) else evaluate(part, scene) for part in message]))
    return " ".join(told.split())  # a figure without a hedge leaves two blanks


def noted_message(search: Search, scene: Scene) -> str:
    """The message of a search, with the first of its notes that applies."""
    told = message_text(search.message, scene)
    for when, say in search.notes:
        if truth(evaluate(when, scene)) is Truth.HOLDS:
            return f"{told}; {message_text(say, scene)}"
    return told
