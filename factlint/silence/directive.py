"""A comment as a silence: its verb, the rules that it names, and its reason."""

from __future__ import annotations

import re
from typing import Literal

from msgspec import Struct

from factlint.model import Comment, Draft
from factlint.patterns import late

Verb = Literal["ignore", "ignore-file", "disable", "enable"]
VERBS: dict[str, Verb] = {"ignore": "ignore", "ignore-file": "ignore-file", "disable": "disable", "enable": "enable"}

_MARK = late(r"factlint[ \t]*:", re.IGNORECASE)
_REASON = late(r"(?:^|\s)(?:--|\u2014|\u2013)(?:\s|$)")
"""Two hyphens, or the dash that an editor makes of them."""
_SEPARATOR = late(r"[\s,]+")


class Directive(Struct, frozen=True):
    """A comment that speaks to factlint."""

    comment: Comment
    verb: str
    """As written; only those of `VERBS` are obeyed."""
    names: tuple[str, ...]
    """Rules, families, or `all`."""
    reason: str


def directives_of(draft: Draft) -> tuple[Directive, ...]:
    """The comments of a draft that speak to factlint, in order; those that are shown as code are not meant."""
    return tuple(
        _directive(comment)
        for comment in draft.comments
        if _MARK.match(comment.text) and not _in_code(draft.source, comment.start)
    )


def _directive(comment: Comment) -> Directive:
    mark = _MARK.match(comment.text)
    told = comment.text[mark.end() if mark else 0 :].strip()
    dash = _REASON.search(told)
    head, reason = (told[: dash.start()], told[dash.end() :]) if dash else (told, "")
    verb, *names = [word for word in _SEPARATOR.split(head) if word] or [""]
    return Directive(comment, verb.lower(), tuple(dict.fromkeys(names)), " ".join(reason.split()))


def _in_code(source: str, start: int) -> bool:
    """Whether a place stands between backticks of its line."""
    line = max(source.rfind("\n", 0, start), source.rfind("\r", 0, start)) + 1
    return source.count("`", line, start) % 2 == 1
