"""`factlint rule test`: what it prints for rules that do what their examples say, for others, and for broken files."""

from __future__ import annotations

from pathlib import Path

import pytest

from factlint.cli import main

RULE = """\
id: late-fee
summary: A late fee is a tenth of the bill that it is for.
find: ["late fee of {fee:money} on a bill of {bill:money}"]
where: bill > 0
expect: fee == bill / 10
message: "a late fee on {bill} is {bill / 10}, not {fee}"
examples:
  flawed: ["There is a late fee of $12 on a bill of $90."]
  correct: ["There is a late fee of $9 on a bill of $90."]
"""


@pytest.fixture
def rule(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A rule file in a folder of its own, in the working folder."""
    monkeypatch.chdir(tmp_path)
    path = tmp_path / "house-rules" / "fees" / "late-fee.yaml"
    path.parent.mkdir(parents=True)
    path.write_text(RULE, encoding="utf-8")
    return path


@pytest.mark.usefixtures("rule")
@pytest.mark.parametrize("path", ["house-rules", "house-rules/fees", "house-rules/fees/late-fee.yaml"])
def test_all_pass(capsys: pytest.CaptureFixture[str], path: str) -> None:
    assert main(["rule", "test", path]) == 0
    assert capsys.readouterr() == ("1 rule, 2 examples: all passed\n", "")


def test_failures_show_what_was_bound_and_read(rule: Path, capsys: pytest.CaptureFixture[str]) -> None:
    text = RULE.replace("$9 on", "$8 on").replace('["There is a late fee of $12', '["The fee of $12')
    rule.write_text(text, encoding="utf-8")
    assert main(["rule", "test", "house-rules"]) == 1
    assert capsys.readouterr().out == (
        "late-fee house-rules/fees/late-fee.yaml:8: a flawed example that is not flagged\n"
        "  flawed: The fee of $12 on a bill of $90.\n"
        "  bound: nothing; no phrase fits\n"
        "  read: $12 (money), $90 (money)\n"
        "\n"
        "late-fee house-rules/fees/late-fee.yaml:9: a correct example that is flagged\n"
        "  correct: There is a late fee of $8 on a bill of $90.\n"
        "  said: a late fee on $90 is $9 ($8.55 to $9.45 as rounded), not $8\n"
        "  bound: late fee of {fee:money} on a bill of {bill:money}: fee = “$8”, bill = “$90”: cannot hold\n"
        "  read: $8 (money), $90 (money)\n"
        "\n"
        "1 rule, 2 examples: 2 failed, in 1 rule\n"
    )


def test_broken_files_and_paths_are_told_together(rule: Path, capsys: pytest.CaptureFixture[str]) -> None:
    rule.write_text(RULE.replace("bill > 0", "bil > 0").replace("{fee:money}", "{fee:cash}"), encoding="utf-8")
    assert main(["rule", "test", "house-rules", "nowhere"]) == 2
    out, err = capsys.readouterr()
    assert out == ""
    assert [line.partition(": ")[0] for line in err.splitlines()] == [
        "nowhere",
        "house-rules/fees/late-fee.yaml:3:21",
        "house-rules/fees/late-fee.yaml:4:8",
    ]


def test_a_broken_phrase_hides_no_other_fault(rule: Path, capsys: pytest.CaptureFixture[str]) -> None:
    text = (
        RULE.replace("{fee:money}", "{fee:cash}")
        .replace("bill > 0", "bil(fee) > 0")
        .replace("{bill / 10}", "{bill ** 10}")
    )
    rule.write_text(text, encoding="utf-8")
    assert main(["rule", "test", "house-rules"]) == 2
    places = [line.split(":")[1:3] for line in capsys.readouterr().err.splitlines()]
    assert places == [["3", "21"], ["4", "8"], ["6", "35"]]


def test_the_words_of_the_folder_count(rule: Path, capsys: pytest.CaptureFixture[str]) -> None:
    words = rule.parents[1] / "words" / "fees.yaml"
    words.parent.mkdir()
    words.write_text("fines: [late fee, fine]\n", encoding="utf-8")
    rule.write_text(RULE.replace('["late fee of', '["<fines> of'), encoding="utf-8")
    assert main(["rule", "test", str(rule)]) == 0
    assert main(["rule", "test", "house-rules/words"]) == 2
    assert capsys.readouterr().err == "house-rules/words: word lists, which have no examples\n"


def test_without_paths_the_shipped_and_the_configured_rules(rule: Path, capsys: pytest.CaptureFixture[str]) -> None:
    Path("factlint.toml").write_text('rules = ["house-rules"]\n', encoding="utf-8")
    rule.write_text(RULE.replace("$9 on", "$8 on"), encoding="utf-8")
    assert main(["rule", "test"]) == 1
    out = capsys.readouterr().out
    assert "late-fee house-rules/fees/late-fee.yaml:9: a correct example that is flagged\n" in out
    assert not out.startswith("1 rule")
