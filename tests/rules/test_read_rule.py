"""Rule files: what is wrong with one is told in full, each fault with its place and its remedy."""

from __future__ import annotations

from pathlib import Path

import pytest

from factlint.errors import UsageError
from factlint.rules.read_rule import read_rule

GOOD = """\
id: house-rule
severity: warning
summary: Two figures agree.
find:
  - "from {old:amount} to {new:amount}"
where: same_kind(old, new)
expect: new == old
message: "{old} is not {new}"
examples:
  flawed: [It went from 5 cats to 6.]
  correct: [It went from 5 cats to 5.]
"""
LISTS = ("rise", "fall")


def problems(tmp_path: Path, text: str, name: str = "house-rule.yaml") -> list[tuple[int, int, str]]:
    """What is said about a rule file, as (line, column, message)."""
    path = tmp_path / name
    path.write_text(text, encoding="utf-8")
    with pytest.raises(UsageError) as caught:
        read_rule(path, LISTS)
    assert {problem.path for problem in caught.value.problems} == {str(path)}
    return [(problem.line, problem.column, problem.message) for problem in caught.value.problems]


def test_a_good_rule(tmp_path: Path) -> None:
    path = tmp_path / "house-rule.yaml"
    path.write_text(GOOD, encoding="utf-8")
    rule = read_rule(path, LISTS)
    assert (rule.heading.id, rule.heading.severity, rule.heading.on) == ("house-rule", "warning", True)
    assert [search.phrase.text for search in rule.searches] == ["from {old:amount} to {new:amount}"]
    assert [(example.text, example.line) for example in rule.heading.flawed] == [("It went from 5 cats to 6.", 10)]


@pytest.mark.parametrize(
    ("old", "new", "found"),
    [
        ("expect:", "expects:", [(1, 1, 'the key "expect" is missing'), (7, 1, 'unknown key "expects"; did you mean "expect"?')]),
        ("expect: new == old", "expect: old", [
            (7, 9, "“old” is neither true nor false; compare it with something, as in fee == 0.1 * bill"),
        ]),
        ("warning", "warn", [(2, 11, '"severity" cannot be "warn"; did you mean "warning"?')]),
        ("id: house-rule", "id: other", [(1, 5, 'the id is "other" but the file is called "house-rule"; make them one')]),
        ("{old:amount}", "{old:amont}", [
            (5, 11, ("unknown slot type “amont”; the types are: age, amount, count, date, duration, figure, fraction, "
                    "measure, money, multiplier, number, ordinal, percent, points, rank, score, share, things, time")),
        ]),
        ("{old:amount} to {new:amount}", "{old:amont} to {nw:amount}", [
            (5, 11, ("unknown slot type “amont”; the types are: age, amount, count, date, duration, figure, fraction, "
                    "measure, money, multiplier, number, ordinal, percent, points, rank, score, share, things, time")),
            (6, 23, 'no slot is called "new"; the slots here are: nw, old'),
            (7, 9, 'no slot is called "new"; the slots here are: nw, old'),
            (8, 24, 'in the message: no slot is called "new"; the slots here are: nw, old'),
        ]),
        ("new == old", "new == olld", [(7, 16, 'no slot is called "olld"; the slots here are: new, old')]),
        ("same_kind(", "samekind(", [(6, 8, 'unknown function "samekind"; did you mean "same_kind"?')]),
        ("is not {new}", "is not {new", [(8, 10, "“{” has no partner in the message; write \"{{\" for the mark")]),
        ("  flawed: [It went from 5 cats to 6.]\n", "", [(10, 3, '"examples" needs at least one text under "flawed"')]),
        ("severity: warning", "severity: warning\nseverity: error", [(3, 1, '"severity" stands twice; it is already in line 2')]),
        ("summary: Two figures agree.", "summary: [", [(5, 3, "not YAML: did not find expected ',' or ']'")]),
        ("from {old", "<rises> {old", [(5, 6, 'no word list is called “rises”; did you mean "rise"?')]),
    ],
)  # fmt: skip
def test_one_fault(tmp_path: Path, old: str, new: str, found: list[tuple[int, int, str]]) -> None:
    assert old in GOOD
    said = problems(tmp_path, GOOD.replace(old, new))
    if "not YAML" in found[0][2]:
        assert said[0][2].startswith("not YAML: ")
    else:
        assert said == found


def test_all_faults_at_once(tmp_path: Path) -> None:
    text = GOOD.replace("warning", "grave").replace("new == old", "new == import_(old)") + "colour: red\n"
    assert [line for line, _, _ in problems(tmp_path, text)] == [2, 7, 12]


def test_text_that_is_no_mapping(tmp_path: Path) -> None:
    said = problems(tmp_path, "- a\n- b\n")
    assert said == [(1, 1, "a rule file is a mapping with the keys id, summary, find, expect, message, examples")]
