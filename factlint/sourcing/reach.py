"""Where the source of each sentence stands."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable, Iterator, Sequence
from decimal import Decimal
from itertools import combinations

from msgspec.structs import replace

from factlint.model import AnnotatedBlock, Attribution, Draft, Figure, Mention
from factlint.sourcing.going_on import goes_on, is_settled, runs_on
from factlint.sourcing.neighbours import answered_by_neighbour
from factlint.sourcing.open_quotations import in_open_quotation
from factlint.sourcing.policy import HousePolicy, SourcingWords, phrase_at
from factlint.sourcing.row_words import words_of
from factlint.sourcing.sourced_sentence import Reach, SourcedSentence
from factlint.sourcing.strength import claim_of
from factlint.sourcing.strong_claims import Claim
from factlint.sourcing.vouchers import has_comment, is_home, names_paper, under_source_lines, vouches

Value = tuple[str, Decimal]
"""A figure's unit and number."""

_LEDE_SENTENCES = 4
_POLLED_REACH = 2
"""Sentences after which who asked may still be told: The pollsters called on 880 homes."""
_TITLED = 8
"""Blocks among which a title stands."""
_MOST_SUMMANDS = 12
"""Sourced figures of one unit that sums and differences are tried on."""
_PROSE = ("paragraph", "item")


def sourced_sentences(
    draft: Draft, blocks: Sequence[AnnotatedBlock], words: SourcingWords, house: HousePolicy
) -> tuple[SourcedSentence, ...]:
    """Every sentence of the draft's paragraphs and list items, in order."""
    lined = under_source_lines(blocks, words)
    rows = [
        row for index, found in enumerate(blocks) for row in _rows(draft, found, index, index in lined, words, house)
    ]
    sourced = {value for row in rows if row.reach in ("sentence", "carried") for value in _values(blocks, row)}
    derived = sourced | set(_sums(sourced))
    done: list[SourcedSentence] = []
    settled = -1
    for number, row in enumerate(rows):
        if row.claim.reason == "accusation" and (row.block_index == settled or is_settled(rows, number, blocks, words)):
            settled = row.block_index
            done.append(replace(row, claim=Claim()))  # a court has said so, or a novel
            continue
        reach = _settled(rows, number, derived, blocks, words)
        if reach in ("none", "near") and done and runs_on(done, row, blocks, words):
            reach = "carried"
        sources = _sources(rows, number) if row.claim.reason == "accusation" else 0
        done.append(row if reach == row.reach and not sources else replace(row, reach=reach, sources=sources))
    return tuple(done)


def _settled(
    rows: Sequence[SourcedSentence], number: int, known: set[Value], blocks: Sequence[AnnotatedBlock],
    words: SourcingWords,
) -> Reach:  # fmt: skip
    row = rows[number]
    reach = row.reach
    if reach == "none":
        reach = answered_by_neighbour(rows, number, blocks, words)
    if reach == "near" and in_open_quotation(blocks, row):
        reach = "carried"
    if reach == "none" and _in_survey_or_results(rows, number, blocks, words):
        reach = "near"
    if reach in ("none", "near") and _answers_survey(rows, number, blocks, words):
        reach = "carried"
    if (
        reach in ("none", "near")
        and row.claim.reason not in ("", "accusation")
        and goes_on(rows, number, blocks, words)
    ):
        reach = "carried"
    if reach in ("none", "near") and row.claim.figure is not None and _value(row.claim.figure) in known:
        reach = "earlier"
    return reach


def _in_survey_or_results(
    rows: Sequence[SourcedSentence], number: int, blocks: Sequence[AnnotatedBlock], words: SourcingWords
) -> bool:
    """Whether a share or a sum is one more figure of the survey, or of the results, that the piece opens with."""
    row = rows[number]
    if row.claim.reason not in ("percentage", "money", "change"):
        return False
    before = rows[number - 1]
    if number and before.block_index == row.block_index:
        lower = words_of(blocks, before)
        if phrase_at(lower, 0, len(lower), words.poll_methods) is not None:
            return True  # with 34 percent of the vote; second was Holm with 16
    opening = [words_of(blocks, each) for each in rows[: min(number, _LEDE_SENTENCES)]]
    title = [each.tokens.lower for each in blocks[: min(row.block_index, _TITLED)] if each.block.kind == "title"]
    if row.claim.reason == "percentage" and any(
        not words.survey_nouns.isdisjoint(lower) for lower in (*opening, *title)
    ):
        return True
    if words.result_nouns.isdisjoint(words_of(blocks, row)):
        return False
    return any(
        each.reach == "sentence" and not words.result_nouns.isdisjoint(lower)
        for each, lower in zip(rows, opening, strict=False)
    )


def _answers_survey(
    rows: Sequence[SourcedSentence], number: int, blocks: Sequence[AnnotatedBlock], words: SourcingWords
) -> bool:
    """Whether a share of people says something in a piece about a survey, or right behind one: 24% said no."""
    row = rows[number]
    answered = not words.answering_words.isdisjoint(words_of(blocks, row)) or any(
        isinstance(each.value, Attribution) and each.value.source is None for each in row.attributions
    )
    if row.claim.reason != "percentage" or not answered:
        return False
    near = [each for each in rows[max(number - _LEDE_SENTENCES, 0) : number] if each.block_index == row.block_index]
    after = rows[number + 1 : number + 1 + _POLLED_REACH]
    told = [words_of(blocks, each) for each in (*rows[: min(number, _LEDE_SENTENCES)], *near, *after)]
    told += [each.tokens.lower for each in blocks[: min(row.block_index, _TITLED)] if each.block.kind == "title"]
    return any(not words.survey_nouns.isdisjoint(lower) for lower in told)


def _rows(
    draft: Draft, found: AnnotatedBlock, index: int, lined: bool, words: SourcingWords, house: HousePolicy
) -> Iterator[SourcedSentence]:
    """The sentences of a block, each with what vouches for it in itself."""
    block = found.block
    if block.kind not in _PROSE:
        return
    own: dict[int, list[Mention]] = {}
    for mention in found.attributions:
        own.setdefault(mention.start, []).append(mention)
    linked = [link for link in block.links if not is_home(link, house)]
    last = len(block.sentences) - 1
    softened = bool(linked) and any(link.end > block.sentences[last][0] for link in linked)
    for number, (start, end) in enumerate(block.sentences):
        said = tuple(own.get(start, ()))
        claim = claim_of(found, (start, end), words, house)
        vouching = [mention for mention in said if vouches(found, mention, claim, words)]
        reach: Reach = "none"
        if vouching:
            reach = "carried" if all(_carried(mention) for mention in vouching) else "sentence"
        if reach != "sentence" and (
            lined
            or any(link.start < end and start < link.end for link in linked)
            or has_comment(
                draft, found, start, block.sentences[number + 1][0] if number < last else len(block.text), words
            )
            or (claim.reason != "accusation" and names_paper(found, start, end, words, house))
        ):
            reach = "sentence"
        if reach == "none" and softened:
            reach = "near"
        yield SourcedSentence(index, start, end, claim, reach, said)


def _carried(mention: Mention) -> bool:
    return isinstance(mention.value, Attribution) and mention.value.carried


def _sources(rows: Sequence[SourcedSentence], number: int) -> int:
    row = rows[number]
    near = [other for other in rows[max(number - 1, 0) : number + 2] if other.block_index == row.block_index]
    named = {
        mention.value.source_text.lower()
        for other in near
        for mention in other.attributions
        if isinstance(mention.value, Attribution) and mention.value.source_text and mention.value.source_kind != "vague"
    }
    return len(named)


def _value(mention: Mention) -> Value:
    figure = mention.value
    assert isinstance(figure, Figure)
    return figure.unit, figure.interval.value


def _values(blocks: Sequence[AnnotatedBlock], row: SourcedSentence) -> Iterator[Value]:
    mentions = blocks[row.block_index].mentions
    first = bisect_left(mentions, row.start, key=lambda mention: mention.start)
    for mention in mentions[first : bisect_left(mentions, row.end, first, key=lambda mention: mention.start)]:
        if isinstance(mention.value, Figure):
            yield _value(mention)


def _sums(values: Iterable[Value]) -> Iterator[Value]:
    """What sourced figures of one unit add up to, and how far they are apart."""
    by_unit: dict[str, list[Decimal]] = {}
    for unit, number in sorted(values):
        by_unit.setdefault(unit, []).append(number)
    for unit, numbers in by_unit.items():
        for one, other in combinations(numbers[:_MOST_SUMMANDS], 2):
            yield unit, one + other
            yield unit, abs(one - other)
