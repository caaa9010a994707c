"""The JSON report keeps the shape that its schema publishes."""

from __future__ import annotations

import json
from pathlib import Path

import jsonschema

from factlint.model import Finding, Place
from factlint.report.json_report import json_text

SCHEMA = Path(__file__).parents[2] / "docs" / "schema" / "report.schema.json"
FINDING = Finding(
    "multiplier-mismatch",
    "error",
    "15,000 doubled is “30,000”",
    Place("a.md", 34, 40, 3, 27, 3, 33, "40,000"),
    (Place("a.md", 24, 30, 3, 17, 3, 23, "15,000"),),
)


def test_the_whole_report() -> None:
    assert json.loads(json_text([FINDING])) == {
        "version": 1,
        "findings": [
            {
                "path": "a.md",
                "line": 3,
                "column": 27,
                "end_line": 3,
                "end_column": 33,
                "rule": "multiplier-mismatch",
                "severity": "error",
                "message": "15,000 doubled is “30,000”",
                "related": [
                    {"path": "a.md", "line": 3, "column": 17, "end_line": 3, "end_column": 23, "message": "15,000"}
                ],
            }
        ],
    }


def test_it_follows_the_published_schema() -> None:
    schema = json.loads(SCHEMA.read_text(encoding="utf-8"))
    jsonschema.Draft202012Validator.check_schema(schema)
    for report in (json_text([]), json_text([FINDING])):
        jsonschema.validate(json.loads(report), schema)
