"""Figures that stand together: roles by the words around them, and which figures belong to one change."""

from __future__ import annotations

import pytest

from factlint.check import prepare
from factlint.find import find
from factlint.read import read
from factlint.rules.passage import Passage, passage
from factlint.rules.read_phrase import PhraseError, parse_phrase
from factlint.rules.ready import ready
from factlint.rules.slots import SLOT_TYPES
from factlint.rules.together import match_together

ENGINE = prepare(keep=False)
LISTS = [name for name in ENGINE.rules.lists if "~" not in name]
CHANGE = parse_phrase("{change:percent@change} & {old:amount@base} & {new:amount@result?}", SLOT_TYPES, LISTS)


def passage_of(text: str) -> tuple[Passage, str]:
    (found,) = find(read(text.encode(), "draft.md"), ENGINE.lexicon)
    return passage(found, found.block.sentences, ENGINE.rules.lists), found.block.text


@pytest.mark.parametrize(
    ("text", "roles"),
    [
        ("Fees rose from about $1,200 to a record $1,500.", {"1,200": {"base"}, "1,500": {"result"}}),
        ("Fees were $1,500, compared with a total of $1,200.", {"1,500": {"result"}, "1,200": {"base"}}),
        ("It sold 1,500 tents, against last year's 1,200.", {"1,500": {"result"}, "1,200": {"base"}}),
        ("It sold 1,200 tents a year earlier.", {"1,200": {"base"}}),
        ("It sold 1,500 tents against forecasts of 1,700.", {"1,500": {"result"}, "1,700": {"aside"}}),
        ("Fees rose by more than 25%.", {"25": {"change", "upward"}}),
        ("The 25% annual fall was steep.", {"25": {"change", "downward"}}),
        ("An increase in fees of 25% is due.", {"25": {"change", "upward"}}),
        ("That is 40 more than the 370 of last spring.", {"40": {"change", "upward"}, "370": {"base"}}),
    ],
)
def test_roles(text: str, roles: dict[str, set[str]]) -> None:
    read_passage, source = passage_of(text)
    found = {}
    for at in read_passage.figures:
        mention = read_passage.items[at].mention
        assert mention is not None
        printed = source[mention.start : mention.end]
        number = printed.strip("$%").partition(" ")[0]
        found[number] = set(read_passage.roles(at))
    assert found == roles


@pytest.mark.parametrize(
    ("text", "bound"),
    [
        ("Fees rose 25% to $15 from $12.", [("25%", "$12", "$15")]),
        ("From $12 last year, fees are up 25%, at $15.", [("25%", "$12", "$15")]),
        ("Fees of $15 were up 25% on last year's $12.", [("25%", "$12", "$15")]),
        ("Fees rose 25% to £640m ($920m), against £512m.", [("25%", "£512m", "£640m")]),
        ("Fees rose 5%, but costs went from $12 to $15.", []),
        ("Fees rose 5% and costs were $15, against $12 a year earlier.", []),
        ("Fees rose 5% to $100, with profit at $15, against $12 a year earlier.", []),
        ("Fees rose 5% to $100 and profit jumped to $15 from $12.", []),
        ("Fees rose 5% to $100. They had been $12 once.", []),
    ],
)
def test_figures_of_one_change(text: str, bound: list[tuple[str, ...]]) -> None:
    read_passage, source = passage_of(text)
    found = [
        tuple(source[mention.start : mention.end] for mention in binding.values())
        for binding in match_together(ready(CHANGE, ENGINE.rules.lists), read_passage, ENGINE.rules.lists)
    ]
    assert found == bound


@pytest.mark.parametrize(
    ("phrase", "message", "column"),
    [
        ("{a:amount} & to {b:amount}", "only slots for one mention each are joined by &", 12),
        (
            "{a:amount@bass} & {b:amount}",
            "no word list speaks of the role “bass”; the roles are: aside, base, change, downward, result, upward",
            1,
        ),
    ],
)
def test_what_is_wrong(phrase: str, message: str, column: int) -> None:
    with pytest.raises(PhraseError) as caught:
        parse_phrase(phrase, SLOT_TYPES, LISTS)
    assert (caught.value.message, caught.value.column) == (message, column)
