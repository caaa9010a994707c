"""Text into tokens: one pass, every character accounted for."""

from __future__ import annotations

import re
from itertools import accumulate, islice, repeat

from factlint.model import Tokens

_LETTERS = r"[^\W\d_\u0300-\u036f][^\W\d_]*(?:[\u0300-\u036f]+[^\W\d_]*)*"
_TOKEN = re.compile(
    # A plain English word comes first, because most tokens are one and the rest of the pattern is slow.
    r"([A-Za-z]++(?![^ .,;:()\-\n])"
    r"|[0-9]+(?:[.,][0-9]+)*"
    rf"|{_LETTERS}(?:['’](?![sS](?![^\W\d_])){_LETTERS})*"
    r"|['’][sS](?![^\W\d_])"
    r"|\S)"
)


def tokenize(text: str) -> Tokens:
    """The tokens of a text; their words and gaps, joined in turn, give the text from its first non-blank on."""
    pieces = _TOKEN.split(text)  # blanks and tokens in turn
    words, gaps = tuple(pieces[1::2]), tuple(pieces[2::2])
    starts = tuple(islice(accumulate(map(len, pieces)), 0, len(pieces) - 1, 2))
    lower = map(str.lower, words)
    if "’" in text:
        lower = map(str.replace, lower, repeat("’"), repeat("'"))
    return Tokens(text, words, tuple(lower), gaps, starts)


def word_at(tokens: Tokens, at: int) -> str:
    """The token at an index in lower case; empty beyond both ends."""
    return tokens.lower[at] if 0 <= at < len(tokens.lower) else ""
