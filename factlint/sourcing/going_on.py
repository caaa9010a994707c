"""What continues, or is answered by, the source of a neighbouring sentence."""

from __future__ import annotations

from collections.abc import Sequence

from factlint.model import AnnotatedBlock, Attribution
from factlint.sourcing.lead_ins import is_accounted_for, is_led_in
from factlint.sourcing.policy import SourcingWords, phrase_at
from factlint.sourcing.row_words import words_of
from factlint.sourcing.sourced_sentence import SourcedSentence

_COUNTING_KINDS = ("document", "office", "organisation")
_POINTER_REACH = 6
"""Words of a sentence in which it points back."""
_NAMED_REACH = 4
"""Words of a sentence in which it says again what the one before counted: the new figure."""
_DEFINITE = frozenset(("the", "these", "those", "his", "her", "their", "its"))
_POSSESSIVES = ("his", "her", "their", "its")
_FICTION_REACH = 7
"""Words of a sentence in which what it tells of stands."""
_CHAIN = 4
"""Sentences over which reported speech, or what a paper says, may run on."""

_OWNERS = frozenset(("'s", "’s", "s", "his", "her", "their", "its"))
"""Before a paper they say whose it is."""

Rows = Sequence[SourcedSentence]
Blocks = Sequence[AnnotatedBlock]


def goes_on(rows: Rows, number: int, blocks: Blocks, words: SourcingWords) -> bool:
    """Whether a sentence goes on with what somebody or some paper says before it, or is what the next one is about."""
    row = rows[number]
    before = rows[number - 1] if number and rows[number - 1].block_index == row.block_index else None
    if before is not None and _points_back(before, row, blocks, words):
        return True
    if _is_result(rows, number, blocks, words) or is_led_in(rows, number, blocks, words):
        return True
    if number and _names_again(rows[number - 1], words_of(blocks, row), words):
        return True
    if row.claim.reason in ("money", "count") and not words.court_payments.isdisjoint(words_of(blocks, row)):
        if in_court(rows, number, blocks, words):
            return True
    if _is_pointed_at(rows, number, blocks, words):
        return True
    if _turns(row, blocks, words):
        return False
    if before is not None and (_is_told(before) or words_of(blocks, before)[:1] == ("asked",)):
        return True
    return _is_of_paper(rows, number, blocks, words) or _is_reported(rows, number, blocks, words)


def runs_on(done: Rows, row: SourcedSentence, blocks: Blocks, words: SourcingWords) -> bool:
    """Whether a sentence with a figure follows one that is itself carried, in its paragraph and without a turn."""
    before = done[-1]
    return (
        row.claim.reason not in ("", "accusation", "superlative")
        and before.block_index == row.block_index
        and before.reach == "carried"
        and not _turns(row, blocks, words)
    )


def in_court(rows: Rows, number: int, blocks: Blocks, words: SourcingWords) -> bool:
    """Whether a sentence or a neighbour in its paragraph has to do with a court or the police: He was jailed for three years."""
    near = rows[max(number - 1, 0) : number + 2]
    return any(
        each.block_index == rows[number].block_index and not words.court_words.isdisjoint(words_of(blocks, each))
        for each in near
    )


def is_settled(rows: Rows, number: int, blocks: Blocks, words: SourcingWords) -> bool:
    """Whether a neighbour says that a court found what a sentence accuses somebody of, or that it is fiction; or the sentence
    before the paragraph is about a ruling."""
    for at in (number - 1, number + 1):
        if not 0 <= at < len(rows):
            continue
        lower = words_of(blocks, rows[at])
        if rows[at].block_index == rows[number].block_index:
            if not words.convictions.isdisjoint(lower) or _tells_fiction(lower, words):
                return True
        elif at < number and not words.rulings.isdisjoint(lower[:_POINTER_REACH]):
            return True  # The tribunal's ruling leaves little to be said. - Norde Roofing lied to its customers.
    return is_accounted_for(rows, number, blocks, words)


def _tells_fiction(lower: Sequence[str], words: SourcingWords) -> bool:
    """Whether a sentence is about a play or a film, and not about somebody's: So begins the new play."""
    opens = bool(lower) and lower[0] not in _POSSESSIVES
    return opens and not words.fiction_words.isdisjoint(lower[:_FICTION_REACH])


def _points_back(before: SourcedSentence, row: SourcedSentence, blocks: Blocks, words: SourcingWords) -> bool:
    """Whether a sentence goes on about what an office or a paper counted in the one before: half of that, they rose by."""
    if before.reach != "sentence":
        return False
    kinds = [
        mention.value.source_kind
        for mention in before.attributions
        if isinstance(mention.value, Attribution) and mention.sure
    ]
    if not kinds or not all(kind in _COUNTING_KINDS for kind in kinds):
        return False
    return not words.back_pointers.isdisjoint(words_of(blocks, row)[:_POINTER_REACH])


def _is_result(rows: Rows, number: int, blocks: Blocks, words: SourcingWords) -> bool:
    """Whether a sentence goes on with the results that one shortly before it has begun: Profit was $14 million."""
    if words.result_nouns.isdisjoint(words_of(blocks, rows[number])):
        return False
    for each in rows[max(number - _CHAIN, 0) : number]:
        lower = words_of(blocks, each)
        if phrase_at(lower, 0, len(lower), words.result_periods) is not None and not words.result_nouns.isdisjoint(
            lower
        ):
            return True
    return False


def _names_again(before: SourcedSentence, lower: Sequence[str], words: SourcingWords) -> bool:
    """Whether a sentence has what the one before counted move on: by nightfall the number had dropped to 5,000."""
    opening = lower[:_POINTER_REACH]
    again = any(opening[at - 1] == "the" and opening[at] in words.figure_names for at in range(1, len(opening)))
    return again and before.reach == "sentence" and before.claim.figure is not None


def _is_pointed_at(rows: Rows, number: int, blocks: Blocks, words: SourcingWords) -> bool:
    """Whether the next sentence of the paragraph says where the figure is from: The number, given in a reply, is ..."""
    row = rows[number]
    if number + 1 >= len(rows):
        return False
    following = rows[number + 1]
    lower = words_of(blocks, following)
    if following.block_index == row.block_index and following.reach == "sentence":
        if phrase_at(lower, 0, len(lower), words.reacting_cues) is not None:
            return True
    names = lower[:1] == ("the",) and not words.figure_names.isdisjoint(lower[1:_NAMED_REACH])
    if not names and (following.block_index != row.block_index or words.answering_openers.isdisjoint(lower[:1])):
        return False
    return following.reach == "sentence" or not words.figure_papers.isdisjoint(lower)


def _is_of_paper(rows: Rows, number: int, blocks: Blocks, words: SourcingWords) -> bool:
    """Whether a paper is what the sentences before it tell of: The census shows it. A quarter of the houses stand empty."""
    row = rows[number]
    for at in range(number - 1, max(number - _CHAIN, 0) - 1, -1):
        each = rows[at]
        if each.block_index != row.block_index:
            return False
        sources = [mention.value for mention in each.attributions if isinstance(mention.value, Attribution)]
        if any(not value.carried and _is_paper(value, words) for value in sources):
            return True
        lower = words_of(blocks, each)
        if not words.counting_papers.isdisjoint(lower):
            return True
        if at == number - 1 and _goes_by(lower, words_of(blocks, row), words):
            return True
        if at == number - 1 and not words.figure_papers.isdisjoint(lower[-2:]):
            return True  # and she fetches the books
        if any(value.source is not None for value in sources) or _turns(each, blocks, words):
            return False
    return False


def _is_paper(value: Attribution, words: SourcingWords) -> bool:
    if value.source_kind == "document":
        return True
    return value.source_kind == "vague" and not words.document_nouns.isdisjoint(value.source_text.lower().split())


def _goes_by(before: Sequence[str], lower: Sequence[str], words: SourcingWords) -> bool:
    """Whether a sentence announces figures, or is about the paper that the next one tells of: The deal is out. It gives ..."""
    if any(
        phrase_at(before, 0, len(before), each) is not None for each in (words.looking_into, words.speaking_manners)
    ):
        return True
    papers = words.figure_papers | words.counting_papers
    if not words.announced.isdisjoint(before) and not papers.isdisjoint(before):
        return True  # Three figures in the filing stand out.
    if any(before[at] in papers and before[at - 1] in _OWNERS for at in range(1, min(_POINTER_REACH, len(before)))):
        return True  # Her letter runs to four pages.
    if any(before[at - 1] in _DEFINITE for at in range(1, len(before)) if before[at] in words.announced):
        return True
    paper = words.figure_papers | words.law_papers | words.binding_papers
    reach = len(before) if not words.publishing_verbs.isdisjoint(before) else _POINTER_REACH
    return not words.referring_openers.isdisjoint(lower[:1]) and not paper.isdisjoint(before[:reach])


def _is_reported(rows: Rows, number: int, blocks: Blocks, words: SourcingWords) -> bool:
    """Whether a sentence with "would" goes on with what somebody says: Vik had bad news. It would cost 88 million."""
    for at in range(number, max(number - _CHAIN, 0) - 1, -1):
        each = rows[at]
        lower = words_of(blocks, each)
        if at < number and each.block_index != rows[at + 1].block_index and not _refers(blocks, rows[at + 1], words):
            return False
        if at < number and (
            not words.speaking_offices.isdisjoint(lower)
            or any(mention.sure and _is_named(mention.value) for mention in each.attributions)
        ):
            return True
        if "would" not in lower or "if" in lower:
            return False
    return False


def _refers(blocks: Blocks, row: SourcedSentence, words: SourcingWords) -> bool:
    """Whether a sentence opens with a word for what the one before was about: it, they, the bridge would also."""
    lower = words_of(blocks, row)
    return not words.referring_openers.isdisjoint(lower[:1]) and "would" in lower


def _is_told(row: SourcedSentence) -> bool:
    """Whether a sentence is stated by somebody in particular: what goes on behind it is theirs."""
    return any(
        mention.sure and isinstance(mention.value, Attribution) and mention.value.source_kind not in ("none", "vague")
        for mention in row.attributions
    )


def _is_named(value: object) -> bool:
    return isinstance(value, Attribution) and value.source is not None


def _turns(row: SourcedSentence, blocks: Blocks, words: SourcingWords) -> bool:
    return not words.carry_stops.isdisjoint(words_of(blocks, row)[:1])
