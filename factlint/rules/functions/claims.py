"""What expressions may ask of two claims that are compared."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from factlint.claims import Pair
from factlint.claims.likeness import agrees, keeps_bound, powers_apart, ratio_within
from factlint.model import Interval, MentionKind, Name
from factlint.rules.functions.function import Function, answer
from factlint.rules.scene import Scene
from factlint.rules.values import Amount, Slot, Truth, Value, plain

_SLIP_NOTES = {
    "digit": "one digit differs",
    "swap": "two digits changed places",
    "lost digit": "a digit is missing or doubled",
    "scale": "the same digits at another scale",
}


def _pair(function: Callable[[Pair], Value]) -> Callable[[Scene, Sequence[Value]], Value]:
    def call(scene: Scene, _: Sequence[Value]) -> Value:
        return function(scene.pair) if scene.pair is not None else Truth.UNKNOWN

    return call


def _whole(count: int) -> Amount:
    return Amount(Interval.exact(count))


def _evidence(pair: Pair) -> Value:
    from factlint.claims.evidence import evidence_of  # few pairs come so far

    return _whole(evidence_of(pair))


def _slip_note(pair: Pair) -> Value:
    slip, _ = pair.slip()
    return f" ({_SLIP_NOTES[slip]})" if slip else ""


def _within(scene: Scene, values: Sequence[Value]) -> Value:
    factor = plain(values[2])
    if scene.pair is None or not isinstance(factor, Amount):
        return Truth.UNKNOWN
    return answer(ratio_within(scene.pair.one.figure, scene.pair.other.figure, factor.interval.value))


def _counts_nothing(_: Scene, values: Sequence[Value]) -> Value:
    return answer(isinstance(values[0], Slot) and values[0].bound.mention.kind == "number")


def _subject(scene: Scene, _: Sequence[Value]) -> Value:
    return scene.subject


def _spelling(_: Scene, values: Sequence[Value]) -> Value:
    slot = values[0]
    if not isinstance(slot, Slot):
        return ""
    name = slot.bound.mention.value
    return name.words[-1].removesuffix("’s").removesuffix("'s") if isinstance(name, Name) else slot.bound.text


def _printed_alike(_: Scene, values: Sequence[Value]) -> Value:
    texts = [" ".join(slot.bound.text.split()).casefold() for slot in values if isinstance(slot, Slot)]
    return answer(len(set(texts)) == 1)


def _is(kind: MentionKind) -> Callable[[Scene, Sequence[Value]], Value]:
    def call(_: Scene, values: Sequence[Value]) -> Value:
        return answer(isinstance(values[0], Slot) and values[0].bound.mention.kind == kind)

    return call


def _opens(scene: Scene, _: Sequence[Value]) -> Value:
    return answer(scene.pair.other.block_index == scene.pair.words.opening) if scene.pair else Truth.UNKNOWN


CLAIMS: dict[str, Function] = {
    "slip": Function(
        2, 2, _pair(lambda pair: pair.slip()[0]),
        'what slip makes one of two compared figures the other: "digit", "swap", "lost digit", "scale", or ""',
    ),
    "digits": Function(2, 2, _pair(lambda pair: _whole(pair.slip()[1])), "how many digits two compared figures have"),
    "powers_apart": Function(
        2, 2, _pair(lambda pair: _whole(powers_apart(pair.one.figure, pair.other.figure))),
        "how many powers of ten lie between two compared figures",
    ),
    "rivals": Function(
        2, 2, _pair(lambda pair: _whole(pair.words.rivals.get(pair.one.key, 0))),
        "how many different figures of their unit or noun the text has: the fewer, the likelier that two are one",
    ),
    "in_digits": Function(
        2, 2, _pair(lambda pair: answer(not (pair.one.figure.in_words or pair.other.figure.in_words))),
        "whether two compared figures are both printed in digits",
    ),
    "same_paragraph": Function(
        2, 2, _pair(lambda pair: answer(pair.one.block_index == pair.other.block_index)),
        "whether two compared claims stand in one paragraph, where a writer sees both",
    ),
    "restates": Function(
        2, 2, _pair(lambda pair: answer(agrees(pair.one.figure, pair.other.figure))),
        "whether the first of two compared figures can be the other one, rounded or cut off; a hedge of both excuses nothing",
    ),
    "keeps_bound": Function(
        2, 2, _pair(lambda pair: answer(keeps_bound(pair.one.figure, pair.other.figure))),
        "whether the second of two compared figures keeps the bound of the first (“more than 500”)",
    ),
    "tally": Function(
        2, 2, _pair(lambda pair: answer(pair.tally())),
        "whether the sentence of one of two claims tells of a count that is still rising",
    ),
    "subject": Function(0, 0, _subject, "whom or what two compared places speak of"),
    "spelling": Function(1, 1, _spelling, "the last word of a name, or a text as printed, for comparing spellings"),
    "printed_alike": Function(2, 2, _printed_alike, "whether two slots are printed in the same words"),
    "is_money": Function(1, 1, _is("money"), "whether a figure is an amount of money"),
    "is_measure": Function(1, 1, _is("measure"), "whether a figure is a length, a weight or another measure"),
    "is_duration": Function(1, 1, _is("duration"), "whether a figure is a length of time"),
    "opens": Function(1, 1, _opens, "whether the other of two compared claims stands in the first paragraph"),
    "slip_note": Function(2, 2, _pair(_slip_note), 'the slip in words, in brackets, for messages, or ""'),
    "within": Function(3, 3, _within, "whether neither of two compared figures is so many times the other"),
    "topic": Function(
        2, 2, _pair(lambda pair: _whole(pair.topic())),
        "how much two claims' sentences have in common: 100 for a word that stands nowhere else, less for common ones",
    ),
    "definite": Function(
        2, 2, _pair(lambda pair: answer(pair.definite())),
        "whether one of two claims speaks of its figure as known (“the 3,512 tonnes”)",
    ),
    "known": Function(
        2, 2, _pair(lambda pair: answer(pair.known())),
        "whether the later of two claims speaks of its figure as known, and so of the one that was told before",
    ),
    "counts_nothing": Function(
        1, 1, _counts_nothing, "whether a figure stands with no unit and no counted noun, as headlines print them"
    ),
    "evidence": Function(
        2, 2, _pair(_evidence),
        "how strongly the words around two figures say that both are one: 0 is even, 100 is likely, 300 all but certain",
    ),
    "untold_clash": Function(
        2, 2, _pair(lambda pair: pair.clash(strict=False, told_by=False)),
        "the same as plain_clash, whoever says so: for headlines, which name no source, and for figures known already",
    ),
    "clash": Function(
        2, 2, _pair(lambda pair: pair.clash()),
        'the part of the key that tells two claims apart ("period", "role", "source"), or ""',
    ),
    "firm_clash": Function(
        2, 2, _pair(lambda pair: pair.firm_clash()),
        "the same, of what no other wording changes: the period, the rate, most roles; not who says so, nor of whom",
    ),
    "plain_clash": Function(
        2, 2, _pair(lambda pair: pair.clash(strict=False)),
        "the same, minding only what both claims say: for headlines, which leave most unsaid",
    ),
}  # fmt: skip
