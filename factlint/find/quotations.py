"""Quotations: what stands between quotation marks."""

from __future__ import annotations

from itertools import compress

from factlint.model import Mention, Quotation, Tokens

_CLOSERS = {"“": "”", "‘": "’", "«": "»", "„": "“", '"': '"', "'": "'"}
_SINGLE = ("‘", "'")
_BEFORE_OPENING = frozenset("([{—–-:/…\"'“‘")
_AFTER_CLOSING = frozenset(".,;:!?)]}—–-…\"'”’/")
_PAIR = "'", "'"
"""Two single marks that some systems send for a double one."""


def find_quotations(tokens: Tokens, still_open: bool) -> tuple[Mention, ...]:
    """The outermost quotations of a block, in order; `still_open` says that the block before ended inside one.

    Apostrophes are none: a single mark opens only where it leans on the word after it, and only if one closes it. A
    double mark that nothing closes runs to the end of the block, as in a quotation over several paragraphs.
    """
    text, words = tokens.text, tokens.words
    if not any(mark in text for mark in _CLOSERS):
        return ()
    found: list[Mention] = []
    free, count = 0, len(words)
    unclosed: set[str] = set()
    for at in compress(range(count), map(_CLOSERS.__contains__, words)):
        mark = words[at]
        if at < free or mark in unclosed or not _opens(tokens, at):
            continue
        paired = _is_pair(tokens, at)
        close = _closing_pair(tokens, at + 2) if paired else _closing(tokens, at, _CLOSERS[mark])
        if close is None and not paired:
            unclosed.add(mark)
            if mark in _SINGLE:
                continue
        last = count - 1 if close is None else close
        inside = words[at + 1 : last if close is not None else count]
        value = Quotation(sum(1 for word in inside if word[0].isalnum()), close is not None, still_open and at == 0)
        found.append(Mention("quotation", tokens.starts[at], tokens.end(last), value))
        free = last + 1
    return tuple(found)


def _opens(tokens: Tokens, at: int) -> bool:
    """Whether a mark leans on the word after it."""
    if tokens.gaps[at] or at + 1 >= len(tokens.words):
        return False
    if at == 0 or tokens.gaps[at - 1]:
        return tokens.words[at] not in _SINGLE or not tokens.words[at + 1].isdigit()  # '98 is a year
    return tokens.words[at - 1] in _BEFORE_OPENING or tokens.words[at] in ("“", "«", "„")


def _is_pair(tokens: Tokens, at: int) -> bool:
    """Whether two single marks stand at a token for a double one: ''We will not pay.''"""
    return tokens.words[at : at + 2] == _PAIR and not tokens.gaps[at]


def _closing_pair(tokens: Tokens, first: int) -> int | None:
    """The second mark of the pair that closes a quotation."""
    pairs = (at for at in range(first, len(tokens.words) - 1) if _is_pair(tokens, at))
    return next((at + 1 for at in pairs if not tokens.gaps[at - 1]), None)


def _closing(tokens: Tokens, opening: int, closer: str) -> int | None:
    """The token that closes a quotation."""
    words, gaps = tokens.words, tokens.gaps
    depth = 0
    opener = words[opening]
    for at in range(opening + 1, len(words)):
        word = words[at]
        if word == opener and opener != closer and _opens(tokens, at):
            depth += 1
        elif word == closer:
            leans_back = gaps[at - 1] == "" or closer not in ("'", "’", '"')
            free = at + 1 == len(words) or gaps[at] != "" or words[at + 1] in _AFTER_CLOSING
            if leans_back and (free or closer in ("”", "»")):
                if depth == 0:
                    return at
                depth -= 1
    return None
