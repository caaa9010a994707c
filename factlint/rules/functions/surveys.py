"""What expressions may ask about opinion polls: what a draft says of how they were taken."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from functools import lru_cache

from factlint.model import Figure, Interval
from factlint.patterns import late
from factlint.rules.functions.function import Function, answer
from factlint.rules.scene import Scene
from factlint.rules.values import Amount, Truth, Value, plain

_POLLSTER = late(
    r"(?:[A-ZÀ-Þ][\w.&’'/-]+)(?: (?:[A-ZÀ-Þ][\w.&’'-]+|of|and|opinion|exit|national|state|tracking|new|online|telephone|"
    r"monthly|annual|weekly|\d{4}))* (?:[Pp]oll|[Ss]urvey)s?\b"
    r"|\b(?:polls?|surveys?|polling|research|study|firm|pollsters?|published|released|questionnaire)\b[^.;]{0,60}?\b"
    r"(?:by|from|for|of|at|with)\s(?:the )?(?:[a-z]+ ){0,3}[A-ZÀ-Þ]"
    r"|[A-ZÀ-Þ][\w.&’'-]+ (?:surveyed|polled|interviewed|questioned|asked|found)\b"
    r"|\baccording to (?:the |a |an )?(?:[a-z]+ ){0,3}[A-ZÀ-Þ]"
)
"""Somebody's name where a pollster's stands: the Norvik Institute poll; a survey by Lindco; Lindco surveyed."""
_OPENER = late(r"^[A-Z][a-z]*(?: [a-z]+)? (?:poll|survey)s?$")
"""A capital that only begins a sentence: A poll, Recent surveys."""
_POLL = late(r"\b(?:poll|survey|respondent|questionnaire|pollster)", re.IGNORECASE)
_NUMBER = (
    r"(?:\d{1,3}(?:,\d{3})+|\d{3,6}|(?:more than |nearly |about |some )?(?:a|two|three|five|ten) (?:hundred|thousand))"
)


def _lacking(scene: Scene, values: Sequence[Value]) -> Value:
    """The items of a list that nothing in the draft states, in words."""
    name = plain(values[0])
    if scene.draft is None or not isinstance(name, str):
        return ""
    text = _about_polls(scene.draft.source)
    missing = [item for item in _entries(scene, name.strip("<>")) if not _stated(scene, item, text)]
    return " and ".join(_WORDS.get(item, item) for item in missing)


_WORDS = {
    "pollster": "who asked", "sample": "how many were asked", "population": "who was asked", "dates": "when they were asked",
    "margin": "the margin of error",
}  # fmt: skip


@lru_cache(maxsize=2)
def _about_polls(source: str) -> str:
    """The paragraphs of a draft that speak of polls, with the ones after them."""
    paragraphs = re.split(r"\n\s*\n|\n", source)
    kept: list[str] = []
    for number, paragraph in enumerate(paragraphs):
        near = paragraphs[max(number - 1, 0) : number + 1]
        if any(_POLL.search(one) for one in near):
            kept.append(paragraph)
    return "\n".join(kept)


def _entries(scene: Scene, name: str) -> list[str]:
    index = scene.lists.get(name, {})
    return sorted({" ".join(words) for entries in index.values() for words in entries})


def _stated(scene: Scene, item: str, text: str) -> bool:
    special = _SPECIAL.get(item)
    if special is not None:
        return special(scene, text)
    entries = tuple(_entries(scene, f"survey_{item}"))
    return bool(entries) and _any_of(entries).search(text.lower()) is not None


@lru_cache(maxsize=16)
def _any_of(entries: tuple[str, ...]) -> re.Pattern[str]:
    return re.compile(rf"\b(?:{'|'.join(map(re.escape, entries))})\b")


@lru_cache(maxsize=4)
def _sample(people: tuple[str, ...]) -> re.Pattern[str]:
    counted = rf"\b{_NUMBER} (?:[\w-]+ ){{0,4}}(?:{'|'.join(map(re.escape, people))})\b"
    asked = "sample|surveyed|polled|interviewed|questioned|asked|poll of|survey of|responses from"
    return re.compile(rf"{counted}|(?:{asked})[^.]{{0,30}}\b{_NUMBER}", re.IGNORECASE)


def _has_sample(scene: Scene, text: str) -> bool:
    return _sample(tuple(_entries(scene, "poll_people"))).search(text) is not None


def _has_pollster(_: Scene, text: str) -> bool:
    return any(not _opens_only(match[0]) for match in _POLLSTER.finditer(text))


def _opens_only(matched: str) -> bool:
    words = matched.split()
    return _OPENER.match(matched) is not None and words[0].lower() in _OPENERS


_OPENERS = frozenset(
    ("a", "an", "the", "one", "another", "some", "most", "this", "that", "recent", "new", "two", "in", "last", "several",
     "our", "their", "its", "his", "her", "latest", "opinion", "national", "state", "many", "early", "other", "public")
)  # fmt: skip
_SPECIAL: dict[str, Callable[[Scene, str], bool]] = {"sample": _has_sample, "pollster": _has_pollster}

_MARGIN = late(r"margins? of (?:sampling )?error|sampling error|error margin", re.IGNORECASE)
_MARGIN_REACH = 70
"""Characters between the words and the figure of a margin of error."""
_WITHIN = late(r"\b(?:within|inside|outside|beyond|than)\b[^.;]*$")
"""Before the words: the text itself says how the lead compares."""
_LARGEST_MARGIN = 12


def _survey_states(scene: Scene, values: Sequence[Value]) -> Value:
    item = plain(values[0])
    if scene.draft is None or not isinstance(item, str):
        return Truth.UNKNOWN
    return answer(_stated(scene, item, _about_polls(scene.draft.source)))


def _margin_of_error(scene: Scene, _: Sequence[Value]) -> Value:
    """The margin of error that the block states, as a bare number of points: the figure nearest to the words."""
    text = scene.found.block.text
    found = []
    for match in _MARGIN.finditer(text):
        if _WITHIN.search(text[max(match.start() - 40, 0) : match.start()]):
            return None
        for mention in scene.found.mentions:
            away = max(mention.start - match.end(), match.start() - mention.end)
            value = mention.value
            if (
                away <= _MARGIN_REACH
                and isinstance(value, Figure)
                and mention.kind in ("points", "percent", "count", "number")
            ):
                if 0 < abs(value.interval.value) < _LARGEST_MARGIN and "." not in text[
                    match.end() : mention.start
                ].replace("+/-", ""):
                    found.append((away, abs(value.interval.value)))
    return Amount(Interval.exact(min(found)[1])) if found else None


def _bare(_: Scene, values: Sequence[Value]) -> Value:
    amount = plain(values[0])
    return Amount(amount.interval) if isinstance(amount, Amount) else None


SURVEYS: dict[str, Function] = {
    "survey_states": Function(
        1,
        1,
        _survey_states,
        'whether the draft states an item of a survey: "pollster", "sample", "dates", "population", "margin"',
    ),
    "margin_of_error": Function(
        0, 0, _margin_of_error, "the margin of error that the paragraph states, as a bare number"
    ),
    "bare": Function(1, 1, _bare, "a figure or a sum without its unit"),
    "lacking": Function(
        1,
        1,
        _lacking,
        'which items of a list of survey items ("<survey_items>") the draft does not state, in words, or ""',
    ),
}
