"""A pattern that is compiled late matches as the same one compiled at once does."""

from __future__ import annotations

import re

from factlint.patterns import late


def test_a_late_pattern_is_the_pattern() -> None:
    text = "Ridership rose from 15,000 to 30,000."
    for source in (r"\d+,\d+", r"(?P<word>[a-z]+)", r"^$"):
        lazy, plain = late(source, re.IGNORECASE), re.compile(source, re.IGNORECASE)
        for _ in range(2):
            assert [m.span() for m in lazy.finditer(text)] == [m.span() for m in plain.finditer(text)]
            assert lazy.sub("_", text) == plain.sub("_", text)
            assert lazy.split(text) == plain.split(text)
            assert bool(lazy.fullmatch(text)) is bool(plain.fullmatch(text))
        assert (lazy.pattern, lazy.flags, lazy.groupindex) == (plain.pattern, plain.flags, plain.groupindex)
