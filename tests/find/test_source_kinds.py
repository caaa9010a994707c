"""What kind of source a phrase names."""

from __future__ import annotations

import pytest

from factlint.engine import rules_and_words
from factlint.find.attribution_words import AttributionLexicon
from factlint.find.source_kinds import source_kind
from factlint.find.tokens import tokenize

LEXICON = AttributionLexicon.of(rules_and_words()[1])


@pytest.mark.parametrize(
    ("phrase", "kind"),
    [
        ("Ida Holm", "person"),
        ("Mr Holm", "person"),
        ("Ida Holm, the mayor of Lunde,", "person"),
        ("the Lunde Institute", "organisation"),
        ("NATO", "organisation"),
        ("the Norde Gazette", "organisation"),
        ("the defence ministry", "office"),
        ("a spokesman for the ministry", "office"),
        ("police", "office"),
        ("a report by the union", "document"),
        ("satellite images", "document"),
        ("the document", "document"),
        ("a board member", "anonymous"),
        ("two officials familiar with the talks", "anonymous"),
        ("sources at the ministry", "anonymous"),
        ("the mayor", "anonymous"),
        ("experts", "vague"),
        ("Recent reports from Port Adel", "vague"),
        ("some critics", "vague"),
        ("Many", "vague"),
        ("she", "pronoun"),
        ("it", "pronoun"),
    ],
)
def test_kind(phrase: str, kind: str) -> None:
    tokens = tokenize(phrase)
    assert source_kind(tokens, (0, len(tokens.words)), LEXICON) == kind


def test_no_source_is_none() -> None:
    assert source_kind(tokenize("said"), None, LEXICON) == "none"
