"""Addresses and citation keys that stand in a text as they are."""

from __future__ import annotations

from factlint.model import Link
from factlint.patterns import late

CITATION = late(r"\[(?=[^\]\[@\n]{0,60}@\w)[^\]\[\n]{1,200}\](?![(\[])")
"""`[@key]` and `[see @key, p. 3; @other]`, as Pandoc has them; a link's text is none."""
KEY = late(r"(?<![\w@])@(\w(?:[\w:.#$%&+?<>~/-]*\w)?)")
_ADDRESS = late(r"https?://[^\s<>\"“”]+[^\s<>\"“”.,;:!?)\]'’]")


def web_links(text: str) -> tuple[Link, ...]:
    """A link for each web address that is printed in a text."""
    return tuple(Link(match.start(), match.end(), "link", match[0]) for match in _ADDRESS.finditer(text))


def citation_keys(text: str) -> tuple[Link, ...]:
    """A link for each citation key in brackets that begin with it: `[@survey]`; handles elsewhere are none."""
    return tuple(
        Link(cited.start() + key.start(), cited.start() + key.end(), "citation", key[1])
        for cited in CITATION.finditer(text)
        if cited[0].startswith(("[@", "[see @"))
        for key in KEY.finditer(cited[0])
    )
