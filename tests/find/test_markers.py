"""Markers: where they stand, in prose and in odd places, and what only looks like one."""

from __future__ import annotations

import pytest

from factlint.check import prepare
from factlint.find.markers import find_markers
from factlint.read import read

ENGINE = prepare()


def found(text: str) -> list[tuple[str, str]]:
    """Each marker's text, and what stands at its place in the source."""
    draft = read(text, "draft.md", None, ENGINE.vocabulary)
    return [(marker.text, text[marker.start : marker.end]) for marker in find_markers(draft, ENGINE.lexicon.markers)]


@pytest.mark.parametrize(
    ("text", "texts"),
    [
        ("It cost $TK in *TK* and TKTK.", ["TK", "TK", "TKTK"]),
        ("It opened on TK May 2026.", ["TK"]),
        ("About TK% of XX people, or £XXm.", ["TK", "XX", "XX"]),
        ("Call 555-TKTK [DATE TK].", ["TKTK", "TK"]),
        ("[NUMBER] people, [month?], [name]", ["[NUMBER]", "[month?]"]),
        ("Born in ?? (source: ??), serious?? No.", ["??", "??"]),
        ("The X,XXX and 00,000, but 10,000 and 0.001", ["X,XXX", "00,000"]),
        ("TODO: call the port. The TODO list.", ["TODO"]),
        ("Lorem ipsum dolor sit amet", ["Lorem ipsum dolor"]),
        ("TK Anand, flight TK 1980, T.K. Lind, TK-42, TK&Co, site.tk", []),
        ("Mr Osei, XX, of Tarn, is here. She, who is XX, was born in 19XX.", ["XX", "XX", "19XX"]),
        (
            "It is calm. [quote from union to come] [photo to follow]",
            ["[quote from union to come]", "[photo to follow]"],
        ),
        ("“It has [yet] to come.” He wants [the rest] to come. [It was a year to remember]", []),
        ("Pope Leo XX, a reign, and Super Bowl XX, of Tampa", []),
        ("Super Bowl XX, XX chromosomes, an XX cell, size XXL, the xx", []),
    ],
)
def test_text(text: str, texts: list[str]) -> None:
    assert [marker for marker, _ in found(text)] == texts
    assert all(marker == source for marker, source in found(text))


def test_odd_places() -> None:
    text = (
        "---\ntitle: The TK tram\nbyline: TK\nsource: '??'\n---\n\n"
        "<!-- CHECK the fare -->\n<!-- factlint: ignore x -- TK -->\n\n| Fare | Year |\n| --- | --- |\n| TK | 2024 |\n\n"
        "![TK caption](a.png) and [the report](TK) and `TK`\n\n```\nTK\n```\n"
    )
    assert found(text) == [
        ("TK", "TK"),
        ("TK", "TK"),
        ("??", "??"),
        ("CHECK the fare", "<!-- CHECK the fare -->"),
        ("TK", "TK"),
        ("TK", "TK"),
        ("TK", "the report"),
    ]
