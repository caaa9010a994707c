"""Running the phrases of rules on a block: bindings, and what each of them says."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Mapping, Sequence
from itertools import product

from msgspec import Struct, field
from msgspec.structs import replace

from factlint.model import AnnotatedBlock, Figure, Interval, Mention
from factlint.nouns import Nouns
from factlint.rules.conditions import IT, Condition
from factlint.rules.evaluate import all_hold, evaluate, holds
from factlint.rules.expression import Expression
from factlint.rules.lone import match_lone
from factlint.rules.match import match
from factlint.rules.neighbours import match_neighbours
from factlint.rules.passage import Passage, joined, passage, positions
from factlint.rules.plan import Offer, Plan, Planned, Silencers
from factlint.rules.reach import may_fit, taken
from factlint.rules.ready import ReadyPhrase
from factlint.rules.rule import Message, Verdict
from factlint.rules.scene import Beyond, Scene, starting_in
from factlint.rules.show import show_all
from factlint.rules.sole import match_sole
from factlint.rules.sums import truth
from factlint.rules.together import match_together
from factlint.rules.values import Amount, Bound, Slot, Truth, slot_of
from factlint.rules.word_index import ListIndex

_MAX_READINGS = 16


class Result(Struct, frozen=True):
    """What one binding of one phrase says."""

    planned: Planned
    scene: Scene
    answer: Truth
    doubtful: bool = False
    """The binding leaves out a figure that may be meant: at most a warning."""

    @property
    def mentions(self) -> frozenset[tuple[int, int]]:
        """Which mentions take part, whatever slots they are bound to."""
        return frozenset([slot.bound.place for slot in self.scene.slots.values()])


def search_block(
    found: AnnotatedBlock, block_index: int, plan: Plan, lists: ListIndex, nouns: Nouns, beyond: Beyond | None = None,
    border: int = 0,
) -> Iterator[Result]:  # fmt: skip
    """Every binding of every phrase in a block whose `where` holds, sentence by sentence.

    A binding that still waits for a claim from elsewhere, or for the draft's other bindings, comes with the answer `unknown`.
    Of a block that was joined at a border, only those across it.
    """
    if not found.mentions and not plan.slotless:
        return
    sentences = found.block.sentences or ((0, len(found.block.text)),)
    offers = list(_offers(found, plan, sentences))
    passages: dict[int, Passage] = {}
    mentions = _Mentions()
    asked: dict[tuple[str | int, ...], bool] = {}
    for number, sentence in enumerate(sentences):
        wanted: list[tuple[int, Planned]] = []
        for sought in plan.by_sentences:
            count = min(sought, len(sentences) - number)
            if border and not (sentence[0] < border <= sentences[number + count - 1][0] and count == sought):
                continue
            wanted += [(count, planned) for planned in plan.met(offers[number : number + count], sought)]
        wanted.sort(key=lambda each: each[1].number)
        sites: dict[int, _Site] = {}
        for count, planned in wanted:
            site = sites.get(count)
            if site is None:
                text = _passage(found, sentences, number, count, lists, passages)
                span = (sentence[0], sentences[number + count - 1][1])
                blank = Scene(found, span, lists, nouns, beyond=beyond, asked=asked)
                site = sites[count] = _Site(text, blank, block_index, sentences, mentions)
            for scene in _scenes(planned, plan, site):
                result = _result(planned, scene) if not border or _crosses(planned, scene, border) else None
                if result is not None:
                    yield result


def _crosses(planned: Planned, scene: Scene, border: int) -> bool:
    """Whether a binding has figures on both sides of a border, and needs nothing from the rest of the draft."""
    search = planned.search
    starts = [slot.bound.mention.start for slot in scene.slots.values()]
    return min(starts) < border <= max(starts) and search.elsewhere is None and search.verdict.throughout is None


class _Mentions(Struct, frozen=True):
    """The mentions of a block, by where they start: filled as phrases ask."""

    slots: dict[int, Slot] = field(default_factory=dict)
    """As expressions see them."""
    alone: dict[int, Scene] = field(default_factory=dict)
    """The scene of each by itself."""
    answers: dict[tuple[str, int], bool] = field(default_factory=dict)
    """Condition and mention -> whether it holds."""


class _Site(Struct, frozen=True):
    """Neighbouring sentences of a block, as phrases are tried on them."""

    text: Passage
    blank: Scene
    """The scene of a binding, without its slots."""
    block_index: int
    sentences: Sequence[tuple[int, int]]
    """Those of the block."""
    mentions: _Mentions
    scenes: dict[str, list[Scene]] = field(default_factory=dict)
    """Phrase -> its bindings: some rules have the same ones."""
    met: dict[int, bool] = field(default_factory=dict)
    """Condition by its number -> whether a mention meets it."""


def _scenes(planned: Planned, plan: Plan, site: _Site) -> list[Scene]:
    """Every way in which the phrase of a search fits where no other phrase silences it."""
    met = site.met
    for number in planned.conditions:
        known = met.get(number)
        if known is None:
            known = met[number] = _met_by_any(plan.conditions[number], site)
        if not known:
            return []
    phrase, text = plan.made_ready.get(planned.number) or plan.ready(planned), site.text
    if not phrase.joined and not may_fit(phrase, text):
        return []
    scenes = site.scenes.get(phrase.phrase.text)
    if scenes is None:
        scenes = [_scene(binding, site) for binding in bind(phrase, text, text.lists)]
        site.scenes[phrase.phrase.text] = scenes
    if scenes and any(silences(each, text, text.lists) for each in plan.silencers(planned)):
        return []
    return scenes


def _met_by_any(condition: Condition, site: _Site) -> bool:
    """Whether a condition holds of some mention that its slot takes."""
    text = site.text
    return any(_meets(condition, text.mention(at), site) for at in positions(taken(condition.slot, text)))


def _meets(condition: Condition, mention: Mention, site: _Site) -> bool:
    key = (condition.expression.text, mention.start)
    known = site.mentions.answers.get(key)
    if known is None:
        scene = site.mentions.alone.get(mention.start)
        if scene is None:
            scene = site.mentions.alone[mention.start] = _scene({IT: mention}, site)
        known = site.mentions.answers[key] = holds(condition.expression, scene)
    return known


def _scene(binding: Mapping[str, Mention], site: _Site) -> Scene:
    blank, known = site.blank, site.mentions.slots
    slots = {}
    for name, mention in binding.items():
        slot = known.get(mention.start)
        if slot is None or slot.bound.mention is not mention:
            number = bisect_right(site.sentences, mention.start, key=lambda sentence: sentence[0]) - 1
            sentence = site.sentences[max(number, 0)]
            slot = known[mention.start] = slot_of(Bound(mention, blank.found, site.block_index, sentence))
        slots[name] = slot
    return Scene(
        blank.found, blank.sentence, blank.lists, blank.nouns, slots, beyond=blank.beyond, asked=blank.asked
    )  # fmt: skip


def _passage(
    found: AnnotatedBlock, sentences: Sequence[tuple[int, int]], number: int, count: int, lists: ListIndex,
    passages: dict[int, Passage],
) -> Passage:  # fmt: skip
    """The passage of a sentence and its followers; that of each sentence is made once."""
    for at in range(number, number + count):
        if at not in passages:
            passages[at] = passage(found, sentences[at : at + 1], lists)
    return joined([passages[at] for at in range(number, number + count)])


def _offers(found: AnnotatedBlock, plan: Plan, sentences: Sequence[tuple[int, int]]) -> Iterator[Offer]:
    """What each sentence has."""
    starts, lower, mentions = found.tokens.starts, found.tokens.lower, found.mentions
    for start, end in sentences:
        first = bisect_left(starts, start)
        yield plan.offer(lower[first : bisect_left(starts, end, first)], starting_in(mentions, start, end))


def _result(planned: Planned, scene: Scene) -> Result | None:
    """What one binding says; None where the guard leaves it alone."""
    search = planned.search
    if search.elsewhere is not None:
        return Result(planned, scene, Truth.UNKNOWN)
    if not all_hold(search.guard, scene):
        return None
    verdict = search.verdict
    return Result(planned, scene, Truth.UNKNOWN if verdict.throughout is not None else answer(verdict.expect, scene))


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
        return match_neighbours(phrase, text) if phrase.several_sentences or phrase.dated else match_lone(phrase, text)
    if phrase.sole:
        return match_sole(phrase, text, lists)
    return match_together(phrase, text, lists) if phrase.together else match(phrase, text)


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


def noted_message(verdict: Verdict, scene: Scene) -> str:
    """The message of a search, with the first of its notes that applies."""
    told = message_text(verdict.message, scene)
    for when, say in verdict.notes:
        if truth(evaluate(when, scene)) is Truth.HOLDS:
            return f"{told}; {message_text(say, scene)}"
    return told
