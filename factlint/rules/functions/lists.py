"""What expressions may ask about lists that a number announces."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Sequence

from factlint.model import Block, Interval, Mention
from factlint.patterns import late
from factlint.rules.appositions import apposed, told_they_are
from factlint.rules.enumeration import item_counts, names_opening, stretch_after, without_relative
from factlint.rules.functions.function import Function, answer
from factlint.rules.scene import Scene, starting_in
from factlint.rules.values import Amount, Slot, Truth, Value

_ORDINALS = ("first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth")
_LAST = ("finally", "lastly", "last", "and finally", "and lastly", "last but not least")
_OPENING = late(
    r"(?:(?:and|but|then),? )?(?:the )?(?P<word>" + "|".join(_ORDINALS) + r")(?:ly)?"
    r"(?= (?:is|was|are|concerns|involves|says|asks|calls|deals|reason|point|thing|step|one|comes|there|would|will)\b|,|:)"
)
_OPENERS = ("and", "but", "then", "the ", *_ORDINALS)
"""One of these begins whatever the pattern fits."""
_INSIDE = late(
    r"(?:[,;] |\band )(?:and )?(?:the )?(?P<word>"
    + "|".join(_ORDINALS[1:])
    + r")(?= (?:is|was|are|were|concerns|concerned|that)\b)"
)
"""The first was noise, the second was traffic and the third was the loss of a view."""
_OPENING_REACH = 64
"""Characters of a sentence in which its ordinal and what follows it stand."""
_OPENS = late(r"[:(–—]|\s-\s|\s(?:are|were) [A-ZÀ-Þ]|(?:,|named|namely|as|called) [“\"A-ZÀ-Þ]")
_NEAR = 64
_NUMBERED = late(r"\s*(?:#|no\.? )?\d{1,2}[.):]?\s")
_EXTRA = late(
    r"(?:introduction|conclusion|summary|sources?|references|related|further reading|faq|methodology|notes?|about|background|"
    r"the bottom line|what(?:'s|’s| is)? next|more|overview|the takeaway|key points)\b", re.IGNORECASE,
)  # fmt: skip
_LONGEST = 500
"""Blocks behind a number that are looked at: a book has a hundred thousand, and as many numbers."""
_SOON = 6
"""Blocks behind a list in which another one says that the list was only broken by a paragraph."""
_MOST_SENTENCES = 60
"""Sentences after the announcement in which they are looked for."""
_MANY = 99
_REACH = 12
"""Blocks after the announcement in which its ordinals are looked for."""


def _count(least: int, most: int) -> Amount:
    from decimal import Decimal

    return Amount(Interval(Decimal(least), Decimal(least), Decimal(most)))


def _announces(scene: Scene, values: Sequence[Value]) -> Value:
    """A cheap look before the counting: whether anything that could be a list follows."""
    slot = values[0]
    if not isinstance(slot, Slot):
        return Truth.CANNOT
    block, end = scene.found.block, slot.bound.mention.end
    if block.kind in ("title", "heading") or _OPENS.search(block.text, end, min(slot.bound.sentence[1], end + _NEAR)):
        return Truth.HOLDS
    last = slot.bound.sentence[1] >= len(block.text.rstrip())
    if not last:
        return answer(bool(_opening(block.text[slot.bound.sentence[1] : slot.bound.sentence[1] + _NEAR].lstrip())))
    around = _following(scene, slot)
    behind = around[1][:1] if around is not None else ()
    return answer(bool(behind) and (behind[0].kind == "item" or bool(_opening(behind[0].text[:_NEAR]))))


def _listed(scene: Scene, values: Sequence[Value]) -> Value:
    slot = values[0]
    if not isinstance(slot, Slot):
        return None
    text = scene.found.block.text
    people = scene.has_any(("<people>", "<people_kinds>"), slot.bound.mention.start, slot.bound.mention.end)
    stretch = stretch_after(text[slot.bound.mention.end : slot.bound.sentence[1]])
    if not stretch:
        return None
    at = text.find(stretch, slot.bound.mention.end)
    told = at + len(without_relative(stretch))
    inside = starting_in(scene.found.mentions, at, told)
    if any(
        not text[mention.start : mention.end].removeprefix("aged ").isdigit() and not _is_within(text, mention)
        for mention in inside
    ):
        return None
    counts = item_counts(_without_figures(text, stretch, inside), people)
    return None if counts is None else _count(*counts)


def _is_within(text: str, mention: Mention) -> bool:
    """Whether a figure stands inside an item of a list, and does not begin one: a strike by 300 drivers."""
    before = text[: mention.start].rstrip()
    inside = (
        mention.kind in ("count", "money", "measure", "duration", "percent")
        and "," not in text[mention.start : mention.end]
    )
    return inside and before[-1:].isalpha() and before.rpartition(" ")[2].lower() not in ("and", "or")


def _without_figures(text: str, stretch: str, inside: Sequence[Mention]) -> str:
    for mention in inside:
        printed = text[mention.start : mention.end]
        if not printed.removeprefix("aged ").isdigit():
            stretch = stretch.replace(printed, " ".join(word for word in printed.split() if word.isalpha()) or "sum")
    return stretch


def _named_next(scene: Scene, values: Sequence[Value]) -> Value:
    """How many people are named at the start of the sentence behind a number's."""
    slot = values[0]
    if not isinstance(slot, Slot):
        return None
    following = next((each for each in scene.found.block.sentences if each[0] >= slot.bound.sentence[1]), None)
    counts = None if following is None else names_opening(scene.found.block.text[slice(*following)])
    return None if counts is None else _count(*counts)


def _named_beside(scene: Scene, values: Sequence[Value]) -> Value:
    """How many things a row names that stands between commas right behind a number and its noun."""
    slot = values[0]
    if not isinstance(slot, Slot):
        return None
    end, stop = slot.bound.mention.end, slot.bound.sentence[1]
    things = scene.has_any(("<list_announcers>",), slot.bound.mention.start, end)
    counts = apposed(scene.found.block.text[end:stop].rstrip(), things)
    return None if counts is None else _count(*counts)


def _told_to_be(scene: Scene, values: Sequence[Value]) -> Value:
    """How many things "they are" told to be behind a number, in its sentence or at the start of the next one."""
    slot = values[0]
    if not isinstance(slot, Slot):
        return None
    text, (start, stop) = scene.found.block.text, slot.bound.sentence
    others = [one for one in starting_in(scene.found.mentions, start, stop) if one.kind == "count"]
    if len(others) > 1 and others[0].start != slot.bound.mention.start:
        return None
    counts = told_they_are(text[slot.bound.mention.end : stop].rstrip())
    if counts is None:
        following = next((each for each in scene.found.block.sentences if each[0] >= stop), None)
        opening = text[slice(*following)].rstrip() if following is not None else ""
        counts = told_they_are(opening) if opening.startswith(("They ", "These ", "Those ")) else None
    return None if counts is None else _count(*counts)


def _following(scene: Scene, slot: Value) -> tuple[Block, tuple[Block, ...]] | None:
    """The block of a slot, and the draft's blocks after it; of a paragraph, so many as a list can have."""
    if scene.draft is None or not isinstance(slot, Slot):
        return None
    index, blocks = slot.bound.block_index, scene.draft.blocks
    last = None if blocks[index].kind in ("title", "heading") else index + 1 + _LONGEST
    return blocks[index], blocks[index + 1 : last]


def _listed_below(scene: Scene, values: Sequence[Value]) -> Value:
    slot = values[0]
    around = _following(scene, slot)
    if around is None or not isinstance(slot, Slot):
        return None
    block, rest = around
    if not rest or rest[0].kind != "item" or slot.bound.sentence[1] < len(block.text.rstrip()) or block.kind == "item":
        return None
    text = block.text.rstrip()
    if not text.endswith(":") and not scene.has_any(("<list_handovers>",), *slot.bound.sentence):
        return None
    group, level = rest[0].group, rest[0].level
    items = sum(1 for other in rest if other.kind == "item" and other.group == group and other.level == level)
    others = [mention for mention in scene.found.mentions if mention.kind in ("count", "number", "money", "measure")]
    inside = [other for other in others if slot.bound.sentence[0] <= other.start < slot.bound.sentence[1]]
    behind = rest[items : items + _SOON]
    broken = any(other.kind == "item" and other.group != group for other in behind)
    return _count(items, items) if len(inside) == 1 and items > 1 and not broken else None


def _headings_below(scene: Scene, values: Sequence[Value]) -> Value:
    around = _following(scene, values[0])
    if around is None or around[0].kind not in ("title", "heading"):
        return None
    block, rest = around
    own = block.level or 1
    headings: list[Block] = []
    for other in rest:
        if other.kind == "heading":
            if block.kind == "heading" and other.level <= own:
                break
            headings.append(other)
    if len(headings) < 2:
        return None
    top = min(heading.level for heading in headings)
    first = [heading for heading in headings if heading.level == top]
    numbered = sum(1 for heading in first if _NUMBERED.match(heading.text))
    if numbered > 1:
        return _count(numbered, numbered)
    extra = sum(1 for heading in first if _EXTRA.match(heading.text))
    return _count(len(first) - extra, len(first))


def _opening(sentence: str) -> str:
    """The ordinal that opens a sentence (first, second ... last), or nothing."""
    lower = sentence.lstrip("“\"'")[:_OPENING_REACH].lower()
    if lower.startswith(_LAST) and lower[:12].rstrip("abcdefghijklmnopqrstuvwxyz ")[-1:] in (",", ""):
        return "last"
    match = _OPENING.match(lower) if lower.startswith(_OPENERS) else None
    return match["word"] if match is not None else ""


def _openings(blocks: Sequence[Block], start: int) -> list[str]:
    """The ordinals that open sentences, from a place in the first block on."""
    found: list[str] = []
    left = _MOST_SENTENCES
    for number, block in enumerate(blocks):
        if number and block.kind in ("title", "heading"):
            break
        first = 0 if number else bisect_left(block.sentences, (start, start))
        for begin, end in block.sentences[first : first + left]:
            found += _row_of(block.text[begin:end])
        left -= min(left, len(block.sentences) - first)
    return found


def _row_of(sentence: str) -> list[str]:
    """The ordinals of a sentence that opens with one: The first was noise, the second was traffic and the third the view."""
    words = [word for part in sentence.split("; ") if (word := _opening(part))]
    if len(words) == 1 and words[0] in _ORDINALS:
        words += [match["word"] for match in _INSIDE.finditer(sentence.lower())]
    return words


def _ordinals_after(scene: Scene, values: Sequence[Value]) -> Value:
    slot = values[0]
    around = _following(scene, slot)
    if around is None or not isinstance(slot, Slot):
        return None
    blocks = (around[0], *around[1][:_REACH])
    found = _openings(blocks, slot.bound.sentence[1])
    if found[:2] != [_ORDINALS[0], _ORDINALS[1]]:
        return None
    count = 0
    for word in found:
        if word == "last":
            return _count(count + 1, count + 1)
        if word == _ORDINALS[0] and count > 1:
            break  # another row
        if word != _ORDINALS[count % len(_ORDINALS)]:
            return None
        count += 1
    # A sentence that tells of the first and the second may leave the third to another that does not number it.
    inside = any(_INSIDE.search(block.text.lower()) for block in blocks[:2])
    return _count(count, _MANY if inside else count)


def _skipped_ordinal(scene: Scene, values: Sequence[Value]) -> Value:
    """Third, where sentences before begin with First and none has a second."""
    slot = values[0]
    text = scene.found.block.text
    opening = _opening(text[slice(*scene.sentence)])
    if not isinstance(slot, Slot) or scene.draft is None or opening in ("", "last", *_ORDINALS[:2]):
        return Truth.CANNOT
    index = slot.bound.block_index
    first = max(index - _REACH, 0)
    blocks = scene.draft.blocks[first : index + 1]
    before = _before(blocks, scene.sentence[0])
    needed = _ORDINALS[_ORDINALS.index(opening) - 1]
    prose = " ".join([*(block.text for block in blocks[:-1]), text[: scene.sentence[0]]]).lower()
    gone = not re.search(
        rf"\b{needed}(?:ly)?\b|\b(?:then|next|also|another|another reason|two|moreover|besides)\b", prose
    )
    return answer(_ORDINALS[0] in before and needed not in before and gone)


def _before(blocks: Sequence[Block], start: int) -> list[str]:
    *earlier, last = blocks
    found = [_opening(block.text[a:b]) for block in earlier for a, b in block.sentences]
    return found + [_opening(last.text[a:b]) for a, b in last.sentences if a < start]


LISTS: dict[str, Function] = {
    "announces": Function(1, 1, _announces, "whether anything that could be a list follows a number"),
    "listed": Function(1, 1, _listed, "how many things are named right after a number: behind a colon, between dashes, in brackets"),
    "named_next": Function(1, 1, _named_next, "how many people are named at the start of the sentence behind a number's"),
    "named_beside": Function(1, 1, _named_beside, "how many things a row names that stands between commas behind a number"),
    "told_to_be": Function(1, 1, _told_to_be, "how many things “they are”, behind a number or in the next sentence"),
    "listed_below": Function(1, 1, _listed_below, "how many items the list has that follows the sentence of a number"),
    "headings_below": Function(1, 1, _headings_below, "how many headings stand below the title or heading of a number"),
    "ordinals_after": Function(
        1, 1, _ordinals_after, "how many sentences after a number begin with First, Second ... Finally, in a row"
    ),
    "skipped_ordinal": Function(
        1, 1, _skipped_ordinal, "whether a sentence begins with Third where others begin with First and none with Second"
    ),
}  # fmt: skip
