"""Enumerations in running text: how many things a stretch names, in every way of counting them."""

from __future__ import annotations

import re
from collections.abc import Sequence

from factlint.patterns import late

_COLON_REACH = 60
"""Characters between the number and a colon, a dash or a bracket that opens its list."""
_DASH = late(r"\s[–—-]\s|\s?—\s?")
_AND = late(r"\s(?:and|or|&)\s")
_LEADING_AND = late(r"^(?:and|or|&)\s")
_PARALLEL = ("to", "that", "whether", "because", "by", "how", "why", "what", "who", "when")
"""Items that begin so are told by it: to cut costs, waste and delays, and to hire nurses."""
_LONGEST_ITEM = 6
_DANGLING = (
    "of",
    "from",
    "who",
    "which",
    "whose",
    "where",
    "with",
    "in",
    "at",
    "on",
    "for",
    "near",
    "aged",
    "said",
    "says",
    "like",
    "as",
    "if",
)
"""What begins so belongs to the item before."""
_AGED = r"(?:aged )?(?:[1-9][0-9]?|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen)"
_AGE = late(rf"(?<=[a-zà-ÿ]), {_AGED}(?=,| and\b|;|$)")
_PARTICLES = r"(?:of|de|van|von|the|and|al|bin|la|le|du|da|di|for)"
_NAMED_AS = rf"(?:{_PARTICLES} )?[A-ZÀ-Þ][\w.'’-]*(?: (?:{_PARTICLES} )?[A-ZÀ-Þ][\w.'’-]*)*"
_NAME = late(_NAMED_AS)
_PLURAL = late(r"[a-z]{2,}[^su'’\W]s$")
_COPULA = late(rf"\s(?:are|were) (?={_NAMED_AS}(?:, {_NAMED_AS})+,? and {_NAMED_AS}[.!?]?\s*$)")
"""The three finalists are Ane Lund, Piet Vos and Mia Holt: nothing but names to the end."""
_PERSON = rf"{_NAMED_AS}(?:, {_AGED}(?=,| and\b))?"
_ROW = rf"{_PERSON}(?:, {_PERSON})*,? and {_NAMED_AS}(?:, {_AGED})?"
_NAMED = late(
    rf",? (?:named(?: by [a-z ]{{1,20}})? as|named|namely|identified as|called|known as),? (?P<row>{_ROW})(?=[,.;!?]|$)"
)
"""Four suspects, named as Ivo Kral, Petr Sima and Jan Moravec."""
_APPOSED = late(rf", (?P<row>{_ROW})(?:,(?! (?:the|a|an|two|three|four|both)\b)|[.!?]?$)")
"""Her three children, Nils and Ebba, were with her."""
_OPENING_ROW = late(
    rf"\W*(?P<row>{_ROW})(?:,(?: all| both)?[^,.;]{{0,40}},)? "
    r"(?:will|were|was|are|is|have|had|has|appeared|died|face|denied|deny|remain|pleaded)\b"
)
"""How a sentence opens that names those whom the one before has counted."""
_QUOTED = late(r"[“\"]([^“”\"]{1,60}?),?[”\"]")
_QUOTED_ROW = late(r"[“\"][^“”\"]{1,60}[”\"](?:(?:, and |, | and )[“\"][^“”\"]{1,60}[”\"])+")
_RELATIVE = late(r",? (?:who|which|that|whose|where|when|with whom|to whom)\b[^,;]*$")
"""What a last item says more of itself."""
_WHOLE_ROW = late(rf"(?P<row>{_ROW})")
_THEY_ARE = late(r"^(?:They|These|Those|The two|The three|The four|The five) (?:are|were) ")
_ARTICLES = ("a", "an", "the")
_ASIDE = late(r"(?:put|worth|estimated|valued|said|now|once|then|which|where|who|[a-z]{3,}ed|long|still|both) ")
"""How a segment opens that only says more of the one before it."""


def stretch_after(text: str) -> str:
    """The enumeration that opens soon after a number, without its marks; empty where none does.

    `text` is the sentence from behind the number on. A colon opens a list to the end of the sentence, a dash to the next
    dash, a bracket to its partner.
    """
    names = _COPULA.match(text)
    if names is not None:
        return text[names.end() :].strip().rstrip(" .!?")
    row = _NAMED.match(text) or _APPOSED.match(text)
    if row is not None:
        return row["row"].rstrip(".")
    bracket = text.find("(")
    if 0 <= bracket <= 1 and ")" in text:
        return text[bracket + 1 : text.index(")")]
    dash = _DASH.search(text, 0, _COLON_REACH)
    colon = text.find(":", 0, _COLON_REACH)
    if dash is not None and (colon < 0 or dash.start() < colon):
        if text[: dash.start()].count(" ") > 3 or "," in text[: dash.start()]:
            return ""
        rest = text[dash.end() :]
        closing = _DASH.search(rest)
        return rest[: closing.start()] if closing is not None else rest.rstrip(" .!?")
    if colon < 0 or "," in text[:colon] or text[colon + 1 : colon + 2] != " ":
        return ""
    return text[colon + 1 :].strip().rstrip(" .!?")


def without_relative(stretch: str) -> str:
    """An enumeration without what its last item says more of itself: who had slept for three hours."""
    return _RELATIVE.sub("", stretch)


def item_counts(stretch: str, people: bool) -> tuple[int, int] | None:
    """The least and the greatest number of things that an enumeration can name; None where it cannot be told.

    "and" inside an item is counted both ways. A stretch that is no plain row of short, like items cannot be told, nor can
    plurals where people are counted.
    """
    text = _AGE.sub("", " ".join(stretch.split()))
    if _QUOTED_ROW.fullmatch(text):
        return _simple(len(_QUOTED.findall(text)), 0)
    parallel = _parallel(text)
    text = text if parallel else _RELATIVE.sub("", text)
    if any(mark in text for mark in '"“”():?!') or any(char.isdigit() for char in text):
        return None
    if parallel:
        return parallel
    separator = ";" if ";" in text else ","
    segments = [segment.strip() for segment in text.split(separator) if segment.strip()]
    if separator == ";":
        return _simple(len(segments), 0) if len(segments) > 1 else None
    segments = _without_asides(segments)
    if not segments or (len(segments) == 1 and not _AND.search(text)):
        return None
    oxford = _LEADING_AND.match(segments[-1]) is not None
    bare = [_LEADING_AND.sub("", segment) for segment in segments]
    joints = [len(_AND.findall(segment)) for segment in bare]
    if len(segments) > 1 and not oxford and not joints[-1]:
        return None
    items = [item for segment in bare for item in _AND.split(segment)]
    if not _alike(items) or (people and any(_plural(item) for item in items)):
        return None
    least = len(segments) + (0 if oxford else 1)
    return _simple(least, sum(joints) - (0 if oxford else 1))


def _without_asides(segments: list[str]) -> list[str]:
    """A row's segments without what some say of the ones before: Ada Holm, at finance, and Per Lund; the cost, put at a million, and."""
    bare = [_LEADING_AND.sub("", segment) for segment in segments]
    articles = [segment.split(" ", 1)[0].lower() in _ARTICLES for segment in bare]
    named = [_NAME.fullmatch(segment) is not None and " " in segment for segment in bare]
    asides = [
        segment.split(" ", 1)[0].lower() in _DANGLING or _ASIDE.match(segment) is not None for segment in segments
    ]
    kept = [segment for segment, aside in zip(segments, asides, strict=True) if not aside]
    alike = all(one or aside for one, aside in zip(named, asides, strict=True)) or all(
        one or aside for one, aside in zip(articles, asides, strict=True)
    )
    return (
        kept if alike and any(asides) and not asides[0] and len(kept) > 1 and _LEADING_AND.match(kept[-1]) else segments
    )


def names_opening(sentence: str) -> tuple[int, int] | None:
    """How many people the row of names has with which a sentence opens; None where it opens with none."""
    they = _THEY_ARE.match(sentence)
    if they is not None:
        whole = _WHOLE_ROW.fullmatch(sentence[they.end() :].rstrip(" .!\n"))
        return None if whole is None else item_counts(whole["row"], False)
    row = _OPENING_ROW.match(sentence)
    return None if row is None else item_counts(row["row"], False)


def _simple(least: int, more: int) -> tuple[int, int]:
    return least, least + max(more, 0)


def _parallel(text: str) -> tuple[int, int] | None:
    """Items that all begin with one small word: as many as that word begins one."""
    first = text.split(" ", 1)[0].lower()
    if first not in _PARALLEL:
        return None
    count = len(re.findall(rf"(?:^|, |; )(?:and |or )?{first}\b|\s(?:and|or) {first}\b", text.lower()))
    return (count, count) if count > 1 else None


def _alike(items: Sequence[str]) -> bool:
    """Whether all items are names, or none is; short, and none hanging on to another."""
    names = [_NAME.fullmatch(item) is not None for item in items]
    capital = [item[:1].isupper() for item in items]
    if any(len(item.split()) > _LONGEST_ITEM or not item for item in items):
        return False
    if any(item.split(" ", 1)[0].lower() in _DANGLING for item in items):
        return False
    if any(capital):
        return all(names) or (capital[0] and not any(capital[1:]) and all(len(item.split()) < 3 for item in items))
    return True


def _plural(item: str) -> bool:
    """Whether an item may stand for several people."""
    words = item.lower().split()
    return not item[:1].isupper() and (words[0] not in _ARTICLES or _PLURAL.search(words[-1]) is not None)
