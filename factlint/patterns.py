"""Regular expressions that are compiled when they are first matched.

A start would spend an eighth of its time on compiling some ninety of them, of which a short draft needs a third.
"""

from __future__ import annotations

import re
from typing import cast

_ASKED = ("search", "match", "fullmatch", "finditer", "findall", "split", "sub", "pattern")


class _Late:
    """Stands for a pattern until something is asked of it, and has its methods from then on."""

    def __init__(self, pattern: str, flags: int) -> None:
        self._given = (pattern, flags)

    def __getattr__(self, name: str) -> object:
        compiled = re.compile(*self._given)
        for each in _ASKED:
            setattr(self, each, getattr(compiled, each))
        return getattr(compiled, name)


def late(pattern: str, flags: int = 0) -> re.Pattern[str]:
    """The pattern, for a module to hold; one that is wrong fails at its first use."""
    return cast("re.Pattern[str]", _Late(pattern, flags))
