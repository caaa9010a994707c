"""Addresses and citation keys that stand in a text as they are."""

from __future__ import annotations

import re

from factlint.model import Link

_ADDRESS = re.compile(r"https?://[^\s<>\"“”]+[^\s<>\"“”.,;:!?)\]'’]")


def web_links(text: str) -> tuple[Link, ...]:
    """A link for each web address that is printed in a text."""
    return tuple(Link(match.start(), match.end(), "link", match[0]) for match in _ADDRESS.finditer(text))
