"""The scene of one figure of a text, for functions that look around it."""

from __future__ import annotations

from factlint.check import prepare
from factlint.find import find
from factlint.model import Mention
from factlint.read import read
from factlint.rules.scene import Scene
from factlint.rules.values import Bound, Slot, slot_of

ENGINE = prepare(keep=False)


def scene_of(text: str, figure: str) -> tuple[Scene, Slot]:
    """The scene of a text, and the slot of its first figure that is printed like this."""
    (found,) = find(read(text.encode(), "draft.md"), ENGINE.lexicon)
    mention = next(m for m in found.mentions if found.block.text[m.start : m.end] == figure)
    sentence = next(each for each in found.block.sentences if mention.start < each[1])
    slot = slot_of(Bound(mention, found, 0, sentence))
    return Scene(found, sentence, ENGINE.rules.lists, ENGINE.rules.nouns, {"figure": slot}), slot


def printed(scene: Scene, mention: Mention | None) -> str | None:
    """A mention as it stands in the text."""
    return None if mention is None else scene.found.block.text[mention.start : mention.end]
