"""Corrections: what is replaced, and what is left to the writer."""

from __future__ import annotations

from datetime import date

import pytest

from factlint.check import Engine, check, prepare
from factlint.fixes import fix_of, fixed
from factlint.read import read


@pytest.fixture(scope="module")
def engine() -> Engine:
    return prepare()


@pytest.mark.parametrize(
    ("text", "corrected"),
    [
        ("The hearing is on Thursday, March 14, 2023.", "The hearing is on Tuesday, March 14, 2023."),
        ("The hearing is on **Thursday**, March 14, 2023.", "The hearing is on **Tuesday**, March 14, 2023."),
        ("The hearing is on Thu, March 14, 2023.", "The hearing is on Tue, March 14, 2023."),
        ("HEARING ON THURSDAY, MARCH 14, 2023.", "HEARING ON TUESDAY, MARCH 14, 2023."),
        ("🦊 The hearing\r\nis on Thursday, 14 March 2023.", "🦊 The hearing\r\nis on Tuesday, 14 March 2023."),
        # The right weekday, one whose short form has no counterpart, and a date that exists in no year:
        ("The hearing is on Tuesday, March 14, 2023.", None),
        ("The hearing is on Thurs, March 14, 2023.", None),
        ("The hearing is on Thursday, June 31, 2023.", None),
        # A figure is never touched.
        ("Sales doubled from 200 to 500.", None),
    ],
)
def test_fix(text: str, corrected: str | None, engine: Engine) -> None:
    draft = read(text, "draft.md", date(2023, 3, 1), engine.vocabulary)
    findings = check(draft, engine, {heading.id: heading.severity for heading in engine.rules.headings})
    fixes = [fix for finding in findings if (fix := fix_of(finding, draft, engine.lexicon)) is not None]
    assert (fixed(text, fixes) if fixes else None) == corrected


def test_one_of_two_corrections_of_the_same_words_is_made(engine: Engine) -> None:
    text = "The hearing is on Thursday, March 14, 2023, and the vote on Friday, March 15, 2023."
    draft = read(text, "draft.md", None, engine.vocabulary)
    findings = check(draft, engine, {"weekday-mismatch": "error"})
    fixes = [fix for finding in findings if (fix := fix_of(finding, draft, engine.lexicon)) is not None]
    right = "The hearing is on Tuesday, March 14, 2023, and the vote on Wednesday, March 15, 2023."
    assert fixed(text, [*fixes, *fixes]) == right
