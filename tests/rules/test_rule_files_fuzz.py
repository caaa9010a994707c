"""Rule files that somebody has broken: always a UsageError with a place, never another exception; and the schema agrees."""

from __future__ import annotations

import json
from pathlib import Path

import jsonschema
import pytest
import yaml
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from factlint.engine import rules_and_words
from factlint.errors import Problem, UsageError
from factlint.rule_sources import rule_files
from factlint.rules.read_rule import RULE_KEYS, SEARCH_KEYS, read_rule
from factlint.rules.schema import rule_schema
from factlint.shipped import rules_folder
from factlint.words import read_words

FILES = rule_files(rules_folder())
TEXTS = [path.read_text(encoding="utf-8") for path in FILES]
LISTS = rules_and_words()[1].phrase_lists
SCHEMA = Path(__file__).parents[2] / "docs" / "schema" / "rule.schema.json"
VALIDATOR = jsonschema.Draft202012Validator(json.loads(SCHEMA.read_text(encoding="utf-8")))
PIECES = [
    "{", "}", "[", "]", "|", "//", "...", "^", "<", ">", "&", "*", "!", "%", "@", "`", ":", "- ", "\n", "  ", "'", '"', "#", "\t", "\0",
    "\x85", "\ud7ff", "{a:amount}", "{a:amount+}", "not ", "(", ")", ",", "==", "1e999", "1_0", "0x1", "lambda: 1", "**", "[0]", ".x", "f''",
    "null", "~", "yes", "2024-01-01", "? ", "--- ", "...\n", "!!python/name:os.system", "&a ", "*a", "<<: ", "é", "…",
]  # fmt: skip
SCALARS = st.one_of(
    st.text(max_size=12), st.integers(), st.booleans(), st.none(), st.floats(allow_nan=False), st.sampled_from(PIECES)
)
VALUES = st.recursive(
    SCALARS,
    lambda inner: (
        st.lists(inner, max_size=3)
        | st.dictionaries(st.sampled_from([*RULE_KEYS, *SEARCH_KEYS, "x", ""]), inner, max_size=3)
    ),
)


def problems_of(path: Path) -> tuple[Problem, ...]:
    """What is said about a rule file."""
    try:
        read_rule(path, LISTS)
    except UsageError as error:
        return error.problems
    return ()


def say(path: Path) -> None:
    """Reads a rule file; every problem of a broken one has a place in the file and a message."""
    assert all(problem.path == str(path) and problem.message and problem.line >= 0 for problem in problems_of(path))


@settings(max_examples=150, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.data())
def test_torn_text(tmp_path: Path, data: st.DataObject) -> None:
    text = data.draw(st.sampled_from(TEXTS))
    for _ in range(data.draw(st.integers(1, 3))):
        at = data.draw(st.integers(0, len(text)))
        gone = data.draw(st.integers(0, 12))
        text = text[:at] + data.draw(st.sampled_from(PIECES)) + text[at + gone :]
    path = tmp_path / "torn.yaml"
    path.write_text(text, encoding="utf-8", errors="replace", newline="")
    say(path)


@settings(max_examples=150, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.sampled_from(TEXTS), st.sampled_from([*RULE_KEYS, "unheard-of"]), VALUES)
def test_a_value_of_the_wrong_shape(tmp_path: Path, text: str, key: str, value: object) -> None:
    rule = yaml.safe_load(text)
    rule[key] = value
    path = tmp_path / "shape.yaml"
    path.write_text(yaml.safe_dump(rule, allow_unicode=True), encoding="utf-8")
    say(path)


@pytest.mark.parametrize(
    "content",
    [
        b"\xff\xfe\x00",
        b"\x00",
        b"",
        b"a: [",
        b"- " * 500,
        b"[" * 400,
        b"&a [*a]",
        b"a: &b [1]\nc: *b\n",
        "\ufeffid: x".encode(),
    ],
)
def test_no_rule_at_all(tmp_path: Path, content: bytes) -> None:
    path = tmp_path / "odd.yaml"
    path.write_bytes(content)
    say(path)


def plain(node: object) -> object:
    """YAML's values as the schema's JSON has them: texts where YAML reads dates."""
    if isinstance(node, dict):
        return {"on" if key is True else str(key): plain(value) for key, value in node.items()}
    if isinstance(node, list):
        return [plain(value) for value in node]
    return node if isinstance(node, (str, int, bool)) or node is None else str(node)


def test_the_published_schema_is_the_one_of_the_code() -> None:
    assert json.loads(SCHEMA.read_text(encoding="utf-8")) == json.loads(json.dumps(rule_schema()))
    jsonschema.Draft202012Validator.check_schema(rule_schema())


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.stem)
def test_the_schema_takes_every_shipped_rule(path: Path) -> None:
    errors = [error.message for error in VALIDATOR.iter_errors(plain(yaml.safe_load(path.read_text(encoding="utf-8"))))]
    assert errors == []


@pytest.mark.parametrize(
    ("key", "value"),
    [
        ("id", "Not An Id"),
        ("severity", "grave"),
        ("colour", "red"),
        ("find", []),
        ("find", [{"where": "x > 1"}]),
        ("find", [{"phrase": "{x:count}", "colour": "red"}]),
        ("each", "paragraph"),
        ("compare", {"one": "title"}),
        ("throughout", {"of": "x"}),
        ("at_most", -1),
        ("on", "perhaps"),
        ("examples", {"flawed": ["x"]}),
        ("examples", {"flawed": [], "correct": ["x"]}),
        ("message", ["x"]),
    ],
)
def test_the_schema_and_the_reader_refuse_the_same(tmp_path: Path, key: str, value: object) -> None:
    rule = yaml.safe_load(TEXTS[[path.stem for path in FILES].index("multiplier-mismatch")])
    rule[key] = value
    assert list(VALIDATOR.iter_errors(plain(rule)))
    path = tmp_path / "multiplier-mismatch.yaml"
    path.write_text(yaml.safe_dump(rule, allow_unicode=True), encoding="utf-8")
    with pytest.raises(UsageError):
        read_rule(path, LISTS)


WORD_TEXTS = [path.read_text(encoding="utf-8")[:4000] for path in sorted((rules_folder() / "words").glob("*.yaml"))]


@settings(max_examples=100, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.data())
def test_torn_word_lists(tmp_path: Path, data: st.DataObject) -> None:
    text = data.draw(st.sampled_from(WORD_TEXTS))
    at = data.draw(st.integers(0, len(text)))
    text = text[:at] + data.draw(st.sampled_from(PIECES)) + text[at + data.draw(st.integers(0, 12)) :]
    path = tmp_path / "words.yaml"
    path.write_text(text, encoding="utf-8", errors="replace", newline="")
    try:
        read_words([path])
    except UsageError as error:
        assert {problem.path for problem in error.problems} == {str(path)}  # noqa: PT017 - most torn files are whole enough


def test_all_broken_word_files_are_told_at_once(tmp_path: Path) -> None:
    for name in ("one", "two"):
        (tmp_path / f"{name}.yaml").write_text("a: [", encoding="utf-8")
    with pytest.raises(UsageError) as caught:
        read_words([tmp_path / "one.yaml", tmp_path / "two.yaml"])
    assert [Path(problem.path).name for problem in caught.value.problems] == ["one.yaml", "two.yaml"]
