"""What expressions may ask about the scores and votes of a headline and of the text."""

from __future__ import annotations

import re
from collections.abc import Sequence

from factlint.patterns import late
from factlint.rules.functions.function import Function
from factlint.rules.scene import Scene
from factlint.rules.values import Slot, Value

_SCORE = late(r"(?<![\w.,$£€:/–-])(\d{1,3})[-–](\d{1,3})(?![\w%:/–-]|[.,]\d)")
_ANY_WORD = late(r"[a-z]+(?:-[a-z]+)*")
_REACH = 6
"""Words before a score among which its verb stands."""
_WORD = late(r"[^\W\d_]{4,}")


def _text_score(scene: Scene, values: Sequence[Value]) -> Value:
    """The only score or vote of the text, where the headline has another one of the same names; else nothing.

    One side must be the same: a 9-5 that is a 9-4 in the text.
    """
    slot = values[0]
    if not isinstance(slot, Slot) or scene.draft is None or slot.bound.block.block.kind != "title":
        return None
    title = slot.bound.block.block.text
    own = _SCORE.search(slot.bound.text)
    if own is None or len(_SCORE.findall(title)) != 1:
        return None
    first, second = own.groups()
    said = re.compile(rf"\b(?:{first} (?:votes )?to {second}|{second} (?:votes )?to {first})\b")
    found: dict[tuple[str, str], str] = {}
    for block in scene.draft.blocks[slot.bound.block_index + 1 :]:
        if said.search(block.text):
            return None
        for match in _SCORE.finditer(block.text):
            start, end = next((span for span in block.sentences if span[0] <= match.start() < span[1]), (0, 0))
            final = _is_final(scene, block.text[start : match.start()], block.text[match.end() : end])
            found.setdefault((match[1], match[2]), block.text[start:end] if final else "")
    if len(found) != 1:
        return None
    (one, other), sentence = found.popitem()
    shared = {word.lower() for word in _WORD.findall(title)} & {word.lower() for word in _WORD.findall(sentence)}
    near = (one == first) != (other == second) and {one, other} != {first, second}
    return f"{one}-{other}" if near and len(shared) > 1 else None


def _is_final(scene: Scene, before: str, after: str) -> bool:
    """Whether a verb of a result stands soon before a score, and nothing in its sentence that speaks of another time."""
    verdicts, times = scene.lists.get("score_verdicts", {}), scene.lists.get("score_times", {})
    words = _ANY_WORD.findall(before.lower())
    behind = _ANY_WORD.findall(after.lower())
    return any(word in verdicts for word in words[-_REACH:]) and not any(word in times for word in (*words, *behind))


SCORES: dict[str, Function] = {
    "text_score": Function(
        1,
        1,
        _text_score,
        "the only score of the text where a headline has another one that is half the same, or nothing",
    ),
}
