"""The comment to paste for a silence, in the form of its draft's format."""

from __future__ import annotations

from pathlib import PurePath

from factlint.model import Finding
from factlint.notices import NOTICES
from factlint.read.front_matter import prose_start

FORMS: dict[str, str] = {
    ".mdx": "{{/* {} */}}",
    ".txt": "[{}]",
    ".text": "[{}]",
    "": "[{}]",
}
"""File suffix -> how a comment is written; elsewhere as in HTML."""
_HTML = "<!-- {} -->"
_REASON = "why"


def silence_for(source: str, finding: Finding) -> str:
    """What to paste to keep a finding quiet, and where; empty for what is said of silences themselves."""
    if finding.rule in {notice.id for notice in NOTICES}:
        return ""
    if finding.place.start < prose_start(source):
        return f"in the front matter, {front_matter_silence(finding.rule)}"
    comment = silence_comment(finding.place.path, finding.rule)
    return f"on line {finding.place.line}, or on a line of its own above its block, {comment}"


def silence_comment(path: str, rule: str, reason: str = _REASON) -> str:
    """The comment that silences a rule for its line, or for the block under it."""
    form = FORMS.get(PurePath(path).suffix.lower(), _HTML)
    return form.format(f"factlint: ignore {rule} -- {reason}")


def front_matter_silence(rule: str, reason: str = _REASON) -> str:
    """The entry of front matter that silences a rule in the whole draft; comments cannot stand there."""
    return f'factlint: {{ignore: ["{rule} -- {reason}"]}}'
