"""Whether a plain text is wrapped: lines ended where the next word would not have fitted."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from itertools import pairwise

Line = tuple[int, str, int, int]
"""Start in the source of its text, the text without bullet and surrounding blanks, the bullet's length, the indent."""

_NARROWEST, _WIDEST = 35, 125
_SLACK = 12
"""How far from the column an editor's own idea of width, a bullet or an indent can move a full line's end."""
_SENTENCE_END = (".", "!", "?", ":", '."', ".”", '!"', "!”", '?"', "?”", ".)")


def wrap_column(runs: Iterable[Sequence[Line]]) -> int:
    """The column that a text's paragraphs are wrapped at; 0 for a text whose lines are paragraphs."""
    lengths: list[int] = []
    followers: list[tuple[Line, Line]] = []
    for run in runs:
        if len(run) == 1:
            continue
        for line, following in pairwise(run):
            if not following[2]:
                lengths.append(line[3] + line[2] + len(line[1]))
                followers.append((line, following))
    if not lengths:
        return 0
    column = sorted(lengths)[(len(lengths) - 1) * 9 // 10]
    if not _NARROWEST <= column <= _WIDEST:
        return 0
    broken = [pair for pair in followers if not pair[0][1].endswith(_SENTENCE_END)]
    full = sum(wraps(line, following, column) for line, following in broken)
    return column if full * 10 >= len(broken) * 6 and full * 3 >= len(followers) else 0


def wraps(line: Line, following: Line, column: int) -> bool:
    """Whether a line ends where it does because the next line's first word would not have fitted."""
    word = following[1].split(None, 1)[0]
    return line[3] + line[2] + len(line[1]) + 1 + len(word) > column - _SLACK
