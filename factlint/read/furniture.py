"""What stands in a draft and is no prose: bylines, buttons, credits, time stamps."""

from __future__ import annotations

import re

from factlint.patterns import late
from factlint.read.vocabulary import Vocabulary

_LONGEST = 100
_SHORT = 60
_EDGES = " \t*_[]()<>|.…:!→←»«›‹•·–—-"
_DATED_SENTENCE = late(r"\d\.\s*$")
_SENTENCE_END = (".", "?", "!", ".”", '."', "?”", "!”")
_PERSON = late(
    r"[A-ZÀ-ÖØ-Þ@]\S*(?:\s+(?:[A-ZÀ-ÖØ-Þ@|•·–—-]|and\b|&|of\b|in\b|for\b|the\b|de\b|van\b|von\b|der\b|la\b|al-)\S*)*"
)
_WORD = late(r"[^\W\d_][^\W\d_.]*|\d+")


def is_furniture(text: str, vocabulary: Vocabulary) -> bool:
    """Whether a line is a button, a byline, a credit or a time stamp that the page prints around an article."""
    if len(text) > _LONGEST:
        return False
    line = text.strip(_EDGES).lower()
    if line in vocabulary.lines:
        return True
    first = text.split(None, 1)[0].strip("*_[(").lower() if text.strip() else ""
    if (
        first in vocabulary.first_words
        or first.rstrip(":") in vocabulary.first_words
        or first.split("/")[0] in vocabulary.first_words
        or first.startswith("©")
    ):
        return _starts_so(text.strip("*_[]() \t"), vocabulary)
    # A date with a full stop is a sentence: "Monday, 4 December 2015." under a correction.
    return _DATED_SENTENCE.search(text) is None and _is_stamp(line, vocabulary)


def _starts_so(text: str, vocabulary: Vocabulary) -> bool:
    """Whether a line that begins like one without prose goes on like one."""
    lower = text.lower()
    ends_sentence = text.endswith(_SENTENCE_END)
    if len(text) <= _SHORT and not ends_sentence and lower.startswith(vocabulary.starts):
        return True
    for start in vocabulary.bylines:
        if lower.startswith(start + " ") and not ends_sentence and _is_byline(text[len(start) + 1 :]):
            return True
    for start in vocabulary.credits:
        rest = lower[len(start) :].lstrip() if lower.startswith(start) else ""
        if rest.startswith((":", "/", "|", "by ")) and not ends_sentence:
            return True
        if start == "©" and lower.startswith("©"):
            return True
    return any(lower.startswith(start) and _is_stamp(lower[len(start) :], vocabulary) for start in vocabulary.stamps)


def _is_byline(rest: str) -> bool:
    """Whether what follows "By" is names and roles: capitalised throughout, and no figure before the first comma."""
    names = re.split(r"[,|•·–—]", rest, maxsplit=1)[0].strip()
    return (
        bool(names) and not re.search(r"\d", names) and _PERSON.fullmatch(names) is not None and len(names.split()) <= 8
    )


def _is_stamp(line: str, vocabulary: Vocabulary) -> bool:
    """Whether a line is numbers and words of dates and times and nothing else."""
    if not any(map(str.isdigit, line)):
        return False
    words = _WORD.findall(line)
    return (
        len(words) <= 14 and all(word.isdigit() or word in vocabulary.stamp_words for word in words) and len(words) > 1
    )
