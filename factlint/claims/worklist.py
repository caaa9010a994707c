"""The fact-checker's worklist: every figure, date, name with title, superlative and quotation of a draft."""

from __future__ import annotations

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterator, Sequence
from decimal import Decimal
from typing import Literal

from msgspec import Struct

from factlint.claims.claim import Claim, claims_of
from factlint.claims.entities import printed_source_of
from factlint.claims.lexicon import ClaimLexicon
from factlint.claims.periods import periods_of
from factlint.claims.what import what_of
from factlint.model import AnnotatedBlock, Attribution, DateValue, Draft, Finding, Mention, Name, Quotation
from factlint.model.lines import LineIndex

ItemKind = Literal["figure", "date", "name", "superlative", "quotation"]

_SHORTEST_QUOTATION = 4
"""Words; below it stand terms and titles."""
_LEFT_OUT = ("code", "other")
_SHOWN = 90
"""Characters of a quotation that are shown."""


class WorklistItem(Struct, frozen=True):
    """One thing to check."""

    line: int
    column: int
    kind: ItemKind
    what: str
    """What is counted, named or said, in the draft's words."""
    value: str
    """The figure, date, title or quotation as printed."""
    when: str
    """The time that its sentence speaks of, as printed; empty where it says none."""
    who: str
    """Who says so, as the draft names the source; empty for the draft itself."""
    checked: str
    """What factlint held it against: other places with the same figure, and its findings."""


def worklist(
    draft: Draft, blocks: Sequence[AnnotatedBlock], findings: Sequence[Finding], lexicon: ClaimLexicon
) -> tuple[WorklistItem, ...]:
    """The items of a draft, in order of place."""
    writer = _Writer(draft, blocks, findings, lexicon)
    items: list[tuple[tuple[int, int], int, WorklistItem]] = []
    for index, found in enumerate(blocks):
        if found.block.kind in _LEFT_OUT:
            continue
        for start, item in writer.items(index, found):
            items.append(((index, start), len(items), item))
    return tuple(item for _, _, item in sorted(items, key=lambda entry: entry[:2]))


class _Writer:
    """Makes the items of a draft's blocks; holds what is asked of the whole draft."""

    def __init__(
        self, draft: Draft, blocks: Sequence[AnnotatedBlock], findings: Sequence[Finding], lexicon: ClaimLexicon
    ) -> None:
        self._draft = draft
        self._lines = LineIndex(draft.source)
        self._lexicon = lexicon
        self._findings = findings
        self._claims = [claim for index, found in enumerate(blocks) for claim in claims_of(found, index, lexicon)]
        self._same: dict[tuple[str, Decimal], list[Claim]] = defaultdict(list)
        for claim in self._claims:
            if claim.key:
                self._same[claim.key, claim.figure.interval.value].append(claim)
        self._by_block: dict[int, list[Claim]] = defaultdict(list)
        for claim in self._claims:
            self._by_block[claim.block_index].append(claim)
        self._counted: dict[int, str] = {}
        self._named: set[tuple[str, str]] = set()

    def items(self, index: int, found: AnnotatedBlock) -> Iterator[tuple[int, WorklistItem]]:
        for claim in self._by_block[index]:
            yield claim.mention.start, self._figure(claim)
        for mention in found.mentions:
            if mention.kind == "score":
                what = self._clause(found, mention)
                yield mention.start, self._item(index, found, mention, "figure", what)
            if isinstance(mention.value, DateValue):
                yield mention.start, self._item(index, found, mention, "date", self._clause(found, mention))
        for name in found.names:
            person, title = self._titled(name.value) if isinstance(name.value, Name) else ("", "")
            if title and (person, title.lower()) not in self._named:
                self._named.add((person, title.lower()))
                yield name.start, self._item(index, found, name, "name", person, title)
        for quotation in found.quotations:
            if isinstance(quotation.value, Quotation) and quotation.value.words >= _SHORTEST_QUOTATION:
                yield quotation.start, self._item(index, found, quotation, "quotation", "said")
        yield from self._superlatives(index, found)

    def _titled(self, name: Name) -> tuple[str, str]:
        """A name and its title, which may stand inside a run of capitals: Norvik Mayor | Ida Holt."""
        if name.title:
            return " ".join(name.words), name.title
        for at in range(len(name.words) - 1, 0, -1):
            if name.words[at - 1].lower().removesuffix(".") in self._lexicon.honorifics:
                return " ".join(name.words[at:]), " ".join(name.words[:at])
        return " ".join(name.words), ""

    def _figure(self, claim: Claim) -> WorklistItem:
        what = what_of(claim, self._lexicon)
        led = what.split(" ")[0].lower()
        bare = not led or led in self._lexicon.verbs or led in self._lexicon.openers
        if claim.mention.kind == "number" and bare and claim.block_index in self._counted:
            what = self._counted[claim.block_index]  # "... and 2.3 billion in October": the noun was said before
        elif claim.mention.kind == "count":
            self._counted[claim.block_index] = what
        item = self._item(claim.block_index, claim.found, claim.mention, "figure", what, who=printed_source_of(claim))
        places = sorted(
            {self._place(other.block_index, other.mention.start)[0] for other in self._same_as(claim)} - {item.line}
        )
        told = [f"same in line {', '.join(map(str, places))}"] if places else []
        checked = "; ".join([*told, *([item.checked] if item.checked else [])])
        return WorklistItem(item.line, item.column, item.kind, what, item.value, item.when, item.who, checked)

    def _same_as(self, claim: Claim) -> list[Claim]:
        return self._same[claim.key, claim.figure.interval.value] if claim.key else []

    def _item(
        self, index: int, found: AnnotatedBlock, mention: Mention, kind: ItemKind, what: str, value: str = "",
        who: str | None = None,
    ) -> WorklistItem:  # fmt: skip
        line, column = self._place(index, mention.start)
        printed = value or _short(found.block.text[mention.start : mention.end])
        said = self._speaker(found, mention) if who is None else who
        when = "" if kind == "date" else self._when(index, found, mention)
        return WorklistItem(line, column, kind, what, printed, when, said, self._checked(index, mention))

    def _place(self, index: int, start: int) -> tuple[int, int]:
        return self._lines.place(self._draft.blocks[index].span(start, start + 1)[0])

    def _checked(self, index: int, mention: Mention) -> str:
        first, last = self._draft.blocks[index].span(mention.start, mention.end)
        told = [
            f"{finding.rule}: {finding.message}"
            for finding in self._findings
            if any(place.start < last and first < place.end for place in (finding.place, *finding.related))
        ]
        return "; ".join(dict.fromkeys(told))

    def _speaker(self, found: AnnotatedBlock, mention: Mention) -> str:
        """Who is speaking where a mention stands."""
        for other in found.attributions:
            value = other.value
            if isinstance(value, Attribution) and any(s < mention.end and mention.start < e for s, e in value.content):
                return " ".join(value.source_text.split())
        return ""

    def _when(self, index: int, found: AnnotatedBlock, mention: Mention) -> str:
        """The dates of a mention's sentence, as printed."""
        sentence = _sentence(found, mention.start)
        claim = Claim(mention, found, index, sentence, "body", "", False)
        if not periods_of(claim):
            return ""
        return ", ".join(
            " ".join(found.block.text[other.start : other.end].split())
            for other in found.mentions
            if sentence[0] <= other.start < sentence[1] and (isinstance(other.value, DateValue) or other.kind == "year")
        )

    def _clause(self, found: AnnotatedBlock, mention: Mention) -> str:
        """The words before a date in its clause, or else behind it: what happened then."""
        tokens = found.tokens
        sentence = _sentence(found, mention.start)
        at, end = bisect_left(tokens.starts, mention.start), bisect_left(tokens.starts, mention.end)
        first, stop = bisect_left(tokens.starts, sentence[0]), bisect_left(tokens.starts, sentence[1])
        before = [word for word in tokens.words[max(first, at - 7) : at] if word[0].isalnum()]
        behind = [word for word in tokens.words[end : min(stop, end + 7)] if word[0].isalnum()]
        return " ".join(before if len(before) > 2 else behind)

    def _superlatives(self, index: int, found: AnnotatedBlock) -> Iterator[tuple[int, WorklistItem]]:
        tokens = found.tokens
        for at, word in enumerate(tokens.lower):
            if word in self._lexicon.superlatives and at + 1 < len(tokens.lower):
                end = at + 1
                while end < min(at + 5, len(tokens.lower)) and tokens.lower[end] not in self._lexicon.noun_stops:
                    if not tokens.lower[end][0].isalpha():
                        break
                    end += 1
                if end == at + 1:
                    continue
                mention = Mention("name", tokens.starts[at], tokens.end(end - 1), Name(tokens.words[at:end]))
                what = " ".join(tokens.words[at + 1 : end])
                yield tokens.starts[at], self._item(index, found, mention, "superlative", what)


def _sentence(found: AnnotatedBlock, at: int) -> tuple[int, int]:
    return next((span for span in found.block.sentences if span[0] <= at < span[1]), (0, len(found.block.text)))


def _short(text: str) -> str:
    text = " ".join(text.split())
    return text if len(text) <= _SHOWN else text[: _SHOWN - 1] + "…"
