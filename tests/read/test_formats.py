"""The list of suffixes, which is read without any reader, agrees with the readers."""

from __future__ import annotations

from factlint.formats import SUFFIXES
from factlint.read import READERS


def test_every_suffix_has_its_reader() -> None:
    assert READERS.keys() == SUFFIXES
