"""What the phrases of all rules need of a sentence, as bits: worked out once, with the rest of the engine."""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from typing import TypeVar

from msgspec import Struct

from factlint.model import MentionKind
from factlint.rules.conditions import Condition, conditions_of
from factlint.rules.rule import Needs, Rule
from factlint.rules.slots import SLOT_TYPES
from factlint.rules.word_index import ListIndex

_Need = TypeVar("_Need")
Bits = bytes
"""A number of any size, its lowest byte first."""


class Want(Struct, frozen=True, array_like=True):
    """What a search needs."""

    rule: str
    index: int
    """Which search of its rule."""
    number: int
    """Which search of all rules."""
    key: int
    """Its key: the need for words that is the rarest of those that it has; 0 for one that needs no words."""
    required: Bits
    """Besides its key, and the mentions of its group, all of these bits."""
    choices: tuple[Bits, ...]
    """Besides its key, of each of these, one bit."""
    figures: int
    dates: int
    conditions: tuple[int, ...]
    """What its guard asks of one figure alone."""


class Group(Struct, frozen=True, array_like=True):
    """The searches whose phrases run over so many sentences and need the same mentions."""

    sentences: int
    mentions: Bits


class Arrangement(Struct, frozen=True, array_like=True):
    """A bit for each word, list and slot type that some phrase needs."""

    masks: tuple[tuple[Bits, tuple[int, ...]], ...]
    """The bits that a word has, with the keys that it is enough for."""
    word_masks: dict[str, int]
    """Word -> which of these are its own: those of one list have the same."""
    kind_bits: dict[MentionKind, Bits]
    slotless: tuple[str, ...]
    """Rules of which some phrase has no slot."""
    groups: tuple[Group, ...]
    wants: Sequence[tuple[Want, ...]]
    """Group by group: a sentence asks for those that its mentions are enough for."""
    conditions: Sequence[Condition]


def arrange(rules: Sequence[Rule], lists: ListIndex) -> Arrangement:
    """The needs of these rules' phrases."""
    bits: dict[str, int] = {}
    word_bits: dict[str, int] = {}
    kind_bits: dict[MentionKind, int] = {}

    def bit(need: str) -> int:
        if need in bits:
            return bits[need]
        bits[need] = 1 << len(bits)
        sort, _, name = need.partition(":")
        if sort == "slot":
            for kind in SLOT_TYPES[name]:
                kind_bits[kind] = kind_bits.get(kind, 0) | bits[need]
        else:
            for word in [name] if sort == "word" else lists[name]:
                word_bits[word] = word_bits.get(word, 0) | bits[need]
        return bits[need]

    wanted = [
        (rule, index, needs, _any_of(needs.required, bit), [_any_of(choice, bit) for choice in needs.choices])
        for rule in rules
        for index, needs in enumerate(rule.needs)
    ]
    slots = _any_of((need for need in bits if need.startswith("slot:")), bit)
    mentions = _any_of(kind_bits.values(), int)
    common = _commonness(word_bits.values())
    groups: dict[Group, list[Want]] = {}
    keys = {0: 0}
    conditions: dict[Condition, int] = {}
    for number, (rule, index, needs, required, choices) in enumerate(wanted):
        key = _rarest(required & ~slots, [choice for choice in choices if not choice & slots], common)
        search = rule.searches[index]
        asked = conditions_of(search.phrase, search.guard.conditions)
        want = Want(
            rule.heading.id, index, number, keys.setdefault(key, len(keys)), as_bits(required & ~mentions & ~key),
            tuple([as_bits(choice) for choice in choices if choice != key]), needs.figures, needs.dates,
            tuple([conditions.setdefault(each, len(conditions)) for each in asked]),
        )  # fmt: skip
        groups.setdefault(Group(needs.sentences, as_bits(required & mentions)), []).append(want)
    masks = {mask: number for number, mask in enumerate(dict.fromkeys(word_bits.values()))}
    return Arrangement(
        tuple((as_bits(mask), tuple(number for key, number in keys.items() if key & mask)) for mask in masks),
        {word: masks[mask] for word, mask in sorted(word_bits.items())},
        {kind: as_bits(mask) for kind, mask in sorted(kind_bits.items())},
        tuple(dict.fromkeys(rule.heading.id for rule, _, needs, *_ in wanted if not _has_slot(needs))),
        tuple(groups),
        tuple(map(tuple, groups.values())),
        tuple(conditions),
    )


def as_bits(mask: int) -> Bits:
    """A number as it is kept."""
    return mask.to_bytes((mask.bit_length() + 7) // 8, "little")


def as_mask(bits: Bits) -> int:
    """The number that was kept."""
    return int.from_bytes(bits, "little")


def _commonness(masks: Iterable[int]) -> dict[int, int]:
    """How common the words of each need are; those that many needs share, as `of` and `was`, are so everywhere."""
    common: dict[int, int] = {}
    for mask in masks:
        shared = mask.bit_count()
        if shared > 1:
            for bit in _bits(mask):
                common[bit] = max(common.get(bit, 0), shared)
    return common


def _rarest(required: int, choices: Sequence[int], common: Mapping[int, int]) -> int:
    """The need whose words are the rarest, as its bits."""
    needs = [*_bits(required), *choices]
    return min(needs, key=lambda need: max(common.get(bit, 0) for bit in _bits(need)), default=0)


def _bits(mask: int) -> Iterator[int]:
    while mask:
        bit = mask & -mask
        yield bit
        mask ^= bit


def _has_slot(needs: Needs) -> bool:
    choices = (choice for choice in needs.choices if all(need.startswith("slot:") for need in choice))
    return any(need.startswith("slot:") for need in needs.required) or any(choices)


def _any_of(needs: Iterable[_Need], bit: Callable[[_Need], int]) -> int:
    found = 0
    for need in needs:
        found |= bit(need)
    return found
