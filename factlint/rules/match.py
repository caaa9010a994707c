"""Matching phrases on items: every way a phrase can bind, in time linear in the sentence.

From each start, each pair of instruction and position is tried once; a gap reaches 12 words at most. So a phrase costs
at most (its instructions x the words that it can reach) for each word of a sentence, whatever anybody writes in it.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from factlint.model import Mention
from factlint.rules.items import Item
from factlint.rules.phrase import Phrase
from factlint.rules.slots import SLOT_TYPES

ListIndex = Mapping[str, Mapping[str, tuple[tuple[str, ...], ...]]]
"""Word list -> first word -> the entries that begin with it, as words, the longest first."""

_MAX_BINDINGS = 40
"""In one sentence, of one phrase."""


@dataclass(frozen=True, slots=True)
class _State:
    pc: int
    position: int
    bound: tuple[tuple[str, Mention], ...]


def index_lists(lists: Mapping[str, Sequence[str]]) -> ListIndex:
    """Word lists arranged for matching."""
    index: dict[str, dict[str, tuple[tuple[str, ...], ...]]] = {}
    for name, entries in lists.items():
        by_first: dict[str, list[tuple[str, ...]]] = {}
        for entry in entries:
            words = split_words(entry)
            if words:
                by_first.setdefault(words[0], []).append(words)
        index[name] = {first: tuple(sorted(set(some), key=lambda w: (-len(w), w))) for first, some in by_first.items()}
    return index


def split_words(entry: str) -> tuple[str, ...]:
    """An entry of a word list as the words that items have."""
    from factlint.find.tokens import tokenize
    from factlint.rules.items import SOFT_MARKS

    return tuple(word for word in tokenize(entry).lower if word not in SOFT_MARKS)


def match(phrase: Phrase, items: Sequence[Item], lists: ListIndex) -> Iterator[dict[str, Mention]]:
    """Every binding of the phrase in these items, the shortest gaps first."""
    stops = _contrast_stops(items, lists)
    found = 0
    for start in range(len(items)):
        for binding in _match_at(phrase, items, lists, stops, start):
            yield binding
            found += 1
            if found >= _MAX_BINDINGS:
                return


def _contrast_stops(items: Sequence[Item], lists: ListIndex) -> frozenset[int]:
    """Positions where a contrast word begins."""
    contrast = lists.get("contrast", {})
    return frozenset(
        i for i, item in enumerate(items) if item.word in contrast and _entry_ends(contrast[item.word], items, i)
    )


def _entry_ends(entries: Sequence[tuple[str, ...]], items: Sequence[Item], at: int) -> list[int]:
    """Where the entries that stand at a position end."""
    return [
        at + len(words)
        for words in entries
        if at + len(words) <= len(items) and all(items[at + i].word == word for i, word in enumerate(words))
    ]


def _binding(bound: Sequence[tuple[str, Mention]]) -> dict[str, Mention]:
    """Mentions by slot; those of a slot for several get the names `parts.1`, `parts.2` ..."""
    binding: dict[str, Mention] = {}
    count = 0
    for name, mention in bound:
        if name.endswith("+"):
            count += 1
            binding[f"{name[:-1]}.{count}"] = mention
        else:
            binding[name] = mention
    return binding


def _match_at(
    phrase: Phrase, items: Sequence[Item], lists: ListIndex, stops: frozenset[int], start: int
) -> Iterator[dict[str, Mention]]:
    program = phrase.program
    stack = [_State(0, start, ())]
    seen: set[tuple[int, int]] = set()
    while stack:
        state = stack.pop()
        if (state.pc, state.position) in seen:
            continue
        seen.add((state.pc, state.position))
        operation, argument, first, second = program[state.pc]
        position, bound, after = state.position, state.bound, state.pc + 1
        item = items[position] if position < len(items) else None
        if operation == "end":
            yield _binding(bound)
        elif operation == "split":
            stack.append(_State(second, position, bound))
            stack.append(_State(first, position, bound))
        elif operation == "jump":
            stack.append(_State(first, position, bound))
        elif operation == "start":
            if position == 0 or items[position - 1].ends_sentence:
                stack.append(_State(after, position, bound))
        elif item is None:
            continue
        elif operation == "word":
            if item.word == argument:
                stack.append(_State(after, position + 1, bound))
        elif operation == "list":
            entries = lists[argument].get(item.word)
            if item.word and entries:
                stack.extend(_State(after, end, bound) for end in reversed(_entry_ends(entries, items, position)))
        elif operation == "slot":
            name, _, slot_type = argument.partition(":")
            if item.mention is not None and item.mention.kind in SLOT_TYPES[slot_type]:
                stack.append(_State(after, position + 1, (*bound, (name, item.mention))))
        elif operation == "break":
            if item.ends_sentence:
                stack.append(_State(after, position + 1, bound))
        else:
            reach = position
            ends = [reach]
            while reach - position < int(argument) and reach < len(items):
                if items[reach].gap_ends or reach in stops:
                    break
                reach += 1
                ends.append(reach)
            stack.extend(_State(after, end, bound) for end in reversed(ends))
