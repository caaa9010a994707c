"""Sentences: sentencex, and a guard after it that joins what it has cut in two."""

from __future__ import annotations

from collections.abc import Iterator

from sentencex import segment

from factlint.patterns import late
from factlint.read.vocabulary import Vocabulary

_FIRST_WORD = late(r"\W*([\w.&'’-]*)")
_WORD = late(r"\w")
_LONGEST, _PART = 4000, 2000
"""Characters of a paragraph that is looked through as one, and of the parts of a longer one. No sentence is longer than
the first: what looks at each figure's sentence takes the product of both."""
_ENDS = (". ", "! ", "? ")
_OPENINGS = "(\"'“‘["
_INITIALS = late(r"(?:[A-Z]\.)+")
_COUNTRIES = frozenset(("U.S.", "U.K.", "U.N.", "E.U.", "D.C.", "U.S.A.", "U.A.E."))
"""Initials that end a sentence as often as not; sentencex's cut stands."""
_CLOCK = ("a.m.", "p.m.", "am.", "pm.")


def sentence_spans(text: str, vocabulary: Vocabulary) -> tuple[tuple[int, int], ...]:
    """Start and end of each sentence of a paragraph, surrounding blanks left out."""
    pieces = _segments(text) if len(text) <= _LONGEST else [piece for part in _parts(text) for piece in _segments(part)]
    spans: list[tuple[int, int]] = []
    at = 0
    before = ""
    for piece in pieces:
        end = at + len(piece)
        bare = piece.strip()
        if bare:
            start = at if piece[0] == bare[0] else at + piece.index(bare[0])
            if before and end - spans[-1][0] <= _LONGEST and _goes_on(before, bare, vocabulary):
                spans[-1] = (spans[-1][0], start + len(bare))
            else:
                spans.append((start, start + len(bare)))
            before = bare
        at = end
    return tuple(spans)


def _segments(text: str) -> list[str]:
    """What sentencex takes for sentences."""
    try:
        return list(segment("en", text))
    except UnicodeEncodeError:  # a lone surrogate, which no file can hold but an escape in front matter can
        return [text]


def _parts(text: str) -> Iterator[str]:
    """A long text in parts, each cut behind the last end of a sentence in it, or else behind the last blank.

    Nobody writes such paragraphs, but files hold them, and looking for sentences takes the square of a part's length.
    """
    at = 0
    while at < len(text):
        end = at + _PART
        if end < len(text):
            ends = max(text.rfind(mark, at, end) for mark in _ENDS)
            end = (ends if ends >= 0 else text.rfind(" ", at, end)) + 1 or end
        yield text[at:end]
        at = end


def _goes_on(first: str, second: str, vocabulary: Vocabulary) -> bool:
    """Whether two pieces are one sentence: cut at an abbreviation, before a small letter, or before a lone mark."""
    head = second[0]
    if len(second) < 8 and not _WORD.search(second):
        return True
    opened = head in _OPENINGS
    if opened:
        head = second.lstrip(_OPENINGS)[:1]
    if head.islower() and not second[1:2].isupper():
        return not opened or first[-1] not in "?!"
    if first[-1] != ".":
        return False
    return _ends_open(first.rsplit(None, 1)[-1], second, head, vocabulary)


def _ends_open(last: str, second: str, head: str, vocabulary: Vocabulary) -> bool:
    """Whether a word with a full stop leaves its sentence open before what follows."""
    last = last.lstrip(_OPENINGS)
    word = last[:-1].lower()
    if last.lower() in _CLOCK or word.endswith((".m", "0am", "0pm")):
        found = _FIRST_WORD.match(second)
        return found is not None and found[1].lower().rstrip(".,") in vocabulary.clock_followers
    if word in vocabulary.before_words or (word in vocabulary.titles and last[0].isupper()):
        return True
    if head.isdigit():
        return word in vocabulary.before_numbers
    if word in vocabulary.before_names or (_INITIALS.fullmatch(last) and last not in _COUNTRIES):
        found = _FIRST_WORD.match(second)
        return head.isupper() and found is not None and found[1].lower().rstrip(".,") not in vocabulary.openers
    return False
