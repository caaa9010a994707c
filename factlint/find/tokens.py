"""Text into tokens: one pass, every character accounted for."""

from __future__ import annotations

import re
from itertools import accumulate, repeat
from operator import add

from factlint.model import Tokens

_LETTERS = r"[^\W\d_\u0300-\u036f][^\W\d_]*(?:[\u0300-\u036f]+[^\W\d_]*)*"
_TOKEN = re.compile(
    # A plain English word comes first, because most tokens are one and the rest of the pattern is slow.
    r"([A-Za-z]+(?=[ .,;:()\-\n])"
    r"|[0-9]+(?:[.,][0-9]+)*"
    rf"|{_LETTERS}(?:['’](?![sS](?![^\W\d_])){_LETTERS})*"
    r"|['’][sS](?![^\W\d_])"
    r"|\S)(\s*)"
)


def tokenize(text: str) -> Tokens:
    """The tokens of a text; their words and gaps, joined in turn, give the text from its first non-blank on."""
    pairs = _TOKEN.findall(text)
    if not pairs:
        return Tokens(text, (), (), (), ())
    words, gaps = zip(*pairs, strict=True)
    lead = len(text) - len(text.lstrip())
    starts = tuple(accumulate(map(add, map(len, words), map(len, gaps)), initial=lead))[:-1]
    lower = map(str.lower, words)
    if "’" in text:
        lower = map(str.replace, lower, repeat("’"), repeat("'"))
    return Tokens(text, words, tuple(lower), gaps, starts)
