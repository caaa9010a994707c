"""Figures that may count one thing, wherever they stand: posts and people, 2,400 boats and 3,100."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import combinations

from factlint.model import Figure, Mention
from factlint.rules.scene import Scene, starting_in
from factlint.rules.values import Bound

_INCREMENTS = ("<pair_increments>",)
"""What makes a figure one of other things than those before: another, further."""
_PEOPLE = ("people", "pair_people")
"""Word lists of nouns that may count the same persons: posts, workers, patients."""
AMOUNT_KINDS = ("number", "count", "money", "measure")
"""What can be a whole, a part or a total: lengths of time are of something else."""
TIMES = frozenset(("duration", "age"))
_RELATIVE = frozenset(("percent", "fraction", "multiplier", "points"))


def figure_of(bound: Bound) -> Figure | None:
    value = bound.mention.value
    return value if isinstance(value, Figure) else None


def read_figure(mention: Mention) -> Figure:
    """The figure of a mention that is known to have one."""
    assert isinstance(mention.value, Figure)
    return mention.value


def of_one_kind(scene: Scene, amounts: Sequence[Bound]) -> bool:
    pairs = combinations(sorted(amounts, key=lambda bound: bound.mention.start), 2)
    return all(_alike(scene, one, other) for one, other in pairs)


def _alike(scene: Scene, one: Bound, other: Bound) -> bool:
    """Whether two figures count one thing; a bare one that stands first counts what a word of its sentence says."""
    first, second = figure_of(one), figure_of(other)
    if first is None or second is None or not _kin(scene, first, second):
        return False
    if first.noun or first.unit or not second.noun or second.unit:
        return True
    return scene.has_any(("<quantity_nouns>",), *one.sentence)


def _kin(scene: Scene, one: Figure, other: Figure) -> bool:
    """Whether two figures may count one thing: posts and people, 2,400 and 3,100 boats."""
    if one.per != other.per and one.per and other.per:
        return False
    if one.unit != other.unit:
        return _bare(one) or _bare(other)
    if one.unit or not one.noun or not other.noun or scene.same_noun(one.noun, other.noun):
        return True
    return is_people(scene, one.noun[-1]) and is_people(scene, other.noun[-1])


def _bare(figure: Figure) -> bool:
    return not (figure.unit or figure.noun or figure.in_words)


def has_spare(scene: Scene, relation: Bound, amounts: Sequence[Bound]) -> bool:
    """Whether the sentence of a relation has a figure more that may be meant."""
    taken = {bound.mention.start for bound in (relation, *amounts)}
    model = figure_of(amounts[0])
    inside = starting_in(scene.found.mentions, *relation.sentence)
    return model is not None and any(may_be_meant(scene, one, model) for one in inside if one.start not in taken)


def may_be_meant(scene: Scene, mention: Mention, model: Figure) -> bool:
    value = mention.value
    if not isinstance(value, Figure) or mention.kind in TIMES or mention.kind in _RELATIVE:
        return False
    if value.in_words and value.interval.value == 1:
        return False
    return value.unit == model.unit and _kin(scene, value, model)


def adds(scene: Scene, amounts: Sequence[Bound]) -> bool:
    """Whether one of the figures comes on top of others: another 40, a further 40."""
    return any(
        scene.has_any(_INCREMENTS, max(scene.words_before(one.mention.start, 3), one.sentence[0]), one.mention.end)
        for one in amounts
    )


def is_people(scene: Scene, word: str) -> bool:
    return any(word in scene.lists.get(name, {}) for name in _PEOPLE)
