"""The forms of English verbs, made of their base form."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Literal

Form = Literal["base", "s", "past", "ing", "participle"]

_HISSES = ("s", "sh", "ch", "x", "z", "o")
_KEEPS_E = ("ee", "oe", "ye")
_VOWELS = "aeiou"
_NEVER_DOUBLED = "aeiouwxyh"


def verb_forms(base: str, irregular: str, doubling: frozenset[str]) -> Iterator[tuple[Form, str]]:
    """The forms of a verb.

    `irregular` gives past tense and participle where they are, parted by a blank; `doubling` are the verbs of more than
    one syllable that double their last letter.
    """
    past_y = base.endswith("y") and base[-2:-1] not in _VOWELS
    stem = base + base[-1] if _doubles(base, doubling) else base
    yield "base", base
    yield "s", base[:-1] + "ies" if past_y else base + ("es" if base.endswith(_HISSES) else "s")
    yield "ing", (base[:-1] if base.endswith("e") and not base.endswith(_KEEPS_E) else stem) + "ing"
    if irregular:
        past, *others = irregular.split()
        yield "past", past
        for other in others:
            yield "participle", other
    elif past_y:
        yield "past", base[:-1] + "ied"
    else:
        yield "past", base + "d" if base.endswith("e") else stem + "ed"


def _doubles(base: str, doubling: frozenset[str]) -> bool:
    """Whether a verb doubles its last letter: quip, beg, nod; admit, because it is listed."""
    if len(base) < 3 or base[-1] in _NEVER_DOUBLED or base[-2] not in _VOWELS or base[-3] in _VOWELS:
        return False
    return base in doubling or sum(letter in _VOWELS for letter in base) == 1
