"""The fact-checker's list: each kind of item with what, value, when, who and what it was held against."""

from __future__ import annotations

from factlint.check import check_found
from factlint.claims.worklist import WorklistItem, worklist
from factlint.find import find
from factlint.read import read
from factlint.report.worklist import WORKLIST_FORMATS
from tests.claims.drafts import engine

TEXT = """# Lunde to cut 60 jobs

The town of Lunde will cut 54 jobs in May 2025, Mayor Ida Solberg said. "We have no other choice at all," she said.

Its debt rose to $12.5 million, the largest sum ever owed.
"""


def items(text: str = TEXT) -> tuple[WorklistItem, ...]:
    draft = read(text.encode(), "draft.md")
    blocks = list(find(draft, engine().lexicon))
    rules = engine().rules.headings
    findings = check_found(draft, blocks, engine(), {rule.id: rule.severity for rule in rules if rule.on})
    return worklist(draft, blocks, findings, engine().claim_words)


def test_every_kind_is_listed() -> None:
    listed = [(item.line, item.kind, item.value) for item in items()]
    assert [row for row in listed if row[2] != "Ms"] == [
        (1, "figure", "60 jobs"),
        (3, "figure", "54 jobs"),
        (3, "date", "May 2025"),
        (3, "name", "Mayor"),
        (3, "quotation", '"We have no other choice at all,"'),
        (5, "figure", "$12.5 million"),
        (5, "superlative", "largest sum"),
    ]


def test_a_figure_says_what_when_and_what_it_was_held_against() -> None:
    figure = next(item for item in items() if item.value == "54 jobs")
    assert (figure.what.split()[0], figure.when) == ("jobs", "May 2025")
    assert figure.checked.startswith("headline-body-figure: 60 jobs in the headline, 54 jobs in the text")
    assert next(item for item in items() if item.value == "$12.5 million").what == "debt"


def test_who_says_so_is_printed_as_the_draft_has_it() -> None:
    figure = next(item for item in items() if item.value == "54 jobs")
    assert figure.who == "Mayor Ida Solberg"


def test_formats() -> None:
    drafts = [("draft.md", items("It owns =5 boats | 3 boats, the crew said."))]
    assert WORKLIST_FORMATS["csv"](drafts).splitlines()[0] == "path,line,column,kind,what,value,when,who,checked"
    assert '"version": 1' in WORKLIST_FORMATS["json"](drafts)
    assert WORKLIST_FORMATS["markdown"](drafts).splitlines()[4].startswith("| [ ] | 1:")
    assert WORKLIST_FORMATS["text"](drafts).startswith("draft.md\n\nplace")
