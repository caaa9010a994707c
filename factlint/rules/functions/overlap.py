"""What expressions may ask of figures that look like the parts of a whole: whether they may count the same things twice."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from factlint.model import FIGURE_KINDS, Figure, Mention
from factlint.rules.functions.function import Function, answer
from factlint.rules.scene import Scene, starting_in
from factlint.rules.values import Bound, Truth, Value, slots_of

_FEW = 2
"""Parts that nothing but their verbs tells apart: three are a list."""
_TAIL = 6
"""Words behind the last part that say what it is."""
_DIMENSIONS = 2
_PAIRS = 2
_OF = "of"
_WITH = ["with"]
_THEM = ("them", "these", "those", "whom", "which")
_MANNER = "ly"
_SUBSETS = (["including"], ["included"])


def _may_overlap(scene: Scene, values: Sequence[Value]) -> Value:
    """Whether some figures, of which the first is the whole, may be no parts that leave each other out."""
    bounds = [slot.bound for slot in slots_of(values)]
    if len(bounds) <= _FEW or any(bound.block is not bounds[0].block for bound in bounds):
        return Truth.CANNOT
    parts = _between(scene, sorted([bound.mention for bound in bounds[1:]], key=lambda mention: mention.start))
    whole = bounds[0]
    end = max(whole.sentence[1], *(bound.sentence[1] for bound in bounds))
    if whole.mention.start < parts[0].start and not _listed(whole, parts[0]) and _attributes(scene, parts, end):
        return Truth.HOLDS
    return answer(
        _has_subset(scene, parts)
        or _describes(scene, parts)
        or _in_pairs(scene, *whole.sentence)
        or _sized(scene, whole)
    )


def _between(scene: Scene, parts: Sequence[Mention]) -> Sequence[Mention]:
    """Some parts with the bare numbers between them: a rule may name only the first and the last of a list."""
    stretch = starting_in(scene.found.mentions, parts[0].start, parts[-1].end)
    return [mention for mention in stretch if mention in parts or (mention.kind == "number" and not _noun(mention))]


def _listed(whole: Bound, first: Mention) -> bool:
    """Whether a colon before the first part says that the parts are all: 90 grants: 51 bought boats and 39 paid teachers."""
    return ":" in whole.block.block.text[whole.mention.end : first.start]


def _attributes(scene: Scene, parts: Sequence[Mention], end: int) -> bool:
    """Whether two verbs say what may be true of one thing twice: 12 need repair and nine are over 50."""
    stops = [*(mention.start for mention in parts[1:]), min(scene.words_after(parts[-1].end, _TAIL), end)]
    heads = [_head(scene, scene.words(part.end, stop)) for part, stop in zip(parts, stops, strict=True)]
    lists = scene.lists
    shared = lists.get("overlap_verbs", {})
    if heads[0] in shared and all(head in shared or head == "" for head in heads):
        return True
    if len(parts) > _FEW:
        return False
    one, other = heads
    choices = lists.get("overlap_choices", {})
    return one != other and "" not in heads and not (one in choices and other in choices)


def _head(scene: Scene, words: Sequence[str]) -> str:
    """The word that says what a part does or is; empty where it has none of its own: and nine in Vell."""
    lists = scene.lists
    passed, loose = lists.get("overlap_passed", {}), lists.get("overlap_loose", {})
    for word, following in zip(words, [*words[1:], ""], strict=False):
        if word in loose or not word[:1].isalpha() or (word == _OF and following not in _THEM):
            return ""
        if word not in passed and not word.endswith(_MANNER):
            return word
    return ""


def _has_subset(scene: Scene, parts: Sequence[Mention]) -> bool:
    """Whether one of the parts is told as some of all, before others are told: four of them seriously; 12 went to Orne."""
    for at, part in enumerate(parts[:-1]):
        behind = scene.words(part.end, scene.words_after(part.end, 3))
        if behind[:2] in (["of", "them"], ["of", "whom"]) and len(behind) > _FEW and behind[2].endswith(_MANNER):
            return True
        before = scene.words(scene.words_before(part.start, 1), part.start)
        if before in _SUBSETS and _noun(part) and any(not _noun(later) for later in parts[at + 1 :]):
            return True
    return False


def _noun(mention: Mention) -> bool:
    return isinstance(mention.value, Figure) and bool(mention.value.noun or mention.value.unit)


def _describes(scene: Scene, parts: Sequence[Mention]) -> bool:
    """Whether one of the figures only says what a part has: 12 rooms with two beds."""
    return any(scene.words(scene.words_before(part.start, 1), part.start) == _WITH for part in parts[1:])


def _in_pairs(scene: Scene, start: int, end: int) -> bool:
    """Whether figures go in pairs: 12 of its 20 home games and nine of 18 away."""
    mentions = [mention for mention in starting_in(scene.found.mentions, start, end) if mention.kind in FIGURE_KINDS]
    between = [scene.words(one.end, other.start) for one, other in pairwise(mentions)]
    leads = scene.lists.get("overlap_leads", {})
    pairs = [words for words in between if words[:1] == [_OF] and all(word in leads for word in words[1:])]
    return len(pairs) >= _PAIRS


def _sized(scene: Scene, whole: Bound) -> bool:
    """Whether lengths are told of more than one dimension: 2 miles long and 230 feet high."""
    if whole.mention.kind != "measure":
        return False
    dimensions = scene.lists.get("overlap_dimensions", {})
    return len(set(scene.words(*whole.sentence)) & dimensions.keys()) >= _DIMENSIONS


OVERLAP: dict[str, Function] = {
    "may_overlap": Function(
        2,
        6,
        _may_overlap,
        "whether what look like the parts of a whole, which is named first, may count the same things twice",
    ),
}
