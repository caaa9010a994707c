"""What holds of the findings of every draft."""

from __future__ import annotations

from functools import cache

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st
from msgspec.structs import replace

from factlint.checking import Engines, check_one
from factlint.config import Config
from factlint.errors import UsageError
from factlint.inputs import Input
from factlint.model import Finding, Place
from tests.read.drafts import drafts, news


@cache
def engines() -> Engines:
    return Engines()


def findings_of(source: str | bytes, name: str) -> tuple[Finding, ...] | None:
    """The findings, or None where the draft cannot be read."""
    content = source if isinstance(source, bytes) else source.encode()
    try:
        return check_one(Input(name, content), Config(), engines()).findings
    except UsageError:
        return None


def moved(place: Place, offset: int, lines: int) -> Place:
    return replace(
        place,
        start=place.start + offset,
        end=place.end + offset,
        line=place.line + lines,
        end_line=place.end_line + lines,
    )


@given(content=st.binary(max_size=200))
@settings(deadline=None)
@pytest.mark.parametrize("name", ["a.md", "a.txt"])
def test_any_bytes_give_findings_or_a_refusal(name: str, content: bytes) -> None:
    findings_of(content, name)


@given(source=st.one_of(drafts(), news()))
@example(source="What is known about")
@example(source=f"It rose from {'1, 2.5, 30% ' * 2000}")
@settings(deadline=None, max_examples=50)
@pytest.mark.parametrize("name", ["a.md", "a.txt"])
def test_any_draft_gives_findings_inside_it(name: str, source: str) -> None:
    size = len(source)
    for finding in findings_of(source, name) or ():
        for place in (finding.place, *finding.related):
            assert 0 <= place.start <= place.end <= size
            assert (place.line, place.column) <= (place.end_line, place.end_column)


@given(source=news(), blanks=st.sampled_from(["\n", "\n\n\n"]))
@settings(deadline=None, max_examples=25)
@pytest.mark.parametrize("name", ["a.md", "a.txt"])
def test_a_shifted_draft_has_shifted_findings(name: str, source: str, blanks: str) -> None:
    one, other = findings_of(source, name), findings_of(blanks + source, name)
    assert one is not None
    expected = tuple(
        replace(
            finding,
            place=moved(finding.place, len(blanks), len(blanks)),
            related=tuple(moved(place, len(blanks), len(blanks)) for place in finding.related),
        )
        for finding in one
    )
    assert other == expected


@given(source=news(), line_end=st.sampled_from(["\r\n", "\r"]))
@settings(deadline=None, max_examples=25)
@pytest.mark.parametrize("name", ["a.md", "a.txt"])
def test_line_ends_move_no_finding_to_another_line(name: str, source: str, line_end: str) -> None:
    def told(text: str) -> list[tuple[str, str, int, int, int, int]]:
        return [
            (f.rule, f.message, f.place.line, f.place.column, f.place.end_line, f.place.end_column)
            for f in findings_of(text, name) or ()
        ]

    assert told(source.replace("\n", line_end)) == told(source)


@given(source=news())
@settings(deadline=None, max_examples=15)
def test_a_byte_order_mark_and_utf_16_change_nothing(source: str) -> None:
    plain = findings_of(source, "a.md")
    assert findings_of(b"\xef\xbb\xbf" + source.encode(), "a.md") == plain
    assert findings_of(source.encode("utf-16"), "a.md") == plain
