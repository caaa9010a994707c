"""What expressions may ask about the draft beyond the sentence."""

from __future__ import annotations

from collections.abc import Sequence

from factlint.rules.functions.function import Function
from factlint.rules.scene import Scene
from factlint.rules.values import Slot, Value, plain


def _metadata(scene: Scene, values: Sequence[Value]) -> Value:
    key = plain(values[0])
    if scene.draft is None or not isinstance(key, str):
        return ""
    return scene.draft.metadata.get(key, "").strip().lower()


def _text(_: Scene, values: Sequence[Value]) -> Value:
    slot = values[0]
    return " ".join(slot.bound.text.split()) if isinstance(slot, Slot) else ""


WHOLE_DRAFT: dict[str, Function] = {
    "metadata": Function(1, 1, _metadata, 'a value of the front matter in lower case: metadata("status"), or ""'),
    "text": Function(1, 1, _text, "a slot as printed"),
}
