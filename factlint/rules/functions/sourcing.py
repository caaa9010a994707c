"""What expressions may ask about who vouches for a sentence."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from decimal import Decimal

from factlint.model import Attribution, Interval
from factlint.rules.functions.function import Function, answer
from factlint.rules.scene import Scene, Surroundings
from factlint.rules.values import Amount, Slot, Truth, Value


def _ask(question: Callable[[Surroundings], Value]) -> Callable[[Scene, Sequence[Value]], Value]:
    """A function that reads one thing of the surroundings; unknown where a rule inspects nothing."""

    def ask(scene: Scene, _: Sequence[Value]) -> Value:
        return question(scene.surroundings) if scene.surroundings else Truth.UNKNOWN

    return ask


def _number(value: int) -> Amount:
    return Amount(Interval.exact(Decimal(value)))


def _attribution(value: Value) -> Attribution | None:
    mention = value.bound.mention.value if isinstance(value, Slot) else None
    return mention if isinstance(mention, Attribution) else None


def _source_kind(_: Scene, values: Sequence[Value]) -> Value:
    attribution = _attribution(values[0])
    return attribution.source_kind if attribution else ""


def _source(_: Scene, values: Sequence[Value]) -> Value:
    """The source, or the words of the cue where there is none: it is believed."""
    slot = values[0]
    attribution = _attribution(slot)
    if attribution is None or not isinstance(slot, Slot):
        return ""
    return " ".join((attribution.source_text or slot.bound.text).split())


def _states(scene: Scene, values: Sequence[Value]) -> Value:
    slot = values[0]
    opinion = scene.surroundings is not None and scene.surroundings.holds_opinion
    return answer(isinstance(slot, Slot) and (slot.bound.mention.sure or opinion))


SOURCING: dict[str, Function] = {
    "strength": Function(0, 0, _ask(lambda s: s.strength), 'the strong claim of `it` ("money", "casualties"), or ""'),
    "why": Function(0, 0, _ask(lambda s: s.why), 'what the strong claim of `it` is, in words ("a sum of money")'),
    "needed": Function(0, 0, _ask(lambda s: s.needs), "what would satisfy the strong claim of `it`, in words"),
    "reach": Function(
        0,
        0,
        _ask(lambda s: s.reach),
        'where the source of `it` stands: "sentence", "carried", "near", "earlier", "none"',
    ),
    "has_number": Function(0, 0, _ask(lambda s: answer(s.has_number)), "whether the sentence of `it` states a figure"),
    "sources_near": Function(
        0, 0, _ask(lambda s: _number(s.sources)), "how many sources speak beside `it`; for a draft, in all of it"
    ),
    "sources_wanted": Function(
        0, 0, _ask(lambda s: _number(s.sources_wanted)), "how many sources the house wants for an accusation"
    ),
    "attributed_sentences": Function(
        0, 0, _ask(lambda s: _number(s.attributed)), "for a draft, how many of its sentences have a source"
    ),
    "named_nearby": Function(
        0,
        0,
        _ask(lambda s: answer(s.named_nearby())),
        "whether a named source stands in or soon after the sentence of `it`",
    ),
    "introduced": Function(
        0, 0, _ask(lambda s: s.introduced), "whether the draft has introduced the source of `it` before"
    ),
    "ownerless": Function(
        0, 0, _ask(lambda s: answer(s.ownerless)), "whether `it` is a belief that nobody holds: it is believed"
    ),
    "unnamed": Function(0, 0, _ask(lambda s: answer(s.unnamed)), "whether the source `it` is a person without a name"),
    "described": Function(
        0, 0, _ask(lambda s: answer(s.described)), "whether anything says who the unnamed source `it` is"
    ),
    "explained": Function(
        0, 0, _ask(lambda s: answer(s.explained())), "whether the draft says why the source `it` has no name"
    ),
    "spoken": Function(
        0,
        0,
        _ask(lambda s: Truth.UNKNOWN if s.spoken is None else answer(s.spoken())),
        "whether anybody near the quotation `it` can have said it",
    ),
    "quoted_words": Function(
        0, 0, _ask(lambda s: _number(s.quoted_words)), "how many words of speech the quotation `it` has; 0 for a title"
    ),
    "defined": Function(0, 0, _ask(lambda s: s.defined), "whether the draft says what the reference `it` leads to"),
    "states": Function(1, 1, _states, "whether an attribution states or expects something, rather than wants or seems"),
    "source_kind": Function(1, 1, _source_kind, 'the kind of source of an attribution ("person", "vague"), or ""'),
    "source": Function(1, 1, _source, "the source of an attribution, as printed"),
}
