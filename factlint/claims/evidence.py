"""How strongly the words around two figures say that both are one figure."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from factlint.claims.likeness import digits_of
from factlint.claims.pair import Pair

_CAP = 600
"""Hundredths of a rare word beyond which more words in common say nothing new."""
_NEAREST = 3
"""Content words on each side of a figure that are looked at one by one."""
_MOST_RIVALS = 8
_MOST_DIGITS = 4
_FEW, _VERY_FEW = 3, 2


def evidence_of(pair: Pair) -> int:
    """The sum of the weights of all signs: at 0 it is even whether two claims are one figure, at 300 all but certain."""
    return sum(WEIGHTS.get(name, 0) * much for name, much in signs_of(pair).items()) // 100 + _EVEN


def signs_of(pair: Pair) -> dict[str, int]:
    """Each sign that two claims show -> how much of it, in hundredths."""
    words, one, other = pair.words, pair.one, pair.other
    slip, _ = pair.slip()
    agreeing = min(_MOST_DIGITS, len(digits_of(one.figure)), len(digits_of(other.figure)))
    rivals = words.rivals.get(one.key, 0)
    flags = {
        f"slip {slip}": True,
        f"a {one.mention.kind}": True,
        "known": pair.known(),
        "few rivals": rivals <= _FEW,
        "no rivals": rivals <= _VERY_FEW,
        "opening": min(one.block_index, other.block_index) <= words.opening + 1,
        "same paragraph": one.block_index == other.block_index,
        "same trend": one.figure.trend == other.figure.trend,
        "same noun": one.figure.noun == other.figure.noun != (),
        "tally": pair.tally(),
        "other word": one.key != other.key,
    }
    counts = {f"digits of {slip}": agreeing, "rivals": min(rivals, _MOST_RIVALS), **_nearest(pair)}
    return {
        "topic": min(pair.topic(), _CAP),
        **{name: 100 for name, shown in flags.items() if shown},
        **{name: 100 * count for name, count in counts.items()},
    }


def _nearest(pair: Pair) -> dict[str, int]:
    """How many of the content words next to both figures are the same."""
    (before, behind), (other_before, other_behind) = pair.words.sides(pair.one), pair.words.sides(pair.other)
    around = {*before[:_NEAREST], *behind[:_NEAREST]} & {*other_before[:_NEAREST], *other_behind[:_NEAREST]}
    return {
        "words before": _run(before, other_before),
        "words behind": _run(behind, other_behind),
        "words around": min(len(around), _NEAREST),
    }


def _run(some: Sequence[str], others: Sequence[str]) -> int:
    """How many words from the figure on are the same, at most as many as are looked at."""
    same = 0
    for one, other in zip(some[:_NEAREST], others[:_NEAREST], strict=False):
        if one != other:
            break
        same += 1
    return same


_EVEN = -75
WEIGHTS: Mapping[str, int] = {
    "topic": 35,
    "slip digit": 115,
    "slip swap": 60,
    "slip scale": 45,
    "slip lost digit": -25,
    "digits of digit": 30,
    "digits of swap": 125,
    "digits of scale": 95,
    "known": 105,
    "words before": 25,
    "words behind": 60,
    "words around": 30,
    "same noun": 55,
    "same trend": 10,
    "opening": 60,
    "same paragraph": -30,
    "rivals": -50,
    "few rivals": -30,
    "no rivals": 25,
    "tally": -60,
    "other word": -100,
    "a duration": 40,
    "a count": 35,
    "a money": 5,
    "a measure": -45,
    "a percent": -90,
}
"""What each sign weighs, per 100 of it: fitted by logistic regression (log odds, in hundredths) to pairs of figures of
news articles, one kind with a digit changed by hand and one as printed; see docs/decisions."""
