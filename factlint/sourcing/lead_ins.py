"""What tells, before or behind a sentence, that somebody answers for it: an argument, a supposition, a play, a word that points back."""

from __future__ import annotations

from collections.abc import Sequence

from factlint.model import AnnotatedBlock
from factlint.sourcing.policy import Phrases, SourcingWords, phrase_at
from factlint.sourcing.row_words import words_of
from factlint.sourcing.sourced_sentence import SourcedSentence

_SUBJECT_REACH = 6
"""Words of a sentence in which what it is about stands."""
_PAPER_REACH = 4
"""Words of a sentence in which the paper that it is about stands."""
_OPENING = 2
_POINTER_REACH = 9
"""Words of a sentence in which it says whose words those before it are."""
_AHEAD = 3
"""Sentences behind which one may still point back."""
_OWNERS = frozenset(("'s", "’s", "'", "’", "the", "his", "her", "their", "its", "this", "that", "these", "those"))

Rows = Sequence[SourcedSentence]
Blocks = Sequence[AnnotatedBlock]


def is_led_in(rows: Rows, number: int, blocks: Blocks, words: SourcingWords) -> bool:
    """Whether a sentence, or what stands around it, says that it is argued, supposed, made up, seen or somebody's words."""
    return (
        _is_argued(rows, number, blocks, words)
        or _is_behind_paper(rows, number, blocks, words)
        or _is_supposed(rows, number, blocks, words)
        or _is_pointed_back_at(rows, number, blocks, words)
        or _is_near(rows, number, blocks, words.own_witness)
        or is_made_up(rows, number, blocks, words)
    )


def is_accounted_for(rows: Rows, number: int, blocks: Blocks, words: SourcingWords) -> bool:
    """Whether a neighbour says whose accusation it is: The report names names; that is what the prosecutor will say."""
    return (
        _is_argued(rows, number, blocks, words)
        or _is_behind_paper(rows, number, blocks, words)
        or _is_pointed_back_at(rows, number, blocks, words)
        or is_made_up(rows, number, blocks, words)
    )


def _is_behind_paper(rows: Rows, number: int, blocks: Blocks, words: SourcingWords) -> bool:
    """Whether the sentence before is about a paper in particular: The dossier was read out on Monday."""
    if not number or rows[number - 1].block_index != rows[number].block_index:
        return False
    lower = words_of(blocks, rows[number - 1])[:_PAPER_REACH]
    papers = words.counting_papers | words.documents
    return any(lower[at] in papers for at in range(1, len(lower)) if not _OWNERS.isdisjoint(lower[:at]))


def is_made_up(rows: Rows, number: int, blocks: Blocks, words: SourcingWords) -> bool:
    """Whether a sentence tells what happens in a play or a novel."""
    lower = words_of(blocks, rows[number])
    if phrase_at(lower, 0, len(lower), words.fiction_phrases) is not None:
        return True
    following = words_of(blocks, rows[number + 1]) if number + 1 < len(rows) else ()
    return phrase_at(following, 0, min(len(following), _POINTER_REACH), words.fiction_notes) is not None


def _is_argued(rows: Rows, number: int, blocks: Blocks, words: SourcingWords) -> bool:
    """Whether the sentence before presents somebody's case: Her case is simple."""
    if not number or rows[number - 1].block_index != rows[number].block_index:
        return False
    lower = words_of(blocks, rows[number - 1])
    for at in range(1, min(_SUBJECT_REACH, len(lower) - 1)):
        if lower[at] in words.argued_nouns and lower[at + 1] in words.argued_verbs:
            return not _OWNERS.isdisjoint(lower[:at])
    return False


def _is_supposed(rows: Rows, number: int, blocks: Blocks, words: SourcingWords) -> bool:
    """Whether a sentence, or one before it in its paragraph, asks to suppose something; or says what would be if."""
    lower = words_of(blocks, rows[number])
    if lower[:1] == ("if",) and "would" in lower:
        return True
    for at in range(number, -1, -1):
        if rows[at].block_index != rows[number].block_index:
            return False
        if not words.supposing.isdisjoint(words_of(blocks, rows[at])[:_OPENING]):
            return True
    return False


def _is_pointed_back_at(rows: Rows, number: int, blocks: Blocks, words: SourcingWords) -> bool:
    """Whether a sentence soon after, or the one that the next paragraph opens with, says whose words these are: She says so."""
    for at in range(number + 1, min(number + 1 + _AHEAD, len(rows))):
        lower = words_of(blocks, rows[at])
        if phrase_at(lower, 0, min(len(lower), _POINTER_REACH), words.pointing_back) is not None:
            return True
        if rows[at].block_index != rows[number].block_index:
            return False
    return False


def _is_near(rows: Rows, number: int, blocks: Blocks, phrases: Phrases) -> bool:
    """Whether a sentence or a neighbour in its paragraph has one of some phrases."""
    for each in rows[max(number - 1, 0) : number + 2]:
        if each.block_index == rows[number].block_index:
            lower = words_of(blocks, each)
            if phrase_at(lower, 0, len(lower), phrases) is not None:
                return True
    return False
