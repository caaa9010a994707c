"""What expressions may ask about who vouches for a sentence."""

from __future__ import annotations

from collections.abc import Sequence

from factlint.model import Attribution
from factlint.rules.functions.function import Function, answer
from factlint.rules.scene import Scene
from factlint.rules.values import Slot, Truth, Value


def _strength(scene: Scene, _: Sequence[Value]) -> Value:
    return scene.surroundings.strength if scene.surroundings else ""


def _reach(scene: Scene, _: Sequence[Value]) -> Value:
    return scene.surroundings.reach if scene.surroundings else ""


def _named_nearby(scene: Scene, _: Sequence[Value]) -> Value:
    return answer(scene.surroundings.named_nearby) if scene.surroundings else Truth.UNKNOWN


def _introduced(scene: Scene, _: Sequence[Value]) -> Value:
    return scene.surroundings.introduced if scene.surroundings else Truth.UNKNOWN


def _attribution(value: Value) -> Attribution | None:
    mention = value.bound.mention.value if isinstance(value, Slot) else None
    return mention if isinstance(mention, Attribution) else None


def _source_kind(_: Scene, values: Sequence[Value]) -> Value:
    attribution = _attribution(values[0])
    return attribution.source_kind if attribution else ""


def _source(_: Scene, values: Sequence[Value]) -> Value:
    attribution = _attribution(values[0])
    return " ".join(attribution.source_text.split()) if attribution else ""


SOURCING: dict[str, Function] = {
    "strength": Function(0, 0, _strength, 'why the claim of `it` needs a source ("money", "casualties"), or ""'),
    "reach": Function(
        0, 0, _reach, 'where the source of `it` stands: "sentence", "carried", "near", "earlier", "none"'
    ),
    "named_nearby": Function(
        0, 0, _named_nearby, "whether a named source stands in or soon after the sentence of `it`"
    ),
    "introduced": Function(0, 0, _introduced, "whether the draft has introduced the source of `it` before"),
    "source_kind": Function(1, 1, _source_kind, 'the kind of source of an attribution ("person", "vague"), or ""'),
    "source": Function(1, 1, _source, "the source of an attribution, as printed"),
}
