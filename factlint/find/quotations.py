"""Quotations: what stands between quotation marks."""

from __future__ import annotations

from factlint.model import Mention, Quotation, Tokens

_CLOSERS = {"“": "”", "‘": "’", "«": "»", "„": "“", '"': '"', "'": "'"}
_SINGLE = ("‘", "'")
_BEFORE_OPENING = frozenset("([{—–-:/…\"'“‘")
_AFTER_CLOSING = frozenset(".,;:!?)]}—–-…\"'”’/")


def find_quotations(tokens: Tokens, still_open: bool) -> tuple[Mention, ...]:
    """The outermost quotations of a block, in order; `still_open` says that the block before ended inside one.

    Apostrophes are none: a single mark opens only where it leans on the word after it, and only if one closes it. A
    double mark that nothing closes runs to the end of the block, as in a quotation over several paragraphs.
    """
    marks = _CLOSERS.keys() & set(tokens.words)
    if not marks:
        return ()
    found: list[Mention] = []
    at, count = 0, len(tokens.words)
    unclosed: set[str] = set()
    while at < count:
        mark = tokens.words[at]
        if mark not in marks or mark in unclosed or not _opens(tokens, at):
            at += 1
            continue
        close = _closing(tokens, at, _CLOSERS[mark])
        if close is None:
            unclosed.add(mark)
            if mark in _SINGLE:
                at += 1
                continue
        last = count - 1 if close is None else close
        inside = tokens.words[at + 1 : last if close is not None else count]
        words = sum(1 for word in inside if word[0].isalnum())
        value = Quotation(words, close is not None, still_open and at == 0)
        found.append(Mention("quotation", tokens.starts[at], tokens.end(last), value))
        at = last + 1
    return tuple(found)


def _opens(tokens: Tokens, at: int) -> bool:
    """Whether a mark leans on the word after it."""
    if tokens.gaps[at] or at + 1 >= len(tokens.words):
        return False
    if at == 0 or tokens.gaps[at - 1]:
        return tokens.words[at] not in _SINGLE or not tokens.words[at + 1].isdigit()  # '98 is a year
    return tokens.words[at - 1] in _BEFORE_OPENING or tokens.words[at] in ("“", "«", "„")


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
