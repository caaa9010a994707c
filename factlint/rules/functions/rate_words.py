"""What a figure is for each of: so much a day, a jar, per 100,000, to every one of the 300, each, on average."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence
from decimal import Decimal
from typing import Literal

from msgspec import Struct

from factlint.model import Figure, Mention
from factlint.nouns import singular
from factlint.rules.scene import Scene, starting_in
from factlint.rules.values import Bound
from factlint.rules.word_index import ends_forward

_ARTICLES = ("a", "an", "per", "each", "every")
_DISTRIBUTING = ("for", "to", "in", "from", "by", "among", "against")
_EACH = ("each", "every")
_LARGE = {"thousand": 1000, "million": 10**6, "billion": 10**9, "100": 100, "hundred": 100}
_PERIODS = {
    "hourly": "hour", "daily": "day", "nightly": "night", "weekly": "week", "fortnightly": "fortnight", "monthly": "month",
    "quarterly": "quarter", "yearly": "year", "annually": "year", "annum": "year",
}  # fmt: skip
"""What one word behind a figure says that it is per."""
_TIMES = frozenset(("second", "minute", "hour", "day", "night", "week", "fortnight", "month", "quarter", "year"))
_HEAD = ("head", "person", "capita", "man", "woman")
_FAR = 9
"""Words behind a figure among which what it is for may stand."""
_BEFORE = 5
_LEAD = 10
_UNTOLD = ("percent", "fraction", "points", "multiplier", "age", "ordinal")

Kind = Literal["period", "person", "thing", "number", "each"]


class Rate(Struct, frozen=True):
    """A figure that is for each of something."""

    mention: Mention
    figure: Figure
    kind: Kind
    per: str = ""
    """The period, or the thing in the singular."""
    base: Decimal = Decimal(1)
    """Of so many in 100,000, the 100,000."""
    of: Mention | None = None
    """The number of things, where it says so itself: to each of the 300."""
    mean: bool = False


def rate_of(scene: Scene, bound: Bound) -> Rate | None:
    """What a figure is for each of; None for one that is for nothing."""
    mention, figure = bound.mention, bound.mention.value
    if not isinstance(figure, Figure) or mention.kind in _UNTOLD or figure.is_range:
        return None
    told = _told(scene, mention, figure, bound.sentence)
    told = told or _mean(scene, mention, figure, bound.sentence)
    timed = mention.kind == "duration" and told is not None and told.kind == "period"
    return None if timed else told  # 36 hours a week


def _told(scene: Scene, mention: Mention, figure: Figure, sentence: tuple[int, int]) -> Rate | None:
    if figure.per:
        return _per(scene, mention, figure, figure.per)
    words = _behind(scene, mention.end, sentence[1])
    if not words:
        return None
    if words[0] in _PERIODS:
        return Rate(mention, figure, "period", _PERIODS[words[0]])
    if words[0] == "apiece" or words[:2] == ["a", "head"]:
        return Rate(mention, figure, "each")
    if words[0] in _ARTICLES and len(words) > 1:
        return _of_thing(scene, mention, figure, words)
    if words[0] in _DISTRIBUTING and len(words) > 2 and words[1] in _EACH:
        return _distributed(scene, mention, figure, words, sentence)
    if words[0] in ("in", "per") and words[1:2] and _base(words[1]) is not None and mention.kind in ("number", "count"):
        return None  # nine in 10 is a share
    if words[0] == "each":
        return Rate(mention, figure, "each")
    return None


def _per(scene: Scene, mention: Mention, figure: Figure, per: str) -> Rate:
    base = _base(per)
    if base is not None:
        return Rate(mention, figure, "number", base=base)
    per = _PERIODS.get(per, per)
    if per in _TIMES:
        return Rate(mention, figure, "period", per)
    person = per in _HEAD or per in scene.lists.get("per_persons", {})
    return Rate(mention, figure, "person" if person else "thing", singular(per))


def _of_thing(scene: Scene, mention: Mention, figure: Figure, words: Sequence[str]) -> Rate | None:
    """$2.40 a jar, 30 words a minute on, $90 every week."""
    thing = words[1]
    after = words[2:3]
    if after and after[0] in scene.lists.get("rate_stops", {}):
        return None
    if not thing.isalpha() or thing == "one":
        return Rate(mention, figure, "each") if words[0] in _EACH else None
    if thing in _TIMES or thing in _HEAD:
        return _per(scene, mention, figure, thing)
    if words[0] in ("a", "an") and mention.kind != "money" and thing not in scene.lists.get("per_nouns", {}):
        return None
    if words[0] == "each" and not _is_counted(scene, thing):
        return Rate(mention, figure, "each")
    return _per(scene, mention, figure, thing)


def _is_counted(scene: Scene, thing: str) -> bool:
    """Whether anything near is counted in these: each guest, of the 40 guests."""
    key = (thing,)
    nouns = (m.value.noun for m in scene.found.mentions if isinstance(m.value, Figure))
    return thing in scene.lists.get("per_nouns", {}) or any(scene.same_noun(key, noun) for noun in nouns if noun)


def _distributed(
    scene: Scene, mention: Mention, figure: Figure, words: Sequence[str], sentence: tuple[int, int]
) -> Rate | None:
    """To each of the 300, for every one of its 7,000 people, in every 100,000."""
    leads, at = scene.lists.get("each_leads", {}), 2
    counted = scene.lists.get("per_nouns", {})
    while at < len(words) and words[at] in leads and words[at] not in counted:
        at += 1
    start = _start_of(scene, mention.end, at)
    following = starting_in(scene.found.mentions, start, min(start + 1, sentence[1]))
    number = next((m for m in following if m.kind in ("count", "number")), None)
    if number is not None and isinstance(number.value, Figure):
        if at == 2:  # for every 100,000 people
            return Rate(mention, figure, "number", base=number.value.interval.value)
        return Rate(mention, figure, "thing", of=number)
    if at >= len(words) or not words[at].isalpha():
        return Rate(mention, figure, "each") if at > 2 else None  # for each of them
    if at > 2 and words[at] not in counted:
        return Rate(mention, figure, "each")
    return _per(scene, mention, figure, words[at])


def _mean(scene: Scene, mention: Mention, figure: Figure, sentence: tuple[int, int]) -> Rate | None:
    """What words before a figure make it a mean of, or for each of: the average fee, £4.5m; each received £40."""
    mean = Rate(mention, figure, "each", mean=True)
    if figure.hedge == "average":
        return mean
    if _behind(scene, mention.end, sentence[1])[:2] == ["on", "average"]:
        return mean
    tokens, means = scene.found.tokens, scene.lists.get("mean_nouns", {})
    at = bisect_left(tokens.starts, mention.start)
    if not any(word == "each" or word in means for word in tokens.lower[max(at - _LEAD, 0) : at]):
        return None  # nearly every figure
    start = max(scene.words_before(mention.start, _BEFORE), sentence[0])
    others = [m.end for m in starting_in(scene.found.mentions, sentence[0], mention.start)]
    words = scene.words(max([start, *others]), mention.start)
    if any(ends_forward(scene.lists, "mean_nouns", words, at) for at in range(len(words))):
        return mean
    each = next((place for place, word in enumerate(words) if word == "each"), None)
    if each is None or each + 1 == len(words):  # for each 1,000
        return None
    thing = words[each + 1]
    if thing in scene.lists.get("per_nouns", {}):  # each taxpayer pays 40
        return _per(scene, mention, figure, thing)
    return Rate(mention, figure, "each")


def _behind(scene: Scene, end: int, stop: int) -> list[str]:
    tokens = scene.found.tokens
    at = bisect_left(tokens.starts, end)
    return list(tokens.lower[at : min(at + _FAR, bisect_left(tokens.starts, stop))])


def _start_of(scene: Scene, end: int, number: int) -> int:
    starts = scene.found.tokens.starts
    at = bisect_left(starts, end) + number
    return starts[at] if at < len(starts) else end


def _base(text: str) -> Decimal | None:
    """The number that a rate is per: 100,000, million."""
    if text in _LARGE:
        return Decimal(_LARGE[text])
    digits = text.replace(",", "")
    return Decimal(digits) if digits.isascii() and digits.isdigit() and Decimal(digits) > 1 else None
