"""From where phrases can be matched: the quick looks never deny a match, and the matcher finds just what there is."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from decimal import Decimal

from hypothesis import given, settings
from hypothesis import strategies as st

from factlint.model import Figure, Interval, Mention
from factlint.rules.items import Item
from factlint.rules.match import match
from factlint.rules.passage import Passage, joined, passage_of
from factlint.rules.phrase import Phrase
from factlint.rules.reach import may_fit, reach
from factlint.rules.read_phrase import parse_phrase
from factlint.rules.ready import ready
from factlint.rules.slots import SLOT_TYPES
from factlint.rules.word_index import index_lists

LISTS: Mapping[str, tuple[str, ...]] = {"contrast": ("but", "set against"), "rise": ("rose", "went up", "went")}
INDEX = index_lists(LISTS)
PIECES = (
    "from",
    "up",
    "<rise>",
    "...",
    "..",
    "//",
    "(from|to up)",
    "[up]",
    "[<rise> ..|to]",
    "[but|//]",
    "(up [to]|rose)",
)
WORDS = ("from", "to", "up", "rose", "went", "but", "set", "against", "12", "40%", ";", ".", "boats")

phrases = st.builds(
    lambda before, between, after, open_: " ".join(
        [*["^"][: open_ and 1], *before, "{a:count}", *between, "{b:percent}", *after]
    ),
    *([st.lists(st.sampled_from(PIECES), max_size=3)] * 3),
    st.booleans(),
)
texts = st.lists(st.sampled_from(WORDS), max_size=14)


def read(words: list[str]) -> Passage:
    """Words as a passage: numbers are figures, a full stop ends a sentence, `up` leads up to a figure behind it."""
    items: list[Item] = []
    for at, word in enumerate([*words, "."]):
        if word[0].isdigit():
            kind = "percent" if word.endswith("%") else "count"
            figure = Figure(Interval.exact(Decimal(12)))
            items.append(
                Item("", Mention("percent" if kind == "percent" else "count", at, at + 1, figure), gap_ends=True)
            )
        elif word == ".":
            items.append(Item("", None, gap_ends=True, ends_sentence=True))
        else:
            figure_next = at + 1 < len(words) and words[at + 1][0].isdigit()
            items.append(Item(word, None, gap_ends=word == ";", lead=int(word == "up" and figure_next)))
    ends = [at + 1 for at, item in enumerate(items) if item.ends_sentence]
    parts = [tuple(items[start:end]) for start, end in zip([0, *ends[:-1]], ends, strict=True)]
    return joined([passage_of(part, INDEX) for part in parts])


def plainly(phrase: Phrase, text: Passage, pc: int, at: int) -> Iterator[tuple[int, ...]]:
    """Where slots are bound on every way from an instruction and a position on, tried one after the other."""
    operation, argument, first, second = phrase.program[pc]
    items, size = text.items, len(text.items)
    if operation == "end":
        yield ()
    elif operation == "split":
        yield from plainly(phrase, text, first, at)
        yield from plainly(phrase, text, second, at)
    elif operation == "jump":
        yield from plainly(phrase, text, first, at)
    elif operation == "start":
        if not at or items[at - 1].ends_sentence:
            yield from plainly(phrase, text, pc + 1, at)
    elif operation == "gap" and at <= size:
        for end in range(at, min(at + int(argument), size) + 1):
            yield from plainly(phrase, text, pc + 1, end)
            if end == size or not text.open >> end & 1:
                break
    elif at >= size:
        return
    elif (operation == "word" and items[at].word == argument) or (operation == "break" and items[at].ends_sentence):
        yield from plainly(phrase, text, pc + 1, at + 1)
    elif operation == "list":
        for entry in LISTS[argument]:
            words = tuple(entry.split())
            if text.texts[at : at + len(words)] == words:
                yield from plainly(phrase, text, pc + 1, at + len(words))
    elif operation == "slot":
        for place in {at + items[at].lead, at}:
            mention = items[place].mention
            if mention is not None and mention.kind in SLOT_TYPES[argument.partition(":")[2]]:
                for rest in plainly(phrase, text, pc + 1, place + 1):
                    yield (place, *rest)


@given(phrases, texts)
@settings(max_examples=400, deadline=None)
def test_what_can_be_matched_is_what_is_matched(written: str, words: list[str]) -> None:
    phrase, text = parse_phrase(written, SLOT_TYPES, LISTS), read(words)
    made = ready(phrase, INDEX)
    ways = {at: set(plainly(phrase, text, 0, at)) for at in range(len(text.items) + 1)}
    live = reach(made, text)[0]
    assert {at for at in ways if live >> at & 1} == {at for at, found in ways.items() if found}
    found = {tuple(mention.start for mention in binding.values()) for binding in match(made, text)}
    assert found <= set().union(*ways.values())
    if any(ways[at] for at in range(len(text.items)) if not text.items[at].lead):
        assert found
        assert may_fit(made, text)
