"""What stands in a draft and is no prose: bylines, buttons, credits."""

from __future__ import annotations

import re

_BUTTON = re.compile(
    r"(?:post|leave|add|write)\s+(?:a\s+)?comments?|comments?(?:\s*\(\d+\))?|share(?:\s+(?:this|on|via)\b.{0,30})?|(?:read|see|show|load)\s+(?:more|also|next)\b.{0,60}"
    r"|related\s+(?:articles?|stories|content)|advertisement|sponsored(?:\s+content)?|sign\s+(?:up|in)\b.{0,40}|subscribe\b.{0,30}"
    r"|log\s*in|print(?:\s+this\s+(?:page|article))?|e-?mail(?:\s+this\s+(?:page|article))?|follow\s+us\b.{0,30}|back\s+to\s+top|continue\s+reading"
    r"|skip\s+to\s+(?:main\s+)?content|most\s+(?:read|popular)|tags?:.*|topics?:.*|copyright\b.*|©.*|all\s+rights\s+reserved\.?"
    r"|\d+\s+(?:comments?|shares?|likes?|min(?:ute)?s?\s+read)",
    re.IGNORECASE,
)
_BYLINE = re.compile(
    r"(?:By|BY|Words by|Text by|Reporting by|Editing by|Photos? by|Photograph(?:s|y)? by)\s+[A-Z][^.!?]{1,80}"
)
_CREDIT = re.compile(
    r"(?:Photo|Image|Picture|Credit|Getty Images|Illustration)\b\s*(?:credit\s*)?[:/].{1,80}", re.IGNORECASE
)
_STAMP = re.compile(
    r"(?:(?:published|updated|posted|last updated|first published)\b[^.]{0,60}|\d{1,2}:\d{2}\s*(?:am|pm)?\s*(?:[A-Z]{2,4})?)",
    re.IGNORECASE,
)
_LONGEST = 100


def is_furniture(text: str) -> bool:
    """Whether a line is a button, a byline, a credit or a time stamp that the page prints around an article."""
    line = text.strip().strip("[]()*_ ")
    if not line or len(line) > _LONGEST:
        return False
    return any(pattern.fullmatch(line) for pattern in (_BUTTON, _BYLINE, _CREDIT, _STAMP))
