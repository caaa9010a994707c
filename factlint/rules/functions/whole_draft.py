"""What expressions may ask about the draft beyond the sentence."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal

from factlint.model import Interval
from factlint.patterns import late
from factlint.rules.functions.function import Function, answer
from factlint.rules.scene import Scene
from factlint.rules.values import Amount, Slot, Truth, Value, plain

_YEAR_PAST = late(
    r"(?<![\w.,$£€-])(?<!by )(?<!until )(?<!till )(?<!before )(?<!end of )(?:19|20)[0-9]{2}(?![\w%]|[.,][0-9])"
)
"""A year that is not named as one to come."""
_YEAR = late(r"(?<![\w.,$£€-])(?:19|20)[0-9]{2}(?![\w%]|[.,][0-9])")


def _metadata(scene: Scene, values: Sequence[Value]) -> Value:
    key = plain(values[0])
    if scene.beyond is None or not isinstance(key, str):
        return ""
    return scene.beyond.draft.metadata.get(key, "").strip().lower()


def _declared_sources(scene: Scene, _: Sequence[Value]) -> Value:
    return (
        Truth.UNKNOWN if scene.beyond is None else Amount(Interval.exact(Decimal(len(set(scene.beyond.draft.sources)))))
    )


def _text(_: Scene, values: Sequence[Value]) -> Value:
    slot = values[0]
    return " ".join(slot.bound.text.split()) if isinstance(slot, Slot) else ""


def _earlier_year(scene: Scene, _: Sequence[Value]) -> Value:
    """Whether the sentence names a year before last year, by the draft's date or by the last year that it names."""
    named = [*map(int, _years_in(scene))]
    if not named or scene.beyond is None:
        return Truth.CANNOT
    draft = scene.beyond.draft
    now = draft.date.year if draft.date else max(map(int, _YEAR_PAST.findall(draft.source)), default=0)
    return answer(min(named) < now - 1)


def _years_named(scene: Scene, _: Sequence[Value]) -> Value:
    """How many years the sentence names."""
    return Amount(Interval.exact(len(set(_years_in(scene)))))


def _years_in(scene: Scene) -> list[str]:
    sentence = scene.found.block.text[slice(*scene.sentence)]
    return _YEAR.findall(sentence) if "19" in sentence or "20" in sentence else []


WHOLE_DRAFT: dict[str, Function] = {
    "declared_sources": Function(0, 0, _declared_sources, "how many sources the front matter declares"),
    "metadata": Function(1, 1, _metadata, 'a value of the front matter in lower case: metadata("status"), or ""'),
    "earlier_year": Function(
        0, 0, _earlier_year, "whether the sentence names a year that lies further back than last year"
    ),
    "years_named": Function(0, 0, _years_named, "how many different years the sentence names"),
    "text": Function(1, 1, _text, "a slot as printed"),
}
