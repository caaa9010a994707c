"""Which files are drafts: a run whose results are all known reads none of them, and loads no reader."""

from __future__ import annotations

SUFFIXES = frozenset((".md", ".markdown", ".mdown", ".mdx", ".txt", ".text", ""))
"""The suffixes that `factlint.read.READERS` has readers for."""
